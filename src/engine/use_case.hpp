// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "engine/context.hpp"
#include "engine/request.hpp"

namespace entente::engine {

// What an option's value must look like; check_request holds callers to it.
enum class OptionKind { text, flag, date, choice };
enum class OptionPlace { named, positional };

// One argument of a use case: an option --name VALUE, or a value in its place.
struct OptionRow {
  std::string name;        // "as-of": without dashes
  std::string value_name;  // "DATE"; empty for a flag
  std::string help;        // one line
  OptionKind kind = OptionKind::text;
  OptionPlace place = OptionPlace::named;
  std::vector<std::string> choices = {};  // of OptionKind::choice
  bool is_required = false;
  bool is_repeated = false;
  std::string letter = {};  // "o" for -o
};

// One row of the table that command line, HTTP and Python read.
struct UseCase {
  std::string name;
  std::string summary;
  std::vector<std::string> examples;  // whole command lines
  std::vector<OptionRow> options;
  Outcome (*run)(const Request& request, Context& context) = nullptr;
};

// Throws Failure(usage) for an option that the row does not have, one that is missing, given twice or no choice, and
// Failure(date_invalid) for a date that is none.
void check_request(const UseCase& use_case, const Request& request);

// The option that most rows offer: JSON in place of text.
OptionRow json_option();
// The value of an option that check_request found to be there.
std::string required_text(const Request& request, std::string_view option);

}  // namespace entente::engine

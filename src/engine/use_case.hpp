// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/context.hpp"
#include "engine/request.hpp"

namespace entente::engine {

// What an option's value must look like; check_request holds callers to it. Of a file only the kind is told, so that
// callers from afar can bring the bytes of a file_in and take those of a file_out along.
enum class OptionKind { text, flag, date, choice, file_in, file_out };
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

// What a call may change. HTTP answers GET by calls that change nothing.
enum class Effect : std::uint8_t {
  reads,
  writes,
  by_action,  // it reads where its option "action" has a value of reading_actions, and writes otherwise
  outside,    // it makes projects and folders; no question of the project at hand
};

// One row of the table that command line, HTTP and Python read.
struct UseCase {
  std::string name;
  std::string summary;
  std::vector<std::string> examples;  // whole command lines
  std::vector<OptionRow> options;
  Outcome (*run)(const Request& request, Context& context) = nullptr;
  Effect effect = Effect::reads;
  std::vector<std::string> reading_actions = {};  // of Effect::by_action; "" stands for no action
  bool is_json_lines = false;                     // --json prints one object a line
  std::vector<std::string> writing_flags = {};    // of Effect::by_action: with one of these it writes in any case
};

// Whether this call may change what is stored.
bool changes_project(const UseCase& use_case, const Request& request);

// Throws Failure(usage) for an option that the row does not have, one that is missing, given twice or no choice, and
// Failure(date_invalid) for a date that is none.
void check_request(const UseCase& use_case, const Request& request);

// The option that most rows offer: JSON in place of text.
OptionRow json_option();
// The value of an option that check_request found to be there.
std::string required_text(const Request& request, std::string_view option);

}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "domain/answer.hpp"

namespace entente {

// What a part of a sentence was taken for.
enum class MarkRole : std::uint8_t {
  a,
  b,
  speaker,
  via,
  cue,
  relation,
  modifier,
  hedge,
  negation,
  evidence,
  time,
  place
};
std::string_view to_word(MarkRole role);

struct ClaimMark {
  MarkRole role = MarkRole::relation;
  TextSpan span;
  std::string text;   // the document's exact substring at `span`
  std::string means;  // the actor's slug, the relation's code, the time; empty where the role says all
  std::string rule;   // name of the rule that found it; empty for a plain name
  std::string name;   // of the actor, as shown to people; empty for other roles
};

// Where a rule of the reader comes from.
struct RuleSource {
  std::string rule;
  std::string file;      // "relations.tsv"; empty for a rule that stands in code
  std::size_t line = 0;  // in it, from 1
  std::string row;       // what the row or the rule says, in words
  std::string example;   // the row's own; empty where it has none
};

// How a claim was read: its sentence with what each part was taken for, and the rules behind it.
struct ClaimExplanation {
  ShownClaim shown;
  std::string a_name;
  std::string b_name;
  std::string sentence;                       // exact substring of the document
  std::string reader;                         // fingerprint of the reader that the marks come from
  bool is_read_alike = true;                  // that reader makes this claim; if not there are no marks
  std::vector<ClaimMark> marks;               // by place
  std::vector<RuleSource> rules;              // in the order in which they fired
  std::vector<std::string> resolution_names;  // of the actors of the claim's resolutions
};

}  // namespace entente

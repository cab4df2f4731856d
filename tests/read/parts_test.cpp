// SPDX-License-Identifier: Apache-2.0
#include "read/parts.hpp"

#include <gtest/gtest.h>

#include "read/lexicon_tables.hpp"
#include "tests/read/root_text.hpp"

namespace entente::read {
namespace {

// "BRAVO<ALPHA": BRAVO is a part of ALPHA, or led by it where '-' stands between.
std::vector<std::string> parts_of(const std::string& text) {
  const RootText small(text);
  const SentenceView sentence = small.sentence();
  std::vector<TokenRange> names;
  for (std::size_t token = 0; token < sentence.tokens.size(); ++token) {
    if (sentence.tokens[token].is_all_capitals) {
      names.push_back({token, token + 1});
    }
  }
  std::vector<std::string> found;
  for (const PartRelation& part : find_parts(sentence, names)) {
    const std::string way = part.kind == PartRelation::Kind::part_of ? "<" : "-";
    found.push_back(small.words(names[part.part]) + way + small.words(names[part.whole]));
  }
  return found;
}

using Found = std::vector<std::string>;

TEST(Parts, of_every_row_of_the_lexicon_hold_for_its_example) {
  for (const PartRule& rule : root_lexicon().parts.rules) {
    const bool is_led = rule.kind == PartRuleKind::leads || rule.kind == PartRuleKind::led;
    EXPECT_EQ(parts_of(rule.example), Found{is_led ? "BRAVO-ALPHA" : "BRAVO<ALPHA"})
        << rule.line << ": " << rule.example;
  }
}

TEST(Parts, are_spread_over_a_list_with_names_that_nobody_marked) {
  EXPECT_EQ(parts_of("ALPHA, which includes BRAVO, Westland, CHARLIE and DELTA, met."),
            (Found{"BRAVO<ALPHA", "CHARLIE<ALPHA", "DELTA<ALPHA"}));
}

TEST(Parts, are_not_found_over_other_words) {
  EXPECT_EQ(parts_of("ALPHA met envoys of the old BRAVO."), Found{});
  EXPECT_EQ(parts_of("ALPHA and BRAVO met."), Found{});
}

}  // namespace
}  // namespace entente::read

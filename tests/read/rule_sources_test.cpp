// SPDX-License-Identifier: Apache-2.0
#include "read/rule_sources.hpp"

#include <gtest/gtest.h>

#include "read/lexicon_tables.hpp"

namespace entente::read {
namespace {

template <class Rule>
void expect_found(const RuleTable<Rule>& table, const std::string& file) {
  const std::vector<LexiconFile> files = built_in_lexicon();
  for (const Rule& rule : table.rules) {
    const RuleSource source = source_of_rule(rule.name, files);
    EXPECT_EQ(source.file, file) << rule.name;
    EXPECT_GT(source.line, 0U) << rule.name;
  }
}

TEST(RuleSources, every_rule_of_the_lexicon_is_found_in_its_file) {
  const auto lexicon = compile_lexicon(built_in_lexicon());
  expect_found(lexicon->relations, "relations.tsv");
  expect_found(lexicon->cues, "cues.tsv");
  expect_found(lexicon->hedges, "hedges.tsv");
  expect_found(lexicon->embeddings, "embeddings.tsv");
  expect_found(lexicon->echoes, "echoes.tsv");
  expect_found(lexicon->evidence, "evidence.tsv");
  expect_found(lexicon->modifiers, "modifiers.tsv");
  expect_found(lexicon->references, "references.tsv");
}

TEST(RuleSources, a_relation_row_gives_its_example_and_a_passive_is_of_its_row) {
  const std::vector<LexiconFile> files{
      {"relations.tsv", "# head\narms\tverb\tarm;send weapons to\tsubj>obj\tALPHA sent weapons to BRAVO."}};
  const RuleSource source = source_of_rule("arms/verb/arm/passive", files);
  EXPECT_EQ(source.file, "relations.tsv");
  EXPECT_EQ(source.line, 2U);
  EXPECT_EQ(source.example, "ALPHA sent weapons to BRAVO.");
  EXPECT_EQ(source.row, "tells the relation: arms, verb");
}

TEST(RuleSources, a_rule_in_code_says_what_it_does) {
  const RuleSource source = source_of_rule("negation/not", built_in_lexicon());
  EXPECT_EQ(source.file, "");
  EXPECT_EQ(source.row, "a word of negation in the clause of the relation word");
  EXPECT_EQ(source_of_rule("no such rule", built_in_lexicon()).row, "a rule of the reader");
}

}  // namespace
}  // namespace entente::read

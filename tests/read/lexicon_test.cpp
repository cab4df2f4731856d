// SPDX-License-Identifier: Apache-2.0
#include "read/lexicon.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

// One line more at the end of one file, and the error that it gives.
struct BadRow {
  std::string file;
  std::string row;
  std::string complaint;
};

std::vector<LexiconFile> with_row(const std::string& file, const std::string& row) {
  std::vector<LexiconFile> files = built_in_lexicon();
  std::ranges::find(files, file, &LexiconFile::name)->content = "# head\n\n" + row + "\n";
  return files;
}

Error error_of(const std::vector<LexiconFile>& files) {
  try {
    compile_lexicon(files);
  } catch (const Failure& failure) {
    return failure.error();
  }
  return {};
}

const std::vector<BadRow>& bad_rows() {
  static const std::vector<BadRow> rows{
      {"irregular.tsv", "fight\tfought", "columns"},
      {"words.tsv", "no_such_class\ta b", "no_such_class"},
      {"words.tsv", "be", "columns"},
      {"relations.tsv", "befriends\tverb\tbefriend\tsubj>obj\tALPHA befriends BRAVO.\tNo.", "befriends"},
      {"relations.tsv", "supports\tparticle\tback\tsubj>obj\tALPHA backs BRAVO.\tNo.", "particle"},
      {"relations.tsv", "supports\tverb\tback\tsubj-obj\tALPHA backs BRAVO.\tNo.", "subj-obj"},
      {"relations.tsv", "supports\tverb\tback\tsubj>under\tALPHA backs BRAVO.\tNo.", "under"},
      {"relations.tsv", "supports\tverb\tback\tsubj>obj\tALPHA backs BRAVO.", "columns"},
      {"relations.tsv", "supports\tverb\tback\tsubj>obj\tALPHA backs BRAVO.\t", "counter-example"},
      {"relations.tsv", "supports\tverb\tback\tsubj>obj\t\tBRAVO backs ALPHA.", "counter-example"},
      {"verbs.tsv", "no_such_class\tgive", "no_such_class"},
      {"relations.tsv", "supports verb back subj>obj ALPHA", "columns"},
      {"cues.tsv", "shout\tverb\tsays\tshout", "shout"},
      {"cues.tsv", "assert\tverb\tshouts\tshout", "shouts"},
      {"cues.tsv", "assert\tword\tsays\tshout", "word"},
      {"hedges.tsv", "often\t0.6\tclause\t-\tmaybe", "often"},
      {"hedges.tsv", "0.2\t1.6\tclause\t-\tmaybe", "1.6"},
      {"hedges.tsv", "-0.2\t0.6\tclause\t-\tmaybe", "-0.2"},
      {"hedges.tsv", "0.2\t0.6\tpage\t-\tmaybe", "page"},
      {"modifiers.tsv", "cooperates foes\tallied\tdeep", "foes"},
      {"modifiers.tsv", "cooperates\tfriends\tdeep", "friends"},
      {"references.tsv", "crowd\t-\tthe crowd", "crowd"},
      {"descriptions.tsv", "one\tpersons\tgang", "persons"},
      {"descriptions.tsv", "number\tmany\tlots of", "many"},
      {"descriptions.tsv", "crowd\t-\tcrowd", "crowd"},
      {"times.tsv", "month\tfirst\tJanuary", "first"},
      {"times.tsv", "season\t9-8\tautumn", "9-8"},
      {"times.tsv", "moon\t1\tmoon", "moon"},
      {"place_words.tsv", "star\tstar", "star"},
      {"evidence.tsv", "missing\tno trace of", "missing"},
      {"countries.tsv", "Norland\tNorlandic", "columns"},
  };
  return rows;
}

TEST(Lexicon, refuses_a_bad_row_and_names_its_file_and_line) {
  for (const BadRow& bad : bad_rows()) {
    const Error error = error_of(with_row(bad.file, bad.row));
    EXPECT_EQ(error.code, ErrorCode::lexicon_invalid) << bad.row;
    EXPECT_EQ(error.place, bad.file + ":3") << bad.row;
    EXPECT_THAT(error.what, HasSubstr(bad.complaint)) << bad.row;
    EXPECT_FALSE(error.way_out.empty()) << bad.row;
  }
}

TEST(Lexicon, of_the_program_compiles) { EXPECT_NE(compile_lexicon(built_in_lexicon()), nullptr); }

TEST(Lexicon, with_a_file_missing_names_the_file) {
  std::vector<LexiconFile> files = built_in_lexicon();
  std::erase_if(files, [](const LexiconFile& file) { return file.name == "hedges.tsv"; });
  const Error error = error_of(files);
  EXPECT_EQ(error.code, ErrorCode::lexicon_invalid);
  EXPECT_EQ(error.place, "hedges.tsv");
}

TEST(Lexicon, reads_files_with_carriage_returns_and_no_last_line_end) {
  std::vector<LexiconFile> files = built_in_lexicon();
  auto& content = std::ranges::find(files, "evidence.tsv", &LexiconFile::name)->content;
  content = "# head\r\n\r\nlacking\tno trace\r\nexists\ta trace";
  const auto lexicon = compile_lexicon(files);
  EXPECT_EQ(lexicon->evidence.rules.size(), 2U);
}

TEST(Lexicon, takes_words_that_a_project_adds) {
  std::vector<LexiconFile> files = built_in_lexicon();
  std::ranges::find(files, "relations.tsv", &LexiconFile::name)->content +=
      "\nsupports\tverb\tcosset\tsubj>obj\tALPHA cossets BRAVO.\tBRAVO cossets ALPHA.\n";
  const Reader reader(neighbours(), compile_lexicon(files));
  EXPECT_THAT(told(reader.read(document_of("ALPHA cossets BRAVO."))), ElementsAre("alpha>bravo supports"));
}

TEST(Lexicon, gives_every_rule_a_name_of_its_own_file_and_phrase) {
  const auto lexicon = compile_lexicon(built_in_lexicon());
  std::vector<std::string> names;
  std::ranges::transform(lexicon->relations.rules, std::back_inserter(names), &RelationRule::name);
  EXPECT_THAT(names, Contains("supports/verb/back"));
}

// One row of relations.tsv by its first rule; the rows of one file have one rule for each phrase.
std::vector<RelationRule> first_rules(const Lexicon& lexicon) {
  std::vector<RelationRule> rows;
  for (const RelationRule& rule : lexicon.relations.rules) {
    if (rows.empty() || rule.line != rows.back().line) {
      rows.push_back(rule);
    }
  }
  return rows;
}

// ALPHA and BRAVO, and a third that sentences need beside them.
ActorRegistry parties_of_examples() {
  return ActorRegistry({Actor{.id = ActorId{"alpha"}, .name = "ALPHA"}, Actor{.id = ActorId{"bravo"}, .name = "BRAVO"},
                        Actor{.id = ActorId{"charlie"}, .name = "CHARLIE"},
                        Actor{.id = ActorId{"hill_people"}, .name = "Hill People", .kind = ActorKind::population}});
}

// The claims of a sentence without their voices, each as "[alpha>bravo supports]".
std::vector<std::string> told_without_voices(const Reader& reader, const std::string& sentence) {
  std::vector<std::string> lines;
  for (Claim claim : reader.read(document_of(sentence)).claims) {
    claim.speaker = {};
    lines.push_back(told(claim));
  }
  return lines;
}

std::string complaint(const RelationRule& rule, const std::string& sentence, const std::vector<std::string>& seen) {
  std::string line = "relations.tsv:" + std::to_string(rule.line) + " " + std::string(to_word(rule.relation)) + ": \"" +
                     sentence + "\" gives";
  for (const std::string& claim : seen) {
    line += " [" + claim + "]";
  }
  return line + (seen.empty() ? " nothing\n" : "\n");
}

// The lines that say a rule's code of ALPHA and BRAVO: from ALPHA to BRAVO, or of both.
bool says_its_code(const RelationRule& rule, const std::string& line) {
  const std::string code = " " + std::string(to_word(rule.relation));
  // Talks "between" two name no one who came to the other.
  const bool may_run_both = relation_row(rule.relation).is_symmetric ||
                            std::ranges::any_of(rule.frames, [](const Frame& frame) { return frame.way == '='; });
  const bool is_one_way = line == "alpha>bravo" + code || line == "alpha>hill_people" + code;
  return is_one_way || (line == "alpha=bravo" + code && may_run_both);
}

TEST(Lexicon, every_relation_row_reads_its_own_example) {
  const auto lexicon = compile_lexicon(built_in_lexicon());
  const Reader reader(parties_of_examples(), lexicon);
  std::string problems;
  for (const RelationRule& rule : first_rules(*lexicon)) {
    const std::vector<std::string> seen = told_without_voices(reader, rule.example);
    const bool holds = std::ranges::any_of(seen, [&](const std::string& line) { return says_its_code(rule, line); });
    problems += holds ? "" : complaint(rule, rule.example, seen);
  }
  EXPECT_EQ(problems, "");
}

// Whether some phrase of the rule's row stands in the sentence.
bool holds_a_phrase(const Lexicon& lexicon, const RelationRule& rule, const std::string& sentence) {
  const std::vector<Token> tokens = split_tokens(sentence, lexicon.vocabulary);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto match = lexicon.relations.phrases.longest_at(tokens, i);
    const bool is_of_row = std::ranges::any_of(match.values, [&](std::int32_t value) {
      const auto row = static_cast<std::size_t>(lexicon.relations.markers[static_cast<std::size_t>(value)].row);
      return lexicon.relations.rules[row].line == rule.line;
    });
    if (is_of_row) {
      return true;
    }
  }
  return false;
}

TEST(Lexicon, every_relation_row_keeps_silent_about_its_counter_example) {
  const auto lexicon = compile_lexicon(built_in_lexicon());
  const Reader reader(parties_of_examples(), lexicon);
  std::string problems;
  for (const RelationRule& rule : first_rules(*lexicon)) {
    const std::string& sentence = rule.counter_example;
    const std::vector<std::string> seen = told_without_voices(reader, sentence);
    const bool speaks = std::ranges::any_of(seen, [&](const std::string& line) {
      const std::size_t denied = line.rfind(" denied");
      return says_its_code(rule, denied == std::string::npos ? line : line.substr(0, denied));
    });
    problems += speaks ? complaint(rule, sentence, seen) : "";
    problems += holds_a_phrase(*lexicon, rule, sentence) ? "" : complaint(rule, sentence + " holds no phrase", seen);
  }
  EXPECT_EQ(problems, "");
}

TEST(Lexicon, every_relation_code_has_a_row) {
  const auto lexicon = compile_lexicon(built_in_lexicon());
  for (const RelationRow& row : relation_table()) {
    const auto found = std::ranges::find(lexicon->relations.rules, row.relation, &RelationRule::relation);
    EXPECT_NE(found, lexicon->relations.rules.end()) << row.word;
  }
}

TEST(Lexicon, intervals_of_hedges_are_in_order) {
  const auto lexicon = compile_lexicon(built_in_lexicon());
  for (const HedgeRule& hedge : lexicon->hedges.rules) {
    EXPECT_LE(hedge.certainty.low_prob, hedge.certainty.high_prob) << hedge.name;
  }
}

}  // namespace
}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
// Sentences that an earlier reader got wrong, one fault each.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/error.hpp"
#include "read/reader.hpp"
#include "read/tokens.hpp"
#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// "words=slugs" of each reference in the last sentence of a text.
std::vector<std::string> references_in(std::string text) {
  const SmallText small(std::move(text));
  std::vector<std::string> lines;
  for (const Mention& mention : small.mentions(small.sentence_count() - 1)) {
    if (!mention.rule.empty()) {
      lines.push_back(small.words(mention.tokens) + "=" + small.slugs(mention.actors));
    }
  }
  return lines;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : split_tokens(text, Vocabulary{})) {
    words.emplace_back(text_of(text, token));
  }
  return words;
}

std::vector<std::string> proposed(std::string text) {
  std::vector<std::string> names;
  for (const Proposal& proposal : read_text(std::move(text)).proposals) {
    names.push_back(proposal.name);
  }
  return names;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    text += part;
  }
  return text;
}

TEST(Voices, of_classes_of_people_are_unnamed) {
  EXPECT_THAT(told("Analysts say that ALPHA supports BRAVO."), ElementsAre("alpha>bravo supports by unnamed"));
  EXPECT_THAT(told("Some observers believe that ALPHA supports BRAVO."),
              ElementsAre("alpha>bravo supports by unnamed"));
}

TEST(Voices, that_demand_an_end_say_that_the_tie_exists) {
  EXPECT_THAT(told("DELTA demanded that ALPHA end its support for BRAVO."),
              ElementsAre("alpha>bravo supports by delta"));
}

TEST(Voices, of_a_party_may_speak_of_itself_as_it) {
  EXPECT_THAT(told("ALPHA said that it supports BRAVO."), ElementsAre("alpha>bravo supports by alpha"));
}

TEST(Voices, of_an_although_clause_vouch_for_nothing_outside_it) {
  EXPECT_THAT(told("ALPHA supports BRAVO, although DELTA said nothing."), ElementsAre("alpha>bravo supports"));
}

TEST(Certainty, of_neither_and_nor_denies_both) {
  EXPECT_THAT(told("Neither ALPHA nor BRAVO supports CHARLIE."),
              UnorderedElementsAre("alpha>charlie supports denied", "bravo>charlie supports denied"));
}

TEST(Certainty, of_not_only_but_also_affirms_both) {
  EXPECT_THAT(told("ALPHA not only supports BRAVO but also trains CHARLIE."),
              UnorderedElementsAre("alpha>bravo supports", "alpha>charlie trains"));
}

TEST(Certainty, of_probably_before_the_verb) {
  for (const char* text : {"ALPHA probably supports BRAVO.", "ALPHA likely supports BRAVO."}) {
    EXPECT_EQ(only_claim(text).certainty, (CertaintyInterval{0.55, 0.8})) << text;
  }
}

TEST(Certainty, of_without_is_a_denial) {
  EXPECT_THAT(told("ALPHA acted without support from BRAVO."), ElementsAre("bravo>alpha supports denied"));
}

TEST(Denials, of_earlier_words_have_a_cue) {
  const Reading reading = read_text("DELTA accused ALPHA of supporting BRAVO. ALPHA has denied such ties.");
  ASSERT_EQ(reading.claims.size(), 2U);
  ASSERT_TRUE(reading.claims[1].cue.has_value());
  EXPECT_EQ(reading.claims[1].cue->kind, CueKind::deny);
}

TEST(Reader, keeps_accusation_and_denial_apart) {
  const auto lines = told("DELTA said that ALPHA supports BRAVO, but ALPHA denied supporting BRAVO.");
  EXPECT_THAT(lines, Contains("alpha>bravo supports by delta"));
  EXPECT_THAT(lines, Contains("alpha>bravo supports denied by alpha"));
}

TEST(References, it_may_stand_right_before_a_name) {
  EXPECT_THAT(references_in("ALPHA burned a depot. It supports BRAVO."), ElementsAre("It=alpha"));
  EXPECT_THAT(references_in("ALPHA burned a depot. The group attacked BRAVO."), ElementsAre("The group=alpha"));
}

TEST(Tokens, part_a_possessive_written_with_any_apostrophe) {
  EXPECT_THAT(words_of("ALPHAʼs"), ElementsAre("ALPHA", "ʼs"));
  EXPECT_THAT(words_of("Qa’ida's"), ElementsAre("Qa’ida", "'s")) << "a curly and a straight one in one word";
}

TEST(Statements, of_two_phrases_in_one_sentence_are_two) {
  EXPECT_THAT(told("ALPHA trains BRAVO and finances CHARLIE."),
              UnorderedElementsAre("alpha>bravo trains", "alpha>charlie finances"));
}

TEST(Proposals, are_all_kept) {
  EXPECT_THAT(proposed("The Golden River Army and the Silver Lake Movement met."),
              UnorderedElementsAre("Golden River Army", "Silver Lake Movement"));
}

TEST(Proposals, take_a_possessive_inside_a_name_along) {
  EXPECT_THAT(proposed("ALPHA supports the People's Front of Westland."), ElementsAre("People's Front of Westland"));
}

TEST(ReaderOnLongText, reads_one_word_of_meaning_a_million_times) {
  for (const char* word : {"so ", "ALPHA ", "supports ", "said ", "(ALPHA) "}) {
    EXPECT_THAT(read_text(repeated(word, 1'000'000)).claims, IsEmpty()) << word;
  }
}

TEST(ReaderOnLongText, reads_a_line_of_two_million_bytes_with_no_full_stop) {
  const std::string part = "and ALPHA supports BRAVO while it may say that ";
  const std::string text = repeated(part, 2'000'000 / part.size());
  const Reading reading = read_text(text);
  EXPECT_FALSE(reading.claims.empty());
  expect_exact_quotes(text, reading);
}

TEST(ReaderOnLongText, reads_a_long_list_of_names) {
  const Reading reading = read_text("ALPHA supports " + repeated("BRAVO, CHARLIE, ", 50'000) + "and DELTA.");
  EXPECT_THAT(told(reading), Contains("alpha>bravo supports"));
}

TEST(Statements, of_formal_ties_are_alliances) {
  EXPECT_THAT(told("ALPHA has formal ties to BRAVO."), ElementsAre("alpha=bravo allied"));
}

TEST(Lexicon, refuses_hedges_that_are_no_interval) {
  for (const char* row :
       {"0.8\t0.2\tclause\t-\tmaybe", "nan\t0.6\tclause\t-\tmaybe", "0.2\t0.6\tclause\tfutur\tmaybe"}) {
    std::vector<LexiconFile> files = built_in_lexicon();
    std::ranges::find(files, "hedges.tsv", &LexiconFile::name)->content = std::string(row);
    EXPECT_THROW(compile_lexicon(files), Failure) << row;
  }
}

TEST(Sentences, do_not_end_after_initials_of_a_name) {
  EXPECT_EQ(SmallText("The U.S. Army stayed.").sentence_count(), 1U);
}

}  // namespace
}  // namespace entente::read

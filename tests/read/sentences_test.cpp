// SPDX-License-Identifier: Apache-2.0
#include "read/sentences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> sentences_of(std::string text) {
  const SmallText small(std::move(text));
  std::vector<std::string> sentences;
  sentences.reserve(small.sentence_count());
  for (std::size_t i = 0; i < small.sentence_count(); ++i) {
    sentences.push_back(small.words(small.sentence(i).range));
  }
  return sentences;
}

TEST(Sentences, of_an_empty_text_are_none) { EXPECT_THAT(sentences_of(""), IsEmpty()); }

TEST(Sentences, end_at_full_stops_questions_and_exclamations) {
  EXPECT_THAT(sentences_of("ALPHA won. Did BRAVO lose? It did! So it goes."),
              ElementsAre("ALPHA won.", "Did BRAVO lose?", "It did!", "So it goes."));
}

TEST(Sentences, do_not_end_after_abbreviations_and_initials) {
  EXPECT_THAT(sentences_of("Gen. Smith of No. 5 met J. Doe."), ElementsAre("Gen. Smith of No. 5 met J. Doe."));
}

TEST(Sentences, do_not_end_inside_numbers) {
  EXPECT_THAT(sentences_of("It lost 6.5 per cent of 1,000."), ElementsAre("It lost 6.5 per cent of 1,000."));
}

TEST(Sentences, keep_the_closing_quote_and_bracket) {
  EXPECT_THAT(sentences_of("\"ALPHA won.\" BRAVO lost."), ElementsAre("\"ALPHA won.\"", "BRAVO lost."));
  EXPECT_THAT(sentences_of("“ALPHA won.” BRAVO lost."), ElementsAre("“ALPHA won.”", "BRAVO lost."));
  EXPECT_THAT(sentences_of("(ALPHA won.) BRAVO lost."), ElementsAre("(ALPHA won.)", "BRAVO lost."));
}

TEST(Sentences, end_with_their_paragraph_even_without_a_full_stop) {
  EXPECT_THAT(sentences_of("Ties of ALPHA\n\nBRAVO lost."), ElementsAre("Ties of ALPHA", "BRAVO lost."));
}

TEST(Sentences, run_on_over_the_end_of_a_line) {
  EXPECT_THAT(sentences_of("For a long time nobody in the whole of the province knew whether ALPHA\nsupports BRAVO."),
              ElementsAre("For a long time nobody in the whole of the province knew whether ALPHA\nsupports BRAVO."));
}

TEST(Sentences, cover_all_tokens_of_a_text) {
  const SmallText text("ALPHA won. (BRAVO lost!) 'So.' … Then?! a.\n\nb c\nD e. U.S. it");
  std::size_t next = 0;
  for (std::size_t i = 0; i < text.sentence_count(); ++i) {
    EXPECT_EQ(text.sentence(i).range.first, next);
    EXPECT_GT(text.sentence(i).range.last, next);
    next = text.sentence(i).range.last;
  }
  EXPECT_EQ(next, text.sentence().tokens.size());
}

TEST(Sentences, that_run_on_without_a_full_stop_are_cut_so_that_rules_stay_linear) {
  std::string text = "so";
  for (int i = 0; i < 10'000; ++i) {
    text += " it goes";
  }
  EXPECT_GT(sentences_of(text).size(), 1U);
  EXPECT_EQ(sentences_of("so it goes and so it goes and so it goes").size(), 1U);
}

}  // namespace
}  // namespace entente::read

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

TEST(Sentences, run_on_over_the_end_of_a_page) {
  EXPECT_THAT(sentences_of("Then ALPHA\n\fsupports BRAVO. So."), ElementsAre("Then ALPHA\n\fsupports BRAVO.", "So."));
  EXPECT_THAT(sentences_of("It was of\n\n\fALPHA. So."), ElementsAre("It was of\n\n\fALPHA.", "So."));
  EXPECT_THAT(sentences_of("ALPHA won.\n\fso it goes."), ElementsAre("ALPHA won.", "so it goes."));
  EXPECT_THAT(sentences_of("ALPHA won\n\fBRAVO lost."), ElementsAre("ALPHA won", "BRAVO lost."));
}

TEST(Sentences, start_with_the_items_of_a_list) {
  EXPECT_THAT(sentences_of("They are:\n• ALPHA in the north\n• bravo in the south\n1. ECHO\n2. DELTA"),
              ElementsAre("They are:", "ALPHA in the north", "bravo in the south", "ECHO", "DELTA"));
}

TEST(Sentences, of_narrow_columns_run_on_before_a_name) {
  EXPECT_THAT(sentences_of("For a long time nobody knew\nwhether the leaders of the\nAlpha Front were still\n"
                           "ready to help in the war of\nBRAVO against the others."),
              ElementsAre("For a long time nobody knew\nwhether the leaders of the\nAlpha Front were still\n"
                          "ready to help in the war of\nBRAVO against the others."));
}

TEST(Sentences, end_with_a_heading_above_a_wrapped_paragraph) {
  EXPECT_THAT(sentences_of("Old ties\nBRAVO is said to have been the\nfriend of nearly everybody in\nthe hills and "
                           "of some who live\nbelow them in the plains."),
              ElementsAre("Old ties",
                          "BRAVO is said to have been the\nfriend of nearly everybody in\nthe hills and of "
                          "some who live\nbelow them in the plains."));
}

TEST(Sentences, end_at_an_abbreviation_only_where_it_can_end_one) {
  EXPECT_THAT(sentences_of("It said no. ALPHA won."), ElementsAre("It said no.", "ALPHA won."));
  EXPECT_THAT(sentences_of("See No. 5 of it."), ElementsAre("See No. 5 of it."));
  EXPECT_THAT(sentences_of("It met Hill Inc. The rest left."), ElementsAre("It met Hill Inc.", "The rest left."));
  EXPECT_THAT(sentences_of("It met Hill Inc. Chairman Doe."), ElementsAre("It met Hill Inc. Chairman Doe."));
  EXPECT_THAT(sentences_of("It had a plan B. The rest left."), ElementsAre("It had a plan B.", "The rest left."));
  EXPECT_THAT(sentences_of("He met A. Q. Doe and Lt. Gen.\nFoe in the north."),
              ElementsAre("He met A. Q. Doe and Lt. Gen.\nFoe in the north."));
}

TEST(Sentences, end_with_their_footnotes) {
  EXPECT_THAT(sentences_of("ALPHA won.12 Then BRAVO lost.[3] So it goes.”4 The end.¹ Yes."),
              ElementsAre("ALPHA won.12", "Then BRAVO lost.[3]", "So it goes.”4", "The end.¹", "Yes."));
  EXPECT_THAT(sentences_of("It has 6.5 of them."), ElementsAre("It has 6.5 of them."));
}

TEST(Sentences, end_where_the_space_was_lost) {
  EXPECT_THAT(sentences_of("ALPHA won the war.The rest lost."), ElementsAre("ALPHA won the war.", "The rest lost."));
  EXPECT_THAT(sentences_of("See hill.com for it."), ElementsAre("See hill.com for it."));
}

TEST(Sentences, end_at_the_marks_of_other_scripts) {
  EXPECT_THAT(sentences_of("ALPHA won。BRAVO lost؟ ECHO won۔ DELTA lost।"),
              ElementsAre("ALPHA won。", "BRAVO lost؟", "ECHO won۔", "DELTA lost।"));
}

TEST(Sentences, go_on_behind_an_ellipsis_before_a_small_letter) {
  EXPECT_THAT(sentences_of("ALPHA … won. BRAVO... lost. So... The end."),
              ElementsAre("ALPHA … won.", "BRAVO... lost.", "So...", "The end."));
}

TEST(Sentences, start_with_a_straight_quotation_mark_that_opens) {
  EXPECT_THAT(sentences_of("ALPHA won. \"The rest lost,\" it said. \"So it goes.\" The end."),
              ElementsAre("ALPHA won.", "\"The rest lost,\" it said.", "\"So it goes.\"", "The end."));
}

TEST(Sentences, do_not_end_after_an_initial_that_is_also_an_abbreviation) {
  EXPECT_THAT(sentences_of("He met Daniel P. Doe in town."), ElementsAre("He met Daniel P. Doe in town."));
}

}  // namespace
}  // namespace entente::read

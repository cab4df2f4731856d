// SPDX-License-Identifier: Apache-2.0
#include "domain/yardstick.hpp"

#include <gtest/gtest.h>

#include <array>

namespace entente {
namespace {

constexpr std::array kYardsticks{Yardstick::icd203, Yardstick::phia, Yardstick::kent};

TEST(Yardstick, words_read_back_and_others_are_refused) {
  for (const Yardstick yardstick : kYardsticks) {
    EXPECT_EQ(yardstick_from_word(to_word(yardstick)), yardstick);
  }
  EXPECT_FALSE(yardstick_from_word("icd"));
}

TEST(Yardstick, bands_rise_and_do_not_overlap) {
  for (const Yardstick yardstick : kYardsticks) {
    double reached = 0;
    for (const YardstickBand& band : bands_of(yardstick)) {
      EXPECT_GE(band.low_prob, reached) << band.words;
      EXPECT_GT(band.high_prob, band.low_prob) << band.words;
      reached = band.high_prob;
    }
    EXPECT_LE(reached, 1);
  }
}

TEST(Yardstick, each_probability_lies_in_one_band_at_most) {
  constexpr int kSteps = 1000;
  for (const Yardstick yardstick : kYardsticks) {
    const YardstickBand* last = bands_of(yardstick).data();
    for (int step = 0; step <= kSteps; ++step) {
      const YardstickBand* band = band_for(yardstick, static_cast<double>(step) / kSteps).band;
      EXPECT_GE(band, last) << "words must rise with the probability";
      last = band;
    }
  }
}

TEST(Icd203, an_edge_belongs_to_the_band_above_it) {
  EXPECT_EQ(words_for(Yardstick::icd203, .0499), "almost no chance");
  EXPECT_EQ(words_for(Yardstick::icd203, .05), "very unlikely");
  EXPECT_EQ(words_for(Yardstick::icd203, .1999), "very unlikely");
  EXPECT_EQ(words_for(Yardstick::icd203, .20), "unlikely");
  EXPECT_EQ(words_for(Yardstick::icd203, .45), "roughly even chance");
  EXPECT_EQ(words_for(Yardstick::icd203, .55), "likely");
  EXPECT_EQ(words_for(Yardstick::icd203, .80), "very likely");
  EXPECT_EQ(words_for(Yardstick::icd203, .95), "almost certain");
  EXPECT_EQ(words_for(Yardstick::icd203, .99), "almost certain");
}

TEST(Icd203, the_row_with_improbable_and_probable_is_never_mixed_in) {
  for (const YardstickBand& band : bands_of(Yardstick::icd203)) {
    EXPECT_EQ(band.words.find("probable"), std::string_view::npos) << band.words;
    EXPECT_EQ(band.words.find("remote"), std::string_view::npos) << band.words;
  }
}

TEST(Icd203, the_ends_that_the_table_leaves_out_are_told_as_nearest) {
  EXPECT_EQ(words_for(Yardstick::icd203, .002), "nearest to almost no chance, under 1 %");
  EXPECT_EQ(words_for(Yardstick::icd203, .999), "nearest to almost certain, over 99 %");
}

TEST(Phia, both_edges_belong_to_a_band_but_one_half_is_left_out) {
  EXPECT_EQ(words_for(Yardstick::phia, .05), "remote chance");
  EXPECT_EQ(words_for(Yardstick::phia, .10), "highly unlikely");
  EXPECT_EQ(words_for(Yardstick::phia, .20), "highly unlikely");
  EXPECT_EQ(words_for(Yardstick::phia, .40), "realistic possibility");
  EXPECT_EQ(words_for(Yardstick::phia, .499), "realistic possibility");
  EXPECT_EQ(words_for(Yardstick::phia, .50), "nearest to realistic possibility, 50 %");
  EXPECT_EQ(words_for(Yardstick::phia, 1), "almost certain");
}

TEST(Phia, a_gap_takes_the_nearest_band_and_says_the_figure) {
  EXPECT_EQ(words_for(Yardstick::phia, .06), "nearest to remote chance, 6 %");
  EXPECT_EQ(words_for(Yardstick::phia, .09), "nearest to highly unlikely, 9 %");
  EXPECT_EQ(words_for(Yardstick::phia, .22), "nearest to highly unlikely, 22 %");
  EXPECT_EQ(words_for(Yardstick::phia, .38), "nearest to realistic possibility, 38 %");
  EXPECT_EQ(words_for(Yardstick::phia, .54), "nearest to likely or probable, 54 %");
  EXPECT_EQ(words_for(Yardstick::phia, .76), "nearest to likely or probable, 76 %");
  EXPECT_EQ(words_for(Yardstick::phia, .94), "nearest to almost certain, 94 %");
}

TEST(Kent, his_five_words_lie_around_his_five_figures) {
  EXPECT_EQ(words_for(Yardstick::kent, .07), "almost certainly not");
  EXPECT_EQ(words_for(Yardstick::kent, .30), "probably not");
  EXPECT_EQ(words_for(Yardstick::kent, .50), "chances about even");
  EXPECT_EQ(words_for(Yardstick::kent, .75), "probable");
  EXPECT_EQ(words_for(Yardstick::kent, .93), "almost certain");
}

TEST(Kent, edges_and_gaps_are_told_as_such) {
  EXPECT_EQ(words_for(Yardstick::kent, .12), "almost certainly not");
  EXPECT_EQ(words_for(Yardstick::kent, .40), "chances about even");
  EXPECT_EQ(words_for(Yardstick::kent, .60), "chances about even");
  EXPECT_EQ(words_for(Yardstick::kent, .87), "almost certain");
  EXPECT_EQ(words_for(Yardstick::kent, .18), "nearest to probably not, 18 %");
  EXPECT_EQ(words_for(Yardstick::kent, .61), "nearest to chances about even, 61 %");
}

TEST(Predicate, makes_a_sentence_of_each_band) {
  EXPECT_EQ(predicate_for(Yardstick::icd203, .28), "is unlikely");
  EXPECT_EQ(predicate_for(Yardstick::icd203, .50), "has a roughly even chance");
  EXPECT_EQ(predicate_for(Yardstick::phia, .45), "is a realistic possibility");
  EXPECT_EQ(predicate_for(Yardstick::phia, .52), "is nearest to \"realistic possibility\"");
}

TEST(IntervalWords, say_both_ends_where_they_differ) {
  EXPECT_EQ(words_for_interval(Yardstick::icd203, .21, .44), "unlikely");
  EXPECT_EQ(words_for_interval(Yardstick::icd203, .21, .60), "unlikely to likely");
  EXPECT_EQ(words_for_interval(Yardstick::phia, .04, .45), "remote chance to realistic possibility");
}

}  // namespace
}  // namespace entente

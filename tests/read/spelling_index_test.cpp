// SPDX-License-Identifier: Apache-2.0
#include "read/spelling_index.hpp"

#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

constexpr std::int32_t kNobody = -1;

Vocabulary& vocabulary() {
  static Vocabulary words = norland_lexicon()->vocabulary;
  return words;
}

// Owner 0: "Tehrik-e-Kohistan", 1: "Jaysh al-Wadi", 2: "Kohistan" (a state, no slips), 3 and 4 share "Harakat Sahra",
// 5: "HKS", 6: "Munawarite", 7: "al-Qasida", 8: "Zahidan Front".
SpellingIndex small_index() {
  SpellingIndex index(norland_lexicon()->romanisation);
  index.add("Tehrik-e-Kohistan", 0, 0, Tolerance::variants_and_slips);
  index.add("Jaysh al-Wadi", 1, 1, Tolerance::variants_and_slips);
  index.add("Kohistan", 2, 2, Tolerance::variants);
  index.add("Harakat Sahra", 3, 3, Tolerance::variants_and_slips);
  index.add("Harakat as-Sahra", 4, 4, Tolerance::variants_and_slips);
  index.add("HKS", 5, 5, Tolerance::variants_and_slips);
  index.add("Munawarite", 6, 6, Tolerance::variants_and_slips);
  index.add("al-Qasida", 7, 7, Tolerance::variants_and_slips);
  index.add("Zahidan Front", 8, 8, Tolerance::variants_and_slips);
  index.seal(vocabulary());
  return index;
}

std::int32_t owner_of(const std::string& text) {
  static const SpellingIndex index = small_index();
  return index.longest_at(text, split_tokens(text, vocabulary()), 0).owner;
}

TEST(Spellings, of_one_name_meet) {
  for (const char* name :
       {"Tehrik-e-Kohistan", "Tehreek-i-Kuhistan", "Tahrik Kohistan", "Tehrīk-e-Kōhistān", "TEHREEK-E-KOHISTAN"}) {
    EXPECT_EQ(owner_of(name), 0) << name;
  }
  for (const char* name : {"Jaysh al-Wadi", "Jaish ul-Wadi", "Jaish-ul-Wadi", "Jaishul Wadi", "Jaysh al-ʿWadi",
                           "Jaysh Wadi", "Jayshwadi", "al-Jaysh al-Wadi"}) {
    EXPECT_EQ(owner_of(name), 1) << name;
  }
  for (const char* name : {"al-Qasida", "Al Qasidah", "Alqasida", "el-Qassida", "Qasida"}) {
    EXPECT_EQ(owner_of(name), 7) << name;
  }
}

TEST(Spellings, of_two_actors_mean_neither) {
  EXPECT_EQ(owner_of("Harakat Sahra"), kNobody);
  EXPECT_EQ(owner_of("Harakat al-Sahrah"), kNobody);
}

TEST(Spellings, with_one_slip_are_found) {
  EXPECT_EQ(owner_of("Zahidn Front"), 8) << "one letter less";
  EXPECT_EQ(owner_of("Zahirdan Front"), 8) << "one letter more";
  EXPECT_EQ(owner_of("Zahiban Front"), 8) << "another letter";
  EXPECT_EQ(owner_of("Zaihdan Front"), 8) << "two letters exchanged";
  EXPECT_EQ(owner_of("Munavrite"), 6) << "a long name of one word";
}

TEST(Spellings, with_more_than_one_slip_are_not) {
  EXPECT_EQ(owner_of("Zahrban Front"), kNobody);
  EXPECT_EQ(owner_of("Ahidan Front"), kNobody) << "the first letter";
  EXPECT_EQ(owner_of("Zahidar Front"), kNobody) << "the last letter";
  EXPECT_EQ(owner_of("Zahidn Frent"), kNobody) << "in two words";
}

TEST(Spellings, of_short_names_and_abbreviations_are_exact) {
  EXPECT_EQ(owner_of("HKZ"), kNobody);
  EXPECT_EQ(owner_of("HKS"), kNobody) << "the registry's own spellings are found elsewhere";
  EXPECT_EQ(owner_of("Jaysh Vaddi"), 1) << "a variant";
  EXPECT_EQ(owner_of("Jaysh Wafi"), kNobody) << "too short for a slip";
}

TEST(Spellings, of_states_allow_no_slip) {
  EXPECT_EQ(owner_of("Kuhistan"), 2);
  EXPECT_EQ(owner_of("Kohitsan"), kNobody);
}

TEST(Spellings, need_a_capital) {
  EXPECT_EQ(owner_of("munavarite"), kNobody);
  EXPECT_EQ(owner_of("al qasida"), kNobody);
}

TEST(Spellings, of_known_words_are_no_slips) {
  SpellingIndex index(norland_lexicon()->romanisation);
  index.add("Alliande", 0, 0, Tolerance::variants_and_slips);
  index.seal(vocabulary());
  EXPECT_EQ(index.longest_at("Alliance", split_tokens("Alliance", vocabulary()), 0).owner, kNobody);
}

}  // namespace
}  // namespace entente::read

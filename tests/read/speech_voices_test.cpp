// SPDX-License-Identifier: Apache-2.0
#include "read/speech_voices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

std::string speaker_of(const std::string& text) { return to_word(only_claim(text).speaker); }

TEST(SpeechVoices, speak_by_words_that_only_the_speech_lexicon_knows) {
  EXPECT_EQ(speaker_of("DELTA complained that ALPHA supports BRAVO."), "delta");
  EXPECT_EQ(speaker_of("DELTA lamented that ALPHA supports BRAVO."), "delta");
}

TEST(SpeechVoices, keep_the_speaker_of_a_quotation_over_several_sentences) {
  EXPECT_EQ(speaker_of("“The road is closed. ALPHA supports BRAVO. Nobody can pass,” DELTA said."), "delta");
  EXPECT_EQ(speaker_of("“The road is closed,” DELTA said. “ALPHA supports BRAVO.”"), "delta");
}

TEST(SpeechVoices, point_to_the_cue_in_another_sentence) {
  const std::string text = "“The road is closed. ALPHA supports BRAVO. Nobody can pass,” DELTA said.";
  const Reading reading = read_text(text);
  ASSERT_EQ(reading.claims.size(), 1U);
  ASSERT_TRUE(reading.claims.front().cue.has_value());
  EXPECT_EQ(reading.claims.front().cue->text, "said");
  expect_exact_quotes(text, reading);
}

TEST(SpeechVoices, of_one_who_holds_an_office_are_those_of_the_body) {
  EXPECT_EQ(speaker_of("Firstname Surname, a spokesman for DELTA, explained that ALPHA supports BRAVO."), "delta");
}

TEST(SpeechVoices, of_analysts_are_unnamed) {
  EXPECT_EQ(speaker_of("Analysts of DELTA complained that ALPHA supports BRAVO."), "unnamed");
}

TEST(SpeechVoices, do_not_belong_to_things) {
  EXPECT_EQ(speaker_of("DELTA's silence indicates that ALPHA supports BRAVO."), "author");
}

TEST(SpeechVoices, speak_on_for_he_and_she) {
  EXPECT_EQ(speaker_of("A DELTA spokesman said that the road is closed. “ALPHA supports BRAVO,” he said."), "delta");
}

}  // namespace
}  // namespace entente::read

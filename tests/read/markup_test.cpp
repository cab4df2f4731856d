// SPDX-License-Identifier: Apache-2.0
#include "read/markup.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsSupersetOf;

// "speaker: CHARLIE" for each mark of a claim that the text makes, in text order.
std::vector<std::string> marks_of(const std::string& text, std::size_t claim = 0) {
  const Document document = document_of(text);
  const Reader reader(neighbours(), norland_lexicon());
  const Reading reading = reader.read(document);
  std::vector<std::string> lines;
  const std::vector<ClaimMark> marks = reader.mark_up(document, reading.claims.at(claim).id).value();
  for (const ClaimMark& mark : marks) {
    EXPECT_EQ(mark.text, CodePointIndex(document.text).slice(mark.span));
    lines.push_back(std::string(to_word(mark.role)) + ": " + mark.text);
  }
  return lines;
}

TEST(Markup, marks_voice_cue_word_and_parties) {
  EXPECT_THAT(marks_of("CHARLIE accused ALPHA of arming BRAVO."),
              ElementsAre("speaker: CHARLIE", "cue: accused", "a: ALPHA", "relation: arming", "b: BRAVO"));
}

TEST(Markup, marks_hedge_negation_and_time) {
  EXPECT_THAT(marks_of("ALPHA may support BRAVO."), Contains("hedge: may"));
  EXPECT_THAT(marks_of("ALPHA does not support BRAVO."), Contains("negation: not"));
  EXPECT_THAT(marks_of("In May 2022 ALPHA trained BRAVO."), Contains("time: May 2022"));
}

TEST(Markup, marks_the_words_that_stand_for_a_name) {
  EXPECT_THAT(marks_of("ALPHA left the valley. The group supports BRAVO."), IsSupersetOf({"a: The group", "b: BRAVO"}));
}

TEST(Markup, an_earlier_claim_that_is_denied_shows_its_cue) {
  EXPECT_THAT(marks_of("CHARLIE accused ALPHA of arming BRAVO. ALPHA has denied such claims.", 1),
              ElementsAre("cue: denied"));
}

TEST(Markup, of_a_claim_that_the_reader_does_not_make_there_is_none) {
  const Reader reader(neighbours(), norland_lexicon());
  EXPECT_EQ(reader.mark_up(document_of("ALPHA supports BRAVO."), ClaimId{"000000000000"}), std::nullopt);
}

}  // namespace
}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/first_person.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> told_by(const std::string& publisher, const std::string& text) {
  Document document = document_of(text);
  document.metadata.publisher = publisher;
  return told(Reader(neighbours(), norland_lexicon()).read(document));
}

TEST(FirstPerson, in_a_quotation_is_the_body_that_speaks) {
  EXPECT_THAT(told("\"We have armed BRAVO,\" an ALPHA spokesman said."), ElementsAre("alpha>bravo arms by alpha"));
}

TEST(FirstPerson, is_who_is_named_right_behind_it) {
  EXPECT_THAT(told("We, the command of ALPHA, salute BRAVO."), ElementsAre("alpha>bravo praises"));
}

TEST(FirstPerson, outside_quotations_is_the_actor_that_publishes) {
  EXPECT_THAT(told_by("ALPHA", "We have armed BRAVO."), ElementsAre("alpha>bravo arms"));
}

TEST(FirstPerson, of_a_publisher_that_is_no_actor_is_nobody) {
  EXPECT_THAT(told_by("The Daily Post", "We have armed BRAVO."), IsEmpty());
  EXPECT_THAT(told("We have armed BRAVO."), IsEmpty());
}

TEST(FirstPerson, of_an_unnamed_voice_is_nobody) {
  EXPECT_THAT(told("\"We have armed BRAVO,\" a trader said."), IsEmpty());
}

}  // namespace
}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/proposals.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/text.hpp"
#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> proposed(std::string text) {
  std::vector<std::string> names;
  for (const Proposal& proposal : read_text(std::move(text)).proposals) {
    names.push_back(proposal.name);
  }
  return names;
}

TEST(Proposals, name_organisations_that_no_alias_covers) {
  EXPECT_THAT(proposed("ALPHA supports the Golden River Army."), ElementsAre("Golden River Army"));
  EXPECT_THAT(proposed("The Front for the Liberation of Westland won."),
              ElementsAre("Front for the Liberation of Westland"));
}

TEST(Proposals, know_a_name_by_its_abbreviation) {
  const Reading reading = read_text("The United Hill Folk (UHF) won.");
  ASSERT_EQ(reading.proposals.size(), 1U);
  EXPECT_EQ(reading.proposals.front().name, "United Hill Folk");
  EXPECT_EQ(reading.proposals.front().abbreviation, "UHF");
}

TEST(Proposals, never_name_persons) {
  EXPECT_THAT(proposed("John Smith met Maria Lopez."), IsEmpty());
  EXPECT_THAT(proposed("General John Smith of ALPHA met President Maria Lopez."), IsEmpty());
  EXPECT_THAT(proposed("Dr. Ana Maria Lopez Garcia, 45, spoke."), IsEmpty());
  EXPECT_THAT(proposed("ALPHA commander Omar Khan was killed, said Jane Doe."), IsEmpty());
}

TEST(Proposals, never_name_known_actors_months_or_plain_words) {
  EXPECT_THAT(proposed("The Alpha Front met ALPHA in May 2022."), IsEmpty());
  EXPECT_THAT(proposed("The army and the front lost. Some movement was seen."), IsEmpty());
}

TEST(Proposals, count_their_mentions_and_point_to_the_first) {
  const std::string text = "“Now”, the Golden River Army won. The Golden River Army lost.";
  const Reading reading = read_text(text);
  ASSERT_EQ(reading.proposals.size(), 1U);
  const Proposal& proposal = reading.proposals.front();
  EXPECT_EQ(proposal.mentions, 2);
  EXPECT_EQ(proposal.document, DocumentId{"note"});
  EXPECT_EQ(CodePointIndex(text).slice(proposal.span), "Golden River Army");
  EXPECT_EQ(proposal.span.start, 11);
}

}  // namespace
}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/class_finder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// "alpha only northern militia", "bravo northern group narrowed"
std::vector<std::string> classes_in(const std::string& text) {
  const Document document = document_of(text);
  std::vector<std::string> lines;
  for (const ClassStatement& each : Reader(neighbours(), norland_lexicon()).class_statements(document)) {
    EXPECT_EQ(each.quote, CodePointIndex(document.text).slice(each.span));
    lines.push_back(each.actor.value + (each.is_only ? " only " : " ") + each.class_name +
                    (each.is_narrowed ? " narrowed" : ""));
  }
  return lines;
}

TEST(ClassFinder, finds_the_only_one_of_a_class) {
  EXPECT_THAT(classes_in("ALPHA is the only northern militia."), ElementsAre("alpha only northern militia"));
  EXPECT_THAT(classes_in("ALPHA, the sole northern militia, left."), ElementsAre("alpha only northern militia"));
  EXPECT_THAT(classes_in("The only northern militia is ALPHA."), ElementsAre("alpha only northern militia"));
}

TEST(ClassFinder, tells_where_more_words_narrow_the_class) {
  EXPECT_THAT(classes_in("ALPHA is the only northern militia that has tanks."),
              ElementsAre("alpha only northern militia narrowed"));
}

TEST(ClassFinder, finds_who_is_one_of_a_class) {
  EXPECT_THAT(classes_in("BRAVO is a northern militia."), ElementsAre("bravo northern militia"));
  EXPECT_THAT(classes_in("BRAVO, a northern militia, left."), ElementsAre("bravo northern militia"));
  EXPECT_THAT(classes_in("The northern militia BRAVO left."), ElementsAre("bravo northern militia"));
  EXPECT_THAT(classes_in("Northern groups such as BRAVO and CHARLIE left."),
              ElementsAre("bravo Northern groups", "charlie Northern groups"));
  EXPECT_THAT(classes_in("BRAVO, CHARLIE and other northern groups left."),
              UnorderedElementsAre("bravo northern groups", "charlie northern groups"));
}

TEST(ClassFinder, what_is_denied_or_bare_is_none) {
  EXPECT_THAT(classes_in("ALPHA is not the only northern militia."), IsEmpty());
  EXPECT_THAT(classes_in("ALPHA is the only militia."), IsEmpty());
  EXPECT_THAT(classes_in("ALPHA only wants the northern valley."), IsEmpty());
  EXPECT_THAT(classes_in("BRAVO is not a northern militia."), IsEmpty());
}

TEST(ClassFinder, words_for_one_aim_count_as_one_and_that_a_group_fights_says_nothing) {
  const auto classes = Reader(neighbours(), norland_lexicon())
                           .class_statements(document_of("ALPHA is the only nationalist terrorist group. BRAVO and "
                                                         "other separatist militias left."));
  ASSERT_EQ(classes.size(), 2U);
  EXPECT_TRUE(leaves_no_room(classes[0], classes[1]));
  EXPECT_THAT(classes_in("ALPHA is the only armed group."), IsEmpty());
}

TEST(ClassStatements, the_only_one_leaves_no_room_for_another_of_its_class_or_a_narrower_one) {
  const ClassStatement only{.actor = ActorId{"alpha"}, .head = "group", .modifiers = {"northern"}, .is_only = true};
  ClassStatement other{.actor = ActorId{"bravo"}, .head = "group", .modifiers = {"armed", "northern"}};
  EXPECT_TRUE(leaves_no_room(only, other));
  other.modifiers = {"armed"};
  EXPECT_FALSE(leaves_no_room(only, other));
  other = only;
  EXPECT_FALSE(leaves_no_room(only, other)) << "the same actor";
  other.actor = ActorId{"bravo"};
  EXPECT_TRUE(leaves_no_room(only, other)) << "two cannot both be the only one";
}

}  // namespace
}  // namespace entente::read

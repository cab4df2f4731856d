// SPDX-License-Identifier: Apache-2.0
#include "evidence/stances.hpp"

#include <gtest/gtest.h>

#include "tests/laws/world.hpp"

namespace entente::evidence {
namespace {

using entente::testing::draw_world;
using entente::testing::small_registry;

Stance stance_in(const char* world, const char* speaker) {
  const engine::AssessmentRequest request = draw_world(world);
  const ActorRegistry actors = small_registry();
  std::vector<const Claim*> claims;
  for (const std::vector<Claim>* each : {&request.claims, &request.surroundings}) {
    for (const Claim& claim : *each) {
      claims.push_back(&claim);
    }
  }
  return StanceBook(make_pair_of(request.a, request.b), actors, claims).stance_of(ActorId{speaker});
}

TEST(Stances, the_two_themselves_are_one_of_the_pair) {
  EXPECT_EQ(stance_in("", "red"), Stance::one_of_the_pair);
  EXPECT_EQ(stance_in("", "blue"), Stance::one_of_the_pair);
}

TEST(Stances, attributes_of_the_registry_come_first) {
  EXPECT_EQ(stance_in("", "state"), Stance::adverse);
  EXPECT_EQ(stance_in("d1 | P | 2023-01-01 | author | friend fights blue | affirmed | .9-1", "friend"), Stance::allied);
}

TEST(Stances, who_is_said_to_fight_a_side_is_adverse_and_who_is_allied_with_it_is_allied) {
  EXPECT_EQ(stance_in("d1 | P | 2023-01-01 | author | other fights red | affirmed | .9-1", "other"), Stance::adverse);
  EXPECT_EQ(stance_in("d1 | P | 2023-01-01 | author | red allied other | affirmed | .9-1", "other"), Stance::allied);
  EXPECT_EQ(stance_in("d1 | P | 2023-01-01 | author | other patron_of red | affirmed | .9-1", "other"), Stance::allied);
}

TEST(Stances, denied_or_doubtful_ties_make_no_friend_and_no_enemy) {
  EXPECT_EQ(stance_in("d1 | P | 2023-01-01 | author | other allied red | denied | .9-1", "other"), Stance::neutral);
  EXPECT_EQ(stance_in("d1 | P | 2023-01-01 | author | other fights red | affirmed | .2-.6", "other"), Stance::neutral);
  EXPECT_EQ(stance_in("", "other"), Stance::neutral);
  EXPECT_EQ(stance_in("", "nobody_known"), Stance::neutral);
}

TEST(Stances, the_more_numerous_side_counts_and_enmity_where_they_are_level) {
  const char* level = R"(d1 | P | 2023-01-01 | author | other fights red  | affirmed | .9-1
                         d2 | Q | 2023-01-01 | author | other allied blue | affirmed | .9-1)";
  EXPECT_EQ(stance_in(level, "other"), Stance::adverse);
  const char* friendly = R"(d1 | P | 2023-01-01 | author | other condemns red  | affirmed | .9-1
                            d2 | Q | 2023-01-01 | author | other allied blue   | affirmed | .9-1
                            d3 | R | 2023-01-01 | author | other supports blue | affirmed | .9-1)";
  EXPECT_EQ(stance_in(friendly, "other"), Stance::allied);
}

TEST(Stances, an_accuser_is_adverse_and_the_accused_helper_is_nobodys_friend_for_it) {
  Claim accusation;
  accusation.speaker = {VoiceKind::actor, ActorId{"other"}};
  accusation.cue = Cue{"accused", {}, CueKind::accuse};
  accusation.a = ActorId{"helper"};
  accusation.b = ActorId{"red"};
  accusation.relation = Relation::supports;
  const std::vector<const Claim*> claims{&accusation};
  const ActorRegistry actors = small_registry();
  const StanceBook book(make_pair_of(ActorId{"red"}, ActorId{"blue"}), actors, claims);
  EXPECT_EQ(book.stance_of(ActorId{"other"}), Stance::adverse);
  EXPECT_EQ(book.stance_of(ActorId{"helper"}), Stance::neutral);
}

}  // namespace
}  // namespace entente::evidence

// SPDX-License-Identifier: Apache-2.0
#include "explain/claim_conflicts.hpp"

#include <gtest/gtest.h>

#include <chrono>

#include "evidence/timing.hpp"
#include "tests/laws/world.hpp"

namespace entente::explain {
namespace {

using entente::testing::draw_world;

struct World {
  engine::AssessmentRequest request;
  std::vector<HeldClaim> held;
  std::vector<ClaimConflict> conflicts;
};

// The claims of a table, each voice its own: an actor by its slug, an author by the publisher, an unnamed one by
// document.
World world_of(const char* table) {
  World world{draw_world(table), {}, {}};
  for (const Claim& claim : world.request.claims) {
    const Document& document = world.request.documents.at(claim.document);
    const std::string voice = claim.speaker.kind == VoiceKind::actor    ? "actor:" + claim.speaker.actor.value
                              : claim.speaker.kind == VoiceKind::author ? document.metadata.publisher
                                                                        : "unnamed:" + document.id.value;
    world.held.push_back({&claim, evidence::known_on(document), voice});
  }
  world.conflicts = find_claim_conflicts(world.held);
  return world;
}

// "0-1 denial, 2-3 levels"
std::string places_in(const char* table) {
  const World world = world_of(table);
  std::string text;
  for (const ClaimConflict& each : world.conflicts) {
    text += (text.empty() ? "" : ", ") + std::to_string(each.left) + "-" + std::to_string(each.right) + " " +
            std::string(to_word(each.kind));
  }
  return text;
}

TEST(ClaimConflicts, what_one_affirms_and_another_denies) {
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | state | red arms blue | affirmed | .9-1
                         d2 | Hour  | 2023-02-05 | red   | red arms blue | denied   | .9-1)"),
            "0-1 denial");
}

TEST(ClaimConflicts, a_denial_of_support_excludes_weapons_and_a_denial_of_weapons_no_alliance) {
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | state | red arms blue     | affirmed | .9-1
                         d2 | Hour  | 2023-02-05 | red   | red supports blue | denied   | .9-1)"),
            "0-1 denial");
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | state | red allied blue | affirmed | .9-1
                         d2 | Hour  | 2023-02-05 | red   | red arms blue   | denied   | .9-1)"),
            "");
}

TEST(ClaimConflicts, no_formal_ties_excludes_being_one_body_or_a_proxy) {
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | state | red merged blue         | affirmed | .9-1
                         d2 | Hour  | 2023-02-05 | red   | red allied blue         | denied   | .9-1
                         d3 | Day   | 2023-02-06 | other | red proxy_of_state blue | affirmed | .9-1)"),
            "0-1 denial, 2-1 denial");
}

TEST(ClaimConflicts, fighting_each_other_excludes_acting_as_one_at_the_same_time) {
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | author | red fights blue          | affirmed | .9-1
                         d2 | Hour  | 2023-02-05 | author | red attacks_jointly blue | affirmed | .9-1
                         d3 | Hour  | 2023-02-05 | author | red praises blue         | affirmed | .9-1)"),
            "0-1 levels");
}

TEST(ClaimConflicts, opposite_circumstances_and_two_masters) {
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | author | red ideology_close blue | affirmed | .9-1
                         d2 | Hour  | 2023-02-05 | author | blue ideology_apart red | affirmed | .9-1)"),
            "0-1 opposites");
  engine::AssessmentRequest request =
      draw_world(R"(d1 | Daily | 2023-01-05 | author | red controls blue | affirmed | .9-1
                                                    d2 | Hour  | 2023-02-05 | author | blue controls red | affirmed | .9-1)");
  for (Claim& claim : request.claims) {
    claim.direction = Direction::a_to_b;
  }
  const std::vector<HeldClaim> held{{&request.claims[0], make_date(2023, 1, 5), "daily"},
                                    {&request.claims[1], make_date(2023, 2, 5), "hour"}};
  const auto conflicts = find_claim_conflicts(held);
  ASSERT_EQ(conflicts.size(), 1U);
  EXPECT_EQ(conflicts[0].kind, ContradictionKind::direction);
}

TEST(ClaimConflicts, help_the_other_way_round_contradicts_nothing) {
  engine::AssessmentRequest request = draw_world(R"(d1 | Daily | 2023-01-05 | author | red arms blue | affirmed | .9-1
                                                    d2 | Hour  | 2023-02-05 | author | blue arms red | denied | .9-1)");
  for (Claim& claim : request.claims) {
    claim.direction = Direction::a_to_b;
  }
  EXPECT_TRUE(find_claim_conflicts(std::vector<HeldClaim>{{&request.claims[0], make_date(2023, 1, 5), "daily"},
                                                          {&request.claims[1], make_date(2023, 2, 5), "hour"}})
                  .empty());
}

TEST(ClaimConflicts, other_times_contradict_nobody) {
  EXPECT_EQ(places_in(R"(d1 | Daily | 2022-01-05 | author | red arms blue | affirmed | .9-1
                         d2 | Hour  | 2023-02-05 | author | red arms blue | denied   | .9-1)"),
            "");
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | author | red arms blue | affirmed | .9-1 | 2018-01-01/2018-12-31
                         d2 | Hour  | 2023-02-05 | author | red arms blue | denied   | .9-1)"),
            "");
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | author | red arms blue | affirmed | .9-1 | past
                         d2 | Hour  | 2023-02-05 | author | red arms blue | denied   | .9-1)"),
            "");
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | author | red arms blue | affirmed | .9-1 | 2022-01-01/..
                         d2 | Hour  | 2022-03-05 | author | red arms blue | denied   | .9-1)"),
            "0-1 denial");
}

TEST(ClaimConflicts, open_words_and_rejected_claims_contradict_nobody) {
  EXPECT_EQ(places_in(R"(d1 | Daily | 2023-01-05 | author | red arms blue | affirmed | .2-.6
                         d2 | Hour  | 2023-02-05 | author | red arms blue | denied   | .9-1)"),
            "");
  World world = world_of(R"(d1 | Daily | 2023-01-05 | author | red arms blue | affirmed | .9-1
                            d2 | Hour  | 2023-02-05 | author | red arms blue | denied   | .9-1)");
  world.request.claims[0].status = ClaimStatus::rejected;
  EXPECT_TRUE(find_claim_conflicts(world.held).empty());
}

TEST(ClaimConflicts, a_voice_against_itself_comes_first_and_one_of_the_two_last) {
  const World world = world_of(R"(d1 | Daily | 2023-01-05 | state  | red arms blue | affirmed | .9-1
                                  d1 | Daily | 2023-01-05 | red    | red arms blue | denied   | .9-1
                                  d2 | Hour  | 2023-02-05 | author | red arms blue | affirmed | .55-.8
                                  d2 | Hour  | 2023-02-05 | author | red arms blue | denied   | .55-.8)");
  ASSERT_GE(world.conflicts.size(), 2U);
  EXPECT_EQ(world.conflicts.front().voices, ContradictionVoices::one_voice_one_document);
  EXPECT_EQ(world.conflicts.front().left, 2U);
  EXPECT_EQ(world.conflicts.back().voices, ContradictionVoices::one_of_the_pair);
}

TEST(ClaimConflicts, two_unnamed_voices_are_not_taken_for_one) {
  const World world = world_of(R"(d1 | Daily | 2023-01-05 | unnamed | red arms blue | affirmed | .9-1
                                  d1 | Daily | 2023-01-05 | unnamed | red arms blue | denied   | .9-1)");
  ASSERT_EQ(world.conflicts.size(), 1U);
  EXPECT_EQ(world.conflicts[0].voices, ContradictionVoices::apart_from_the_pair);
  EXPECT_TRUE(world.conflicts[0].is_within_document);
}

TEST(ClaimConflicts, the_same_two_voices_are_listed_once_and_the_others_counted) {
  const World world = world_of(R"(d1 | Daily | 2023-01-05 | state | red arms blue | affirmed | .55-.8
                                  d2 | Daily | 2023-01-15 | state | red arms blue | affirmed | .9-1
                                  d3 | Hour  | 2023-02-05 | red   | red arms blue | denied   | .9-1)");
  ASSERT_EQ(world.conflicts.size(), 1U);
  EXPECT_EQ(world.conflicts[0].left, 1U);
  EXPECT_EQ(world.conflicts[0].others, 1U);
}

TEST(ClaimConflicts, say_why_in_a_sentence) {
  EXPECT_EQ(world_of(R"(d1 | Daily | 2023-01-05 | state | red arms blue     | affirmed | .9-1
                        d2 | Hour  | 2023-02-05 | red   | red supports blue | denied   | .9-1)")
                .conflicts.at(0)
                .reason,
            "Said 31 days apart: one affirms “gives weapons to”, the other denies “supports”; this is a form of "
            "support.");
}

TEST(ClaimConflicts, a_hundred_thousand_claims_of_one_pair_take_seconds) {
  engine::AssessmentRequest request = draw_world("d1 | Daily | 2023-01-05 | author | red arms blue | affirmed | .9-1");
  const Claim model = request.claims[0];
  std::vector<Claim> claims(100'000, model);
  std::vector<HeldClaim> held;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    claims[i].document = DocumentId{"d" + std::to_string(i / 10)};
    claims[i].polarity = i % 3 == 0 ? Polarity::denied : Polarity::affirmed;
    held.push_back({&claims[i], make_date(2015, 1, 1) + std::chrono::days{i % 3000}, "v" + std::to_string(i / 10)});
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(find_claim_conflicts(held).empty());
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

}  // namespace
}  // namespace entente::explain

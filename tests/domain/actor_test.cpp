// SPDX-License-Identifier: Apache-2.0
#include "domain/actor.hpp"

#include <gtest/gtest.h>

namespace entente {
namespace {

ActorRegistry make_registry() {
  return ActorRegistry({
      Actor{.id = ActorId{"harbour_front"}, .name = "Harbour Front", .aliases = {"HF", "Harbour Men"}},
      Actor{.id = ActorId{"salt_league"}, .name = "The Salt League", .aliases = {"SL", "League"}},
      Actor{.id = ActorId{"river_league"}, .name = "River League", .aliases = {"RL", "League"}},
  });
}

TEST(FoldName, case_hyphens_spaces_and_a_leading_the_do_not_matter) {
  EXPECT_EQ(fold_name("The  Tehrik-e-Taliban\tPakistan "), "tehrik e taliban pakistan");
  EXPECT_EQ(fold_name("tehrik_e‑taliban pakistan"), "tehrik e taliban pakistan");
  EXPECT_EQ(fold_name("Jama’at"), "jama'at");
  EXPECT_EQ(fold_name("Theatre Group"), "theatre group");
  EXPECT_EQ(fold_name(""), "");
}

TEST(ActorRegistry, an_actor_answers_to_slug_name_and_alias) {
  const ActorRegistry registry = make_registry();
  for (const char* text : {"harbour_front", "Harbour Front", "HARBOUR-FRONT", "the harbour front", "hf"}) {
    const auto actor = registry.resolve(text);
    ASSERT_TRUE(actor) << text;
    EXPECT_EQ(actor->value, "harbour_front");
  }
}

TEST(ActorRegistry, an_unknown_name_gets_the_nearest_ones_suggested) {
  const auto actor = make_registry().resolve("Harbor Frnt");
  ASSERT_FALSE(actor);
  EXPECT_EQ(actor.error().code, ErrorCode::actor_unknown);
  EXPECT_NE(actor.error().way_out.find("harbour_front"), std::string::npos);
  EXPECT_NE(actor.error().what.find("Harbor Frnt"), std::string::npos);
}

TEST(ActorRegistry, an_alias_of_two_actors_is_ambiguous_and_names_both) {
  const auto actor = make_registry().resolve("League");
  ASSERT_FALSE(actor);
  EXPECT_EQ(actor.error().code, ErrorCode::actor_ambiguous);
  EXPECT_NE(actor.error().what.find("salt_league"), std::string::npos);
  EXPECT_NE(actor.error().what.find("river_league"), std::string::npos);
}

TEST(ActorRegistry, an_empty_one_knows_nobody_and_says_so) {
  EXPECT_FALSE(ActorRegistry().resolve("anybody"));
  EXPECT_EQ(ActorRegistry().find(ActorId{"anybody"}), nullptr);
}

TEST(ActorRegistry, an_unknown_slug_is_shown_as_it_is) {
  EXPECT_EQ(make_registry().name_of(ActorId{"salt_league"}), "The Salt League");
  EXPECT_EQ(make_registry().name_of(ActorId{"any_other"}), "any_other");
}

TEST(ActorKind, words_read_back_and_there_is_no_kind_for_persons) {
  for (const ActorKind kind : {ActorKind::armed_group, ActorKind::state, ActorKind::state_force,
                               ActorKind::international, ActorKind::party, ActorKind::population, ActorKind::media}) {
    EXPECT_EQ(actor_kind_from_word(to_word(kind)), kind);
  }
  for (const char* word : {"person", "individual", "leader", ""}) {
    EXPECT_FALSE(actor_kind_from_word(word)) << word;
  }
}

}  // namespace
}  // namespace entente

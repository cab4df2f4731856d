// SPDX-License-Identifier: Apache-2.0
#include "endpoint/checked_claims.hpp"

#include <gtest/gtest.h>

namespace entente::endpoint {
namespace {

// Letters of two and three bytes stand before the quotes, so that bytes and code points are not the same.
constexpr std::string_view kText = "Kalāt – ALPHA backs BRAVO. CHARLIE said that BRAVO arms ALPHA. ALPHA backs BRAVO.";
// Sentences in bytes: 0-29, 30-65, 66-84.
const std::vector<ByteRange> sentences_in_text{{0, 29}, {30, 65}, {66, 84}};

ActorRegistry actors() {
  return ActorRegistry({{.id = ActorId{"alpha"}, .name = "ALPHA", .aliases = {"Alpha Front"}},
                        {.id = ActorId{"bravo"}, .name = "BRAVO"},
                        {.id = ActorId{"charlie"}, .name = "CHARLIE", .kind = ActorKind::state}});
}

RawClaim raw_claim(const std::string& quote) {
  return {.is_whole = true,
          .quote = quote,
          .speaker = "author",
          .a = "alpha",
          .b = "bravo",
          .direction = "a→b",
          .relation = "supports",
          .polarity = "affirmed",
          .low_prob = 0.9,
          .high_prob = 1,
          .evidence = "none stated"};
}

struct Checked {
  std::vector<Claim> claims;
  Dropped dropped;
};

Checked check(const std::vector<RawClaim>& raw, ByteRange part = {0, 84}) {
  const Document document{.id = DocumentId{"d"}, .text = std::string(kText)};
  const ActorRegistry registry = actors();
  ClaimChecker checker(document, sentences_in_text, registry, {"endpoint/model"});
  checker.take(raw, part);
  return {checker.claims_in_text_order(), checker.dropped()};
}

// What remains of a claim with one field changed.
template <class Change>
Checked check_with(Change change) {
  RawClaim raw = raw_claim("ALPHA backs BRAVO");
  change(raw);
  return check({raw});
}

TEST(CheckedClaims, a_claim_that_holds_is_kept_with_offsets_in_code_points) {
  const Checked checked = check({raw_claim("ALPHA backs BRAVO")});
  ASSERT_EQ(checked.claims.size(), 1U);
  const Claim& claim = checked.claims[0];
  EXPECT_EQ(claim.span, (TextSpan{8, 25}));
  EXPECT_EQ(claim.sentence, (TextSpan{0, 26}));
  EXPECT_EQ(claim.quote, "ALPHA backs BRAVO");
  EXPECT_EQ(claim.rules, std::vector<std::string>{"endpoint/model"});
  EXPECT_EQ(claim.status, ClaimStatus::proposed);
  EXPECT_EQ(claim.id, make_claim_id(claim));
  EXPECT_EQ(checked.dropped.sum(), 0U);
}

TEST(CheckedClaims, an_invented_quote_is_dropped_and_counted) {
  for (const char* quote : {"ALPHA supports BRAVO", "alpha backs bravo", "ALPHA backs  BRAVO", "", "\xC4"}) {
    const Checked checked = check({raw_claim(quote)});
    EXPECT_TRUE(checked.claims.empty()) << quote;
    EXPECT_EQ(checked.dropped.quotes, 1U) << quote;
  }
}

TEST(CheckedClaims, a_quote_is_looked_for_in_its_own_part_only) {
  EXPECT_EQ(check({raw_claim("ALPHA backs BRAVO")}, {66, 84}).claims.at(0).span.start, 63);
  EXPECT_EQ(check({raw_claim("BRAVO arms ALPHA")}, {66, 84}).dropped.quotes, 1U);
  EXPECT_EQ(check({raw_claim("BRAVO arms ALPHA")}, {0, 29}).dropped.quotes, 1U);
}

bool is_dropped_for_its_actor(std::string RawClaim::* member, const char* word) {
  const Checked checked = check_with([&](RawClaim& raw) { raw.*member = word; });
  return checked.dropped.actors == 1 && checked.claims.empty();
}

TEST(CheckedClaims, actors_of_no_registry_are_dropped_and_counted) {
  for (const char* word : {"delta", "", "J. Smith"}) {
    EXPECT_TRUE(is_dropped_for_its_actor(&RawClaim::a, word));
    EXPECT_TRUE(is_dropped_for_its_actor(&RawClaim::b, word));
    EXPECT_TRUE(is_dropped_for_its_actor(&RawClaim::speaker, word));
  }
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.via = {"delta"}; }).dropped.actors, 1U);
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.b = "Alpha Front"; }).dropped.actors, 1U);  // both are the same
}

TEST(CheckedClaims, an_alias_names_its_actor) {
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.a = "Alpha Front"; }).claims.at(0).a, ActorId{"alpha"});
}

TEST(CheckedClaims, unknown_relations_are_dropped_and_counted) {
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.relation = "befriends"; }).dropped.relations, 1U);
}

TEST(CheckedClaims, other_values_that_are_none_of_ours_are_dropped_and_counted) {
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.polarity = "maybe"; }).dropped.values, 1U);
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.direction = "up"; }).dropped.values, 1U);
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.evidence = "some"; }).dropped.values, 1U);
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.when = "soon"; }).dropped.values, 1U);
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.low_prob = -0.1; }).dropped.values, 1U);
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.high_prob = 0.5; }).dropped.values, 1U);  // below low
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.high_prob = 1.5; }).dropped.values, 1U);
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.is_whole = false; }).dropped.values, 1U);
}

TEST(CheckedClaims, what_is_said_twice_of_one_sentence_is_kept_once) {
  const Checked checked = check({raw_claim("ALPHA backs BRAVO"), raw_claim("ALPHA backs BRAVO.")});
  EXPECT_EQ(checked.claims.size(), 1U);
  EXPECT_EQ(checked.dropped.repeated, 1U);
}

TEST(CheckedClaims, a_cue_is_kept_only_as_the_sentence_has_it) {
  RawClaim raw = raw_claim("BRAVO arms ALPHA");
  raw.speaker = "charlie";
  raw.cue = "said";
  raw.cue_kind = "assert";
  const Claim claim = check({raw}).claims.at(0);
  ASSERT_TRUE(claim.cue);
  EXPECT_EQ(claim.cue->text, "said");
  EXPECT_EQ(claim.cue->span, (TextSpan{35, 39}));
  raw.cue = "claimed";
  EXPECT_FALSE(check({raw}).claims.at(0).cue);
  raw.cue = "said";
  raw.cue_kind = "mumble";
  EXPECT_FALSE(check({raw}).claims.at(0).cue);
}

TEST(CheckedClaims, a_relation_that_runs_both_ways_by_nature_does_so_here) {
  EXPECT_EQ(check_with([](RawClaim& raw) { raw.relation = "allied"; }).claims.at(0).direction, Direction::both);
}

TEST(CheckedClaims, the_author_is_never_listed_among_the_voices_between) {
  EXPECT_TRUE(check_with([](RawClaim& raw) { raw.via = {"author"}; }).claims.at(0).via.empty());
}

TEST(CheckedClaims, they_stand_in_text_order) {
  const Checked checked = check({raw_claim("BRAVO arms ALPHA"), raw_claim("ALPHA backs BRAVO")});
  EXPECT_LT(checked.claims.at(0).span, checked.claims.at(1).span);
}

}  // namespace
}  // namespace entente::endpoint

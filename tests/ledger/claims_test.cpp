// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> quotes_of(const std::vector<Claim>& claims) {
  std::vector<std::string> quotes(claims.size());
  std::ranges::transform(claims, quotes.begin(),
                         [](const Claim& claim) { return claim.document.value + ": " + claim.quote; });
  return quotes;
}

// A claim in which no field has its default.
Claim make_full_claim(const Document& document) {
  Claim claim = make_claim(document, "the TTP shelters the BLA", "ttp", "bla", Relation::shelters);
  claim.sentence = {30, 70};
  claim.speaker = {VoiceKind::actor, ActorId{"author"}};  // a slug may be any word
  claim.via = {{VoiceKind::unnamed, {}}, {VoiceKind::author, {}}, {VoiceKind::actor, ActorId{"pakistan"}}};
  claim.cue = Cue{"says", {40, 44}, CueKind::accuse};
  claim.direction = Direction::b_to_a;
  claim.polarity = Polarity::denied;
  claim.certainty = {0.1, 1.0 / 3.0};
  claim.evidence = EvidenceStatus::said_to_be_lacking;
  claim.when = {TimeKind::interval, {make_date(2022, 4, 1), make_date(2022, 5, 31)}};
  claim.where = "Kalāt";
  claim.rules = {"cue:says", "odd\\name\nwith line feed", ""};
  claim.resolutions = {{"the group", {1, 5}, ActorId{"ttp"}, "the TTP", {6, 9}},
                       {"them", {10, 14}, ActorId{"bla"}, "the BLA", {2, 3}}};
  claim.id = make_claim_id(claim);
  return claim;
}

void expect_equal(const Claim& left, const Claim& right) {
  EXPECT_EQ(left.id, right.id);
  EXPECT_EQ(left.document, right.document);
  EXPECT_EQ(left.span, right.span);
  EXPECT_EQ(left.quote, right.quote);
  EXPECT_EQ(left.sentence, right.sentence);
  EXPECT_EQ(left.speaker, right.speaker);
  EXPECT_EQ(left.via, right.via);
  EXPECT_EQ(left.cue, right.cue);
  EXPECT_EQ(left.a, right.a);
  EXPECT_EQ(left.b, right.b);
  EXPECT_EQ(left.direction, right.direction);
  EXPECT_EQ(left.relation, right.relation);
  EXPECT_EQ(left.polarity, right.polarity);
  EXPECT_EQ(left.certainty, right.certainty);
  EXPECT_EQ(left.evidence, right.evidence);
  EXPECT_EQ(left.when, right.when);
  EXPECT_EQ(left.where, right.where);
  EXPECT_EQ(left.status, right.status);
  EXPECT_EQ(left.rules, right.rules);
  EXPECT_EQ(left.resolutions, right.resolutions);
}

TEST(Claims, every_field_of_a_claim_comes_back) {
  const TempFolder folder;
  const Document document = make_document("essay");
  const Claim full = make_full_claim(document);
  const Claim plain = claims_of(document)[2];
  Ledger::open(folder.ledger_file(), Ledger::Access::read_write)
      .add_document(document, make_reading(document, {full, plain}));
  const Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_only);
  const std::vector<Claim> claims = ledger.claims({});
  ASSERT_EQ(claims.size(), 2U);
  expect_equal(claims[0], full);
  expect_equal(claims[1], plain);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST(Claims, every_kind_of_time_comes_back) {
  const TempFolder folder;
  const Document document = make_document("essay");
  const std::vector<ClaimTime> times{{TimeKind::past, {}},
                                     {TimeKind::future, {}},
                                     {TimeKind::interval, {make_date(1900, 1, 1), std::nullopt}},
                                     {TimeKind::interval, {std::nullopt, make_date(2100, 12, 31)}},
                                     {TimeKind::past, {std::nullopt, make_date(2015, 1, 1)}}};
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  ledger.add_document(document, make_reading(document, {}));
  for (const ClaimTime& when : times) {
    Claim claim = claims_of(document)[0];
    claim.when = when;
    ledger.add_reading(make_reading(document, {claim}));
    EXPECT_EQ(ledger.claims({}).at(0).when, when) << to_word(when);
  }
}

TEST(Claims, claims_come_by_document_and_then_by_offset) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Document later = make_document("b");
  const std::vector<Claim> claims = claims_of(later);
  ledger.add_document(later, make_reading(later, {claims[2], claims[0], claims[1]}));
  add_sample(ledger, "a");
  EXPECT_THAT(quotes_of(ledger.claims({})),
              ElementsAre("a: the BLA arms the TTP", "a: the TTP shelters the BLA", "a: ties with the BLF",
                          "b: the BLA arms the TTP", "b: the TTP shelters the BLA", "b: ties with the BLF"));
}

TEST(Claims, a_pair_is_found_whichever_side_comes_first) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "a");
  const auto expected = ElementsAre("a: the BLA arms the TTP", "a: the TTP shelters the BLA");
  EXPECT_THAT(quotes_of(ledger.claims({.pair = Pair{ActorId{"bla"}, ActorId{"ttp"}}})), expected);
  EXPECT_THAT(quotes_of(ledger.claims({.pair = Pair{ActorId{"ttp"}, ActorId{"bla"}}})), expected);
  EXPECT_THAT(ledger.claims({.pair = Pair{ActorId{"blf"}, ActorId{"ttp"}}}), IsEmpty());
}

TEST(Claims, the_author_is_told_from_an_actor_called_author) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Document document = make_document("essay");
  ledger.add_document(document, make_reading(document, {claims_of(document)[0], make_full_claim(document)}));
  EXPECT_THAT(quotes_of(ledger.claims({.speaker = Voice{}})), ElementsAre("essay: the BLA arms the TTP"));
  EXPECT_THAT(quotes_of(ledger.claims({.speaker = Voice{VoiceKind::actor, ActorId{"author"}}})),
              ElementsAre("essay: the TTP shelters the BLA"));
  EXPECT_THAT(ledger.claims({.speaker = Voice{VoiceKind::unnamed, {}}}), IsEmpty());
}

TEST(Claims, filters_hold_together) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "a");
  add_sample(ledger, "b");
  const ClaimFilter filter{.pair = Pair{ActorId{"bla"}, ActorId{"blf"}},
                           .speaker = Voice{},
                           .document = DocumentId{"b"},
                           .known_by = make_date(2022, 5, 9)};
  EXPECT_THAT(quotes_of(ledger.claims(filter)), ElementsAre("b: ties with the BLF"));
}

TEST(Claims, what_was_published_later_is_not_known_yet) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  Document undated = make_document("undated");  // added on 1 June 2022
  undated.metadata.published.reset();
  ledger.add_document(undated, make_reading(undated, {claims_of(undated)[0]}));
  const Document dated = make_document("dated");  // published on 9 May 2022
  ledger.add_document(dated, make_reading(dated, {claims_of(dated)[0]}));

  const auto known_by = [&](Date day) { return quotes_of(ledger.claims({.known_by = day})); };
  EXPECT_THAT(known_by(make_date(2022, 5, 8)), IsEmpty());
  EXPECT_THAT(known_by(make_date(2022, 5, 9)), ElementsAre("dated: the BLA arms the TTP"));
  EXPECT_THAT(known_by(make_date(2022, 5, 31)), ElementsAre("dated: the BLA arms the TTP"));
  EXPECT_THAT(known_by(make_date(2022, 6, 1)),
              ElementsAre("dated: the BLA arms the TTP", "undated: the BLA arms the TTP"));
}

TEST(Claims, a_claim_is_found_by_a_unique_beginning_of_its_id) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  add_sample(ledger, "a");
  for (const Claim& claim : ledger.claims({})) {
    EXPECT_EQ(ledger.claims({.claim = claim.id}).at(0).id, claim.id);
    EXPECT_EQ(ledger.claims({.claim = ClaimId{claim.id.value.substr(0, 8)}}).at(0).id, claim.id);
  }
}

TEST(Claims, an_id_that_fits_no_claim_or_several_is_refused) {
  const TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  for (char name = 'a'; name < 'm'; ++name) {  // 36 ids share 16 first digits, so that some begin alike
    add_sample(ledger, std::string(1, name));
  }
  std::string prefix;
  std::map<char, int> count;
  for (const Claim& claim : ledger.claims({})) {
    const char first = claim.id.value[0];
    prefix = ++count[first] > 1 ? std::string(1, first) : prefix;
  }
  const auto ask = [&](const std::string& id) {
    return error_of([&] { (void)ledger.claims({.claim = ClaimId{id}}); });
  };
  EXPECT_EQ(ask(prefix).code, ErrorCode::claim_unknown);
  EXPECT_THAT(ask(prefix).what, HasSubstr("several claims begin with \"" + prefix + "\": " + prefix));
  for (const std::string id : {"", "zzz", "%", "0123456789abcdef"}) {
    EXPECT_EQ(ask(id).code, ErrorCode::claim_unknown) << id;
    EXPECT_THAT(ask(id).what, HasSubstr("no claim has the id")) << id;
  }
}

}  // namespace
}  // namespace entente::ledger

// SPDX-License-Identifier: Apache-2.0
#include "report/origins_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "report/origins_json.hpp"
#include "tests/report/golden.hpp"
#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

using ::testing::HasSubstr;

OriginMember member(const char* id, const char* quote, OriginReason reason, const char* stated = "",
                    const char* like = "") {
  OriginMember made{.reason = reason, .stated_quote = stated, .like = ClaimId{like}};
  made.shown.claim.id = ClaimId{id};
  made.shown.claim.document = DocumentId{"note-01"};
  made.shown.claim.span = {12, 70};
  made.shown.claim.quote = quote;
  made.shown.document_title = "A note";
  made.shown.publisher = "Coast Daily";
  return made;
}

std::vector<OriginFamily> sample() {
  const Pair pair = make_pair_of(ActorId{"harbour_front"}, ActorId{"salt_league"});
  return {
      {pair,
       "source:wire",
       "Northern Wire",
       {member("a1a1a1a1a1a1", "the Front arms the League", OriginReason::credit_line, "(Northern Wire)"),
        member("b2b2b2b2b2b2", "the Front arms the League", OriginReason::same_words, "", "a1a1a1a1a1a1")}},
      {pair, "publisher:coast daily", "Coast Daily", {member("c3c3c3c3c3c3", "they met", OriginReason::own_words)}}};
}

TEST(OriginsText, families_read_as_agreed) {
  expect_golden("origins.txt", origins_to_text(sample(), sample_actors(), {}, false));
}

TEST(OriginsText, every_reason_is_told_in_words_of_its_own) {
  std::vector<OriginFamily> families = sample();
  families.resize(1);
  for (const OriginReason reason :
       {OriginReason::own_words, OriginReason::named_speaker, OriginReason::named_outlet, OriginReason::told_outlet,
        OriginReason::forwarded, OriginReason::joined, OriginReason::split}) {
    families[0].members[0].reason = reason;
    const std::string text = origins_to_text(families, sample_actors(), {}, false);
    families[0].members[0].reason = OriginReason::credit_line;
    EXPECT_NE(text, origins_to_text(families, sample_actors(), {}, false)) << to_word(reason);
  }
}

TEST(OriginsText, claims_that_stand_alone_are_shown_on_request) {
  EXPECT_THAT(origins_to_text(sample(), sample_actors(), {}, false), HasSubstr("1 claim stands alone."));
  EXPECT_THAT(origins_to_text(sample(), sample_actors(), {}, true), HasSubstr("“they met”"));
}

TEST(OriginsJson, holds_members_and_reasons) {
  const auto json = nlohmann::json::parse(origins_to_json(sample()));
  const auto& claims = json.at("families").at(0).at("claims");
  EXPECT_EQ(json.at("families").at(0).at("origin"), "source:wire");
  EXPECT_EQ(claims.at(0).at("reason"), "credit line");
  EXPECT_EQ(claims.at(0).at("stated"), "(Northern Wire)");
  EXPECT_EQ(claims.at(1).at("like"), "a1a1a1a1a1a1");
}

}  // namespace
}  // namespace entente::report

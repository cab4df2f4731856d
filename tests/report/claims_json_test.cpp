// SPDX-License-Identifier: Apache-2.0
#include "report/claims_json.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

namespace entente::report {
namespace {

using Json = nlohmann::ordered_json;

Claim make_claim() {
  Claim claim;
  claim.id = ClaimId{"a1a1a1a1a1a1"};
  claim.document = DocumentId{"note-01"};
  claim.span = {12, 40};
  claim.quote = "the Front arms the League";
  claim.speaker = {VoiceKind::actor, ActorId{"coast_ministry"}};
  claim.via = {{VoiceKind::unnamed, {}}, {VoiceKind::actor, ActorId{"tidal_review"}}};
  claim.cue = Cue{"accused", {3, 10}, CueKind::accuse};
  claim.a = ActorId{"harbour_front"};
  claim.b = ActorId{"salt_league"};
  claim.direction = Direction::a_to_b;
  claim.relation = Relation::arms;
  claim.evidence = EvidenceStatus::said_to_be_lacking;
  claim.when = *claim_time_from_word("2022-04/2022-05");
  claim.where = "Lower Coast";
  return claim;
}

TEST(ClaimJson, is_one_line_with_exactly_these_keys_in_this_order) {
  EXPECT_EQ(claim_to_json(make_claim()),
            R"({"document":"note-01","start":12,"end":40,"quote":"the Front arms the League",)"
            R"("speaker":"coast_ministry","via":["unnamed","tidal_review"],)"
            R"("cue":{"text":"accused","start":3,"end":10,"kind":"accuse"},)"
            R"("a":"harbour_front","b":"salt_league","direction":"a→b","relation":"arms","polarity":"affirmed",)"
            R"("certainty":[0.9,1],"evidence":"said to be lacking","when":"2022-04/2022-05","where":"Lower Coast",)"
            R"("status":"proposed"})");
}

TEST(ClaimJson, what_is_not_known_is_null) {
  Claim claim = make_claim();
  claim.cue.reset();
  claim.when = {};
  claim.where.clear();
  claim.via.clear();
  const Json json = Json::parse(claim_to_json(claim));
  EXPECT_TRUE(json["cue"].is_null());
  EXPECT_TRUE(json["when"].is_null());
  EXPECT_TRUE(json["where"].is_null());
  EXPECT_EQ(json["via"], Json::array());
  EXPECT_EQ(json.size(), 17U);
}

TEST(ClaimJson, past_and_future_are_words_and_an_open_side_is_two_dots) {
  Claim claim = make_claim();
  claim.when = {TimeKind::past, {}};
  EXPECT_EQ(Json::parse(claim_to_json(claim))["when"], "past");
  claim.when = {TimeKind::future, {}};
  EXPECT_EQ(Json::parse(claim_to_json(claim))["when"], "future");
  claim.when = *claim_time_from_word("2022-05/..");
  EXPECT_EQ(Json::parse(claim_to_json(claim))["when"], "2022-05/..");
}

TEST(ClaimJson, any_quote_reads_back_byte_for_byte_and_stays_on_one_line) {
  Claim claim = make_claim();
  for (const char* quote : {"a \"b\" \\ c", "line\nbreak\r\n", "\x1b[31m", "بلوچ\u202Eستان", "</script>", "\x01\x7f"}) {
    claim.quote = quote;
    const std::string line = claim_to_json(claim);
    EXPECT_EQ(line.find('\n'), std::string::npos);
    EXPECT_EQ(Json::parse(line)["quote"], quote);
  }
}

TEST(ClaimJson, a_quote_that_is_no_utf8_does_not_break_the_line) {
  Claim claim = make_claim();
  claim.quote = "caf\xE9";
  EXPECT_EQ(Json::parse(claim_to_json(claim))["quote"], "caf\uFFFD");
}

TEST(ClaimJson, certainty_is_as_short_as_reads_back) {
  Claim claim = make_claim();
  claim.certainty = {0, .05};
  EXPECT_NE(claim_to_json(claim).find("\"certainty\":[0,0.05]"), std::string::npos);
  claim.certainty = {1.0 / 3, .8};
  EXPECT_EQ(Json::parse(claim_to_json(claim))["certainty"][0].get<double>(), 1.0 / 3);
}

TEST(ClaimJson, the_manual_names_every_key_and_shows_a_line_that_is_written_so) {
  std::ifstream file(ENTENTE_SOURCE_DIR "/docs/json.md");
  const std::string manual{std::istreambuf_iterator<char>(file), {}};
  Claim claim = make_claim();
  claim.via.pop_back();
  claim.evidence = EvidenceStatus::none_stated;
  claim.where.clear();
  const std::string line = claim_to_json(claim);
  EXPECT_NE(manual.find("\n" + line + "\n"), std::string::npos) << line;
  const Json json = Json::parse(line);
  for (const auto& [key, value] : json.items()) {
    EXPECT_NE(manual.find("`" + key + "`"), std::string::npos) << key;
  }
}

}  // namespace
}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#include "report/watch_text.hpp"

#include <gmock/gmock.h>

#include "report/shown_json.hpp"
#include "report/watch_json.hpp"
#include "tests/report/golden.hpp"

namespace entente::report {
namespace {

using ::testing::HasSubstr;

StandingLook look(Date day, double prob) {
  return {.as_of = day, .prob = prob, .interval = {prob - 0.1, prob + 0.1}, .model_version = "model-9"};
}

StandingAnswer answer(StandingState state) {
  StandingAnswer made;
  made.question = {.number = 1, .a = ActorId{"harbour_front"}, .b = ActorId{"salt_league"}, .threshold = 0.05};
  made.a_name = "Harbour Front";
  made.b_name = "Salt League";
  made.state = state;
  made.look = look(make_date(2023, 6, 15), 0.31);
  if (state != StandingState::first_look) {
    made.before = look(make_date(2023, 2, 1), 0.5);
  }
  return made;
}

StandingAnswer changed() {
  StandingAnswer made = answer(StandingState::changed);
  made.change_logit = -0.8;
  made.time_logit = -0.2;
  made.others_logit = 0.1;
  made.elsewhere_logit = 0.04;
  Mover& mover = made.movers.emplace_back();
  mover.kind = MoverKind::decided_on;
  mover.share_logit = -0.74;
  mover.origin = "Coast Daily";
  mover.claim_count = 1;
  ShownClaim& shown = mover.claims.emplace_back();
  shown.speaker_name = "the author (Coast Daily)";
  shown.document_title = "A note";
  shown.publisher = "Coast Daily";
  shown.published = "2022-05-09";
  shown.claim.id = ClaimId{"a1a1a1a1a1a1"};
  shown.claim.document = DocumentId{"note-01"};
  shown.claim.span = {12, 70};
  shown.claim.quote = "the Front arms the League";
  shown.claim.a = ActorId{"harbour_front"};
  shown.claim.b = ActorId{"salt_league"};
  shown.claim.relation = Relation::arms;
  shown.claim.direction = Direction::a_to_b;
  return made;
}

std::vector<StandingAnswer> one_of_each() {
  StandingAnswer lost = answer(StandingState::unanswerable);
  lost.problem = "\"salt_league\" is in no line of actors.csv any more";
  return {answer(StandingState::first_look), answer(StandingState::as_before), lost, changed()};
}

TEST(WatchText, answers_read_as_agreed) {
  expect_golden("watch.txt", standing_answers_to_text(one_of_each(), make_date(2023, 6, 15), {}));
}

TEST(WatchText, what_cannot_be_answered_has_its_way_out) {
  StandingAnswer lost = answer(StandingState::unanswerable);
  EXPECT_THAT(standing_answers_to_text(std::vector{lost}, make_date(2023, 6, 15), {}),
              HasSubstr("entente watch remove"));
}

TEST(WatchText, a_list_says_when_each_was_looked_at) {
  const std::vector<ListedQuestion> listed{
      {changed().question, "Harbour Front", "Salt League", std::nullopt},
      {changed().question, "Harbour Front", "Salt League", look(make_date(2023, 6, 15), 0.31)}};
  const std::string text = standing_list_to_text(listed, {});
  EXPECT_THAT(text, HasSubstr("2 questions stand"));
  EXPECT_THAT(text, HasSubstr("not looked at yet"));
  EXPECT_THAT(text, HasSubstr("31 %"));
}

TEST(WatchJson, an_answer_has_the_promised_keys_in_order) {
  const Json json = Json::parse(standing_answers_to_json(one_of_each(), make_date(2023, 6, 15), Yardstick::icd203));
  std::string keys;
  for (const auto& [key, value] : json["questions"][3].items()) {
    keys += key + " ";
  }
  EXPECT_EQ(keys,
            "a b event threshold state problem now before change_logit time_logit others_logit signals_logit "
            "elsewhere_logit movers ");
  EXPECT_TRUE(json["questions"][2]["now"].is_null());
  EXPECT_TRUE(json["questions"][0]["before"].is_null());
}

}  // namespace
}  // namespace entente::report

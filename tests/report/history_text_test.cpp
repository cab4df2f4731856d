// SPDX-License-Identifier: Apache-2.0
#include "report/history_text.hpp"

#include <gmock/gmock.h>

#include <set>

#include "report/history_json.hpp"
#include "tests/report/golden.hpp"

namespace entente::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ShownClaim shown(const char* id, const char* quote) {
  ShownClaim made{.speaker_name = "the author (Coast Daily)",
                  .document_title = "A note",
                  .publisher = "Coast Daily",
                  .published = "2022-05-09"};
  made.claim.id = ClaimId{id};
  made.claim.document = DocumentId{"note-01"};
  made.claim.span = {12, 70};
  made.claim.quote = quote;
  made.claim.a = ActorId{"salt_league"};
  made.claim.b = ActorId{"harbour_front"};
  made.claim.relation = Relation::arms;
  made.claim.direction = Direction::b_to_a;
  return made;
}

Mover mover(MoverKind kind, double share, std::size_t claims = 1) {
  return {.kind = kind,
          .share_logit = share,
          .origin = "Coast Daily",
          .claim_count = claims,
          .claims = {shown("a1a1a1a1a1a1", "the Front arms the League")}};
}

AnswerHistory sample() {
  AnswerHistory history{.a = ActorId{"harbour_front"},
                        .b = ActorId{"salt_league"},
                        .a_name = "Harbour Front",
                        .b_name = "Salt League",
                        .as_of = make_date(2023, 6, 15),
                        .day_count = 2,
                        .prior_prob = 0.12};
  history.steps = {
      {.first_day = make_date(2022, 5, 9),
       .known_by = make_date(2022, 5, 9),
       .month = make_month(2022, 5),
       .prob = 0.31,
       .interval = {0.12, 0.5},
       .prob_now = 0.28,
       .change_logit = 1.2,
       .movers = {mover(MoverKind::added, 1.0), mover(MoverKind::grown, 0.3, 3), mover(MoverKind::weighed_anew, -0.08),
                  mover(MoverKind::added, -0.01), mover(MoverKind::added, -0.01)},
       .new_claim_count = 4},
      {.first_day = make_date(2023, 1, 2),
       .known_by = make_date(2023, 1, 2),
       .month = make_month(2023, 1),
       .prob = 0.24,
       .interval = {0.1, 0.4},
       .prob_now = 0.24,
       .change_logit = -0.35,
       .time_logit = -0.35,
       .new_claim_count = 1}};
  return history;
}

TEST(HistoryText, it_reads_as_agreed) { expect_golden("history.txt", history_to_text(sample(), {})); }

TEST(HistoryText, every_reason_is_told_in_words_of_its_own) {
  std::set<std::string> texts;
  AnswerHistory history = sample();
  history.steps.resize(1);
  for (const MoverKind kind :
       {MoverKind::added, MoverKind::grown, MoverKind::decided_on, MoverKind::weighed_anew, MoverKind::dropped}) {
    history.steps[0].movers = {mover(kind, 1.0)};
    EXPECT_TRUE(texts.insert(history_to_text(history, {})).second) << to_word(kind);
  }
}

TEST(HistoryText, of_one_month_nothing_is_said_of_hindsight) {
  AnswerHistory history = sample();
  history.of = make_month(2022, 5);
  EXPECT_THAT(history_to_text(history, {}), Not(HasSubstr("Now")));
  EXPECT_THAT(history_to_text(history, {}), HasSubstr("held of 2022-05"));
}

TEST(HistoryText, days_that_were_put_together_are_told_with_the_way_to_see_each) {
  AnswerHistory history = sample();
  history.grain = HistoryGrain::quarter;
  history.day_count = 90;
  EXPECT_THAT(history_to_text(history, {}), HasSubstr("a line stands for each quarter"));
  EXPECT_THAT(history_to_text(history, {}), HasSubstr("--limit 90"));
}

TEST(HistoryJson, it_has_the_promised_keys_in_order) {
  const Json json = Json::parse(history_to_json(sample()));
  std::string keys;
  for (const auto& [key, value] : json.items()) {
    keys += key + " ";
  }
  EXPECT_EQ(keys, "a b as_of event of decisions grain days prior_prob steps seed model_version data_version ");
  EXPECT_EQ(json["steps"][0]["movers"].size(), 5U) << "all of them, where the text shows three";
  EXPECT_EQ(json["steps"][0]["movers"][1]["why"], "grown");
}

}  // namespace
}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#include "report/indicators_text.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "report/indicator_words.hpp"
#include "report/indicators_json.hpp"
#include "report/visible_text.hpp"

namespace entente::report {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr TextStyle kWide{Yardstick::icd203, 200, false};

Indicator statement(RelationFamily family, Stance stance, double after_affirmed, double after_denied) {
  return {.watched = WatchedStatement{.family = family, .stance = stance},
          .outcomes = {{OutcomeKind::affirmed, 0.05, after_affirmed},
                       {OutcomeKind::hedged, 0.6, 0.12},
                       {OutcomeKind::denied, 0.35, after_denied}},
          .gain_bits = 0.021};
}

Indicator fights() {
  return {.watched = WatchedSignal{SignalKind::fights, make_month(2023, 6), 0.4},
          .outcomes = {{OutcomeKind::none_seen, 0.8, 0.122},
                       {OutcomeKind::one, 0.1, 0.06},
                       {OutcomeKind::several, 0.1, 0.03}},
          .most_telling = 2,
          .gain_bits = 0.004,
          .events = {7, 9}};
}

Indicators sample() {
  Indicators indicators{.a = ActorId{"harbour_front"},
                        .b = ActorId{"salt_league"},
                        .a_name = "Harbour Front",
                        .b_name = "Salt League",
                        .as_of = make_date(2023, 6, 15),
                        .month = make_month(2023, 6),
                        .event_prob = 0.12,
                        .entropy_bits = 0.529,
                        .claim_count = 4,
                        .turning = TurningOutcome{0, 0, false},
                        .notes = {"A note."}};
  indicators.indicators = {statement(RelationFamily::tactical, Stance::one_of_the_pair, 0.31, 0.115),
                           statement(RelationFamily::hostile, Stance::adverse, 0.119, 0.121), fights()};
  indicators.indicators[0].claims = {ClaimId{"a1"}, ClaimId{"b2"}, ClaimId{"c3"}, ClaimId{"d4"}};
  return indicators;
}

std::string sentence(const Indicators& indicators, std::size_t place) {
  return watch_sentence(indicators, indicators.indicators[place], Yardstick::icd203);
}

TEST(IndicatorWords, say_what_to_watch_for_and_what_it_would_do) {
  EXPECT_EQ(sentence(sample(), 0),
            "Watch for an admission by Harbour Front or Salt League of joint operations. It would raise at least "
            "tactical co-operation from 12 % to 31 % (very unlikely to unlikely); a denial would hardly move it.");
}

TEST(IndicatorWords, say_so_where_neither_outcome_would_move_the_answer) {
  EXPECT_EQ(sentence(sample(), 1),
            "Watch for a report by an adversary of hostility. It and a denial alike would hardly move the answer.");
}

TEST(IndicatorWords, of_a_signal_name_the_month_and_both_ends) {
  EXPECT_EQ(sentence(sample(), 2),
            "Watch for fights between the two in 2023-06. Several would lower at least tactical co-operation from 12 % "
            "to 3 % (very unlikely to almost no chance); none would hardly move it.");
}

TEST(IndicatorWords, say_once_what_stays_in_the_same_words) {
  Indicators indicators = sample();
  indicators.indicators[0].outcomes[0].event_prob = 0.18;
  EXPECT_THAT(sentence(indicators, 0), HasSubstr("from 12 % to 18 % (very unlikely both ways)"));
}

TEST(IndicatorWords, lead_with_the_denial_where_that_tells_most) {
  Indicators indicators = sample();
  indicators.event_prob = 0.7;
  indicators.indicators[0] = statement(RelationFamily::strategic, Stance::allied, 0.72, 0.3);
  indicators.indicators[0].most_telling = 2;
  EXPECT_EQ(sentence(indicators, 0),
            "Watch for a denial by an ally of an alliance. It would lower at least tactical co-operation from 70 % to "
            "30 % (likely to unlikely); a confirmation would hardly move it.");
}

TEST(IndicatorWords, every_kind_has_words_of_its_own) {
  std::set<std::string_view> matters;
  for (const SignalKind kind : kSignalKinds) {
    matters.insert(matter_of({.watched = WatchedSignal{kind, {}, 0}}));
  }
  for (const RelationFamily family :
       {RelationFamily::hostile, RelationFamily::rhetorical, RelationFamily::transactional, RelationFamily::tactical,
        RelationFamily::strategic}) {
    matters.insert(matter_of({.watched = WatchedStatement{.family = family}}));
  }
  std::size_t drivers = 0;
  for (const RelationRow& row : relation_table()) {
    // the three that name a group and a state are read as levels
    const bool is_level = row.relation == Relation::past_talks_with_state || row.relation == Relation::proxy_of_state ||
                          row.relation == Relation::patron_of;
    if (row.family == RelationFamily::driver && !is_level) {
      ++drivers;
      const std::string_view matter =
          matter_of({.watched = WatchedStatement{.family = RelationFamily::driver, .driver = row.relation}});
      EXPECT_EQ(matter.find('_'), std::string_view::npos) << matter;
      matters.insert(matter);
    }
  }
  EXPECT_EQ(matters.size(), kSignalKinds.size() + 5 + drivers);
}

TEST(IndicatorWords, tell_what_would_turn_the_answer_round) {
  Indicators indicators = sample();
  EXPECT_THAT(turning_sentence(indicators, Yardstick::icd203),
              HasSubstr("No single observation would turn the answer round; the furthest: an admission by"));
  indicators.turning->is_across_even = true;
  indicators.indicators[0].outcomes[0].event_prob = 0.61;
  EXPECT_EQ(turning_sentence(indicators, Yardstick::icd203),
            "What would turn the answer round: an admission by Harbour Front or Salt League of joint operations would "
            "raise at least tactical co-operation from 12 % to 61 % (very unlikely to likely); the chance of it, if "
            "such a voice speaks, is 5 %.");
  indicators.turning = TurningOutcome{2, 2, false};
  EXPECT_THAT(turning_sentence(indicators, Yardstick::icd203),
              HasSubstr("several cases of fights between the two in 2023-06 would lower"));
  indicators.turning.reset();
  EXPECT_EQ(turning_sentence(indicators, Yardstick::icd203), "");
}

TEST(IndicatorsText, tells_where_the_answer_stands_the_sentences_and_the_table) {
  const std::string text = indicators_to_text(sample(), 12, kWide);
  EXPECT_THAT(text, HasSubstr("What to watch for: at least tactical co-operation between Harbour Front and Salt"));
  EXPECT_THAT(text, HasSubstr("It stands at 12 % (very unlikely) in 2023-06."));
  EXPECT_THAT(text, HasSubstr("Known so far: 4 claims, a1, b2, c3 and 1 more."));
  EXPECT_THAT(text, HasSubstr("one of the two  0.021      31 %      12 %     4"));
  EXPECT_THAT(text, HasSubstr("2023-06         0.004      12 %       3 %     2"));
  EXPECT_THAT(text, HasSubstr("A note."));
  EXPECT_THAT(text, HasSubstr("there are no data on it"));
  EXPECT_THAT(text, Not(HasSubstr("more kinds tell less")));
}

TEST(IndicatorsText, a_limit_shortens_the_table_and_says_so) {
  const std::string text = indicators_to_text(sample(), 1, kWide);
  EXPECT_THAT(text, HasSubstr("2 more kinds tell less; --limit 3 shows all."));
  EXPECT_THAT(text, Not(HasSubstr("an adversary   ")));
}

TEST(IndicatorsText, fits_into_eighty_columns) {
  Indicators indicators = sample();
  for (const SignalKind kind : kSignalKinds) {
    indicators.indicators.push_back(fights());
    indicators.indicators.back().watched = WatchedSignal{kind, make_month(2023, 6), 1.0};
  }
  std::istringstream lines(indicators_to_text(indicators, 50, {Yardstick::icd203, 80, false}));
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(display_width(line), 80U) << line;
  }
}

TEST(IndicatorsText, a_name_cannot_steer_the_terminal) {
  Indicators indicators = sample();
  indicators.a_name = "Harbour\x1b[2J Front";
  EXPECT_EQ(indicators_to_text(indicators, 12, kWide).find('\x1b'), std::string::npos);
}

TEST(IndicatorsJson, holds_both_sorts_with_the_keys_of_the_other_null) {
  const auto json = nlohmann::json::parse(indicators_to_json(sample(), 12, Yardstick::icd203));
  const auto& said = json.at("indicators").at(0);
  EXPECT_EQ(said.at("kind"), "statement");
  EXPECT_EQ(said.at("family"), "tactical");
  EXPECT_EQ(said.at("stance"), "one of the pair");
  EXPECT_TRUE(said.at("signal").is_null() && said.at("month").is_null() && said.at("relation").is_null());
  EXPECT_EQ(said.at("claims"), nlohmann::json({"a1", "b2", "c3", "d4"}));
  EXPECT_EQ(said.at("outcomes").at(0).at("event_prob"), 0.31);
  EXPECT_EQ(said.at("outcomes").at(1).at("what"), "hedged words by Harbour Front or Salt League on joint operations");
  const auto& seen = json.at("indicators").at(2);
  EXPECT_EQ(seen.at("signal"), "fights");
  EXPECT_EQ(seen.at("most_telling"), "several");
  EXPECT_TRUE(seen.at("family").is_null() && seen.at("stance").is_null());
  EXPECT_EQ(seen.at("events"), nlohmann::json({7, 9}));
  EXPECT_EQ(seen.at("outcomes").at(0).at("what"), "no case of fights between the two in 2023-06");
  EXPECT_EQ(json.at("turning").at("number"), 1);
  EXPECT_EQ(json.at("kinds"), 3);
}

TEST(IndicatorsJson, a_limit_keeps_the_first_and_nothing_to_turn_is_null) {
  Indicators indicators = sample();
  indicators.turning.reset();
  const auto json = nlohmann::json::parse(indicators_to_json(indicators, 2, Yardstick::icd203));
  EXPECT_EQ(json.at("indicators").size(), 2U);
  EXPECT_EQ(json.at("kinds"), 3);
  EXPECT_TRUE(json.at("turning").is_null());
}

TEST(IndicatorWords, for_places_without_a_table_are_the_first_three_and_what_would_turn_it_round) {
  Indicators indicators = sample();
  indicators.indicators.push_back(fights());
  const std::vector<std::string> sentences = watch_sentences(indicators, Yardstick::icd203);
  ASSERT_EQ(sentences.size(), kWatchSentences + 1);
  EXPECT_EQ(sentences.front(), sentence(indicators, 0));
  EXPECT_EQ(sentences.back(), turning_sentence(indicators, Yardstick::icd203));
  indicators.indicators.clear();
  indicators.turning.reset();
  EXPECT_TRUE(watch_sentences(indicators, Yardstick::icd203).empty());
}

}  // namespace
}  // namespace entente::report

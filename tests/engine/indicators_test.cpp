// SPDX-License-Identifier: Apache-2.0
#include "engine/indicators.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "engine/signal_pull.hpp"
#include "explain/expected_information.hpp"
#include "tests/engine/small_project.hpp"
#include "tests/laws/world.hpp"

namespace entente::engine {
namespace {

using entente::testing::draw_world;
using entente::testing::small_registry;
using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

constexpr std::int64_t kNewYearsEve2025 = 1767182400;  // the sample's notes are older
constexpr std::size_t kAffirmed = 0;
constexpr std::size_t kDenied = 2;

// Red and blue as known at the end of 2023: an accusation, a denial, a report, a reason, and one word that was
// rejected.
constexpr const char* kWorld = R"(
  d1 | Daily  | 2023-02-10 | state  | red coordinates blue    | affirmed | .9-1
  d2 | Weekly | 2023-03-05 | red    | red cooperates blue     | denied   | .9-1
  d3 | Herald | 2023-06-20 | author | red arms blue           | affirmed | .5-.85
  d4 | Herald | 2023-06-20 | author | red distrusts blue      | affirmed | .9-1
)";

Indicators indicators_of(const AssessmentRequest& request) { return make_indicators(request, small_registry()); }

const WatchedStatement* statement_of(const Indicator& indicator) {
  return std::get_if<WatchedStatement>(&indicator.watched);
}

const Indicator& find(const Indicators& indicators, RelationFamily family, Stance stance) {
  return *std::ranges::find_if(indicators.indicators, [&](const Indicator& each) {
    return statement_of(each) != nullptr && statement_of(each)->family == family &&
           statement_of(each)->stance == stance;
  });
}

const Indicator* find_signal(const Indicators& indicators, SignalKind kind) {
  const auto found = std::ranges::find_if(indicators.indicators, [kind](const Indicator& each) {
    const auto* signal = std::get_if<WatchedSignal>(&each.watched);
    return signal != nullptr && signal->kind == kind;
  });
  return found == indicators.indicators.end() ? nullptr : &*found;
}

void expect_laws(const Indicators& indicators) {
  ASSERT_FALSE(indicators.indicators.empty());
  double before = indicators.indicators.front().gain_bits;
  for (const Indicator& indicator : indicators.indicators) {
    double total = 0;
    double mean = 0;
    for (const OutcomeForecast& outcome : indicator.outcomes) {
      EXPECT_GE(outcome.prob, 0);
      total += outcome.prob;
      mean += outcome.prob * outcome.event_prob;
    }
    EXPECT_NEAR(total, 1, 1e-12);
    EXPECT_NEAR(mean, indicators.event_prob, 1e-12);
    EXPECT_GE(indicator.gain_bits, 0);
    EXPECT_LE(indicator.gain_bits, indicators.entropy_bits + 1e-12);
    EXPECT_LE(indicator.gain_bits, before);
    before = indicator.gain_bits;
  }
}

TEST(Indicators, stand_where_the_assessment_stands_and_keep_the_laws_at_every_level) {
  AssessmentRequest request = draw_world(kWorld);
  for (const Level level : {Level::rhetorical, Level::transactional, Level::tactical, Level::strategic}) {
    request.event_level = level;
    const Indicators indicators = indicators_of(request);
    EXPECT_EQ(indicators.event_prob, entente::testing::assess(request).event_prob);
    expect_laws(indicators);
  }
}

// What is told here must be what the program says once the claim has come.
TEST(Indicators, the_answer_told_is_that_of_an_assessment_with_such_a_claim) {
  const Indicators indicators = indicators_of(draw_world(kWorld));
  struct Case {
    const char* line;
    RelationFamily family;
    Stance stance;
    std::size_t outcome;
  };
  const std::vector<Case> cases{{"d9|Gazette|2023-12-20|author|red coordinates blue|affirmed|.9-1",
                                 RelationFamily::tactical, Stance::neutral, kAffirmed},
                                {"d9|Gazette|2023-12-20|author|red coordinates blue|denied|.9-1",
                                 RelationFamily::tactical, Stance::neutral, kDenied},
                                {"d9|Gazette|2023-12-02|blue|red allied blue|affirmed|.9-1", RelationFamily::strategic,
                                 Stance::one_of_the_pair, kAffirmed},
                                {"d9|Gazette|2023-12-02|friend|red arms blue|denied|.9-1",
                                 RelationFamily::transactional, Stance::allied, kDenied},
                                {"d9|Gazette|2023-12-02|state|red fights blue|affirmed|.9-1", RelationFamily::hostile,
                                 Stance::adverse, kAffirmed},
                                {"d9|Gazette|2023-12-02|unnamed|red praises blue|affirmed|.9-1",
                                 RelationFamily::rhetorical, Stance::unnamed, kAffirmed}};
  for (const Case& each : cases) {
    const auto later = entente::testing::assess(draw_world(std::string(kWorld) + each.line));
    EXPECT_NEAR(find(indicators, each.family, each.stance).outcomes[each.outcome].event_prob, later.event_prob, 1e-10)
        << each.line;
  }
}

TEST(Indicators, every_claim_that_counts_is_known_to_one_kind) {
  AssessmentRequest request = draw_world(kWorld);
  request.claims.back().status = ClaimStatus::rejected;
  const Indicators indicators = indicators_of(request);
  std::multiset<ClaimId> known;
  for (const Indicator& indicator : indicators.indicators) {
    known.insert(indicator.claims.begin(), indicator.claims.end());
  }
  EXPECT_EQ(indicators.claim_count, 3U);
  EXPECT_EQ(known, (std::multiset<ClaimId>{request.claims[0].id, request.claims[1].id, request.claims[2].id}));
  EXPECT_EQ(find(indicators, RelationFamily::tactical, Stance::adverse).claims, std::vector{request.claims[0].id});
  // "co-operates" says no more than that there is a tie
  EXPECT_EQ(find(indicators, RelationFamily::rhetorical, Stance::one_of_the_pair).claims,
            std::vector{request.claims[1].id});
}

TEST(Indicators, naming_the_two_the_other_way_round_changes_nothing) {
  AssessmentRequest request = draw_world(kWorld);
  const Indicators there = indicators_of(request);
  std::swap(request.a, request.b);
  const Indicators back = indicators_of(request);
  ASSERT_EQ(there.indicators.size(), back.indicators.size());
  EXPECT_EQ(there.event_prob, back.event_prob);
  for (std::size_t i = 0; i < there.indicators.size(); ++i) {
    EXPECT_EQ(there.indicators[i].gain_bits, back.indicators[i].gain_bits);
    EXPECT_EQ(there.indicators[i].claims, back.indicators[i].claims);
  }
}

TEST(Indicators, with_nothing_on_record_they_start_from_the_prior_and_say_so) {
  const Indicators indicators = indicators_of(draw_world(""));
  expect_laws(indicators);
  EXPECT_EQ(indicators.claim_count, 0U);
  EXPECT_THAT(indicators.notes.front(), HasSubstr("Nothing is on record"));
  EXPECT_GT(indicators.indicators.front().gain_bits, 0.01);
}

// Twenty papers one after the other, each saying the same.
std::string chorus(const char* polarity) {
  std::string table;
  for (int number = 10; number < 30; ++number) {
    table += "e" + std::to_string(number) + "|Paper " + std::to_string(number) + "|2023-12-01|author|red allied blue|" +
             polarity + "|.9-1\n";
  }
  return table;
}

TEST(Indicators, where_the_answer_is_all_but_sure_little_is_left_to_tell) {
  for (const char* polarity : {"affirmed", "denied"}) {
    const Indicators indicators = indicators_of(draw_world(chorus(polarity)));
    expect_laws(indicators);
    EXPECT_TRUE(indicators.event_prob > 0.999 || indicators.event_prob < 0.02) << indicators.event_prob;
    EXPECT_LT(indicators.entropy_bits, 0.2);
    for (const Indicator& indicator : indicators.indicators) {
      EXPECT_TRUE(std::isfinite(indicator.gain_bits));
    }
  }
}

TEST(Indicators, the_turning_outcome_is_the_likeliest_of_those_across_even) {
  const Indicators indicators = indicators_of(draw_world(kWorld));
  ASSERT_TRUE(indicators.turning.has_value());
  const auto outcome_at = [&](const TurningOutcome& at) {
    return indicators.indicators[at.indicator].outcomes[at.outcome];
  };
  EXPECT_TRUE(indicators.turning->is_across_even);
  EXPECT_LT(indicators.event_prob, 0.5);
  EXPECT_GT(outcome_at(*indicators.turning).event_prob, 0.5);
  for (const Indicator& indicator : indicators.indicators) {
    for (const OutcomeForecast& outcome : indicator.outcomes) {
      EXPECT_TRUE(outcome.event_prob <= 0.5 || outcome.prob <= outcome_at(*indicators.turning).prob);
    }
  }
}

TEST(Indicators, where_nothing_crosses_even_the_furthest_move_is_told) {
  const Indicators indicators = indicators_of(draw_world(chorus("denied")));
  ASSERT_TRUE(indicators.turning.has_value());
  EXPECT_FALSE(indicators.turning->is_across_even);
  const OutcomeForecast& furthest =
      indicators.indicators[indicators.turning->indicator].outcomes[indicators.turning->outcome];
  for (const Indicator& indicator : indicators.indicators) {
    for (const OutcomeForecast& outcome : indicator.outcomes) {
      EXPECT_LE(std::abs(outcome.event_prob - indicators.event_prob),
                std::abs(furthest.event_prob - indicators.event_prob));
    }
  }
}

MonthSignal signal(Month month, SignalKind kind, double observed, double expected) {
  return {.month = month, .kind = kind, .observed = observed, .expected = expected, .events = {month.number}};
}

// The world with joint events, counted as an assessment counts them.
AssessmentRequest world_with(std::vector<MonthSignal> signals) {
  AssessmentRequest request = draw_world(kWorld);
  request.signals = std::move(signals);
  for (const SignalKind kind : kSignalKinds) {
    add_signals(request.others, request.signals, kind, {request.axis, 1.0});
  }
  return request;
}

TEST(Indicators, a_signal_is_watched_in_the_last_month_while_that_is_not_counted) {
  const Month last = make_month(2023, 12);
  const Indicators indicators =
      indicators_of(world_with({signal({last.number - 4}, SignalKind::joint_events, 2, 1.0),
                                signal({last.number - 3}, SignalKind::joint_events, 0, 0.4)}));
  expect_laws(indicators);
  const Indicator* joint = find_signal(indicators, SignalKind::joint_events);
  ASSERT_NE(joint, nullptr);
  EXPECT_EQ(std::get<WatchedSignal>(joint->watched).month, last);
  EXPECT_NEAR(std::get<WatchedSignal>(joint->watched).expected, 0.7, 1e-12);
  EXPECT_EQ(joint->events.size(), 2U);
  EXPECT_EQ(find_signal(indicators, SignalKind::fights), nullptr);  // nothing tells what to expect of them
}

TEST(Indicators, the_answer_after_a_months_signal_is_that_of_an_assessment_with_it) {
  const Month last = make_month(2023, 12);
  const MonthSignal earlier = signal({last.number - 4}, SignalKind::joint_events, 2, 0.8);
  const Indicators indicators = indicators_of(world_with({earlier}));
  const Indicator* joint = find_signal(indicators, SignalKind::joint_events);
  ASSERT_NE(joint, nullptr);
  for (const std::size_t count : {0U, 1U}) {
    const AssessmentRequest later =
        world_with({earlier, signal(last, SignalKind::joint_events, static_cast<double>(count), 0.8)});
    EXPECT_NEAR(joint->outcomes[count].event_prob, entente::testing::assess(later).event_prob, 1e-10) << count;
  }
  EXPECT_GT(joint->outcomes[2].event_prob, joint->outcomes[1].event_prob);
}

TEST(Indicators, once_the_last_month_is_counted_the_next_is_watched_and_tells_less) {
  const Month last = make_month(2023, 12);
  AssessmentRequest counted = world_with({signal(last, SignalKind::joint_events, 0, 0.8)});
  const Indicators indicators = indicators_of(counted);
  expect_laws(indicators);
  const Indicator* next = find_signal(indicators, SignalKind::joint_events);
  ASSERT_NE(next, nullptr);
  EXPECT_EQ(std::get<WatchedSignal>(next->watched).month.number, last.number + 1);
  counted.signals.front().month.number -= 1;  // told of as if it were the month before: the state stays the same
  const Indicator* same = find_signal(indicators_of(counted), SignalKind::joint_events);
  ASSERT_NE(same, nullptr);
  EXPECT_LT(next->gain_bits, same->gain_bits);
}

TEST(Indicators, of_a_single_month_among_others_the_next_months_signal_can_be_told) {
  AssessmentRequest request = draw_world(kWorld);
  request.axis.first = request.axis.last;
  request.others.balance = {0.4};
  request.signals = {signal(request.axis.last, SignalKind::fights, 1, 0.5)};
  expect_laws(indicators_of(request));
}

// The use case over a project.
Json ask(SmallProject& project, std::vector<std::pair<std::string, std::string>> more = {}) {
  more.insert(more.end(), {{"a", "rbf"}, {"b", "hg"}});
  return Json::parse(project.run("indicators", request_of(more).set_flag("json")).out);
}

TEST(IndicatorsUseCase, an_added_text_moves_the_answer_to_where_it_was_told) {
  SmallProject project;
  project.write("one.txt", testing::kNote);
  project.run("add", request_of({{"paths", "one.txt"}, {"date", "2022-06-10"}, {"publisher", "Paper one"}}));
  const Json told = ask(project, {{"from", "2021-06"}});
  project.write("two.txt", "The Red Banner Front arms the Hill Guard.\n");
  project.run("add", request_of({{"paths", "two.txt"}, {"date", "2023-06-14"}, {"publisher", "Paper two"}}));
  const Json later = ask(project, {{"from", "2021-06"}});
  const auto row_of = [](const Json& answer) {
    return *std::ranges::find_if(answer.at("indicators"), [](const Json& row) {
      return row.at("family") == "transactional" && row.at("stance") == "neutral";
    });
  };
  EXPECT_EQ(row_of(later).at("claims").size(), row_of(told).at("claims").size() + 1);
  EXPECT_NEAR(row_of(told).at("outcomes").at(kAffirmed).at("event_prob").get<double>(), later.at("prob").get<double>(),
              1e-9);
}

TEST(IndicatorsUseCase, the_sample_case_is_told_in_words_and_figures_that_agree) {
  SmallProject project;
  project.context().working_folder = project.folder().parent_path();
  project.context().now_unix_seconds = kNewYearsEve2025;
  project.run("demo", request_of({{"dir", "sample"}}));
  project.context().working_folder = project.folder().parent_path() / "sample";
  const std::vector<std::pair<std::string, std::string>> question{{"a", "bla"}, {"b", "ttp"}};
  const Json answer = Json::parse(project.run("indicators", request_of(question).set_flag("json")).out);
  const Json assessed = Json::parse(project.run("assess", request_of(question).set_flag("json")).out);
  EXPECT_EQ(answer.at("prob"), assessed.at("at_least_prob").back().at(index_of(Level::tactical)));
  EXPECT_GT(answer.at("claims"), 0);
  EXPECT_EQ(answer.at("kinds"), answer.at("indicators").size());
  EXPECT_NEAR(answer.at("entropy_bits").get<double>(), explain::entropy_bits(answer.at("prob").get<double>()), 1e-12);
  double mean = 0;
  for (const Json& outcome : answer.at("indicators").at(0).at("outcomes")) {
    mean += outcome.at("prob").get<double>() * outcome.at("event_prob").get<double>();
  }
  EXPECT_NEAR(mean, answer.at("prob").get<double>(), 1e-12);
  Request in_words = request_of(question);
  in_words.add("limit", "3");
  const std::string text = project.run("indicators", in_words).out;
  EXPECT_THAT(text, HasSubstr("What to watch for: at least tactical co-operation"));
  EXPECT_THAT(text, HasSubstr("1  Watch for "));
  EXPECT_THAT(text, HasSubstr("more kinds tell less; --limit"));
}

TEST(IndicatorsUseCase, why_and_the_report_carry_the_first_of_them) {
  SmallProject project;
  project.write("one.txt", testing::kNote);
  project.run("add", request_of({{"paths", "one.txt"}, {"date", "2022-06-10"}, {"publisher", "Paper one"}}));
  const Json indicators = ask(project);
  const std::vector<std::pair<std::string, std::string>> question{{"a", "rbf"}, {"b", "hg"}};
  const Json why = Json::parse(project.run("why", request_of(question).set_flag("json")).out);
  ASSERT_EQ(why.at("watch").size(), 4U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(why.at("watch").at(i), indicators.at("indicators").at(i).at("sentence"));
  }
  EXPECT_EQ(why.at("watch").at(3), indicators.at("turning").at("sentence"));
  Request report = request_of(question);
  project.run("report", report.add("out", "out.md"));
  EXPECT_THAT(testing::content_of(project.folder() / "out.md"), HasSubstr("## What to watch for"));
}

TEST(IndicatorsUseCase, events_are_watched_unless_they_are_left_out) {
  SmallProject project;
  std::vector<Event> events;
  for (const char* date : {"2022-05-02", "2022-06-11", "2023-02-01"}) {
    Event event{.id = std::to_string(events.size()), .kind = EventKind::fight};
    event.first_day = event.last_day = *parse_date_range(date)->first;
    event.day_precision = DayPrecision::day;
    event.parties = {{"Velmora", "", EventSide::a, PartyRole::main},
                     {"Red Banner Front", "", EventSide::b, PartyRole::main},
                     {"Hill Guard", "", EventSide::b, PartyRole::ally}};
    event.place = {.country = "Velmora"};
    events.push_back(event);
  }
  project.store(events);
  const auto signals_in = [](const Json& answer) {
    return std::ranges::count_if(answer.at("indicators"), [](const Json& row) { return row.at("kind") == "signal"; });
  };
  EXPECT_GT(signals_in(ask(project)), 0);
  Request without = request_of({{"a", "rbf"}, {"b", "hg"}});
  without.set_flag("json").set_flag("without-events");
  EXPECT_EQ(signals_in(Json::parse(project.run("indicators", without).out)), 0);
}

TEST(IndicatorsUseCase, an_unknown_actor_is_refused_and_so_is_a_limit_out_of_bounds) {
  SmallProject project;
  EXPECT_EQ(testing::error_of([&] { project.run("indicators", request_of({{"a", "rbg"}, {"b", "hg"}})); }).code,
            ErrorCode::actor_unknown);
  EXPECT_EQ(testing::error_of([&] {
              project.run("indicators", request_of({{"a", "rbf"}, {"b", "hg"}, {"limit", "0"}}));
            }).code,
            ErrorCode::usage);
}

}  // namespace
}  // namespace entente::engine

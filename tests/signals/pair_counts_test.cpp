// SPDX-License-Identifier: Apache-2.0
#include "signals/pair_counts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>

namespace entente::signals {
namespace {

constexpr PartyNumber kA = 0;
constexpr PartyNumber kB = 1;
constexpr PartyNumber kC = 2;
constexpr PartyNumber kD = 3;
constexpr PartyNumber kE = 4;
constexpr Date kDay{std::chrono::year{2020} / 3 / 10};

CountedEvent fight(std::int64_t number, std::vector<PartyNumber> side_a, std::vector<PartyNumber> side_b,
                   Date day = kDay) {
  return {number, day, CountedKind::fight, "Freedonia", "", std::move(side_a), std::move(side_b)};
}

CountedEvent at(CountedEvent event, const std::string& unit) {
  event.unit = unit;
  return event;
}

// The signal of a kind over all months.
MonthSignal sum_of(const std::vector<MonthSignal>& signals, SignalKind kind) {
  MonthSignal sum{{}, kind, 0, 0, {}};
  for (const MonthSignal& signal : signals) {
    if (signal.kind == kind) {
      sum.observed += signal.observed;
      sum.expected += signal.expected;
      sum.events.insert(sum.events.end(), signal.events.begin(), signal.events.end());
    }
  }
  return sum;
}

TEST(PairCounts, without_events_there_are_no_signals) {
  EXPECT_TRUE(pair_counts({}, kA, kB).empty());
  EXPECT_TRUE(pair_counts(std::vector{fight(1, {kC}, {kD})}, kA, kB).empty());
}

// By hand: 4 pairings; A and D stand on side a twice each, B and C on side b: 4 * 2 * 2 / 16 = 1.
TEST(PairCounts, fights_between_the_two_are_counted_beside_what_their_margins_give) {
  const std::vector events{fight(1, {kA}, {kB}), fight(2, {kA}, {kC}), fight(3, {kD}, {kB}), fight(4, {kD}, {kC})};
  const MonthSignal fights = sum_of(pair_counts(events, kA, kB), SignalKind::fights);
  EXPECT_EQ(fights.observed, 1);
  EXPECT_DOUBLE_EQ(fights.expected, 1);
  EXPECT_EQ(fights.events, (std::vector<std::int64_t>{1}));
}

// By hand: 2 pairings; A stands on side a 3 times, B 2 times, D once: 2 * 6 / (6 + 3 + 2).
TEST(PairCounts, joint_events_are_those_on_one_side) {
  const std::vector events{fight(1, {kA, kB}, {kC}), fight(2, {kA}, {kC}), fight(3, {kA, kB}, {kD}),
                           fight(4, {kD}, {kC})};
  const MonthSignal joint = sum_of(pair_counts(events, kA, kB), SignalKind::joint_events);
  EXPECT_EQ(joint.observed, 2);
  EXPECT_DOUBLE_EQ(joint.expected, 12.0 / 11.0);
  EXPECT_EQ(joint.events, (std::vector<std::int64_t>{1, 3}));
}

// By hand: C, D and E fight; A fights C and D, B fights C: 2 * 1 / 3.
TEST(PairCounts, shared_adversaries_are_thirds_whom_both_fought_in_the_month) {
  const std::vector events{fight(1, {kA}, {kC}), fight(2, {kD}, {kA}), fight(3, {kB}, {kC}), fight(4, {kD}, {kE}),
                           fight(5, {kB}, {kD}, make_date(2020, 5, 1))};
  const std::vector<MonthSignal> signals = pair_counts(events, kA, kB);
  const MonthSignal shared = sum_of(signals, SignalKind::shared_adversaries);
  EXPECT_EQ(shared.observed, 1);
  EXPECT_DOUBLE_EQ(shared.expected, 2.0 / 3.0);
  EXPECT_EQ(shared.events, (std::vector<std::int64_t>{1, 3}));
}

// By hand: near A's event stand 4 events without A, 2 of them in its unit, 1 of them B's: 2 * 1 / 4.
TEST(PairCounts, co_location_counts_events_of_the_other_in_the_same_unit_within_the_window) {
  const std::vector events{at(fight(1, {kA}, {kC}), "u"),
                           at(fight(2, {kB}, {kC}, kDay + std::chrono::days{7}), "u"),
                           at(fight(3, {kD}, {kC}, kDay - std::chrono::days{7}), "u"),
                           at(fight(4, {kD}, {kC}), "v"),
                           at(fight(5, {kD}, {kE}), "v"),
                           at(fight(6, {kB}, {kC}, kDay + std::chrono::days{8}), "u"),
                           fight(7, {kB}, {kC})};
  const MonthSignal close = sum_of(pair_counts(events, kA, kB), SignalKind::co_location);
  EXPECT_EQ(close.observed, 1);
  EXPECT_DOUBLE_EQ(close.expected, 0.5);
  EXPECT_EQ(close.events, (std::vector<std::int64_t>{1, 2}));
}

// By hand: 5 pairings (1 + 3 + 1); A, B and C take part twice, D once: 5 * 4 / (3 * 4 + 3 * 2).
TEST(PairCounts, agreements_hold_both_on_whichever_side) {
  std::vector events{fight(1, {kA}, {kB}), fight(2, {kA, kB}, {kC}), fight(3, {kC}, {kD}), fight(4, {kA}, {kB})};
  for (std::size_t i = 0; i < 3; ++i) {
    events[i].kind = CountedKind::agreement;
  }
  const MonthSignal agreed = sum_of(pair_counts(events, kA, kB), SignalKind::agreements);
  EXPECT_EQ(agreed.observed, 2);
  EXPECT_DOUBLE_EQ(agreed.expected, 10.0 / 9.0);
}

TEST(PairCounts, where_each_side_is_one_organisation_no_joint_events_are_expected) {
  std::vector<CountedEvent> events;
  events.reserve(50);
  for (int i = 0; i < 50; ++i) {
    events.push_back(i % 2 == 0 ? fight(i, {kA}, {kC}) : fight(i, {kB}, {kC}));
  }
  EXPECT_EQ(sum_of(pair_counts(events, kA, kB), SignalKind::joint_events).expected, 0);
}

// A world of random events: some parties, two countries, two years.
std::vector<CountedEvent> random_world(unsigned seed, int count) {
  std::mt19937 random(seed);
  const auto pick = [&random](unsigned below) { return static_cast<PartyNumber>(random() % below); };
  std::vector<CountedEvent> events;
  for (int i = 0; i < count; ++i) {
    CountedEvent event = fight(i + 1, {pick(6)}, {pick(6)}, make_date(2020, 1, 1) + std::chrono::days{random() % 700});
    event.kind = static_cast<CountedKind>(random() % 4);
    event.country = random() % 3 == 0 ? "Sylvania" : "Freedonia";
    event.unit = event.country + std::to_string(random() % 4);
    if (random() % 4 == 0) {
      event.side_a.push_back(pick(6));
    }
    events.push_back(event);
  }
  return events;
}

std::string text_of(const std::vector<MonthSignal>& signals) {
  std::string text;
  for (const MonthSignal& signal : signals) {
    text += to_iso(signal.month) + " " + std::string(to_word(signal.kind)) + " " + std::to_string(signal.observed) +
            " " + std::to_string(signal.expected);
    for (const std::int64_t event : signal.events) {
      text += " " + std::to_string(event);
    }
    text += "\n";
  }
  return text;
}

// A is 90 in it, B 83.
std::vector<CountedEvent> relabelled(std::vector<CountedEvent> events) {
  const auto rename = [](PartyNumber& party) { party = 90 - 7 * party; };
  for (CountedEvent& event : events) {
    std::ranges::for_each(event.side_a, rename);
    std::ranges::for_each(event.side_b, rename);
  }
  return events;
}

// Laws: what the parties are called, in which order the events come and which of the two is asked first is the same.
TEST(PairCounts, relabelling_and_order_change_nothing) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const std::vector<CountedEvent> events = random_world(seed, 300);
    const std::string expected = text_of(pair_counts(events, kA, kB));
    ASSERT_FALSE(expected.empty());
    EXPECT_EQ(text_of(pair_counts(relabelled(events), 90, 83)), expected);
    std::vector<CountedEvent> shuffled = events;
    std::mt19937 random(seed);
    std::ranges::shuffle(shuffled, random);
    EXPECT_EQ(text_of(pair_counts(shuffled, kA, kB)), expected);
  }
}

TEST(PairCounts, swapping_the_two_keeps_all_but_the_expectation_of_co_location) {
  for (unsigned seed = 1; seed <= 10; ++seed) {
    const std::vector<CountedEvent> events = random_world(seed, 300);
    const std::vector<MonthSignal> forth = pair_counts(events, kA, kB);
    const std::vector<MonthSignal> back = pair_counts(events, kB, kA);
    for (const SignalKind kind :
         {SignalKind::fights, SignalKind::joint_events, SignalKind::shared_adversaries, SignalKind::agreements}) {
      EXPECT_DOUBLE_EQ(sum_of(forth, kind).observed, sum_of(back, kind).observed);
      EXPECT_NEAR(sum_of(forth, kind).expected, sum_of(back, kind).expected, 1e-9);
    }
  }
}

TEST(PairCounts, events_of_a_country_where_neither_takes_part_change_nothing) {
  std::vector<CountedEvent> events = random_world(3, 300);
  const std::string expected = text_of(pair_counts(events, kA, kB));
  for (int i = 0; i < 200; ++i) {
    events.push_back(fight(1000 + i, {kC}, {kD}, kDay + std::chrono::days{i}));
    events.back().country = "Ruritania";
    events.back().unit = "Freedonia1";
  }
  EXPECT_EQ(text_of(pair_counts(events, kA, kB)), expected);
}

// Outreach is counted from posts.
constexpr std::array kOfEvents{SignalKind::fights, SignalKind::joint_events, SignalKind::shared_adversaries,
                               SignalKind::co_location, SignalKind::agreements};

// Each party by itself takes part in one event of ten.
void join_sides(CountedEvent& event, std::mt19937& random) {
  for (PartyNumber party = 0; party < 5; ++party) {
    if (random() % 10 == 0) {
      (random() % 2 == 0 ? event.side_a : event.side_b).push_back(party);
    }
  }
}

std::vector<CountedEvent> independent_world(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<CountedEvent> events;
  for (int i = 0; i < 400; ++i) {
    CountedEvent event = fight(i, {}, {}, make_date(2020, 1, 1) + std::chrono::days{random() % 90});
    event.kind = random() % 3 == 0 ? CountedKind::agreement : CountedKind::fight;
    event.unit = "u" + std::to_string(random() % 3);
    join_sides(event, random);
    events.push_back(event);
  }
  return events;
}

struct Differences {
  std::vector<double> values;  // observed less expected, one a world
  double observed = 0;
};

void expect_near_nought(const Differences& differences, SignalKind kind) {
  const auto worlds = static_cast<double>(differences.values.size());
  double mean = 0;
  double square = 0;
  for (const double value : differences.values) {
    mean += value / worlds;
    square += value * value / worlds;
  }
  const double error = std::sqrt((square - mean * mean) / worlds);
  EXPECT_LT(std::abs(mean), 4 * error) << to_word(kind) << " " << mean << " " << error;
  EXPECT_GT(differences.observed, 200) << to_word(kind);
}

// Law: where each side, place and day is drawn by itself, what is seen comes to what is expected. The sums of 200
// worlds differ by less than four standard errors, estimated from the worlds themselves.
TEST(PairCounts, in_independent_worlds_what_is_seen_comes_to_what_is_expected) {
  std::map<SignalKind, Differences> differences;
  for (unsigned seed = 1; seed <= 200; ++seed) {
    const std::vector<MonthSignal> signals = pair_counts(independent_world(seed), kA, kB);
    for (const SignalKind kind : kOfEvents) {
      const MonthSignal sum = sum_of(signals, kind);
      differences[kind].values.push_back(sum.observed - sum.expected);
      differences[kind].observed += sum.observed;
    }
  }
  for (const auto& [kind, of_kind] : differences) {
    expect_near_nought(of_kind, kind);
  }
}

// The counts can tell: where the two act together, far more is seen than expected.
TEST(PairCounts, allies_stand_out) {
  std::mt19937 random(1);
  std::vector<CountedEvent> events;
  for (int i = 0; i < 200; ++i) {
    const Date day = make_date(2020, 1, 1) + std::chrono::days{random() % 28};
    CountedEvent event = i % 10 == 0 ? fight(i, {kA, kB}, {kC}, day) : fight(i, {kD}, {kE}, day);
    event.unit = i % 10 == 0 ? "u" : "v";
    events.push_back(event);
  }
  const MonthSignal joint = sum_of(pair_counts(events, kA, kB), SignalKind::joint_events);
  EXPECT_EQ(joint.observed, 20);
  EXPECT_NEAR(joint.expected, 20.0 * 400 / 7600, 1e-12);  // D stands on side a 180 times
}

}  // namespace
}  // namespace entente::signals

// SPDX-License-Identifier: Apache-2.0
#include "report/indicator_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr double kHardlyLogit = 0.1;  // a move in log odds below which no reader would decide otherwise

struct SignalWords {
  SignalKind kind;
  std::string_view matter;
};
constexpr std::array<SignalWords, kSignalKinds.size()> kSignals{{
    {SignalKind::fights, "fights between the two"},
    {SignalKind::joint_events, "events with both on one side"},
    {SignalKind::shared_adversaries, "third parties that both fight"},
    {SignalKind::co_location, "events near the other's"},
    {SignalKind::agreements, "agreements between the two"},
    {SignalKind::outreach, "posts for the other's public"},
}};

struct DriverWords {
  Relation driver;
  std::string_view matter;
};
constexpr std::array kDrivers{
    DriverWords{Relation::shares_adversary, "a common adversary"},
    DriverWords{Relation::ideology_close, "closeness in ideology"},
    DriverWords{Relation::ideology_apart, "distance in ideology"},
    DriverWords{Relation::goals_conflict, "goals in conflict"},
    DriverWords{Relation::goals_shared, "shared goals"},
    DriverWords{Relation::areas_adjoin, "adjoining areas"},
    DriverWords{Relation::distrusts, "distrust between them"},
    DriverWords{Relation::past_cooperation, "past co-operation"},
    DriverWords{Relation::shared_support_base, "a common public"},
};

std::string_view matter_of_driver(Relation driver) {
  const auto* const row = std::ranges::find(kDrivers, driver, &DriverWords::driver);
  return row == kDrivers.end() ? to_word(driver) : row->matter;
}

std::string_view matter_of_statement(const WatchedStatement& statement) {
  switch (statement.family) {
    case RelationFamily::hostile:
      return "hostility";
    case RelationFamily::transactional:
      return "material help";
    case RelationFamily::tactical:
      return "joint operations";
    case RelationFamily::strategic:
      return "an alliance";
    case RelationFamily::driver:
      return matter_of_driver(statement.driver.value_or(Relation::shares_adversary));
    case RelationFamily::rhetorical:
    case RelationFamily::unspecified:
      break;
  }
  return "support or ties of any kind";
}

// How a voice of each stance is told in a table and in a sentence, and what its plain affirmation is called.
struct VoiceWords {
  Stance stance;
  std::string_view label;
  std::string_view phrase;
  std::string_view affirmation;
};
constexpr std::array kVoices{
    VoiceWords{Stance::neutral, "no stake", "a source without stake", "a report"},
    VoiceWords{Stance::expert, "an expert", "an expert", "a report"},
    VoiceWords{Stance::adverse, "an adversary", "an adversary", "an accusation"},
    VoiceWords{Stance::allied, "an ally", "an ally", "a confirmation"},
    VoiceWords{Stance::one_of_the_pair, "one of the two", "", "an admission"},
    VoiceWords{Stance::unnamed, "unnamed", "an unnamed voice", "a report"},
};

const VoiceWords& voice_words(Stance stance) { return *std::ranges::find(kVoices, stance, &VoiceWords::stance); }

// Nobody admits an enmity, or accuses of it: it is told.
std::string_view affirmation_of(const WatchedStatement& statement) {
  const bool is_of_a_tie = statement.family != RelationFamily::hostile && statement.family != RelationFamily::driver;
  return is_of_a_tie ? voice_words(statement.stance).affirmation : "a report";
}

std::string voice_phrase(const Indicators& indicators, Stance stance) {
  return stance == Stance::one_of_the_pair ? fmt::format("{} or {}", indicators.a_name, indicators.b_name)
                                           : std::string(voice_words(stance).phrase);
}

std::string_view noun_of(const Indicator& indicator, OutcomeKind kind) {
  switch (kind) {
    case OutcomeKind::affirmed:
      return affirmation_of(std::get<WatchedStatement>(indicator.watched));
    case OutcomeKind::hedged:
      return "hedged words";
    case OutcomeKind::denied:
      return "a denial";
    case OutcomeKind::none_seen:
      return "none";
    case OutcomeKind::one:
      return "one";
    case OutcomeKind::several:
      break;
  }
  return "several";
}

// The outcome that a sentence sets beside the most telling one: the other end of the scale.
const OutcomeForecast& counterpart(const Indicator& indicator) {
  const std::size_t last = indicator.outcomes.size() - 1;
  return indicator.outcomes[indicator.most_telling == last ? 0 : last];
}

bool hardly_moves(const Indicators& indicators, const OutcomeForecast& outcome) {
  return std::abs(logit_of(outcome.event_prob) - logit_of(indicators.event_prob)) < kHardlyLogit;
}

std::string full_effect(const Indicators& indicators, const OutcomeForecast& outcome, Yardstick yardstick) {
  const std::string before = words_for(yardstick, indicators.event_prob);
  const std::string after = words_for(yardstick, outcome.event_prob);
  return fmt::format("{} {} from {} to {} ({})", outcome.event_prob > indicators.event_prob ? "raise" : "lower",
                     event_phrase(indicators.event_level), percent(indicators.event_prob), percent(outcome.event_prob),
                     before == after ? before + " both ways" : fmt::format("{} to {}", before, after));
}

// "raise it to 31 % (unlikely)".
std::string short_effect(const Indicators& indicators, const OutcomeForecast& outcome, Yardstick yardstick) {
  if (hardly_moves(indicators, outcome)) {
    return "hardly move it";
  }
  return fmt::format("{} it to {} ({})", outcome.event_prob > indicators.event_prob ? "raise" : "lower",
                     percent(outcome.event_prob), words_for(yardstick, outcome.event_prob));
}

std::string subject_of(const Indicators& indicators, const Indicator& indicator) {
  if (const auto* signal = std::get_if<WatchedSignal>(&indicator.watched)) {
    return fmt::format("{} in {}", matter_of(indicator), to_iso(signal->month));
  }
  return outcome_phrase(indicators, indicator, indicator.outcomes[indicator.most_telling]);
}

}  // namespace

std::string_view matter_of(const Indicator& indicator) {
  if (const auto* signal = std::get_if<WatchedSignal>(&indicator.watched)) {
    return std::ranges::find(kSignals, signal->kind, &SignalWords::kind)->matter;
  }
  return matter_of_statement(std::get<WatchedStatement>(indicator.watched));
}

std::string voice_of(const Indicator& indicator) {
  if (const auto* signal = std::get_if<WatchedSignal>(&indicator.watched)) {
    return to_iso(signal->month);
  }
  return std::string(voice_words(std::get<WatchedStatement>(indicator.watched).stance).label);
}

std::string outcome_phrase(const Indicators& indicators, const Indicator& indicator, const OutcomeForecast& outcome) {
  const std::string_view noun = noun_of(indicator, outcome.kind);
  if (const auto* signal = std::get_if<WatchedSignal>(&indicator.watched)) {
    const bool is_many = outcome.kind == OutcomeKind::several;
    return fmt::format("{} {} of {} in {}", outcome.kind == OutcomeKind::none_seen ? "no" : noun,
                       is_many ? "cases" : "case", matter_of(indicator), to_iso(signal->month));
  }
  const Stance stance = std::get<WatchedStatement>(indicator.watched).stance;
  return fmt::format("{} by {} {} {}", noun, voice_phrase(indicators, stance),
                     outcome.kind == OutcomeKind::hedged ? "on" : "of", matter_of(indicator));
}

std::string effect_phrase(const Indicators& indicators, const OutcomeForecast& outcome, Yardstick yardstick) {
  return hardly_moves(indicators, outcome) ? "hardly move it" : full_effect(indicators, outcome, yardstick);
}

std::string watch_sentence(const Indicators& indicators, const Indicator& indicator, Yardstick yardstick) {
  const OutcomeForecast& telling = indicator.outcomes[indicator.most_telling];
  const OutcomeForecast& other = counterpart(indicator);
  const bool is_signal = std::holds_alternative<WatchedSignal>(indicator.watched);
  const std::string lead = is_signal ? capitalised(std::string(noun_of(indicator, telling.kind))) : "It";
  const std::string effect =
      hardly_moves(indicators, telling) && hardly_moves(indicators, other)
          ? fmt::format("{} and {} alike would hardly move the answer", lead, noun_of(indicator, other.kind))
          : fmt::format("{} would {}; {} would {}", lead, effect_phrase(indicators, telling, yardstick),
                        noun_of(indicator, other.kind), short_effect(indicators, other, yardstick));
  return fmt::format("Watch for {}. {}.", subject_of(indicators, indicator), effect);
}

std::string turning_sentence(const Indicators& indicators, Yardstick yardstick) {
  if (!indicators.turning) {
    return "";
  }
  const Indicator& indicator = indicators.indicators[indicators.turning->indicator];
  const OutcomeForecast& outcome = indicator.outcomes[indicators.turning->outcome];
  const std::string what = outcome_phrase(indicators, indicator, outcome);
  const std::string effect = full_effect(indicators, outcome, yardstick);
  const std::string chance =
      fmt::format("the chance of it, {}, is {}",
                  std::holds_alternative<WatchedSignal>(indicator.watched) ? "if that month is looked at"
                                                                           : "if such a voice speaks",
                  percent(outcome.prob));
  return indicators.turning->is_across_even
             ? fmt::format("What would turn the answer round: {} would {}; {}.", what, effect, chance)
             : fmt::format("No single observation would turn the answer round; the furthest: {} would {}; {}.", what,
                           effect, chance);
}

std::vector<std::string> watch_sentences(const Indicators& indicators, Yardstick yardstick) {
  std::vector<std::string> sentences;
  for (std::size_t i = 0; i < std::min(kWatchSentences, indicators.indicators.size()); ++i) {
    sentences.push_back(watch_sentence(indicators, indicators.indicators[i], yardstick));
  }
  if (std::string turning = turning_sentence(indicators, yardstick); !turning.empty()) {
    sentences.push_back(std::move(turning));
  }
  return sentences;
}

}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/answer.hpp"
#include "domain/level.hpp"
#include "domain/period.hpp"

namespace entente {

// Are the two at this level or a higher one in some month from `first` to `last`? One month where they are equal.
struct ForecastQuestion {
  ActorId a;
  ActorId b;
  Level level = Level::tactical;
  Month first;
  Month last;
};
inline bool is_of_one_month(const ForecastQuestion& question) { return question.first == question.last; }

// A forecast as it was issued. It is never changed; the hash is over all that it says but its number.
struct FrozenForecast {
  std::int64_t number = 0;  // in the order of freezing, from 1; given by the ledger
  ForecastQuestion question;
  Date issued{};
  Date as_of{};  // as known on
  double prob = 0;
  ProbabilityInterval interval;
  double error_prob = 0;        // standard error of what was drawn
  double persistence_prob = 0;  // what it would be if the level stayed as it was held on that day
  double base_rate_prob = 0;    // what the model holds of any two that somebody asks about
  std::string model_version;
  std::string reader_version;
  std::string data_version;
  std::uint64_t seed = 0;
  std::int64_t at_unix_seconds = 0;
  std::string hash;  // given by the ledger
};

enum class ForecastOutcome : std::uint8_t { yes, no, open };
std::string_view to_word(ForecastOutcome outcome);
std::optional<ForecastOutcome> forecast_outcome_from_word(std::string_view word);

enum class ResolutionKind : std::uint8_t { evidence, analyst };
std::string_view to_word(ResolutionKind kind);
std::optional<ResolutionKind> resolution_kind_from_word(std::string_view word);

// What came of a forecast, by later evidence or by an analyst's word. The newest one holds; older ones stay. `open`
// takes the one before it back.
struct ForecastResolution {
  std::int64_t number = 0;    // in the order of writing, from 1; given by the ledger
  std::int64_t forecast = 0;  // FrozenForecast::number
  ForecastOutcome outcome = ForecastOutcome::open;
  ResolutionKind kind = ResolutionKind::evidence;
  std::optional<double> prob;  // of evidence: what it makes of the question on the day
  Date as_of{};
  std::string reason;
  std::string model_version;
  std::int64_t at_unix_seconds = 0;
};

// The newest of a forecast's resolutions, of a row oldest first; none where there is none.
std::optional<ForecastResolution> standing_resolution(const std::vector<ForecastResolution>& rows,
                                                      std::int64_t forecast);

enum class ForecastState : std::uint8_t { open, due, resolved };
std::string_view to_word(ForecastState state);

// Resolved by what stands; else due once its last month is over.
ForecastState state_of(const ForecastQuestion& question, const std::optional<ForecastResolution>& standing, Date today);

struct ListedForecast {
  FrozenForecast forecast;
  std::string a_name;
  std::string b_name;
  ForecastState state = ForecastState::open;
  std::optional<ForecastResolution> resolution;  // the newest
};

// How long a level that holds now will last, in months: quantiles of the month in which it ends; none beyond what was
// looked at.
struct HoldTime {
  Level level = Level::none;
  double prob = 0;                        // that it is the level now
  std::optional<std::size_t> low_months;  // 5 %
  std::optional<std::size_t> median_months;
  std::optional<std::size_t> high_months;  // 95 %
  std::size_t looked_at_months = 0;
};

// Where the level may go if a state pressed both in each month ahead, as much harder than it used to as can be. [month
// from 0 x k], as in PairForecast. A supposition: how likely it is that the state does so is not told.
struct UnderPressure {
  ActorId state;
  std::string state_name;
  double value = 0;  // of the driver, from 0 to 1: the less the further the two are apart in ideology
  std::vector<PerLevel<double>> at_least_prob;
  std::vector<PerLevel<ProbabilityInterval>> at_least_interval;
  std::vector<PerLevel<double>> reached_prob;
  std::vector<PerLevel<ProbabilityInterval>> reached_interval;
};

// Where the level of a pair may go. Month 0 is the last one assessed.
struct PairForecast {
  ActorId a;
  ActorId b;
  std::string a_name;
  std::string b_name;
  Date as_of{};
  Month month;  // month 0
  Level event_level = Level::tactical;
  std::vector<PerLevel<double>> prob;                            // [month from 0], sums to 1
  std::vector<PerLevel<double>> at_least_prob;                   // [month from 0], P(level >= k)
  std::vector<PerLevel<ProbabilityInterval>> at_least_interval;  // [month from 0], 90 %
  std::vector<PerLevel<double>> at_least_error;                  // [month from 0], standard error of what was drawn
  std::vector<PerLevel<double>> reached_prob;                    // [month from 0], in some month from 1 on
  std::vector<PerLevel<ProbabilityInterval>> reached_interval;
  std::vector<PerLevel<double>> reached_error;
  std::size_t paths = 0;                            // drawn
  std::size_t drawn_pairs = 0;                      // that are drawn together with this one
  PerLevel<double> base_rate{};                     // P(level >= k) of any two that somebody asks about
  std::vector<PerLevel<double>> base_reached_prob;  // [month from 0], the same for reached_prob
  HoldTime hold;
  std::optional<UnderPressure> under_pressure;
  bool has_enough_evidence = false;
  ConfidenceStatement confidence;
  std::vector<std::string> notes;
  std::uint64_t seed = 0;
  std::string model_version;
  std::string data_version;
};

// The parts of a Brier score: reliability - resolution + uncertainty + within.
struct BrierParts {
  double reliability = 0;
  double resolution = 0;
  double uncertainty = 0;
  double within = 0;
};

// The forecasts that said about the same, and how often it came true.
struct ReliabilityBin {
  double low_prob = 0;
  double high_prob = 0;
  std::size_t count = 0;
  double mean_prob = 0;
  double happened_share = 0;
  ProbabilityInterval happened_interval;  // 90 %, of the share
};

struct ScoreDifference {
  double mean = 0;
  double standard_error = 0;
};

// How one way to state probabilities fared.
struct ScoreSet {
  double brier = 0;
  double log_score = 0;
};

// How the frozen forecasts that are resolved fared, beside two ways that look at nothing new.
struct ForecastScores {
  std::size_t frozen_count = 0;
  std::size_t due_count = 0;  // and not resolved
  std::size_t resolved_count = 0;
  std::size_t by_evidence_count = 0;
  std::size_t by_analyst_count = 0;
  std::size_t pair_count = 0;  // different pairs among the resolved
  std::size_t happened_count = 0;
  bool is_enough = false;  // resolved ones to say anything of their calibration
  ScoreSet own;
  ScoreSet persistence;
  ScoreSet base_rate;
  ScoreDifference against_persistence;  // of Brier scores, own less theirs: below 0 is better
  ScoreDifference against_base_rate;
  BrierParts parts;
  std::vector<ReliabilityBin> bins;
};

}  // namespace entente

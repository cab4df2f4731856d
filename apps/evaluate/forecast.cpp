// SPDX-License-Identifier: Apache-2.0
#include "evaluate/forecast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <span>
#include <utility>

#include "evaluate/coupled_world.hpp"
#include "evaluate/pair_world.hpp"
#include "foresee/chain_ahead.hpp"
#include "foresee/intervals_ahead.hpp"
#include "foresee/outlook.hpp"
#include "infer/pair_inference.hpp"
#include "infer/system/mean_field.hpp"
#include "math/pick.hpp"
#include "model/chain.hpp"
#include "model/draw_level.hpp"

namespace entente::evaluate {
namespace {

using foresee::StatedProb;
using nlohmann::ordered_json;

constexpr std::size_t kEvent = index_of(Level::tactical);
constexpr std::size_t kMonthsKnown = 24;
constexpr std::size_t kMonthsAhead = kHorizons.back();
constexpr std::uint64_t kStreamsOfFutures = 1ULL << 41U;  // apart from those of worlds

// What was said of one horizon in every world, by each way.
struct Said {
  std::vector<StatedProb> own;
  std::vector<StatedProb> persistence;
  std::vector<StatedProb> base_rate;
};

struct SaidOfAll {
  std::array<Said, kHorizons.size()> in_month;
  std::array<Said, kHorizons.size()> any_month;
};

// Every probability that the three ways state in one world: [month from 0 x level].
struct Statements {
  std::vector<PerLevel<double>> at_least;
  std::vector<PerLevel<double>> reached;
};

// What the model holds of any two, by the month.
Statements prior_statements(const model::Parameters& parameters) {
  const model::Chain chain = model::make_chain(parameters);
  return {std::vector<PerLevel<double>>(kMonthsAhead + 1, infer::at_least(chain.initial_prob)),
          foresee::reached_ahead(chain, kMonthsAhead)};
}

// `future`: the drawn levels of the months from 1 on.
void take(SaidOfAll& said, const Statements& own, const Statements& base, std::span<const std::size_t> future) {
  const double now = own.at_least.front()[kEvent];
  for (std::size_t i = 0; i < kHorizons.size(); ++i) {
    const std::size_t month = kHorizons[i];
    const bool is_so = future[month - 1] >= kEvent;
    const bool was_so = std::ranges::any_of(future.first(month), [](std::size_t level) { return level >= kEvent; });
    said.in_month[i].own.push_back({own.at_least[month][kEvent], is_so});
    said.in_month[i].persistence.push_back({now, is_so});
    said.in_month[i].base_rate.push_back({base.at_least[month][kEvent], is_so});
    said.any_month[i].own.push_back({own.reached[month][kEvent], was_so});
    said.any_month[i].persistence.push_back({now, was_so});
    said.any_month[i].base_rate.push_back({base.reached[month][kEvent], was_so});
  }
}

ScoreSet score(const std::vector<StatedProb>& stated) {
  return {foresee::brier_score(stated), foresee::log_score(stated)};
}

HorizonScores scores_of(std::size_t months, const Said& said) {
  HorizonScores scores{.months = months,
                       .own = score(said.own),
                       .persistence = score(said.persistence),
                       .base_rate = score(said.base_rate),
                       .against_persistence = foresee::brier_difference(said.own, said.persistence),
                       .against_base_rate = foresee::brier_difference(said.own, said.base_rate),
                       .bins = foresee::reliability_bins(said.own)};
  for (const StatedProb& each : said.own) {
    scores.mean_prob += each.prob / static_cast<double>(said.own.size());
    scores.happened_share += (each.has_happened ? 1.0 : 0.0) / static_cast<double>(said.own.size());
  }
  return scores;
}

ForecastCalibration calibration_of(const SaidOfAll& said) {
  ForecastCalibration result;
  for (std::size_t i = 0; i < kHorizons.size(); ++i) {
    result.in_month.push_back(scores_of(kHorizons[i], said.in_month[i]));
    result.any_month.push_back(scores_of(kHorizons[i], said.any_month[i]));
  }
  return result;
}

// The levels of all pairs in the last month that is known of, by mean field.
foresee::SystemStart start_of(const infer::PairSystem& system, const model::Parameters& parameters, std::size_t asked) {
  infer::Field field = infer::make_field(system, parameters);
  infer::run_mean_field(field, {.threads = 1});
  foresee::SystemStart start{.system = &system, .pairs = {}, .asked = asked};
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    start.pairs.push_back({infer::posterior_in_field(field, pair).prob.back(), {}});
  }
  return start;
}

void add_coupled_world(SaidOfAll& said, const ForecastPlan& plan, const Statements& base, std::size_t number) {
  const CoupledPlan worlds{.months = kMonthsKnown, .balance = plan.balance, .seed = plan.seed};
  model::Parameters parameters;
  parameters.balance = plan.balance;
  math::RandomStream stream(plan.seed, number);
  infer::PairSystem system(draw_pairs(stream, worlds), kMonthsKnown);
  const std::vector<SystemLevels> levels = draw_levels(stream, system, parameters, kMonthsKnown + kMonthsAhead);
  for (std::size_t pair = 0; pair < system.size(); ++pair) {
    const std::vector<std::size_t> path = path_of(levels, pair);
    system.set_evidence(pair, draw_evidence(stream, std::span(path).first(kMonthsKnown), worlds, parameters));
  }
  const foresee::SystemStart start = start_of(system, parameters, math::pick(stream, system.size()));
  foresee::Outlook outlook =
      foresee::look_ahead(start, foresee::carry_field_ahead(start, parameters, kMonthsAhead), parameters,
                          {.months = kMonthsAhead, .paths = plan.paths, .seed = plan.seed + number + 1, .threads = 1});
  const std::vector<std::size_t> path = path_of(levels, start.asked);
  take(said, {std::move(outlook.at_least_prob), std::move(outlook.reached_prob)}, base,
       std::span(path).subspan(kMonthsKnown));
}

std::vector<std::size_t> draw_future(const PairWorld& world, const ForecastPlan& plan, std::size_t number) {
  math::RandomStream stream(plan.seed, kStreamsOfFutures + number);
  const model::TransitionMatrix step = model::transition(world.parameters);
  std::vector<std::size_t> future{model::draw_level(stream, step[world.path.back()])};
  while (future.size() < kMonthsAhead) {
    future.push_back(model::draw_level(stream, step[future.back()]));
  }
  return future;
}

// By the program, which knows the priors only.
struct PairAhead {
  foresee::Outlook outlook;
  foresee::OutlookIntervals intervals;
};

PairAhead look_at(const PairWorld& world, std::uint64_t seed) {
  const model::Parameters parameters;
  const infer::Surroundings nobody;
  const infer::PairPosterior posterior =
      infer::infer_pair(world.evidence, parameters, {.draws = 0, .surroundings = &nobody});
  const infer::PairSystem system({{0, 1, 0.0, {}, {}}}, 1);
  const foresee::SystemStart start{&system, {{posterior.prob.back(), {}}}, 0};
  const foresee::FieldAhead field = foresee::carry_field_ahead(start, parameters, kMonthsAhead);
  PairAhead ahead{foresee::look_ahead(start, field, parameters, {.months = kMonthsAhead, .paths = 1, .threads = 1}),
                  {}};
  ahead.intervals = foresee::intervals_ahead(infer::make_draw_setting(world.evidence, parameters, nobody), field,
                                             ahead.outlook, {.seed = seed});
  return ahead;
}

void add_known_figures(UnknownFigures& sums, const PairWorld& world, const PairAhead& ahead,
                       std::span<const std::size_t> future) {
  const model::Chain chain{prob_with_figures_known(world, own_log_likelihood), {model::transition(world.parameters)}};
  const std::vector<PerLevel<double>> levels = foresee::levels_ahead(chain, kMonthsAhead);
  for (std::size_t i = 0; i < kHorizons.size(); ++i) {
    const double prob = infer::at_least(levels[kHorizons[i]])[kEvent];
    const ProbabilityInterval& interval = ahead.intervals.at_least[kHorizons[i]][kEvent];
    const double away = prob - (future[kHorizons[i] - 1] >= kEvent ? 1.0 : 0.0);
    sums.coverage[i] += interval.low_prob <= prob && prob <= interval.high_prob ? 1.0 : 0.0;
    sums.known_brier[i] += away * away;
  }
}

ordered_json to_json(const std::vector<HorizonScores>& rows) {
  ordered_json list = ordered_json::array();
  for (const HorizonScores& row : rows) {
    ordered_json bins = ordered_json::array();
    for (const ReliabilityBin& bin : row.bins) {
      bins.push_back({{"count", bin.count}, {"mean_prob", bin.mean_prob}, {"happened_share", bin.happened_share}});
    }
    list.push_back({{"months", row.months},
                    {"brier", row.own.brier},
                    {"brier_persistence", row.persistence.brier},
                    {"brier_base_rate", row.base_rate.brier},
                    {"log_score", row.own.log_score},
                    {"log_score_persistence", row.persistence.log_score},
                    {"log_score_base_rate", row.base_rate.log_score},
                    {"against_persistence", row.against_persistence.mean},
                    {"against_persistence_error", row.against_persistence.standard_error},
                    {"against_base_rate", row.against_base_rate.mean},
                    {"against_base_rate_error", row.against_base_rate.standard_error},
                    {"mean_prob", row.mean_prob},
                    {"happened_share", row.happened_share},
                    {"bins", bins}});
  }
  return list;
}

ordered_json to_json(const ForecastCalibration& scores) {
  return {{"in_month", to_json(scores.in_month)}, {"any_month", to_json(scores.any_month)}};
}

void add_figures(Measured& measured, const std::string& title, const std::vector<HorizonScores>& rows) {
  for (const HorizonScores& row : rows) {
    const std::string name = fmt::format("{}, {:>2} months: ", title, row.months);
    measured.figures.push_back(
        {name + "Brier", row.own.brier,
         fmt::format("persistence {:.4f}, base rate {:.4f}", row.persistence.brier, row.base_rate.brier)});
    measured.figures.push_back(
        {name + "log score", row.own.log_score,
         fmt::format("persistence {:.4f}, base rate {:.4f}", row.persistence.log_score, row.base_rate.log_score)});
    measured.figures.push_back(
        {name + "mean said", row.mean_prob, fmt::format("came true {:.4f}", row.happened_share)});
    measured.remarks.push_back(
        fmt::format("{}less persistence {:+.4f} (standard error {:.4f}), less base rate {:+.4f} ({:.4f})", name,
                    row.against_persistence.mean, row.against_persistence.standard_error, row.against_base_rate.mean,
                    row.against_base_rate.standard_error));
  }
}

void add_bins(Measured& measured, const std::string& title, const HorizonScores& row) {
  measured.remarks.push_back(fmt::format("{}, {} months: said, came true (90 % interval), worlds", title, row.months));
  for (const ReliabilityBin& bin : row.bins) {
    measured.remarks.push_back(fmt::format("  {:.3f}  {:.3f} ({:.3f}-{:.3f})  {}", bin.mean_prob, bin.happened_share,
                                           bin.happened_interval.low_prob, bin.happened_interval.high_prob, bin.count));
  }
}

}  // namespace

ForecastCalibration forecast_coupled(const ForecastPlan& plan) {
  model::Parameters parameters;
  parameters.balance = plan.balance;
  const Statements base = prior_statements(parameters);
  SaidOfAll said;
  for (std::size_t number = 0; number < plan.worlds; ++number) {
    add_coupled_world(said, plan, base, number);
  }
  return calibration_of(said);
}

UnknownFigures forecast_apart(const ForecastPlan& plan) {
  const CalibrationPlan worlds{.months = kMonthsKnown, .seed = plan.seed};
  const Statements base = prior_statements(model::Parameters{});
  UnknownFigures result;
  SaidOfAll said;
  for (std::size_t number = 0; number < plan.worlds; ++number) {
    const PairWorld world = draw_pair_world(worlds, number);
    const std::vector<std::size_t> future = draw_future(world, plan, number);
    const PairAhead ahead = look_at(world, plan.seed + number + 1);
    take(said, {ahead.outlook.at_least_prob, ahead.outlook.reached_prob}, base, future);
    add_known_figures(result, world, ahead, future);
  }
  for (std::size_t i = 0; i < kHorizons.size(); ++i) {
    result.coverage[i] /= static_cast<double>(plan.worlds);
    result.known_brier[i] /= static_cast<double>(plan.worlds);
  }
  result.scores = calibration_of(said);
  return result;
}

Measured measure_forecast(const std::filesystem::path& /*data*/) {
  const ForecastPlan plan;
  const ForecastPlan apart_plan{.worlds = 4000};
  const ForecastCalibration coupled = forecast_coupled(plan);
  const UnknownFigures apart = forecast_apart(apart_plan);
  Measured measured;
  add_figures(measured, "all pairs", coupled.in_month);
  add_figures(measured, "all pairs, any month", coupled.any_month);
  add_figures(measured, "one pair", apart.scores.in_month);
  add_figures(measured, "one pair, any month", apart.scores.any_month);
  for (std::size_t i = 0; i < kHorizons.size(); ++i) {
    const std::string name = fmt::format("one pair, {:>2} months: ", kHorizons[i]);
    measured.figures.push_back({name + "coverage of 90 % intervals", apart.coverage[i], "aim .88 to .92"});
    measured.figures.push_back({name + "Brier of known figures", apart.known_brier[i], ""});
  }
  add_bins(measured, "all pairs", coupled.in_month.back());
  add_bins(measured, "all pairs, any month", coupled.any_month.back());
  measured.remarks.push_back(fmt::format(
      "all pairs: {} worlds of 5 actors, {} months known, {} paths a forecast; one pair: {} worlds; seed {}",
      plan.worlds, kMonthsKnown, plan.paths, apart_plan.worlds, plan.seed));
  const ordered_json json{{"coupled", to_json(coupled)},
                          {"coupled_worlds", plan.worlds},
                          {"apart", to_json(apart.scores)},
                          {"apart_worlds", apart_plan.worlds},
                          {"horizons", kHorizons},
                          {"coverage", apart.coverage},
                          {"known_brier", apart.known_brier},
                          {"seed", plan.seed}};
  measured.json = json.dump();
  return measured;
}

}  // namespace entente::evaluate

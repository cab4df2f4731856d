// SPDX-License-Identifier: Apache-2.0
#include "evaluate/calibration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>
#include <utility>

#include "evaluate/coupled_calibration.hpp"
#include "evaluate/pair_world.hpp"
#include "infer/pair_inference.hpp"
#include "math/random.hpp"

namespace entente::evaluate {
namespace {

using math::RandomStream;
using nlohmann::ordered_json;

constexpr Level kEvent = Level::tactical;
double event_prob(const PerLevel<double>& prob) { return infer::at_least(prob)[index_of(kEvent)]; }

double squared(double value) { return value * value; }

std::size_t rank_bin(const PerLevel<double>& prob, std::size_t level, double tie) {
  double below = 0;
  for (std::size_t each = 0; each < level; ++each) {
    below += prob[each];
  }
  const double rank = (below + tie * prob[level]) * static_cast<double>(kRankBins);
  return std::min(static_cast<std::size_t>(rank), kRankBins - 1);
}

bool holds(const ProbabilityInterval& interval, double prob) {
  return interval.low_prob <= prob && prob <= interval.high_prob;
}

// Sums over worlds; divided by their number at the end.
void add_world(Calibration& sums, const PairWorld& world, std::uint64_t seed, double tie) {
  const infer::PairPosterior posterior = infer::infer_pair(world.evidence, model::Parameters{}, {.seed = seed});
  const double by_normal = event_prob(prob_with_figures_known(world, normal_log_likelihood));
  const double by_own = event_prob(prob_with_figures_known(world, own_log_likelihood));
  const double prob = posterior.at_least_prob.back()[index_of(kEvent)];
  const double happened = world.path.back() >= index_of(kEvent) ? 1.0 : 0.0;
  const ProbabilityInterval& interval = posterior.interval.back()[index_of(kEvent)];
  sums.coverage += holds(interval, by_normal) ? 1.0 : 0.0;
  sums.coverage_by_own_likelihood += holds(interval, by_own) ? 1.0 : 0.0;
  ++sums.rank_counts[rank_bin(posterior.prob.back(), world.path.back(), tie)];
  sums.brier += squared(prob - happened);
  sums.brier_of_known_figures += squared(by_normal - happened);
  sums.event_rate += happened;
  sums.mean_prob += prob;
}

std::vector<std::string> histogram(const std::string& title, const std::array<std::size_t, kRankBins>& counts,
                                   std::size_t worlds) {
  constexpr double kColumnsOfExpected = 30;  // a uniform histogram ends here
  const double expected = static_cast<double>(worlds) / static_cast<double>(kRankBins);
  std::vector<std::string> lines{title + ": rank of the true level, tenths of the posterior; uniform ends at the bar"};
  for (std::size_t bin = 0; bin < kRankBins; ++bin) {
    const auto columns =
        static_cast<std::size_t>(std::lround(kColumnsOfExpected * static_cast<double>(counts[bin]) / expected));
    std::string bar(columns, '#');
    bar.resize(std::max(bar.size(), static_cast<std::size_t>(kColumnsOfExpected) + 1), ' ');
    bar[static_cast<std::size_t>(kColumnsOfExpected)] = '|';
    lines.push_back(fmt::format("  {:>2} {:>5}  {}", bin + 1, counts[bin], bar));
  }
  return lines;
}

ordered_json to_json(const WayCalibration& way) {
  return {{"coverage", way.coverage},
          {"rank_chi2_p", way.rank_chi2_p},
          {"rank_counts", way.rank_counts},
          {"brier", way.brier},
          {"mean_prob", way.mean_prob}};
}

void add_coupled(Measured& measured, ordered_json& json, const CoupledPlan& plan) {
  const CoupledCalibration found = calibrate_coupled(plan);
  json["coupled"].push_back(ordered_json{{"balance", plan.balance},
                                         {"worlds", plan.worlds},
                                         {"actors", plan.actors},
                                         {"months", plan.months},
                                         {"event_rate", found.event_rate},
                                         {"largest_difference", found.largest_difference},
                                         {"beyond_tolerance_prob", found.beyond_tolerance_prob},
                                         {"mean_field", to_json(found.mean_field)},
                                         {"gibbs", to_json(found.gibbs)},
                                         {"apart", to_json(found.apart)}});
  const std::string at = fmt::format(", balance {:g}", plan.balance);
  const auto add_way = [&](const std::string& name, const WayCalibration& way) {
    measured.figures.push_back({name + at + ": coverage of the middle 90 %", way.coverage, "aim .88 to .92"});
    measured.figures.push_back({name + at + ": ranks, p of chi-squared", way.rank_chi2_p, "aim above .05"});
    measured.figures.push_back({name + at + ": Brier", way.brier, ""});
    for (std::string& line : histogram(name + at, way.rank_counts, plan.worlds)) {
      measured.remarks.push_back(std::move(line));
    }
  };
  add_way("mean field", found.mean_field);
  add_way("Gibbs", found.gibbs);
  add_way("each pair apart", found.apart);
  measured.figures.push_back({"mean field against Gibbs" + at + ": largest difference", found.largest_difference, ""});
  measured.figures.push_back({"worlds where it exceeds .05" + at, found.beyond_tolerance_prob, ""});
}

}  // namespace

double chi_squared_of(const std::array<std::size_t, kRankBins>& counts, std::size_t worlds) {
  const double expected = static_cast<double>(worlds) / static_cast<double>(kRankBins);
  double sum = 0;
  for (const std::size_t count : counts) {
    sum += squared(static_cast<double>(count) - expected) / expected;
  }
  return sum;
}

double chi_squared_tail(double x, int degrees) {
  double sum = 0;
  double term = 1;
  for (int r = 1; r <= (degrees - 1) / 2; ++r) {
    term = r == 1 ? 1.0 : term * x / (2 * r - 1);
    sum += term;
  }
  return std::erfc(std::sqrt(x / 2)) + std::sqrt(2 * x / std::numbers::pi) * std::exp(-x / 2) * sum;
}

Calibration calibrate(const CalibrationPlan& plan) {
  constexpr std::uint64_t kStreamOfTies = 1ULL << 40U;  // apart from those of worlds and of intervals
  Calibration result{.worlds = plan.worlds};
  RandomStream ties(plan.seed, kStreamOfTies);
  for (std::size_t number = 0; number < plan.worlds; ++number) {
    const std::uint64_t seed_of_intervals = plan.seed + number + 1;  // draws of one world are not those of another
    add_world(result, draw_pair_world(plan, number), seed_of_intervals, ties.next_uniform());
  }
  const auto worlds = static_cast<double>(plan.worlds);
  for (double* sum : {&result.coverage, &result.coverage_by_own_likelihood, &result.brier,
                      &result.brier_of_known_figures, &result.event_rate, &result.mean_prob}) {
    *sum /= worlds;
  }
  result.rank_chi2_p =
      chi_squared_tail(chi_squared_of(result.rank_counts, plan.worlds), static_cast<int>(kRankBins) - 1);
  return result;
}

Measured measure_calibration(const std::filesystem::path& /*data*/) {
  const CalibrationPlan plan;
  const Calibration found = calibrate(plan);
  Measured measured;
  ordered_json json{{"coverage", found.coverage},
                    {"coverage_by_own_likelihood", found.coverage_by_own_likelihood},
                    {"rank_chi2_p", found.rank_chi2_p},
                    {"rank_counts", found.rank_counts},
                    {"worlds", found.worlds},
                    {"months", plan.months},
                    {"brier", found.brier},
                    {"brier_of_known_figures", found.brier_of_known_figures},
                    {"event_rate", found.event_rate},
                    {"mean_prob", found.mean_prob},
                    {"seed", plan.seed}};
  measured.figures = {{"coverage of 90 % intervals", found.coverage, "aim .88 to .92"},
                      {"by the own likelihood", found.coverage_by_own_likelihood, "aim .88 to .92"},
                      {"ranks, p of chi-squared", found.rank_chi2_p, "aim above .05"},
                      {"Brier", found.brier, ""},
                      {"Brier of known figures", found.brier_of_known_figures, ""},
                      {"event rate", found.event_rate, ""},
                      {"mean probability", found.mean_prob, ""}};
  measured.remarks = histogram("one pair", found.rank_counts, found.worlds);
  measured.remarks.push_back(
      fmt::format("{} worlds of one pair over {} months, {} sources, up to {} observations; seed {}", plan.worlds,
                  plan.months, plan.sources, plan.most_observations, plan.seed));
  const double balance = model::Parameters{}.balance;
  for (const double times : {1.0, 4.0}) {
    add_coupled(measured, json, {.balance = times * balance});
  }
  measured.json = json.dump();
  return measured;
}

}  // namespace entente::evaluate

// SPDX-License-Identifier: Apache-2.0
#include "evaluate/cooperation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

#include "evaluate/table_file.hpp"
#include "math/cholesky.hpp"
#include "math/logistic.hpp"
#include "network/tie_regression.hpp"

namespace entente::evaluate {
namespace {

using network::Tie;
using nlohmann::ordered_json;
using PairOfCodes = std::pair<std::string, std::string>;

struct Groups {
  std::map<std::string, std::uint32_t> numbers;
  std::vector<std::set<std::string>> sponsors;  // [group]
  std::vector<double> log_size;                 // [group]
};

std::set<std::string> parts_of(const std::string& list) {
  std::set<std::string> parts;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t end = std::min(list.find(';', at), list.size());
    parts.insert(list.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

Groups read_groups(const std::filesystem::path& file) {
  const TableFile table(file);
  Groups groups;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    groups.numbers.emplace(table.text(row, "code"), static_cast<std::uint32_t>(row));
    groups.sponsors.push_back(parts_of(table.text(row, "state_sponsors")));
    groups.log_size.push_back(std::log1p(table.number(row, "coop_size_thousands", 0.0)));
  }
  return groups;
}

// How many sponsors two groups share.
double shared_sponsors(const Groups& groups, std::uint32_t a, std::uint32_t b) {
  return static_cast<double>(std::ranges::count_if(
      groups.sponsors[a], [&](const std::string& sponsor) { return groups.sponsors[b].contains(sponsor); }));
}

// 1 for one joint operation and one more with each doubling, up to the fourth: counts say more than yes and no, and
// long tails should not rule.
std::size_t grade_of(double operations) {
  constexpr double kHighest = 4;
  return operations < 1 ? 0 : static_cast<std::size_t>(std::min(kHighest, 1 + std::floor(std::log2(operations))));
}

struct Sample {
  std::size_t group_count = 0;
  std::vector<Tie> ties;                   // with the covariates of the model
  std::vector<std::vector<double>> plain;  // [pair][the four published covariates]
  std::vector<int> fold;                   // [pair]
};

// Brings every column to mean nil and unit spread.
void standardise(std::vector<std::vector<double>*> rows) {
  for (std::size_t column = 0; column < rows.front()->size(); ++column) {
    double mean = 0;
    double spread = 0;
    for (const auto* row : rows) {
      mean += (*row)[column] / static_cast<double>(rows.size());
    }
    for (const auto* row : rows) {
      spread += ((*row)[column] - mean) * ((*row)[column] - mean) / static_cast<double>(rows.size());
    }
    for (auto* row : rows) {
      (*row)[column] = spread > 0 ? ((*row)[column] - mean) / std::sqrt(spread) : 0.0;
    }
  }
}

std::map<PairOfCodes, std::size_t> rows_by_pair(const TableFile& table) {
  std::map<PairOfCodes, std::size_t> rows;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    rows[std::minmax(table.text(row, "a"), table.text(row, "b"))] = row;
  }
  return rows;
}

Sample read_sample(const std::filesystem::path& data) {
  const Groups groups = read_groups(data / "actors.csv");
  const TableFile cooperation(data / "cooperation.csv");
  const TableFile covariates(data / "covariates.csv");
  const TableFile infighting(data / "infighting.csv");
  const auto covariate_rows = rows_by_pair(covariates);
  const auto clash_rows = rows_by_pair(infighting);
  Sample sample{.group_count = groups.log_size.size()};
  for (std::size_t row = 0; row < cooperation.row_count(); ++row) {
    const PairOfCodes pair = std::minmax(cooperation.text(row, "a"), cooperation.text(row, "b"));
    const std::size_t at = covariate_rows.at(pair);
    const auto clashes = clash_rows.find(pair);
    const std::uint32_t a = groups.numbers.at(pair.first);
    const std::uint32_t b = groups.numbers.at(pair.second);
    const double ideology = covariates.number(at, "ideology_distance", 0.0);
    const double power = covariates.number(at, "power_difference", 0.0);
    const double location = covariates.number(at, "shared_location_coop", 0.0);
    const bool have_clashed = clashes != clash_rows.end() && infighting.number(clashes->second, "clashes", 0.0) > 0;
    sample.ties.push_back({a,
                           b,
                           grade_of(cooperation.number(row, "joint_operations")),
                           {ideology, power, location, have_clashed ? 1.0 : 0.0, shared_sponsors(groups, a, b),
                            groups.log_size[a] + groups.log_size[b]}});
    sample.plain.push_back({ideology, power, location, covariates.number(at, "shared_sponsor_coop", 0.0)});
    sample.fold.push_back(static_cast<int>(covariates.number(at, "fold")));
  }
  return sample;
}

using Predict = std::vector<double> (*)(const Sample& sample, const std::vector<std::size_t>& known,
                                        const std::vector<std::size_t>& asked);

std::vector<double> predict_by_ties(const Sample& sample, const std::vector<std::size_t>& known,
                                    const std::vector<std::size_t>& asked) {
  const auto pick = [&](const std::vector<std::size_t>& places) {
    std::vector<Tie> ties;
    std::ranges::transform(places, std::back_inserter(ties), [&](std::size_t place) { return sample.ties[place]; });
    return ties;
  };
  return network::predict_ties(sample.group_count, pick(known), pick(asked));
}

double product(const std::vector<double>& left, const std::vector<double>& right) {
  return std::inner_product(left.begin(), left.end(), right.begin(), 0.0);
}

// Gradient and curvature of a logistic regression, its slopes held by a wide normal prior so that fitting always ends.
struct Slope {
  explicit Slope(const std::vector<double>& slopes) : curvature(slopes.size()), gradient(slopes.size()) {
    constexpr double kPriorPrecision = 1e-2;
    for (std::size_t j = 0; j < slopes.size(); ++j) {
      curvature.at(j, j) = kPriorPrecision;
      gradient[j] = -kPriorPrecision * slopes[j];
    }
  }
  void add(const std::vector<double>& row, double happened, double prob) {
    for (std::size_t j = 0; j < row.size(); ++j) {
      gradient[j] += row[j] * (happened - prob);
      for (std::size_t k = 0; k < row.size(); ++k) {
        curvature.at(j, k) += prob * (1 - prob) * row[j] * row[k];
      }
    }
  }
  math::SymmetricMatrix curvature;
  std::vector<double> gradient;
};

// By Newton's method.
std::vector<double> fit_logistic(const std::vector<std::vector<double>>& rows, const std::vector<double>& happened) {
  constexpr int kSteps = 25;
  std::vector<double> slopes(rows.front().size(), 0.0);
  for (int step = 0; step < kSteps; ++step) {
    Slope slope(slopes);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      slope.add(rows[i], happened[i], math::logistic(product(slopes, rows[i])));
    }
    const std::vector<double> move = math::solve(slope.curvature, slope.gradient);
    std::ranges::transform(slopes, move, slopes.begin(), std::plus<>{});
  }
  return slopes;
}

// Logit of (ties + .5) / (pairs + 1) of each group among the known pairs: [group].
std::vector<double> degree_logits(const Sample& sample, const std::vector<std::size_t>& known) {
  std::vector<double> ties(sample.group_count, 0.5);
  std::vector<double> pairs(sample.group_count, 1.0);
  for (const std::size_t place : known) {
    const Tie& tie = sample.ties[place];
    for (const std::uint32_t group : {tie.a, tie.b}) {
      ties[group] += tie.grade > 0 ? 1 : 0;
      pairs[group] += 1;
    }
  }
  std::ranges::transform(ties, pairs, ties.begin(),
                         [](double part, double whole) { return math::logit(part / whole); });
  return ties;
}

std::vector<double> predict_by_degree(const Sample& sample, const std::vector<std::size_t>& known,
                                      const std::vector<std::size_t>& asked) {
  const std::vector<double> degree = degree_logits(sample, known);
  const auto row_of = [&](std::size_t place) {
    std::vector<double> row{1.0, degree[sample.ties[place].a] + degree[sample.ties[place].b]};
    row.insert(row.end(), sample.plain[place].begin(), sample.plain[place].end());
    return row;
  };
  std::vector<std::vector<double>> rows;
  std::vector<double> happened;
  for (const std::size_t place : known) {
    rows.push_back(row_of(place));
    happened.push_back(sample.ties[place].grade > 0 ? 1.0 : 0.0);
  }
  const std::vector<double> slopes = fit_logistic(rows, happened);
  std::vector<double> prob;
  std::ranges::transform(asked, std::back_inserter(prob),
                         [&](std::size_t place) { return math::logistic(product(slopes, row_of(place))); });
  return prob;
}

std::vector<double> predict_folds(const Sample& sample, Predict predict) {
  std::vector<double> prob(sample.ties.size(), 0.0);
  for (const int fold : std::set<int>(sample.fold.begin(), sample.fold.end())) {
    std::vector<std::size_t> known;
    std::vector<std::size_t> asked;
    for (std::size_t place = 0; place < sample.fold.size(); ++place) {
      (sample.fold[place] == fold ? asked : known).push_back(place);
    }
    const std::vector<double> found = predict(sample, known, asked);
    for (std::size_t i = 0; i < asked.size(); ++i) {
      prob[asked[i]] = found[i];
    }
  }
  return prob;
}

ordered_json score(const Sample& sample, const std::vector<double>& prob) {
  std::vector<bool> happened;
  double brier = 0;
  for (std::size_t i = 0; i < prob.size(); ++i) {
    happened.push_back(sample.ties[i].grade > 0);
    const double error = prob[i] - (happened.back() ? 1.0 : 0.0);
    brier += error * error / static_cast<double>(prob.size());
  }
  return {{"auc", area_under_curve(prob, happened)}, {"brier", brier}};
}

}  // namespace

double area_under_curve(const std::vector<double>& prob, const std::vector<bool>& happened) {
  std::vector<double> of_positive;
  std::vector<double> of_negative;
  for (std::size_t i = 0; i < prob.size(); ++i) {
    (happened[i] ? of_positive : of_negative).push_back(prob[i]);
  }
  std::ranges::sort(of_negative);
  double won = 0;
  for (const double each : of_positive) {
    const auto [first, last] = std::ranges::equal_range(of_negative, each);
    won += static_cast<double>(first - of_negative.begin()) + static_cast<double>(last - first) / 2;
  }
  const double pairs = static_cast<double>(of_positive.size()) * static_cast<double>(of_negative.size());
  return pairs > 0 ? won / pairs : 0.0;
}

Measured measure_cooperation(const std::filesystem::path& data) {
  Sample sample = read_sample(data);
  std::vector<std::vector<double>*> covariates;
  std::vector<std::vector<double>*> plain;
  for (std::size_t i = 0; i < sample.ties.size(); ++i) {
    covariates.push_back(&sample.ties[i].covariates);
    plain.push_back(&sample.plain[i]);
  }
  standardise(covariates);
  standardise(plain);
  ordered_json object = score(sample, predict_folds(sample, predict_by_ties));
  object["baseline"] = score(sample, predict_folds(sample, predict_by_degree));
  const std::string bar = "covariates and degree ";
  Measured measured;
  measured.figures = {{"auc", object["auc"], bar + ".850"},
                      {"brier", object["brier"], bar + ".0948; base rate .1507"},
                      {"baseline auc", object["baseline"]["auc"], bar + ".850"},
                      {"baseline brier", object["baseline"]["brier"], bar + ".0948"}};
  const auto positive = std::ranges::count_if(sample.ties, [](const Tie& tie) { return tie.grade > 0; });
  measured.remarks.push_back(fmt::format("{} pairs of {} groups, {} with a joint operation", sample.ties.size(),
                                         sample.group_count, positive));
  measured.json = object.dump();
  return measured;
}

}  // namespace entente::evaluate

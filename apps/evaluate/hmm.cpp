// SPDX-License-Identifier: Apache-2.0
#include "evaluate/hmm.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

#include "evaluate/markov_panel.hpp"
#include "evaluate/quasi_newton.hpp"
#include "evaluate/table_file.hpp"

namespace entente::evaluate {
namespace {

using nlohmann::ordered_json;

// Where the manual of msm starts, so that both programs climb from one place.
constexpr ObservedModel kObservedStart{.25, .25, .166, .166, .166, .25, .25};
constexpr MisreadModel kMisreadStart{.148, .0171, .202, .081, .126, .1, .1, .1, .1};

// Rates as their logarithms, so that any number is a rate.
ObservedModel observed_of(const std::vector<double>& logs) {
  std::vector<double> q(logs.size());
  std::ranges::transform(logs, q.begin(), [](double each) { return std::exp(each); });
  return {q[0], q[1], q[2], q[3], q[4], q[5], q[6]};
}

std::vector<double> logs_of(const ObservedModel& m) {
  std::vector<double> logs{m.q12, m.q14, m.q21, m.q23, m.q24, m.q32, m.q34};
  std::ranges::transform(logs, logs.begin(), [](double each) { return std::log(each); });
  return logs;
}

// Probabilities of misreading as log odds against reading right.
MisreadModel misread_of(const std::vector<double>& logs) {
  std::vector<double> x(logs.size());
  std::ranges::transform(logs, x.begin(), [](double each) { return std::exp(each); });
  const double second_row = 1 + x[6] + x[7];
  return {x[0], x[1], x[2], x[3], x[4], x[5] / (1 + x[5]), x[6] / second_row, x[7] / second_row, x[8] / (1 + x[8])};
}

std::vector<double> logs_of(const MisreadModel& m) {
  const double right = 1 - m.e21 - m.e23;
  std::vector<double> logs{
      m.q12, m.q14, m.q23, m.q24, m.q34, m.e12 / (1 - m.e12), m.e21 / right, m.e23 / right, m.e32 / (1 - m.e32)};
  std::ranges::transform(logs, logs.begin(), [](double each) { return std::log(each); });
  return logs;
}

struct Fit {
  Minimum minimum;
  double at_start = 0;
  double seconds = 0;
};

Fit fit(const std::function<double(const std::vector<double>&)>& value, const std::vector<double>& start) {
  const auto began = std::chrono::steady_clock::now();
  Fit found{.minimum = minimise(value, start), .at_start = value(start)};
  found.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  return found;
}

// The largest difference of a living state's probability; visits at which a death is known are left out, as there the
// last living state is what is left to know.
std::optional<double> largest_difference(const std::filesystem::path& file, const MisreadModel& model,
                                         const Panel& panel) {
  if (!std::filesystem::exists(file)) {
    return std::nullopt;
  }
  std::map<std::string, std::vector<PerLevel<double>>> smoothed;
  for (const auto& [subject, visits] : panel) {
    smoothed[subject] = smooth_subject(infer::default_smoother(), model, visits).prob;
  }
  const TableFile table(file);
  std::map<std::string, std::size_t> next;
  double largest = 0;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::string& subject = table.text(row, "PTNUM");
    const std::size_t visit = next[subject]++;
    const bool is_alive = panel.at(subject).at(visit).state != kDead;
    for (std::size_t state = 0; is_alive && state < kDead; ++state) {
      const double published = table.number(row, "p" + std::to_string(state + 1));
      largest = std::max(largest, std::abs(smoothed.at(subject)[visit][state] - published));
    }
  }
  return largest;
}

ordered_json json_of(const Fit& fit) {
  return {{"minus_two_log_likelihood", fit.minimum.value},
          {"at_start", fit.at_start},
          {"converged", fit.minimum.is_converged},
          {"steps", fit.minimum.steps},
          {"seconds", fit.seconds}};
}

}  // namespace

Measured measure_hmm(const std::filesystem::path& data) {
  const Panel panel = read_panel(data / "cav.csv");
  const Fit observed = fit([&](const auto& logs) { return minus_two_log_likelihood(observed_of(logs), panel); },
                           logs_of(kObservedStart));
  const Fit misread = fit(
      [&](const auto& logs) { return minus_two_log_likelihood(misread_of(logs), panel, infer::default_smoother()); },
      logs_of(kMisreadStart));
  const std::optional<double> difference =
      largest_difference(data / "cav_posterior.csv", misread_of(misread.minimum.at), panel);
  ordered_json hidden = json_of(misread);
  hidden["largest_posterior_difference"] = difference ? ordered_json(*difference) : ordered_json(nullptr);

  Measured measured;
  measured.json = ordered_json{{"cav", {{"observed", json_of(observed)}, {"misread", hidden}}}}.dump();
  measured.figures = {{"observed, -2 log likelihood", observed.minimum.value, "msm 3968.798"},
                      {"misread, -2 log likelihood", misread.minimum.value, "msm 3934"}};
  if (difference) {
    measured.figures.push_back({"misread, largest difference of a state", *difference, "0 (reference program)"});
  }
  std::size_t visits = 0;
  for (const auto& [subject, of_subject] : panel) {
    visits += of_subject.size();
  }
  measured.remarks.push_back(fmt::format("{} visits of {} people; fitted in {:.2f} s and {:.2f} s", visits,
                                         panel.size(), observed.seconds, misread.seconds));
  return measured;
}

}  // namespace entente::evaluate

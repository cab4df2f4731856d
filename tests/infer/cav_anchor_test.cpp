// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <map>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "infer/smoothing.hpp"

// The heart-transplant data of the R package msm (data set cav; [Jackson 2011]), an outside number for the forward and
// the backward pass: -2 log likelihood of the hidden Markov model, and the state probabilities of every visit.
namespace entente::infer {

// How ctest and a failing test name the smoother.
inline std::ostream& operator<<(std::ostream& out, const Smoother& smoother) { return out << smoother.name; }
namespace {

constexpr std::size_t kStates = 4;  // no, mild, severe CAV; dead. Levels four and five are never reached.
constexpr std::size_t kDead = 3;
using Matrix = std::array<std::array<double, kStates>, kStates>;

struct Visit {
  double years = 0;
  std::size_t state = 0;
};

// Rates a year and probabilities of misreading of model B.
struct Figures {
  double q12, q14, q23, q24, q34;
  double e12, e21, e23, e32;
};
constexpr Figures kStart{.148, .0171, .202, .081, .126, .1, .1, .1, .1};
constexpr Figures kOptimum{.0896273, .0413599, .2586959, .0332584, .3076270, .0269061, .1749098, .0631730, .1150996};
constexpr double kStartMinusTwoLog = 4165.8471181;
constexpr double kOptimumMinusTwoLog = 3933.7379014;  // printed as 3934 in the manual of msm

std::filesystem::path data_folder() {
  const char* named = std::getenv("ENTENTE_DATA");
  return std::filesystem::path(named != nullptr ? named : ENTENTE_SOURCE_DIR "/../shared/data") / "hmm";
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
  for (std::string cell; std::getline(stream, cell, ',');) {
    cells.push_back(cell);
  }
  return cells;
}

std::vector<std::vector<std::string>> read_rows(const std::string& name) {
  std::ifstream file(data_folder() / name);
  std::vector<std::vector<std::string>> rows;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    rows.push_back(cells_of(line));
  }
  return rows;
}

std::map<std::string, std::vector<Visit>> read_patients() {
  std::map<std::string, std::vector<Visit>> patients;
  for (const auto& row : read_rows("cav.csv")) {
    patients[row.at(0)].push_back({std::stod(row.at(2)), std::stoul(row.at(7)) - 1});
  }
  return patients;
}

Matrix scaled(Matrix matrix, double factor) {
  for (auto& row : matrix) {
    std::ranges::transform(row, row.begin(), [factor](double each) { return factor * each; });
  }
  return matrix;
}

Matrix sum(Matrix left, const Matrix& right) {
  for (std::size_t i = 0; i < kStates; ++i) {
    std::ranges::transform(left[i], right[i], left[i].begin(), std::plus<>{});
  }
  return left;
}

double entry_of_product(const Matrix& left, const Matrix& right, std::size_t row, std::size_t column) {
  double entry = 0;
  for (std::size_t k = 0; k < kStates; ++k) {
    entry += left[row][k] * right[k][column];
  }
  return entry;
}

Matrix product(const Matrix& left, const Matrix& right) {
  Matrix result{};
  for (std::size_t cell = 0; cell < kStates * kStates; ++cell) {
    result[cell / kStates][cell % kStates] = entry_of_product(left, right, cell / kStates, cell % kStates);
  }
  return result;
}

// exp(rates * years) by the power series of a 2^-20 part, squared 20 times.
Matrix exponential(const Matrix& rates, double years) {
  constexpr int kHalvings = 20;
  constexpr int kTerms = 6;
  const Matrix part = scaled(rates, std::ldexp(years, -kHalvings));
  Matrix term{{{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}};
  Matrix result = term;
  for (int order = 1; order <= kTerms; ++order) {
    term = scaled(product(term, part), 1.0 / order);
    result = sum(result, term);
  }
  for (int halving = 0; halving < kHalvings; ++halving) {
    result = product(result, result);
  }
  return result;
}

Matrix rates_of(const Figures& f) {
  return {{{-f.q12 - f.q14, f.q12, 0, f.q14}, {0, -f.q23 - f.q24, f.q23, f.q24}, {0, 0, -f.q34, f.q34}, {0, 0, 0, 0}}};
}

// P(observed | true), columns observed; a death is seen for what it is and its day is known: rate of dying.
PerLevel<double> log_reading(const Figures& f, std::size_t observed) {
  PerLevel<double> prob{};
  if (observed == kDead) {
    prob = {f.q14, f.q24, f.q34};
  } else {
    const Matrix readings{
        {{1 - f.e12, f.e12, 0, 0}, {f.e21, 1 - f.e21 - f.e23, f.e23, 0}, {0, f.e32, 1 - f.e32, 0}, {}}};
    for (std::size_t state = 0; state < kDead; ++state) {
      prob[state] = readings[state][observed];
    }
  }
  std::ranges::transform(prob, prob.begin(), [](double each) { return std::log(each); });
  return prob;
}

Posterior smooth_patient(const Smoother& smoother, const Figures& figures, const std::vector<Visit>& visits) {
  model::Chain chain{{1.0}, {}};
  LogLikelihood log_likelihood{PerLevel<double>{}};
  for (std::size_t i = 1; i < visits.size(); ++i) {
    const Matrix step = exponential(rates_of(figures), visits[i].years - visits[i - 1].years);
    model::TransitionMatrix transition{};
    for (std::size_t from = 0; from < kStates; ++from) {
      std::ranges::copy(step[from], transition[from].begin());
    }
    chain.transition_prob.push_back(transition);
    log_likelihood.push_back(log_reading(figures, visits[i].state));
  }
  if (visits.size() == 1) {
    chain.transition_prob.resize(1);
  }
  return smoother.smooth(chain, log_likelihood);
}

class CavAnchor : public ::testing::TestWithParam<Smoother> {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(data_folder() / "cav.csv")) {
      GTEST_SKIP() << "the data set hmm/cav.csv is not here (set ENTENTE_DATA to the folder that holds hmm/)";
    }
  }
};

INSTANTIATE_TEST_SUITE_P(EverySmoother, CavAnchor, ::testing::ValuesIn(smoothers().begin(), smoothers().end()),
                         [](const auto& each) { return std::string(each.param.name); });

double minus_two_log(const Smoother& smoother, const Figures& figures) {
  double sum = 0;
  for (const auto& [patient, visits] : read_patients()) {
    sum -= 2 * smooth_patient(smoother, figures, visits).log_evidence;
  }
  return sum;
}

TEST_P(CavAnchor, likelihood_equals_the_published_one_to_the_printed_digits) {
  EXPECT_NEAR(minus_two_log(GetParam(), kStart), kStartMinusTwoLog, 1e-7);
  EXPECT_NEAR(minus_two_log(GetParam(), kOptimum), kOptimumMinusTwoLog, 1e-7);
}

TEST_P(CavAnchor, smoothed_states_equal_those_of_the_reference_program) {
  // The optimum is printed with seven decimals, so that probabilities agree to about as many.
  std::map<std::string, std::vector<PerLevel<double>>> smoothed;
  for (const auto& [patient, visits] : read_patients()) {
    smoothed[patient] = smooth_patient(GetParam(), kOptimum, visits).prob;
  }
  std::map<std::string, std::size_t> next;
  std::size_t compared = 0;
  for (const auto& row : read_rows("cav_posterior.csv")) {
    const PerLevel<double>& prob = smoothed.at(row.at(0)).at(next[row[0]]++);
    if (row.at(2) == "4") {
      continue;  // with a known day of death the last living state is what is left to know
    }
    for (std::size_t state = 0; state < kDead; ++state) {
      ASSERT_NEAR(prob[state], std::stod(row.at(3 + state)), 2e-6) << row[0];
    }
    ++compared;
  }
  EXPECT_EQ(compared, 2846U - 251U);
}

}  // namespace
}  // namespace entente::infer

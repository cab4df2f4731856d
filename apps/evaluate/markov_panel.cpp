// SPDX-License-Identifier: Apache-2.0
#include "evaluate/markov_panel.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "evaluate/table_file.hpp"

namespace entente::evaluate {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, std::size_t row, const std::string& what) {
  throw Failure({ErrorCode::document_broken, file.string(), "row " + std::to_string(row + 1) + ": " + what,
                 "Columns are PTNUM, years and state, sorted by subject and time"});
}

Visit visit_at(const TableFile& table, std::size_t row, const std::filesystem::path& file) {
  const double state = table.number(row, "state");
  if (state != std::floor(state) || state < 1 || state > static_cast<double>(kPanelStates)) {
    refuse(file, row, "a state is a whole number from 1 to 4");
  }
  return {table.number(row, "years"), static_cast<std::size_t>(state) - 1};
}

PanelMatrix scaled(PanelMatrix matrix, double factor) {
  for (auto& row : matrix) {
    std::ranges::transform(row, row.begin(), [factor](double each) { return factor * each; });
  }
  return matrix;
}

PanelMatrix sum(PanelMatrix left, const PanelMatrix& right) {
  for (std::size_t i = 0; i < kPanelStates; ++i) {
    std::ranges::transform(left[i], right[i], left[i].begin(), [](double one, double other) { return one + other; });
  }
  return left;
}

double entry_of_product(const PanelMatrix& left, const PanelMatrix& right, std::size_t row, std::size_t column) {
  double entry = 0;
  for (std::size_t k = 0; k < kPanelStates; ++k) {
    entry += left[row][k] * right[k][column];
  }
  return entry;
}

PanelMatrix product(const PanelMatrix& left, const PanelMatrix& right) {
  PanelMatrix result{};
  for (std::size_t cell = 0; cell < kPanelStates * kPanelStates; ++cell) {
    result[cell / kPanelStates][cell % kPanelStates] =
        entry_of_product(left, right, cell / kPanelStates, cell % kPanelStates);
  }
  return result;
}

double largest_rate(const PanelMatrix& rates) {
  double largest = 0;
  for (std::size_t state = 0; state < kPanelStates; ++state) {
    largest = std::max(largest, std::abs(rates[state][state]));
  }
  return largest;
}

PanelMatrix rates_of(const ObservedModel& m) {
  return {{{-m.q12 - m.q14, m.q12, 0, m.q14},
           {m.q21, -m.q21 - m.q23 - m.q24, m.q23, m.q24},
           {0, m.q32, -m.q32 - m.q34, m.q34},
           {0, 0, 0, 0}}};
}

PanelMatrix rates_of(const MisreadModel& m) {
  return {{{-m.q12 - m.q14, m.q12, 0, m.q14}, {0, -m.q23 - m.q24, m.q23, m.q24}, {0, 0, -m.q34, m.q34}, {0, 0, 0, 0}}};
}

double likelihood_of_pair(const PanelMatrix& rates, const Visit& from, const Visit& to) {
  const PanelMatrix step = exponential(rates, to.years - from.years);
  if (to.state != kDead) {
    return step[from.state][to.state];
  }
  double sum = 0;
  for (std::size_t k = 0; k < kDead; ++k) {
    sum += step[from.state][k] * rates[k][kDead];
  }
  return sum;
}

// P(observed | true), columns observed; a death is seen for what it is and its day is known: rate of dying.
PerLevel<double> log_reading(const MisreadModel& m, std::size_t observed) {
  PerLevel<double> prob{};
  if (observed == kDead) {
    prob = {m.q14, m.q24, m.q34};
  } else {
    const PanelMatrix readings{
        {{1 - m.e12, m.e12, 0, 0}, {m.e21, 1 - m.e21 - m.e23, m.e23, 0}, {0, m.e32, 1 - m.e32, 0}, {}}};
    for (std::size_t state = 0; state < kDead; ++state) {
      prob[state] = readings[state][observed];
    }
  }
  std::ranges::transform(prob, prob.begin(), [](double each) { return std::log(each); });
  return prob;
}

}  // namespace

Panel read_panel(const std::filesystem::path& file) {
  const TableFile table(file);
  Panel panel;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    std::vector<Visit>& visits = panel[table.text(row, "PTNUM")];
    const Visit visit = visit_at(table, row, file);
    if (!visits.empty() && visit.years < visits.back().years) {
      refuse(file, row, "it lies before the row above it");
    }
    if (!visits.empty() && visits.back().state == kDead) {
      refuse(file, row, "nobody is seen after death");
    }
    visits.push_back(visit);
  }
  return panel;
}

PanelMatrix exponential(const PanelMatrix& rates, double years) {
  constexpr double kSmallPart = 0.125;  // of the largest rate times the years: ten terms then lose nothing
  constexpr int kTerms = 10;
  const double size = std::max(largest_rate(rates) * years, kSmallPart);
  const int halvings = static_cast<int>(std::ceil(std::log2(size / kSmallPart)));
  const PanelMatrix part = scaled(rates, std::ldexp(years, -halvings));
  PanelMatrix term{{{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}}};
  PanelMatrix result = term;
  for (int order = 1; order <= kTerms; ++order) {
    term = scaled(product(term, part), 1.0 / order);
    result = sum(result, term);
  }
  for (int halving = 0; halving < halvings; ++halving) {
    result = product(result, result);
  }
  return result;
}

double minus_two_log_likelihood(const ObservedModel& model, const Panel& panel) {
  const PanelMatrix rates = rates_of(model);
  double sum = 0;
  for (const auto& [subject, visits] : panel) {
    for (std::size_t i = 1; i < visits.size(); ++i) {
      sum -= 2 * std::log(likelihood_of_pair(rates, visits[i - 1], visits[i]));
    }
  }
  return sum;
}

infer::Posterior smooth_subject(const infer::Smoother& smoother, const MisreadModel& model,
                                const std::vector<Visit>& visits) {
  model::Chain chain{{1.0}, {}};
  infer::LogLikelihood log_likelihood{PerLevel<double>{}};
  for (std::size_t i = 1; i < visits.size(); ++i) {
    const PanelMatrix step = exponential(rates_of(model), visits[i].years - visits[i - 1].years);
    model::TransitionMatrix transition{};
    for (std::size_t from = 0; from < kPanelStates; ++from) {
      std::ranges::copy(step[from], transition[from].begin());
    }
    chain.transition_prob.push_back(transition);
    log_likelihood.push_back(log_reading(model, visits[i].state));
  }
  if (visits.size() == 1) {
    chain.transition_prob.resize(1);
  }
  return smoother.smooth(chain, log_likelihood);
}

double minus_two_log_likelihood(const MisreadModel& model, const Panel& panel, const infer::Smoother& smoother) {
  double sum = 0;
  for (const auto& [subject, visits] : panel) {
    sum -= 2 * smooth_subject(smoother, model, visits).log_evidence;
  }
  return sum;
}

}  // namespace entente::evaluate

// SPDX-License-Identifier: Apache-2.0
#include <CbcEventHandler.hpp>
#include <CbcModel.hpp>
#include <CbcSolver.hpp>
#include <CoinPackedMatrix.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "network/frustration.hpp"

namespace entente::network {
namespace {

class StopOnFlag final : public CbcEventHandler {
 public:
  explicit StopOnFlag(const std::atomic<bool>& flag) : flag_(&flag) {}
  CbcAction event(CbcEvent /*which*/) override { return *flag_ ? stop : noAction; }
  [[nodiscard]] CbcEventHandler* clone() const override { return new StopOnFlag(*this); }

 private:
  const std::atomic<bool>* flag_;
};

// Columns: the camp of each actor, then whether each tie is frustrated; rows as [Aref Mason Wilson 2018, model AND and
// its triangle cuts] has them.
class Programme {
 public:
  explicit Programme(const SignedGraph& block)
      : block_(block), places_(block.actor_count, std::vector<int>(block.actor_count, kNoTie)) {
    for (std::size_t tie = 0; tie < block.edges.size(); ++tie) {
      const SignedEdge& edge = block.edges[tie];
      places_[edge.a][edge.b] = places_[edge.b][edge.a] = static_cast<int>(tie);
      add_tie(edge, tie_column(tie));
    }
    add_triangles();
  }

  void load(OsiClpSolverInterface& solver) const {
    const std::size_t columns = block_.actor_count + block_.edges.size();
    std::vector<double> cost(columns, 0.0);
    std::fill(cost.begin() + static_cast<std::ptrdiff_t>(block_.actor_count), cost.end(), 1.0);
    std::vector<double> upper(columns, 1.0);
    upper[0] = 0.0;  // the two camps have no names
    const std::vector<double> lower(columns, 0.0);
    const std::vector<double> row_upper(least_.size(), COIN_DBL_MAX);
    CoinPackedMatrix matrix(false, rows_.data(), columns_.data(), entries_.data(),
                            static_cast<CoinBigIndex>(entries_.size()));
    matrix.setDimensions(static_cast<int>(least_.size()), static_cast<int>(columns));
    solver.loadProblem(matrix, lower.data(), upper.data(), cost.data(), least_.data(), row_upper.data());
    for (std::size_t actor = 0; actor < block_.actor_count; ++actor) {
      solver.setInteger(static_cast<int>(actor));
    }
  }

 private:
  static constexpr int kNoTie = -1;

  [[nodiscard]] int tie_column(std::size_t tie) const { return static_cast<int>(block_.actor_count + tie); }

  void add_row(std::initializer_list<std::pair<int, double>> entries, double least) {
    const int row = static_cast<int>(least_.size());
    for (const auto& [column, entry] : entries) {
      rows_.push_back(row);
      columns_.push_back(column);
      entries_.push_back(entry);
    }
    least_.push_back(least);
  }

  // A friendly tie is frustrated where camps differ, a hostile one where they agree.
  void add_tie(const SignedEdge& edge, int frustrated) {
    const int a = static_cast<int>(edge.a);
    const int b = static_cast<int>(edge.b);
    if (edge.is_friendly) {
      add_row({{frustrated, 1.0}, {a, -1.0}, {b, 1.0}}, 0.0);
      add_row({{frustrated, 1.0}, {a, 1.0}, {b, -1.0}}, 0.0);
    } else {
      add_row({{frustrated, 1.0}, {a, -1.0}, {b, -1.0}}, -1.0);
      add_row({{frustrated, 1.0}, {a, 1.0}, {b, 1.0}}, 1.0);
    }
  }

  // Of a triangle with an odd number of hostile ties one at least is frustrated.
  void add_triangles() {
    for (std::size_t tie = 0; tie < block_.edges.size(); ++tie) {
      const SignedEdge& edge = block_.edges[tie];
      for (std::size_t third = std::max(edge.a, edge.b) + 1; third < block_.actor_count; ++third) {
        add_triangle(tie, places_[edge.a][third], places_[edge.b][third]);
      }
    }
  }

  void add_triangle(std::size_t tie, int left, int right) {
    if (left == kNoTie || right == kNoTie || !is_unbalanced(block_.edges[tie], left, right)) {
      return;
    }
    add_row({{tie_column(tie), 1.0},
             {tie_column(static_cast<std::size_t>(left)), 1.0},
             {tie_column(static_cast<std::size_t>(right)), 1.0}},
            1.0);
  }

  [[nodiscard]] bool is_unbalanced(const SignedEdge& edge, int left, int right) const {
    const bool left_is_friendly = block_.edges[static_cast<std::size_t>(left)].is_friendly;
    const bool right_is_friendly = block_.edges[static_cast<std::size_t>(right)].is_friendly;
    return !(edge.is_friendly == (left_is_friendly == right_is_friendly));
  }

  const SignedGraph& block_;
  std::vector<std::vector<int>> places_;  // [actor x actor], place of the tie
  std::vector<int> rows_;
  std::vector<int> columns_;
  std::vector<double> entries_;
  std::vector<double> least_;  // [row]
};

int go_on(CbcModel* /*model*/, int /*where*/) { return 0; }

}  // namespace

Frustration solve_by_integer_programme(const SignedGraph& block, const Camps& start,
                                       std::chrono::milliseconds time_limit, const std::atomic<bool>& stop) {
  Frustration found{.index = frustrated_ties(block, start), .camps = start};
  OsiClpSolverInterface solver;
  solver.messageHandler()->setLogLevel(0);
  Programme(block).load(solver);
  CbcModel model(solver);
  StopOnFlag handler(stop);
  model.passInEventHandler(&handler);
  const std::string seconds = std::to_string(static_cast<double>(time_limit.count()) / 1000.0);
  CbcSolverUsefulData data;
  CbcMain0(model, data);
  model.setLogLevel(0);
  std::vector<const char*> words{"cbc", "-log", "0", "-seconds", seconds.c_str(), "-solve", "-quit"};
  CbcMain1(static_cast<int>(words.size()), words.data(), model, go_on, data);
  if (const double* best = model.bestSolution()) {
    Camps camps(block.actor_count);
    std::transform(best, best + block.actor_count, camps.begin(),
                   [](double value) { return static_cast<std::uint8_t>(value > 0.5 ? 1 : 0); });
    if (const std::size_t ties = frustrated_ties(block, camps); ties <= found.index) {
      found.index = ties;
      found.camps = std::move(camps);
    }
  }
  constexpr double kRounding = 1e-6;  // the bound of an integer programme solved in doubles
  const double bound = model.isProvenOptimal() ? static_cast<double>(found.index) : model.getBestPossibleObjValue();
  found.lower_bound = std::min(found.index, static_cast<std::size_t>(std::max(0.0, std::ceil(bound - kRounding))));
  found.is_proven = found.lower_bound == found.index;
  return found;
}

}  // namespace entente::network

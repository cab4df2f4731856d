// SPDX-License-Identifier: Apache-2.0
#include <z3++.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "network/frustration.hpp"

namespace entente::network {
namespace {

// Tells Z3 to stop when the flag is set or time is over, again and again: Z3 forgets what it is told before it begins,
// its own limit of time too. Ends with the object.
class Interrupter {
 public:
  Interrupter(z3::context& context, const std::atomic<bool>& stop, std::chrono::steady_clock::time_point deadline)
      : thread_([this, &context, &stop, deadline] {
          constexpr std::chrono::milliseconds kLookEvery{2};
          std::unique_lock lock(mutex_);
          while (!is_over_) {
            if (stop || std::chrono::steady_clock::now() >= deadline) {
              context.interrupt();
            }
            over_.wait_for(lock, kLookEvery);
          }
        }) {}
  ~Interrupter() {
    {
      const std::scoped_lock lock(mutex_);
      is_over_ = true;
    }
    over_.notify_one();
    thread_.join();
  }
  Interrupter(const Interrupter&) = delete;
  Interrupter& operator=(const Interrupter&) = delete;

 private:
  std::mutex mutex_;
  std::condition_variable over_;
  bool is_over_ = false;
  std::thread thread_;
};

std::size_t number_of(const z3::expr& bound, std::size_t otherwise) {
  std::int64_t value = 0;
  return bound.is_numeral_i64(value) && value >= 0 ? static_cast<std::size_t>(value) : otherwise;
}

// Every tie is a soft wish that its two actors stand in one camp, or in two.
z3::optimize::handle add_ties(const SignedGraph& block, z3::optimize& solver, const z3::expr_vector& camp) {
  z3::optimize::handle ties(0);
  for (const SignedEdge& edge : block.edges) {
    const z3::expr a = camp[static_cast<int>(edge.a)];
    const z3::expr b = camp[static_cast<int>(edge.b)];
    ties = solver.add_soft(edge.is_friendly ? a == b : a != b, 1);
  }
  return ties;
}

Frustration solve(z3::context& context, const SignedGraph& block, const Camps& start) {
  z3::optimize solver(context);
  z3::params params(context);
  params.set("maxsat_engine", context.str_symbol("maxres"));
  solver.set(params);
  z3::expr_vector camp(context);
  for (std::size_t actor = 0; actor < block.actor_count; ++actor) {
    camp.push_back(context.bool_const(("camp" + std::to_string(actor)).c_str()));
  }
  solver.add(!camp[0]);  // the two camps have no names
  const z3::optimize::handle ties = add_ties(block, solver, camp);
  Frustration found{.index = frustrated_ties(block, start), .camps = start};
  if (solver.check() != z3::sat) {
    found.lower_bound = std::min(found.index, number_of(solver.lower(ties), 0));
    found.is_proven = found.lower_bound == found.index;
    return found;
  }
  const z3::model model = solver.get_model();
  for (std::size_t actor = 0; actor < block.actor_count; ++actor) {
    found.camps[actor] = model.eval(camp[static_cast<int>(actor)], true).is_true() ? 1 : 0;
  }
  found.index = frustrated_ties(block, found.camps);
  found.lower_bound = found.index;
  found.is_proven = true;
  return found;
}

}  // namespace

Frustration solve_by_maxsat(const SignedGraph& block, const Camps& start, std::chrono::milliseconds time_limit,
                            const std::atomic<bool>& stop) {
  try {
    z3::context context;
    const Interrupter interrupter(context, stop, std::chrono::steady_clock::now() + time_limit);
    return solve(context, block, start);
  } catch (const z3::exception&) {  // thrown by an interrupted call: no bound was reached
    return {.index = frustrated_ties(block, start), .camps = start};
  }
}

}  // namespace entente::network

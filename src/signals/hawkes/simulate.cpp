// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/simulate.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/error.hpp"

namespace entente::signals {
namespace {

struct Born {
  double time;
  std::uint32_t stream;
};

void check(const HawkesWorld& world) {
  const std::size_t streams = world.names.size();
  const std::size_t pairs = streams * world.modelled_count();
  const bool is_fit = streams == world.modelled_count() + world.driver_times.size() &&
                      world.branching.size() == pairs && world.shapes.size() == pairs && world.edges.edges.size() > 1 &&
                      std::ranges::all_of(world.baseline, [&](const std::vector<double>& pieces) {
                        return pieces.size() == world.edges.piece_count();
                      });
  if (!is_fit) {
    throw Failure({ErrorCode::internal, "Hawkes world", "has matrices of another shape", "Report this as a defect"});
  }
}

class Simulation {
 public:
  Simulation(const HawkesWorld& world, math::RandomStream random)
      : world_(world), random_(random), horizon_(world.edges.edges.back()) {}

  SimulatedStreams run() {
    add_immigrants();
    for (std::size_t d = 0; d < world_.driver_times.size(); ++d) {
      for (const double time : world_.driver_times[d]) {
        born_.push_back({time, static_cast<std::uint32_t>(world_.modelled_count() + d)});
      }
    }
    for (std::size_t next = 0; next < born_.size() && born_.size() <= world_.most_events; ++next) {
      add_offspring(born_[next]);
    }
    return collect();
  }

 private:
  [[nodiscard]] double to_bin(double time) const {
    const double width = world_.kernel.bin_width;
    return width > 0 ? std::floor(time / width) * width : time;
  }

  double next_exponential(double rate) { return -std::log(random_.next_uniform()) / rate; }

  void add_immigrants() {
    for (std::uint32_t i = 0; i < world_.modelled_count(); ++i) {
      for (std::size_t p = 0; p < world_.edges.piece_count(); ++p) {
        add_immigrants(i, p);
      }
    }
  }

  void add_immigrants(std::uint32_t stream, std::size_t piece) {
    const double rate = world_.baseline[stream][piece];
    if (!(rate > 0)) {
      return;
    }
    double time = world_.edges.edges[piece] + next_exponential(rate);
    while (time < world_.edges.edges[piece + 1]) {
      born_.push_back({to_bin(time), stream});
      time += next_exponential(rate);
    }
  }

  // The number of offspring, as arrivals of a Poisson process within unit time.
  std::size_t next_poisson(double mean) {
    std::size_t count = 0;
    double time = next_exponential(mean);
    while (time < 1) {
      time += next_exponential(mean);
      ++count;
    }
    return count;
  }

  void add_offspring(Born parent) {
    for (std::uint32_t to = 0; to < world_.modelled_count(); ++to) {
      const std::size_t pair = parent.stream * world_.modelled_count() + to;
      const double mean = world_.branching[pair];
      for (std::size_t left = mean > 0 ? next_poisson(mean) : 0; left > 0; --left) {
        add_child(time_of_child(parent.time, next_lag(world_.shapes[pair])), to);
      }
    }
  }

  // A lag within the parent's own bin counts as the next one: whole bins follow a geometric law.
  [[nodiscard]] double time_of_child(double parent, double lag) const {
    const double width = world_.kernel.bin_width;
    return width > 0 ? to_bin(parent + width / 2) + width * (1 + std::floor(lag / width)) : parent + lag;
  }

  void add_child(double time, std::uint32_t stream) {
    if (time < horizon_) {
      born_.push_back({time, stream});
    }
  }

  double next_lag(const Shape& shape) {
    if (world_.kernel.kind == KernelKind::exponential) {
      return next_exponential(std::exp(shape[0]));
    }
    const std::vector<double> weights = mixture_weights(world_.kernel, shape);
    double left = random_.next_uniform();
    std::size_t rate = 0;
    while (rate + 1 < weights.size() && (left -= weights[rate]) > 0) {
      ++rate;
    }
    return next_exponential(world_.kernel.rates[rate]);
  }

  SimulatedStreams collect() {
    SimulatedStreams result{.is_cut_off = born_.size() > world_.most_events};
    result.streams.names = world_.names;
    result.streams.times.resize(world_.names.size());
    result.streams.driver_count = world_.driver_times.size();
    result.streams.horizon = horizon_;
    for (const Born& event : born_) {
      result.streams.times[event.stream].push_back(event.time);
    }
    for (auto& times : result.streams.times) {
      std::ranges::sort(times);
    }
    return result;
  }

  const HawkesWorld& world_;
  math::RandomStream random_;
  double horizon_;
  std::vector<Born> born_;
};

}  // namespace

SimulatedStreams simulate(const HawkesWorld& world, math::RandomStream random) {
  check(world);
  return Simulation(world, random).run();
}

HawkesWorld world_of(const HawkesFit& fit, const EventSeries& series) {
  HawkesWorld world{.names = fit.names, .kernel = fit.structure.kernel, .edges = fit.structure.edges};
  for (std::uint32_t from = 0; from < fit.stream_count(); ++from) {
    for (std::uint32_t to = 0; to < fit.modelled_count; ++to) {
      world.branching.push_back(branching_of(fit, {from, to}));
      world.shapes.push_back(shape_of(fit, {from, to}));
    }
  }
  for (std::uint32_t to = 0; to < fit.modelled_count; ++to) {
    world.baseline.emplace_back();
    for (std::size_t p = 0; p < world.edges.piece_count(); ++p) {
      world.baseline.back().push_back(baseline_of(fit, to, p));
    }
  }
  world.driver_times.resize(fit.stream_count() - fit.modelled_count);
  for (std::size_t k = 0; k < series.time.size(); ++k) {
    if (series.stream[k] >= fit.modelled_count) {
      std::vector<double>& times = world.driver_times[series.stream[k] - fit.modelled_count];
      times.insert(times.end(), static_cast<std::size_t>(series.count[k]), series.time[k]);
    }
  }
  return world;
}

}  // namespace entente::signals

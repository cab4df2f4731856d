// SPDX-License-Identifier: Apache-2.0
#include "network/tie_regression.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/error.hpp"
#include "math/cholesky.hpp"
#include "math/normal.hpp"

namespace entente::network {
namespace {

// Priors, on the scale of the probit. Weak: a covariate of unit spread moves the probit by half, actors differ by less
// than one, and the constant may be anything that a base rate can be.
constexpr double kConstantDeviation = 3.0;
constexpr double kSlopeDeviation = 0.5;
constexpr double kVarianceDegrees = 2.0;
constexpr double kVarianceGuess = 0.5;
constexpr double kStartSpread = 0.3;

double square(double value) { return value * value; }

class Sampler {
 public:
  Sampler(std::size_t actor_count, const std::vector<Tie>& known, const TieOptions& options)
      : known_(known),
        stream_(options.seed, 0),
        slopes_(known.empty() ? 1 : known.front().covariates.size() + 1, 0.0),
        readiness_(actor_count, 0.0),
        places_(actor_count),
        propensity_(known.size(), 0.0) {
    std::size_t highest = 1;
    for (const Tie& tie : known) {
      highest = std::max(highest, tie.grade);
    }
    for (std::size_t grade = 1; grade <= highest; ++grade) {
      bounds_.push_back(kVarianceGuess * static_cast<double>(grade - 1));
    }
    for (double& place : places_) {
      place = kStartSpread * stream_.next_normal();
    }
  }

  void step() {
    draw_propensities();
    draw_bounds();
    draw_slopes();
    draw_readiness();
    draw_places();
    draw_pull();
  }

  // P(grade >= 1) of a tie at the present draw; the lowest bound is nil.
  [[nodiscard]] double probability(const Tie& tie) const { return math::normal_cdf(mean_of(tie)); }

 private:
  [[nodiscard]] double linear(const Tie& tie) const {
    double sum = slopes_.front();
    for (std::size_t i = 0; i < tie.covariates.size(); ++i) {
      sum += slopes_[i + 1] * tie.covariates[i];
    }
    return sum;
  }
  [[nodiscard]] double both(const Tie& tie) const { return readiness_[tie.a] + readiness_[tie.b]; }
  [[nodiscard]] double drawn_together(const Tie& tie) const { return pull_ * places_[tie.a] * places_[tie.b]; }
  [[nodiscard]] double mean_of(const Tie& tie) const { return linear(tie) + both(tie) + drawn_together(tie); }

  [[nodiscard]] double lower_bound(std::size_t grade) const {
    return grade == 0 ? -std::numeric_limits<double>::infinity() : bounds_[grade - 1];
  }
  [[nodiscard]] double upper_bound(std::size_t grade) const {
    return grade == bounds_.size() ? std::numeric_limits<double>::infinity() : bounds_[grade];
  }

  // A normal of unit variance between two bounds, by inversion in whichever tail keeps its digits.
  double draw_between(double mean, double low, double high) {
    constexpr double kLeast = 1e-300;
    const bool is_upper = low > mean;
    const double from = is_upper ? math::normal_cdf(mean - high) : math::normal_cdf(low - mean);
    const double to = is_upper ? math::normal_cdf(mean - low) : math::normal_cdf(high - mean);
    const double at = math::normal_quantile(std::clamp(from + (to - from) * stream_.next_uniform(), kLeast, 1 - 1e-16));
    return std::clamp(is_upper ? mean - at : mean + at, low, high);
  }

  void draw_propensities() {
    for (std::size_t i = 0; i < known_.size(); ++i) {
      propensity_[i] = draw_between(mean_of(known_[i]), lower_bound(known_[i].grade), upper_bound(known_[i].grade));
    }
  }

  // The first bound is nil; each other lies between the propensities of the grades that it parts.
  void draw_bounds() {
    for (std::size_t bound = 1; bound < bounds_.size(); ++bound) {
      double low = bounds_[bound - 1];
      double high = upper_bound(bound + 1);
      for (std::size_t i = 0; i < known_.size(); ++i) {
        low = known_[i].grade == bound ? std::max(low, propensity_[i]) : low;
        high = known_[i].grade == bound + 1 ? std::min(high, propensity_[i]) : high;
      }
      if (std::isfinite(high) && high > low) {
        bounds_[bound] = low + (high - low) * stream_.next_uniform();
      }
    }
  }

  void draw_slopes() {
    math::SymmetricMatrix precision(slopes_.size());
    std::vector<double> sums(slopes_.size(), 0.0);
    for (std::size_t i = 0; i < slopes_.size(); ++i) {
      precision.at(i, i) = 1.0 / square(i == 0 ? kConstantDeviation : kSlopeDeviation);
    }
    std::vector<double> row(slopes_.size(), 1.0);
    for (std::size_t i = 0; i < known_.size(); ++i) {
      std::ranges::copy(known_[i].covariates, row.begin() + 1);
      const double rest = propensity_[i] - both(known_[i]) - drawn_together(known_[i]);
      std::ranges::transform(sums, row, sums.begin(), [rest](double sum, double entry) { return sum + entry * rest; });
      add_square(row, precision);
    }
    slopes_ = math::draw_gaussian(precision, std::move(sums), stream_);
  }

  static void add_square(const std::vector<double>& row, math::SymmetricMatrix& matrix) {
    for (std::size_t j = 0; j < row.size(); ++j) {
      for (std::size_t k = 0; k < row.size(); ++k) {
        matrix.at(j, k) += row[j] * row[k];
      }
    }
  }

  void draw_readiness() {
    math::SymmetricMatrix precision(readiness_.size());
    std::vector<double> sums(readiness_.size(), 0.0);
    for (std::size_t actor = 0; actor < readiness_.size(); ++actor) {
      precision.at(actor, actor) = 1.0 / readiness_variance_;
    }
    for (std::size_t i = 0; i < known_.size(); ++i) {
      const Tie& tie = known_[i];
      const double rest = propensity_[i] - linear(tie) - drawn_together(tie);
      precision.at(tie.a, tie.a) += 1;
      precision.at(tie.b, tie.b) += 1;
      precision.at(tie.a, tie.b) += 1;
      precision.at(tie.b, tie.a) += 1;
      sums[tie.a] += rest;
      sums[tie.b] += rest;
    }
    readiness_ = math::draw_gaussian(precision, std::move(sums), stream_);
    readiness_variance_ = draw_variance(readiness_);
  }

  void draw_places() {
    for (std::uint32_t actor = 0; actor < places_.size(); ++actor) {
      places_[actor] = draw_place(actor);
    }
    place_variance_ = draw_variance(places_);
  }

  double draw_place(std::uint32_t actor) {
    double sharpness = 1.0 / place_variance_;
    double sum = 0;
    for (std::size_t i = 0; i < known_.size(); ++i) {
      const Tie& tie = known_[i];
      if (tie.a != actor && tie.b != actor) {
        continue;
      }
      const double other = pull_ * places_[tie.a == actor ? tie.b : tie.a];
      sharpness += square(other);
      sum += other * (propensity_[i] - linear(tie) - both(tie));
    }
    return sum / sharpness + stream_.next_normal() / std::sqrt(sharpness);
  }

  void draw_pull() {
    double sharpness = 1.0;
    double sum = 0;
    for (std::size_t i = 0; i < known_.size(); ++i) {
      const double places = places_[known_[i].a] * places_[known_[i].b];
      sharpness += square(places);
      sum += places * (propensity_[i] - linear(known_[i]) - both(known_[i]));
    }
    pull_ = sum / sharpness + stream_.next_normal() / std::sqrt(sharpness);
  }

  // Inverse gamma posterior of the variance of effects about nil.
  double draw_variance(const std::vector<double>& effects) {
    double sum = kVarianceDegrees * kVarianceGuess;
    for (const double effect : effects) {
      sum += square(effect);
    }
    const double shape = (kVarianceDegrees + static_cast<double>(effects.size())) / 2;
    return sum / 2 / stream_.next_gamma(shape);
  }

  const std::vector<Tie>& known_;
  math::RandomStream stream_;
  std::vector<double> slopes_;      // constant, then one a covariate
  std::vector<double> readiness_;   // [actor]
  std::vector<double> places_;      // [actor]
  std::vector<double> propensity_;  // [known tie], latent
  std::vector<double> bounds_;      // between grades; the first is nil
  double readiness_variance_ = kVarianceGuess;
  double place_variance_ = kVarianceGuess;
  double pull_ = 1.0;
};

void check(std::size_t actor_count, const std::vector<Tie>& ties, std::size_t covariates) {
  const bool is_fit = std::ranges::all_of(ties, [&](const Tie& tie) {
    return tie.a < actor_count && tie.b < actor_count && tie.a != tie.b && tie.covariates.size() == covariates;
  });
  if (!is_fit) {
    throw Failure({ErrorCode::internal, "ties", "an actor or a covariate does not fit", "Report this as a defect"});
  }
}

}  // namespace

std::vector<double> predict_ties(std::size_t actor_count, const std::vector<Tie>& known, const std::vector<Tie>& asked,
                                 const TieOptions& options) {
  const std::size_t covariates = known.empty() ? 0 : known.front().covariates.size();
  check(actor_count, known, covariates);
  check(actor_count, asked, covariates);
  Sampler sampler(actor_count, known, options);
  std::vector<double> prob(asked.size(), 0.0);
  for (std::size_t draw = 0; draw < options.burn_in + options.draws; ++draw) {
    sampler.step();
    for (std::size_t i = 0; draw >= options.burn_in && i < asked.size(); ++i) {
      prob[i] += sampler.probability(asked[i]) / static_cast<double>(options.draws);
    }
  }
  return prob;
}

}  // namespace entente::network

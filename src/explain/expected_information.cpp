// SPDX-License-Identifier: Apache-2.0
#include "explain/expected_information.hpp"

#include <algorithm>
#include <cmath>

#include "model/level_weights.hpp"

namespace entente::explain {
namespace {

// Summed apart, so that neither side of an event that is nearly sure loses its digits.
struct Sides {
  double happens = 0;
  double fails = 0;
  [[nodiscard]] double sum() const { return happens + fails; }
};

Sides sides_of(const PerLevel<double>& weights, Level event) {
  Sides sides;
  for (const Level level : kLevels) {
    (level >= event ? sides.happens : sides.fails) += weights[index_of(level)];
  }
  return sides;
}

double divergence_term(double prob, double from_prob) { return prob > 0 ? prob * std::log2(prob / from_prob) : 0; }

// Of the event given an outcome from the event as it stands: never below nil.
double divergence_bits(const Sides& after, const Sides& now) {
  const double bits = divergence_term(after.happens / after.sum(), now.happens / now.sum()) +
                      divergence_term(after.fails / after.sum(), now.fails / now.sum());
  return std::max(bits, 0.0);
}

}  // namespace

ExpectedInformation expected_information(const PerLevel<double>& level_prob, Level event,
                                         const model::OutcomeProbs& outcome_probs) {
  const Sides now = sides_of(level_prob, event);
  ExpectedInformation information;
  for (const PerLevel<double>& of_outcome : outcome_probs) {
    const Sides joint = sides_of(model::product(level_prob, of_outcome), event);
    if (joint.sum() > 0) {
      information.outcomes.push_back({joint.sum() / now.sum(), joint.happens / joint.sum()});
      information.gain_bits += information.outcomes.back().prob * divergence_bits(joint, now);
    } else {  // it never comes, so that nothing follows from it
      information.outcomes.push_back({0, now.happens / now.sum()});
    }
  }
  return information;
}

double entropy_bits(double event_prob) {
  const auto term = [](double prob) { return prob > 0 ? -prob * std::log2(prob) : 0; };
  return term(event_prob) + term(1 - event_prob);
}

std::size_t most_telling(const ExpectedInformation& information, double event_prob) {
  const auto furthest = std::ranges::max_element(information.outcomes, {}, [event_prob](const OutcomeEffect& each) {
    return std::abs(each.event_prob - event_prob);
  });
  return static_cast<std::size_t>(furthest - information.outcomes.begin());
}

}  // namespace entente::explain

// SPDX-License-Identifier: Apache-2.0
#include "learn/gain.hpp"

#include <algorithm>

#include "math/random.hpp"

namespace entente::learn {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

bool says_the_same(const Claim& left, const Claim& right) {
  const bool is_same_pair = (left.a == right.a && left.b == right.b) || (left.a == right.b && left.b == right.a);
  return is_same_pair && left.relation == right.relation && left.polarity == right.polarity &&
         left.speaker == right.speaker;
}

}  // namespace

double Counts::precision() const { return share(right, made); }
double Counts::recall() const { return share(right, known); }
double Counts::f1() const { return share(2 * right, made + known); }

Counts& Counts::operator+=(const Counts& other) {
  right += other.right;
  made += other.made;
  known += other.known;
  return *this;
}

Counts count_claim(const Review& review, const Treatment& treatment) {
  Counts counts{.known = review.verdict == Verdict::rejected ? 0U : 1U};
  Claim claim = review.proposed;
  for (std::size_t i = 0; i < treatment.steps.size(); ++i) {
    if (treatment.labels[i] == kRejected) {
      return counts;
    }
    step_row(treatment.steps[i]).apply(claim, treatment.labels[i]);
  }
  counts.made = 1;
  counts.right = counts.known == 1 && says_the_same(claim, review.truth()) ? 1U : 0U;
  return counts;
}

Counts sum_of(std::span<const Counts> counts) {
  Counts sum;
  for (const Counts& each : counts) {
    sum += each;
  }
  return sum;
}

double share_of_gains(const Comparison& comparison, std::uint64_t seed, int resamples) {
  const std::size_t documents = comparison.rules.size();
  int gains = 0;
  for (int resample = 0; resample < resamples; ++resample) {
    math::RandomStream random(seed, static_cast<std::uint64_t>(resample));
    Counts rules;
    Counts learned;
    for (std::size_t i = 0; i < documents; ++i) {
      const auto drawn = static_cast<std::size_t>(random.next_uniform() * static_cast<double>(documents));
      const std::size_t document = std::min(drawn, documents - 1);
      rules += comparison.rules[document];
      learned += comparison.learned[document];
    }
    gains += learned.f1() > rules.f1() ? 1 : 0;
  }
  return resamples == 0 ? 0.0 : static_cast<double>(gains) / resamples;
}

}  // namespace entente::learn

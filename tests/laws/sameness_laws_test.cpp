// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <bit>
#include <thread>

#include "tests/laws/implementations.hpp"
#include "tests/laws/world.hpp"

// Laws 1, 2 and 9 of the model: what must not change the answer, to the byte.
namespace entente::testing {
namespace {

constexpr std::uint64_t kWorlds = 6;
constexpr std::size_t kClaims = 30;
constexpr std::size_t kDraws = 40;
constexpr int kShiftMonths = 48;  // four years: leap days recur, so that every distance in days stays as it is
constexpr std::chrono::days kShiftDays{1461};

using Bytes = std::vector<std::uint64_t>;

Bytes bytes_of(const infer::PairPosterior& posterior) {
  Bytes bytes{std::bit_cast<std::uint64_t>(posterior.log_evidence)};
  for_each_cell(posterior, [&](std::size_t t, std::size_t level) {
    for (const double value : {posterior.prob[t][level], posterior.at_least_prob[t][level],
                               posterior.interval[t][level].low_prob, posterior.interval[t][level].high_prob}) {
      bytes.push_back(std::bit_cast<std::uint64_t>(value));
    }
  });
  return bytes;
}

class SamenessLaws : public Laws {
 protected:
  static Bytes answer(const engine::AssessmentRequest& request, std::uint64_t seed = 1) {
    return bytes_of(infer(request, {.count = kDraws, .seed = seed}));
  }
};

INSTANTIATE_TEST_SUITE_P(EveryImplementation, SamenessLaws, ::testing::ValuesIn(implementations()),
                         [](const auto& each) { return each.param.name; });

TEST_P(SamenessLaws, swapping_the_two_changes_nothing) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    engine::AssessmentRequest request = random_world(seed, kClaims);
    const Bytes before = answer(request);
    std::swap(request.a, request.b);
    EXPECT_EQ(answer(request), before) << "seed " << seed;
    for (Claim& claim : request.claims) {
      std::swap(claim.a, claim.b);
    }
    EXPECT_EQ(answer(request), before) << "seed " << seed;
  }
}

void rename(ActorId& actor) {
  if (actor.value == "red" || actor.value == "blue") {
    actor.value = actor.value == "red" ? "zebra" : "aardvark";
  }
}

TEST_P(SamenessLaws, renaming_the_two_changes_nothing) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    engine::AssessmentRequest request = random_world(seed, kClaims);
    // The state and the friend know the two by name in the registry; the others' stances do not hang on names.
    std::erase_if(request.claims, [](const Claim& claim) {
      return claim.speaker.actor.value == "state" || claim.speaker.actor.value == "friend";
    });
    const Bytes before = answer(request);
    rename(request.a);
    rename(request.b);
    for (Claim& claim : request.claims) {
      rename(claim.a);
      rename(claim.b);
      rename(claim.speaker.actor);
    }
    EXPECT_EQ(answer(request), before) << "seed " << seed;
  }
}

void shift(std::optional<Date>& day) {
  if (day) {
    *day += kShiftDays;
  }
}

TEST_P(SamenessLaws, shifting_all_dates_changes_nothing) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    engine::AssessmentRequest request = random_world(seed, kClaims);
    const Bytes before = answer(request);
    request.axis = {Month{request.axis.first.number + kShiftMonths}, Month{request.axis.last.number + kShiftMonths}};
    request.as_of += kShiftDays;
    for (auto& [id, document] : request.documents) {
      shift(document.metadata.published);
    }
    for (Claim& claim : request.claims) {
      shift(claim.when.range.first);
      shift(claim.when.range.last);
    }
    EXPECT_EQ(answer(request), before) << "seed " << seed;
  }
}

TEST_P(SamenessLaws, dropping_a_claim_and_adding_it_back_gives_the_same_bytes) {
  for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
    engine::AssessmentRequest request = random_world(seed, kClaims);
    const Bytes before = answer(request);
    const Claim dropped = request.claims[seed];
    request.claims.erase(request.claims.begin() + static_cast<std::ptrdiff_t>(seed));
    const Bytes without = answer(request);
    request.claims.push_back(dropped);
    EXPECT_EQ(answer(request), before) << "seed " << seed;
    EXPECT_EQ(without.size(), before.size());
  }
}

TEST_P(SamenessLaws, the_same_seed_gives_the_same_bytes_for_any_number_of_threads) {
  const engine::AssessmentRequest request = random_world(3, kClaims);
  const Bytes alone = answer(request, 42);
  std::vector<Bytes> answers(4);
  std::vector<std::jthread> threads;
  threads.reserve(answers.size());
  for (Bytes& each : answers) {
    threads.emplace_back([&each, &request] { each = answer(request, 42); });
  }
  threads.clear();
  for (const Bytes& each : answers) {
    EXPECT_EQ(each, alone);
  }
}

TEST_P(SamenessLaws, another_seed_moves_intervals_only) {
  const engine::AssessmentRequest request = random_world(3, kClaims);
  const infer::PairPosterior one = infer(request, {.count = kDraws, .seed = 1});
  const infer::PairPosterior two = infer(request, {.count = kDraws, .seed = 2});
  EXPECT_EQ(one.prob, two.prob);
  EXPECT_NE(bytes_of(one), bytes_of(two));
  EXPECT_NEAR(one.interval.back()[4].low_prob, two.interval.back()[4].low_prob, 0.1);
}

}  // namespace
}  // namespace entente::testing

// SPDX-License-Identifier: Apache-2.0
#include "math/random.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace entente::math {
namespace {

using Words = std::array<std::uint32_t, 4>;

TEST(Random, philox_gives_the_known_answers_of_its_authors) {
  // Known-answer vectors of the Random123 library for philox4x32, 10 rounds.
  EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}), (Words{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
  constexpr std::uint32_t kOnes = 0xffffffff;
  EXPECT_EQ(philox({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}),
            (Words{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
  EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
            (Words{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Random, the_same_seed_and_stream_give_the_same_numbers_and_others_do_not) {
  RandomStream one(7, 3);
  RandomStream same(7, 3);
  RandomStream other_stream(7, 4);
  RandomStream other_seed(8, 3);
  const double first = one.next_uniform();
  EXPECT_EQ(first, same.next_uniform());
  EXPECT_NE(first, other_stream.next_uniform());
  EXPECT_NE(first, other_seed.next_uniform());
  EXPECT_NE(first, one.next_uniform());
}

TEST(Random, normal_draws_have_the_moments_of_the_standard_normal) {
  constexpr int kDraws = 200'000;
  RandomStream stream(1, 0);
  double sum = 0;
  double squares = 0;
  double fourths = 0;
  for (int i = 0; i < kDraws; ++i) {
    const double x = stream.next_normal();
    sum += x;
    squares += x * x;
    fourths += x * x * x * x;
  }
  // Bounds of about four standard errors: 1, sqrt 2 and sqrt 96 over sqrt 200,000.
  EXPECT_NEAR(sum / kDraws, 0.0, 0.009);
  EXPECT_NEAR(squares / kDraws, 1.0, 0.013);
  EXPECT_NEAR(fourths / kDraws, 3.0, 0.09);
}

}  // namespace
}  // namespace entente::math

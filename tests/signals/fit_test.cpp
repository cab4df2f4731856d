// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/fit.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

namespace entente::signals {
namespace {

// Times of niwa_times.csv: README of the data gives the figures, from two optimisers.
TEST(Fit, of_the_public_retweets_gives_the_published_figures) {
  const auto file = std::filesystem::path(ENTENTE_SOURCE_DIR) / ".." / "shared" / "data" / "hawkes" / "niwa_times.csv";
  if (!std::filesystem::exists(file)) {
    GTEST_SKIP() << "no ../shared/data/hawkes beside the checkout";
  }
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);
  RawStreams raw{.names = {"posts"}, .times = {{}}};
  while (std::getline(stream, line)) {
    raw.times[0].push_back(std::stod(line.substr(line.find(',') + 1)));
  }
  const HawkesFit fit = fit_hawkes(make_event_series(raw).value());
  EXPECT_TRUE(fit.is_converged);
  EXPECT_NEAR(-fit.log_likelihood, 1114.364122, 1e-5);
  EXPECT_NEAR(baseline_of(fit, 0, 0), 0.06328435, 1e-5);
  const double decay = std::exp(shape_of(fit, {0, 0})[0]);
  EXPECT_NEAR(decay, 0.07909829, 1e-5);
  EXPECT_NEAR(branching_of(fit, {0, 0}) * decay, 0.07595318, 1e-5);
}

}  // namespace
}  // namespace entente::signals

// SPDX-License-Identifier: Apache-2.0
#include "evaluate/hmm.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>
#include <ostream>

#include "base/error.hpp"
#include "evaluate/markov_panel.hpp"
#include "evaluate/quasi_newton.hpp"
#include "evaluate/table_file.hpp"

// The heart-transplant data of the R package msm (data set cav; [Jackson 2011]), an outside number for the forward and
// the backward pass: -2 log likelihood of the hidden Markov model, and the state probabilities of every visit.
namespace entente::infer {

// How ctest and a failing test name the smoother.
inline std::ostream& operator<<(std::ostream& out, const Smoother& smoother) { return out << smoother.name; }

}  // namespace entente::infer

namespace entente::evaluate {
namespace {

constexpr ObservedModel kObservedStart{.25, .25, .166, .166, .166, .25, .25};
constexpr ObservedModel kObservedOptimum{.1278742, .0424854, .2251016, .3425956, .0402660, .1306238, .3064596};
constexpr double kObservedStartMinusTwoLog = 4908.8167684;
constexpr double kObservedMinusTwoLog = 3968.7978812;  // printed as 3968.798 in the manual of msm

constexpr MisreadModel kStart{.148, .0171, .202, .081, .126, .1, .1, .1, .1};
constexpr MisreadModel kOptimum{.0896273, .0413599, .2586959, .0332584, .3076270,
                                .0269061, .1749098, .0631730, .1150996};
constexpr double kStartMinusTwoLog = 4165.8471181;
constexpr double kOptimumMinusTwoLog = 3933.7379014;  // printed as 3934 in the manual of msm

std::filesystem::path data_folder() {
  const char* named = std::getenv("ENTENTE_DATA");
  return std::filesystem::path(named != nullptr ? named : ENTENTE_SOURCE_DIR "/../shared/data") / "hmm";
}

bool is_data_here() { return std::filesystem::exists(data_folder() / "cav.csv"); }
constexpr const char* kNotHere =
    "the data set hmm/cav.csv is not here (set ENTENTE_DATA to the folder that holds hmm/)";

class CavAnchor : public ::testing::TestWithParam<infer::Smoother> {
 protected:
  void SetUp() override {
    if (!is_data_here()) {
      GTEST_SKIP() << kNotHere;
    }
  }
};

INSTANTIATE_TEST_SUITE_P(EverySmoother, CavAnchor,
                         ::testing::ValuesIn(infer::smoothers().begin(), infer::smoothers().end()),
                         [](const auto& each) { return std::string(each.param.name); });

TEST_P(CavAnchor, likelihood_equals_the_published_one_to_the_printed_digits) {
  const Panel panel = read_panel(data_folder() / "cav.csv");
  EXPECT_NEAR(minus_two_log_likelihood(kStart, panel, GetParam()), kStartMinusTwoLog, 1e-7);
  EXPECT_NEAR(minus_two_log_likelihood(kOptimum, panel, GetParam()), kOptimumMinusTwoLog, 1e-7);
}

TEST_P(CavAnchor, smoothed_states_equal_those_of_the_reference_program) {
  // The optimum is printed with seven decimals, so that probabilities agree to about as many.
  std::map<std::string, std::vector<PerLevel<double>>> smoothed;
  for (const auto& [patient, visits] : read_panel(data_folder() / "cav.csv")) {
    smoothed[patient] = smooth_subject(GetParam(), kOptimum, visits).prob;
  }
  const TableFile table(data_folder() / "cav_posterior.csv");
  std::map<std::string, std::size_t> next;
  std::size_t compared = 0;
  for (std::size_t row = 0; row < table.row_count(); ++row) {
    const std::string& patient = table.text(row, "PTNUM");
    const PerLevel<double>& prob = smoothed.at(patient).at(next[patient]++);
    if (table.text(row, "observed") == "4") {
      continue;  // with a known day of death the last living state is what is left to know
    }
    for (std::size_t state = 0; state < kDead; ++state) {
      ASSERT_NEAR(prob[state], table.number(row, "p" + std::to_string(state + 1)), 2e-6) << patient;
    }
    ++compared;
  }
  EXPECT_EQ(compared, 2846U - 251U);
}

TEST(CavObserved, likelihood_equals_the_published_one_to_the_printed_digits) {
  if (!is_data_here()) {
    GTEST_SKIP() << kNotHere;
  }
  const Panel panel = read_panel(data_folder() / "cav.csv");
  EXPECT_NEAR(minus_two_log_likelihood(kObservedStart, panel), kObservedStartMinusTwoLog, 1e-7);
  EXPECT_NEAR(minus_two_log_likelihood(kObservedOptimum, panel), kObservedMinusTwoLog, 1e-7);
}

TEST(CavMeasure, the_fit_finds_both_published_optima_from_the_manual_s_start) {
  if (!is_data_here()) {
    GTEST_SKIP() << kNotHere;
  }
  const auto cav = nlohmann::json::parse(measure_hmm(data_folder()).json).at("cav");
  EXPECT_NEAR(cav.at("observed").at("minus_two_log_likelihood"), kObservedMinusTwoLog, 1e-6);
  EXPECT_NEAR(cav.at("misread").at("minus_two_log_likelihood"), kOptimumMinusTwoLog, 1e-6);
  EXPECT_TRUE(cav.at("observed").at("converged"));
  EXPECT_TRUE(cav.at("misread").at("converged"));
  EXPECT_LT(cav.at("misread").at("largest_posterior_difference"), 1e-4);
}

// A folder of the same layout that goes with the test.
class SmallPanel : public ::testing::Test {
 protected:
  SmallPanel() : folder_(::testing::TempDir() + "entente-panel") { std::filesystem::create_directories(folder_); }
  ~SmallPanel() override { std::filesystem::remove_all(folder_); }
  void write(const std::string& rows) const { std::ofstream(folder_ / "cav.csv") << "PTNUM,years,state\n" << rows; }
  [[nodiscard]] std::string refusal() const {
    try {
      read_panel(folder_ / "cav.csv");
    } catch (const Failure& failure) {
      return to_text(failure.error());
    }
    return "";
  }
  std::filesystem::path folder_;
};

TEST_F(SmallPanel, a_death_from_one_living_state_has_the_likelihood_worked_out_by_hand) {
  // With q14 alone the time to death is exponential: alive after two years, dead half a year on.
  write("1,0,1\n1,2,1\n1,2.5,4\n");
  const ObservedModel model{0, .3, 0, 0, 0, 0, 0};
  EXPECT_NEAR(minus_two_log_likelihood(model, read_panel(folder_ / "cav.csv")), -2 * (-.3 * 2.5 + std::log(.3)), 1e-12);
}

TEST_F(SmallPanel, bad_rows_are_named) {
  write("1,0,1\n1,nan,2\n");
  EXPECT_NE(refusal().find("cav.csv"), std::string::npos);
  EXPECT_NE(refusal().find("nan"), std::string::npos) << refusal();
  write("1,0,1\n1,1,5\n");
  EXPECT_NE(refusal().find("row 2: a state is a whole number from 1 to 4"), std::string::npos);
  write("1,1,1\n1,0,2\n");
  EXPECT_NE(refusal().find("before the row above"), std::string::npos);
  write("1,0,4\n1,1,1\n");
  EXPECT_NE(refusal().find("after death"), std::string::npos);
}

TEST(Exponential, two_states_move_as_the_closed_form_says) {
  const PanelMatrix rates{{{-.7, .7, 0, 0}, {.2, -.2, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}};
  for (const double years : {1e-9, .01, 1.0, 40.0}) {
    const double left = (.2 + .7 * std::exp(-.9 * years)) / .9;
    const PanelMatrix step = exponential(rates, years);
    EXPECT_NEAR(step[0][0], left, 1e-13) << years;
    EXPECT_NEAR(step[0][1], 1 - left, 1e-13) << years;
    EXPECT_EQ(step[2][2], 1.0);
  }
}

TEST(Minimise, a_curved_valley_is_followed_to_its_end) {
  // Rosenbrock's function; its least value is nil at (1, 1).
  const auto valley = [](const std::vector<double>& x) {
    return 100 * std::pow(x[1] - x[0] * x[0], 2) + std::pow(1 - x[0], 2);
  };
  const Minimum minimum = minimise(valley, {-1.2, 1}, {.slope_tolerance = 1e-6});
  EXPECT_TRUE(minimum.is_converged);
  EXPECT_NEAR(minimum.at[0], 1, 1e-5);
  EXPECT_NEAR(minimum.at[1], 1, 1e-5);
}

TEST(Minimise, what_has_no_minimum_is_told_as_not_converged) {
  const Minimum minimum = minimise([](const std::vector<double>& x) { return -x[0]; }, {0}, {.most_steps = 20});
  EXPECT_FALSE(minimum.is_converged);
}

}  // namespace
}  // namespace entente::evaluate

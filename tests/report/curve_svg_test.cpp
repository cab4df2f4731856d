// SPDX-License-Identifier: Apache-2.0
#include "report/curve_svg.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(CurveSvg, draws_four_levels_hostility_and_one_band) {
  const std::string svg = curve_svg(sample_assessment(), {});
  EXPECT_EQ(count_of(svg, "<polyline"), 5U);
  EXPECT_EQ(count_of(svg, "<polygon"), 1U);
  EXPECT_EQ(count_of(svg, "curve event"), 1U);
  EXPECT_THAT(svg, HasSubstr(">tactical 30 %<"));
  EXPECT_THAT(svg, HasSubstr(">2024<"));
}

TEST(CurveSvg, has_a_text_for_those_who_do_not_see_it) {
  EXPECT_THAT(curve_svg(sample_assessment(), {}), HasSubstr("role=\"img\" aria-label=\"Probability over time"));
}

TEST(CurveSvg, a_single_month_is_drawn_without_dividing_by_nought) {
  Assessment assessment = sample_assessment();
  assessment.axis.first = assessment.axis.last;
  assessment.prob.resize(1);
  assessment.at_least_prob.resize(1);
  assessment.interval.resize(1);
  const std::string svg = curve_svg(assessment, {});
  EXPECT_THAT(svg, Not(HasSubstr("nan")));
  EXPECT_THAT(svg, Not(HasSubstr("inf")));
}

TEST(CurveSvg, holds_no_script_and_asks_for_nothing) {
  const std::string svg = curve_svg(sample_assessment(), {});
  EXPECT_THAT(svg, Not(HasSubstr("script")));
  EXPECT_THAT(svg, Not(HasSubstr("href")));
}

}  // namespace
}  // namespace entente::report

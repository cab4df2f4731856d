// SPDX-License-Identifier: Apache-2.0
#include "report/curve_svg.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "report/html.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr double kLeft = 44;    // room for "100 %"
constexpr double kRight = 128;  // room for the longest label, "transactional" with its figure
constexpr double kTop = 12;
constexpr double kBottom = 26;
constexpr double kLabelGap = 14;  // least distance of two labels, one line of letters
constexpr std::array kDrawnLevels{Level::rhetorical, Level::transactional, Level::tactical, Level::strategic};

// Turns a period and a probability into a place on the drawing.
struct Frame {
  double width;
  double height;
  std::size_t periods;

  [[nodiscard]] double x(std::size_t period) const {
    const double share = periods < 2 ? 1 : static_cast<double>(period) / static_cast<double>(periods - 1);
    return kLeft + share * (width - kLeft - kRight);
  }
  [[nodiscard]] double y(double prob) const { return kTop + (1 - prob) * (height - kTop - kBottom); }
};

struct Label {
  double y;
  std::string text;
  std::string css_class;
};

std::string points_of(const Frame& frame, const std::vector<double>& probs) {
  std::string points;
  for (std::size_t i = 0; i < probs.size(); ++i) {
    points += fmt::format("{}{:.1f},{:.1f}", i == 0 ? "" : " ", frame.x(i), frame.y(probs[i]));
  }
  return points;
}

std::vector<double> at_least_series(const Assessment& assessment, Level level) {
  std::vector<double> probs;
  probs.reserve(assessment.at_least_prob.size());
  for (const PerLevel<double>& row : assessment.at_least_prob) {
    probs.push_back(row[index_of(level)]);
  }
  return probs;
}

std::vector<double> hostile_series(const Assessment& assessment) {
  std::vector<double> probs;
  probs.reserve(assessment.prob.size());
  for (const PerLevel<double>& row : assessment.prob) {
    probs.push_back(row[index_of(Level::hostile)]);
  }
  return probs;
}

std::string grid(const Frame& frame) {
  constexpr std::array kLines{0.0, .25, .5, .75, 1.0};
  std::string svg;
  for (const double prob : kLines) {
    svg += fmt::format(
        R"(<line class="grid" x1="{0:.1f}" x2="{1:.1f}" y1="{2:.1f}" y2="{2:.1f}"/><text class="tick" x="{3:.1f}" y="{4:.1f}" text-anchor="end">{5:.0f}{6}</text>)",
        kLeft, frame.width - kRight, frame.y(prob), kLeft - 6, frame.y(prob) + 4, prob * 100, prob == 1 ? " %" : "");
  }
  return svg;
}

// Years under their January, as many as fit.
std::string years(const Frame& frame, const PeriodAxis& axis) {
  constexpr int kMonthsPerYear = 12;
  constexpr double kLeastGap = 40;  // four digits and a space
  // A first year of a few months gives way to the whole one after it.
  const auto next_january = static_cast<std::size_t>(kMonthsPerYear - axis.first.number % kMonthsPerYear);
  const bool is_january_near = next_january < axis.size() && frame.x(next_january) - frame.x(0) < kLeastGap;
  std::string svg;
  double last_x = -kLeastGap;
  for (std::size_t i = 0; i < axis.size(); ++i) {
    const Month month = axis.month(i);
    const bool is_january = month.number % kMonthsPerYear == 0;
    if ((is_january || (i == 0 && !is_january_near)) && frame.x(i) - last_x >= kLeastGap) {
      last_x = frame.x(i);
      svg += fmt::format(
          R"(<line class="tickmark" x1="{0:.1f}" x2="{0:.1f}" y1="{1:.1f}" y2="{2:.1f}"/><text class="tick" x="{0:.1f}" y="{3:.1f}">{4}</text>)",
          last_x, frame.y(0), frame.y(0) + 5, frame.y(0) + 19, month.number / kMonthsPerYear);
    }
  }
  return svg;
}

std::string band(const Frame& frame, const Assessment& assessment) {
  std::string upper;
  std::string lower;
  const std::size_t level = index_of(assessment.event_level);
  for (std::size_t i = 0; i < assessment.interval.size(); ++i) {
    const ProbabilityInterval& interval = assessment.interval[i][level];
    upper += fmt::format("{:.1f},{:.1f} ", frame.x(i), frame.y(interval.high_prob));
    lower.insert(0, fmt::format("{:.1f},{:.1f} ", frame.x(i), frame.y(interval.low_prob)));
  }
  return fmt::format(R"(<polygon class="band" points="{}{}"/>)", upper, lower);
}

// Moves labels apart downward, then the whole column up again if it ran out at the bottom.
void spread(std::vector<Label>& labels, double lowest_y) {
  std::ranges::sort(labels, {}, &Label::y);
  for (std::size_t i = 1; i < labels.size(); ++i) {
    labels[i].y = std::max(labels[i].y, labels[i - 1].y + kLabelGap);
  }
  double limit = lowest_y;
  for (auto label = labels.rbegin(); label != labels.rend(); ++label, limit -= kLabelGap) {
    label->y = std::min(label->y, limit);
  }
}

std::string draw_labels(const Frame& frame, std::vector<Label> labels) {
  spread(labels, frame.y(0));
  std::string svg;
  for (const Label& label : labels) {
    svg += fmt::format(R"(<text class="{}" x="{:.1f}" y="{:.1f}">{}</text>)", label.css_class, frame.width - kRight + 8,
                       label.y + 4, escape_html(label.text));
  }
  return svg;
}

std::string draw_series(const Frame& frame, const Assessment& assessment) {
  std::string svg;
  std::vector<Label> labels;
  const auto draw = [&](const std::vector<double>& probs, Level level, const std::string& css_class) {
    svg += fmt::format(
        R"(<polyline class="curve {}" points="{}"/><circle class="end {}" cx="{:.1f}" cy="{:.1f}" r="2.5"/>)",
        css_class, points_of(frame, probs), css_class, frame.x(probs.size() - 1), frame.y(probs.back()));
    labels.push_back(
        {frame.y(probs.back()), fmt::format("{} {}", to_word(level), percent(probs.back())), "label " + css_class});
  };
  draw(hostile_series(assessment), Level::hostile, "hostile");
  for (const Level level : kDrawnLevels) {
    const bool is_event = level == assessment.event_level;
    draw(at_least_series(assessment, level), level, is_event ? "event" : std::string(to_word(level)));
  }
  return svg + draw_labels(frame, std::move(labels));
}

}  // namespace

std::string curve_svg(const Assessment& assessment, const CurveSize& size) {
  latest_period(assessment);
  const Frame frame{static_cast<double>(size.width), static_cast<double>(size.height), assessment.axis.size()};
  const std::string label =
      fmt::format("Probability over time, {} to {}. Latest: {} {}.", to_iso(assessment.axis.first),
                  to_iso(assessment.axis.last), event_phrase(assessment.event_level), percent(assessment.event_prob));
  return fmt::format(R"(<svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}{}{}</svg>)", size.width, size.height,
                     escape_html(label), band(frame, assessment), grid(frame), years(frame, assessment.axis),
                     draw_series(frame, assessment));
}

}  // namespace entente::report

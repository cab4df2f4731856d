// SPDX-License-Identifier: Apache-2.0
#include "report/assessment_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/blocks.hpp"
#include "report/finding.hpp"
#include "report/reason_text.hpp"
#include "report/text_page.hpp"
#include "report/visible_text.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kHanging{2, 2};
constexpr Indent kUnderNumber{5, 5};
constexpr std::size_t kLevelColumn = 14;
constexpr std::size_t kFigureColumn = 6;
constexpr std::size_t kAtLeastColumn = 10;
constexpr std::size_t kIntervalColumn = 15;
constexpr std::size_t kLeastBar = 8;  // shorter bars would not tell levels apart

void add_finding(TextPage& page, const Finding& finding) {
  page.add_paragraph(finding.title, {}, Emphasis::strong);
  page.add_blank();
  for (const std::string& sentence : finding.not_enough) {
    page.add_paragraph(sentence, {}, Emphasis::strong);
  }
  if (!finding.not_enough.empty()) {
    page.add_blank();
  }
  page.add_paragraph(finding.headline.text, {}, finding.not_enough.empty() ? Emphasis::strong : Emphasis::plain);
  page.add_paragraph(finding.shift);
  page.add_blank();
  page.add_paragraph(finding.confidence);
  page.add_paragraph(finding.counts);
}

std::string level_row(const Assessment& assessment, Level level, std::size_t bar_columns) {
  const std::size_t latest = latest_period(assessment);
  const std::size_t at = index_of(level);
  std::string row = "  " + padded_right(to_word(level), kLevelColumn);
  row += padded_left(percent(assessment.prob[latest][at]), kFigureColumn);
  // At least the lowest level is certain by definition: a figure would say nothing.
  const bool is_lowest = level == kLevels.front();
  row += padded_left(is_lowest ? "" : percent(assessment.at_least_prob[latest][at]), kAtLeastColumn);
  row += padded_left(is_lowest ? "" : percent_range(assessment.interval[latest][at]), kIntervalColumn);
  return bar_columns < kLeastBar ? row : row + "  " + bar(assessment.prob[latest][at], bar_columns);
}

void add_levels(TextPage& page, const Assessment& assessment) {
  const std::size_t used =
      2 + kLevelColumn + kFigureColumn + kAtLeastColumn + kIntervalColumn + 2;  // margin and gap of two columns each
  const std::size_t bar_columns = page.width() > used ? page.width() - used : 0;
  page.add_blank();
  page.add_line("  " + padded_right("level", kLevelColumn) + padded_left("prob.", kFigureColumn) +
                    padded_left("at least", kAtLeastColumn) + padded_left("90 % interval", kIntervalColumn),
                Emphasis::faint);
  for (auto level = kLevels.rbegin(); level != kLevels.rend(); ++level) {
    page.add_line(level_row(assessment, *level, bar_columns),
                  *level == assessment.event_level ? Emphasis::strong : Emphasis::plain);
  }
}

void add_curve(TextPage& page, const Assessment& assessment) {
  std::vector<double> probs;
  probs.reserve(assessment.at_least_prob.size());
  for (const PerLevel<double>& row : assessment.at_least_prob) {
    probs.push_back(row[index_of(assessment.event_level)]);
  }
  const Sparkline line = sparkline(probs, assessment.axis, page.width() - kHanging.first);
  page.add_heading(fmt::format("Over time: {}, {} to {}", event_phrase(assessment.event_level),
                               to_iso(assessment.axis.first), to_iso(assessment.axis.last)));
  page.add_line("  " + line.curve);
  page.add_line("  " + line.years, Emphasis::faint);
  const auto [lowest, highest] = std::ranges::minmax_element(probs);
  page.add_paragraph(
      fmt::format("one column for {}, full height 100 %; lowest {}, highest {}, latest {}",
                  counted(line.months_per_column, "month"), percent(*lowest), percent(*highest), percent(probs.back())),
      kHanging, Emphasis::faint);
}

void add_reason(TextPage& page, const Reason& reason, std::size_t rank, const Assessment& assessment) {
  const ShownClaim& shown = leading_claim(reason);
  page.add_paragraph(quoted(shown.claim), kUnderNumber, Emphasis::plain, fmt::format("  {}", rank));
  page.add_paragraph(saying_line(shown, assessment), kUnderNumber);
  page.add_paragraph(source_line(shown), kUnderNumber, Emphasis::faint);
  const std::string family = family_line(reason);
  if (!family.empty()) {
    page.add_paragraph(family, kUnderNumber, Emphasis::faint);
  }
  page.add_paragraph(fmt::format("share {} in log odds; without it {}", signed_logit(reason.share_logit),
                                 percent(reason.prob_without)),
                     kUnderNumber, Emphasis::faint);
}

void add_reasons(TextPage& page, const Assessment& assessment, const std::vector<Reason>& reasons,
                 std::string_view side) {
  const std::size_t shown = std::min(reasons.size(), kShownReasons);
  page.add_heading(fmt::format(
      "{}{}", side, reasons.size() > shown ? fmt::format(", the strongest {} of {}", shown, reasons.size()) : ""));
  for (std::size_t i = 0; i < shown; ++i) {
    add_reason(page, reasons[i], i + 1, assessment);
  }
  if (reasons.empty()) {
    page.add_paragraph("nothing in the ledger", kHanging);
  }
}

}  // namespace

std::string assessment_to_text(const Assessment& assessment, const TextStyle& style) {
  const Finding finding = make_finding(assessment, style.yardstick);
  TextPage page(style);
  add_finding(page, finding);
  add_levels(page, assessment);
  add_curve(page, assessment);
  add_reasons(page, assessment, assessment.reasons_for, "Reasons for");
  add_reasons(page, assessment, assessment.reasons_against, "Reasons against");
  if (!assessment.notes.empty()) {
    page.add_heading("Notes");
  }
  for (const std::string& note : assessment.notes) {
    page.add_paragraph(note, {4, 4}, Emphasis::plain, "  -");
  }
  page.add_blank();
  page.add_paragraph(fmt::format("Next: entente why {} {}", assessment.a.value, assessment.b.value));
  return page.text();
}

}  // namespace entente::report

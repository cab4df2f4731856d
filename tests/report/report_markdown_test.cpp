// SPDX-License-Identifier: Apache-2.0
#include "report/report_markdown.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/items.hpp"
#include "report/markdown.hpp"
#include "tests/report/golden.hpp"
#include "tests/report/sample_assessment.hpp"
#include "tests/report/sentences.hpp"

namespace entente::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string markdown_of(const Assessment& assessment) {
  return report_markdown({assessment, Yardstick::icd203, make_date(2026, 1, 5)});
}

TEST(ReportMarkdown, reads_as_agreed) { expect_golden("report.md", markdown_of(sample_assessment())); }

TEST(ReportMarkdown, tells_how_the_texts_may_be_passed_on) {
  const Assessment assessment = sample_assessment();
  EXPECT_THAT(report_markdown({assessment, Yardstick::icd203, make_date(2026, 1, 5), "Quotes only"}),
              HasSubstr("\n\nQuotes only\n\n"));
}

TEST(ReportMarkdown, every_quote_stands_in_it) {
  const Assessment assessment = sample_assessment();
  const std::string markdown = markdown_of(assessment);
  for (const Item& item : items_of(assessment)) {
    for (const ShownClaim& shown : item.reason->claims) {
      EXPECT_THAT(markdown, HasSubstr("> “" + escape_markdown(shown.claim.quote) + "”"));
    }
  }
}

TEST(ReportMarkdown, confidence_and_probability_never_share_a_sentence) {
  const std::string markdown = markdown_of(sample_assessment());
  expect_confidence_apart(markdown.substr(0, markdown.find("## Over time")));
}

TEST(ReportMarkdown, markup_in_a_quote_is_text) {
  Assessment assessment = sample_assessment();
  assessment.reasons_for[0].claims[0].claim.quote = "<script>x</script>\n\n# heading ![i](https://example.org/i.png)";
  const std::string markdown = markdown_of(assessment);
  EXPECT_THAT(markdown, Not(HasSubstr("<script")));
  EXPECT_THAT(markdown, Not(HasSubstr("\n# heading")));
  EXPECT_THAT(markdown, Not(HasSubstr("![i]")));
}

TEST(ReportMarkdown, with_no_evidence_says_so_first) {
  const std::string markdown = markdown_of(empty_assessment());
  EXPECT_LT(markdown.find("Not enough evidence"), markdown.find("As of"));
}

TEST(ReportMarkdown, what_to_watch_for_has_a_heading_and_is_left_out_where_nothing_is_said) {
  const Assessment assessment = sample_assessment();
  const std::string markdown =
      report_markdown({assessment, Yardstick::icd203, make_date(2026, 1, 5), "", {"Watch for *this*."}});
  EXPECT_THAT(markdown, HasSubstr("## What to watch for\n\nWatch for \\*this\\*.\n\n## Sources"));
  EXPECT_THAT(markdown_of(assessment), Not(HasSubstr("What to watch for")));
}

}  // namespace
}  // namespace entente::report

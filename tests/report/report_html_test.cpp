// SPDX-License-Identifier: Apache-2.0
#include "report/report_html.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "report/html.hpp"
#include "report/items.hpp"
#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string html_of(const Assessment& assessment) {
  return report_html({assessment, Yardstick::icd203, make_date(2026, 1, 5)});
}

TEST(ReportHtml, tells_how_the_texts_may_be_passed_on_and_escapes_it) {
  const Assessment assessment = sample_assessment();
  const std::string html = report_html({assessment, Yardstick::icd203, make_date(2026, 1, 5), "Notes <CC BY>"});
  EXPECT_THAT(html, HasSubstr("<p>Notes &lt;CC BY&gt;</p>"));
}

// What stands between `before` and `after`, each time.
std::set<std::string> all_between(const std::string& text, const std::string& before, const std::string& after) {
  std::set<std::string> parts;
  for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
    const std::size_t start = at + before.size();
    parts.insert(text.substr(start, text.find(after, start) - start));
  }
  return parts;
}

TEST(ReportHtml, every_quote_stands_in_it_exactly_with_document_publisher_date_address_and_offsets) {
  const Assessment assessment = sample_assessment();
  const std::string html = html_of(assessment);
  for (const Item& item : items_of(assessment)) {
    for (const ShownClaim& shown : item.reason->claims) {
      EXPECT_THAT(html, HasSubstr(escape_html("“" + shown.claim.quote + "”")));
      EXPECT_THAT(html, HasSubstr(shown.publisher + ", " + shown.document_title));
      EXPECT_THAT(html, HasSubstr("· " + shown.published + "<"));
      EXPECT_THAT(html, HasSubstr(">" + shown.address + "</a>"));
      EXPECT_THAT(html, HasSubstr(shown.claim.document.value + ":" + std::to_string(shown.claim.span.start) + "-" +
                                  std::to_string(shown.claim.span.end)));
    }
  }
}

TEST(ReportHtml, every_citation_leads_to_a_quote) {
  const std::string html = html_of(sample_assessment());
  const std::set<std::string> cited = all_between(html, "href=\"#", "\"");
  const std::set<std::string> given = all_between(html, "id=\"", "\"");
  EXPECT_FALSE(cited.empty());
  for (const std::string& id : cited) {
    EXPECT_TRUE(given.contains(id)) << id;
  }
}

TEST(ReportHtml, dissent_stands_beside_the_headline_before_everything_else) {
  const std::string html = html_of(sample_assessment());
  EXPECT_LT(html.find("class=\"headline\""), html.find("<aside>"));
  EXPECT_LT(html.find("<aside>"), html.find("Over time"));
  const std::string aside = *all_between(html, "<aside>", "</aside>").begin();
  EXPECT_THAT(aside, HasSubstr("our boats and those of the Harbour Front"));
}

TEST(ReportHtml, runs_no_script_and_asks_for_nothing) {
  const std::string html = html_of(sample_assessment());
  for (const char* part : {"<script", "<link", "<img", "<iframe", "src=", "@import", "url(", "onload", "javascript:"}) {
    EXPECT_THAT(html, Not(HasSubstr(part))) << part;
  }
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
}

TEST(ReportHtml, whatever_a_document_brings_in_is_shown_as_text) {
  const std::string bomb = "<script>alert(1)</script>\" onload=\"x\x1b\u202E";
  Assessment assessment = sample_assessment();
  assessment.a_name = assessment.model_version = assessment.data_version = bomb;
  assessment.notes = {bomb};
  assessment.confidence.sentence = bomb;
  Reason& reason = assessment.reasons_for[0];
  reason.origin = bomb;
  ShownClaim& shown = reason.claims[0];
  shown.claim.quote = shown.speaker_name = shown.document_title = shown.publisher = shown.published = bomb;
  shown.licence = shown.claim.where = bomb;
  shown.address = "javascript:alert(1)//" + bomb;
  shown.claim.document = DocumentId{bomb};
  shown.claim.id = ClaimId{bomb};
  assessment.reasons_for[1].claims[1].claim.quote = bomb;
  const std::string html = html_of(assessment);
  EXPECT_THAT(html, Not(HasSubstr("<script")));
  EXPECT_THAT(html, Not(HasSubstr("\" onload")));
  EXPECT_THAT(html, Not(HasSubstr("href=\"javascript")));
  EXPECT_THAT(html, Not(HasSubstr("\x1b")));
  EXPECT_THAT(html, Not(HasSubstr("\u202E")));
  EXPECT_THAT(html, HasSubstr(escape_html(bomb)));
}

TEST(ReportHtml, says_that_co_operation_is_not_guilt_and_what_it_was_made_from) {
  const std::string html = html_of(sample_assessment());
  EXPECT_THAT(html, HasSubstr("Co-operation is not guilt: this estimate is no legal finding"));
  for (const char* fact : {"2025-12-31", "2026-01-05", "pair-1", "7f3a", "<dt>Seed</dt><dd>1</dd>", "CC BY 4.0",
                           "not recorded", "1 claim has no date and was spread over all months."}) {
    EXPECT_THAT(html, HasSubstr(fact));
  }
}

TEST(ReportHtml, lists_every_item_with_its_share_and_the_ends_of_the_sum) {
  const std::string html = html_of(sample_assessment());
  for (const char* share : {">+0.95<", ">-0.42<", ">+0.31<", ">+0.28<", ">-0.15<", ">-1.82<", ">-0.85<"}) {
    EXPECT_THAT(html, HasSubstr(share));
  }
}

TEST(ReportHtml, confidence_has_a_paragraph_of_its_own) {
  EXPECT_THAT(html_of(sample_assessment()),
              HasSubstr("<p>Analytic confidence is low: five origins, and the two sides contradict each other.</p>"));
}

TEST(ReportHtml, with_no_evidence_says_so_before_the_headline) {
  const std::string html = html_of(empty_assessment());
  EXPECT_LT(html.find("Not enough evidence"), html.find("class=\"headline\""));
  EXPECT_THAT(html, HasSubstr("No item in the ledger speaks against the headline."));
}

TEST(ReportHtml, the_same_assessment_gives_the_same_bytes) {
  EXPECT_EQ(html_of(sample_assessment()), html_of(sample_assessment()));
}

TEST(ReportHtml, series_that_do_not_fit_are_refused) { EXPECT_THROW(html_of(Assessment{}), Failure); }

TEST(ReportHtml, what_to_watch_for_has_a_heading_and_is_left_out_where_nothing_is_said) {
  const Assessment assessment = sample_assessment();
  const std::string html =
      report_html({assessment, Yardstick::icd203, make_date(2026, 1, 5), "", {"Watch for <this>.", "And that."}});
  EXPECT_THAT(html, HasSubstr("<h2>What to watch for</h2>"));
  EXPECT_THAT(html, HasSubstr("<p>Watch for &lt;this&gt;.</p>\n<p>And that.</p>"));
  EXPECT_THAT(html_of(assessment), Not(HasSubstr("What to watch for")));
}

}  // namespace
}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#include "report/report_html.hpp"

#include <fmt/format.h>

#include "base/embedded.hpp"
#include "report/background.hpp"
#include "report/finding.hpp"
#include "report/html.hpp"
#include "report/html_evidence.hpp"
#include "report/html_finding.hpp"
#include "report/wording.hpp"

namespace entente {

// Written by the build from report.css.
std::span<const EmbeddedFile> embedded_report_style();

namespace report {
namespace {

// The policy lets a browser load nothing and run nothing, whatever a document may have brought in.
constexpr std::string_view kHead =
    "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"referrer\" content=\"no-referrer\">\n";

std::string paragraph(std::string_view text) { return fmt::format("<p>{}</p>\n", escape_html(text)); }

std::string watch_html(const Report& report) {
  if (report.watch.empty()) {
    return "";
  }
  std::string html = "<h2>What to watch for</h2>\n<div class=\"columns\">\n";
  for (const std::string& sentence : report.watch) {
    html += paragraph(sentence);
  }
  return html + "</div>\n";
}

std::string method_html(const Report& report) {
  std::string html = "<h2>Method</h2>\n<div class=\"columns\">\n";
  for (const std::string_view text : method_paragraphs()) {
    html += paragraph(text);
  }
  html += paragraph(yardstick_legend(report.yardstick));
  html += "</div>\n<h2>Limits and notes</h2>\n<div class=\"columns\">\n";
  for (const std::string& text : limit_paragraphs(report.assessment)) {
    html += paragraph(text);
  }
  return html + "</div>\n";
}

std::string footer_html(const Report& report) {
  std::string html = fmt::format("<footer>\n<p><strong>{}</strong></p>\n<dl>\n", escape_html(guilt_sentence()));
  for (const auto& [label, value] : provenance(report)) {
    html += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escape_html(label), escape_html(value));
  }
  return html + "</dl>\n</footer>\n";
}

}  // namespace

std::string report_html(const Report& report) {
  const Finding finding = make_finding(report.assessment, report.yardstick);
  std::string html = "<!doctype html>\n<html lang=\"en\">\n<head>\n";
  html += kHead;
  html += fmt::format("<title>{}: {}</title>\n", escape_html(finding.title),
                      escape_html(event_phrase(report.assessment.event_level)));
  html += "<style>\n";
  html += embedded_report_style().front().content;
  html += "</style>\n</head>\n<body>\n<main>\n";
  html += finding_html(report, finding);
  html += levels_html(report);
  html += quotes_html(report.assessment);
  html += shares_html(report.assessment);
  html += watch_html(report);
  html += sources_html(report);
  html += method_html(report);
  html += footer_html(report);
  return html + "</main>\n</body>\n</html>\n";
}

}  // namespace report
}  // namespace entente

// SPDX-License-Identifier: Apache-2.0
#include "report/html_finding.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/curve_svg.hpp"
#include "report/html.hpp"
#include "report/html_evidence.hpp"
#include "report/reason_text.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr CurveSize kWide{1040, 320};
constexpr CurveSize kNarrow{360, 260};

std::string cites_html(const std::vector<std::size_t>& numbers) {
  if (numbers.empty()) {
    return "";
  }
  std::string links;
  for (const std::size_t number : numbers) {
    links += fmt::format("<a href=\"#q{0}\">[{0}]</a>", number);
  }
  return fmt::format(" <span class=\"cite\">{}</span>", links);
}

std::string sentence_html(const FindingSentence& sentence) {
  return fmt::format("<p>{}{}</p>\n", escape_prose(sentence.text), cites_html(sentence.items));
}

std::string dissent_html(const Finding& finding, const Assessment& assessment) {
  std::string html = "<aside>\n<h2>Against this answer</h2>\n";
  if (finding.dissent.empty()) {
    return html + "<p>No item in the ledger speaks against the headline.</p>\n</aside>\n";
  }
  const Item& strongest = finding.dissent.front();
  const ShownClaim& shown = leading_claim(*strongest.reason);
  html +=
      fmt::format("<blockquote>{}{}</blockquote>\n", escape_html(quoted(shown.claim)), cites_html({strongest.number}));
  html +=
      fmt::format("<p class=\"small\">{}<br>{}</p>\n", escape_html(saying_line(shown, assessment)), source_html(shown));
  if (finding.dissent.size() > 1) {
    std::vector<std::size_t> numbers;
    for (std::size_t i = 1; i < std::min(finding.dissent.size(), kShownReasons); ++i) {
      numbers.push_back(finding.dissent[i].number);
    }
    html += fmt::format("<p class=\"small\">{} more on this side; the next strongest:{}</p>\n",
                        finding.dissent.size() - 1, cites_html(numbers));
  }
  return html + "</aside>\n";
}

std::string level_row_html(const Assessment& assessment, Level level, Yardstick yardstick) {
  const std::size_t latest = latest_period(assessment);
  const std::size_t at = index_of(level);
  const double prob = assessment.prob[latest][at];
  const bool is_lowest = level == kLevels.front();
  const double at_least = assessment.at_least_prob[latest][at];
  return fmt::format(
      "<tr{}><td>{}</td><td class=\"figure\">{}</td><td class=\"drawn\"><span class=\"bar\" "
      "style=\"width:{:.1f}%\"></span></td>"
      "<td class=\"figure\">{}</td><td class=\"figure\">{}</td><td class=\"optional\">{}</td></tr>\n",
      level == assessment.event_level ? " class=\"event\"" : "", to_word(level), escape_prose(percent(prob)),
      prob * 100, is_lowest ? "" : escape_prose(percent(at_least)),
      is_lowest ? "" : escape_prose(percent_range(assessment.interval[latest][at])),
      is_lowest ? "" : escape_html(words_for(yardstick, at_least)));
}

}  // namespace

std::string finding_html(const Report& report, const Finding& finding) {
  const Assessment& assessment = report.assessment;
  std::string html = fmt::format("<p class=\"kicker\">Entente assessment · as of {} · {}</p>\n<h1>{}</h1>\n",
                                 to_iso(assessment.as_of), escape_html(finding.counts), escape_html(finding.title));
  html += "<div class=\"top\">\n<div>\n";
  for (const std::string& sentence : finding.not_enough) {
    html += fmt::format("<p class=\"warning\">{}</p>\n", escape_prose(sentence));
  }
  html += fmt::format("<p class=\"headline\">{}{}</p>\n", escape_prose(finding.headline.text),
                      cites_html(finding.headline.items));
  html += fmt::format("<p>{}</p>\n<p>{}</p>\n", escape_html(finding.confidence), escape_prose(finding.shift));
  for (const FindingSentence& sentence : finding.sentences) {
    html += sentence_html(sentence);
  }
  html += fmt::format("<p class=\"small\">{}</p>\n", escape_html(guilt_sentence()));
  return html + "</div>\n" + dissent_html(finding, assessment) + "</div>\n";
}

std::string levels_html(const Report& report) {
  const Assessment& assessment = report.assessment;
  std::string html = "<h2>Over time</h2>\n<figure>\n";
  html += fmt::format("<div class=\"wide\">{}</div>\n<div class=\"narrow\">{}</div>\n", curve_svg(assessment, kWide),
                      curve_svg(assessment, kNarrow));
  html += fmt::format(
      "<figcaption>Probability of at least each level, by month; the band is the 90 % interval of {}. "
      "Dashed: hostile.</figcaption>\n</figure>\n",
      event_phrase(assessment.event_level));
  html += fmt::format(
      "<h2>Levels in {}</h2>\n<table class=\"levels\">\n<thead><tr><th>Level</th><th "
      "class=\"figure\">Prob.</th><th></th>"
      "<th class=\"figure\">At least</th><th class=\"figure\">90 % interval</th>"
      "<th class=\"optional\">At least this level, in words</th></tr></thead>\n<tbody>\n",
      to_iso(assessment.axis.last));
  for (auto level = kLevels.rbegin(); level != kLevels.rend(); ++level) {
    html += level_row_html(assessment, *level, report.yardstick);
  }
  return html + "</tbody>\n</table>\n";
}

}  // namespace entente::report

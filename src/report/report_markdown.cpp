// SPDX-License-Identifier: Apache-2.0
#include "report/report_markdown.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/background.hpp"
#include "report/finding.hpp"
#include "report/markdown.hpp"
#include "report/reason_text.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

std::string cites(const std::vector<std::size_t>& numbers) {
  std::string text;
  for (const std::size_t number : numbers) {
    text += fmt::format(" [\\[{0}\\]](#q{0})", number);
  }
  return text;
}

std::string claim_markdown(const ShownClaim& shown, const Assessment& assessment) {
  std::string text = fmt::format("> {}\n\n{}  \n{}", escape_markdown(quoted(shown.claim)),
                                 escape_markdown(saying_line(shown, assessment)), escape_markdown(source_line(shown)));
  if (!shown.address.empty()) {
    text += "  \n" + link_markdown(shown.address);
  }
  return text + "\n\n";
}

std::string dissent(const Finding& finding, const Assessment& assessment) {
  if (finding.dissent.empty()) {
    return "Against this answer: no item in the ledger speaks against the headline.\n\n";
  }
  const Item& strongest = finding.dissent.front();
  return "Against this answer:" + cites({strongest.number}) + "\n\n" +
         claim_markdown(leading_claim(*strongest.reason), assessment);
}

std::string head(const Report& report, const Finding& finding) {
  std::string text = fmt::format("# {}\n\n", escape_markdown(finding.title));
  for (const std::string& sentence : finding.not_enough) {
    text += fmt::format("**{}**\n\n", escape_markdown(sentence));
  }
  text += fmt::format("**{}**{}\n\n", escape_markdown(finding.headline.text), cites(finding.headline.items));
  text += dissent(finding, report.assessment);
  text += escape_markdown(finding.confidence) + "\n\n" + escape_markdown(finding.shift) + "\n\n";
  for (const FindingSentence& sentence : finding.sentences) {
    text += escape_markdown(sentence.text) + cites(sentence.items) + "\n\n";
  }
  return text + escape_markdown(finding.counts) + "\n\n";
}

std::string course(const Assessment& assessment) {
  constexpr int kMonthsPerYear = 12;
  const std::size_t level = index_of(assessment.event_level);
  std::string text = fmt::format("## Over time\n\n| month | {} | 90 % interval |\n|---|---:|---:|\n",
                                 event_phrase(assessment.event_level));
  for (std::size_t i = 0; i < assessment.axis.size(); ++i) {
    const Month month = assessment.axis.month(i);
    const bool is_shown = i == 0 || i + 1 == assessment.axis.size() || month.number % kMonthsPerYear == 0;
    text += is_shown ? fmt::format("| {} | {} | {} |\n", to_iso(month),
                                   escape_markdown(percent(assessment.at_least_prob[i][level])),
                                   escape_markdown(percent_range(assessment.interval[i][level])))
                     : "";
  }
  return text + "\n";
}

std::string levels(const Report& report) {
  const Assessment& assessment = report.assessment;
  const std::size_t latest = latest_period(assessment);
  std::string text = fmt::format(
      "## Levels in {}\n\n| level | probability | at least | 90 % interval | in words |\n"
      "|---|---:|---:|---:|---|\n",
      to_iso(assessment.axis.last));
  for (auto level = kLevels.rbegin(); level != kLevels.rend(); ++level) {
    const std::size_t at = index_of(*level);
    const double at_least = assessment.at_least_prob[latest][at];
    text += fmt::format("| {} | {} ", to_word(*level), escape_markdown(percent(assessment.prob[latest][at])));
    text += *level == kLevels.front() ? "| | | |\n"
                                      : fmt::format("| {} | {} | {} |\n", escape_markdown(percent(at_least)),
                                                    escape_markdown(percent_range(assessment.interval[latest][at])),
                                                    escape_markdown(words_for(report.yardstick, at_least)));
  }
  return text + "\n";
}

std::string item_markdown(const Item& item, const Assessment& assessment) {
  const Reason& reason = *item.reason;
  std::string text = fmt::format("### <a id=\"q{0}\"></a>\\[{0}\\] {1}: share {2}, without it {3}\n\n", item.number,
                                 escape_markdown(reason.origin), escape_markdown(signed_logit(reason.share_logit)),
                                 escape_markdown(percent(reason.prob_without)));
  text += claim_markdown(leading_claim(reason), assessment);
  for (std::size_t i = 1; i < reason.claims.size(); ++i) {
    text += fmt::format("\\[{}\\] same origin, counted once:\n\n{}", citation(item, i),
                        claim_markdown(reason.claims[i], assessment));
  }
  return text;
}

std::string evidence(const Assessment& assessment) {
  std::string text = "## Evidence\n\n";
  const std::vector<Item> items = items_of(assessment);
  for (const Item& item : items) {
    text += item_markdown(item, assessment);
  }
  text += items.empty() ? "Nothing in the ledger.\n\n" : "";
  return text + fmt::format("Prior {}, shares {} in log odds, answer {}.\n\n",
                            escape_markdown(percent(assessment.prior_event_prob)),
                            escape_markdown(signed_logit(sum_of_shares(assessment))),
                            escape_markdown(percent(assessment.event_prob)));
}

std::string watch(const Report& report) {
  std::string text = report.watch.empty() ? "" : "## What to watch for\n\n";
  for (const std::string& sentence : report.watch) {
    text += escape_markdown(sentence) + "\n\n";
  }
  return text;
}

std::string sources(const Report& report) {
  std::string text =
      "## Sources and licences\n\n| document | publisher | date | grade | licence | address "
      "|\n|---|---|---|---|---|---|\n";
  for (const CitedDocument& document : cited_documents(report.assessment)) {
    text += fmt::format(
        "| {} | {} | {} | {} | {} | {} |\n",
        escape_markdown(document.title.empty() ? document.id.value : document.title),
        escape_markdown(document.publisher),
        document.published.empty() ? "undated" : escape_markdown(document.published), static_cast<char>(document.grade),
        document.licence.empty() ? "not recorded" : escape_markdown(document.licence), link_markdown(document.address));
  }
  return text + "\n" + (report.licence_note.empty() ? "" : escape_markdown(report.licence_note) + "\n\n");
}

std::string background(const Report& report) {
  std::string text = "## Method\n\n";
  for (const std::string_view paragraph : method_paragraphs()) {
    text += escape_markdown(paragraph) + "\n\n";
  }
  text += escape_markdown(yardstick_legend(report.yardstick)) + "\n\n## Limits and notes\n\n";
  for (const std::string& paragraph : limit_paragraphs(report.assessment)) {
    text += escape_markdown(paragraph) + "\n\n";
  }
  text += fmt::format("**{}**\n\n", escape_markdown(guilt_sentence()));
  for (const auto& [label, value] : provenance(report)) {
    text += fmt::format("- {}: {}\n", label, escape_markdown(value));
  }
  return text;
}

}  // namespace

std::string report_markdown(const Report& report) {
  const Assessment& assessment = report.assessment;
  return head(report, make_finding(assessment, report.yardstick)) + course(assessment) + levels(report) +
         evidence(assessment) + watch(report) + sources(report) + background(report);
}

}  // namespace entente::report

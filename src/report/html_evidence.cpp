// SPDX-License-Identifier: Apache-2.0
#include "report/html_evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/background.hpp"
#include "report/html.hpp"
#include "report/items.hpp"
#include "report/reason_text.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

std::string claim_html(const ShownClaim& shown, std::string_view saying) {
  std::string html = fmt::format("<blockquote>{}</blockquote>\n", escape_html(quoted(shown.claim)));
  if (!saying.empty()) {
    html += fmt::format("<p class=\"says\">{}</p>\n", escape_html(saying));
  }
  html += fmt::format("<p class=\"meta\">{}", source_html(shown));
  return html + (shown.address.empty() ? "" : "<br>" + link_html(shown.address)) + "</p>\n";
}

std::string item_html(const Item& item, const Assessment& assessment) {
  const Reason& reason = *item.reason;
  const ShownClaim& leading = leading_claim(reason);
  std::string html = fmt::format("<div class=\"item\" id=\"q{0}\"><div class=\"number\">{0}</div><div>\n{1}",
                                 item.number, claim_html(leading, saying_line(leading, assessment)));
  html += fmt::format("<p class=\"meta\">share {}; without it {}; origin: {}{}</p>\n", signed_logit(reason.share_logit),
                      escape_prose(percent(reason.prob_without)), escape_html(reason.origin),
                      reason.is_driver ? "; a driver" : "");
  for (std::size_t i = 1; i < reason.claims.size(); ++i) {
    html +=
        fmt::format("<div class=\"family\" id=\"q{}\"><p class=\"meta\">{}: same origin, counted once</p>\n{}</div>\n",
                    citation(item, i), citation(item, i), claim_html(reason.claims[i], ""));
  }
  return html + "</div></div>\n";
}

bool is_for(const Item& item) { return item.reason->share_logit >= 0; }

std::string side_html(const std::vector<Item>& items, const Assessment& assessment, bool is_for_side) {
  std::string html = fmt::format("<div class=\"{}\">\n<h3>{}</h3>\n", is_for_side ? "for" : "against",
                                 is_for_side ? "For" : "Against");
  const auto count = std::ranges::count_if(items, [&](const Item& item) { return is_for(item) == is_for_side; });
  for (const Item& item : items) {
    html += is_for(item) == is_for_side ? item_html(item, assessment) : "";
  }
  return html + (count == 0 ? "<p>Nothing in the ledger.</p>\n" : "") + "</div>\n";
}

// A bar from the middle: left pulls down, right pulls up.
std::string share_bar_html(double share_logit, double largest) {
  const double width = largest > 0 ? std::abs(share_logit) / largest * 100 : 0;
  const std::string filled =
      fmt::format("<i class=\"{}\" style=\"width:{:.1f}%\"></i>", share_logit >= 0 ? "for" : "against", width);
  return fmt::format("<div class=\"share\"><span>{}</span>{}</div>", share_logit >= 0 ? "" : filled,
                     share_logit >= 0 ? filled : "");
}

std::string share_row_html(const Item& item, const Assessment& assessment, double largest) {
  const Reason& reason = *item.reason;
  const Claim& claim = leading_claim(reason).claim;
  return fmt::format(
      "<tr><td><a href=\"#q{0}\">{0}</a></td><td>{1}</td><td class=\"optional\">{2} {3}</td>"
      "<td class=\"figure\">{4}</td><td class=\"drawn\">{5}</td><td class=\"figure\">{6}</td></tr>\n",
      item.number, escape_html(reason.origin), escape_html(saying_phrase(claim)),
      escape_html(relation_phrase(claim, assessment)), signed_logit(reason.share_logit),
      share_bar_html(reason.share_logit, largest), escape_prose(percent(reason.prob_without)));
}

std::string end_row_html(std::string_view label, double prob) {
  return fmt::format(
      "<tr class=\"sum\"><td></td><td>{}</td><td class=\"optional\"></td><td class=\"figure\">{}</td>"
      "<td></td><td class=\"figure\">{}</td></tr>\n",
      label, signed_logit(logit_of(prob)), escape_prose(percent(prob)));
}

std::string source_row_html(const CitedDocument& document) {
  return fmt::format(
      "<tr><td>{}<br><span class=\"meta\">{}</span></td><td>{}</td><td class=\"date\">{}</td><td>{}</td>"
      "<td>{}</td><td class=\"figure\">{}</td></tr>\n",
      escape_html(document.title.empty() ? document.id.value : document.title), link_html(document.address),
      escape_html(document.publisher), document.published.empty() ? "undated" : escape_html(document.published),
      static_cast<char>(document.grade), document.licence.empty() ? "not recorded" : escape_html(document.licence),
      document.claims);
}

}  // namespace

std::string source_html(const ShownClaim& shown) {
  std::string html;
  for (const std::string& part : source_parts(shown)) {
    html += html.empty() ? escape_html(part) : fmt::format(" <span class=\"whole\">· {}</span>", escape_html(part));
  }
  return html;
}

std::string quotes_html(const Assessment& assessment) {
  const std::vector<Item> items = items_of(assessment);
  return fmt::format("<h2>Evidence</h2>\n<div class=\"sides\">\n{}{}</div>\n", side_html(items, assessment, true),
                     side_html(items, assessment, false));
}

std::string shares_html(const Assessment& assessment) {
  const std::vector<Item> items = items_of(assessment);
  const double largest = items.empty() ? 0 : std::abs(items.front().reason->share_logit);
  std::string html =
      "<h2>What moves the figure</h2>\n<div class=\"scroll\"><table "
      "class=\"shares\">\n<thead><tr><th></th><th>Origin</th>"
      "<th class=\"optional\">What it says</th><th class=\"figure\">Share</th><th></th><th "
      "class=\"figure\">Without</th>"
      "</tr></thead>\n<tbody>\n";
  html += end_row_html("Prior", assessment.prior_event_prob);
  for (const Item& item : items) {
    html += share_row_html(item, assessment, largest);
  }
  html += end_row_html("Answer", assessment.event_prob);
  return html + fmt::format(
                    "</tbody>\n</table></div>\n<p class=\"small\">Shares in log odds; they sum to {}, the shift "
                    "from prior (no evidence) to answer.</p>\n",
                    signed_logit(sum_of_shares(assessment)));
}

std::string sources_html(const Report& report) {
  const std::vector<CitedDocument> documents = cited_documents(report.assessment);
  std::string html =
      "<h2>Sources and licences</h2>\n<div class=\"scroll\"><table "
      "class=\"sources\">\n<thead><tr><th>Document</th><th>Publisher</th>"
      "<th>Date</th><th>Grade</th><th>Licence</th><th class=\"figure\">Claims</th></tr></thead>\n<tbody>\n";
  for (const CitedDocument& document : documents) {
    html += source_row_html(document);
  }
  html += documents.empty() ? "<tr><td colspan=\"6\">None.</td></tr>\n" : "";
  return html +
         "</tbody>\n</table></div>\n<p class=\"small\">Grade: Admiralty reliability of the source, A to E; F means "
         "that it cannot be judged.</p>\n" +
         (report.licence_note.empty() ? "" : "<p>" + escape_html(report.licence_note) + "</p>\n");
}

}  // namespace entente::report

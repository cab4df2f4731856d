// SPDX-License-Identifier: Apache-2.0
#include "report/why_text.hpp"

#include <fmt/format.h>

#include "report/items.hpp"
#include "report/network_text.hpp"
#include "report/reason_text.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kClaimIndent{6, 6};

void add_sum(TextPage& page, const Assessment& assessment) {
  const double prior = logit_of(assessment.prior_event_prob);
  const double posterior = logit_of(assessment.event_prob);
  const double alone = logit_of(assessment.network.alone_event_prob);
  if (alone != prior) {
    page.add_line(fmt::format("  any two      {:>6}   log odds {}", percent(assessment.network.alone_event_prob),
                              signed_logit(alone)));
    page.add_line(fmt::format("  others                log odds {}   (other pairs, and drivers)",
                              signed_logit(prior - alone - signals_logit(assessment))));
    if (!assessment.network.signals.empty()) {
      page.add_line(
          fmt::format("  events                log odds {}   (event data)", signed_logit(signals_logit(assessment))));
    }
  }
  page.add_line(
      fmt::format("  prior        {:>6}   log odds {}", percent(assessment.prior_event_prob), signed_logit(prior)));
  page.add_line(fmt::format("  all items             log odds {}   (the shift is {})",
                            signed_logit(sum_of_shares(assessment)), signed_logit(posterior - prior)));
  page.add_line(
      fmt::format("  with items   {:>6}   log odds {}", percent(assessment.event_prob), signed_logit(posterior)),
      Emphasis::strong);
}

void add_network(TextPage& page, const Assessment& assessment) {
  const std::string third = third_actors_sentence(assessment);
  if (!third.empty() || !assessment.network.drivers.empty()) {
    page.add_blank();
  }
  if (!third.empty()) {
    page.add_paragraph(third);
  }
  if (const std::string signals = signals_sentence(assessment); !signals.empty()) {
    page.add_paragraph(signals + " entente signals " + assessment.a.value + " " + assessment.b.value + " lists them.");
  }
  for (const std::string& driver : assessment.network.drivers) {
    page.add_paragraph(fmt::format("A driver beside what is said of the two: {}.", driver));
  }
}

void add_notes(TextPage& page, const Assessment& assessment) {
  if (!assessment.notes.empty()) {
    page.add_heading("Notes");
  }
  for (const std::string& note : assessment.notes) {
    page.add_paragraph(note, {4, 4}, Emphasis::plain, "  -");
  }
}

std::string item_line(const Item& item) {
  const Reason& reason = *item.reason;
  std::string line =
      fmt::format("{} in log odds; without it {}", signed_logit(reason.share_logit), percent(reason.prob_without));
  if (reason.weight < 1) {
    line += fmt::format("; counted at {} as it partly depends on others", percent(reason.weight));
  }
  return line + (reason.is_driver ? "; a driver" : "") + "; origin: " + reason.origin;
}

void add_item(TextPage& page, const Item& item, const Assessment& assessment) {
  page.add_blank();
  page.add_paragraph(item_line(item), {6, 6}, Emphasis::strong, fmt::format("{:>4}", item.number));
  for (const ShownClaim& shown : item.reason->claims) {
    page.add_paragraph(quoted(shown.claim), kClaimIndent);
    page.add_paragraph(saying_line(shown, assessment), kClaimIndent);
    page.add_paragraph(source_line(shown), kClaimIndent, Emphasis::faint);
  }
}

}  // namespace

std::string why_to_text(const Assessment& assessment, const TextStyle& style) {
  TextPage page(style);
  page.add_paragraph(fmt::format("Why: {} between {} and {}, as of {}", event_phrase(assessment.event_level),
                                 assessment.a_name, assessment.b_name, to_iso(assessment.as_of)),
                     {}, Emphasis::strong);
  page.add_blank();
  add_sum(page, assessment);
  add_network(page, assessment);
  const std::vector<Item> items = items_of(assessment);
  for (const Item& item : items) {
    add_item(page, item, assessment);
  }
  add_notes(page, assessment);
  page.add_blank();
  if (items.empty()) {
    page.add_paragraph("No item moves the prior. Next: entente add FILE");
    return page.text();
  }
  page.add_paragraph(
      "A share is an item's part of the shift; the shares sum to it. Next: entente decide CLAIM "
      "confirm|reject|correct");
  return page.text();
}

}  // namespace entente::report

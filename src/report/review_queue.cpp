// SPDX-License-Identifier: Apache-2.0
#include "report/review_queue.hpp"

#include <fmt/format.h>

#include "report/reason_text.hpp"
#include "report/shown_json.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kUnderClaim{4, 4};

std::string effect_words(const ReviewItem& item) {
  if (!item.event_prob) {
    return "its pair was not looked at";
  }
  const std::string event = event_phrase(item.event_level);
  if (!item.is_counted) {
    return fmt::format("not counted until confirmed; {} stands at {}", event, percent(*item.event_prob));
  }
  if (!item.effect_logit) {
    return fmt::format("moves nothing; {} stands at {}", event, percent(*item.event_prob));
  }
  return fmt::format("{} in log odds of {}, which stands at {}", signed_logit(*item.effect_logit), event,
                     percent(*item.event_prob));
}

void add_item(TextPage& page, const ReviewItem& item, bool is_first_reading) {
  const Claim& claim = item.shown.claim;
  page.add_paragraph(fmt::format("{}  {} and {}{}", claim.id.value, item.a_name, item.b_name,
                                 item.is_watched ? "  (a standing question)" : ""),
                     {0, 2}, Emphasis::strong);
  const std::string relation = relation_phrase(claim, item.a_name, item.b_name);
  // Where a voice stands is known of pairs that were looked at.
  page.add_paragraph(item.event_prob ? saying_line(item.shown, relation)
                                     : fmt::format("{} {} {}", item.shown.speaker_name, saying_phrase(claim), relation),
                     kUnderClaim);
  page.add_paragraph(quoted(claim), kUnderClaim);
  page.add_paragraph(source_line(item.shown), kUnderClaim, Emphasis::faint);
  if (is_first_reading) {
    page.add_paragraph(effect_words(item), kUnderClaim);
  }
  page.add_blank();
}

std::string heading(const ReviewQueue& queue) {
  const std::string waits =
      queue.waiting_count == 1 ? std::string("1 claim waits") : fmt::format("{} claims wait", queue.waiting_count);
  if (queue.second_reader.empty()) {
    return waits + " for a decision; those that move an answer most stand first.";
  }
  return fmt::format("{} for a second reading by {}, in the order of their texts. What was decided first is not told.",
                     waits, queue.second_reader);
}

std::string next_line(const ReviewQueue& queue) {
  const std::string& claim = queue.items.front().shown.claim.id.value;
  if (queue.second_reader.empty()) {
    return fmt::format("Next: entente decide {} confirm, or reject, or correct", claim);
  }
  return fmt::format(
      "Next: entente decide {0} confirm --by {1}, or reject, or correct with --as-read; then entente review "
      "--agreement",
      claim, queue.second_reader);
}

}  // namespace

std::string review_queue_to_text(const ReviewQueue& queue, const TextStyle& style) {
  TextPage page(style);
  if (queue.waiting_count == 0) {
    page.add_paragraph(queue.second_reader.empty()
                           ? "No claim waits for a decision."
                           : fmt::format("No claim waits for a second reading by {}.", queue.second_reader));
    return page.text();
  }
  page.add_paragraph(heading(queue), {}, Emphasis::strong);
  page.add_blank();
  for (const ReviewItem& item : queue.items) {
    add_item(page, item, queue.second_reader.empty());
  }
  if (queue.second_reader.empty() && queue.looked_at_count < queue.pair_count) {
    page.add_paragraph(
        fmt::format("Effects were found for {} of {} pairs: those asked about, then those with most "
                    "claims. --pair A,B looks at another.",
                    queue.looked_at_count, queue.pair_count));
  }
  page.add_paragraph(next_line(queue));
  return page.text();
}

std::string review_queue_to_json(const ReviewQueue& queue) {
  Json items = Json::array();
  for (const ReviewItem& item : queue.items) {
    Json json = shown_json(item.shown);
    json["a_name"] = item.a_name;
    json["b_name"] = item.b_name;
    json["status"] = to_word(item.shown.claim.status);
    json["title"] = item.shown.document_title;
    json["is_counted"] = item.is_counted;
    json["is_watched"] = item.is_watched;
    json["event"] = to_word(item.event_level);
    json["pair_prob"] = item.event_prob ? Json(*item.event_prob) : Json(nullptr);
    json["effect_logit"] = item.effect_logit ? Json(*item.effect_logit) : Json(nullptr);
    items.push_back(std::move(json));
  }
  return written({{"as_of", to_iso(queue.as_of)},
                  {"waiting", queue.waiting_count},
                  {"pairs", queue.pair_count},
                  {"looked_at", queue.looked_at_count},
                  {"second_by", queue.second_reader.empty() ? Json(nullptr) : Json(queue.second_reader)},
                  {"items", items}});
}

}  // namespace entente::report

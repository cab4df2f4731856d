// SPDX-License-Identifier: Apache-2.0
#include "report/assessment_json.hpp"

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "report/finding.hpp"
#include "report/items.hpp"
#include "report/reason_text.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

using Json = nlohmann::ordered_json;

Json short_number(double number) {
  return number == std::floor(number) ? Json(static_cast<std::int64_t>(number)) : Json(number);
}

std::string written(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Json months_json(const PeriodAxis& axis) {
  Json months = Json::array();
  for (std::size_t i = 0; i < axis.size(); ++i) {
    months.push_back(to_iso(axis.month(i)));
  }
  return months;
}

Json levels_json() {
  Json words = Json::array();
  for (const Level level : kLevels) {
    words.push_back(to_word(level));
  }
  return words;
}

// [period x level]
Json series_json(const std::vector<PerLevel<double>>& series) {
  Json rows = Json::array();
  for (const PerLevel<double>& row : series) {
    rows.push_back(row);
  }
  return rows;
}

// [period x level x 2]
Json intervals_json(const std::vector<PerLevel<ProbabilityInterval>>& series) {
  Json rows = Json::array();
  for (const PerLevel<ProbabilityInterval>& row : series) {
    Json pairs = Json::array();
    for (const ProbabilityInterval& interval : row) {
      pairs.push_back({interval.low_prob, interval.high_prob});
    }
    rows.push_back(std::move(pairs));
  }
  return rows;
}

Json network_json(const Assessment& assessment) {
  const NetworkPrior& network = assessment.network;
  Json thirds = Json::array();
  for (const ThirdActor& third : network.third_actors) {
    thirds.push_back({{"actor", third.actor.value},
                      {"with_a", to_word(third.with_a)},
                      {"with_b", to_word(third.with_b)},
                      {"balance", third.balance}});
  }
  return {{"alone_prob", network.alone_event_prob},
          {"share_logit", logit_of(assessment.prior_event_prob) - logit_of(network.alone_event_prob)},
          {"third_actors", std::move(thirds)},
          {"drivers", network.drivers}};
}

Json confidence_json(const ConfidenceStatement& confidence) {
  Json json;
  json["grade"] = to_word(confidence.grade);
  json["sentence"] = confidence.sentence;
  return json;
}

// The leading claims of the items that a sentence rests on.
Json leading_ids_json(const std::vector<Item>& items, const std::vector<std::size_t>& numbers) {
  Json ids = Json::array();
  for (const std::size_t number : numbers) {
    ids.push_back(leading_claim(*items[number - 1].reason).claim.id.value);
  }
  return ids;
}

Json sentence_json(const FindingSentence& sentence, const std::vector<Item>& items) {
  return {{"text", sentence.text}, {"claims", leading_ids_json(items, sentence.items)}};
}

Json finding_json(const Assessment& assessment, Yardstick yardstick) {
  const std::vector<Item> items = items_of(assessment);
  const Finding finding = make_finding(assessment, yardstick);
  Json sentences = Json::array();
  for (const FindingSentence& sentence : finding.sentences) {
    sentences.push_back(sentence_json(sentence, items));
  }
  std::vector<std::size_t> dissent;
  for (const Item& item : finding.dissent) {
    dissent.push_back(item.number);
  }
  return {{"title", finding.title},
          {"not_enough", finding.not_enough},
          {"headline", sentence_json(finding.headline, items)},
          {"shift", finding.shift},
          {"sentences", std::move(sentences)},
          {"counts", finding.counts},
          {"dissent", leading_ids_json(items, dissent)}};
}

// [level] the words of the latest month's "at least this level".
Json words_json(const Assessment& assessment, Yardstick yardstick) {
  Json words = Json::array();
  for (const double prob : assessment.at_least_prob[latest_period(assessment)]) {
    words.push_back(words_for(yardstick, prob));
  }
  return words;
}

Json ids_json(const std::vector<ShownClaim>& claims) {
  Json ids = Json::array();
  for (const ShownClaim& shown : claims) {
    ids.push_back(shown.claim.id.value);
  }
  return ids;
}

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json reason_json(const Reason& reason, const Assessment& assessment) {
  const ShownClaim& shown = leading_claim(reason);
  const Claim& claim = shown.claim;
  Json json;
  json["share_logit"] = reason.share_logit;
  json["prob_without"] = reason.prob_without;
  json["origin"] = reason.origin;
  json["speaker"] = to_word(claim.speaker);
  json["document"] = claim.document.value;
  json["start"] = claim.span.start;
  json["end"] = claim.span.end;
  json["quote"] = claim.quote;
  json["relation"] = to_word(claim.relation);
  json["polarity"] = to_word(claim.polarity);
  json["certainty"] = Json::array({short_number(claim.certainty.low_prob), short_number(claim.certainty.high_prob)});
  json["claims"] = ids_json(reason.claims);
  json["says"] = saying_line(shown, assessment);
  json["publisher"] = text_or_null(shown.publisher);
  json["published"] = text_or_null(shown.published);
  return json;
}

Json reasons_json(const std::vector<Reason>& reasons, const Assessment& assessment) {
  Json list = Json::array();
  for (const Reason& reason : reasons) {
    list.push_back(reason_json(reason, assessment));
  }
  return list;
}

Json item_json(const Item& item, const Assessment& assessment) {
  Json json = reason_json(*item.reason, assessment);
  json["weight"] = short_number(item.reason->weight);
  json["is_driver"] = item.reason->is_driver;
  return json;
}

}  // namespace

std::string assessment_to_json(const Assessment& assessment, Yardstick yardstick) {
  latest_period(assessment);
  Json json;
  json["a"] = assessment.a.value;
  json["b"] = assessment.b.value;
  json["as_of"] = to_iso(assessment.as_of);
  json["periods"] = months_json(assessment.axis);
  json["levels"] = levels_json();
  json["prob"] = series_json(assessment.prob);
  json["at_least_prob"] = series_json(assessment.at_least_prob);
  json["interval"] = intervals_json(assessment.interval);
  json["origins"] = assessment.origin_count;
  json["claims"] = assessment.claim_count;
  json["confidence"] = confidence_json(assessment.confidence);
  json["reasons_for"] = reasons_json(assessment.reasons_for, assessment);
  json["reasons_against"] = reasons_json(assessment.reasons_against, assessment);
  json["event"] = to_word(assessment.event_level);
  json["words"] = words_json(assessment, yardstick);
  json["finding"] = finding_json(assessment, yardstick);
  return written(json);
}

std::string why_to_json(const Assessment& assessment) {
  Json json;
  json["a"] = assessment.a.value;
  json["b"] = assessment.b.value;
  json["as_of"] = to_iso(assessment.as_of);
  json["event"] = to_word(assessment.event_level);
  json["network"] = network_json(assessment);
  json["prior_prob"] = assessment.prior_event_prob;
  json["prob"] = assessment.event_prob;
  json["shift_logit"] = logit_of(assessment.event_prob) - logit_of(assessment.prior_event_prob);
  json["shares_sum_logit"] = sum_of_shares(assessment);
  Json items = Json::array();
  for (const Item& item : items_of(assessment)) {
    items.push_back(item_json(item, assessment));
  }
  json["items"] = std::move(items);
  return written(json);
}

}  // namespace entente::report

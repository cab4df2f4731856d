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

Json signals_json(const NetworkPrior& network) {
  Json list = Json::array();
  for (const SignalShare& share : network.signals) {
    list.push_back({{"signal", to_word(share.kind)},
                    {"observed", share.observed},
                    {"expected", share.expected},
                    {"share_logit", share.share_logit},
                    {"events", share.events},
                    {"posts", share.posts}});
  }
  return list;
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
          {"signals", signals_json(network)},
          {"drivers", network.drivers}};
}

Json confidence_json(const ConfidenceStatement& confidence) {
  Json json;
  json["grade"] = to_word(confidence.grade);
  json["sentence"] = confidence.sentence;
  return json;
}

Json ids_json(const std::vector<ShownClaim>& claims) {
  Json ids = Json::array();
  for (const ShownClaim& shown : claims) {
    ids.push_back(shown.claim.id.value);
  }
  return ids;
}

Json reason_json(const Reason& reason) {
  const Claim& claim = leading_claim(reason).claim;
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
  return json;
}

Json reasons_json(const std::vector<Reason>& reasons) {
  Json list = Json::array();
  for (const Reason& reason : reasons) {
    list.push_back(reason_json(reason));
  }
  return list;
}

Json item_json(const Item& item, const Assessment& assessment) {
  const ShownClaim& leading = leading_claim(*item.reason);
  Json json = reason_json(*item.reason);
  json["item"] = item.number;
  json["speaker_name"] = leading.speaker_name;
  json["stance"] = to_word(leading.stance);
  json["grade"] = std::string(1, static_cast<char>(leading.grade));
  json["says"] = saying_line(leading, assessment);
  json["title"] = leading.document_title;
  json["publisher"] = leading.publisher.empty() ? Json(nullptr) : Json(leading.publisher);
  json["published"] = leading.published.empty() ? Json(nullptr) : Json(leading.published);
  json["weight"] = short_number(item.reason->weight);
  json["is_driver"] = item.reason->is_driver;
  return json;
}

Json sentence_json(const FindingSentence& sentence) { return {{"text", sentence.text}, {"items", sentence.items}}; }

Json finding_json(const Finding& finding) {
  Json sentences = Json::array();
  for (const FindingSentence& sentence : finding.sentences) {
    sentences.push_back(sentence_json(sentence));
  }
  Json dissent = Json::array();
  for (const Item& item : finding.dissent) {
    dissent.push_back(item.number);
  }
  return {{"title", finding.title},
          {"not_enough", finding.not_enough},
          {"headline", sentence_json(finding.headline)},
          {"shift", finding.shift},
          {"sentences", sentences},
          {"confidence", finding.confidence},
          {"counts", finding.counts},
          {"dissent", dissent}};
}

// Each level at the latest month, in figures and in words of the yardstick.
Json latest_json(const Assessment& assessment, Yardstick yardstick) {
  const std::size_t latest = latest_period(assessment);
  Json rows = Json::array();
  for (const Level level : kLevels) {
    const std::size_t at = index_of(level);
    const double at_least = assessment.at_least_prob[latest][at];
    const ProbabilityInterval& interval = assessment.interval[latest][at];
    rows.push_back({{"level", to_word(level)},
                    {"prob", assessment.prob[latest][at]},
                    {"at_least_prob", at_least},
                    {"interval", {interval.low_prob, interval.high_prob}},
                    {"words", words_for(yardstick, at_least)},
                    {"interval_words", words_for_interval(yardstick, interval.low_prob, interval.high_prob)}});
  }
  return rows;
}

}  // namespace

std::string assessment_to_json(const Assessment& assessment) {
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
  json["reasons_for"] = reasons_json(assessment.reasons_for);
  json["reasons_against"] = reasons_json(assessment.reasons_against);
  return written(json);
}

std::string why_to_json(const Assessment& assessment, Yardstick yardstick, std::span<const std::string> watch) {
  Json json;
  json["a"] = assessment.a.value;
  json["b"] = assessment.b.value;
  json["a_name"] = assessment.a_name;
  json["b_name"] = assessment.b_name;
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
  json["finding"] = finding_json(make_finding(assessment, yardstick));
  json["yardstick"] = to_word(yardstick);
  json["latest"] = latest_json(assessment, yardstick);
  json["watch"] = std::vector<std::string>(watch.begin(), watch.end());
  json["notes"] = assessment.notes;
  json["model_version"] = assessment.model_version;
  json["data_version"] = assessment.data_version;
  return written(json);
}

}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#include "report/assessment_json.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/finding.hpp"
#include "report/wording.hpp"
#include "tests/report/sample_assessment.hpp"

namespace entente::report {
namespace {

using Json = nlohmann::ordered_json;
using testing::ElementsAre;

std::vector<std::string> keys_of(const Json& json) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : json.items()) {
    keys.push_back(key);
  }
  return keys;
}

TEST(AssessmentJson, has_exactly_these_keys_in_this_order) {
  const Json json = Json::parse(assessment_to_json(sample_assessment()));
  EXPECT_THAT(keys_of(json), ElementsAre("a", "b", "as_of", "periods", "levels", "prob", "at_least_prob", "interval",
                                         "origins", "claims", "confidence", "reasons_for", "reasons_against"));
  EXPECT_THAT(keys_of(json["confidence"]), ElementsAre("grade", "sentence"));
  EXPECT_THAT(keys_of(json["reasons_for"][0]),
              ElementsAre("share_logit", "prob_without", "origin", "speaker", "document", "start", "end", "quote",
                          "relation", "polarity", "certainty", "claims"));
}

TEST(AssessmentJson, series_are_period_by_level_and_read_back_exactly) {
  const Assessment assessment = sample_assessment();
  const Json json = Json::parse(assessment_to_json(assessment));
  ASSERT_EQ(json["periods"].size(), 36U);
  EXPECT_EQ(json["periods"][0], "2023-01");
  EXPECT_EQ(json["periods"][35], "2025-12");
  EXPECT_EQ(json["levels"], Json({"hostile", "none", "rhetorical", "transactional", "tactical", "strategic"}));
  ASSERT_EQ(json["prob"].size(), 36U);
  for (std::size_t period = 0; period < 36; ++period) {
    EXPECT_EQ(json["prob"][period].get<PerLevel<double>>(), assessment.prob[period]);
    EXPECT_EQ(json["at_least_prob"][period].get<PerLevel<double>>(), assessment.at_least_prob[period]);
    ASSERT_EQ(json["interval"][period].size(), kLevelCount);
    EXPECT_EQ(json["interval"][period][4][1].get<double>(), assessment.interval[period][4].high_prob);
  }
}

TEST(AssessmentJson, gives_all_reasons_and_the_ids_of_their_families) {
  const Json json = Json::parse(assessment_to_json(sample_assessment()));
  EXPECT_EQ(json["reasons_for"].size(), 3U);
  EXPECT_EQ(json["reasons_against"].size(), 2U);
  EXPECT_EQ(json["reasons_for"][1]["claims"], Json({"b2b2b2b2b2b2", "b3b3b3b3b3b3", "b4b4b4b4b4b4"}));
  EXPECT_EQ(json["reasons_against"][0]["polarity"], "denied");
  EXPECT_EQ(json["origins"], 5);
  EXPECT_EQ(json["claims"], 7);
}

TEST(AssessmentJson, with_no_evidence_is_still_a_full_object) {
  const Json json = Json::parse(assessment_to_json(empty_assessment()));
  EXPECT_EQ(json["claims"], 0);
  EXPECT_EQ(json["reasons_for"], Json::array());
  EXPECT_EQ(json["prob"].size(), 36U);
}

TEST(AssessmentJson, a_reason_with_no_claim_is_refused) {
  Assessment assessment = sample_assessment();
  assessment.reasons_for[0].claims.clear();
  EXPECT_THROW(assessment_to_json(assessment), Failure);
}

TEST(WhyJson, shares_sum_to_the_shift) {
  const Json json = Json::parse(why_to_json(sample_assessment(), Yardstick::icd203));
  EXPECT_THAT(keys_of(json), ElementsAre("a", "b", "a_name", "b_name", "as_of", "event", "network", "prior_prob",
                                         "prob", "shift_logit", "shares_sum_logit", "items", "finding", "yardstick",
                                         "latest", "watch", "notes", "model_version", "data_version"));
  double sum = 0;
  for (const Json& item : json["items"]) {
    sum += item["share_logit"].get<double>();
  }
  EXPECT_NEAR(sum, json["shift_logit"].get<double>(), 1e-9);
  EXPECT_NEAR(sum, json["shares_sum_logit"].get<double>(), 1e-12);
}

TEST(WhyJson, what_to_watch_for_is_a_list_of_sentences) {
  EXPECT_EQ(Json::parse(why_to_json(sample_assessment(), Yardstick::icd203))["watch"], Json::array());
  const std::vector<std::string> watch{"Watch for this.", "And that."};
  EXPECT_EQ(Json::parse(why_to_json(sample_assessment(), Yardstick::icd203, watch))["watch"], Json(watch));
}

TEST(WhyJson, the_finding_is_in_words_and_names_its_items) {
  const Assessment assessment = sample_assessment();
  const Json json = Json::parse(why_to_json(assessment, Yardstick::phia));
  EXPECT_EQ(json["finding"]["headline"]["text"], make_finding(assessment, Yardstick::phia).headline.text);
  EXPECT_EQ(json["yardstick"], "phia");
  for (const Json& number : json["finding"]["headline"]["items"]) {
    const Json& item = json["items"][number.get<std::size_t>() - 1];
    EXPECT_EQ(item["item"], number);
    EXPECT_FALSE(item["quote"].get<std::string>().empty());
  }
  ASSERT_EQ(json["latest"].size(), kLevelCount);
  EXPECT_EQ(json["latest"][4]["words"], words_for(Yardstick::phia, json["latest"][4]["at_least_prob"].get<double>()));
}

TEST(WhyJson, items_stand_by_size_of_their_share) {
  const Json json = Json::parse(why_to_json(sample_assessment(), Yardstick::icd203));
  ASSERT_EQ(json["items"].size(), 5U);
  EXPECT_EQ(json["items"][0]["document"], "note-01");
  EXPECT_EQ(json["items"][1]["document"], "note-06");
  EXPECT_EQ(json["items"][1]["is_driver"], false);
  EXPECT_THAT(json["items"][0]["says"].get<std::string>(), testing::HasSubstr(" says "));
  EXPECT_EQ(json["items"][0]["publisher"], "Tidal Review");
}

}  // namespace
}  // namespace entente::report

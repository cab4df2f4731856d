// SPDX-License-Identifier: Apache-2.0
#include "engine/review_agreement.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;

// Three claims of one note.
class ReviewersAgree : public ::testing::Test {
 protected:
  ReviewersAgree() {
    project.write("note.txt", testing::kNote);
    project.add({"note.txt"});
    const auto waiting = nlohmann::json::parse(project.run("review", Request{}.set_flag("json")).out);
    for (const auto& item : waiting.at("items")) {
      claims.push_back(item.at("claim"));
    }
  }
  void decide(std::size_t claim, const std::string& decision, const std::string& by,
              const std::vector<std::pair<std::string, std::string>>& more = {}) {
    std::vector<std::pair<std::string, std::string>> options{
        {"claim", claims.at(claim)}, {"decision", decision}, {"by", by}};
    options.insert(options.end(), more.begin(), more.end());
    project.run("decide", request_of(options));
  }
  nlohmann::json agreement() {
    return nlohmann::json::parse(project.run("review", Request{}.set_flag("agreement").set_flag("json")).out);
  }
  SmallProject project;
  std::vector<std::string> claims;
};

TEST_F(ReviewersAgree, two_are_compared_on_the_claims_that_both_decided_on) {
  ASSERT_EQ(claims.size(), 3U);
  decide(0, "confirm", "kd");
  decide(1, "reject", "kd");
  decide(2, "confirm", "kd");
  decide(0, "confirm", "ar");
  decide(1, "confirm", " ar ");
  const auto answer = agreement();
  ASSERT_EQ(answer.at("pairs").size(), 1U);
  const auto& pair = answer.at("pairs").at(0);
  EXPECT_EQ(pair.at("first"), "ar");
  EXPECT_EQ(pair.at("second"), "kd");
  EXPECT_EQ(pair.at("claims"), 2);
  EXPECT_DOUBLE_EQ(pair.at("observed_prob"), 0.5);
  EXPECT_DOUBLE_EQ(pair.at("expected_prob"), 0.5);
  EXPECT_DOUBLE_EQ(pair.at("kappa"), 0.0);
  EXPECT_EQ(pair.at("counts"), (nlohmann::json{{1, 1, 0}, {0, 0, 0}, {0, 0, 0}}));
  ASSERT_EQ(pair.at("differences").size(), 1U);
  EXPECT_EQ(pair.at("differences").at(0).at("claim"), claims[1]);
  EXPECT_EQ(pair.at("differences").at(0).at("first_decision"), "confirm");
  EXPECT_EQ(pair.at("differences").at(0).at("second_decision"), "reject");
  EXPECT_EQ(answer.at("reviewers").at(0), (nlohmann::json{{"by", "kd"}, {"claims", 3}}));
}

TEST_F(ReviewersAgree, the_newest_word_of_each_counts_and_one_taken_back_does_not) {
  decide(0, "confirm", "kd");
  decide(0, "reject", "ar");
  decide(0, "reject", "kd");
  EXPECT_EQ(agreement().at("pairs").at(0).at("observed_prob"), 1.0);
  decide(0, "undo", "kd");
  EXPECT_EQ(agreement().at("pairs").at(0).at("observed_prob"), 0.0) << "the word before it holds again";
}

TEST_F(ReviewersAgree, decisions_of_nobody_are_counted_and_left_out) {
  decide(0, "confirm", "");
  decide(0, "reject", "kd");
  const auto answer = agreement();
  EXPECT_EQ(answer.at("unnamed_decisions"), 1);
  EXPECT_TRUE(answer.at("pairs").empty());
}

TEST_F(ReviewersAgree, corrections_to_different_readings_are_listed) {
  decide(0, "correct", "kd", {{"certainty", "0.2,0.4"}});
  decide(0, "correct", "ar", {{"certainty", "0.5,0.6"}});
  decide(1, "correct", "kd", {{"certainty", "0.2,0.4"}});
  decide(1, "correct", "ar", {{"certainty", "0.2,0.4"}});
  const auto pair = agreement().at("pairs").at(0);
  EXPECT_EQ(pair.at("observed_prob"), 1.0);
  EXPECT_TRUE(pair.at("kappa").is_null()) << "both said one word only";
  EXPECT_EQ(pair.at("corrected_otherwise"), 1);
  ASSERT_EQ(pair.at("differences").size(), 1U);
  EXPECT_EQ(pair.at("differences").at(0).at("claim"), claims[0]);
}

TEST_F(ReviewersAgree, it_is_told_in_words_with_the_claims_they_differ_on) {
  EXPECT_THAT(project.run("review", Request{}.set_flag("agreement")).out,
              HasSubstr("No two reviewers decided on the same claim"));
  decide(0, "confirm", "kd");
  decide(0, "reject", "ar");
  decide(1, "reject", "kd");
  decide(1, "reject", "ar");
  const std::string text = project.run("review", Request{}.set_flag("agreement")).out;
  EXPECT_THAT(text, HasSubstr("ar and kd both decided on 2 claims"));
  EXPECT_THAT(text, HasSubstr("The same word on 50 %"));
  EXPECT_THAT(text, HasSubstr("Cohen's kappa 0.00"));
  EXPECT_THAT(text, HasSubstr(claims[0] + " ar: reject; kd: confirm"));
}

TEST_F(ReviewersAgree, options_of_the_queue_do_not_go_with_it) {
  EXPECT_THROW(project.run("review", request_of({{"limit", "3"}}).set_flag("agreement")), Failure);
}

}  // namespace
}  // namespace entente::engine

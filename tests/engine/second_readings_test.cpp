// SPDX-License-Identifier: Apache-2.0
#include "engine/second_readings.hpp"

#include <gmock/gmock.h>

#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;
using Options = std::vector<std::pair<std::string, std::string>>;

// Three claims of one note.
class SecondReadings : public ::testing::Test {
 protected:
  SecondReadings() {
    project.write("note.txt", testing::kNote);
    project.add({"note.txt"});
    const Json waiting = Json::parse(project.run("review", Request{}.set_flag("json")).out);
    std::map<int, std::string> by_place;
    for (const Json& item : waiting.at("items")) {
      by_place.emplace(item.at("start"), item.at("claim"));
    }
    for (const auto& [place, claim] : by_place) {
      claims.push_back(claim);
    }
  }
  // The claims as they stand, in the order of the text.
  std::vector<Json> stored() {
    std::istringstream lines(project.run("claims", Request{}.set_flag("json")).out);
    std::vector<Json> found;
    for (std::string line; std::getline(lines, line);) {
      found.push_back(Json::parse(line));
    }
    return found;
  }
  void decide(std::size_t claim, const std::string& decision, const std::string& by, const Options& more = {}) {
    Options options{{"claim", claims.at(claim)}, {"decision", decision}, {"by", by}};
    options.insert(options.end(), more.begin(), more.end());
    project.run("decide", request_of(options));
  }
  std::string text(const std::string& reader) { return project.run("review", request_of({{"second", reader}})).out; }
  Json queue(const std::string& reader, const Options& more = {}) {
    Options options{{"second", reader}};
    options.insert(options.end(), more.begin(), more.end());
    return Json::parse(project.run("review", request_of(options).set_flag("json")).out);
  }
  std::vector<std::string> waiting_for(const std::string& reader) {
    std::vector<std::string> ids;
    const Json answer = queue(reader);
    for (const Json& item : answer.at("items")) {
      ids.push_back(item.at("claim"));
    }
    return ids;
  }
  SmallProject project;
  std::vector<std::string> claims;
};

TEST_F(SecondReadings, what_one_other_decided_on_waits_and_nothing_else) {
  ASSERT_EQ(claims.size(), 3U);
  EXPECT_TRUE(waiting_for("ar").empty()) << "nobody has read anything yet";
  decide(0, "confirm", "kd");
  decide(1, "reject", "");
  decide(2, "reject", " kd ");
  EXPECT_EQ(waiting_for("ar"), (std::vector{claims[0], claims[2]})) << "a word of nobody cannot be compared";
  EXPECT_TRUE(waiting_for("kd").empty()) << "nobody reads twice";
  decide(0, "confirm", "ar");
  EXPECT_EQ(waiting_for(" ar "), std::vector{claims[2]});
  EXPECT_EQ(waiting_for("mn"), std::vector{claims[2]}) << "two have read the other one";
}

TEST_F(SecondReadings, a_word_that_was_taken_back_is_no_reading) {
  decide(0, "confirm", "kd");
  decide(0, "undo", "kd");
  EXPECT_TRUE(waiting_for("ar").empty());
  decide(1, "confirm", "kd");
  decide(1, "reject", "ar");
  decide(1, "undo", "ar");
  EXPECT_EQ(waiting_for("ar"), std::vector{claims[1]});
}

// The answer is the same, byte for byte, whatever the first reader said.
TEST_F(SecondReadings, nothing_tells_what_was_decided_first) {
  decide(0, "confirm", "kd");
  const std::string after_confirmation = queue("ar").dump();
  const std::string in_words = text("ar");
  decide(0, "reject", "kd");
  EXPECT_EQ(queue("ar").dump(), after_confirmation);
  decide(0, "correct", "kd", {{"certainty", "0.2,0.4"}, {"polarity", "denied"}});
  EXPECT_EQ(queue("ar").dump(), after_confirmation);
  EXPECT_EQ(text("ar"), in_words);
  EXPECT_THAT(in_words, HasSubstr("1 claim waits for a second reading by ar"));
  EXPECT_THAT(in_words, HasSubstr("entente decide " + claims[0] + " confirm --by ar"));
  EXPECT_THAT(in_words, Not(HasSubstr("log odds")));
  const Json item = queue("ar").at("items").at(0);
  EXPECT_EQ(item.at("status"), "proposed");
  EXPECT_TRUE(item.at("pair_prob").is_null());
  EXPECT_TRUE(item.at("effect_logit").is_null());
}

TEST_F(SecondReadings, the_order_is_that_of_the_texts) {
  for (const std::size_t claim : {2U, 0U, 1U}) {
    decide(claim, claim == 1 ? "confirm" : "reject", "kd");
  }
  EXPECT_EQ(waiting_for("ar"), claims);
  const Json one = queue("ar", {{"limit", "1"}});
  EXPECT_EQ(one.at("waiting"), 3);
  EXPECT_EQ(one.at("items").size(), 1U);
  EXPECT_EQ(one.at("second_by"), "ar");
  EXPECT_EQ(queue("ar", {{"pair", "rbf,velmora"}}).at("waiting"), 0);
}

TEST_F(SecondReadings, they_fill_the_agreement) {
  decide(0, "confirm", "kd");
  decide(2, "reject", "kd");
  while (!waiting_for("ar").empty()) {
    project.run("decide", request_of({{"claim", waiting_for("ar").front()}, {"decision", "confirm"}, {"by", "ar"}}));
  }
  const Json agreement = Json::parse(project.run("review", Request{}.set_flag("agreement").set_flag("json")).out);
  EXPECT_EQ(agreement.at("pairs").at(0).at("claims"), 2);
  EXPECT_EQ(agreement.at("pairs").at(0).at("observed_prob"), 0.5);
}

TEST_F(SecondReadings, a_correction_of_what_was_read_takes_nothing_from_the_first) {
  const Json read = stored().at(0);
  const std::string otherwise = read.at("polarity") == "denied" ? "affirmed" : "denied";
  decide(0, "correct", "kd", {{"certainty", "0.2,0.4"}});
  project.run("decide",
              request_of({{"claim", claims[0]}, {"decision", "correct"}, {"by", "ar"}, {"polarity", otherwise}})
                  .set_flag("as-read"));
  EXPECT_EQ(stored().at(0).at("certainty"), read.at("certainty"));
  EXPECT_EQ(stored().at(0).at("polarity"), otherwise);
  EXPECT_THROW(project.run("decide", request_of({{"claim", claims[0]}, {"decision", "confirm"}}).set_flag("as-read")),
               Failure);
}

TEST_F(SecondReadings, who_reads_must_be_said_and_agreement_is_another_question) {
  EXPECT_THROW(project.run("review", request_of({{"second", " "}})), Failure);
  EXPECT_THROW(project.run("review", request_of({{"second", "kd"}}).set_flag("agreement")), Failure);
  EXPECT_THAT(text("kd"), HasSubstr("No claim waits for a second reading by kd"));
}

}  // namespace
}  // namespace entente::engine

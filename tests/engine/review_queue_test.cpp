// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "math/logistic.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

class Review : public ::testing::Test {
 protected:
  Review() {
    add("one", "Observers say the Red Banner Front trained the Hill Guard.", "2022-03-10");
    add("two", "The Red Banner Front denied ties with the Hill Guard.", "2022-05-05");
    add("three", "The Red Banner Front and the Hill Guard jointly attacked a post of Velmora.", "2023-02-20");
  }
  void add(const std::string& name, const std::string& text, const std::string& date) {
    project.write(name + ".txt", text);
    project.run("add", request_of({{"paths", name + ".txt"}, {"date", date}, {"publisher", "Paper " + name}}));
  }
  Json queue(Request request = {}) { return Json::parse(project.run("review", request.set_flag("json")).out); }
  SmallProject project;
};

TEST_F(Review, the_largest_effect_stands_first) {
  const Json items = queue().at("items");
  ASSERT_GE(items.size(), 3U);
  for (std::size_t i = 1; i < items.size(); ++i) {
    EXPECT_GE(std::abs(items[i - 1].at("effect_logit").get<double>()),
              std::abs(items[i].at("effect_logit").get<double>()));
  }
}

TEST_F(Review, the_effect_is_what_the_answer_moves_by_without_the_claim) {
  const Json of_pair = queue(request_of({{"pair", "rbf,hg"}})).at("items");
  const Json why = Json::parse(project.run("why", request_of({{"a", "rbf"}, {"b", "hg"}}).set_flag("json")).out);
  for (const Json& item : why.at("items")) {
    ASSERT_EQ(item.at("claims").size(), 1U);
    const auto found = std::ranges::find_if(
        of_pair, [&item](const Json& each) { return each.at("claim") == item.at("claims").front(); });
    ASSERT_NE(found, of_pair.end());
    EXPECT_NEAR(found->at("effect_logit").get<double>(),
                math::logit(why.at("prob").get<double>()) - math::logit(item.at("prob_without").get<double>()), 1e-12);
    EXPECT_EQ(found->at("pair_prob"), why.at("prob"));
  }
}

TEST_F(Review, what_was_decided_on_waits_no_more) {
  const Json before = queue();
  const std::string first = before.at("items").front().at("claim");
  project.run("decide", request_of({{"claim", first}, {"decision", "confirm"}}));
  const Json after = queue();
  EXPECT_EQ(after.at("waiting").get<int>(), before.at("waiting").get<int>() - 1);
  for (const Json& item : after.at("items")) {
    EXPECT_NE(item.at("claim"), first);
  }
}

TEST_F(Review, a_standing_question_sets_the_level_that_effects_are_on) {
  project.run("watch", request_of({{"action", "add"}, {"a", "rbf"}, {"b", "hg"}, {"level", "strategic"}}));
  const Json item = queue(request_of({{"pair", "rbf,hg"}})).at("items").front();
  EXPECT_EQ(item.at("is_watched"), true);
  EXPECT_EQ(item.at("event"), "strategic");
}

TEST_F(Review, one_document_or_a_few_claims_may_be_asked_for) {
  EXPECT_EQ(queue(request_of({{"limit", "1"}})).at("items").size(), 1U);
  const Json of_document = queue(request_of({{"document", "two"}}));
  ASSERT_EQ(of_document.at("waiting"), 1);
  EXPECT_EQ(of_document.at("items").front().at("document"), "two");
  EXPECT_THROW(project.run("review", request_of({{"limit", "0"}})), Failure);
}

TEST_F(Review, the_text_tells_quote_effect_and_next_command) {
  const std::string text = project.run("review", request_of({{"pair", "rbf,hg"}})).out;
  EXPECT_THAT(text, HasSubstr("“The Red Banner Front denied ties with the Hill Guard.”"));
  EXPECT_THAT(text, HasSubstr("in log odds of at least tactical co-operation"));
  EXPECT_THAT(text, HasSubstr("Next: entente decide "));
}

TEST(ReviewOfNothing, says_that_nothing_waits) {
  SmallProject project;
  EXPECT_EQ(project.run("review", {}).out, "No claim waits for a decision.\n");
}

}  // namespace
}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "engine/open_project.hpp"
#include "math/logistic.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

constexpr std::int64_t kDaySeconds = 86400;

class Watch : public ::testing::Test {
 protected:
  Watch() {
    add("one", "Velmora accused the Red Banner Front of supporting the Hill Guard.", "2023-05-10");
    project.run("watch", watched("add"));
  }
  static Request watched(const char* action) { return request_of({{"action", action}, {"a", "rbf"}, {"b", "hg"}}); }
  void add(const std::string& name, const std::string& text, const std::string& date) {
    project.write(name + ".txt", text);
    project.run("add", request_of({{"paths", name + ".txt"}, {"date", date}, {"publisher", "Paper " + name}}));
  }
  Outcome look() { return project.run("watch", Request{}.set_flag("json")); }
  // The only question's answer.
  Json answer() { return Json::parse(look().out).at("questions").at(0); }
  Json list() {
    return Json::parse(project.run("watch", request_of({{"action", "list"}}).set_flag("json")).out).at("questions");
  }
  std::size_t stored_looks() { return open_project(project.context()).ledger.standing_looks().size(); }
  void let_days_pass(int days) { project.context().now_unix_seconds += days * kDaySeconds; }
  SmallProject project;
};

constexpr const char* kJointAttack = "The Red Banner Front and the Hill Guard jointly attacked a post of Velmora.";

TEST_F(Watch, the_first_look_tells_of_no_change) {
  const Outcome first = look();
  EXPECT_EQ(first.exit, ExitCode::done);
  const Json answer = Json::parse(first.out).at("questions").at(0);
  EXPECT_EQ(answer.at("state"), "first look");
  EXPECT_TRUE(answer.at("before").is_null());
  EXPECT_EQ(stored_looks(), 1U);
}

TEST_F(Watch, with_nothing_new_the_answer_is_as_before) {
  look();
  const Outcome again = look();
  EXPECT_EQ(again.exit, ExitCode::done);
  EXPECT_EQ(Json::parse(again.out).at("questions").at(0).at("state"), "as before");
  EXPECT_EQ(stored_looks(), 2U);
}

TEST_F(Watch, what_is_new_is_told_of_with_its_words_and_the_exit_code_for_findings) {
  look();
  add("two", kJointAttack, "2023-06-01");
  const Outcome changed = look();
  EXPECT_EQ(changed.exit, ExitCode::problems);
  const Json answer = Json::parse(changed.out).at("questions").at(0);
  EXPECT_EQ(answer.at("state"), "changed");
  const Json& mover = answer.at("movers").at(0);
  EXPECT_EQ(mover.at("why"), "added");
  EXPECT_EQ(mover.at("claims").at(0).at("document"), "two");
  EXPECT_THAT(mover.at("claims").at(0).at("quote").get<std::string>(), HasSubstr("jointly attacked"));
  EXPECT_EQ(look().exit, ExitCode::done) << "what was told of once is the new ground";
}

TEST_F(Watch, the_parts_of_a_change_sum_to_it) {
  look();
  let_days_pass(40);
  add("two", kJointAttack, "2023-06-20");
  add("three", "Velmora fought the Red Banner Front. Velmora fought the Hill Guard.", "2023-06-21");
  const Json changed = answer();
  ASSERT_EQ(changed.at("state"), "changed");
  double sum = changed.at("time_logit").get<double>() + changed.at("others_logit").get<double>() +
               changed.at("elsewhere_logit").get<double>();
  for (const Json& mover : changed.at("movers")) {
    sum += mover.at("share_logit").get<double>();
  }
  const double change = math::logit(changed.at("now").at("prob")) - math::logit(changed.at("before").at("prob"));
  EXPECT_NEAR(sum, change, 1e-8);
  EXPECT_NEAR(changed.at("change_logit"), change, 1e-12);
  EXPECT_NEAR(changed.at("elsewhere_logit"), 0, 1e-9) << "the ledger is replayed as it stood";
  EXPECT_NE(changed.at("others_logit"), 0.0) << "a common enemy became known";
}

TEST_F(Watch, the_answer_is_that_of_assess) {
  const Json assessed =
      Json::parse(project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}}).set_flag("json")).out);
  const Json now = answer().at("now");
  EXPECT_EQ(now.at("prob"), assessed.at("at_least_prob").back()[index_of(Level::tactical)]);
  EXPECT_EQ(now.at("interval"), assessed.at("interval").back()[index_of(Level::tactical)]);
}

TEST_F(Watch, a_rejected_claim_is_told_of_as_decided_on) {
  add("two", kJointAttack, "2023-06-01");
  const Json first = answer();
  const std::string id =
      Json::parse(project.run("history", request_of({{"a", "rbf"}, {"b", "hg"}}).set_flag("json")).out)
          .at("steps")
          .back()
          .at("movers")
          .at(0)
          .at("claims")
          .at(0)
          .at("claim");
  project.run("decide", request_of({{"claim", id}, {"decision", "reject"}}));
  const Json changed = answer();
  ASSERT_EQ(changed.at("state"), "changed");
  EXPECT_EQ(changed.at("movers").at(0).at("why"), "decided on");
  EXPECT_EQ(changed.at("movers").at(0).at("claims").at(0).at("claim"), id);
  EXPECT_LT(changed.at("movers").at(0).at("share_logit"), 0);
}

TEST_F(Watch, the_text_says_what_was_decided) {
  add("two", kJointAttack, "2023-06-01");
  look();
  const std::string id = project.run("claims", request_of({{"document", "two"}})).out.substr(0, 12);
  project.run("decide", request_of({{"claim", id}, {"decision", "reject"}}));
  EXPECT_THAT(project.run("watch", {}).out, HasSubstr("now rejected: "));
}

TEST_F(Watch, claims_that_are_read_no_longer_are_told_of_as_dropped) {
  add("two", kJointAttack, "2023-06-01");
  look();
  project.write("actors.csv",
                "slug,name,aliases,kind\nrbf,Red Lantern Front,RLF,armed_group\nhg,Hill Guard,HG,armed_group\n"
                "velmora,Velmora,Government of Velmora,state\n");
  const Json changed = answer();
  ASSERT_EQ(changed.at("state"), "changed");
  ASSERT_FALSE(changed.at("movers").empty());
  EXPECT_EQ(changed.at("movers").at(0).at("why"), "dropped");
}

TEST_F(Watch, a_slow_drift_is_told_of_once_it_adds_up) {
  add("two", kJointAttack, "2023-06-01");
  project.run("watch", watched("add").add("threshold", ".15"));
  const double first = answer().at("now").at("prob");
  double last = first;
  int quiet_looks = 0;
  for (int month = 0; month < 12; ++month) {
    let_days_pass(30);
    const Json now = answer();
    last = now.at("now").at("prob");
    if (now.at("state") == "changed") {
      EXPECT_GT(std::abs(last - first), 0.15);
      EXPECT_GT(quiet_looks, 0) << "no single month moved it so far";
      EXPECT_LT(now.at("time_logit"), 0);
      return;
    }
    EXPECT_LE(std::abs(last - first), 0.15);
    ++quiet_looks;
  }
  ADD_FAILURE() << "from " << first << " to " << last << " without a word";
}

TEST_F(Watch, questions_are_listed_with_the_newest_look) {
  EXPECT_TRUE(list().at(0).at("newest").is_null());
  EXPECT_EQ(list().at(0).at("threshold"), 0.05);
  look();
  EXPECT_EQ(list().at(0).at("newest").at("as_of"), "2023-06-15");
  EXPECT_THAT(project.run("watch", request_of({{"action", "list"}})).out, HasSubstr("1 question stands"));
}

TEST_F(Watch, adding_again_changes_the_threshold_only_and_keeps_the_ground) {
  look();
  EXPECT_THAT(project.run("watch", watched("add")).out, HasSubstr("It stands already"));
  project.run("watch", watched("add").add("threshold", ".3"));
  ASSERT_EQ(list().size(), 1U);
  EXPECT_EQ(list().at(0).at("threshold"), 0.3);
  EXPECT_EQ(answer().at("state"), "as before");
}

TEST_F(Watch, levels_are_questions_of_their_own) {
  project.run("watch", watched("add").add("level", "strategic"));
  EXPECT_EQ(list().size(), 2U);
  project.run("watch", watched("remove").add("level", "strategic"));
  EXPECT_EQ(list().size(), 1U);
}

TEST_F(Watch, what_is_removed_is_asked_no_more_and_starts_afresh_when_added_again) {
  look();
  project.run("watch", watched("remove"));
  EXPECT_EQ(list().size(), 0U);
  const Outcome none = project.run("watch", {});
  EXPECT_EQ(none.exit, ExitCode::done);
  EXPECT_THAT(none.out, HasSubstr("No question stands"));
  project.run("watch", watched("add"));
  EXPECT_EQ(answer().at("state"), "first look");
}

TEST_F(Watch, an_organisation_that_is_gone_from_the_registry_is_told_of_and_the_question_can_be_removed) {
  look();
  project.write("actors.csv", "slug,name,aliases,kind\nrbf,Red Banner Front,RBF,armed_group\n");
  const Outcome outcome = look();
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  const Json answer = Json::parse(outcome.out).at("questions").at(0);
  EXPECT_EQ(answer.at("state"), "unanswerable");
  EXPECT_THAT(answer.at("problem").get<std::string>(), HasSubstr("hg"));
  EXPECT_EQ(stored_looks(), 1U) << "no look without an answer";
  project.run("watch", watched("remove"));
  EXPECT_EQ(list().size(), 0U);
}

TEST_F(Watch, wrong_use_is_refused_with_the_way_out) {
  const auto refused = [&](const Request& request) {
    return testing::error_of([&] { project.run("watch", request); });
  };
  EXPECT_EQ(refused(request_of({{"action", "add"}, {"a", "rbf"}})).code, ErrorCode::usage);
  EXPECT_EQ(refused(request_of({{"action", "add"}, {"a", "rbf"}, {"b", "RBF"}})).code, ErrorCode::pair_invalid);
  EXPECT_EQ(refused(request_of({{"action", "add"}, {"a", "rbf"}, {"b", "nobody"}})).code, ErrorCode::actor_unknown);
  for (const char* threshold : {"0.5x", "-0.1", "1", "nan", "inf", "", "five"}) {
    EXPECT_EQ(refused(watched("add").add("threshold", threshold)).place, "--threshold") << threshold;
  }
  EXPECT_EQ(refused(watched("remove").add("threshold", ".1")).place, "--threshold");
  EXPECT_EQ(refused(watched("remove").add("level", "strategic")).code, ErrorCode::usage);
  EXPECT_EQ(refused(watched("list")).code, ErrorCode::usage);
  EXPECT_EQ(refused(request_of({{"threshold", ".1"}})).place, "--threshold");
}

TEST_F(Watch, the_text_tells_what_changed_first_and_what_to_do_next) {
  look();
  add("two", kJointAttack, "2023-06-01");
  const std::string text = project.run("watch", {}).out;
  EXPECT_THAT(text, HasSubstr("Changed"));
  EXPECT_THAT(text, HasSubstr("“The Red Banner Front and the Hill Guard jointly attacked"));
  EXPECT_THAT(text, HasSubstr("Next: entente history rbf hg"));
}

TEST_F(Watch, the_ledger_stays_in_order) {
  look();
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

}  // namespace
}  // namespace entente::engine

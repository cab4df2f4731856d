// SPDX-License-Identifier: Apache-2.0
#include "engine/actor_merges.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "engine/merged_actors.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;

constexpr std::string_view kRows =
    "slug,name,aliases,kind,adverse_to,allied_with\n"
    "rbf,Red Banner Front,RBF,armed_group,velmora,\n"
    "hg,Hill Guard,HG,armed_group,velmora,\n"
    "hc,Highland Column,HC,armed_group,,\n"
    "velmora,Velmora,Government of Velmora,state,hc,\n";
constexpr std::string_view kSecondNote =
    "Velmora said that the Red Banner Front armed the Highland Column.\n\nThe Highland Column met the Hill Guard.\n";

class ActorMerges : public ::testing::Test {
 protected:
  ActorMerges() {
    project.write("actors.csv", kRows);
    project.write("note.txt", testing::kNote);
    project.write("second.txt", kSecondNote);
    project.add({"note.txt", "second.txt"});
  }
  std::string run(std::string_view use_case, const std::vector<std::pair<std::string, std::string>>& options) {
    return project.run(use_case, request_of(options).set_flag("json")).out;
  }
  void merge(const std::string& actor, const std::string& into) {
    run("merge", {{"actor", actor}, {"into", into}, {"reason", "two names of one body"}});
  }
  void undo(const std::string& actor) {
    project.run("merge", request_of({{"actor", actor}}).set_flag("undo").set_flag("json"));
  }
  std::string assess(const std::string& a, const std::string& b) { return run("assess", {{"a", a}, {"b", b}}); }
  std::size_t claims(const std::string& a, const std::string& b) {
    return nlohmann::json::parse(assess(a, b)).at("claims");
  }
  std::vector<std::string> slugs() {
    std::vector<std::string> found;
    const auto answer = nlohmann::json::parse(run("actors", {}));
    for (const auto& actor : answer.at("actors")) {
      found.push_back(actor.at("slug"));
    }
    return found;
  }
  SmallProject project;
};

TEST_F(ActorMerges, the_answer_follows_at_once_under_either_name) {
  const std::size_t before = claims("rbf", "hg");
  const std::size_t of_column = claims("rbf", "hc");
  ASSERT_GE(of_column, 1U);
  merge("hc", "hg");
  EXPECT_EQ(claims("rbf", "hg"), before + of_column);
  EXPECT_EQ(assess("rbf", "Highland Column"), assess("rbf", "hg"));
  EXPECT_EQ(assess("rbf", "hc"), assess("rbf", "hg"));
  EXPECT_THAT(slugs(), ElementsAre("rbf", "hg", "velmora"));
  EXPECT_THAT(run("network", {}), ::testing::Not(HasSubstr("\"hc\"")));
}

TEST_F(ActorMerges, undo_restores_every_answer_byte_for_byte) {
  project.run("decide", request_of({{"claim", nlohmann::json::parse(run("review", {})).at("items").at(0).at("claim")},
                                    {"decision", "reject"}}));
  const auto answers = [&] {
    return std::vector{assess("rbf", "hg"), assess("rbf", "hc"),  run("actors", {}),
                       run("sources", {}),  run("network", {}),   run("review", {}),
                       run("origins", {}),  run("documents", {}), run("contradictions", {})};
  };
  const std::vector<std::string> before = answers();
  const std::string of_the_two = assess("hc", "hg");
  merge("hc", "hg");
  EXPECT_NE(answers(), before);
  EXPECT_THROW(assess("hc", "hg"), Failure) << "one organisation is no pair";
  undo("hc");
  EXPECT_EQ(answers(), before);
  EXPECT_EQ(assess("hc", "hg"), of_the_two);
}

TEST_F(ActorMerges, what_was_decided_by_a_day_knows_no_later_merge) {
  const auto then = [this](const std::string& b) {
    return run("assess", {{"a", "rbf"}, {"b", b}, {"as-of", "2023-06-15"}, {"decisions", "then"}});
  };
  const std::string of_guard = then("hg");
  const std::string of_column = then("hc");
  project.context().now_unix_seconds += 86400;
  merge("hc", "hg");
  EXPECT_EQ(then("hg"), of_guard);
  EXPECT_EQ(then("hc"), of_column) << "two organisations on that day";
  const auto why = [this](const std::string& decisions) {
    return nlohmann::json::parse(
        run("why", {{"a", "rbf"}, {"b", "hc"}, {"as-of", "2023-06-15"}, {"decisions", decisions}}));
  };
  EXPECT_EQ(why("today").at("b"), "hg") << "people tell later what texts speak of";
  EXPECT_THAT(why("today").at("notes").dump(), HasSubstr("1 of them was made after 2023-06-15"));
  EXPECT_THAT(why("then").at("notes").dump(), HasSubstr("1 later left out"));
  const auto on_the_day = run("assess", {{"a", "rbf"}, {"b", "hc"}, {"as-of", "2023-06-16"}, {"decisions", "then"}});
  EXPECT_EQ(nlohmann::json::parse(on_the_day).at("b"), "hg");
}

TEST_F(ActorMerges, all_pairs_of_a_day_are_those_that_were_held_then) {
  project.context().now_unix_seconds += 86400;
  merge("hc", "hg");
  const auto all = [this](const std::string& decisions) {
    return project
        .run("assess", request_of({{"as-of", "2023-06-15"}, {"decisions", decisions}}).set_flag("all").set_flag("json"))
        .out;
  };
  EXPECT_THAT(all("then"), HasSubstr("\"hc\""));
  EXPECT_THAT(all("today"), ::testing::Not(HasSubstr("\"hc\"")));
}

TEST_F(ActorMerges, documents_are_not_read_again_and_claims_keep_the_name_they_were_read_with) {
  merge("hc", "hg");
  project.log().clear();
  EXPECT_THAT(run("claims", {{"pair", "rbf,hg"}}), HasSubstr("Highland Column"));
  EXPECT_THAT(project.log().text(LogKind::note), ::testing::Not(HasSubstr("again")));
}

TEST_F(ActorMerges, a_new_document_is_read_by_the_rows_and_counted_under_the_one) {
  merge("hc", "hg");
  const std::size_t before = claims("rbf", "hg");
  project.write("third.txt", "The Red Banner Front trained the Highland Column.\n");
  project.add({"third.txt"});
  EXPECT_EQ(claims("rbf", "hg"), before + 1);
  undo("hc");
  EXPECT_EQ(nlohmann::json::parse(assess("rbf", "hc")).at("claims"), 2);
}

TEST_F(ActorMerges, a_correction_made_meanwhile_keeps_the_name_that_was_read) {
  merge("hc", "hg");
  const auto families = nlohmann::json::parse(run("origins", {})).at("families");
  std::string claim;
  for (const auto& family : families) {
    for (const auto& each : family.at("claims")) {
      const std::string quote = each.at("quote");
      claim =
          quote.find("armed the Highland Column") == std::string::npos ? claim : each.at("claim").get<std::string>();
    }
  }
  ASSERT_FALSE(claim.empty());
  run("decide", {{"claim", claim}, {"decision", "correct"}, {"polarity", "denied"}});
  undo("hc");
  EXPECT_THAT(run("claims", {{"pair", "rbf,hc"}}), HasSubstr("\"status\":\"corrected\""));
}

TEST_F(ActorMerges, what_is_merged_is_listed_with_names_day_and_reason) {
  merge("Highland Column", "HG");
  const auto merges = nlohmann::json::parse(run("actors", {})).at("merges");
  ASSERT_EQ(merges.size(), 1U);
  EXPECT_EQ(merges.at(0), (nlohmann::json{{"actor", "hc"},
                                          {"name", "Highland Column"},
                                          {"into", "hg"},
                                          {"into_name", "Hill Guard"},
                                          {"day", "2023-06-15"},
                                          {"reason", "two names of one body"}}));
  EXPECT_THAT(project.run("actors", {}).out, HasSubstr("hc (Highland Column) is hg: two names of one body"));
}

TEST_F(ActorMerges, merges_that_cannot_be_are_refused) {
  EXPECT_THROW(merge("hg", "hg"), Failure);
  EXPECT_THROW(merge("nobody", "hg"), Failure);
  EXPECT_THROW(undo("hc"), Failure);
  EXPECT_THROW(project.run("merge", request_of({{"actor", "hc"}})), Failure) << "into what?";
  merge("hc", "hg");
  EXPECT_THROW(merge("hc", "hg"), Failure) << "twice";
  EXPECT_THROW(merge("hg", "hc"), Failure) << "a circle";
}

TEST_F(ActorMerges, rows_that_would_contradict_each_other_are_not_merged) {
  project.write("actors.csv",
                "slug,name,aliases,kind,adverse_to,allied_with\n"
                "rbf,Red Banner Front,RBF,armed_group,,hc\n"
                "hg,Hill Guard,HG,armed_group,rbf,\n"
                "hc,Highland Column,HC,armed_group,,\n");
  EXPECT_THROW(merge("hc", "hg"), Failure);
}

TEST_F(ActorMerges, standing_questions_go_on_under_the_one_name) {
  run("watch", {{"action", "add"}, {"a", "rbf"}, {"b", "hc"}});
  merge("hc", "hg");
  const auto question = nlohmann::json::parse(run("watch", {})).at("questions").at(0);
  EXPECT_EQ(question.at("b"), "hg");
  EXPECT_EQ(question.at("state"), "first look");
  merge("rbf", "hg");
  EXPECT_EQ(nlohmann::json::parse(run("watch", {})).at("questions").at(0).at("state"), "unanswerable");
  undo("rbf");
  run("watch", {{"action", "remove"}, {"a", "rbf"}, {"b", "hg"}});
  EXPECT_TRUE(nlohmann::json::parse(run("watch", {{"action", "list"}})).at("questions").empty());
}

TEST_F(ActorMerges, a_row_that_is_gone_is_told_of_and_nothing_is_hidden) {
  merge("hc", "hg");
  project.write("actors.csv",
                "slug,name,aliases,kind\nrbf,Red Banner Front,RBF,armed_group\nhc,Highland Column,HC,armed_group\n");
  EXPECT_THAT(slugs(), ElementsAre("rbf", "hc"));
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr("entente merge hc --undo"));
}

TEST(MergedRegistry, the_row_that_stands_answers_to_all_names_and_fills_empty_cells) {
  const ActorRegistry rows({{ActorId{"a"}, "Alpha", {"AL"}, ActorKind::armed_group, {{"ideology", "x"}}},
                            {ActorId{"b"},
                             "Alpha Front",
                             {"AL", "AF"},
                             ActorKind::armed_group,
                             {{"ideology", "y"}, {"parent", "a"}, {"adverse_to", "c"}}},
                            {ActorId{"c"}, "Charlie", {}, ActorKind::state, {{"adverse_to", "a; b"}}}});
  const std::vector<ActorMerge> words{{.actor = ActorId{"b"}, .into = ActorId{"a"}}};
  const ActorRegistry merged = merged_registry(rows, StandingMerges(words));
  ASSERT_EQ(merged.actors().size(), 2U);
  const Actor& alpha = merged.actors()[0];
  EXPECT_THAT(alpha.aliases, ElementsAre("AL", "Alpha Front", "b", "AF"));
  EXPECT_EQ(alpha.attributes.at("ideology"), "x");
  EXPECT_EQ(alpha.attributes.at("adverse_to"), "c");
  EXPECT_FALSE(alpha.attributes.contains("parent")) << "it is no part of itself";
  EXPECT_EQ(merged.actors()[1].attributes.at("adverse_to"), "a");
  EXPECT_EQ(merged.resolve("AF").value().value, "a");
}

}  // namespace
}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include "engine/what_if.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;
using Options = std::vector<std::pair<std::string, std::string>>;

constexpr const char* kTrained = "Observers say the Red Banner Front trained the Hill Guard.";
constexpr const char* kDenied = "The Red Banner Front denied ties with the Hill Guard.";
constexpr const char* kJoint = "The Red Banner Front and the Hill Guard jointly attacked a post of Velmora.";

// A project whose answers are compared with those of another that really is as the what-if takes it to be.
class Case {
 public:
  void add(const std::string& name, const std::string& text, const std::string& date) {
    project.write(name + ".txt", text);
    project.run("add", request_of({{"paths", name + ".txt"}, {"date", date}, {"publisher", "Paper " + name}}));
  }
  void add_all() {
    add("one", kTrained, "2022-03-10");
    add("two", kDenied, "2022-05-05");
    add("three", kJoint, "2023-02-20");
  }
  Json assess() {
    return Json::parse(
        project.run("assess", request_of({{"a", "rbf"}, {"b", "hg"}, {"from", "2021-07"}}).set_flag("json")).out);
  }
  Outcome ask(const Options& alterations, bool is_json = true) {
    Request request = request_of({{"a", "rbf"}, {"b", "hg"}, {"from", "2021-07"}});
    for (const auto& [name, value] : alterations) {
      request.add(name, value);
    }
    return project.run("whatif", is_json ? request.set_flag("json") : request);
  }
  Json what_if(const Options& alterations) { return Json::parse(ask(alterations).out); }
  std::string claim_of(const std::string& document) {
    const std::vector<Claim> claims = open_project(project.context()).ledger.claims({.document = DocumentId{document}});
    return claims.empty() ? "" : claims.front().id.value;
  }
  std::string refusal(const Options& alterations) {
    try {
      ask(alterations);
    } catch (const Failure& failure) {
      return to_text(failure.error());
    }
    return "";
  }
  SmallProject project;
};

void expect_same_answer(const Json& left, const Json& right) {
  EXPECT_EQ(left.at("at_least_prob"), right.at("at_least_prob"));
  EXPECT_EQ(left.at("interval"), right.at("interval"));
  EXPECT_EQ(left.at("claims"), right.at("claims"));
  EXPECT_EQ(left.at("origins"), right.at("origins"));
}

TEST(WhatIf, before_is_the_answer_as_it_stands) {
  Case asked;
  asked.add_all();
  EXPECT_EQ(asked.what_if({{"drop-claim", asked.claim_of("two")}}).at("before"), asked.assess());
}

TEST(WhatIf, a_claim_left_out_is_as_if_it_had_been_rejected) {
  Case asked;
  asked.add_all();
  const std::string claim = asked.claim_of("two");
  const Json answer = asked.what_if({{"drop-claim", claim}});
  asked.project.run("decide", request_of({{"claim", claim}, {"decision", "reject"}}));
  expect_same_answer(answer.at("after"), asked.assess());
  EXPECT_NE(answer.at("after").at("at_least_prob"), answer.at("before").at("at_least_prob"));
}

TEST(WhatIf, a_source_left_out_is_as_if_its_texts_had_never_come) {
  Case asked;
  asked.add_all();
  Case without;
  without.add("one", kTrained, "2022-03-10");
  without.add("two", kDenied, "2022-05-05");
  expect_same_answer(asked.what_if({{"drop-source", "Paper three"}}).at("after"), without.assess());
}

TEST(WhatIf, an_organisation_left_out_takes_its_own_word_with_it) {
  Case asked;
  asked.add_all();
  Case without;
  without.add("one", kTrained, "2022-03-10");
  without.add("three", kJoint, "2023-02-20");
  const Json answer = asked.what_if({{"drop-source", "RBF"}});
  expect_same_answer(answer.at("after"), without.assess());
  EXPECT_EQ(answer.at("changes").at(0).at("claims"), 1);
}

TEST(WhatIf, an_origin_left_out_takes_all_its_claims) {
  Case asked;
  asked.add_all();
  asked.add("four", "In May the Red Banner Front denied ties with the Hill Guard.", "2022-05-06");
  const Json answer = asked.what_if({{"drop-origin", "actor:rbf"}});
  EXPECT_EQ(answer.at("changes").at(0).at("claims"), 2);
  EXPECT_EQ(answer.at("after").at("claims"), 2);
}

TEST(WhatIf, a_claim_turned_round_is_as_if_it_had_been_corrected) {
  Case asked;
  asked.add_all();
  const std::string claim = asked.claim_of("three");
  const Json answer = asked.what_if({{"flip-claim", claim}});
  asked.project.run("decide", request_of({{"claim", claim}, {"decision", "correct"}, {"polarity", "denied"}}));
  expect_same_answer(answer.at("after"), asked.assess());
  EXPECT_LT(answer.at("after").at("at_least_prob").back().at(4).get<double>(),
            answer.at("before").at("at_least_prob").back().at(4).get<double>());
}

TEST(WhatIf, claims_counted_as_one_are_as_if_they_had_been_joined) {
  Case asked;
  asked.add_all();
  asked.add("four", kTrained, "2023-01-06");
  asked.add("five", "The Red Banner Front armed the Hill Guard in January.", "2023-01-26");
  const std::string left = asked.claim_of("one");
  const std::string right = asked.claim_of("five");
  const Json answer = asked.what_if({{"join-claim", left}, {"join-claim", right}});
  asked.project.run("origins", request_of({{"action", "join"}, {"claims", right}, {"claims", left}}));
  expect_same_answer(answer.at("after"), asked.assess());
}

TEST(WhatIf, another_grade_is_as_if_sources_csv_had_it) {
  Case asked;
  asked.project.write("sources.csv", "slug,name,stance,grade\nthree,Paper three,neutral,A\n");
  asked.add_all();
  const Json answer = asked.what_if({{"grade", "three=E"}});
  asked.project.write("sources.csv", "slug,name,stance,grade\nthree,Paper three,neutral,E\n");
  expect_same_answer(answer.at("after"), asked.assess());
  EXPECT_NE(answer.at("after").at("at_least_prob"), answer.at("before").at("at_least_prob"));
}

TEST(WhatIf, a_driver_is_as_if_actors_csv_told_of_it) {
  Case asked;
  asked.add_all();
  const Json answer = asked.what_if({{"driver", "declared enmity=1"}});
  asked.project.write("actors.csv",
                      "slug,name,aliases,kind,adverse_to\nrbf,Red Banner Front,RBF,armed_group,hg\n"
                      "hg,Hill Guard,HG,armed_group,\nvelmora,Velmora,Government of Velmora,state,\n");
  expect_same_answer(answer.at("after"), asked.assess());
}

TEST(WhatIf, nothing_is_stored) {
  Case asked;
  asked.add_all();
  const Json before = asked.assess();
  const std::string version = open_project(asked.project.context()).ledger.data_version();
  asked.ask({{"drop-source", "RBF"}, {"drop-claim", asked.claim_of("one")}});
  EXPECT_EQ(asked.assess(), before);
  EXPECT_EQ(open_project(asked.project.context()).ledger.data_version(), version);
}

TEST(WhatIf, the_text_tells_both_answers_and_what_was_altered) {
  Case asked;
  asked.add_all();
  const std::string text = asked.ask({{"drop-source", "RBF"}}, false).out;
  EXPECT_THAT(text, HasSubstr("source left out: RBF (1 claim of this pair)"));
  EXPECT_THAT(text, HasSubstr("in place of 3 claims of 3 origins"));
  EXPECT_THAT(text, HasSubstr("Nothing was changed."));
}

TEST(WhatIf, what_names_nothing_is_refused) {
  Case asked;
  asked.add_all();
  EXPECT_THAT(asked.refusal({}), HasSubstr("nothing is to be otherwise"));
  EXPECT_THAT(asked.refusal({{"drop-source", "Paper nine"}}), HasSubstr("no source, publisher or organisation"));
  EXPECT_THAT(asked.refusal({{"drop-origin", "source:nine"}}), HasSubstr("no claim of this pair has the origin"));
  EXPECT_THAT(asked.refusal({{"drop-claim", "zzzz"}}), HasSubstr("no claim has the id"));
  EXPECT_THAT(asked.refusal({{"join-claim", asked.claim_of("one")}}), HasSubstr("given once"));
  EXPECT_THAT(asked.refusal({{"grade", "nine=A"}}), HasSubstr("no row of sources.csv"));
  for (const char* driver : {"shared goals", "shared goals=2", "shared goals=nan", "luck=1"}) {
    EXPECT_THAT(asked.refusal({{"driver", driver}}), HasSubstr("--driver")) << driver;
  }
}

}  // namespace
}  // namespace entente::engine

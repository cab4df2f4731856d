// SPDX-License-Identifier: Apache-2.0
#include "report/all_pairs.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "report/network_answer.hpp"

namespace entente::report {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

PairRow row(const char* a, const char* b, bool has_enough) {
  return {.a = ActorId{a},
          .b = ActorId{b},
          .a_name = a,
          .b_name = b,
          .prob = {.1, .2, .1, .1, .3, .2},
          .at_least_prob = {1, .9, .7, .6, .5, .2},
          .interval = {},
          .claim_count = 7,
          .origin_count = 3,
          .has_enough_evidence = has_enough};
}

AllPairs two_pairs() {
  return {.as_of = make_date(2024, 5, 1),
          .rows = {row("red", "blue", true), row("red", "green", false)},
          .declared_count = 1,
          .sweeps = 5,
          .is_converged = true};
}

TEST(AllPairs, each_pair_has_a_line_and_thin_evidence_is_marked) {
  const std::string text = all_pairs_to_text(two_pairs(), {});
  EXPECT_THAT(text, AllOf(HasSubstr("red blue"), HasSubstr("50 %"), HasSubstr("red green"), HasSubstr("thin"),
                          HasSubstr("converged after 5 sweeps"), HasSubstr("Next: entente assess red blue")));
}

TEST(AllPairs, says_when_the_methods_do_not_agree_or_have_not_settled) {
  AllPairs all = two_pairs();
  all.is_converged = false;
  EXPECT_THAT(all_pairs_to_text(all, {}), HasSubstr("has not converged"));
  all.reference = ReferenceCheck{1.2, 30, false, .08};
  EXPECT_THAT(all_pairs_to_text(all, {}), AllOf(HasSubstr("have not mixed"), HasSubstr("too much to rely on")));
  all.reference = ReferenceCheck{1.001, 900, true, .01};
  EXPECT_THAT(all_pairs_to_text(all, {}), AllOf(Not(HasSubstr("not mixed")), Not(HasSubstr("too much"))));
}

TEST(AllPairs, the_json_has_every_level_and_the_check) {
  AllPairs all = two_pairs();
  all.reference = ReferenceCheck{1.001, 900, true, .01};
  const auto json = nlohmann::json::parse(all_pairs_to_json(all, Yardstick::icd203));
  EXPECT_EQ(json["method"], "gibbs");
  EXPECT_EQ(json["pairs"][0]["prob"].size(), kLevelCount);
  EXPECT_EQ(json["pairs"][1]["enough_evidence"], false);
  EXPECT_EQ(json["pairs"][0]["words"][4], words_for(Yardstick::icd203, all.rows[0].at_least_prob[4]));
  EXPECT_EQ(json["reference"]["mixed"], true);
}

TEST(NetworkAnswer, tells_triads_and_camps_in_words) {
  NetworkAnswer answer{.pairs = two_pairs()};
  answer.triads = {{.names = {"Red", "Blue", "Green"}, .signs = {-.8, -.7, -.05}, .pull = -.03}};
  answer.camps = {.first = {"Red"},
                  .second = {"Blue", "Green"},
                  .broken = {"Red and Green (hostile, in one camp)"},
                  .tie_count = 3,
                  .frustration_index = 1,
                  .lower_bound = 1,
                  .is_proven = true};
  const std::string text = network_to_text(answer, {});
  EXPECT_THAT(text, AllOf(HasSubstr("hostile (-0.80)"), HasSubstr("undecided (-0.05)"), HasSubstr("out of balance"),
                          HasSubstr("1 tie breaks balance (proven")));
  answer.camps.is_proven = false;
  answer.camps.lower_bound = 0;
  EXPECT_THAT(network_to_text(answer, {}), HasSubstr("not proven; no fewer than 0"));
}

}  // namespace
}  // namespace entente::report

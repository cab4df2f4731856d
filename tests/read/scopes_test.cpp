// SPDX-License-Identifier: Apache-2.0
#include "read/scopes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr CertaintyInterval kPlain{0.9, 1.0};
constexpr CertaintyInterval kLikely{0.55, 0.8};
constexpr CertaintyInterval kPossible{0.2, 0.6};

struct Said {
  std::string text;
  Polarity polarity;
  CertaintyInterval certainty;
};

void expect_claims(const std::vector<Said>& rows) {
  for (const Said& row : rows) {
    const Claim claim = only_claim(row.text);
    EXPECT_EQ(claim.polarity, row.polarity) << row.text;
    EXPECT_EQ(claim.certainty, row.certainty) << row.text;
  }
}

TEST(Scopes, of_implicatives_settle_what_they_govern) {
  expect_claims({{"ALPHA managed to train BRAVO.", Polarity::affirmed, kPlain},
                 {"ALPHA did not manage to train BRAVO.", Polarity::denied, kPlain},
                 {"ALPHA failed to train BRAVO.", Polarity::denied, kPlain},
                 {"ALPHA did not fail to train BRAVO.", Polarity::affirmed, kPlain},
                 {"ALPHA refused to train BRAVO.", Polarity::denied, kPlain},
                 {"ALPHA avoided supporting BRAVO.", Polarity::denied, kPlain},
                 {"ALPHA is unable to train BRAVO.", Polarity::denied, kPlain}});
}

TEST(Scopes, of_force_and_hindrance_reach_through_the_one_acted_on) {
  expect_claims({{"Poverty forced ALPHA to support BRAVO.", Polarity::affirmed, kPlain},
                 {"Winter prevented ALPHA from supporting BRAVO.", Polarity::denied, kPlain}});
}

TEST(Scopes, of_attempts_wishes_and_plans_leave_it_open) {
  expect_claims({{"ALPHA tried to train BRAVO.", Polarity::affirmed, kLikely},
                 {"ALPHA did not try to train BRAVO.", Polarity::denied, kPlain},
                 {"ALPHA wants to train BRAVO.", Polarity::affirmed, kPossible},
                 {"ALPHA plans to train BRAVO.", Polarity::affirmed, kLikely},
                 {"ALPHA has a plan to train BRAVO.", Polarity::affirmed, kLikely}});
  EXPECT_EQ(only_claim("ALPHA plans to train BRAVO.").when.kind, TimeKind::future);
}

TEST(Scopes, of_pretence_deny_and_of_knowledge_affirm) {
  expect_claims({{"ALPHA pretended to support BRAVO.", Polarity::denied, kPlain},
                 {"ALPHA regrets supporting BRAVO.", Polarity::affirmed, kPlain},
                 {"ALPHA does not regret supporting BRAVO.", Polarity::affirmed, kPlain}});
}

TEST(Scopes, stand_under_one_another) {
  expect_claims({{"ALPHA plans to stop supporting BRAVO.", Polarity::denied, kLikely},
                 {"ALPHA refused to stop supporting BRAVO.", Polarity::affirmed, kPlain},
                 {"ALPHA did not refuse to stop supporting BRAVO.", Polarity::denied, kPossible},
                 {"ALPHA may have failed to train BRAVO.", Polarity::denied, kPossible}});
}

TEST(Scopes, of_ability_deny_only_when_denied) {
  expect_claims({{"ALPHA is able to support BRAVO.", Polarity::affirmed, kPossible},
                 {"ALPHA cannot support BRAVO.", Polarity::denied, kPlain}});
}

TEST(Scopes, of_conditions_and_questions_claim_nothing_sure) {
  expect_claims({{"If ALPHA supports BRAVO, it will snow.", Polarity::affirmed, kPossible},
                 {"Does ALPHA support BRAVO?", Polarity::affirmed, kPossible},
                 {"Had ALPHA supported BRAVO, it would have snowed.", Polarity::affirmed, kPossible}});
}

TEST(Scopes, of_a_purpose_look_ahead) {
  const Claim claim = only_claim("ALPHA bought a farm to train BRAVO.");
  EXPECT_EQ(claim.certainty, kPossible);
  EXPECT_EQ(claim.when.kind, TimeKind::future);
}

TEST(Scopes, of_two_denials_take_each_other_back) {
  expect_claims({{"ALPHA denied having denied support for BRAVO.", Polarity::affirmed, kPlain},
                 {"ALPHA rejected reports that it supports BRAVO.", Polarity::denied, kPlain}});
}

TEST(Scopes, leave_what_goes_on_alone) {
  EXPECT_EQ(only_claim("ALPHA fears further attacks by BRAVO on ALPHA.").certainty, kPlain);
}

std::vector<std::string> rules_around(const std::string& text, std::string_view word) {
  const SmallText small(text);
  const std::size_t token = small.token(word);
  const SentenceView sentence = small.sentence();
  std::vector<std::string> rules;
  for (const Scope& scope : scopes_around(sentence, {token, token + 1}, guess_form(sentence, token))) {
    rules.push_back(scope.rule);
  }
  return rules;
}

TEST(Scopes, are_named_from_the_innermost_outward) {
  EXPECT_THAT(rules_around("They agreed to try to leave.", "leave"), ElementsAre("scope/try", "scope/agree"));
  EXPECT_THAT(rules_around("They left.", "left"), IsEmpty());
  EXPECT_THAT(rules_around("They hope that the convoy left.", "left"), ElementsAre("scope/hope"));
  EXPECT_THAT(rules_around("They walked to supporters.", "supporters"), IsEmpty());
}

TEST(Standing, is_guessed_from_the_words_before) {
  const SmallText small("The leave was long but they leave to form an alliance.");
  EXPECT_EQ(guess_form(small.sentence(), small.token("leave")), CueForm::noun);
  EXPECT_EQ(guess_form(small.sentence(), small.token("form")), CueForm::verb);
  EXPECT_EQ(guess_form(small.sentence(), small.token("alliance")), CueForm::noun);
}

}  // namespace
}  // namespace entente::read

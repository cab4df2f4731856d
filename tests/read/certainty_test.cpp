// SPDX-License-Identifier: Apache-2.0
#include "read/certainty.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr CertaintyInterval kPlain{0.9, 1.0};
constexpr CertaintyInterval kLikely{0.55, 0.8};
constexpr CertaintyInterval kPossible{0.2, 0.6};
constexpr CertaintyInterval kUnlikely{0.2, 0.45};
constexpr CertaintyInterval kImpossible{0.01, 0.05};

struct Said {
  std::string text;
  Polarity polarity;
  CertaintyInterval certainty;
};

const std::vector<Said>& said() {
  static const std::vector<Said> rows{
      {"ALPHA supports BRAVO.", Polarity::affirmed, kPlain},
      {"In May 2022 ALPHA supported BRAVO.", Polarity::affirmed, kPlain},
      {"DELTA accused ALPHA of supporting BRAVO.", Polarity::affirmed, kPlain},
      {"ALPHA does not support BRAVO.", Polarity::denied, kPlain},
      {"ALPHA doesn’t support BRAVO.", Polarity::denied, kPlain},
      {"ALPHA never supported BRAVO.", Polarity::denied, kPlain},
      {"ALPHA has no links to BRAVO.", Polarity::denied, kPlain},
      {"ALPHA is not allied with BRAVO.", Polarity::denied, kPlain},
      {"There is no alliance between ALPHA and BRAVO.", Polarity::denied, kPlain},
      {"ALPHA denied supporting BRAVO.", Polarity::denied, kPlain},
      {"ALPHA has denied any links to BRAVO.", Polarity::denied, kPlain},
      {"DELTA denied that ALPHA supports BRAVO.", Polarity::denied, kPlain},
      {"Claims of an alliance between ALPHA and BRAVO have been refuted.", Polarity::denied, kPlain},
      {"ALPHA may not support BRAVO.", Polarity::denied, kPossible},
      {"ALPHA may support BRAVO.", Polarity::affirmed, kPossible},
      {"ALPHA might support BRAVO.", Polarity::affirmed, kPossible},
      {"ALPHA could support BRAVO.", Polarity::affirmed, kPossible},
      {"It is possible that ALPHA supports BRAVO.", Polarity::affirmed, kPossible},
      {"A potential alliance between ALPHA and BRAVO was discussed.", Polarity::affirmed, kPossible},
      {"ALPHA would support BRAVO.", Polarity::affirmed, kLikely},
      {"ALPHA appears to support BRAVO.", Polarity::affirmed, kLikely},
      {"ALPHA allegedly supports BRAVO.", Polarity::affirmed, kLikely},
      {"DELTA believes that ALPHA supports BRAVO.", Polarity::affirmed, kLikely},
      {"ALPHA is unlikely to support BRAVO.", Polarity::affirmed, kUnlikely},
      {"An alliance between ALPHA and BRAVO is unlikely.", Polarity::affirmed, kUnlikely},
      {"An alliance between ALPHA and BRAVO is improbable.", Polarity::affirmed, kUnlikely},
      {"An alliance between ALPHA and BRAVO is nearly impossible.", Polarity::affirmed, kImpossible},
  };
  return rows;
}

TEST(Certainty, follows_the_words) {
  for (const Said& row : said()) {
    const Claim claim = only_claim(row.text);
    EXPECT_EQ(claim.polarity, row.polarity) << row.text;
    EXPECT_EQ(claim.certainty.low_prob, row.certainty.low_prob) << row.text;
    EXPECT_EQ(claim.certainty.high_prob, row.certainty.high_prob) << row.text;
  }
}

TEST(Certainty, of_not_only_is_an_affirmation) {
  EXPECT_THAT(told("ALPHA not only supports BRAVO but also trains CHARLIE."), Contains("alpha>bravo supports"));
}

TEST(Certainty, is_not_touched_by_words_about_another_clause) {
  EXPECT_EQ(only_claim("ALPHA supports BRAVO, although it may rain.").certainty, kPlain);
  EXPECT_EQ(only_claim("Although it does not rain, ALPHA supports BRAVO.").polarity, Polarity::affirmed);
}

TEST(Certainty, of_no_evidence_that_is_a_likely_denial) {
  for (const char* text :
       {"There is no evidence that ALPHA supports BRAVO.", "There is no evidence of support for BRAVO from ALPHA."}) {
    const Claim claim = only_claim(text);
    EXPECT_EQ(claim.polarity, Polarity::denied) << text;
    EXPECT_EQ(claim.certainty, kLikely) << text;
    EXPECT_EQ(claim.evidence, EvidenceStatus::said_to_be_lacking) << text;
  }
}

TEST(Certainty, of_an_accusation_without_evidence_stays_an_accusation) {
  const Claim claim = only_claim("DELTA accused ALPHA of supporting BRAVO, but no concrete evidence was presented.");
  EXPECT_EQ(told(claim), "alpha>bravo supports by delta");
  EXPECT_EQ(claim.evidence, EvidenceStatus::said_to_be_lacking);
}

TEST(Certainty, knows_evidence_that_is_said_to_exist) {
  EXPECT_EQ(only_claim("Documents show that ALPHA finances BRAVO.").evidence, EvidenceStatus::said_to_exist);
  EXPECT_EQ(only_claim("ALPHA finances BRAVO.").evidence, EvidenceStatus::none_stated);
}

TEST(Certainty, of_a_hostile_word_comes_from_no_unlikely_alliance) {
  EXPECT_THAT(told("ALPHA and BRAVO are unlikely to ally."), Not(Contains("alpha=bravo fights")));
  EXPECT_EQ(only_claim("ALPHA and BRAVO are unlikely to ally.").certainty, kUnlikely);
}

TEST(Certainty, names_the_words_it_was_read_from) {
  EXPECT_THAT(only_claim("ALPHA may support BRAVO.").rules, Contains("hedge/may"));
  EXPECT_THAT(only_claim("ALPHA does not support BRAVO.").rules, Contains("negation/not"));
  EXPECT_THAT(only_claim("ALPHA is unlikely to support BRAVO.").quote, HasSubstr("is unlikely to support"));
}

TEST(Certainty, of_what_will_be_looks_ahead) {
  EXPECT_EQ(only_claim("ALPHA will support BRAVO.").when.kind, TimeKind::future);
  EXPECT_EQ(only_claim("ALPHA is expected to support BRAVO.").when.kind, TimeKind::future);
}

}  // namespace
}  // namespace entente::read

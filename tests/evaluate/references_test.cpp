// SPDX-License-Identifier: Apache-2.0
#include "evaluate/references.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace entente::evaluate {
namespace {

using Answers = std::vector<std::set<std::string>>;

const std::filesystem::path& cases() {
  static const std::filesystem::path folder = std::filesystem::path(ENTENTE_SOURCE_DIR) / "tests/cases/references";
  return folder;
}

double figure(const std::string& part, const std::string& name) {
  return nlohmann::json::parse(measure_references(cases() / part).json).at(name).get<double>();
}

TEST(References, are_marked_in_the_text_with_what_they_stand_for) {
  const MarkedText marked = read_marks("[The group=alpha] met [them=alpha bravo|charlie] on [it=] (a) day.");
  EXPECT_EQ(marked.text, "The group met them on it (a) day.");
  ASSERT_EQ(marked.references.size(), 3U);
  EXPECT_EQ(marked.references[0].span, (TextSpan{0, 9}));
  EXPECT_EQ(marked.references[0].answers, (Answers{{"alpha"}}));
  EXPECT_EQ(marked.references[1].answers, (Answers{{"alpha", "bravo"}, {"charlie"}}));
  EXPECT_EQ(marked.references[2].answers, (Answers{{}}));
}

TEST(References, are_right_wrong_or_unresolved) {
  const MarkedText marked = read_marks("[They=alpha bravo] met [them=charlie] and [it=].");
  Resolution alpha;
  alpha.span = marked.references[0].span;
  alpha.actor = ActorId("alpha");
  Resolution bravo = alpha;
  bravo.actor = ActorId("bravo");
  Resolution it = alpha;
  it.span = marked.references[2].span;
  const ReferenceScore score = score_references(marked, {alpha, bravo, it});
  EXPECT_EQ(score.right, 1U);
  EXPECT_EQ(score.unresolved, 1U);
  EXPECT_EQ(score.wrong, 1U);
}

// The figures of docs/accuracy.md less two references: a rule that costs more must say so there.
TEST(References, of_the_texts_the_rules_were_tuned_on_are_resolved) { EXPECT_GE(figure("tuned", "accuracy"), 0.91); }

TEST(References, of_texts_kept_apart_are_resolved) {
  EXPECT_GE(figure("held_out", "accuracy"), 0.88);
  EXPECT_LE(figure("held_out", "wrong"), 0.08);
}

}  // namespace
}  // namespace entente::evaluate

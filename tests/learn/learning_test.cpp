// SPDX-License-Identifier: Apache-2.0
#include "learn/learning.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "math/random.hpp"
#include "tests/learn/review_world.hpp"

namespace entente::learn {
namespace {

using testing::claim_in;
using testing::corrected_to;
using testing::football_world;
using testing::review_of;

const StepFigures& figures_of(const Learned& learned, Step step) {
  return *std::ranges::find(learned.report.steps, step, &StepFigures::step);
}

TEST(Learning, what_words_tell_apart_is_learned_and_gains) {
  const Learned learned = learn(football_world(), {});
  EXPECT_EQ(learned.report.reviews(), 72U);
  EXPECT_EQ(learned.report.documents, 12U);
  EXPECT_EQ(learned.report.folds, 10U);
  EXPECT_DOUBLE_EQ(learned.report.rules.precision(), 48.0 / 72);
  EXPECT_DOUBLE_EQ(learned.report.rules.recall(), 1.0);
  EXPECT_DOUBLE_EQ(learned.report.learned.f1(), 1.0);
  ASSERT_EQ(learned.model.steps.size(), 1U);
  EXPECT_EQ(learned.model.steps[0].step, Step::doubt);
}

// The same sentences throughout, and verdicts by the toss of a coin: there is nothing to learn.
TEST(Learning, verdicts_by_the_toss_of_a_coin_are_refused) {
  for (std::uint64_t world = 0; world < 10; ++world) {
    math::RandomStream coin(4, world);
    std::vector<Review> reviews;
    for (Review review : football_world()) {
      review.verdict = coin.next_uniform() < 0.3 ? Verdict::rejected : Verdict::confirmed;
      reviews.push_back(std::move(review));
    }
    const Learned learned = learn(reviews, {});
    EXPECT_EQ(learned.report.too_little, "") << world;
    EXPECT_TRUE(learned.model.steps.empty()) << world;
    EXPECT_EQ(learned.report.learned, learned.report.rules) << world;
  }
}

// Each document has a word of its own, and some documents are rejected as a whole: within a document the word tells
// all, and of another document it tells nothing.
TEST(Learning, what_only_a_documents_own_claims_could_teach_is_no_gain) {
  std::vector<Review> reviews;
  for (int document = 10; document < 22; ++document) {
    for (int number = 0; number < 6; ++number) {
      const std::string name = "d" + std::to_string(document);
      const Claim claim = claim_in(name, number, "ALPHA backed BRAVO at word" + std::to_string(document) + ".");
      reviews.push_back(review_of(claim, document % 3 == 0 ? Verdict::rejected : Verdict::confirmed));
    }
  }
  EXPECT_TRUE(learn(reviews, {}).model.steps.empty());
}

TEST(Learning, corrections_of_a_field_are_learned_as_a_change) {
  std::vector<Review> reviews;
  for (int document = 10; document < 22; ++document) {
    const std::string name = "d" + std::to_string(document);
    for (int number = 0; number < 4; ++number) {
      reviews.push_back(review_of(claim_in(name, number, "ALPHA backed BRAVO."), Verdict::confirmed));
    }
    const Claim claim = claim_in(name, 5, "ALPHA no longer backed BRAVO.");
    Claim truth = claim;
    truth.polarity = Polarity::denied;
    reviews.push_back(corrected_to(claim, truth));
  }
  const Learned learned = learn(reviews, {});
  EXPECT_DOUBLE_EQ(learned.report.rules.f1(), 0.8);
  EXPECT_DOUBLE_EQ(learned.report.learned.f1(), 1.0);
  EXPECT_EQ(figures_of(learned, Step::polarity).examples, 12U);
  EXPECT_TRUE(figures_of(learned, Step::polarity).is_used);
  EXPECT_FALSE(figures_of(learned, Step::doubt).is_used);
  ASSERT_EQ(learned.model.steps.size(), 1U);
  EXPECT_EQ(learned.model.steps[0].step, Step::polarity);
}

TEST(Learning, too_little_is_said_and_nothing_is_learned) {
  std::vector<Review> few = football_world();
  few.resize(48);
  EXPECT_EQ(learn(few, {}).report.too_little, "48 reviewed claims, 50 are needed");
  std::vector<Review> one_voice = football_world();
  for (Review& review : one_voice) {
    review.proposed.document = DocumentId{"d"};
  }
  EXPECT_EQ(learn(one_voice, {}).report.too_little, "1 documents with reviewed claims, 5 are needed");
  std::vector<Review> faultless = football_world();
  for (Review& review : faultless) {
    review.verdict = Verdict::confirmed;
  }
  EXPECT_EQ(learn(faultless, {}).report.too_little, "0 rejected or corrected claims, 10 are needed");
  EXPECT_TRUE(learn(faultless, {}).model.steps.empty());
}

TEST(Learning, any_number_of_threads_and_any_order_of_reviews_give_the_same_bytes) {
  const Learned alone = learn(football_world(), {.threads = 1});
  ASSERT_FALSE(alone.model.steps.empty());
  for (const unsigned threads : {2U, 3U, 7U, 64U}) {
    const Learned together = learn(football_world(), {.threads = threads});
    EXPECT_EQ(to_text(together.model), to_text(alone.model)) << threads;
    EXPECT_EQ(together.report.learned, alone.report.learned) << threads;
    EXPECT_EQ(together.report.share_of_gains, alone.report.share_of_gains) << threads;
  }
  std::vector<Review> reversed = football_world();
  std::ranges::reverse(reversed);
  EXPECT_EQ(to_text(learn(reversed, {}).model), to_text(alone.model));
  EXPECT_EQ(training_text(reversed, {}), training_text(football_world(), {}));
}

TEST(Learning, another_word_of_a_person_is_another_training_text) {
  std::vector<Review> changed = football_world();
  changed.front().verdict = Verdict::rejected;
  EXPECT_NE(training_text(changed, {}), training_text(football_world(), {}));
}

}  // namespace
}  // namespace entente::learn

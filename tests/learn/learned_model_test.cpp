// SPDX-License-Identifier: Apache-2.0
#include "learn/learned_model.hpp"

#include <gmock/gmock.h>

#include "learn/claim_features.hpp"
#include "tests/learn/review_world.hpp"

namespace entente::learn {
namespace {

std::vector<const Review*> pointers_to(const std::vector<Review>& reviews) {
  std::vector<const Review*> pointers;
  pointers.reserve(reviews.size());
  for (const Review& review : reviews) {
    pointers.push_back(&review);
  }
  return pointers;
}

LearnedModel football_model() {
  const std::vector<Review> reviews = testing::football_world();
  return {"0f0f", {learn_step(Step::doubt, pointers_to(reviews), {})}};
}

std::string_view football_label(const std::string& sentence) {
  static const LearnedModel model = football_model();
  return label_of(model.steps.front(), testing::review_of(testing::claim_in("new", 1, sentence), {}).features);
}

TEST(LearnedModel, a_step_knows_what_it_was_taught) {
  EXPECT_EQ(football_label("BRAVO was backed by ALPHA in a football match."), kRejected);
  EXPECT_EQ(football_label("BRAVO was backed by ALPHA with weapons."), kAsProposed);
}

TEST(LearnedModel, a_label_that_too_few_reviews_bear_is_left_out) {
  std::vector<Review> reviews = testing::football_world();
  reviews.resize(std::size_t{2} * 6);  // two documents: four rejected claims
  EXPECT_THAT(learn_step(Step::doubt, pointers_to(reviews), {}).labels, ::testing::ElementsAre(kAsProposed));
}

TEST(LearnedModel, what_is_written_is_read_back) {
  const LearnedModel model = football_model();
  ASSERT_FALSE(model.steps.front().model.weights.empty());
  const Result<LearnedModel> read = parse_model(to_text(model), "learned.model");
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, model);
}

TEST(LearnedModel, a_text_that_is_cut_anywhere_is_refused) {
  LearnedModel model = football_model();
  model.steps.front().model.weights.resize(3);
  const std::string text = to_text(model);
  for (std::size_t size = 0; size < text.size() - 1; ++size) {
    EXPECT_FALSE(parse_model(text.substr(0, size), "m")) << text.substr(0, size);
  }
  EXPECT_TRUE(parse_model(text, "m"));
}

TEST(LearnedModel, what_no_program_writes_is_refused) {
  const std::string head = "entente-learned 1\nfeatures " + std::to_string(kFeatureVersion) + "\ntrained-on 0f\n";
  EXPECT_TRUE(parse_model(head + "step doubt\nlabel rejected\nweight 3 1 -7\nend\n", "m"));
  for (const char* body :
       {"step doubt\nlabel rejected\nweight 3 2 7\nend\n",  // a label that is not there
        "step doubt\nweight 3 0 7\nweight 2 0 7\nend\n",    // not sorted
        "step doubt\nweight 3 0 7 7\nend\n", "step doubt\nweight 3 0\nend\n", "weight 3 0 7\nend\n",
        "step colour\nend\n", "end\nstep doubt\n", "step doubt\nweight 99999999999999999999 0 7\nend\n"}) {
    const Result<LearnedModel> read = parse_model(head + body, "m");
    ASSERT_FALSE(read) << body;
    EXPECT_EQ(read.error().code, ErrorCode::file_changed);
  }
}

TEST(LearnedModel, other_features_than_the_programs_are_refused) {
  std::string text = to_text(football_model());
  const std::string line = "features " + std::to_string(kFeatureVersion) + "\n";
  text.replace(text.find(line), line.size(), "features 999\n");
  EXPECT_FALSE(parse_model(text, "m"));
}

}  // namespace
}  // namespace entente::learn

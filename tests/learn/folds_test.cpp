// SPDX-License-Identifier: Apache-2.0
#include "learn/folds.hpp"

#include <gtest/gtest.h>

#include "tests/learn/review_world.hpp"

namespace entente::learn {
namespace {

// Documents of so many reviews each, named a, b, c, ...
std::vector<Review> documents_of(const std::vector<int>& sizes) {
  std::vector<Review> reviews;
  char name = 'a';
  for (const int size : sizes) {
    for (int number = 0; number < size; ++number) {
      reviews.push_back({testing::claim_in(std::string(1, name), number, "ALPHA backed BRAVO."), {}, {}, {}});
    }
    ++name;
  }
  return reviews;
}

TEST(Folds, a_document_lies_in_one_fold_with_all_its_claims) {
  const Folds folds = make_folds(documents_of({2, 1, 3}), 10);
  EXPECT_EQ(folds.count, 3U);
  ASSERT_EQ(folds.documents.size(), 3U);
  EXPECT_EQ(folds.documents[2], (std::vector<std::size_t>{3, 4, 5}));
}

// By hand: 5 -> fold 0, 4 -> 1, 3 -> 1 has 4 and 0 has 5, so 1; 2 -> 0.
TEST(Folds, the_largest_document_goes_first_into_the_emptiest_fold) {
  EXPECT_EQ(make_folds(documents_of({2, 5, 4, 3}), 2).fold_of, (std::vector<std::size_t>{0, 0, 1, 1}));
}

TEST(Folds, no_reviews_make_no_folds) { EXPECT_EQ(make_folds({}, 10).count, 0U); }

}  // namespace
}  // namespace entente::learn

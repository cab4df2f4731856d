// SPDX-License-Identifier: Apache-2.0
#include "evidence/copies.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <random>
#include <set>
#include <string>
#include <utility>

namespace entente::evidence {
namespace {

using Texts = std::vector<std::string_view>;
using Places = std::vector<std::size_t>;

TEST(Copies, texts_that_differ_in_case_points_and_spaces_are_copies) {
  EXPECT_EQ(copy_groups(Texts{"The two groups have begun to work together in the northern hills.",
                              "the two groups  have begun, to work together in the Northern hills"}),
            (Places{0, 0}));
}

TEST(Copies, a_changed_word_at_the_end_still_is_a_copy_and_other_words_are_not) {
  EXPECT_EQ(copy_groups(Texts{"spokesmen said that red and blue fighters now share a training camp near the river",
                              "red and blue keep apart because they have nothing to say to each other at all",
                              "spokesmen said that red and blue fighters now share a training camp near the border"}),
            (Places{0, 1, 0}));
}

TEST(Copies, short_quotes_are_never_copies) {
  EXPECT_EQ(copy_groups(Texts{"red and blue are connected", "red and blue are connected"}), (Places{0, 1}));
}

TEST(Copies, a_chain_of_copies_is_one_group) {
  // Words 1-20, 3-22, 5-24: neighbours share 16 of 20 shingles (.8), the ends 14 of 22 (.64) or less as the chain
  // grows.
  std::vector<std::string> texts(6);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t word = 2 * i; word < 2 * i + 20; ++word) {
      texts[i] += "w" + std::to_string(word) + " ";
    }
  }
  const Texts views(texts.begin(), texts.end());
  EXPECT_EQ(copy_groups(views), (Places{0, 0, 0, 0, 0, 0}));
  EXPECT_EQ(copy_groups(Texts{views[0], views[5]}), (Places{0, 1}));
}

TEST(Copies, no_texts_give_no_groups) { EXPECT_TRUE(copy_groups({}).empty()); }

// Jaccard similarity of the shingles of texts made of words parted by one space, the plain way.
double plain_similarity(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  const auto shingles = [](const std::vector<std::string>& words) {
    std::set<std::string> set;
    for (std::size_t i = 0; i + 3 <= words.size(); ++i) {
      set.insert(words[i] + " " + words[i + 1] + " " + words[i + 2]);
    }
    return set;
  };
  const auto a = shingles(left);
  const auto b = shingles(right);
  std::size_t common = 0;
  for (const std::string& shingle : a) {
    common += b.count(shingle);
  }
  return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

using Words = std::vector<std::vector<std::string>>;

// Texts of few different words, half of them variants of an earlier one.
Words random_texts(std::mt19937& random) {
  Words texts(12);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0 && random() % 2 == 0) {
      texts[i] = texts[random() % i];
    }
    while (texts[i].size() < 8 + random() % 10) {
      texts[i].push_back("w" + std::to_string(random() % 6));
    }
    texts[i][random() % texts[i].size()] = "x" + std::to_string(random() % 3);
  }
  return texts;
}

// Groups by comparing all with all, joined until nothing changes.
Places plain_groups(const Words& texts) {
  std::vector<std::pair<std::size_t, std::size_t>> copies;
  Places groups(texts.size());
  std::iota(groups.begin(), groups.end(), std::size_t{0});
  for (std::size_t pair = 0; pair < texts.size() * texts.size(); ++pair) {
    const std::size_t i = pair / texts.size();
    const std::size_t j = pair % texts.size();
    if (plain_similarity(texts[i], texts[j]) >= kCopySimilarity) {
      copies.emplace_back(i, j);
    }
  }
  for (std::size_t pass = 0; pass < texts.size(); ++pass) {
    for (const auto& [i, j] : copies) {
      groups[i] = groups[j] = std::min(groups[i], groups[j]);
    }
  }
  return groups;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += word + " ";
  }
  return text;
}

TEST(Copies, equals_comparing_all_with_all_on_random_texts) {
  constexpr unsigned kSeed = 20240607;
  std::mt19937 random(kSeed);
  for (int round = 0; round < 200; ++round) {
    const Words words = random_texts(random);
    std::vector<std::string> texts;
    std::ranges::transform(words, std::back_inserter(texts), joined);
    ASSERT_EQ(copy_groups(Texts(texts.begin(), texts.end())), plain_groups(words))
        << "seed " << kSeed << " round " << round;
  }
}

}  // namespace
}  // namespace entente::evidence

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente::read {

enum class FoldPlace : std::uint8_t { any, start, end, article, joined };

// One line of lexicon/romanisation.tsv.
struct FoldRule {
  FoldPlace place = FoldPlace::any;
  std::string written;
  std::string taken_as;
};

// How spellings of one foreign name are told to be the same.
struct Romanisation {
  std::vector<FoldRule> rules;  // in the order in which they are tried
};

// The spelling that stands for all variants of a word in normal form: "tehreek" to "tahrik". Words of three letters and
// less, words with digits and words of other scripts stay as they are.
std::string folded_word(std::string_view normal, const Romanisation& romanisation);

// True for words that names are compared without: "al" anywhere, "e" only beside a hyphen.
bool is_article(std::string_view normal, bool is_beside_hyphen, const Romanisation& romanisation);

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/romanisation.hpp"

#include <algorithm>

namespace entente::read {
namespace {

constexpr std::size_t kShortestFolded = 4;  // letters; in shorter words each letter tells names apart
constexpr std::size_t kShortestStem = 4;    // letters that an ending must leave

bool is_folded_letter(char byte) { return (byte >= 'a' && byte <= 'z') || byte == '\''; }

std::string replaced_all(const std::string& word, const FoldRule& rule) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    if (word.compare(at, rule.written.size(), rule.written) == 0) {
      out += rule.taken_as;
      at += rule.written.size();
    } else {
      out += word[at++];
    }
  }
  return out;
}

std::string without_doubles(const std::string& word) {
  std::string out;
  for (const char letter : word) {
    if (out.empty() || out.back() != letter) {
      out += letter;
    }
  }
  return out;
}

void apply_edge(std::string& word, const FoldRule& rule) {
  const bool leaves_stem =
      word.size() - std::min(word.size(), rule.written.size()) + rule.taken_as.size() >= kShortestStem;
  if (!leaves_stem) {
    return;
  }
  if (rule.place == FoldPlace::start && word.starts_with(rule.written)) {
    word.replace(0, rule.written.size(), rule.taken_as);
  } else if (rule.place == FoldPlace::end && word.ends_with(rule.written)) {
    word.replace(word.size() - rule.written.size(), rule.written.size(), rule.taken_as);
  }
}

}  // namespace

std::string folded_word(std::string_view normal, const Romanisation& romanisation) {
  std::string word(normal);
  if (word.size() < kShortestFolded || !std::ranges::all_of(word, is_folded_letter)) {
    return word;
  }
  for (const FoldRule& rule : romanisation.rules) {
    if (rule.place == FoldPlace::any && word.find(rule.written) != std::string::npos) {
      word = replaced_all(word, rule);
    }
  }
  word = without_doubles(word);
  for (const FoldRule& rule : romanisation.rules) {
    apply_edge(word, rule);
  }
  return word;
}

bool is_article(std::string_view normal, bool is_beside_hyphen, const Romanisation& romanisation) {
  return std::ranges::any_of(romanisation.rules, [&](const FoldRule& rule) {
    const bool counts = rule.place == FoldPlace::article || (rule.place == FoldPlace::joined && is_beside_hyphen);
    return counts && rule.written == normal;
  });
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/phrase_finder.hpp"

#include <vector>

#include "read/tokens.hpp"

namespace entente::read {
namespace {

// Punctuation parts words and is no word itself.
std::vector<Token> words_of(std::string_view text, const Vocabulary& vocabulary) {
  std::vector<Token> tokens = split_tokens(text, vocabulary);
  std::erase_if(tokens, [](const Token& token) { return token.kind == TokenKind::punctuation; });
  return tokens;
}

}  // namespace

PhraseFinder::PhraseFinder(std::span<const std::string> phrases) {
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    std::vector<WordId> words;
    for (const Token& token : words_of(phrases[i], vocabulary_)) {
      words.push_back(vocabulary_.add(normal_form(text_of(phrases[i], token))));
    }
    if (!words.empty()) {
      index_.add(words, static_cast<std::int32_t>(i));
    }
  }
}

std::optional<std::size_t> PhraseFinder::first_in(std::string_view text) const {
  if (index_.empty()) {
    return std::nullopt;
  }
  const std::vector<Token> tokens = words_of(text, vocabulary_);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const PhraseIndex::Match match = index_.longest_at(tokens, at);
    if (match.length > 0) {
      return static_cast<std::size_t>(match.values.front());
    }
  }
  return std::nullopt;
}

}  // namespace entente::read

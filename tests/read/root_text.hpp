// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "read/lexicon_tables.hpp"
#include "read/root_lexicon.hpp"
#include "read/sentence.hpp"

namespace entente::read {

inline const Lexicon& root_lexicon() {
  static const std::shared_ptr<const Lexicon> lexicon = compile_root_lexicon(built_in_lexicon());
  return *lexicon;
}

// One sentence tokenised with the words of roots and parts.
class RootText {
 public:
  explicit RootText(std::string text)
      : text_(std::move(text)), tokens_(split_tokens(text_, root_lexicon().vocabulary)) {}
  RootText(const RootText&) = delete;
  RootText& operator=(const RootText&) = delete;

  [[nodiscard]] SentenceView sentence() const {
    return {text_, tokens_, {0, tokens_.size()}, &root_lexicon(), &actors_};
  }
  [[nodiscard]] TokenRange place(std::string_view name) const {
    const auto found = std::ranges::find(tokens_, name, [&](const Token& token) { return text_of(text_, token); });
    EXPECT_NE(found, tokens_.end()) << name;
    const auto token = static_cast<std::size_t>(found - tokens_.begin());
    return {token, token + 1};
  }
  [[nodiscard]] std::string words(TokenRange range) const {
    return text_.substr(tokens_.at(range.first).begin, tokens_.at(range.last - 1).end - tokens_.at(range.first).begin);
  }

 private:
  std::string text_;
  std::vector<Token> tokens_;
  std::vector<Actor> actors_;
};

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/quotations.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace entente::read {
namespace {

enum class Mark : std::uint8_t { none, opens, closes, either };

Mark mark_of(std::string_view text, const Token& token) {
  if (token.kind != TokenKind::punctuation) {
    return Mark::none;
  }
  const std::string_view mark = text_of(text, token);
  if (mark == "“" || mark == "«" || mark == "„") {
    return Mark::opens;
  }
  if (mark == "”" || mark == "»") {
    return Mark::closes;
  }
  return mark == "\"" ? Mark::either : Mark::none;
}

class QuotationFinder {
 public:
  QuotationFinder(std::string_view text, std::span<const Token> tokens) : text_(text), tokens_(tokens) {
    found_.marks.assign(tokens.size(), TokenRole::mark);
  }

  Quotations run(std::span<const TokenRange> sentences) {
    for (const TokenRange& sentence : sentences) {
      take(sentence);
    }
    close(tokens_.size(), false);
    return std::move(found_);
  }

 private:
  void take(TokenRange sentence) {
    for (std::size_t i = sentence.first; i < sentence.last; ++i) {
      if (tokens_[i].starts_line) {
        line_last_ = std::min(line_last_, i);
      }
      if (tokens_[i].starts_paragraph) {
        close(i, false);
      }
      step(i, sentence);
    }
  }

  void step(std::size_t token, TokenRange sentence) {
    const Mark mark = mark_of(text_, tokens_[token]);
    if (mark == Mark::none) {
      return;
    }
    const bool reopens = open_ && mark == Mark::either && opens_by_place(token, sentence);
    if (open_ && mark != Mark::opens && !reopens) {
      found_.marks[token] = TokenRole::close_quote;
      close(token + 1, true);
      return;
    }
    if (open_ && !reopens && !tokens_[token].starts_line) {
      return;  // a quotation inside a quotation
    }
    close(token, false);
    const bool opens = mark != Mark::closes || opens_by_place(token, sentence);
    found_.marks[token] = opens ? TokenRole::open_quote : TokenRole::close_quote;
    if (opens) {
      open_ = token;
      line_last_ = tokens_.size();
    } else {
      found_.all.push_back({{unopened_start(sentence), token + 1}, false, true});
    }
  }

  // A closing mark where one opens: at the start of a sentence or behind a space, with a word right behind it.
  [[nodiscard]] bool opens_by_place(std::size_t token, TokenRange sentence) const {
    const bool has_space_before = token == sentence.first || tokens_[token].begin > tokens_[token - 1].end;
    const bool touches_next = token + 1 < tokens_.size() && tokens_[token + 1].begin == tokens_[token].end;
    return has_space_before && touches_next;
  }

  [[nodiscard]] std::size_t unopened_start(TokenRange sentence) const {
    const std::size_t last = found_.all.empty() ? 0 : found_.all.back().tokens.last;
    return std::max(sentence.first, last);
  }

  void close(std::size_t last, bool is_closed) {
    if (open_) {
      found_.all.push_back({{*open_, is_closed ? last : std::min(last, line_last_)}, true, is_closed});
      open_.reset();
    }
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  Quotations found_;
  std::optional<std::size_t> open_;
  std::size_t line_last_ = 0;  // where the line ends in which the open quotation begins
};

}  // namespace

Quotations find_quotations(std::string_view text, std::span<const Token> tokens,
                           std::span<const TokenRange> sentences) {
  return QuotationFinder(text, tokens).run(sentences);
}

}  // namespace entente::read

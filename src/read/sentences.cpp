// SPDX-License-Identifier: Apache-2.0
#include "read/sentences.hpp"

namespace entente::read {
namespace {

// A line this short with no full stop at its end, before a line that starts with a capital, is a heading or list item.
constexpr std::uint32_t kHeadingBytes = 60;

// No sentence of prose is longer, in tokens; a longer run (a table, a hostile file) is cut here, so that rules that
// look over a whole sentence stay linear in the document.
constexpr std::size_t kLongestSentence = 250;

class SentenceSplitter {
 public:
  SentenceSplitter(std::string_view text, std::span<const Token> tokens, const WordClasses& classes)
      : text_(text), tokens_(tokens), classes_(classes) {}

  std::vector<TokenRange> run() {
    std::vector<TokenRange> sentences;
    std::size_t first = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (ends_after(i, first) || i + 1 - first == kLongestSentence) {
        sentences.push_back({first, i + 1});
        first = i + 1;
      }
    }
    return sentences;
  }

 private:
  [[nodiscard]] bool ends_after(std::size_t i, std::size_t first) const {
    if (i + 1 == tokens_.size()) {
      return true;
    }
    const Token& next = tokens_[i + 1];
    if (next.starts_paragraph) {
      return true;
    }
    if (closes(next) && !next.starts_line) {
      return false;  // the closing quote or bracket after a full stop belongs to the sentence
    }
    const std::size_t end_mark = last_mark_before_closing(i, first);
    if (is_end_mark(end_mark)) {
      return next.starts_line ? starts_sentence(next) || !is_abbreviation(end_mark) : ends_inside_line(end_mark, i);
    }
    return next.starts_line && next.is_capitalised && is_short_line(i);
  }

  [[nodiscard]] bool ends_inside_line(std::size_t end_mark, std::size_t i) const {
    return starts_sentence(tokens_[i + 1]) && !is_abbreviation(end_mark) && !is_initials_of_name(end_mark) &&
           tokens_[i + 1].begin > tokens_[i].end;
  }

  // "the U.S. Army": initials end a sentence only before a word that opens one ("The", "In", "But").
  [[nodiscard]] bool is_initials_of_name(std::size_t i) const {
    const bool is_initials = text_of(text_, tokens_[i]).size() > 1 && tokens_[i].kind == TokenKind::word;
    const WordId next = tokens_[i + 1].word;
    const bool opens = classes_.has(next, WordClass::determiner) || classes_.has(next, WordClass::preposition) ||
                       classes_.has(next, WordClass::boundary);
    return is_initials && !opens;
  }

  [[nodiscard]] std::size_t last_mark_before_closing(std::size_t i, std::size_t first) const {
    while (i > first && closes(tokens_[i])) {
      --i;
    }
    return i;
  }

  [[nodiscard]] bool is_end_mark(std::size_t i) const {
    const std::string_view mark = text_of(text_, tokens_[i]);
    return mark == "." || mark == "?" || mark == "!" || mark == "…" || (mark.size() > 3 && mark.ends_with('.'));
  }

  [[nodiscard]] bool closes(const Token& token) const {
    const std::string_view mark = text_of(text_, token);
    return mark == "\"" || mark == ")" || mark == "]" || mark == "”" || mark == "’" || mark == "'" || mark == "»";
  }

  [[nodiscard]] bool starts_sentence(const Token& token) const {
    if (token.kind != TokenKind::punctuation) {
      return token.is_capitalised || token.kind == TokenKind::number;
    }
    const std::string_view mark = text_of(text_, token);
    return mark != "," && mark != ";" && mark != ":" && mark != "." && mark != "…";
  }

  [[nodiscard]] bool is_abbreviation(std::size_t mark) const {
    if (text_of(text_, tokens_[mark]) != "." || mark == 0) {
      return false;
    }
    const Token& before = tokens_[mark - 1];
    const bool is_initial = before.end - before.begin == 1 && before.is_capitalised;
    return before.end == tokens_[mark].begin && (is_initial || classes_.has(before.word, WordClass::abbreviation));
  }

  [[nodiscard]] bool is_short_line(std::size_t i) const {
    std::size_t start = i;
    while (start > 0 && !tokens_[start].starts_line) {
      --start;
    }
    return tokens_[i].end - tokens_[start].begin < kHeadingBytes;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const WordClasses& classes_;
};

}  // namespace

std::vector<TokenRange> split_sentences(std::string_view text, std::span<const Token> tokens,
                                        const WordClasses& classes) {
  return SentenceSplitter(text, tokens, classes).run();
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/sentences.hpp"

#include <algorithm>
#include <array>

namespace entente::read {
namespace {

// Where a paragraph's own lines tell nothing of its width, a line this short with no full stop at its end, before a
// line that starts with a capital, is a heading or list item.
constexpr std::uint32_t kHeadingBytes = 60;

// No sentence of prose is longer, in tokens; a longer run (a table, a hostile file) is cut here, so that rules that
// look over a whole sentence stay linear in the document.
constexpr std::size_t kLongestSentence = 250;

constexpr std::size_t kLongestNoteNumber = 3;  // digits of a footnote's number

// What is known of the lines of one paragraph.
struct Lines {
  std::size_t last_token = 0;  // the paragraph's end, exclusive
  std::size_t count = 0;
  std::size_t lower = 0;      // lines that start with a small letter: text runs over their beginning
  std::uint32_t longest = 0;  // bytes
};

class SentenceSplitter {
 public:
  SentenceSplitter(std::string_view text, std::span<const Token> tokens, const WordClasses& classes)
      : text_(text), tokens_(tokens), classes_(classes) {}

  std::vector<TokenRange> run() {
    std::vector<TokenRange> sentences;
    std::size_t first = 0;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].starts_line) {
        line_start_ = i;
      }
      if (ends_after(i, first) || i + 1 - first == kLongestSentence) {
        sentences.push_back({first, i + 1});
        first = i + 1;
      }
    }
    return sentences;
  }

 private:
  [[nodiscard]] bool ends_after(std::size_t i, std::size_t first) {
    if (i + 1 == tokens_.size()) {
      return true;
    }
    const Token& next = tokens_[i + 1];
    if (next.starts_paragraph || next.starts_item) {
      return !(next.starts_page && !next.starts_item && runs_over_page(i, first));
    }
    if (closes(i + 1) && !next.starts_line) {
      return false;  // the closing quote or bracket after a full stop belongs to the sentence
    }
    const std::size_t end_mark = last_mark_before_closing(i, first);
    if (!is_end_mark(end_mark)) {
      return next.starts_line && next.is_capitalised && !is_open(i) && is_cut_short(i);
    }
    return next.starts_line ? !is_abbreviation(end_mark, i + 1) : ends_inside_line(end_mark, i);
  }

  // A sentence goes on where the page's last word cannot end one, or the next page begins with a small letter.
  [[nodiscard]] bool runs_over_page(std::size_t i, std::size_t first) const {
    const Token& next = tokens_[i + 1];
    if (is_end_mark(last_mark_before_closing(i, first))) {
      return false;
    }
    return (next.kind == TokenKind::word && !next.is_capitalised) || is_open(i);
  }

  // "the", "of", "and", ",": more must follow.
  [[nodiscard]] bool is_open(std::size_t i) const {
    const WordId word = tokens_[i].word;
    return classes_.has(word, WordClass::determiner) || classes_.has(word, WordClass::conjunction) ||
           classes_.has(word, WordClass::comma) || classes_.has(word, WordClass::of) ||
           classes_.has(word, WordClass::to) || classes_.has(word, WordClass::with) ||
           classes_.has(word, WordClass::between) || classes_.has(word, WordClass::be);
  }

  [[nodiscard]] bool ends_inside_line(std::size_t end_mark, std::size_t i) const {
    const Token& next = tokens_[i + 1];
    const bool has_space = next.begin > tokens_[i].end || is_wide_stop(end_mark) || is_glued(end_mark, i);
    return has_space && starts_sentence(next) && !is_abbreviation(end_mark, i + 1) && !is_initials_of_name(end_mark, i);
  }

  // "it won.The other lost": the space was lost on the way.
  [[nodiscard]] bool is_glued(std::size_t end_mark, std::size_t i) const {
    return end_mark > 0 && end_mark == i && tokens_[end_mark - 1].kind == TokenKind::word &&
           !tokens_[end_mark - 1].is_capitalised && tokens_[end_mark - 1].end - tokens_[end_mark - 1].begin > 1 &&
           tokens_[i + 1].kind == TokenKind::word && tokens_[i + 1].is_capitalised;
  }

  // "the U.S. Army": initials end a sentence only before a word that opens one ("The", "In", "But").
  [[nodiscard]] bool is_initials_of_name(std::size_t end_mark, std::size_t i) const {
    const bool is_initials = text_of(text_, tokens_[end_mark]).size() > 1 && tokens_[end_mark].kind == TokenKind::word;
    return is_initials && !opens_sentence(tokens_[i + 1]);
  }

  [[nodiscard]] bool opens_sentence(const Token& token) const {
    return token.is_capitalised &&
           (classes_.has(token.word, WordClass::determiner) || classes_.has(token.word, WordClass::preposition) ||
            classes_.has(token.word, WordClass::boundary) || classes_.has(token.word, WordClass::pronoun) ||
            classes_.has(token.word, WordClass::conjunction));
  }

  // Steps back over closing quotes and brackets and over a footnote's number: "won.”", "won.12", "won.[12]".
  [[nodiscard]] std::size_t last_mark_before_closing(std::size_t i, std::size_t first) const {
    std::size_t at = i;
    if (at > first && is_note_number(at) && touches(at)) {
      --at;
    } else if (at > first + 2 && text_of(text_, tokens_[at]) == "]" && is_note_number(at - 1) && touches(at - 2)) {
      at -= 3;
    }
    while (at > first && closes(at)) {
      --at;
    }
    const bool is_behind_word = at > first && tokens_[at - 1].kind == TokenKind::word && is_end_mark(at);
    return at == i || closes(i) || is_behind_word ? at : i;
  }

  [[nodiscard]] bool is_note_number(std::size_t i) const {
    return tokens_[i].kind == TokenKind::number && tokens_[i].end - tokens_[i].begin <= kLongestNoteNumber;
  }
  [[nodiscard]] bool touches(std::size_t i) const { return i > 0 && tokens_[i - 1].end == tokens_[i].begin; }

  [[nodiscard]] bool is_end_mark(std::size_t i) const {
    const std::string_view mark = text_of(text_, tokens_[i]);
    if (mark.size() == 1) {
      return mark == "." || mark == "?" || mark == "!";
    }
    if (tokens_[i].kind == TokenKind::word) {
      return mark.size() > 3 && mark.ends_with('.');
    }
    constexpr std::array<std::string_view, 13> kMarks{"…", "。", "．", "｡", "？", "！", "؟",
                                                      "۔", "।",  "॥",  "‼", "⁇",  "⁉"};
    return std::ranges::find(kMarks, mark) != kMarks.end();
  }

  // Marks of scripts that put no space behind them.
  [[nodiscard]] bool is_wide_stop(std::size_t i) const {
    const std::string_view mark = text_of(text_, tokens_[i]);
    return mark == "。" || mark == "．" || mark == "｡" || mark == "？" || mark == "！";
  }

  // A straight quotation mark closes behind a word or space, and opens between a space and a word.
  [[nodiscard]] bool closes(std::size_t i) const {
    if (tokens_[i].kind != TokenKind::punctuation) {
      return false;
    }
    const std::string_view mark = text_of(text_, tokens_[i]);
    if (mark == "\"" || mark == "'") {
      return touches(i) || i + 1 == tokens_.size() || !touches(i + 1);
    }
    constexpr std::array<std::string_view, 16> kClosing{")",  "]",  "”",  "’", "»", "›", "}", "）",
                                                        "］", "」", "』", "″", "¹", "²", "³", "†"};
    return std::ranges::find(kClosing, mark) != kClosing.end();
  }

  [[nodiscard]] bool starts_sentence(const Token& token) const {
    if (token.kind == TokenKind::word) {
      return token.is_capitalised || static_cast<unsigned char>(text_[token.begin]) >= 0x80U;
    }
    if (token.kind == TokenKind::number) {
      return true;
    }
    const std::string_view mark = text_of(text_, token);
    return mark != "," && mark != ";" && mark != ":" && mark != "." && mark != "…" && mark != "?" && mark != "!";
  }

  // The full stop at `mark` shortens the word before it; `next` is the token behind it and its closing marks.
  [[nodiscard]] bool is_abbreviation(std::size_t mark, std::size_t next) const {
    if (mark == 0 || text_of(text_, tokens_[mark]) != "." || tokens_[mark - 1].end != tokens_[mark].begin) {
      return false;
    }
    const Token& before = tokens_[mark - 1];
    const bool is_initial = before.end - before.begin == 1 && before.is_capitalised;
    if (!is_initial && classes_.has(before.word, WordClass::numbered)) {
      return tokens_[next].kind == TokenKind::number;
    }
    const bool may_end = is_initial || classes_.has(before.word, WordClass::closing_abbreviation);
    return may_end ? !opens_sentence(tokens_[next]) : classes_.has(before.word, WordClass::abbreviation);
  }

  // True where the line that ends at token i is shorter than it had to be: the next word would have fitted in. The
  // width is that of the paragraph, if its lines run on; letters of print differ in width, hence the slack.
  [[nodiscard]] bool is_cut_short(std::size_t i) {
    constexpr std::uint32_t kSlack = 5;  // a fifth of the width
    constexpr std::size_t kFewLines = 3;
    const Lines& lines = lines_around(i);
    const std::uint32_t length = tokens_[i].end - tokens_[line_start_].begin;
    if (lines.count < kFewLines || lines.lower * 3 < lines.count) {
      return length < kHeadingBytes;
    }
    const std::uint32_t next = tokens_[i + 1].end - tokens_[i + 1].begin;
    return length + 1 + next < lines.longest - lines.longest / kSlack;
  }

  [[nodiscard]] const Lines& lines_around(std::size_t i) {
    if (i < lines_.last_token) {
      return lines_;
    }
    lines_ = {.last_token = i, .count = 1};
    std::size_t start = line_start_;
    std::size_t at = i + 1;
    for (; at < tokens_.size() && !tokens_[at].starts_paragraph; ++at) {
      if (tokens_[at].starts_line) {
        lines_.longest = std::max(lines_.longest, tokens_[at - 1].end - tokens_[start].begin);
        start = at;
        ++lines_.count;
        lines_.lower += tokens_[at].kind == TokenKind::word && !tokens_[at].is_capitalised ? 1U : 0U;
      }
    }
    lines_.longest = std::max(lines_.longest, tokens_[at - 1].end - tokens_[start].begin);
    lines_.last_token = at;
    return lines_;
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  const WordClasses& classes_;
  std::size_t line_start_ = 0;
  Lines lines_;
};

}  // namespace

std::vector<TokenRange> split_sentences(std::string_view text, std::span<const Token> tokens,
                                        const WordClasses& classes) {
  return SentenceSplitter(text, tokens, classes).run();
}

}  // namespace entente::read

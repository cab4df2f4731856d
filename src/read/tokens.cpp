// SPDX-License-Identifier: Apache-2.0
#include "read/tokens.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.hpp"

namespace entente::read {
namespace {

enum class Class : std::uint8_t { space, line_end, page_end, letter, digit, apostrophe, hyphen, mark };

struct Character {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Class kind = Class::space;
  bool is_upper = false;
  bool is_lower = false;
};

constexpr UChar32 kRightQuote = 0x2019;
constexpr UChar32 kModifierApostrophe = 0x02BC;
constexpr UChar32 kSoftHyphen = 0x00AD;
constexpr UChar32 kHyphen = 0x2010;
constexpr UChar32 kNonBreakingHyphen = 0x2011;

Class class_of_ascii(char byte) {
  if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) {
    return Class::letter;
  }
  if (byte >= '0' && byte <= '9') {
    return Class::digit;
  }
  switch (byte) {
    case '\n':
      return Class::line_end;
    case '\f':
      return Class::page_end;
    case '\'':
      return Class::apostrophe;
    case '-':
      return Class::hyphen;
    default:
      return static_cast<unsigned char>(byte) <= ' ' ? Class::space : Class::mark;
  }
}

Class class_of_wide(UChar32 point) {
  if (point == kRightQuote || point == kModifierApostrophe) {
    return Class::apostrophe;
  }
  if (point == kHyphen || point == kNonBreakingHyphen) {
    return Class::hyphen;
  }
  if (u_isalpha(point) != 0 || u_charType(point) == U_NON_SPACING_MARK || point == kSoftHyphen) {
    return Class::letter;
  }
  if (u_isdigit(point) != 0) {
    return Class::digit;
  }
  return u_isUWhiteSpace(point) != 0 || u_charType(point) == U_FORMAT_CHAR ? Class::space : Class::mark;
}

Character character_at(std::string_view text, std::uint32_t at) {
  const char byte = text[at];
  if (static_cast<unsigned char>(byte) < 0x80U) {
    return {at, at + 1, class_of_ascii(byte), byte >= 'A' && byte <= 'Z', byte >= 'a' && byte <= 'z'};
  }
  const DecodedCodePoint decoded = decode_code_point(text.substr(at));
  const auto point = static_cast<UChar32>(decoded.point);
  const auto end = static_cast<std::uint32_t>(at + decoded.length);
  return {at, end, class_of_wide(point), u_isUUppercase(point) != 0, u_isULowercase(point) != 0};
}

std::string upper_ascii(std::string_view word) {
  std::string upper(word);
  std::ranges::transform(upper, upper.begin(),
                         [](char byte) { return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 32) : byte; });
  return upper;
}

// Splits one text; keeps where it stands and what stood before the token at hand.
class Splitter {
 public:
  Splitter(std::string_view text, const Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) {}

  std::vector<Token> run() {
    tokens_.reserve(text_.size() / 5);
    while (at_ < text_.size()) {
      step(character_at(text_, at_));
    }
    return std::move(tokens_);
  }

 private:
  void step(const Character& next) {
    switch (next.kind) {
      case Class::line_end:
        ++line_ends_;
        break;
      case Class::page_end:
        line_ends_ += 2;
        break;
      case Class::space:
        break;
      case Class::letter:
      case Class::digit:
        take_word(next);
        return;
      case Class::hyphen:
        take_hyphen(next);
        return;
      case Class::apostrophe:
      case Class::mark:
        push(next.begin, next.end, TokenKind::punctuation);
        break;
    }
    at_ = next.end;
  }

  // A hyphen between two letters joins them; any other is a mark (a dash, a bullet).
  void take_hyphen(const Character& hyphen) {
    at_ = hyphen.end;
    const bool after_word =
        !tokens_.empty() && tokens_.back().end == hyphen.begin && tokens_.back().kind != TokenKind::punctuation;
    const bool before_word = at_ < text_.size() && is_word_part(character_at(text_, at_).kind);
    if (after_word && before_word) {
      is_next_joined_ = true;
    } else {
      push(hyphen.begin, hyphen.end, TokenKind::punctuation);
    }
  }

  static bool is_word_part(Class kind) { return kind == Class::letter || kind == Class::digit; }

  void take_word(const Character& first) {
    Character last = first;
    bool has_lower = false;
    bool has_letter = false;
    std::uint32_t next = first.begin;
    std::size_t letters = 0;
    while (next < text_.size()) {
      const Character here = character_at(text_, next);
      if (!is_word_part(here.kind) && !keeps_word_together(here, has_letter)) {
        break;
      }
      has_lower = has_lower || here.is_lower;
      has_letter = has_letter || here.kind == Class::letter;
      letters += here.kind == Class::letter ? 1 : 0;
      last = here;
      next = here.end;
    }
    push(first.begin, last.end, has_letter ? TokenKind::word : TokenKind::number);
    tokens_.back().is_capitalised = first.is_upper;
    tokens_.back().is_all_capitals = letters > 1 && !has_lower;
    at_ = last.end;
    split_ending();
  }

  // "1,000", "6.5", "U.S.", "al-Qa'ida", "don't" stay one word until split_ending looks at them.
  bool keeps_word_together(const Character& here, bool has_letter) const {
    if (here.end >= text_.size() || !is_word_part(character_at(text_, here.end).kind)) {
      return is_initials_end(here);
    }
    if (here.kind == Class::apostrophe) {
      return has_letter;
    }
    const char mark = text_[here.begin];
    if (!has_letter) {
      return (mark == ',' || mark == '.') && character_at(text_, here.end).kind == Class::digit;
    }
    return mark == '.' && is_single_letter_before(here.begin) && is_single_letter_after(here.end);
  }

  bool is_single_letter_before(std::uint32_t dot) const {
    return dot >= 1 && class_of_ascii(text_[dot - 1]) == Class::letter &&
           (dot == 1 || class_of_ascii(text_[dot - 2]) != Class::letter);
  }
  bool is_single_letter_after(std::uint32_t at) const {
    return at + 1 >= text_.size() || class_of_ascii(text_[at + 1]) != Class::letter;
  }
  // The last full stop of "U.S." belongs to the word.
  bool is_initials_end(const Character& here) const {
    return text_[here.begin] == '.' && is_single_letter_before(here.begin) && here.begin >= 2 &&
           text_[here.begin - 2] == '.';
  }

  void split_ending() {
    const std::string normal = normal_form(text_of(text_, tokens_.back()));
    tokens_.back().word = vocabulary_.find(normal);
    for (const std::string_view ending : {std::string_view("'s"), std::string_view("n't")}) {
      if (normal.size() > ending.size() && normal.ends_with(ending)) {
        split_back(normal, ending);
        return;
      }
    }
    split_contraction(normal);
  }

  // "they're", "we've", "he'd": only behind a word that the lexicon knows, since names may end so ("Sa'd").
  void split_contraction(const std::string& normal) {
    for (const std::string_view ending : {"'re", "'ve", "'ll", "'d", "'m"}) {
      const bool ends_so = normal.size() > ending.size() && normal.ends_with(ending);
      const std::string_view stem = std::string_view(normal).substr(0, normal.size() - (ends_so ? ending.size() : 0));
      if (ends_so && vocabulary_.find(stem) != kUnknownWord) {
        split_back(normal, ending);
        return;
      }
    }
  }

  void split_back(const std::string& normal, std::string_view ending) {
    const std::string_view whole = text_of(text_, tokens_.back());
    const std::size_t before_mark = ending.find('\'');  // letters of the ending before its apostrophe
    const auto begin = static_cast<std::uint32_t>(tokens_.back().begin + last_apostrophe(whole) - before_mark);
    const std::uint32_t end = tokens_.back().end;
    tokens_.back().end = begin;
    tokens_.back().word = vocabulary_.find(std::string_view(normal).substr(0, normal.size() - ending.size()));
    const std::string_view stem = text_of(text_, tokens_.back());
    tokens_.back().is_all_capitals = stem.size() > 1 && stem == upper_ascii(stem);
    push(begin, end, TokenKind::word);
    tokens_.back().word = vocabulary_.find(ending);
  }

  // Straight, curly (U+2019) or modifier letter (U+02BC): where the last one begins.
  static std::size_t last_apostrophe(std::string_view word) {
    std::size_t last = 0;
    for (const std::string_view mark :
         {std::string_view("'"), std::string_view("\xE2\x80\x99"), std::string_view("\xCA\xBC")}) {
      const std::size_t found = word.rfind(mark);
      last = found == std::string_view::npos ? last : std::max(last, found);
    }
    return last;
  }

  void push(std::uint32_t begin, std::uint32_t end, TokenKind kind) {
    Token token{.begin = begin, .end = end, .kind = kind};
    if (kind == TokenKind::punctuation) {
      token.word = vocabulary_.find(normal_form(text_.substr(begin, end - begin)));
    }
    token.is_joined = std::exchange(is_next_joined_, false);
    token.starts_line = line_ends_ > 0;
    token.starts_paragraph = line_ends_ > 1;
    line_ends_ = 0;
    tokens_.push_back(token);
  }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  std::vector<Token> tokens_;
  std::uint32_t at_ = 0;
  int line_ends_ = 0;
  bool is_next_joined_ = false;
};

}  // namespace

std::vector<Token> split_tokens(std::string_view text, const Vocabulary& vocabulary) {
  return Splitter(text, vocabulary).run();
}

}  // namespace entente::read

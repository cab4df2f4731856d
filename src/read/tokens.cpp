// SPDX-License-Identifier: Apache-2.0
#include "read/tokens.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "read/characters.hpp"
#include "read/line_breaks.hpp"

namespace entente::read {
namespace {

// Longer runs of letters are no words of a language; they are tokens, but nobody looks them up.
constexpr std::uint32_t kLongestWordBytes = 256;

// Endings that nouns and verbs seldom have.
constexpr std::array<std::string_view, 6> kAdjectiveEndings{"al", "ic", "ous", "ive", "ary", "ist"};

bool ends_as_adjective(std::string_view word) {
  constexpr std::size_t kShortest = 5;
  return word.size() >= kShortest &&
         std::ranges::any_of(kAdjectiveEndings, [word](std::string_view ending) { return word.ends_with(ending); });
}

// A run of letters and digits as it is scanned.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool has_lower = false;
  bool has_letter = false;
  bool has_digit = false;
  bool is_capitalised = false;
  std::uint32_t letters = 0;

  void take(const Character& here) {
    const bool is_first_cased = letters == 0 && !has_digit;
    is_capitalised = is_capitalised || (is_first_cased && here.is_upper);
    has_digit = has_digit || here.kind == CharacterClass::digit;
    has_lower = has_lower || here.is_lower;
    has_letter = has_letter || here.kind == CharacterClass::letter;
    letters += here.is_upper || here.is_lower ? 1U : 0U;
    end = here.end;
  }
};

bool is_word_part(const Character& here) {
  return here.kind == CharacterClass::letter || here.kind == CharacterClass::digit;
}

// Splits one text; keeps where it stands and what stood before the token at hand.
class Splitter {
 public:
  Splitter(const TextPart& part, const Vocabulary& vocabulary)
      : text_(part.text.substr(0, part.end)), margins_(part.margins), vocabulary_(vocabulary), at_(part.begin) {}

  std::vector<Token> run() {
    tokens_.reserve((text_.size() - at_) / 5);
    while (at_ < text_.size()) {
      if (!skips_margin()) {
        step(character_at(text_, at_));
      }
    }
    return std::move(tokens_);
  }

 private:
  bool skips_margin() {
    while (!margins_.empty() && margins_.front().end <= at_) {
      margins_ = margins_.subspan(1);
    }
    if (margins_.empty() || margins_.front().begin > at_) {
      return false;
    }
    at_ = std::min<std::uint32_t>(margins_.front().end, static_cast<std::uint32_t>(text_.size()));
    return true;
  }

  void step(const Character& next) {
    if (is_line_start_ && takes_item_marker(next)) {
      return;
    }
    switch (next.kind) {
      case CharacterClass::line_end:
      case CharacterClass::paragraph_end:
      case CharacterClass::page_end:
        note_line_end(next.kind);
        break;
      case CharacterClass::space:
      case CharacterClass::ignorable:
        break;
      case CharacterClass::letter:
      case CharacterClass::digit:
        take_word(next);
        return;
      case CharacterClass::hyphen:
        take_hyphen(next);
        return;
      case CharacterClass::apostrophe:
        take_apostrophe(next);
        return;
      case CharacterClass::mark:
        push(next.begin, next.end, TokenKind::punctuation);
        break;
    }
    at_ = next.end;
  }

  void note_line_end(CharacterClass kind) {
    is_line_start_ = true;
    is_next_page_ = is_next_page_ || kind == CharacterClass::page_end;
    line_ends_ += kind == CharacterClass::line_end ? 1 : 2;
    is_list_ = is_list_ && line_ends_ < 2;
  }

  // Only the first visible character of a line can begin a marker.
  bool takes_item_marker(const Character& next) {
    const bool is_visible = is_word_part(next) || next.kind == CharacterClass::hyphen ||
                            next.kind == CharacterClass::mark || next.kind == CharacterClass::apostrophe;
    if (!is_visible) {
      return false;
    }
    is_line_start_ = false;
    const bool is_closed = tokens_.empty() || line_ends_ > 1 || is_list_ || ends_phrase(tokens_.back());
    const auto words = item_start(text_, next.begin, is_closed ? BeforeLine::closed : BeforeLine::open);
    if (!words) {
      return false;
    }
    is_list_ = true;
    is_next_item_ = true;
    at_ = static_cast<std::uint32_t>(*words);
    return true;
  }

  [[nodiscard]] bool ends_phrase(const Token& token) const {
    constexpr std::string_view kEnds = ".:;!?";
    return token.kind == TokenKind::punctuation && kEnds.find(text_[token.begin]) != std::string_view::npos;
  }

  // A hyphen between two letters joins them, on one line or over its end; any other is a mark (a dash).
  void take_hyphen(const Character& hyphen) {
    at_ = hyphen.end;
    const bool after_word =
        !tokens_.empty() && tokens_.back().end == hyphen.begin && tokens_.back().kind != TokenKind::punctuation;
    if (after_word && (is_word_at(at_) || continuation_at(text_, hyphen.begin, margins_))) {
      is_next_joined_ = true;
    } else {
      push(hyphen.begin, hyphen.end, TokenKind::punctuation);
    }
  }

  // "al-`Adl": behind a hyphen an apostrophe begins a word; elsewhere it is a quotation mark.
  void take_apostrophe(const Character& mark) {
    if (is_next_joined_ && mark.end < text_.size() && is_word_part(character_at(text_, mark.end))) {
      take_word(mark);
    } else {
      push(mark.begin, mark.end, TokenKind::punctuation);
      at_ = mark.end;
    }
  }

  [[nodiscard]] bool is_word_at(std::uint32_t at) const {
    if (at >= text_.size()) {
      return false;
    }
    const Character here = character_at(text_, at);
    return is_word_part(here) || (here.kind == CharacterClass::apostrophe && here.end < text_.size() &&
                                  is_word_part(character_at(text_, here.end)));
  }

  [[nodiscard]] Word scan_word(std::uint32_t begin) const {
    Word word{.begin = begin, .end = begin};
    std::uint32_t next = begin;
    while (next < text_.size()) {
      const std::uint32_t visible = skip_ignorables(next);
      if (visible >= text_.size()) {
        break;
      }
      const Character here = character_at(text_, visible);
      const bool may_join = visible == next && (next == begin || keeps_word_together(here, word.has_letter));
      if (!is_word_part(here) && !may_join) {
        break;
      }
      word.take(here);
      next = here.end;
    }
    return word;
  }

  [[nodiscard]] std::uint32_t skip_ignorables(std::uint32_t at) const {
    while (at < text_.size()) {
      const Character here = character_at(text_, at);
      if (here.kind != CharacterClass::ignorable) {
        break;
      }
      at = here.end;
    }
    return at;
  }

  void take_word(const Character& first) {
    Word word = scan_word(first.begin);
    std::string normal = normal_of(word);
    if (const auto rest = continuation_at(text_, word.end, margins_)) {
      const Word second = scan_word(rest->begin);
      const std::string second_normal = normal_of(second);
      if (rest->is_soft || is_one_word(normal, second_normal, *rest)) {
        normal += second_normal;
        word.end = second.end;
        word.has_lower = word.has_lower || second.has_lower;
      }
    }
    push(word.begin, word.end, word.has_letter ? TokenKind::word : TokenKind::number);
    tokens_.back().is_capitalised = word.is_capitalised;
    tokens_.back().is_all_capitals = word.letters > 1 && !word.has_lower;
    at_ = word.end;
    tokens_.back().is_adjectival = ends_as_adjective(normal);
    tokens_.back().word = word_of(normal);
    split_ending(normal, word);
  }

  [[nodiscard]] std::string normal_of(const Word& word) const {
    return word.end - word.begin > kLongestWordBytes ? std::string()
                                                     : normal_form(text_.substr(word.begin, word.end - word.begin));
  }

  // "B.L.A." is BLA where only that is known.
  [[nodiscard]] WordId word_of(const std::string& normal) const {
    const WordId whole = vocabulary_.find(normal);
    if (whole != kUnknownWord || normal.find('.') == std::string::npos) {
      return whole;
    }
    std::string letters = normal;
    std::erase(letters, '.');
    return vocabulary_.find(letters);
  }

  // "Baloch-" and "istan": whole if the vocabulary has the whole word, or does not have the second half; a capital
  // ("Jamaat-ul-" and "Ahrar") begins a word of its own.
  [[nodiscard]] bool is_one_word(const std::string& first, const std::string& second, const Continuation& rest) const {
    return vocabulary_.find(first + second) != kUnknownWord ||
           (!rest.is_upper && vocabulary_.find(second) == kUnknownWord);
  }

  // "1,000", "6.5", "U.S.", "al-Qa'ida", "don't" stay one word until split_ending looks at them.
  [[nodiscard]] bool keeps_word_together(const Character& here, bool has_letter) const {
    if (here.end >= text_.size() || !is_word_part(character_at(text_, here.end))) {
      return is_initials_end(here);
    }
    if (here.kind == CharacterClass::apostrophe) {
      return has_letter;
    }
    const char mark = text_[here.begin];
    if (!has_letter) {
      return (mark == ',' || mark == '.') && character_at(text_, here.end).kind == CharacterClass::digit;
    }
    return mark == '.' && is_single_letter_before(here.begin) && is_single_letter_after(here.end);
  }

  [[nodiscard]] bool is_single_letter_before(std::uint32_t dot) const {
    return dot >= 1 && is_ascii_letter(text_[dot - 1]) && (dot == 1 || !is_ascii_letter(text_[dot - 2]));
  }
  [[nodiscard]] bool is_single_letter_after(std::uint32_t at) const {
    return at + 1 >= text_.size() || !is_ascii_letter(text_[at + 1]);
  }
  static bool is_ascii_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
  // The last full stop of "U.S." belongs to the word.
  [[nodiscard]] bool is_initials_end(const Character& here) const {
    return text_[here.begin] == '.' && is_single_letter_before(here.begin) && here.begin >= 2 &&
           text_[here.begin - 2] == '.';
  }

  void split_ending(const std::string& normal, const Word& word) {
    for (const std::string_view ending : {std::string_view("'s"), std::string_view("n't")}) {
      if (normal.size() > ending.size() && normal.ends_with(ending)) {
        split_back(normal, ending, word);
        return;
      }
    }
    split_contraction(normal, word);
  }

  // "they're", "we've", "he'd": only behind a word that the lexicon knows, since names may end so ("Sa'd").
  void split_contraction(const std::string& normal, const Word& word) {
    for (const std::string_view ending : {"'re", "'ve", "'ll", "'d", "'m"}) {
      const bool ends_so = normal.size() > ending.size() && normal.ends_with(ending);
      const std::string_view stem = std::string_view(normal).substr(0, normal.size() - (ends_so ? ending.size() : 0));
      if (ends_so && vocabulary_.find(stem) != kUnknownWord) {
        split_back(normal, ending, word);
        return;
      }
    }
  }

  void split_back(const std::string& normal, std::string_view ending, const Word& word) {
    const std::size_t before_mark = ending.find('\'');  // letters of the ending before its apostrophe
    const auto begin = static_cast<std::uint32_t>(last_apostrophe(word) - before_mark);
    Token& stem = tokens_.back();
    stem.end = begin;
    stem.word = word_of(normal.substr(0, normal.size() - ending.size()));
    const Word owner = scan_word_until(word.begin, begin);
    stem.is_all_capitals = owner.letters > 1 && !owner.has_lower;
    push(begin, word.end, TokenKind::word);
    tokens_.back().word = vocabulary_.find(ending);
  }

  [[nodiscard]] Word scan_word_until(std::uint32_t begin, std::uint32_t end) const {
    Word word{.begin = begin, .end = begin};
    for (std::uint32_t at = begin; at < end; at = word.end) {
      word.take(character_at(text_, at));
    }
    return word;
  }

  [[nodiscard]] std::uint32_t last_apostrophe(const Word& word) const {
    std::uint32_t last = word.begin;
    for (std::uint32_t at = word.begin; at < word.end;) {
      const Character here = character_at(text_, at);
      last = here.kind == CharacterClass::apostrophe ? at : last;
      at = here.end;
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
    token.starts_page = std::exchange(is_next_page_, false);
    token.starts_item = std::exchange(is_next_item_, false);
    line_ends_ = 0;
    is_line_start_ = false;
    tokens_.push_back(token);
  }

  std::string_view text_;
  std::span<const ByteRange> margins_;
  const Vocabulary& vocabulary_;
  std::vector<Token> tokens_;
  std::uint32_t at_ = 0;
  int line_ends_ = 0;
  bool is_line_start_ = true;
  bool is_list_ = false;  // the lines since the last blank one are items
  bool is_next_joined_ = false;
  bool is_next_page_ = false;
  bool is_next_item_ = false;
};

}  // namespace

std::vector<Token> split_tokens(const TextPart& part, const Vocabulary& vocabulary) {
  return Splitter(part, vocabulary).run();
}

std::vector<Token> split_tokens(std::string_view text, const Vocabulary& vocabulary) {
  return split_tokens(TextPart{text, 0, static_cast<std::uint32_t>(text.size()), {}}, vocabulary);
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/markdown_inline.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "ingest/ascii.hpp"

namespace entente::ingest {
namespace {

constexpr std::size_t kLongestBracket = 2000;  // a label, target or tag that runs on further is none: keeps time linear
constexpr std::size_t kOpenMarks = 32;         // emphasis nested deeper is no emphasis: keeps time linear

bool is_punctuation(char byte) { return byte > ' ' && byte < '\x7F' && !is_letter(byte) && !is_digit(byte); }
bool is_word(char byte) { return byte < '\0' || is_letter(byte) || is_digit(byte); }

// Marks written to the output that may turn out to be emphasis.
struct OpenMark {
  char mark;
  std::size_t at;  // in the output
  std::size_t count;
};

class InlineReader {
 public:
  explicit InlineReader(std::string_view text) : text_(text) {}

  std::string read() {
    while (at_ < text_.size()) {
      read_next();
    }
    std::string words;
    for (std::size_t i = 0; i < output_.size(); ++i) {
      if (!is_dropped_[i]) {
        words += output_[i];
      }
    }
    return words;
  }

 private:
  void read_next() {
    if (const auto jump = label_ends_.find(at_); jump != label_ends_.end()) {
      at_ = jump->second;
      return;
    }
    switch (text_[at_]) {
      case '\\':
        return read_escape();
      case '`':
        return read_code();
      case '[':
      case '!':
        return read_link();
      case '<':
        return read_tag();
      case '*':
      case '_':
      case '~':
        return read_marks();
      default:
        return keep(1);
    }
  }

  void write(std::string_view words) {
    output_ += words;
    is_dropped_.resize(output_.size(), false);
  }

  void keep(std::size_t count) {
    write(text_.substr(at_, count));
    at_ += count;
  }

  [[nodiscard]] char byte_at(std::size_t at) const { return at < text_.size() ? text_[at] : ' '; }

  void read_escape() {
    at_ += is_punctuation(byte_at(at_ + 1)) ? 1U : 0U;
    keep(1);
  }

  void read_code() {
    const std::size_t count = run_length();
    const std::string_view marks = text_.substr(at_, count);
    const std::size_t close = text_.substr(0, at_ + kLongestBracket).find(marks, at_ + count);
    if (close == std::string_view::npos) {
      return keep(count);
    }
    write(text_.substr(at_ + count, close - at_ - count));
    at_ = close + count;
  }

  // The place of the bracket that closes the one at `open`; npos if there is none near.
  [[nodiscard]] std::size_t closing(std::size_t open, char opening, char closing) const {
    const std::size_t end = std::min(text_.size(), open + kLongestBracket);
    std::size_t depth = 0;
    for (std::size_t i = open; i < end; ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == opening) {
        ++depth;
      } else if (text_[i] == closing && --depth == 0) {
        return i;
      }
    }
    return std::string_view::npos;
  }

  // [words](target), [words][name], ![words](target), [^note]
  void read_link() {
    const std::size_t open = text_[at_] == '!' ? at_ + 1 : at_;
    const std::size_t close = byte_at(open) == '[' ? closing(open, '[', ']') : std::string_view::npos;
    if (close == std::string_view::npos) {
      return keep(1);
    }
    if (byte_at(open + 1) == '^') {
      at_ = close + 1;
      return;
    }
    const char next = byte_at(close + 1);
    std::size_t target_end = std::string_view::npos;
    if (next == '(' || next == '[') {
      target_end = closing(close + 1, next, next == '(' ? ')' : ']');
    }
    if (target_end == std::string_view::npos) {
      return keep(1);
    }
    label_ends_[close] = target_end + 1;
    at_ = open + 1;
  }

  void read_tag() {
    const char first = byte_at(at_ + 1);
    const std::size_t close = text_.substr(0, at_ + kLongestBracket).find('>', at_);
    if (close == std::string_view::npos || !(is_letter(first) || first == '/' || first == '!')) {
      return keep(1);
    }
    const std::string_view inside = text_.substr(at_ + 1, close - at_ - 1);
    const bool is_address = inside.find("://") != std::string_view::npos && inside.find(' ') == std::string_view::npos;
    if (is_address) {
      write(inside);
    }
    at_ = close + 1;
  }

  [[nodiscard]] std::size_t run_length() const {
    return std::min(text_.find_first_not_of(text_[at_], at_), text_.size()) - at_;
  }

  void read_marks() {
    const char mark = text_[at_];
    const std::size_t count = run_length();
    const char before = at_ == 0 ? ' ' : text_[at_ - 1];
    const char after = byte_at(at_ + count);
    const bool is_inside_word = mark == '_' && is_word(before) && is_word(after);
    const bool can_close = !is_space(before) && !is_inside_word;
    const bool can_open = !is_space(after) && !is_inside_word;
    const std::size_t start = output_.size();
    keep(count);
    if (mark == '~' && count != 2) {
      return;
    }
    const std::size_t closed = can_close ? close_marks(mark, start, count) : 0;
    if (can_open && closed < count) {
      open_.push_back({mark, start + closed, count - closed});
    }
  }

  // Pairs closing marks with the nearest open ones of their kind; gives how many were paired.
  std::size_t close_marks(char mark, std::size_t start, std::size_t count) {
    std::size_t closed = 0;
    const std::size_t oldest = open_.size() > kOpenMarks ? open_.size() - kOpenMarks : 0;
    for (std::size_t i = open_.size(); i > oldest && closed < count; --i) {
      OpenMark& open = open_[i - 1];
      if (open.mark != mark) {
        continue;
      }
      const std::size_t pairs = std::min(open.count, count - closed);
      drop(open.at + open.count - pairs, pairs);
      drop(start + closed, pairs);
      closed += pairs;
      open.count -= pairs;
      open_.resize(open.count == 0 ? i - 1 : i);
    }
    return closed;
  }

  void drop(std::size_t from, std::size_t count) {
    std::fill_n(is_dropped_.begin() + static_cast<std::ptrdiff_t>(from), count, true);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string output_;
  std::vector<bool> is_dropped_;
  std::vector<OpenMark> open_;
  std::map<std::size_t, std::size_t> label_ends_;  // where a link's words end -> where its target ends
};

}  // namespace

std::string plain_words(std::string_view paragraph) { return InlineReader(paragraph).read(); }

}  // namespace entente::ingest

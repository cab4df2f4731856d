// SPDX-License-Identifier: Apache-2.0
#include "read/layout.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>

namespace entente::read {
namespace {

constexpr std::size_t kEdgeLines = 2;          // heads and feet have one line or two
constexpr std::size_t kMostPages = 100'000;    // more than any document has; a hostile text may have millions
constexpr std::size_t kLongestMargin = 160;    // bytes; a longer line at the edge of a page is running text
constexpr int kSeenOnPages = 3;                // twice may be chance
constexpr std::size_t kLongestPageNumber = 7;  // "lxxxviii" has eight, but stands in no report
constexpr std::size_t kLongestItemNumber = 2;  // "2022." ends a sentence more often than it numbers an item

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_blank(char byte) { return byte == ' ' || byte == '\t'; }
char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }
bool is_letter(char byte) { return lower(byte) >= 'a' && lower(byte) <= 'z'; }

std::string_view trimmed(std::string_view line) {
  while (!line.empty() && static_cast<unsigned char>(line.front()) <= ' ') {
    line.remove_prefix(1);
  }
  while (!line.empty() && static_cast<unsigned char>(line.back()) <= ' ') {
    line.remove_suffix(1);
  }
  return line;
}

// Small letters, digits as '#' (one for a whole number), so that "Report 2023 | 7" and "Report 2023 | 12" are alike.
std::string masked(std::string_view line) {
  std::string mask;
  for (const char byte : trimmed(line)) {
    const char kept = is_digit(byte) ? '#' : lower(byte);
    const bool repeats = !mask.empty() && mask.back() == kept && (kept == '#' || is_blank(kept));
    mask.append(repeats ? 0 : 1, kept);
  }
  return mask;
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= kLongestPageNumber && word.find_first_not_of("ivxlcIVXLC") == word.npos;
}

// "12", "- 12 -", "[12]", "xii", "Page 12", "Page 3 of 10", "3 / 10".
bool is_page_number(std::string_view line) {
  constexpr std::string_view kAround = "-|[]() \t.";
  std::string mask = masked(line);
  mask.erase(0, std::min(mask.find_first_not_of(kAround), mask.size()));
  mask.erase(mask.find_last_not_of(kAround) + 1);
  constexpr std::array<std::string_view, 6> kShapes{"#", "page #", "page # of #", "# of #", "# / #", "#/#"};
  return std::ranges::find(kShapes, mask) != kShapes.end() || is_roman(mask);
}

struct EdgeLine {
  ByteRange bytes;
  std::uint64_t mask_hash = 0;
  bool is_number = false;
};

// The lines nearest to the edges of one page, top ones first.
std::vector<ByteRange> edge_lines(std::string_view text, ByteRange page) {
  std::vector<ByteRange> top;
  std::vector<ByteRange> bottom;
  std::uint32_t at = page.begin;
  while (at < page.end) {
    const auto found = static_cast<std::uint32_t>(std::min<std::size_t>(text.find('\n', at), page.end));
    const std::uint32_t next = std::min(found + 1, page.end);
    if (!trimmed(text.substr(at, found - at)).empty()) {
      std::vector<ByteRange>& edge = top.size() < kEdgeLines ? top : bottom;
      edge.push_back({at, next});
    }
    if (bottom.size() > kEdgeLines) {
      bottom.erase(bottom.begin());
    }
    at = next;
  }
  top.insert(top.end(), bottom.begin(), bottom.end());
  return top;
}

std::string_view text_of(std::string_view text, ByteRange bytes) {
  return text.substr(bytes.begin, bytes.end - bytes.begin);
}

std::vector<ByteRange> pages_of(std::string_view text) {
  std::vector<ByteRange> pages;
  for (std::size_t at = 0; at < text.size() && pages.size() < kMostPages;) {
    const std::size_t end = std::min(text.find('\f', at), text.size());
    pages.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = end + 1;
  }
  return pages;
}

// The lines at the edges of all pages that are short enough for a margin.
std::vector<EdgeLine> short_edge_lines(std::string_view text) {
  std::vector<EdgeLine> lines;
  const auto take = [&](ByteRange bytes) {
    const std::string_view line = text_of(text, bytes);
    if (line.size() <= kLongestMargin) {
      lines.push_back({bytes, std::hash<std::string>{}(masked(line)), is_page_number(line)});
    }
  };
  for (const ByteRange& page : pages_of(text)) {
    std::ranges::for_each(edge_lines(text, page), take);
  }
  return lines;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) {
    ++at;
  }
  return at;
}

// Words must follow a marker, parted from it by a space.
std::optional<std::size_t> words_behind(std::string_view text, std::size_t marker_end) {
  const std::size_t at = skip_blanks(text, marker_end);
  const bool has_words = at > marker_end && at < text.size() && static_cast<unsigned char>(text[at]) > ' ';
  return has_words ? std::optional(at) : std::nullopt;
}

bool starts_upper(std::string_view text, std::size_t at) {
  return (text[at] >= 'A' && text[at] <= 'Z') || static_cast<unsigned char>(text[at]) >= 0x80U || text[at] == '"';
}

std::size_t bullet_end(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 14> kBullets{"\u2022", "\u2023", "\u2043", "\u204C", "\u204D",
                                                      "\u2219", "\u25A0", "\u25AA", "\u25CB", "\u25CF",
                                                      "\u25E6", "\u25B6", "\u27A2", "\u00B7"};
  const auto* const found =
      std::ranges::find_if(kBullets, [&](std::string_view bullet) { return text.substr(at).starts_with(bullet); });
  return found == kBullets.end() ? at : at + found->size();
}

std::size_t dash_end(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 4> kDashes{"-", "*", "\u2013", "\u2014"};
  const auto* const found =
      std::ranges::find_if(kDashes, [&](std::string_view dash) { return text.substr(at).starts_with(dash); });
  return found == kDashes.end() ? at : at + found->size();
}

std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) {
    ++at;
  }
  return at;
}

// "2.", "2)", "2.1", "2.1.": ends behind the mark.
std::size_t number_end(std::string_view text, std::size_t at) {
  std::size_t end = digits_end(text, at);
  bool has_mark = false;
  if (end == at || end - at > kLongestItemNumber) {
    return at;
  }
  while (end < text.size() && text[end] == '.') {
    has_mark = true;
    const std::size_t digits = digits_end(text, end + 1);
    if (digits == end + 1 || digits - end - 1 > kLongestItemNumber) {
      ++end;
      break;
    }
    end = digits;
  }
  if (end < text.size() && text[end] == ')') {
    return end + 1;
  }
  return has_mark ? end : at;
}

// "(a)", "a)", "(iv)", "iv)", "(12)".
std::size_t bracketed_end(std::string_view text, std::size_t at) {
  const std::size_t first = text[at] == '(' ? at + 1 : at;
  std::size_t end = first;
  while (end < text.size() && end - first < 4 && (is_letter(text[end]) || is_digit(text[end]))) {
    ++end;
  }
  const std::string_view inside = text.substr(first, end - first);
  const bool is_number =
      !inside.empty() && inside.size() <= kLongestItemNumber && std::ranges::all_of(inside, is_digit);
  const bool is_one_letter = inside.size() == 1 && is_letter(inside.front());
  const bool is_closed = end < text.size() && text[end] == ')';
  return is_closed && (is_number || is_one_letter || is_roman(inside)) ? end + 1 : at;
}

}  // namespace

std::vector<ByteRange> find_margins(std::string_view text) {
  if (text.find('\f') == std::string_view::npos) {
    return {};
  }
  const std::vector<EdgeLine> lines = short_edge_lines(text);
  std::unordered_map<std::uint64_t, int> pages_with;  // by the mask's hash
  for (const EdgeLine& line : lines) {
    ++pages_with[line.mask_hash];
  }
  std::vector<ByteRange> margins;
  for (const EdgeLine& line : lines) {
    if (line.is_number || pages_with[line.mask_hash] >= kSeenOnPages) {
      margins.push_back(line.bytes);
    }
  }
  return margins;
}

std::optional<std::size_t> item_start(std::string_view text, std::size_t at, BeforeLine before) {
  if (at >= text.size()) {
    return std::nullopt;
  }
  if (const std::size_t end = bullet_end(text, at); end > at) {
    return words_behind(text, end);
  }
  if (const std::size_t end = dash_end(text, at); end > at) {
    const auto words = words_behind(text, end);
    return words && (before == BeforeLine::closed || starts_upper(text, *words)) ? words : std::nullopt;
  }
  const std::size_t number = number_end(text, at);
  const std::size_t end = number > at ? number : bracketed_end(text, at);
  return before == BeforeLine::closed && end > at ? words_behind(text, end) : std::nullopt;
}

}  // namespace entente::read

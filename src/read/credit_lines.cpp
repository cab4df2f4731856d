// SPDX-License-Identifier: Apache-2.0
#include "read/credit_lines.hpp"

#include <algorithm>

namespace entente::read {
namespace {

std::string_view without_mark(std::string_view line, std::string_view mark) {
  if (line.starts_with(mark)) {
    line.remove_prefix(mark.size());
  }
  if (line.ends_with(mark)) {
    line.remove_suffix(mark.size());
  }
  return line;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto is_space = [](char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; };
  while (!text.empty() && is_space(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && is_space(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

std::vector<std::string_view> lines_at_ends(std::string_view text) {
  std::vector<std::string_view> head;
  std::size_t at = 0;
  while (at < text.size() && head.size() < kCreditLines) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trimmed(text.substr(at, end - at));
    if (!line.empty()) {
      head.push_back(line);
    }
    at = end + 1;
  }
  std::vector<std::string_view> tail;
  std::size_t end = text.size();
  while (end > at && tail.size() < kCreditLines) {
    const std::size_t before = text.rfind('\n', end - 1);
    const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
    const std::string_view line = trimmed(text.substr(start, end - start));
    if (!line.empty()) {
      tail.push_back(line);
    }
    end = start == 0 ? 0 : start - 1;
  }
  head.insert(head.end(), tail.rbegin(), tail.rend());
  return head;
}

bool has_dash_behind(std::string_view text, std::size_t byte) {
  const std::string_view rest = trimmed(text.substr(byte));
  return rest.starts_with("-") || rest.starts_with("–") || rest.starts_with("—") || rest.starts_with(":");
}

std::string_view without_frame(std::string_view line) {
  std::size_t size = 0;
  do {
    size = line.size();
    for (const std::string_view mark : {"-", "–", "—", "(", ")", "[", "]", "|", "*", "_", "©", " ", "."}) {
      line = without_mark(line, mark);
    }
  } while (line.size() < size);
  return line;
}

}  // namespace entente::read

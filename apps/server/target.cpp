// SPDX-License-Identifier: Apache-2.0
#include "server/target.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/stably_sorted.hpp"
#include "base/text.hpp"
#include "server/problem.hpp"

namespace entente::server {
namespace {

constexpr int kBadRequest = 400;
constexpr int kHexadecimal = 16;
constexpr unsigned char kFirstPrintable = 0x20;
constexpr unsigned char kDelete = 0x7F;

[[noreturn]] void refuse(std::string what) {
  throw Refusal({.status = kBadRequest,
                 .code = "bad-target",
                 .what = std::move(what),
                 .place = "the address",
                 .way_out = "Write it as in /api/v1/assess?a=bla&b=ttp, other signs than letters and digits as %XX"});
}

enum class Plus : std::uint8_t { itself, blank };

char byte_of(std::string_view two_digits) {
  std::uint8_t byte = 0;
  const char* const end = two_digits.data() + two_digits.size();
  const auto [stop, problem] = std::from_chars(two_digits.data(), end, byte, kHexadecimal);
  if (two_digits.size() != 2 || problem != std::errc{} || stop != end) {
    refuse("a % is not followed by two hexadecimal digits");
  }
  return static_cast<char>(byte);
}

std::string decoded(std::string_view text, Plus plus) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      bytes += byte_of(text.substr(i + 1, 2));
      i += 2;
    } else {
      bytes += text[i] == '+' && plus == Plus::blank ? ' ' : text[i];
    }
  }
  const bool has_control = std::ranges::any_of(bytes, [](char byte) {
    return static_cast<unsigned char>(byte) < kFirstPrintable || static_cast<unsigned char>(byte) == kDelete;
  });
  if (has_control || !is_utf8(bytes)) {
    refuse("it holds control characters or bytes that are no UTF-8");
  }
  return bytes;
}

void check_parts(std::string_view path) {
  for (std::size_t start = 1; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    const std::string_view part = path.substr(start, end - start);
    if (part == "." || part == ".." || part.find('\\') != std::string_view::npos) {
      refuse("its path leads up or has a \\ in it");
    }
    start = end + 1;
  }
}

std::vector<std::pair<std::string, std::string>> parse_query(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> query;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('&'), text.size());
    const std::string_view pair = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (pair.empty()) {
      continue;
    }
    if (query.size() == kMostQueryPairs) {
      refuse("it has more than " + std::to_string(kMostQueryPairs) + " options");
    }
    const std::size_t sign = std::min(pair.find('='), pair.size());
    query.emplace_back(decoded(pair.substr(0, sign), Plus::blank),
                       decoded(pair.substr(std::min(sign + 1, pair.size())), Plus::blank));
  }
  return query;
}

// A sign that separates names and values in a canonical query; parse_target lets no control character in.
constexpr char kBetween = '\x1f';

}  // namespace

Target parse_target(std::string_view target) {
  if (!target.starts_with("/")) {
    refuse("it does not begin with /");
  }
  const std::size_t mark = std::min(target.find('?'), target.size());
  Target parsed{decoded(target.substr(0, mark), Plus::itself),
                parse_query(target.substr(std::min(mark + 1, target.size())))};
  check_parts(parsed.path);
  return parsed;
}

std::string canonical_query(const Target& target) {
  std::string text;
  for (const auto& [name, value] : stably_sorted(target.query, [](const auto& pair) { return pair.first; })) {
    text.append(name).append(1, kBetween).append(value).append(1, kBetween);
  }
  return text;
}

}  // namespace entente::server

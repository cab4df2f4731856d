// SPDX-License-Identifier: Apache-2.0
#include "server/list_page.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "server/digest.hpp"
#include "server/problem.hpp"

namespace entente::server {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kBadRequest = 400;
constexpr int kGone = 410;
constexpr std::size_t kVersionDigits = 16;

std::string version_of(std::string_view lines) { return sha256_hex(lines).substr(0, kVersionDigits); }

// A token holds where the next page begins and which list it is of: "500-8d21...".
std::string token_of(std::size_t first_byte, std::string_view lines) {
  return std::to_string(first_byte) + "-" + version_of(lines);
}

std::size_t first_byte_of(const std::string& token, std::string_view lines) {
  if (token.empty()) {
    return 0;
  }
  std::size_t first = 0;
  const std::size_t dash = token.find('-');
  const char* const end = token.data() + std::min(dash, token.size());
  const auto [stop, problem] = std::from_chars(token.data(), end, first);
  if (dash == std::string::npos || problem != std::errc{} || stop != end) {
    throw Refusal({.status = kBadRequest,
                   .code = "usage",
                   .what = "no page gave this token",
                   .place = "next",
                   .way_out = "Take the value of \"next\" of the page before, or leave it out for the first"});
  }
  if (token.substr(dash + 1) != version_of(lines) || first > lines.size()) {
    throw Refusal({.status = kGone,
                   .code = "list-changed",
                   .what = "the list has changed since the page before was given",
                   .place = "next",
                   .way_out = "Ask for the first page again"});
  }
  return first;
}

std::string encoded(std::string_view text) {
  constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  constexpr unsigned kLowFourBits = 0xFU;
  std::string out;
  for (const char byte : text) {
    if (kPlain.find(byte) != std::string_view::npos) {
      out += byte;
      continue;
    }
    const auto code = static_cast<unsigned char>(byte);
    out += '%';
    out += kDigits[code >> 4U];
    out += kDigits[code & kLowFourBits];
  }
  return out;
}

std::string next_url(const Target& target, const std::string& token) {
  std::string url = target.path + "?";
  for (const auto& [name, value] : target.query) {
    url += name == "next" ? "" : encoded(name) + "=" + encoded(value) + "&";
  }
  return url + "next=" + encoded(token);
}

}  // namespace

std::string list_page(std::string_view lines, const PageAsked& asked, const Target& target) {
  std::size_t at = first_byte_of(asked.next, lines);
  std::string items;
  for (std::size_t count = 0; count < asked.limit && at < lines.size(); ++count) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    items += (items.empty() ? "" : ",\n") + std::string(lines.substr(at, end - at));
    at = std::min(end + 1, lines.size());
  }
  const std::optional<std::string> token = at < lines.size() ? std::optional(token_of(at, lines)) : std::nullopt;
  const Json next = token ? Json(*token) : Json();
  const Json url = token ? Json(next_url(target, *token)) : Json();
  return "{\"items\":[" + items + "],\n\"next\":" + next.dump() + ",\n\"next_url\":" + url.dump() + "}\n";
}

}  // namespace entente::server

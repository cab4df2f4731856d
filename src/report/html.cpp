// SPDX-License-Identifier: Apache-2.0
#include "report/html.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/visible_text.hpp"

namespace entente::report {
namespace {

std::string_view entity_of(char byte) {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return "";
  }
}

bool is_address_byte(char byte) {
  constexpr std::string_view kForbidden = "\"'<>`\\";
  return byte > ' ' && byte < '\x7f' && kForbidden.find(byte) == std::string_view::npos;
}

bool starts_folded(std::string_view text, std::string_view lower_start) {
  return text.size() > lower_start.size() &&
         std::ranges::equal(text.substr(0, lower_start.size()), lower_start, {},
                            [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; });
}

}  // namespace

std::string escape_html(std::string_view text) {
  std::string escaped;
  for (const char byte : visible_text(text)) {
    const std::string_view entity = entity_of(byte);
    if (entity.empty()) {
      escaped += byte;
    } else {
      escaped += entity;
    }
  }
  return escaped;
}

std::string escape_prose(std::string_view text) {
  constexpr std::string_view kLoose = " %";
  constexpr std::string_view kTied = "&#8239;%";  // narrow space that does not break
  std::string escaped = escape_html(text);
  for (std::size_t at = escaped.find(kLoose); at != std::string::npos; at = escaped.find(kLoose, at)) {
    escaped.replace(at, kLoose.size(), kTied);
  }
  return escaped;
}

bool is_web_address(std::string_view address) {
  return (starts_folded(address, "http://") || starts_folded(address, "https://")) &&
         std::ranges::all_of(address, is_address_byte);
}

std::string link_html(std::string_view address) {
  const std::string text = escape_html(address);
  return is_web_address(address) ? fmt::format("<a href=\"{0}\" rel=\"noopener noreferrer\">{0}</a>", text) : text;
}

}  // namespace entente::report

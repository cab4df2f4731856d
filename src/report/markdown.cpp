// SPDX-License-Identifier: Apache-2.0
#include "report/markdown.hpp"

#include <algorithm>

#include "report/html.hpp"
#include "report/visible_text.hpp"

namespace entente::report {
namespace {

std::string escaped_byte(char byte) {
  constexpr std::string_view kSpecials = "\\`*_[]#|~$";  // brackets escaped, "(" and "!" make no link or image
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    default:
      return kSpecials.find(byte) == std::string_view::npos ? std::string(1, byte) : std::string{'\\', byte};
  }
}

// A bullet, or the underline of a heading.
bool starts_with_sign(std::string_view line) {
  return line.starts_with('-') || line.starts_with('+') || line.starts_with('=');
}

// "1." or "-" at the start of a line would make a list of it.
bool starts_list(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  return starts_with_sign(line) ||
         (digits > 0 && (line.substr(digits).starts_with('.') || line.substr(digits).starts_with(')')));
}

}  // namespace

std::string escape_markdown(std::string_view text) {
  const std::string line = visible_line(text);
  std::string escaped;
  for (const char byte : line) {
    escaped += escaped_byte(byte);
  }
  if (starts_list(line)) {
    escaped.insert(starts_with_sign(line) ? 0 : escaped.find_first_of(".)"), "\\");
  }
  return escaped;
}

std::string link_markdown(std::string_view address) {
  return is_web_address(address) ? "<" + std::string(address) + ">" : escape_markdown(address);
}

}  // namespace entente::report

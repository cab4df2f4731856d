// SPDX-License-Identifier: Apache-2.0
#include "engine/printable.hpp"

#include "report/visible_text.hpp"

namespace entente::engine {

std::string printable(std::string_view text) { return report::visible_text(text); }

std::string printable_line(std::string_view text) { return report::visible_line(text); }

std::string counted(std::size_t number, std::string_view noun, std::string_view plural) {
  std::string text = std::to_string(number) + " ";
  if (number == 1 || plural.empty()) {
    text += noun;
    return number == 1 ? text : text + "s";
  }
  return text.append(plural);
}

}  // namespace entente::engine

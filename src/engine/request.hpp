// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::engine {

// The arguments of one call by the names of its use case's options: unchecked text, as the caller gave it.
class Request {
 public:
  // Adds a value; an option that may be repeated keeps all, in order.
  Request& add(std::string_view option, std::string value);
  Request& set_flag(std::string_view option);
  [[nodiscard]] bool has(std::string_view option) const;
  // The value of an option that takes one; empty if it was not given.
  [[nodiscard]] std::optional<std::string> text(std::string_view option) const;
  [[nodiscard]] std::string text_or(std::string_view option, std::string_view otherwise) const;
  [[nodiscard]] const std::vector<std::string>& texts(std::string_view option) const;
  [[nodiscard]] const std::map<std::string, std::vector<std::string>, std::less<>>& options() const { return options_; }

 private:
  std::map<std::string, std::vector<std::string>, std::less<>> options_;
};

}  // namespace entente::engine

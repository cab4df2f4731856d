// SPDX-License-Identifier: Apache-2.0
#include "engine/request.hpp"

#include <utility>

namespace entente::engine {

Request& Request::add(std::string_view option, std::string value) {
  options_[std::string(option)].push_back(std::move(value));
  return *this;
}

Request& Request::set_flag(std::string_view option) {
  options_[std::string(option)];
  return *this;
}

bool Request::has(std::string_view option) const { return options_.find(option) != options_.end(); }

std::optional<std::string> Request::text(std::string_view option) const {
  const std::vector<std::string>& values = texts(option);
  return values.empty() ? std::nullopt : std::optional(values.back());
}

std::string Request::text_or(std::string_view option, std::string_view otherwise) const {
  return text(option).value_or(std::string(otherwise));
}

const std::vector<std::string>& Request::texts(std::string_view option) const {
  static const std::vector<std::string> none;
  const auto found = options_.find(option);
  return found == options_.end() ? none : found->second;
}

}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include "engine/endpoint_config.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string_view>
#include <variant>

#include "base/error.hpp"
#include "endpoint/http.hpp"

namespace entente::engine {
namespace {

using endpoint::EndpointSettings;

constexpr double kMostSeconds = 3600;
constexpr double kMostRetries = 20;
constexpr double kMostAnswerTokens = 1e6;
constexpr double kMostTokens = 1e12;
constexpr double kMostMoney = 1e9;

// One key: where its value goes, and for numbers the bounds.
struct KeyRow {
  std::string_view key;
  std::variant<std::string EndpointSettings::*, int EndpointSettings::*, std::uint64_t EndpointSettings::*,
               double EndpointSettings::*>
      member;
  double least = 0;
  double most = 0;
};

constexpr std::array kKeys{
    KeyRow{"url", &EndpointSettings::url},
    KeyRow{"model", &EndpointSettings::model},
    KeyRow{"key_variable", &EndpointSettings::key_variable},
    KeyRow{"timeout_seconds", &EndpointSettings::timeout_seconds, 1, kMostSeconds},
    KeyRow{"retries", &EndpointSettings::retries, 0, kMostRetries},
    KeyRow{"max_answer_tokens", &EndpointSettings::max_answer_tokens, 1, kMostAnswerTokens},
    KeyRow{"max_tokens", &EndpointSettings::max_tokens, 1, kMostTokens},
    KeyRow{"max_cost", &EndpointSettings::max_cost, 0, kMostMoney},
    KeyRow{"input_price", &EndpointSettings::input_price, 0, kMostMoney},
    KeyRow{"output_price", &EndpointSettings::output_price, 0, kMostMoney},
};

[[noreturn]] void refuse(const std::string& place, std::string what, std::string way_out) {
  throw Failure({ErrorCode::config_invalid, place, std::move(what), std::move(way_out)});
}

std::string place_of(const std::string& file_name, const toml::node& node) {
  return fmt::format("{}:{}", file_name, node.source().begin.line);
}

std::string known_keys() {
  std::string names;
  for (const KeyRow& row : kKeys) {
    names += (names.empty() ? "" : ", ") + std::string(row.key);
  }
  return names;
}

// Puts one value where its row says.
class ValueTaker {
 public:
  ValueTaker(EndpointSettings& settings, const KeyRow& row, const toml::node& value, std::string place)
      : settings_(settings), row_(row), value_(value), place_(std::move(place)) {}

  void operator()(std::string EndpointSettings::* member) const {
    const auto text = value_.value_exact<std::string>();
    if (!text || text->empty()) {
      refuse(place_, fmt::format("{} is not a text", row_.key), fmt::format("Write it as {} = \"...\"", row_.key));
    }
    settings_.*member = *text;
  }
  void operator()(int EndpointSettings::* member) const { settings_.*member = static_cast<int>(whole_number()); }
  void operator()(std::uint64_t EndpointSettings::* member) const {
    settings_.*member = static_cast<std::uint64_t>(whole_number());
  }
  void operator()(double EndpointSettings::* member) const { settings_.*member = bounded(value_.value<double>()); }

 private:
  [[nodiscard]] double whole_number() const {
    const auto number = value_.value_exact<std::int64_t>();
    return bounded(number ? std::optional(static_cast<double>(*number)) : std::nullopt);
  }

  [[nodiscard]] double bounded(std::optional<double> number) const {
    if (!number || !(*number >= row_.least && *number <= row_.most)) {
      refuse(place_, fmt::format("{} is no number from {} to {}", row_.key, row_.least, row_.most),
             fmt::format("Write it as {} = {}", row_.key, row_.least));
    }
    return *number;
  }

  EndpointSettings& settings_;
  const KeyRow& row_;
  const toml::node& value_;
  std::string place_;
};

void check_address(const EndpointSettings& settings, const std::string& place) {
  const std::optional<endpoint::Address> address = endpoint::address_of(settings.url);
  if (!address) {
    refuse(place, "url is no http or https address, or holds a user name or password",
           "Write it as url = \"https://models.example.org/v1\"; a key goes into the variable that key_variable names");
  }
  if (!settings.key_variable.empty() && !address->is_encrypted && !address->is_loopback) {
    refuse(place, "a key would be sent unencrypted to another machine", "Use an https address");
  }
}

EndpointSettings settings_of(const toml::table& table, const std::string& file_name) {
  EndpointSettings settings;
  for (const auto& [key, value] : table) {
    const auto* const row = std::ranges::find(kKeys, key.str(), &KeyRow::key);
    const std::string place = fmt::format("{}:{}", file_name, key.source().begin.line);
    if (row == kKeys.end()) {
      refuse(place, fmt::format("\"{}\" is no key of [reader.endpoint]", key.str()), "Keys are: " + known_keys());
    }
    std::visit(ValueTaker(settings, *row, value, place), row->member);
  }
  const std::string place = place_of(file_name, table);
  if (settings.url.empty() || settings.model.empty()) {
    refuse(place, "[reader.endpoint] needs url and model", "Keys are: " + known_keys());
  }
  check_address(settings, place);
  while (settings.url.ends_with('/')) {
    settings.url.pop_back();
  }
  return settings;
}

}  // namespace

EndpointSettings endpoint_settings(const toml::node& reader, const std::string& file_name) {
  const toml::table* const table = reader.as_table();
  const toml::node* const endpoint = table == nullptr ? nullptr : table->get("endpoint");
  if (endpoint == nullptr || !endpoint->is_table() || table->size() != 1) {
    refuse(place_of(file_name, reader), "[reader] holds the table [reader.endpoint] and nothing else",
           "Write [reader.endpoint] with the keys: " + known_keys());
  }
  return settings_of(*endpoint->as_table(), file_name);
}

}  // namespace entente::engine

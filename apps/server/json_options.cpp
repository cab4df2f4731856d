// SPDX-License-Identifier: Apache-2.0
#include "server/json_options.hpp"

#include <nlohmann/json.hpp>

#include "server/problem.hpp"

namespace entente::server {
namespace {

using Json = nlohmann::json;
using Options = std::vector<std::pair<std::string, std::string>>;

constexpr int kBadRequest = 400;
constexpr int kDeepest = 2;  // a list in an object

[[noreturn]] void refuse(const std::string& place, const std::string& what) {
  throw Refusal({.status = kBadRequest,
                 .code = "bad-body",
                 .what = what,
                 .place = place,
                 .way_out = R"(Send an object such as {"claim": "3f2a", "decision": "confirm"})"});
}

Json parse(std::string_view body) {
  bool is_too_deep = false;
  const auto watch = [&is_too_deep](int depth, Json::parse_event_t /*event*/, Json& /*parsed*/) {
    is_too_deep = is_too_deep || depth > kDeepest;
    return !is_too_deep;
  };
  Json json = Json::parse(body, watch, false);
  if (json.is_discarded() || is_too_deep || !json.is_object()) {
    refuse("the body", "it is no JSON object of options");
  }
  return json;
}

void take_list(Options& options, const std::string& name, const Json& list) {
  for (const Json& each : list) {
    if (!each.is_string()) {
      refuse(name, "its list holds something else than texts");
    }
    options.emplace_back(name, each.get<std::string>());
  }
}

}  // namespace

Options options_of_json(std::string_view body) {
  Options options;
  const Json json = parse(body);
  for (const auto& [name, value] : json.items()) {
    if (value.is_string()) {
      options.emplace_back(name, value.get<std::string>());
    } else if (value.is_boolean()) {
      options.emplace_back(name, value.get<bool>() ? "true" : "false");
    } else if (value.is_array()) {
      take_list(options, name, value);
    } else {
      refuse(name, "it is neither a text nor true nor a list of texts");
    }
  }
  return options;
}

}  // namespace entente::server

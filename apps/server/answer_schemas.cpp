// SPDX-License-Identifier: Apache-2.0
#include "server/answer_schemas.hpp"

#include "server/built_in_files.hpp"

namespace entente::server {
namespace {

using Json = nlohmann::ordered_json;

const Json& document() {
  static const Json parsed = Json::parse(embedded_answers().front().content);
  return parsed;
}

}  // namespace

Json answer_schema(const std::string& use_case) {
  const Json& answers = document()["answers"];
  return answers.contains(use_case) ? answers[use_case] : Json{{"type", "object"}};
}

Json interface_paths() { return document()["paths"]; }

Json interface_components() { return document()["components"]; }

}  // namespace entente::server

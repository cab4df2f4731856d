// SPDX-License-Identifier: Apache-2.0
#include "server/openapi.hpp"

#include <nlohmann/json.hpp>
#include <vector>

#include "engine/program_version.hpp"
#include "engine/use_cases.hpp"
#include "server/answer_schemas.hpp"
#include "server/resource_call.hpp"
#include "server/route.hpp"

namespace entente::server {
namespace {

using Json = nlohmann::ordered_json;

using engine::OptionKind;
using engine::OptionRow;
using engine::UseCase;

std::string url_of(const UseCase& use_case) { return std::string(kApiRoot) + "/" + use_case.name; }

std::string word_of(OptionKind kind) {
  switch (kind) {
    case OptionKind::text:
      return "text";
    case OptionKind::flag:
      return "flag";
    case OptionKind::date:
      return "date";
    case OptionKind::choice:
      return "choice";
    case OptionKind::file_in:
      return "file sent";
    case OptionKind::file_out:
      break;
  }
  return "file made";
}

bool is_shown(const OptionRow& option) { return option.name != "json"; }

Json methods_of(const UseCase& use_case) {
  Json methods = Json::array();
  if (can_read(use_case)) {
    methods.push_back("GET");
  }
  if (can_write(use_case)) {
    methods.push_back("POST");
  }
  return methods;
}

Json listed_option(const OptionRow& option) {
  Json json{{"name", option.name},
            {"kind", word_of(option.kind)},
            {"help", option.help},
            {"required", option.is_required},
            {"repeated", option.is_repeated}};
  if (!option.choices.empty()) {
    json["choices"] = option.choices;
  }
  return json;
}

Json listed_resource(const UseCase& use_case) {
  Json options = Json::array();
  for (const OptionRow& option : use_case.options) {
    if (is_shown(option)) {
      options.push_back(listed_option(option));
    }
  }
  return {{"name", use_case.name},
          {"url", url_of(use_case)},
          {"summary", use_case.summary},
          {"methods", methods_of(use_case)},
          {"options", options}};
}

Json schema_of_value(const OptionRow& option) {
  Json schema{{"type", option.kind == OptionKind::flag ? "boolean" : "string"}};
  if (option.kind == OptionKind::choice) {
    schema["enum"] = option.choices;
  }
  return schema;
}

Json schema_of(const OptionRow& option) {
  const Json one = schema_of_value(option);
  return option.is_repeated ? Json{{"type", "array"}, {"items", one}} : one;
}

Json parameter(const std::string& name, const std::string& help, Json schema, bool is_required) {
  return {{"name", name}, {"in", "query"}, {"description", help}, {"required", is_required}, {"schema", schema}};
}

// Files made have a default name; files sent are the body.
Json parameters_of(const UseCase& use_case) {
  Json list = Json::array();
  for (const OptionRow& option : use_case.options) {
    if (is_shown(option) && option.kind != OptionKind::file_in) {
      list.push_back(parameter(option.name, option.help, schema_of(option),
                               option.is_required && option.kind != OptionKind::file_out));
    }
  }
  if (use_case.is_json_lines) {
    list.push_back(parameter("limit", "items a page, 1 to 1000; 200", {{"type", "integer"}}, false));
    list.push_back(parameter("next", "where the page begins, as the page before told", {{"type", "string"}}, false));
  }
  return list;
}

Json body_of_post(const UseCase& use_case) {
  if (option_of_kind(use_case, OptionKind::file_in) != nullptr) {
    const Json bytes{{"schema", {{"type", "string"}, {"format", "binary"}}}};
    return {{"required", true}, {"content", {{"application/octet-stream", bytes}}}};
  }
  Json properties = Json::object();
  Json required = Json::array();
  for (const OptionRow& option : use_case.options) {
    if (is_shown(option)) {
      properties[option.name] = schema_of(option);
    }
    if (option.is_required) {
      required.push_back(option.name);
    }
  }
  Json schema{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}};
  if (!required.empty()) {
    schema["required"] = required;
  }
  return {{"required", true}, {"content", {{"application/json", {{"schema", schema}}}}}};
}

Json responses_of(const UseCase& use_case) {
  const bool is_file = option_of_kind(use_case, OptionKind::file_out) != nullptr;
  const Json file{{"text/html", {{"schema", {{"type", "string"}}}}},
                  {"text/markdown", {{"schema", {{"type", "string"}}}}}};
  const Json content = is_file ? file : Json{{"application/json", {{"schema", answer_schema(use_case.name)}}}};
  return {{"200", {{"description", use_case.summary}, {"content", content}}},
          {"202", {{"$ref", "#/components/responses/Accepted"}}},
          {"default", {{"$ref", "#/components/responses/Problem"}}}};
}

Json reading_operation(const UseCase& use_case) {
  return {{"operationId", use_case.name},
          {"summary", use_case.summary},
          {"parameters", parameters_of(use_case)},
          {"responses", responses_of(use_case)}};
}

Json writing_operation(const UseCase& use_case) {
  Json parameters = Json::array({{{"$ref", "#/components/parameters/Marker"}}});
  if (option_of_kind(use_case, OptionKind::file_in) != nullptr) {
    parameters.push_back(parameter("name", "name of the file whose bytes are sent", {{"type", "string"}}, true));
    for (const Json& each : parameters_of(use_case)) {
      parameters.push_back(each);
    }
  }
  return {{"operationId", (can_read(use_case) ? "change-" : "") + use_case.name},
          {"summary", use_case.summary},
          {"parameters", parameters},
          {"requestBody", body_of_post(use_case)},
          {"responses", responses_of(use_case)}};
}

Json paths() {
  Json paths = interface_paths();
  for (const UseCase& use_case : engine::use_cases()) {
    if (is_resource(use_case) && can_read(use_case)) {
      paths[url_of(use_case)]["get"] = reading_operation(use_case);
    }
    if (is_resource(use_case) && can_write(use_case)) {
      paths[url_of(use_case)]["post"] = writing_operation(use_case);
    }
  }
  return paths;
}

std::string make_openapi() {
  const Json document{{"openapi", "3.1.0"},
                      {"info",
                       {{"title", "Entente"},
                        {"version", std::string(engine::program_version())},
                        {"description", "What an Entente project holds and answers. See docs/how-to/serve.md."}}},
                      {"paths", paths()},
                      {"components", interface_components()}};
  return document.dump(1) + "\n";
}

}  // namespace

std::string index_json(const std::string& project) {
  Json resources = Json::array();
  for (const UseCase& use_case : engine::use_cases()) {
    if (is_resource(use_case)) {
      resources.push_back(listed_resource(use_case));
    }
  }
  return Json{{"project", project},
              {"version", std::string(engine::program_version())},
              {"openapi", std::string(kApiRoot) + "/openapi.json"},
              {"resources", resources}}
             .dump(1, ' ', false, Json::error_handler_t::replace) +
         "\n";
}

const std::string& openapi_json() {
  static const std::string document = make_openapi();
  return document;
}

}  // namespace entente::server

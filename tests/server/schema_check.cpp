// SPDX-License-Identifier: Apache-2.0
#include "tests/server/schema_check.hpp"

#include <algorithm>

namespace entente::server::testing {
namespace {

using nlohmann::json;

bool has_type(const json& value, const std::string& type) {
  return (type == "object" && value.is_object()) || (type == "array" && value.is_array()) ||
         (type == "string" && value.is_string()) || (type == "boolean" && value.is_boolean()) ||
         (type == "null" && value.is_null()) || (type == "integer" && value.is_number_integer()) ||
         (type == "number" && value.is_number());
}

class Checker {
 public:
  explicit Checker(const json& document) : document_(document) {}

  void check(const json& value, const json& schema, const std::string& place) {
    if (schema.contains("$ref")) {
      const std::string pointer = schema["$ref"].get<std::string>().substr(1);
      check(value, document_.at(json::json_pointer(pointer)), place);
      return;
    }
    if (schema.contains("anyOf")) {
      check_any(value, schema["anyOf"], place);
      return;
    }
    check_type(value, schema, place);
    check_bounds(value, schema, place);
    if (value.is_object()) {
      check_object(value, schema, place);
    }
    if (value.is_array() && schema.contains("items")) {
      for (std::size_t i = 0; i < value.size(); ++i) {
        check(value[i], schema["items"], place + "/" + std::to_string(i));
      }
    }
  }

  std::vector<std::string> take() { return std::move(faults_); }

 private:
  void check_any(const json& value, const json& schemas, const std::string& place) {
    const bool fits =
        std::ranges::any_of(schemas, [&](const json& each) { return faults_of(value, each, document_).empty(); });
    if (!fits) {
      faults_.push_back(place + ": it fits none of the forms, " + value.dump().substr(0, 200));
    }
  }

  void check_type(const json& value, const json& schema, const std::string& place) {
    if (!schema.contains("type")) {
      faults_.push_back(place + ": the schema tells no type");
      return;
    }
    const json types = schema["type"].is_array() ? schema["type"] : json::array({schema["type"]});
    if (std::ranges::none_of(types, [&](const json& type) { return has_type(value, type); })) {
      faults_.push_back(place + ": it is " + value.type_name() + ", not " + types.dump());
    }
  }

  void check_bounds(const json& value, const json& schema, const std::string& place) {
    if (schema.contains("enum") && std::ranges::find(schema["enum"], value) == schema["enum"].end()) {
      faults_.push_back(place + ": " + value.dump() + " is none of " + schema["enum"].dump());
    }
    if (value.is_number() && schema.contains("minimum") &&
        (value < schema["minimum"] || (schema.contains("maximum") && value > schema["maximum"]))) {
      faults_.push_back(place + ": " + value.dump() + " is out of bounds");
    }
  }

  void check_object(const json& value, const json& schema, const std::string& place) {
    const json properties = schema.value("properties", json::object());
    for (const json& name : schema.value("required", json::array())) {
      if (!value.contains(name.get<std::string>())) {
        faults_.push_back(place + "/" + name.get<std::string>() + ": the key is missing");
      }
    }
    for (const auto& [name, inner] : value.items()) {
      const std::string inside = std::string(place).append("/").append(name);
      if (properties.contains(name)) {
        check(inner, properties[name], inside);
      } else if (schema.contains("additionalProperties")) {
        check(inner, schema["additionalProperties"], inside);
      } else if (schema.contains("properties")) {
        faults_.push_back(inside + ": the schema does not tell this key");
      }
    }
  }

  const json& document_;
  std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> faults_of(const json& value, const json& schema, const json& document) {
  Checker checker(document);
  checker.check(value, schema, "");
  return checker.take();
}

}  // namespace entente::server::testing

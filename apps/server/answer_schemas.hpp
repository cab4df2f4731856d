// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace entente::server {

// The schema of a use case's answer, as answers.json tells it by the use case's name; any object where it tells none.
nlohmann::ordered_json answer_schema(const std::string& use_case);
// What is told of the interface beside the use cases: paths of the index, the document itself and jobs; components.
nlohmann::ordered_json interface_paths();
nlohmann::ordered_json interface_components();

}  // namespace entente::server

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace entente::server::testing {

// Where a value is not as a JSON schema says, one line each: "documents/0/title: the key is missing". Knows what the
// interface's document uses: type, enum, anyOf, $ref into the document, required, properties, additionalProperties,
// items, minimum and maximum. A key that the schema does not name is a fault too: nothing is written untold.
std::vector<std::string> faults_of(const nlohmann::json& value, const nlohmann::json& schema,
                                   const nlohmann::json& document);

}  // namespace entente::server::testing

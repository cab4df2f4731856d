// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/place.hpp"

namespace entente::ingest {

// Rows of places.csv: name and country, and any of aliases, first, second (the administrative units it lies in).
// Throws Failure(registry_invalid) with file, line and column.
std::vector<OwnPlace> parse_places(std::string_view csv, const std::string& file_name);

}  // namespace entente::ingest

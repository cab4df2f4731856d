// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace entente::ingest {

// Which cell of a registry file gets another value.
struct CellEdit {
  std::string slug;  // of the row, as its column slug has it
  std::string column;
  std::string value;  // without commas, quotes and line ends
};

// The file with this one cell changed and every other byte as it was. Where there is no such column it is added at the
// end of each row, empty in the others. Throws Failure(registry_invalid) where the file cannot be read, and
// Failure(usage) where no row has the slug.
std::string with_cell(std::string_view csv, const std::string& file_name, const CellEdit& edit);

}  // namespace entente::ingest

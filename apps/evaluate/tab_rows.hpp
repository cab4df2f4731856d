// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace entente::evaluate {

using TabRow = std::map<std::string, std::string, std::less<>>;  // column to field

// Rows of a table whose first line names the columns and whose fields are parted by tabs. A field that stands in quotes
// from end to end, inner ones doubled, is unquoted; any other is taken as it is. A short row lacks its last columns.
std::vector<TabRow> read_tab_rows(std::string_view text);

}  // namespace entente::evaluate

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "ingest/formats/html_page.hpp"

namespace entente::ingest {

// Parses a page and walks it. To be called in a child process: memory of the tree is left to the system, and without
// memory it ends the process (end_child_out_of_memory).
HtmlPage read_html_page(std::string_view html);

}  // namespace entente::ingest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace entente::report {

// Text that Markdown shows as it stands, in one line: visible_line() with the characters that CommonMark or its tables
// give a meaning to behind a backslash, and < > & as entities.
std::string escape_markdown(std::string_view text);

// A web address between angle brackets, anything else as escaped text.
std::string link_markdown(std::string_view address);

}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace entente::report {

// Text made safe for HTML content and quoted attributes: visible_text(), then & < > " ' as entities.
std::string escape_html(std::string_view text);

// The same for our own sentences: a percent sign stays on the line of its figure. Not for quotes, which stay as they
// are.
std::string escape_prose(std::string_view text);

// True for an http or https address of printable ASCII without spaces, quotes or angle brackets: the only kind shown as
// a link.
bool is_web_address(std::string_view address);

// The address as a link if it is a web address, else as plain text.
std::string link_html(std::string_view address);

}  // namespace entente::report

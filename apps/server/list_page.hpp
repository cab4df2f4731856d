// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "server/resource_call.hpp"
#include "server/target.hpp"

namespace entente::server {

// {"items": [...], "next": TOKEN or null, "next_url": address of the next page or null} of a list that is printed as
// one object a line. Throws Refusal: 400 for a token that no page gave, 410 where the list has changed since.
std::string list_page(std::string_view lines, const PageAsked& asked, const Target& target);

}  // namespace entente::server

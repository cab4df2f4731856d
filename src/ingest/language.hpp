// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace entente::ingest {

// The language that a text is written in, as its code in ISO 639 ("ur", "ps"), by CLD2. Empty where it is not plain:
// fewer than 24 letters, a quarter or more in other languages, no language's letters, or bytes that are no UTF-8.
// Addresses, @names and #tags do not count, and of a long text its first 4 KiB do.
std::string language_of(std::string_view text);

// Whether language_of can give this code.
bool is_known_language(const std::string& code);

}  // namespace entente::ingest

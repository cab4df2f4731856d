// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace entente::ingest {

// file_binary if the content is no text: zero bytes, or many control characters. Says what it looks like and the way
// out. The content is the bytes of the file, or their decoded text where they are UTF-16 or UTF-32.
std::optional<Error> find_binary(std::string_view content, std::string_view bytes, const std::string& place);

// format_unknown for marked-up texts that would be read as noise: RTF, PostScript, XML that is not HTML.
std::optional<Error> find_foreign_markup(std::string_view text, const std::string& place);

}  // namespace entente::ingest

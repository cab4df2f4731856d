// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente::ingest {

struct DecodedText {
  std::string text;     // UTF-8, lines end with LF, no byte order mark
  std::string charset;  // what the bytes were taken for
  std::vector<std::string> warnings;
};

// Bytes to UTF-8: byte order mark, else UTF-8 if valid, else the charset that an HTML or XML head declares, else a
// guess, with a warning that names it. Bytes that stand for nothing become U+FFFD, with a warning. The text is not
// normalised, so that a quote stays what the author typed.
DecodedText decode_text(std::string_view bytes);

// UTF-16 or UTF-32, by byte order mark or by zeros in every other byte. Such texts hold zero bytes and are no binaries.
std::optional<std::string_view> wide_charset(std::string_view bytes);

// Each CR LF and each lone CR becomes one LF.
std::string with_line_feeds(std::string text);

}  // namespace entente::ingest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace entente::ingest {

constexpr bool is_space(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }
constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }
constexpr char to_lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

// Lower case of the ASCII letters; other bytes stay.
std::string to_lower(std::string_view text);
// Without white space at both ends.
std::string_view trim(std::string_view text);
// Runs of white space become one space; none at the ends.
std::string collapse_space(std::string_view text);
// True for a text that collapse_space leaves as it is and that holds nothing but ASCII without control characters.
// False says nothing.
bool is_plain(std::string_view text);
bool is_blank(std::string_view text);
// True if the text begins with the word, whatever the case of its ASCII letters; the word is given in lower case.
bool starts_with_any_case(std::string_view text, std::string_view word);
// Where the word (in lower case) first stands in the text in any case; npos if nowhere.
std::size_t find_any_case(std::string_view text, std::string_view word, std::size_t from = 0);

}  // namespace entente::ingest

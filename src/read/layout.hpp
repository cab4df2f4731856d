// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace entente::read {

struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// Lines of a paged text (pages end with a form feed) that are no running text: page numbers, and heads and feet that
// stand on three pages or more, digits aside. Only the two lines nearest to each edge of a page are looked at.
// In text order; empty for a text without form feeds. Cost: linear in the bytes.
std::vector<ByteRange> find_margins(std::string_view text);

// What stands before a line.
enum class BeforeLine : std::uint8_t { open, closed };  // open: a sentence that may run on

// Where the item's words begin, if the line at `at` starts with a bullet, a number or a letter of a list ("• ", "- ",
// "2. ", "2.1 ", "(a) ", "iv) "). After an open sentence a number or dash is taken for a part of it.
std::optional<std::size_t> item_start(std::string_view text, std::size_t at, BeforeLine before);

}  // namespace entente::read

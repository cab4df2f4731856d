// SPDX-License-Identifier: Apache-2.0
#include "ingest/delimited/structure.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace entente::ingest {
namespace {

std::string random_bytes(std::mt19937& random, std::size_t size, std::string_view alphabet) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) {
    bytes += alphabet[random() % alphabet.size()];
  }
  return bytes;
}

// "d3 r7": kinds and places of the marks.
std::string text_of(const Scan& scan) {
  std::string text;
  for (const Mark& mark : scan.marks) {
    const char* const kind = mark.kind == MarkKind::delimiter ? "d" : mark.kind == MarkKind::row_end ? "r" : "i";
    text += (text.empty() ? "" : " ") + std::string(kind) + std::to_string(mark.at);
  }
  return text;
}

TEST(Structure, delimiters_and_line_ends_inside_quotes_are_no_shape) {
  EXPECT_EQ(text_of(scan_on({}, "a,\"b,\n\"\"c\",d\r\n", 0, {})), "d1 i5 d10 r12 r13");
}

TEST(Structure, a_quote_within_a_plain_cell_is_a_letter) {
  EXPECT_EQ(text_of(scan_on({}, "5\" x,\"y\"\n", 0, {})), "d4 r8");
}

TEST(Structure, without_quoting_every_quote_is_a_letter) {
  EXPECT_EQ(text_of(scan_on({}, "\"a\tb\n\"", 0, {'\t', Quoting::none})), "d2 r4");
}

// Law: blocks and bytes find the same marks and end in the same state, wherever the bytes are cut.
TEST(Structure, blocks_find_what_a_walk_byte_by_byte_finds) {
  std::mt19937 random(11);
  const std::vector<std::string> alphabets{"ab,\"\n\r", "abcdefghijklmnop,\"\n", "\"",
                                           "\",",       "aaaaaaaa\"\"\"\n",      "a,\n\r"};
  for (int round = 0; round < 3000; ++round) {
    const std::string& alphabet = alphabets[static_cast<std::size_t>(round) % alphabets.size()];
    const std::string bytes = random_bytes(random, random() % 400, alphabet);
    const Dialect dialect{',', round % 7 == 0 ? Quoting::none : Quoting::rfc4180};
    const std::size_t cut = bytes.empty() ? 0 : random() % bytes.size();
    Scan blocks = scan_on({}, std::string_view(bytes).substr(0, cut), 0, dialect);
    blocks = scan_on(std::move(blocks), std::string_view(bytes).substr(cut), static_cast<std::uint32_t>(cut), dialect);
    const Scan walk = scan_on({}, bytes, 0, dialect, ScanMethod::byte_by_byte);
    ASSERT_EQ(blocks.marks, walk.marks) << bytes;
    ASSERT_EQ(blocks.state, walk.state) << bytes;
  }
}

}  // namespace
}  // namespace entente::ingest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "read/sentence.hpp"
#include "read/token_roles.hpp"

namespace entente::read {

// Words between quotation marks; the marks belong to it. One that its text opens again in the next paragraph, or never
// closes, ends with its paragraph.
struct Quotation {
  TokenRange tokens;
  bool is_opened = true;  // false: only its closing mark was found
  bool is_closed = true;
};

struct Quotations {
  std::vector<Quotation> all;    // in text order, none inside another
  std::vector<TokenRole> marks;  // [token] open_quote, close_quote or mark
};

// `sentences` as split_sentences cuts them: an unopened quotation begins with its sentence.
Quotations find_quotations(std::string_view text, std::span<const Token> tokens, std::span<const TokenRange> sentences);

}  // namespace entente::read

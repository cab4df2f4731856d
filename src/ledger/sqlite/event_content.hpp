// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "domain/event.hpp"
#include "domain/post.hpp"

namespace entente::ledger {

// All that a row says, each field with its length: what the hash of a data set of posts, or of events that an older
// version stored, is taken over. The numbers that the ledger gives are left out.
std::string content_of(const Event& event);
std::string content_of(const Post& post);

// 64 bits of FNV-1a over the series and what it knows a row by. Rows of one identity are still told apart by their ids.
std::int64_t identity_of(std::string_view series, std::string_view id);

}  // namespace entente::ledger

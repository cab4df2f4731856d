// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/date.hpp"

namespace entente::signals {

enum class PostedBy : std::uint8_t { speaker, neither };

// A post of the side that may reach out, or of a channel that belongs to neither side.
struct OutreachCase {
  std::int64_t number = 0;  // given by the ledger
  Month month;
  PostedBy by = PostedBy::speaker;
  bool reaches_out = false;  // to the other side's public
};

// In fewer posts of others a share says too little of what is usual.
inline constexpr std::size_t kFewestOtherPosts = 20;

// What the speaker posted in a month.
struct OutreachCount {
  Month month;
  std::size_t posts = 0;
  std::vector<std::int64_t> reaching;  // numbers of those that reach out, in the order given
  std::size_t other_posts = 0;         // of channels of neither side
  std::size_t other_reaching = 0;
  // Of its posts as many as would reach out at the others' share of that month: posts x other_reaching / other_posts.
  // None where others have fewer than kFewestOtherPosts.
  std::optional<double> expected;
};

// By month, those without a post of the speaker left out.
// Laws: the order of cases makes no difference but for that of `reaching`; posts twice over give expected twice over;
// where the speaker posts as the others do, observed and expected agree.
std::vector<OutreachCount> outreach_counts(std::span<const OutreachCase> cases);

}  // namespace entente::signals

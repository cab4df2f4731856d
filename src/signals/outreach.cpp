// SPDX-License-Identifier: Apache-2.0
#include "signals/outreach.hpp"

#include <map>
#include <utility>

namespace entente::signals {
namespace {

void count(OutreachCount& month, const OutreachCase& each) {
  if (each.by == PostedBy::neither) {
    ++month.other_posts;
    month.other_reaching += each.reaches_out ? 1U : 0U;
    return;
  }
  ++month.posts;
  if (each.reaches_out) {
    month.reaching.push_back(each.number);
  }
}

}  // namespace

std::vector<OutreachCount> outreach_counts(std::span<const OutreachCase> cases) {
  std::map<Month, OutreachCount> months;
  for (const OutreachCase& each : cases) {
    count(months.try_emplace(each.month, OutreachCount{.month = each.month}).first->second, each);
  }
  std::vector<OutreachCount> counts;
  for (auto& [month, found] : months) {
    if (found.other_posts >= kFewestOtherPosts) {
      found.expected = static_cast<double>(found.posts) * static_cast<double>(found.other_reaching) /
                       static_cast<double>(found.other_posts);
    }
    if (found.posts > 0) {
      counts.push_back(std::move(found));
    }
  }
  return counts;
}

}  // namespace entente::signals

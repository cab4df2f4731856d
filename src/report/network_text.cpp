// SPDX-License-Identifier: Apache-2.0
#include "report/network_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "report/wording.hpp"

namespace entente::report {
namespace {

std::string tie_phrase(const ThirdActor& third, const Assessment& assessment) {
  if (third.with_a == third.with_b) {
    return third.with_a == Level::hostile ? "hostile to both"
           : third.with_a == Level::none  ? "no ties with either"
                                          : std::string(to_word(third.with_a)) + " ties with both";
  }
  const auto tie = [](Level level, const std::string& name) {
    if (level == Level::hostile) {
      return "hostile to " + name;
    }
    return level == Level::none ? "no ties with " + name : std::string(to_word(level)) + " ties with " + name;
  };
  return tie(third.with_a, assessment.a_name) + ", " + tie(third.with_b, assessment.b_name);
}

}  // namespace

double signals_logit(const Assessment& assessment) {
  double sum = 0;
  for (const SignalShare& share : assessment.network.signals) {
    sum += share.share_logit;
  }
  return sum;
}

std::string signals_sentence(const Assessment& assessment) {
  std::string list;
  for (const SignalShare& share : assessment.network.signals) {
    list +=
        fmt::format("{}{:g} {}, {:.1f} to be expected of two that have nothing to do with each other ({} in log odds)",
                    list.empty() ? "" : "; ", share.observed, row_of(share.kind).phrase, share.expected,
                    signed_logit(share.share_logit));
  }
  const bool has_posts = std::ranges::any_of(
      assessment.network.signals, [](const SignalShare& share) { return share.kind == SignalKind::outreach; });
  return list.empty() ? "" : fmt::format("{}: {}.", has_posts ? "Data on events and posts" : "Event data", list);
}

std::string third_actors_sentence(const Assessment& assessment) {
  const std::vector<ThirdActor>& all = assessment.network.third_actors;
  std::string list;
  for (std::size_t i = 0; i < std::min(all.size(), kShownThirdActors); ++i) {
    list += fmt::format("{}{} ({})", list.empty() ? "" : "; ", all[i].name, tie_phrase(all[i], assessment));
  }
  if (list.empty()) {
    return "";
  }
  return fmt::format("Third actors that weigh most: {}.", list);
}

}  // namespace entente::report

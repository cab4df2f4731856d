// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "domain/actor.hpp"
#include "domain/media.hpp"

namespace entente::report {

// "Front Media passes on what Hill Voice posts: 12 of its 80 posts, half of them within 3 hours."
std::string amplification_sentence(const ChannelAmplification& amplification);
// "Of Red Front's 80 posts 12 are for Hill Guard's public: 9 in ur, 4 on its grievances."
std::string outreach_sentence(const Outreach& outreach, const ActorRegistry& actors);
// "3 hours", rounded up: minutes below one hour, days from 48 on.
std::string duration_words(double hours);

// Posts for the other's public in the months in which something can be expected, and how many are.
struct OutreachSums {
  std::size_t observed = 0;
  double expected = 0;
  std::size_t months = 0;
};
OutreachSums outreach_sums(const Outreach& outreach);

}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#include "report/media_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr double kHoursPerDay = 24;
constexpr double kFewestHoursInDays = 48;
constexpr double kMinutesPerHour = 60;
constexpr double kRoundingSlack = 1e-9;  // three hours are no four for a rounding error

std::size_t rounded_up(double value) {
  return static_cast<std::size_t>(std::max(1.0, std::ceil(value - kRoundingSlack)));
}

std::string delay_words(const ChannelAmplification& amplification) {
  if (!amplification.delays) {
    return "how soon is not known";
  }
  const std::string soon = duration_words(amplification.delays->median_hours);
  if (amplification.posts.size() == 1) {
    return "within " + soon;
  }
  if (amplification.known_delays == amplification.posts.size()) {
    return "half of them within " + soon;
  }
  return amplification.known_delays == 1
             ? "the one whose delay is known within " + soon
             : fmt::format("half of the {} whose delay is known within {}", amplification.known_delays, soon);
}

template <class Question>
std::size_t count_reaching(const Outreach& outreach, const Question& asked) {
  std::size_t count = 0;
  for (const OutreachMonth& month : outreach.months) {
    count += static_cast<std::size_t>(std::ranges::count_if(month.reaching, asked));
  }
  return count;
}

// "9 in ur or ps", "4 on its grievances".
std::string reach_words(const Outreach& outreach) {
  const std::size_t in_language =
      count_reaching(outreach, [](const OutreachPost& each) { return each.is_in_language; });
  const std::size_t on_grievances =
      count_reaching(outreach, [](const OutreachPost& each) { return !each.grievance.empty(); });
  std::string words;
  if (in_language > 0) {
    words = fmt::format("{} in {}", in_language, fmt::join(outreach.languages, " or "));
  }
  if (on_grievances > 0) {
    words += fmt::format("{}{} on its grievances", words.empty() ? "" : ", ", on_grievances);
  }
  return words;
}

}  // namespace

std::string duration_words(double hours) {
  if (hours < 1) {
    return counted(rounded_up(hours * kMinutesPerHour), "minute");
  }
  return hours < kFewestHoursInDays ? counted(rounded_up(hours), "hour")
                                    : counted(rounded_up(hours / kHoursPerDay), "day");
}

std::string amplification_sentence(const ChannelAmplification& amplification) {
  return fmt::format("{} passes on what {} posts: {} of its {}, {}.", amplification.amplifier, amplification.source,
                     amplification.posts.size(), counted(amplification.amplifier_posts, "post"),
                     delay_words(amplification));
}

std::string outreach_sentence(const Outreach& outreach, const ActorRegistry& actors) {
  const std::string speaker = actors.name_of(outreach.speaker);
  const std::string addressee = actors.name_of(outreach.addressee);
  if (outreach.languages.empty() && outreach.grievances.empty()) {
    return fmt::format("Whether {} posts for {}'s public cannot be told.", speaker, addressee);
  }
  if (outreach.posts == 0) {
    return fmt::format("{} has no posts in this time.", speaker);
  }
  const std::size_t reaching = count_reaching(outreach, [](const OutreachPost&) { return true; });
  if (reaching == 0) {
    return fmt::format("Of {}'s {} none is for {}'s public.", speaker, counted(outreach.posts, "post"), addressee);
  }
  return fmt::format("Of {}'s {} {} {} for {}'s public: {}.", speaker, counted(outreach.posts, "post"), reaching,
                     reaching == 1 ? "is" : "are", addressee, reach_words(outreach));
}

OutreachSums outreach_sums(const Outreach& outreach) {
  OutreachSums sums;
  for (const OutreachMonth& month : outreach.months) {
    if (month.expected) {
      sums.observed += month.reaching.size();
      sums.expected += *month.expected;
      ++sums.months;
    }
  }
  return sums;
}

}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "base/tagged.hpp"

namespace entente {

// How a channel passes on another's post: it names it, or posts nearly the same words later.
enum class PassingOn : std::uint8_t { forwarded, copied };
std::string_view to_word(PassingOn way);

// A post as a list shows it.
struct ShownPost {
  std::int64_t number = 0;  // given by the ledger
  std::string channel;
  std::string id;  // the channel's own
  std::int64_t at_unix_seconds = 0;
  std::string language;  // ISO 639; empty where it is not plain
  std::string beginning;
};

struct PassedOnPost {
  ShownPost post;
  PassingOn way = PassingOn::forwarded;
  std::optional<ShownPost> original;  // none where the ledger does not have it; then the delay is not known
  std::optional<double> delay_hours;
};

// Hours between an original and its being passed on.
struct DelayQuartiles {
  double lower_hours = 0;
  double median_hours = 0;
  double upper_hours = 0;
};

// What one channel passes on of another.
struct ChannelAmplification {
  std::string amplifier;
  std::string source;
  std::optional<ActorId> amplifier_actor;  // whose channel it is by sources.csv
  std::optional<ActorId> source_actor;
  std::size_t amplifier_posts = 0;  // all in the time asked for
  std::size_t forwarded = 0;
  std::size_t copied = 0;
  std::size_t other_way = 0;       // posts that the source passes on of the amplifier
  std::optional<double> expected;  // were it all the same to the amplifier whose posts it passes on
  std::optional<DelayQuartiles> delays;
  std::size_t known_delays = 0;
  Date first_day{};  // on which something was passed on
  Date last_day{};
  std::vector<std::pair<std::string, std::size_t>> languages;  // of what was passed on, the most frequent first
  std::vector<PassedOnPost> posts;                             // by time
};

// Why a post counts as meant for the other side's public.
struct OutreachPost {
  ShownPost post;
  bool is_in_language = false;  // of that public, and none of the speaker's own
  std::string grievance;        // that it speaks of; empty if of none
};

// Outreach posts of one side in a month.
struct OutreachMonth {
  Month month;
  std::size_t posts = 0;           // of its channels
  std::size_t other_posts = 0;     // of channels of neither side that were looked at
  std::optional<double> expected;  // none where others posted too little to tell what is usual
  std::vector<OutreachPost> reaching;
};

// What one side's channels post for the public of the other.
struct Outreach {
  ActorId speaker;
  ActorId addressee;
  std::vector<std::string> languages;   // looked for: of the addressee's public, none of the speaker's
  std::vector<std::string> grievances;  // looked for
  std::size_t posts = 0;                // of the speaker's channels
  std::vector<OutreachMonth> months;    // in which it posted
  std::vector<std::string> notes;       // what could not be asked, and why
};

// Who amplifies whom, and who posts for whose public.
struct MediaAnswer {
  std::optional<ActorId> a;  // both or none
  std::optional<ActorId> b;
  DateRange days;
  std::size_t posts = 0;  // in these days
  std::size_t channels = 0;
  std::vector<ChannelAmplification> amplifications;  // most passed on first
  std::vector<Outreach> outreach;                    // a for b's public, b for a's; none where no pair is asked for
  std::vector<std::string> notes;
};

}  // namespace entente

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "domain/media.hpp"
#include "domain/pair_signals.hpp"
#include "domain/post.hpp"
#include "engine/open_project.hpp"

namespace entente::engine {

// Of the posts of others in a month at most so many are looked at, evenly spread over it: their share is known well
// enough, and finding a language takes long.
inline constexpr std::size_t kMostOtherPosts = 200;

// The posts of all channels, ready to be asked what one side posts for the public of the other: read once where many
// pairs are asked for. Empty where actors.csv tells of nobody's public (columns languages and grievances).
class OutreachBook {
 public:
  // `days`: only posts of these days of UTC.
  OutreachBook(const OpenProject& opened, const DateRange& days);
  // The same of posts up to that day of UTC alone.
  [[nodiscard]] OutreachBook up_to(Date day) const;
  // Posts of the speaker's channels in a language of the addressee's public that is none of the speaker's own, or with
  // a word of a grievance of that public that is not the speaker's own; by month, beside what the share of such posts
  // among channels of neither side leads one to expect. What a channel forwards counts: it is what it shows its public.
  [[nodiscard]] Outreach of(const ActorId& speaker, const ActorId& addressee) const;

 private:
  struct OwnedPost {
    Post post;
    std::optional<ActorId> actor;
  };
  std::vector<const OwnedPost*> posts_to_look_at(const Outreach& outreach) const;

  std::vector<OwnedPost> posts_;  // by time
  std::map<ActorId, Actor> actors_;
};

// Days of UTC as the ledger's filter of posts.
ledger::PostFilter posts_of_days(const DateRange& days);

// A post as lists show it, with its first characters and without its language.
ShownPost shown_post(const Post& post);

// Both directions together as signals of the pair: months in which something is to be expected of either.
std::vector<MonthSignal> outreach_signals(const Outreach& one, const Outreach& other);

}  // namespace entente::engine

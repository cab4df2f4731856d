// SPDX-License-Identifier: Apache-2.0
#include "signals/amplification.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/date.hpp"
#include "domain/post_day.hpp"

namespace entente::signals {
namespace {

using Places = std::vector<std::size_t>;
using Posts = std::span<const ChannelPost>;

Month month_of_post(const ChannelPost& post) { return month_of(utc_day(post.at_unix_seconds)); }

Places places_by_time(Posts posts) {
  Places places(posts.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::sort(places, {}, [posts](std::size_t place) {
    return std::tuple(posts[place].at_unix_seconds, posts[place].number, place);
  });
  return places;
}

bool is_forwarded(const ChannelPost& post) { return post.forwarded_from && *post.forwarded_from != post.channel; }

// Walks through the posts of one wording by time.
class WordingWalk {
 public:
  WordingWalk(Posts posts, const AmplificationOptions& options) : posts_(posts), options_(options) {}

  // The post as passed on, if it is; then notes it as an original for those that follow.
  std::optional<PassedOn> take(std::size_t place) {
    const ChannelPost& post = posts_[place];
    const std::optional<PassedOn> found = is_forwarded(post) ? forwarded(place) : copied(place);
    newest_[post.channel].push_back(place);
    in_window_.push_back(place);
    return found;
  }

 private:
  // The original is the named channel's last one up to this second.
  [[nodiscard]] PassedOn forwarded(std::size_t place) const {
    const auto own = newest_.find(*posts_[place].forwarded_from);
    return {place, own == newest_.end() ? std::nullopt : std::optional(own->second.back()), PassingWay::forwarded};
  }

  std::optional<PassedOn> copied(std::size_t place) {
    const ChannelPost& post = posts_[place];
    const std::int64_t earliest = post.at_unix_seconds - options_.copy_window_seconds;
    while (first_ < in_window_.size() && posts_[in_window_[first_]].at_unix_seconds < earliest) {
      ++first_;
    }
    const auto own = newest_.find(post.channel);
    const bool is_own = post.forwarded_from.has_value();  // it says itself that its words come from this channel
    const bool is_repeat = own != newest_.end() && posts_[own->second.back()].at_unix_seconds >= earliest;
    return post.is_long_enough && !is_own && !is_repeat ? first_in_window(place) : std::nullopt;
  }

  // What was forwarded from this channel is passed over: only this channel does so with it, so that all walks together
  // take no longer than there are posts.
  [[nodiscard]] std::optional<PassedOn> first_in_window(std::size_t place) const {
    const ChannelPost& post = posts_[place];
    for (std::size_t i = first_; i < in_window_.size(); ++i) {
      const ChannelPost& earlier = posts_[in_window_[i]];
      if (earlier.at_unix_seconds >= post.at_unix_seconds) {
        break;
      }
      if (earlier.forwarded_from != post.channel) {
        return PassedOn{place, in_window_[i], PassingWay::copied};
      }
    }
    return std::nullopt;
  }

  Posts posts_;
  AmplificationOptions options_;
  std::unordered_map<ChannelNumber, Places> newest_;  // of each channel, last one behind
  Places in_window_;                                  // by time; from first_ on not too old for a copy
  std::size_t first_ = 0;
};

ChannelNumber source_of(Posts posts, const PassedOn& passed) {
  return passed.way == PassingWay::forwarded ? *posts[passed.post].forwarded_from : posts[*passed.original].channel;
}

// How many posts each channel has in a month and the one before.
class Volumes {
 public:
  explicit Volumes(Posts posts) {
    for (const ChannelPost& post : posts) {
      const Month month = month_of_post(post);
      ++months_[month][post.channel];
      ++months_[Month{month.number + 1}][post.channel];
      ++all_[post.channel];
    }
  }
  [[nodiscard]] bool has_posts(ChannelNumber channel) const { return all_.contains(channel); }
  [[nodiscard]] const std::map<ChannelNumber, double>& of(Month month) const { return months_.at(month); }

 private:
  std::map<Month, std::map<ChannelNumber, double>> months_;
  std::unordered_map<ChannelNumber, std::size_t> all_;
};

using ByPair = std::map<std::pair<ChannelNumber, ChannelNumber>, Amplification>;

// Deals `count` posts of a month out to all channels but the amplifier.
void deal(ByPair& pairs, const Volumes& volumes, std::pair<ChannelNumber, Month> stratum, double count) {
  const auto [amplifier, month] = stratum;
  double others = 0;
  for (const auto& [channel, posts] : volumes.of(month)) {
    others += channel == amplifier ? 0 : posts;
  }
  for (const auto& [channel, posts] : volumes.of(month)) {
    const auto pair = pairs.find({amplifier, channel});
    if (pair != pairs.end() && others > 0) {
      pair->second.expected = pair->second.expected.value_or(0) + count * posts / others;
    }
  }
}

void find_expected(ByPair& pairs, Posts posts) {
  const Volumes volumes(posts);
  std::map<std::pair<ChannelNumber, Month>, double> dealt;
  for (auto& [pair, amplification] : pairs) {
    if (!volumes.has_posts(pair.second)) {
      continue;
    }
    amplification.expected = 0;
    for (const PassedOn& passed : amplification.passed_on) {
      ++dealt[{pair.first, month_of_post(posts[passed.post])}];
    }
  }
  for (const auto& [stratum, count] : dealt) {
    deal(pairs, volumes, stratum, count);
  }
}

double between(const std::vector<double>& sorted, double share) {
  const double place = share * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(std::floor(place));
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

std::vector<Amplification> amplifications(Posts posts, const AmplificationOptions& options) {
  std::unordered_map<std::size_t, WordingWalk> walks;
  ByPair pairs;
  for (const std::size_t place : places_by_time(posts)) {
    const auto walk = walks.try_emplace(posts[place].wording, posts, options).first;
    const std::optional<PassedOn> passed = walk->second.take(place);
    const bool is_counted = !options.from_unix_seconds || posts[place].at_unix_seconds >= *options.from_unix_seconds;
    if (passed && is_counted) {
      const std::pair pair{posts[place].channel, source_of(posts, *passed)};
      Amplification& amplification = pairs.try_emplace(pair, Amplification{pair.first, pair.second}).first->second;
      amplification.passed_on.push_back(*passed);
    }
  }
  find_expected(pairs, posts);
  std::vector<Amplification> found;
  found.reserve(pairs.size());
  for (auto& [pair, amplification] : pairs) {
    found.push_back(std::move(amplification));
  }
  return found;
}

std::optional<Quartiles> quartiles_of(std::vector<double> values) {
  if (values.empty()) {
    return std::nullopt;
  }
  std::ranges::sort(values);
  return Quartiles{between(values, 0.25), between(values, 0.5), between(values, 0.75)};
}

}  // namespace entente::signals

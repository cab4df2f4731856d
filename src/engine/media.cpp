// SPDX-License-Identifier: Apache-2.0
#include "engine/media.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "domain/post_day.hpp"
#include "engine/channel_book.hpp"
#include "engine/outreach.hpp"
#include "evidence/copies.hpp"
#include "ingest/language.hpp"
#include "signals/amplification.hpp"

namespace entente::engine {
namespace {

using signals::Amplification;
using signals::ChannelNumber;
using signals::ChannelPost;
using signals::PassingWay;

constexpr double kSecondsPerHour = 3600;

// Which posts have the same words. Texts of a few words share a wording only where they are the same to the byte, and
// are not long enough for a copy.
struct Wordings {
  std::vector<std::size_t> of_post;
  std::vector<bool> is_long_enough;
};

Wordings wordings_of(const std::vector<Post>& posts) {
  std::vector<std::string_view> texts;
  texts.reserve(posts.size());
  for (const Post& post : posts) {
    texts.emplace_back(post.text);
  }
  Wordings wordings{evidence::copy_groups(texts), std::vector<bool>(posts.size(), true)};
  std::unordered_map<std::string_view, std::size_t> first_with;
  for (std::size_t i = 0; i < posts.size(); ++i) {
    const std::size_t first = first_with.emplace(texts[i], i).first->second;
    if (wordings.of_post[i] != wordings.of_post[first]) {  // too short to be compared by its runs of words
      wordings.of_post[i] = wordings.of_post[first];
      wordings.is_long_enough[i] = wordings.is_long_enough[first] = false;
    }
  }
  return wordings;
}

// The posts of a question with what is known of them; places are those in `posts`.
class PostSet {
 public:
  PostSet(const OpenProject& opened, const MediaQuestion& question)
      : posts_(opened.ledger.posts(posts_of_days({std::nullopt, question.days.last}))),
        channels_(opened.sources),
        wordings_(wordings_of(posts_)) {
    for (std::size_t i = 0; i < posts_.size(); ++i) {
      add(i, !question.days.first || day_of(posts_[i]) >= *question.days.first);
    }
  }

  [[nodiscard]] const std::vector<ChannelPost>& seen() const { return seen_; }
  [[nodiscard]] const Post& post(std::size_t place) const { return posts_[place]; }
  [[nodiscard]] const Channel& channel(ChannelNumber number) const { return channels_.at(number); }
  // Of the days asked for.
  [[nodiscard]] const std::map<ChannelNumber, std::size_t>& counts() const { return counts_; }
  [[nodiscard]] bool is_named(ChannelNumber number) const {
    return channels_.at(number).is_listed || with_posts_.contains(number);
  }
  [[nodiscard]] bool is_empty() const { return posts_.empty(); }

  // The language of a post; found once for all posts of a wording.
  std::string language_of(std::size_t place) {
    const auto [known, is_new] = languages_.try_emplace(wordings_.of_post[place]);
    if (is_new) {
      known->second = ingest::language_of(posts_[place].text);
    }
    return known->second;
  }
  ShownPost shown(std::size_t place) {
    ShownPost shown = shown_post(posts_[place]);
    shown.language = language_of(place);
    return shown;
  }

 private:
  void add(std::size_t place, bool is_asked) {
    const Post& post = posts_[place];
    ChannelPost seen{.number = post.number,
                     .channel = channels_.number_of(post.channel),
                     .at_unix_seconds = post.at_unix_seconds,
                     .wording = wordings_.of_post[place],
                     .is_long_enough = wordings_.is_long_enough[place]};
    if (!post.forwarded_from.empty()) {
      seen.forwarded_from = channels_.number_of(post.forwarded_from);
    }
    with_posts_.insert(seen.channel);
    if (is_asked) {
      ++counts_[seen.channel];
    }
    seen_.push_back(seen);
  }

  std::vector<Post> posts_;
  ChannelBook channels_;
  Wordings wordings_;
  std::vector<ChannelPost> seen_;
  std::set<ChannelNumber> with_posts_;
  std::map<ChannelNumber, std::size_t> counts_;
  std::unordered_map<std::size_t, std::string> languages_;  // by wording
};

bool is_between(const Channel& one, const Channel& other, const std::pair<ActorId, ActorId>& sides) {
  return (one.actor == sides.first && other.actor == sides.second) ||
         (one.actor == sides.second && other.actor == sides.first);
}

PassedOnPost passed_on_post(PostSet& set, const signals::PassedOn& passed) {
  PassedOnPost shown{.post = set.shown(passed.post),
                     .way = passed.way == PassingWay::forwarded ? PassingOn::forwarded : PassingOn::copied};
  if (passed.original) {
    shown.original = set.shown(*passed.original);
    shown.delay_hours =
        static_cast<double>(shown.post.at_unix_seconds - shown.original->at_unix_seconds) / kSecondsPerHour;
  }
  return shown;
}

void take_posts(ChannelAmplification& told, PostSet& set, const Amplification& found) {
  for (const signals::PassedOn& passed : found.passed_on) {
    told.posts.push_back(passed_on_post(set, passed));
    ++(passed.way == PassingWay::forwarded ? told.forwarded : told.copied);
  }
  told.first_day = day_of(set.post(found.passed_on.front().post));
  told.last_day = day_of(set.post(found.passed_on.back().post));
}

void take_delays(ChannelAmplification& told) {
  std::vector<double> hours;
  for (const PassedOnPost& each : told.posts) {
    if (each.delay_hours) {
      hours.push_back(*each.delay_hours);
    }
  }
  told.known_delays = hours.size();
  if (const std::optional<signals::Quartiles> quartiles = signals::quartiles_of(std::move(hours))) {
    told.delays = DelayQuartiles{quartiles->lower, quartiles->median, quartiles->upper};
  }
}

void take_languages(ChannelAmplification& told) {
  std::map<std::string, std::size_t> counts;
  for (const PassedOnPost& each : told.posts) {
    ++counts[each.post.language];
  }
  told.languages.assign(counts.begin(), counts.end());
  std::ranges::sort(told.languages, {}, [](const auto& each) {
    return std::tuple(-static_cast<std::int64_t>(each.second), each.first.empty(), each.first);
  });
}

ChannelAmplification told_of(PostSet& set, const Amplification& found) {
  const Channel& amplifier = set.channel(found.amplifier);
  const Channel& source = set.channel(found.source);
  ChannelAmplification told{.amplifier = amplifier.name,
                            .source = source.name,
                            .amplifier_actor = amplifier.actor,
                            .source_actor = source.actor,
                            .amplifier_posts = set.counts().at(found.amplifier),
                            .expected = found.expected};
  take_posts(told, set, found);
  take_delays(told);
  take_languages(told);
  return told;
}

void take_amplifications(MediaAnswer& answer, PostSet& set, const MediaQuestion& question) {
  signals::AmplificationOptions options;
  options.from_unix_seconds = posts_of_days(question.days).from_unix_seconds;
  const std::vector<Amplification> all = signals::amplifications(set.seen(), options);
  std::map<std::pair<ChannelNumber, ChannelNumber>, std::size_t> counts;
  for (const Amplification& found : all) {
    counts[{found.amplifier, found.source}] = found.passed_on.size();
  }
  std::size_t unnamed = 0;
  for (const Amplification& found : all) {
    if (!set.is_named(found.source)) {
      unnamed += found.passed_on.size();
    } else if (!question.sides ||
               is_between(set.channel(found.amplifier), set.channel(found.source), *question.sides)) {
      answer.amplifications.push_back(told_of(set, found));
      const auto back = counts.find({found.source, found.amplifier});
      answer.amplifications.back().other_way = back == counts.end() ? 0 : back->second;
    }
  }
  std::ranges::sort(answer.amplifications, {}, [](const ChannelAmplification& each) {
    return std::tuple(-static_cast<std::int64_t>(each.posts.size()), each.amplifier, each.source);
  });
  if (unnamed > 0 && !question.sides) {
    answer.notes.push_back(fmt::format(
        "Posts forwarded from accounts that have no post here and stand in no line of sources.csv: {}. These may be "
        "persons' and are not named.",
        unnamed));
  }
}

void note_strangers(MediaAnswer& answer, const PostSet& set, const MediaQuestion& question) {
  const auto belongs_to = [&set](const ActorId& side) {
    return std::ranges::any_of(set.counts(), [&](const auto& each) { return set.channel(each.first).actor == side; });
  };
  if (!question.sides) {
    return;
  }
  for (const ActorId& side : {question.sides->first, question.sides->second}) {
    if (!belongs_to(side)) {
      answer.notes.push_back(fmt::format(
          "No channel with posts in this time is {0}'s: give the channel a line in sources.csv with {0} in the column "
          "actor.",
          side.value));
    }
  }
}

}  // namespace

MediaAnswer make_media_answer(const MediaQuestion& question, const OpenProject& opened) {
  PostSet set(opened, question);
  MediaAnswer answer{.days = question.days, .channels = set.counts().size()};
  for (const auto& [channel, posts] : set.counts()) {
    answer.posts += posts;
  }
  if (question.sides) {
    answer.a = question.sides->first;
    answer.b = question.sides->second;
  }
  take_amplifications(answer, set, question);
  if (question.sides && answer.posts > 0) {
    note_strangers(answer, set, question);
    const OutreachBook book(opened, question.days);
    answer.outreach = {book.of(*answer.a, *answer.b), book.of(*answer.b, *answer.a)};
  }
  return answer;
}

}  // namespace entente::engine

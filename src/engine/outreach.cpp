// SPDX-License-Identifier: Apache-2.0
#include "engine/outreach.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "domain/post_day.hpp"
#include "engine/channel_book.hpp"
#include "ingest/language.hpp"
#include "read/phrase_finder.hpp"
#include "signals/outreach.hpp"

namespace entente::engine {
namespace {

using signals::OutreachCase;
using signals::OutreachCount;
using signals::PostedBy;

constexpr std::size_t kShownCharacters = 80;  // a line of a terminal
constexpr const char* kLanguages = "languages";
constexpr const char* kGrievances = "grievances";

bool tells_of_public(const Actor& actor) {
  return !attribute_list(actor, kLanguages).empty() || !attribute_list(actor, kGrievances).empty();
}

bool holds(const std::vector<std::string>& list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}

// What stands in the one list and not in the other.
std::vector<std::string> without(std::vector<std::string> list, const std::vector<std::string>& other) {
  std::erase_if(list, [&other](const std::string& each) { return holds(other, each); });
  return list;
}

void take_languages(Outreach& outreach, const Actor& speaker, const Actor& addressee) {
  const std::vector<std::string> own = attribute_list(speaker, kLanguages);
  const std::vector<std::string> theirs = attribute_list(addressee, kLanguages);
  if (theirs.empty()) {
    return;
  }
  if (own.empty()) {
    outreach.notes.push_back(fmt::format(
        "actors.csv tells no languages of {0}, so that those of {1} may be its own: languages were not looked at.",
        speaker.name, addressee.name));
    return;
  }
  for (const std::string& code : without(theirs, own)) {
    if (ingest::is_known_language(code)) {
      outreach.languages.push_back(code);
    } else {
      outreach.notes.push_back(fmt::format("Posts in \"{}\" cannot be told: not looked at.", code));
    }
  }
}

void note_nothing_sought(Outreach& outreach, const Actor& speaker, const Actor& addressee) {
  if (!outreach.languages.empty() || !outreach.grievances.empty() || !outreach.notes.empty()) {
    return;
  }
  outreach.notes.push_back(
      tells_of_public(addressee)
          ? fmt::format("By actors.csv {0} speaks the languages of {1}'s public and shares its grievances: nothing "
                        "tells a post for that public from one for its own.",
                        speaker.name, addressee.name)
          : fmt::format("actors.csv tells nothing of {}'s public: fill in its columns languages and grievances.",
                        addressee.name));
}

// Tells whether a post is meant for a public.
class Reach {
 public:
  explicit Reach(const Outreach& outreach) : outreach_(&outreach), grievances_(outreach.grievances) {}
  [[nodiscard]] std::optional<OutreachPost> of(const Post& post) const {
    OutreachPost found{.post = shown_post(post)};
    if (!outreach_->languages.empty()) {
      found.post.language = ingest::language_of(post.text);
    }
    found.is_in_language = holds(outreach_->languages, found.post.language);
    const std::optional<std::size_t> phrase = grievances_.first_in(post.text);
    found.grievance = phrase ? outreach_->grievances[*phrase] : "";
    return found.is_in_language || phrase ? std::optional(std::move(found)) : std::nullopt;
  }

 private:
  const Outreach* outreach_;
  read::PhraseFinder grievances_;
};

// At most so many of them, evenly spread.
template <class Item>
std::vector<Item> spread_over(const std::vector<Item>& items, std::size_t most) {
  if (items.size() <= most) {
    return items;
  }
  std::vector<Item> chosen;
  chosen.reserve(most);
  for (std::size_t i = 0; i < most; ++i) {
    chosen.push_back(items[i * items.size() / most]);
  }
  return chosen;
}

using ReachingPosts = std::unordered_map<std::int64_t, OutreachPost>;  // by number

// The post as it is counted; keeps what a post of the speaker reaches out by.
OutreachCase case_of(const Post& post, PostedBy by, const Reach& reach, ReachingPosts& reaching) {
  std::optional<OutreachPost> found = reach.of(post);
  const OutreachCase counted{post.number, month_of(day_of(post)), by, found.has_value()};
  if (found && by == PostedBy::speaker) {
    reaching.emplace(post.number, std::move(*found));
  }
  return counted;
}

OutreachMonth month_from(const OutreachCount& count, ReachingPosts& reaching) {
  OutreachMonth month{
      .month = count.month, .posts = count.posts, .other_posts = count.other_posts, .expected = count.expected};
  for (const std::int64_t number : count.reaching) {
    month.reaching.push_back(std::move(reaching.at(number)));
  }
  return month;
}

void note_months(Outreach& outreach) {
  const auto silent = std::ranges::count_if(outreach.months, [](const OutreachMonth& each) { return !each.expected; });
  if (silent > 0) {
    outreach.notes.push_back(fmt::format(
        "In {} of {} months with posts the channels of neither side have fewer than {} posts, too few to tell what is "
        "usual: these months move no answer.",
        silent, outreach.months.size(), signals::kFewestOtherPosts));
  }
}

void add_direction(std::map<Month, MonthSignal>& months, const Outreach& outreach) {
  for (const OutreachMonth& each : outreach.months) {
    if (!each.expected) {
      continue;
    }
    MonthSignal& signal = months.try_emplace(each.month, MonthSignal{each.month, SignalKind::outreach}).first->second;
    signal.observed += static_cast<double>(each.reaching.size());
    signal.expected += *each.expected;
    for (const OutreachPost& reaching : each.reaching) {
      signal.posts.push_back(reaching.post.number);
    }
  }
}

}  // namespace

ledger::PostFilter posts_of_days(const DateRange& days) {
  const auto seconds_at = [](Date day) {
    return std::chrono::duration_cast<std::chrono::seconds>(day.time_since_epoch()).count();
  };
  ledger::PostFilter filter;
  if (days.first) {
    filter.from_unix_seconds = seconds_at(*days.first);
  }
  if (days.last) {
    filter.to_unix_seconds = seconds_at(*days.last + std::chrono::days{1});
  }
  return filter;
}

ShownPost shown_post(const Post& post) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < kShownCharacters && end < post.text.size(); ++i) {
    end += decode_code_point(std::string_view(post.text).substr(end)).length;
  }
  return {.number = post.number,
          .channel = post.channel,
          .id = post.id,
          .at_unix_seconds = post.at_unix_seconds,
          .language = "",
          .beginning = post.text.substr(0, end)};
}

OutreachBook::OutreachBook(const OpenProject& opened, const DateRange& days) {
  for (const Actor& actor : opened.actors.actors()) {
    actors_.emplace(actor.id, actor);
  }
  const bool is_asked = std::ranges::any_of(opened.actors.actors(), tells_of_public);
  const bool has_channels =
      std::ranges::any_of(opened.sources, [](const Source& source) { return source.actor.has_value(); });
  if (!is_asked || !has_channels) {
    return;
  }
  ChannelBook channels(opened.sources);
  for (Post& post : opened.ledger.posts(posts_of_days(days))) {
    std::optional<ActorId> actor = channels.at(channels.number_of(post.channel)).actor;
    posts_.push_back({std::move(post), std::move(actor)});
  }
}

OutreachBook OutreachBook::up_to(Date day) const {
  OutreachBook earlier = *this;
  std::erase_if(earlier.posts_, [day](const OwnedPost& each) { return day_of(each.post) > day; });
  return earlier;
}

std::vector<const OutreachBook::OwnedPost*> OutreachBook::posts_to_look_at(const Outreach& outreach) const {
  std::vector<const OwnedPost*> chosen;
  std::map<Month, std::vector<const OwnedPost*>> others;
  std::set<Month> months;
  for (const OwnedPost& each : posts_) {
    if (each.actor == outreach.speaker) {
      chosen.push_back(&each);
      months.insert(month_of(day_of(each.post)));
    } else if (each.actor != outreach.addressee) {
      others[month_of(day_of(each.post))].push_back(&each);
    }
  }
  for (const Month month : months) {
    const std::vector<const OwnedPost*> spread = spread_over(others[month], kMostOtherPosts);
    chosen.insert(chosen.end(), spread.begin(), spread.end());
  }
  return chosen;
}

Outreach OutreachBook::of(const ActorId& speaker, const ActorId& addressee) const {
  Outreach outreach{.speaker = speaker, .addressee = addressee};
  const auto one = actors_.find(speaker);
  const auto other = actors_.find(addressee);
  if (one == actors_.end() || other == actors_.end()) {  // old claims may name whom actors.csv no longer lists
    return outreach;
  }
  take_languages(outreach, one->second, other->second);
  outreach.grievances = without(attribute_list(other->second, kGrievances), attribute_list(one->second, kGrievances));
  note_nothing_sought(outreach, one->second, other->second);
  if (outreach.languages.empty() && outreach.grievances.empty()) {
    return outreach;
  }
  const Reach reach(outreach);
  std::vector<OutreachCase> cases;
  ReachingPosts reaching;
  for (const OwnedPost* owned : posts_to_look_at(outreach)) {
    const PostedBy by = owned->actor == speaker ? PostedBy::speaker : PostedBy::neither;
    cases.push_back(case_of(owned->post, by, reach, reaching));
  }
  for (const OutreachCount& count : signals::outreach_counts(cases)) {
    outreach.months.push_back(month_from(count, reaching));
    outreach.posts += count.posts;
  }
  note_months(outreach);
  return outreach;
}

std::vector<MonthSignal> outreach_signals(const Outreach& one, const Outreach& other) {
  std::map<Month, MonthSignal> months;
  add_direction(months, one);
  add_direction(months, other);
  std::vector<MonthSignal> signals;
  for (auto& [month, signal] : months) {
    if (signal.observed > 0 || signal.expected > 0) {
      std::ranges::sort(signal.posts);
      signals.push_back(std::move(signal));
    }
  }
  return signals;
}

}  // namespace entente::engine

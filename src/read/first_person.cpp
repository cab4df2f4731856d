// SPDX-License-Identifier: Apache-2.0
#include "read/first_person.hpp"

#include <algorithm>

namespace entente::read {
namespace {

struct Self {
  ActorIndex actor = -1;
  TokenRange name;  // the words that tell who it is
};

class SelfFinder {
 public:
  SelfFinder(const SentenceView& sentence, const std::vector<Mention>& mentions,
             const std::vector<Attribution>& attributions, std::optional<ActorIndex> publisher)
      : sentence_(sentence), mentions_(mentions), attributions_(attributions), publisher_(publisher) {}

  [[nodiscard]] std::optional<Self> at(std::size_t token) const {
    if (auto named = named_behind(token)) {
      return named;
    }
    const auto voices = attributions_of(attributions_, {token, token + 1});
    if (!voices.empty()) {
      const Attribution& voice = *voices.front();
      const bool is_placed = voice.speaker_tokens.first < voice.speaker_tokens.last;
      const bool is_one = voice.speakers.size() == 1;
      return is_one ? std::optional(Self{voice.speakers.front(), is_placed ? voice.speaker_tokens : voice.cue})
                    : std::nullopt;
    }
    return publisher_ ? std::optional(Self{*publisher_, {token, token + 1}}) : std::nullopt;
  }

 private:
  // "We, the central command of A, salute": set off by a comma right behind the pronoun.
  [[nodiscard]] std::optional<Self> named_behind(std::size_t token) const {
    constexpr std::size_t kReach = 8;
    if (!sentence_.is_inside(token + 1, WordClass::comma)) {
      return std::nullopt;
    }
    for (const Mention& mention : mentions_) {
      const bool is_near = mention.tokens.first > token && mention.tokens.first - token < kReach;
      if (is_near && mention.actors.size() == 1 && sentence_.is_inside(mention.tokens.last, WordClass::comma)) {
        return Self{mention.actors.front(), mention.tokens};
      }
    }
    return std::nullopt;
  }

  const SentenceView& sentence_;
  const std::vector<Mention>& mentions_;
  const std::vector<Attribution>& attributions_;
  std::optional<ActorIndex> publisher_;
};

bool is_covered(const std::vector<Mention>& mentions, std::size_t token) {
  return std::ranges::any_of(mentions, [&](const Mention& mention) { return mention.tokens.contains(token); });
}

}  // namespace

bool has_first_person(const SentenceView& sentence) {
  for (std::size_t i = sentence.range.first; i < sentence.range.last; ++i) {
    if (sentence.is(i, WordClass::first_person)) {
      return true;
    }
  }
  return false;
}

std::vector<Mention> with_first_person(const SentenceView& sentence, std::vector<Mention> mentions,
                                       const std::vector<Attribution>& attributions,
                                       std::optional<ActorIndex> publisher) {
  std::vector<Mention> selves;
  const SelfFinder finder(sentence, mentions, attributions, publisher);
  for (std::size_t i = sentence.range.first; i < sentence.range.last; ++i) {
    const bool is_self = sentence.is(i, WordClass::first_person) && !is_covered(mentions, i);
    const std::optional<Self> self = is_self ? finder.at(i) : std::nullopt;
    if (self) {
      selves.push_back({.tokens = {i, i + 1},
                        .actors = {self->actor},
                        .is_possessive = sentence.is(i, WordClass::determiner),
                        .rule = "reference/we",
                        .antecedents = {self->name}});
    }
  }
  for (Mention& self : selves) {
    const auto place =
        std::ranges::find_if(mentions, [&](const Mention& other) { return other.tokens.first > self.tokens.first; });
    mentions.insert(place, std::move(self));
  }
  return mentions;
}

}  // namespace entente::read

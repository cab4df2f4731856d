// SPDX-License-Identifier: Apache-2.0
#include "learn/claim_features.hpp"

#include <algorithm>
#include <cmath>
#include <span>

#include "learn/learned_rules.hpp"
#include "read/tokens.hpp"

namespace entente::learn {
namespace {

constexpr unsigned kFeatureBits = 20;     // a million places: some ten thousand names hardly ever meet
constexpr std::size_t kNeighbours = 3;    // words before and behind the quote that are told apart from the rest
constexpr double kCertaintySteps = 10.0;  // tenths

using Names = std::vector<std::string>;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const read::Token& token : read::split_tokens(text, {})) {
    words.push_back(read::normal_form(read::text_of(text, token)));
  }
  return words;
}

// 1, 2, 4, 8, ...: lengths differ by orders, not by words.
std::string size_class(std::size_t size) {
  std::size_t bound = 1;
  while (bound < size) {
    bound *= 2;
  }
  return std::to_string(bound);
}

// The speaker's part in the claim; which actor it is matters less than whether it speaks of itself.
std::string speaker_part(const Claim& claim) {
  if (claim.speaker.kind != VoiceKind::actor) {
    return to_word(claim.speaker);
  }
  return claim.speaker.actor == claim.a || claim.speaker.actor == claim.b ? "side" : "third party";
}

std::string kind_of(const ActorId& actor, const ActorRegistry& actors) {
  const Actor* found = actors.find(actor);
  return found == nullptr ? "unknown" : std::string(to_word(found->kind));
}

std::string_view time_word(TimeKind kind) {
  switch (kind) {
    case TimeKind::not_stated:
      return "not stated";
    case TimeKind::past:
      return "past";
    case TimeKind::future:
      return "future";
    case TimeKind::interval:
      break;
  }
  return "interval";
}

void add(Names& names, std::string_view what, std::string_view value) {
  names.push_back(std::string(what) + "=" + std::string(value));
}

void add_fields(Names& names, const Claim& claim, const ActorRegistry& actors) {
  add(names, "always", "");
  add(names, "relation", to_word(claim.relation));
  add(names, "family", to_word(family_of(claim.relation)));
  add(names, "direction", to_word(claim.direction));
  add(names, "polarity", to_word(claim.polarity));
  add(names, "evidence", to_word(claim.evidence));
  add(names, "time", time_word(claim.when.kind));
  const double middle_prob = (claim.certainty.low_prob + claim.certainty.high_prob) / 2;
  add(names, "certainty", std::to_string(std::lround(middle_prob * kCertaintySteps)));
  add(names, "a", claim.a.value);
  add(names, "b", claim.b.value);
  add(names, "kinds", kind_of(claim.a, actors) + " " + kind_of(claim.b, actors));
}

void add_voices(Names& names, const Claim& claim) {
  const std::string part = speaker_part(claim);
  add(names, "speaker", part);
  add(names, "voices", std::to_string(claim.via.size()));
  if (claim.cue) {
    add(names, "cue", to_word(claim.cue->kind));
    add(names, "cue,speaker", std::string(to_word(claim.cue->kind)) + " " + part);
    for (const std::string& word : words_of(claim.cue->text)) {
      add(names, "cue word", word);
    }
  }
}

void add_reasons(Names& names, const Claim& claim) {
  for (const std::string& rule : claim.rules) {
    if (!is_learned_rule(rule)) {
      add(names, "rule", rule);
    }
  }
  add(names, "references", size_class(claim.resolutions.size()));
  for (const Resolution& resolution : claim.resolutions) {
    for (const std::string& word : words_of(resolution.mention)) {
      add(names, "reference", word);
    }
  }
}

void add_quote(Names& names, const Claim& claim) {
  const std::vector<std::string> words = words_of(claim.quote);
  add(names, "quote words", size_class(words.size()));
  std::string previous;
  for (const std::string& word : words) {
    add(names, "in", word);
    add(names, "in two", previous.append(" ").append(word));
    add(names, "in,relation", word + " " + std::string(to_word(claim.relation)));
    previous = word;
  }
}

void add_surroundings(Names& names, const Claim& claim, const CodePointIndex& text) {
  const std::vector<std::string> before = words_of(text.slice({claim.sentence.start, claim.span.start}));
  const std::vector<std::string> behind = words_of(text.slice({claim.span.end, claim.sentence.end}));
  for (std::size_t i = 0; i < before.size(); ++i) {
    add(names, i + kNeighbours >= before.size() ? "just before" : "before", before[i]);
  }
  for (std::size_t i = 0; i < behind.size(); ++i) {
    add(names, i < kNeighbours ? "just behind" : "behind", behind[i]);
  }
}

}  // namespace

std::vector<std::string> claim_feature_names(const Claim& claim, const CodePointIndex& text,
                                             const ActorRegistry& actors) {
  Names names;
  add_fields(names, claim, actors);
  add_voices(names, claim);
  add_reasons(names, claim);
  add_quote(names, claim);
  add_surroundings(names, claim, text);
  return names;
}

FeatureId hash_feature(std::string_view name) {
  constexpr std::uint64_t kOffsetBasis = 14695981039346656037ULL;
  constexpr std::uint64_t kPrime = 1099511628211ULL;
  std::uint64_t hash = kOffsetBasis;
  for (const char byte : name) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * kPrime;
  }
  return static_cast<FeatureId>((hash ^ (hash >> kFeatureBits)) & ((1ULL << kFeatureBits) - 1));
}

Features claim_features(const Claim& claim, const CodePointIndex& text, const ActorRegistry& actors) {
  Features features;
  for (const std::string& name : claim_feature_names(claim, text, actors)) {
    features.push_back(hash_feature(name));
  }
  std::ranges::sort(features);
  const auto rest = std::ranges::unique(features);
  features.erase(rest.begin(), rest.end());
  return features;
}

}  // namespace entente::learn

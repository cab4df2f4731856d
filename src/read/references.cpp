// SPDX-License-Identifier: Apache-2.0
#include "read/references.hpp"

#include <algorithm>
#include <optional>

#include "read/mentions.hpp"

namespace entente::read {
namespace {

ActorKind kind_of(const SentenceView& sentence, ActorIndex actor) {
  return (*sentence.actors)[static_cast<std::size_t>(actor)].kind;
}

// "it is possible that", "it is hard to tell whether": stands for nothing.
bool is_expletive(const SentenceView& sentence, TokenRange tokens) {
  constexpr std::size_t kReach = 6;
  const std::size_t end = std::min(tokens.last + kReach, sentence.range.last);
  for (std::size_t i = tokens.last; i < end; ++i) {
    if (sentence.is(i, WordClass::complementiser) || sentence.word(i) == "whether" || sentence.word(i) == "for") {
      return sentence.is(tokens.last, WordClass::be) || sentence.word(tokens.last) == "has";
    }
  }
  return false;
}

// "both A and B" counts the names behind it; "the two countries" would be another kind of reference.
bool is_followed_by_name(const std::vector<Mention>& mentions, TokenRange tokens) {
  return std::ranges::any_of(mentions, [&](const Mention& mention) {
    return mention.tokens.first >= tokens.last && mention.tokens.first <= tokens.last + 1;
  });
}

bool is_followed_by_of(const SentenceView& sentence, TokenRange tokens) {
  return sentence.is_inside(tokens.last, WordClass::of);
}

bool overlaps_name(const std::vector<Mention>& mentions, TokenRange tokens) {
  return std::ranges::any_of(mentions, [&](const Mention& mention) {
    return mention.tokens.first < tokens.last && tokens.first < mention.tokens.last;
  });
}

bool is_reciprocal(const ReferenceRule& rule) { return rule.name.ends_with("other") || rule.name.ends_with("another"); }

}  // namespace

std::vector<Mention> Discourse::resolve(const SentenceView& sentence, std::vector<Mention> names) const {
  const auto& table = sentence.lexicon->references;
  std::vector<Mention> mentions = std::move(names);
  for (std::size_t i = sentence.range.first; i < sentence.range.last; ++i) {
    const auto match = table.phrases.longest_at(sentence.tokens.first(sentence.range.last), i);
    const TokenRange tokens{i, i + match.length};
    if (match.length == 0 || overlaps_name(mentions, tokens) || is_followed_by_name(mentions, tokens)) {
      continue;
    }
    const Marker& marker = table.markers[static_cast<std::size_t>(match.values.front())];
    const ReferenceRule& rule = table.rules[static_cast<std::size_t>(marker.row)];
    if ((rule.kind == ReferenceKind::it && is_expletive(sentence, tokens)) || is_followed_by_of(sentence, tokens)) {
      continue;
    }
    SeenSentence made = {};
    const SeenSentence current = seen_before(sentence, mentions, i);
    const Seen* antecedent = antecedent_of({sentence, current, rule, tokens}, made);
    if (antecedent == nullptr) {
      continue;
    }
    Mention mention{
        .tokens = tokens, .actors = antecedent->actors, .rule = rule.name, .antecedent = antecedent->tokens};
    mention.is_possessive = rule.is_possessive || sentence.is_inside(tokens.last, WordClass::possessive_mark);
    const auto place = std::ranges::find_if(mentions, [&](const Mention& other) { return other.tokens.first > i; });
    mentions.insert(place, std::move(mention));
    i = tokens.last - 1;
  }
  return mentions;
}

Discourse::SeenSentence Discourse::seen_before(const SentenceView& sentence, const std::vector<Mention>& mentions,
                                               std::size_t token) const {
  std::vector<Mention> before;
  std::ranges::copy_if(mentions, std::back_inserter(before),
                       [&](const Mention& mention) { return mention.tokens.last <= token; });
  SeenSentence seen;
  bool has_subject = false;
  for (const Party& party : join_parties(sentence, before)) {
    const bool is_subject = !has_subject && !party.is_place && !party.is_adjective;
    has_subject = has_subject || is_subject;
    seen.push_back({party.actors, party.tokens, is_subject, party.is_place});
  }
  return seen;
}

const Discourse::Seen* Discourse::antecedent_of(const Query& query, SeenSentence& made) const {
  constexpr std::size_t kThree = 3;
  switch (query.rule.kind) {
    case ReferenceKind::it:
      return find_single(query);
    case ReferenceKind::group:
      return find_group(query);
    case ReferenceKind::they:
    case ReferenceKind::both:
      return find_several(query, 2, made);
    case ReferenceKind::three:
      return find_several(query, kThree, made);
    case ReferenceKind::state:
      break;
  }
  return find_state(query);
}

bool Discourse::is_group(const SentenceView& sentence, const Seen& seen) const {
  const ActorKind kind = kind_of(sentence, seen.actors.front());
  return seen.actors.size() == 1 && !seen.is_place && (kind == ActorKind::armed_group || kind == ActorKind::party);
}

// "it", "its": the subject of this sentence, else the subject of the one before.
const Discourse::Seen* Discourse::find_single(const Query& query) const {
  const auto pick = [](const SeenSentence& sentence) -> const Seen* {
    for (const Seen& seen : sentence) {
      if (seen.is_subject && seen.actors.size() == 1) {
        return &seen;
      }
    }
    return nullptr;
  };
  if (const Seen* here = pick(query.current)) {
    return here;
  }
  return sentences_.empty() ? nullptr : pick(sentences_.front());
}

// "the group": the armed group or party named last in this sentence, else the subject of the sentences before.
const Discourse::Seen* Discourse::find_group(const Query& query) const {
  for (auto seen = query.current.rbegin(); seen != query.current.rend(); ++seen) {
    if (is_group(query.sentence, *seen)) {
      return &*seen;
    }
  }
  for (const SeenSentence& sentence : sentences_) {
    const auto found = std::ranges::find_if(sentence, [&](const Seen& seen) { return is_group(query.sentence, seen); });
    if (found != sentence.end()) {
      return &*found;
    }
  }
  return nullptr;
}

// "they", "both", "the three": the list named last; for two, also two groups named apart in the last sentences.
// A list does not include the subject it is set against ("A is unlikely to work with them").
const Discourse::Seen* Discourse::find_several(const Query& query, std::size_t at_least, SeenSentence& made) const {
  const bool is_object =
      !query.current.empty() && query.current.front().actors.size() == 1 && !query.rule.is_possessive;
  const ActorIndex subject = is_object && !is_reciprocal(query.rule) ? query.current.front().actors.front() : -1;
  Seen found;
  const auto accept = [&](const Seen& seen) {
    found = seen;
    std::erase(found.actors, subject);
    return found.actors.size() >= at_least || (subject >= 0 && !found.actors.empty() && seen.actors.size() >= at_least);
  };
  const auto search = [&](const SeenSentence& sentence) {
    return std::any_of(sentence.rbegin(), sentence.rend(), accept);
  };
  if (search(query.current) || std::ranges::any_of(sentences_, search)) {
    made.push_back(found);
    return &made.front();
  }
  if (at_least > 2) {
    return nullptr;
  }
  Seen pair;
  const auto gather = [&](const SeenSentence& sentence) {
    for (const Seen& seen : sentence) {
      if (is_group(query.sentence, seen) && std::ranges::find(pair.actors, seen.actors.front()) == pair.actors.end()) {
        pair.actors.push_back(seen.actors.front());
        pair.tokens = seen.tokens;
      }
    }
  };
  gather(query.current);
  for (auto sentence = sentences_.begin(); sentence != sentences_.end() && pair.actors.size() < 2; ++sentence) {
    gather(*sentence);
  }
  if (pair.actors.size() != 2) {
    return nullptr;
  }
  made.push_back(pair);
  return &made.front();
}

// "the military": the state's force named last, else the state; "the government": the state named last.
const Discourse::Seen* Discourse::find_state(const Query& query) const {
  const bool wants_force = query.rule.name.find("military") != std::string::npos ||
                           query.rule.name.find("army") != std::string::npos ||
                           query.rule.name.find("forces") != std::string::npos;
  const auto is_kind = [&](ActorKind kind) {
    return [&, kind](const Seen& seen) { return kind_of(query.sentence, seen.actors.front()) == kind; };
  };
  const auto last_of = [&](ActorKind kind) -> const Seen* {
    const auto here = std::find_if(query.current.rbegin(), query.current.rend(), is_kind(kind));
    if (here != query.current.rend()) {
      return &*here;
    }
    const auto before = std::ranges::find_if(last_states_, is_kind(kind));
    return before == last_states_.end() ? nullptr : &*before;
  };
  const Seen* force = wants_force ? last_of(ActorKind::state_force) : nullptr;
  return force != nullptr ? force : last_of(ActorKind::state);
}

void Discourse::remember(const SentenceView& sentence, const std::vector<Party>& parties) {
  SeenSentence seen;
  bool has_subject = false;
  for (const Party& party : parties) {
    const bool is_subject = !has_subject && !party.is_place && !party.is_adjective;
    has_subject = has_subject || is_subject;
    seen.push_back({party.actors, party.tokens, is_subject, party.is_place});
    const ActorKind kind = kind_of(sentence, party.actors.front());
    if ((kind == ActorKind::state || kind == ActorKind::state_force) && party.actors.size() == 1) {
      std::erase_if(last_states_, [&](const Seen& old) { return kind_of(sentence, old.actors.front()) == kind; });
      last_states_.push_back(seen.back());
    }
  }
  sentences_.push_front(std::move(seen));
  if (sentences_.size() > kMemory) {
    sentences_.pop_back();
  }
}

}  // namespace entente::read

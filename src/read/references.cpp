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
      const bool is_perfect = sentence.is(tokens.last, WordClass::have) && sentence.is(tokens.last + 1, WordClass::be);
      return sentence.is(tokens.last, WordClass::be) || is_perfect;
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

bool is_apposed_to_name(const std::vector<Mention>& mentions, TokenRange tokens) {
  return std::ranges::any_of(mentions, [&](const Mention& mention) { return mention.tokens.first == tokens.last; });
}

// "both soldiers and A": "both" counts what follows.
bool is_counted_list(const SentenceView& sentence, TokenRange tokens) {
  constexpr std::size_t kReach = 4;
  const bool is_alone = tokens.last == tokens.first + 1;
  for (std::size_t i = tokens.last; is_alone && i < std::min(tokens.last + kReach, sentence.range.last); ++i) {
    if (sentence.is(i, WordClass::auxiliary) || sentence.is(i, WordClass::comma)) {
      return false;
    }
    if (sentence.is(i, WordClass::conjunction)) {
      return i > tokens.last;
    }
  }
  return false;
}

// "both A and B", "the militant group A", "it is said that", "the group of A": no reference.
bool stands_for_nothing(const SentenceView& sentence, const std::vector<Mention>& mentions, const ReferenceRule& rule,
                        TokenRange tokens) {
  return (rule.kind == ReferenceKind::both &&
          (is_followed_by_name(mentions, tokens) || is_counted_list(sentence, tokens))) ||
         (rule.kind == ReferenceKind::group && is_apposed_to_name(mentions, tokens)) ||
         (rule.kind == ReferenceKind::it && is_expletive(sentence, tokens)) || is_followed_by_of(sentence, tokens);
}

}  // namespace

std::vector<Mention> Discourse::resolve(const SentenceView& sentence, std::vector<Mention> names) const {
  const auto& table = sentence.lexicon->references;
  std::vector<Mention> mentions = std::move(names);
  for (std::size_t i = sentence.range.first; i < sentence.range.last; ++i) {
    const auto match = table.phrases.longest_at(sentence.tokens.first(sentence.range.last), i);
    const TokenRange tokens{i, i + match.length};
    if (match.length == 0 || overlaps_name(mentions, tokens)) {
      continue;
    }
    const Marker& marker = table.markers[static_cast<std::size_t>(match.values.front())];
    const ReferenceRule& rule = table.rules[static_cast<std::size_t>(marker.row)];
    if (stands_for_nothing(sentence, mentions, rule, tokens)) {
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
  return see(sentence, join_parties(sentence, before));
}

// A party is a subject if it comes first in its clause and behind no preposition.
Discourse::SeenSentence Discourse::see(const SentenceView& sentence, const std::vector<Party>& parties) {
  SeenSentence seen;
  std::size_t from = sentence.range.first;
  for (const Party& party : parties) {
    bool is_first = seen.empty();
    bool is_behind_preposition = false;
    for (std::size_t i = from; i < party.tokens.first; ++i) {
      const bool opens = sentence.is(i, WordClass::boundary) || sentence.is(i, WordClass::comma) ||
                         sentence.is(i, WordClass::complementiser);
      is_first = opens || (is_first && !sentence.word(i).ends_with("ing"));
      is_behind_preposition = sentence.is(i, WordClass::preposition) && !sentence.is(i, WordClass::boundary);
    }
    const std::string_view last = sentence.word(party.tokens.last - 1);
    const bool is_plural = party.actors.size() == 1 && last.ends_with('s') &&
                           kind_of(sentence, party.actors.front()) == ActorKind::armed_group &&
                           !sentence.tokens[party.tokens.last - 1].is_all_capitals;
    seen.push_back(
        {party.actors, party.tokens, is_first && !is_behind_preposition && !party.is_place, party.is_place, is_plural});
    from = party.tokens.last;
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
  const auto is_single_subject = [](const Seen& seen) { return seen.is_subject && seen.actors.size() == 1; };
  const auto here = std::find_if(query.current.rbegin(), query.current.rend(), is_single_subject);
  if (here != query.current.rend()) {
    return &*here;
  }
  // "For A, its ties": the only one named so far.
  if (query.rule.is_possessive && query.current.size() == 1 && query.current.front().actors.size() == 1 &&
      !query.current.front().is_place) {
    return &query.current.front();
  }
  if (sentences_.empty()) {
    return nullptr;
  }
  const auto before = std::ranges::find_if(sentences_.front(), is_single_subject);
  return before == sentences_.front().end() ? nullptr : &*before;
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
  const bool is_mutual = is_reciprocal(query.rule);
  const bool is_object =
      !query.current.empty() && query.current.front().actors.size() == 1 && !query.rule.is_possessive && !is_mutual;
  const ActorIndex subject = is_object ? query.current.front().actors.front() : -1;
  const bool takes_name = query.rule.kind == ReferenceKind::they && !query.rule.is_possessive;
  Seen found;
  const auto accept = [&](const Seen& seen) {
    found = seen;
    std::erase(found.actors, subject);
    const bool is_rest = subject >= 0 && !found.actors.empty() && seen.actors.size() >= at_least;
    const bool is_plural_name = takes_name && seen.is_plural_name && !found.actors.empty();
    return found.actors.size() >= at_least || is_rest || is_plural_name;
  };
  const auto search = [&](const SeenSentence& sentence) {
    return std::any_of(sentence.rbegin(), sentence.rend(), accept);
  };
  if (search(query.current) || (!is_mutual && std::ranges::any_of(sentences_, search))) {
    made.push_back(found);
    return &made.front();
  }
  return at_least > 2 || is_mutual ? nullptr : find_pair(query, made);
}

void Discourse::gather_groups(const Query& query, const SeenSentence& sentence, Seen& into) const {
  for (const Seen& seen : sentence) {
    const bool is_new = std::ranges::find(into.actors, seen.actors.front()) == into.actors.end();
    if (is_new && is_group(query.sentence, seen)) {
      into.actors.push_back(seen.actors.front());
      into.tokens = seen.tokens;
    }
  }
}

// Two groups named apart: in this sentence, else in the latest sentence that names exactly two, else over all of them.
const Discourse::Seen* Discourse::find_pair(const Query& query, SeenSentence& made) const {
  Seen all;
  gather_groups(query, query.current, all);
  for (const SeenSentence& sentence : sentences_) {
    if (all.actors.size() >= 2) {
      break;
    }
    Seen alone;
    gather_groups(query, sentence, alone);
    if (alone.actors.size() == 2) {
      all = alone;
    } else {
      gather_groups(query, sentence, all);
    }
  }
  if (all.actors.size() != 2) {
    return nullptr;
  }
  made.push_back(all);
  return &made.front();
}

const Discourse::Seen* Discourse::most_named(const Query& query, ActorKind kind) const {
  const StateSeen* best = nullptr;
  for (const auto& [actor, state] : states_) {
    const bool is_more = best == nullptr || state.times > best->times;
    best = is_more && kind_of(query.sentence, actor) == kind ? &state : best;
  }
  return best == nullptr ? nullptr : &best->last;
}

// The state that was the subject of this sentence or of the one before.
const Discourse::Seen* Discourse::acting_state(const Query& query) const {
  const auto acts = [&](const Seen& seen) {
    return seen.is_subject && seen.actors.size() == 1 &&
           kind_of(query.sentence, seen.actors.front()) == ActorKind::state;
  };
  const auto here = std::ranges::find_if(query.current, acts);
  if (here != query.current.end()) {
    return &*here;
  }
  if (sentences_.empty()) {
    return nullptr;
  }
  const auto before = std::ranges::find_if(sentences_.front(), acts);
  return before == sentences_.front().end() ? nullptr : &*before;
}

// "the military": the state's force that the text names most, else the state; "the government": the state named most.
const Discourse::Seen* Discourse::find_state(const Query& query) const {
  const bool wants_force = query.rule.name.find("military") != std::string::npos ||
                           query.rule.name.find("army") != std::string::npos ||
                           query.rule.name.find("forces") != std::string::npos;
  const Seen* force = wants_force ? most_named(query, ActorKind::state_force) : nullptr;
  const Seen* acting = force == nullptr && !wants_force ? acting_state(query) : nullptr;
  return force != nullptr || acting != nullptr ? (force != nullptr ? force : acting)
                                               : most_named(query, ActorKind::state);
}

void Discourse::remember(const SentenceView& sentence, const std::vector<Party>& parties) {
  SeenSentence seen = see(sentence, parties);
  for (const Seen& one : seen) {
    const ActorKind kind = kind_of(sentence, one.actors.front());
    if ((kind == ActorKind::state || kind == ActorKind::state_force) && one.actors.size() == 1 && !one.is_place) {
      StateSeen& state = states_[one.actors.front()];
      state.last = one;
      ++state.times;
    }
  }
  sentences_.push_front(std::move(seen));
  if (sentences_.size() > kMemory) {
    sentences_.pop_back();
  }
}

}  // namespace entente::read

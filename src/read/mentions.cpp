// SPDX-License-Identifier: Apache-2.0
#include "read/mentions.hpp"

#include <algorithm>

#include "read/triggers.hpp"

namespace entente::read {
namespace {

bool has_capital(const SentenceView& sentence, TokenRange range) {
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (sentence.tokens[i].is_capitalised) {
      return true;
    }
  }
  return false;
}

bool has_two_capitals(std::string_view word) {
  return std::ranges::count_if(word, [](char letter) { return letter >= 'A' && letter <= 'Z'; }) > 1;
}

// A one-word alias in capitals ("IS", "AA") names an actor only where the text writes it in capitals too, unless long.
bool is_written_as_name(const SentenceView& sentence, TokenRange range, const NameMatch& match) {
  if (match.meanings.front().is_common || match.is_variant) {
    return true;
  }
  const Token& token = sentence.tokens[range.first];
  if (range.last - range.first > 1 || token.end - token.begin > 3) {
    return has_capital(sentence, range) || range.last - range.first > 1;
  }
  return token.is_all_capitals || has_two_capitals(sentence.word(range.first));
}

// "TTP spokesman", "Pakistan's security forces", "Pakistani government and military", "Afghan territory".
std::size_t end_with_body(const SentenceView& sentence, std::size_t last) {
  std::size_t next = last;
  if (sentence.is_inside(next, WordClass::possessive_mark)) {
    ++next;
  }
  const std::size_t first = next;
  while (sentence.range.contains(next)) {
    const bool is_body =
        sentence.is(next, WordClass::body) || (next == first && sentence.is(next, WordClass::territory));
    const bool joins =
        next > first && sentence.is(next, WordClass::conjunction) && sentence.is_inside(next + 1, WordClass::body);
    if (!is_body && !joins) {
      break;
    }
    ++next;
  }
  return next > first ? next : last;
}

// "the government of Pakistan", "leaders of the TTP": the name and the words before it.
std::size_t start_with_body(const SentenceView& sentence, std::size_t first) {
  std::size_t at = first;
  while (at > sentence.range.first && sentence.is(at - 1, WordClass::determiner)) {
    --at;
  }
  if (at < sentence.range.first + 2 || !sentence.is(at - 1, WordClass::of) ||
      !sentence.is(at - 2, WordClass::spoken_for)) {
    return first;
  }
  return at - 2;
}

bool is_state(const SentenceView& sentence, ActorIndex actor) {
  return (*sentence.actors)[static_cast<std::size_t>(actor)].kind == ActorKind::state;
}

bool is_behind_place_word(const SentenceView& sentence, std::size_t first) {
  while (first > sentence.range.first &&
         (sentence.is(first - 1, WordClass::determiner) || sentence.is(first - 1, WordClass::adverb_ok))) {
    --first;
  }
  return first > sentence.range.first && sentence.is(first - 1, WordClass::place_preposition);
}

Mention make_mention(const SentenceView& sentence, TokenRange name, const std::vector<AliasMeaning>& meanings) {
  const std::size_t end = end_with_body(sentence, name.last);
  const bool has_body = end > name.last;
  Mention mention{.tokens = {start_with_body(sentence, name.first), end}};
  for (const AliasMeaning& meaning : meanings) {
    mention.actors.push_back(meaning.actor);
  }
  mention.is_adjective = meanings.front().is_adjective && !has_body;
  mention.is_possessive = sentence.is_inside(end, WordClass::possessive_mark);
  if (end < sentence.range.last && sentence.word(end).size() <= 3 &&
      sentence.tokens[end].begin == sentence.tokens[end - 1].end &&
      (sentence.word(end) == "'" || sentence.word(end) == "’") && sentence.word(end - 1).ends_with('s')) {
    mention.is_possessive = true;
  }
  mention.is_place = !has_body && mention.tokens.first == name.first && is_state(sentence, meanings.front().actor) &&
                     is_behind_place_word(sentence, name.first);
  return mention;
}

// "ALPHA-K", "ALPHA-Azad": a faction that the registry does not know is not the group it left.
bool is_of_unknown_faction(const SentenceView& sentence, TokenRange name, const NameMatch& match,
                           const AliasIndex& aliases) {
  constexpr std::uint32_t kLongestSuffix = 3;  // letters of an abbreviation behind an abbreviation: "-K", "-EP"
  const std::size_t next = name.last;
  const ActorKind kind = (*sentence.actors)[static_cast<std::size_t>(match.meanings.front().actor)].kind;
  if (kind != ActorKind::armed_group || !sentence.range.contains(next) || !sentence.tokens[next].is_joined) {
    return false;
  }
  const Token& suffix = sentence.tokens[next];
  const bool is_capital = suffix.is_all_capitals || suffix.end - suffix.begin == 1;
  const bool is_letters = suffix.is_capitalised && is_capital && suffix.end - suffix.begin <= kLongestSuffix;
  const bool is_new_word =
      suffix.is_capitalised && suffix.word == kUnknownWord && sentence.word(name.first).size() <= 6;
  const auto inside = sentence.tokens.first(sentence.range.last);
  return (is_letters || is_new_word) && name_at(aliases, sentence.text, inside, next).length == 0;
}

ActorIndex parent_of(const AliasIndex& aliases, const Mention& mention) {
  const AliasIndex& registry = aliases.base == nullptr ? aliases : *aliases.base;
  const bool is_one = mention.actors.size() == 1;
  return is_one ? registry.parents[static_cast<std::size_t>(mention.actors.front())] : -1;
}

// What stands between two names of which one belongs to the other: nothing, "'s", "of the", a hyphen.
bool only_links(const SentenceView& sentence, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) {
    if (!sentence.is(i, WordClass::possessive_mark) && !sentence.is(i, WordClass::of) &&
        !sentence.is(i, WordClass::determiner)) {
      return false;
    }
  }
  return last - first <= 2;
}

// "ALPHA's Red Brigade", "the Red Brigade of the ALPHA": the part is meant, the whole only says whose it is.
void merge_parts(const SentenceView& sentence, const AliasIndex& aliases, std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i + 1 < mentions.size();) {
    Mention& left = mentions[i];
    const Mention& right = mentions[i + 1];
    const bool is_right_part = left.actors.size() == 1 && parent_of(aliases, right) == left.actors.front();
    const bool is_left_part = right.actors.size() == 1 && parent_of(aliases, left) == right.actors.front();
    const bool is_linked = only_links(sentence, left.tokens.last, right.tokens.first);
    const bool is_of = left.tokens.last < right.tokens.first && sentence.is(left.tokens.last, WordClass::of);
    if (!is_linked || !((is_right_part && !is_of) || (is_left_part && is_of))) {
      ++i;
      continue;
    }
    left.tokens.last = right.tokens.last;
    left.actors = is_right_part ? right.actors : left.actors;
    left.is_possessive = right.is_possessive;
    left.is_place = false;
    mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
  }
}

// "the Nigerian Boko Haram sect": an adjective right before another name only qualifies it.
void drop_qualifiers(std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i + 1 < mentions.size();) {
    if (mentions[i].is_adjective && mentions[i].tokens.last == mentions[i + 1].tokens.first) {
      mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

// "Long Name (LN)": the bracket repeats the actor before it, so both are one mention.
void merge_bracketed(const SentenceView& sentence, std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i + 1 < mentions.size();) {
    Mention& left = mentions[i];
    const Mention& right = mentions[i + 1];
    const bool is_inside = left.tokens.last < sentence.range.last && right.tokens.last < sentence.range.last;
    if (is_inside && right.tokens.first == left.tokens.last + 1 && left.actors == right.actors &&
        sentence.is(left.tokens.last, WordClass::open_bracket) &&
        sentence.is(right.tokens.last, WordClass::close_bracket)) {
      left.tokens.last = right.tokens.last + 1;
      left.is_possessive = sentence.is_inside(left.tokens.last, WordClass::possessive_mark);
      mentions.erase(mentions.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    } else {
      ++i;
    }
  }
}

bool is_list_word(const SentenceView& sentence, std::size_t i) {
  return sentence.is(i, WordClass::comma) || sentence.is(i, WordClass::conjunction) ||
         sentence.is(i, WordClass::determiner) || sentence.is(i, WordClass::list_lead) ||
         sentence.is(i, WordClass::plural_head) || sentence.word(i) == "such" ||
         (sentence.is(i, WordClass::place_preposition) && sentence.tokens[i + 1].is_capitalised) ||
         sentence.tokens[i].is_capitalised || sentence.is(i, WordClass::open_bracket) ||
         sentence.is(i, WordClass::close_bracket);
}

struct Join {
  bool is_list = false;  // nothing but list words stands between
  bool has_conjunction = false;
  bool has_lead = false;  // "such as", "including": the left side is only the class of the right
};

Join join_between(const SentenceView& sentence, const Mention& left, const Mention& right) {
  constexpr std::size_t kLongestGap = 8;
  Join join;
  const std::size_t first = left.tokens.last;
  if (right.tokens.first <= first || right.tokens.first - first > kLongestGap) {
    return join;
  }
  join.is_list = true;
  for (std::size_t i = first; i < right.tokens.first; ++i) {
    join.is_list = join.is_list && is_list_word(sentence, i) && sentence.word(i) != ";";
    join.has_conjunction = join.has_conjunction || sentence.is(i, WordClass::conjunction);
    join.has_lead = join.has_lead || sentence.is(i, WordClass::list_lead);
  }
  const bool has_mark = sentence.is(first, WordClass::comma) || join.has_conjunction || join.has_lead;
  join.is_list = join.is_list && has_mark;
  return join;
}

bool can_join(const Mention& left, const Mention& right) {
  return left.is_place == right.is_place && !left.is_possessive && !left.is_adjective &&
         left.rule.empty() == right.rule.empty();
}

// A new clause and no list: "X accused India, and the BLA denied it" has a verb right behind the second name.
bool starts_clause(const SentenceView& sentence, const Mention& first, const Mention& second) {
  const std::size_t next = second.tokens.last;
  if (!sentence.range.contains(next) || !is_verbal(sentence, next) || sentence.is(next, WordClass::to)) {
    return false;
  }
  std::size_t before = first.tokens.first;
  while (before > sentence.range.first && sentence.is(before - 1, WordClass::determiner) &&
         !sentence.is(before - 1, WordClass::complementiser)) {
    --before;
  }
  const bool is_opening = before == sentence.range.first || sentence.is(before - 1, WordClass::boundary) ||
                          sentence.is(before - 1, WordClass::comma) || sentence.is(before - 1, WordClass::relative) ||
                          sentence.is(before - 1, WordClass::between);
  return !is_opening && sentence.word(first.tokens.first - 1) != "both";
}

// "A, B and other groups": a class beside named examples is not coded.
bool is_rest_of_list(const SentenceView& sentence, const Mention& mention) {
  return mention.tokens.first > sentence.range.first && sentence.word(mention.tokens.first - 1) == "other";
}

void add_actors(Party& party, const std::vector<ActorIndex>& actors) {
  for (const ActorIndex actor : actors) {
    if (std::ranges::find(party.actors, actor) == party.actors.end()) {
      party.actors.push_back(actor);
    }
  }
}

// The party of the mentions from list.first to list.last, both included.
Party party_of(const SentenceView& sentence, const std::vector<Mention>& mentions, TokenRange list) {
  const Mention& end = mentions[list.last];
  Party party{.tokens = {mentions[list.first].tokens.first, end.tokens.last},
              .is_possessive = end.is_possessive,
              .is_adjective = end.is_adjective,
              .is_place = end.is_place};
  for (std::size_t i = list.first; i <= list.last; ++i) {
    if (i == list.first || !is_rest_of_list(sentence, mentions[i])) {
      party.mentions.push_back(i);
      add_actors(party, mentions[i].actors);
    }
    const bool is_head = i == list.first && list.last > list.first + 1;
    if (is_head && join_between(sentence, mentions[i], mentions[i + 1]).has_conjunction) {
      party.apart = party.actors.size();
    }
  }
  return party;
}

// "A, B, and other groups": the list is closed by a class that nobody names.
bool leads_to_rest(const SentenceView& sentence, std::size_t token) {
  const std::size_t next = sentence.is_inside(token, WordClass::comma) ? token + 1 : token;
  return sentence.is_inside(next, WordClass::conjunction) && sentence.range.contains(next + 1) &&
         (sentence.word(next + 1) == "other" || sentence.word(next + 1) == "others" ||
          sentence.word(next + 1) == "several");
}

// The last mention of the list that starts at `first`; a list needs a conjunction before its last name.
std::size_t list_end(const SentenceView& sentence, const std::vector<Mention>& mentions, std::size_t first) {
  std::size_t closed = first;
  for (std::size_t i = first; i + 1 < mentions.size(); ++i) {
    const Join join = join_between(sentence, mentions[i], mentions[i + 1]);
    if (!join.is_list || !can_join(mentions[i], mentions[i + 1])) {
      break;
    }
    if (join.has_conjunction || leads_to_rest(sentence, mentions[i + 1].tokens.last)) {
      closed = i + 1;
    }
  }
  return closed;
}

// "foreign states, particularly India": only the named examples count.
std::size_t skip_class_of_examples(const SentenceView& sentence, const std::vector<Mention>& mentions,
                                   std::size_t first) {
  if (first + 1 >= mentions.size()) {
    return first;
  }
  const Join join = join_between(sentence, mentions[first], mentions[first + 1]);
  return join.is_list && join.has_lead && !join.has_conjunction ? first + 1 : first;
}

}  // namespace

std::vector<Mention> find_names(const SentenceView& sentence, const AliasIndex& aliases) {
  std::vector<Mention> mentions;
  const auto inside = sentence.tokens.first(sentence.range.last);
  for (std::size_t i = sentence.range.first; i < sentence.range.last;) {
    const NameMatch match = name_at(aliases, sentence.text, inside, i, sentence.spellings);
    const TokenRange name{i, i + match.length};
    if (match.length == 0 || !is_written_as_name(sentence, name, match)) {
      ++i;
      continue;
    }
    if (is_of_unknown_faction(sentence, name, match, aliases)) {
      i = name.last + 1;
      continue;
    }
    mentions.push_back(make_mention(sentence, name, match.meanings));
    i = mentions.back().tokens.last;
  }
  merge_parts(sentence, aliases, mentions);
  drop_qualifiers(mentions);
  merge_bracketed(sentence, mentions);
  return mentions;
}

std::vector<LearnedName> learn_bracketed(const SentenceView& sentence, const std::vector<Mention>& names,
                                         const AliasIndex& aliases) {
  std::vector<LearnedName> learned;
  for (const Mention& name : names) {
    const std::size_t open = name.tokens.last;
    if (open + 2 >= sentence.range.last || !sentence.is(open, WordClass::open_bracket) ||
        !sentence.is(open + 2, WordClass::close_bracket)) {
      continue;
    }
    const bool is_known = name_at(aliases, sentence.text, sentence.tokens.first(open + 2), open + 1).length > 0;
    if (sentence.tokens[open + 1].is_all_capitals && !is_known && name.actors.size() == 1 && !name.is_place) {
      learned.push_back({std::string(sentence.word(open + 1)), name.actors.front()});
    }
  }
  return learned;
}

std::vector<Party> join_parties(const SentenceView& sentence, const std::vector<Mention>& mentions) {
  std::vector<Party> parties;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const std::size_t first = skip_class_of_examples(sentence, mentions, i);
    std::size_t last = list_end(sentence, mentions, first);
    if (last == first + 1 && !parties.empty() && starts_clause(sentence, mentions[first], mentions[last])) {
      last = first;
    }
    parties.push_back(party_of(sentence, mentions, {first, last}));
    i = last;
  }
  return parties;
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "evaluate/accused_groups.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "read/blame.hpp"
#include "read/lexicon_tables.hpp"
#include "read/sentences.hpp"

namespace entente::evaluate {
namespace {

using read::Blame;
using read::BlameKind;
using read::DeedKind;

std::string value_of(BlameKind kind) {
  switch (kind) {
    case BlameKind::claimed:
      return "CLAIMED OR ADMITTED";
    case BlameKind::accused:
      return "SUSPECTED OR ACCUSED";
    case BlameKind::accused_by_authorities:
      return "SUSPECTED OR ACCUSED BY AUTHORITIES";
    case BlameKind::possible:
      return "POSSIBLE";
    case BlameKind::fact:
      return "REPORTED AS FACT";
  }
  return {};
}

std::string type_of(DeedKind kind) {
  switch (kind) {
    case DeedKind::attack:
      return "ATTACK";
    case DeedKind::bombing:
      return "BOMBING";
    case DeedKind::kidnapping:
      return "KIDNAPPING";
    case DeedKind::arson:
      return "ARSON";
    case DeedKind::robbery:
      return "ROBBERY";
    case DeedKind::stoppage:
      return "FORCED WORK STOPPAGE";
  }
  return {};
}

// Texts in capitals give no sign of names; they are read in small letters, byte for byte in place.
std::string in_small_letters(std::string text) {
  const auto small = [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  };
  std::ranges::transform(text, text.begin(), small);
  return text;
}

// A text with its tokens and sentences; `text` outlives the views.
struct SplitText {
  std::string text;
  std::vector<read::Token> tokens;
  std::vector<read::TokenRange> sentences;
};

SplitText split(const std::string& text, const read::Vocabulary& vocabulary, const read::Lexicon& lexicon) {
  SplitText result;
  result.text = in_small_letters(text);
  result.tokens = read::split_tokens(result.text, vocabulary);
  result.sentences = read::split_sentences(result.text, result.tokens, lexicon.classes);
  return result;
}

struct NamedGroup {
  std::int32_t group;
  read::TokenRange tokens;
};

// The first naming of each group in a sentence; further names right behind belong to it ("FRONT [F]").
std::vector<NamedGroup> named_in(const SplitText& text, read::TokenRange sentence, const read::PhraseIndex& names) {
  std::vector<NamedGroup> found;
  const std::span<const read::Token> inside = std::span(text.tokens).first(sentence.last);
  for (std::size_t i = sentence.first; i < sentence.last; ++i) {
    const auto match = names.longest_at(inside, i);
    if (match.length == 0) {
      continue;
    }
    const std::int32_t group = match.values.front();
    const auto known = std::ranges::find(found, group, &NamedGroup::group);
    if (known == found.end()) {
      found.push_back({group, {i, i + match.length}});
    } else if (i - known->tokens.last < 3) {
      known->tokens.last = i + match.length;
    }
    i += match.length - 1;
  }
  return found;
}

void add_name(read::PhraseIndex& index, const std::string& name, std::int32_t value, read::Vocabulary& vocabulary) {
  constexpr std::string_view kArticle = "the ";
  std::string plain = in_small_letters(name);
  if (plain.starts_with(kArticle)) {
    plain = plain.substr(kArticle.size());
  }
  const auto bracket = plain.find(" [");
  for (const std::string& form : {plain, plain.substr(0, bracket)}) {
    const std::vector<read::WordId> words = read::phrase_words(form, vocabulary);
    if (!words.empty()) {
      index.add(words, value);
    }
  }
}

// "the army", "group": words that name a kind of body and no single one; no registry holds them as aliases.
bool is_common(const std::string& name, read::Vocabulary& vocabulary, const read::WordClasses& classes) {
  return std::ranges::all_of(read::phrase_words(name, vocabulary), [&](read::WordId word) {
    return classes.has(word, read::WordClass::body) || classes.has(word, read::WordClass::group_word) ||
           classes.has(word, read::WordClass::determiner);
  });
}

bool share_name(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return std::ranges::any_of(left,
                             [&](const std::string& name) { return std::ranges::find(right, name) != right.end(); });
}

struct FoundBlame {
  std::int32_t group;
  Blame blame;
  bool is_state_body;
};

// Every tie of a named group to a deed, in text order.
std::vector<FoundBlame> blames_in(const SplitText& text, const read::PhraseIndex& names, const read::Lexicon& lexicon) {
  std::vector<FoundBlame> found;
  for (const read::TokenRange& range : text.sentences) {
    const read::SentenceView sentence{text.text, text.tokens, range, &lexicon, nullptr};
    for (const NamedGroup& named : named_in(text, range, names)) {
      std::optional<Blame> blame = read::read_blame(sentence, named.tokens);
      if (!blame) {
        continue;
      }
      found.push_back({named.group, std::move(*blame), sentence.is(named.tokens.last - 1, read::WordClass::body)});
    }
  }
  return found;
}

// Fights between soldiers and groups, and what "the army" does plainly, are seldom incidents of the task; what somebody
// claims or is accused of is one.
bool is_incident(const FoundBlame& found) {
  const bool is_left_out = found.blame.kind == BlameKind::fact && (found.blame.is_combat || found.is_state_body);
  return found.blame.is_agent && !found.blame.deeds.empty() && !is_left_out;
}

bool is_of_type(const Blame& blame, const std::vector<std::string>& types) {
  return std::ranges::any_of(blame.deeds,
                             [&](DeedKind deed) { return std::ranges::find(types, type_of(deed)) != types.end(); });
}

// Groups that share a name are one.
void add_group(std::vector<std::vector<std::string>>& groups, const std::vector<std::string>& names) {
  const auto known =
      std::ranges::find_if(groups, [&](const std::vector<std::string>& other) { return share_name(other, names); });
  if (known == groups.end()) {
    groups.push_back(names);
  } else {
    known->insert(known->end(), names.begin(), names.end());
  }
}

}  // namespace

AccusedGroups::AccusedGroups(const std::vector<IncidentKey>& keys)
    : lexicon_(read::compile_lexicon(read::built_in_lexicon())), vocabulary_(lexicon_->vocabulary) {
  for (const IncidentKey& key : keys) {
    for (const GroupFiller& group : key.groups) {
      add_group(groups_, group.names);
    }
  }
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    for (const std::string& name : groups_[i]) {
      if (is_common(name, vocabulary_, lexicon_->classes)) {
        continue;
      }
      add_name(names_, name, static_cast<std::int32_t>(i), vocabulary_);
    }
  }
}

std::string AccusedGroups::judge(const std::string& text, const std::vector<std::string>& names,
                                 const std::vector<std::string>& types) const {
  read::Vocabulary vocabulary = vocabulary_;
  read::PhraseIndex index;
  for (const std::string& name : names) {
    add_name(index, name, 0, vocabulary);
  }
  std::optional<BlameKind> typed;
  std::optional<BlameKind> any;
  for (const FoundBlame& found : blames_in(split(text, vocabulary, *lexicon_), index, *lexicon_)) {
    if (found.blame.kind == BlameKind::claimed) {
      return value_of(found.blame.kind);
    }
    any = any.value_or(found.blame.kind);
    if (is_of_type(found.blame, types)) {
      typed = typed.value_or(found.blame.kind);
    }
  }
  return value_of(typed.value_or(any.value_or(BlameKind::fact)));
}

std::vector<FoundGroup> AccusedGroups::find(const std::string& text) const {
  std::map<std::pair<DeedKind, std::int32_t>, BlameKind> kinds;
  for (const FoundBlame& found : blames_in(split(text, vocabulary_, *lexicon_), names_, *lexicon_)) {
    if (!is_incident(found)) {
      continue;
    }
    const auto [place, is_new] = kinds.try_emplace({found.blame.deeds.front(), found.group}, found.blame.kind);
    if (!is_new && found.blame.kind == BlameKind::claimed) {
      place->second = found.blame.kind;
    }
  }
  std::vector<FoundGroup> groups;
  groups.reserve(kinds.size());
  for (const auto& [place, kind] : kinds) {
    groups.push_back({"", type_of(place.first), groups_[static_cast<std::size_t>(place.second)], value_of(kind)});
  }
  return groups;
}

}  // namespace entente::evaluate

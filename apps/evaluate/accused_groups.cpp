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

// The most special kind: a bombing is an attack as well.
DeedKind main_deed(const std::vector<DeedKind>& deeds) { return *std::ranges::max_element(deeds); }

// Texts in capitals give no sign of names; they are read in small letters, byte for byte in place.
std::string in_small_letters(std::string text) {
  std::ranges::transform(text, text.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
  });
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

// Fights between soldiers and groups are no incidents of the task; what somebody claims or is accused of is one.
bool is_incident(const Blame& blame) {
  const bool is_plain_combat = blame.is_combat && blame.kind == BlameKind::fact;
  return blame.is_agent && !blame.deeds.empty() && !is_plain_combat;
}

// "the army", "government": what state bodies do plainly is seldom an incident.
bool is_state_body(const read::SentenceView& sentence, read::TokenRange name, BlameKind kind) {
  return kind == BlameKind::fact && sentence.is(name.last - 1, read::WordClass::body);
}

bool share_name(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return std::ranges::any_of(left,
                             [&](const std::string& name) { return std::ranges::find(right, name) != right.end(); });
}

}  // namespace

AccusedGroups::AccusedGroups(const std::vector<IncidentKey>& keys)
    : lexicon_(read::compile_lexicon(read::built_in_lexicon())), vocabulary_(lexicon_->vocabulary) {
  for (const IncidentKey& key : keys) {
    for (const GroupFiller& group : key.groups) {
      const auto known = std::ranges::find_if(
          groups_, [&](const std::vector<std::string>& names) { return share_name(names, group.names); });
      if (known == groups_.end()) {
        groups_.push_back(group.names);
      } else {
        known->insert(known->end(), group.names.begin(), group.names.end());
      }
    }
  }
  for (std::size_t i = 0; i < groups_.size(); ++i) {
    for (const std::string& name : groups_[i]) {
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
  const SplitText split_text = split(text, vocabulary, *lexicon_);
  std::optional<BlameKind> typed;
  std::optional<BlameKind> any;
  for (const read::TokenRange& range : split_text.sentences) {
    const read::SentenceView sentence{split_text.text, split_text.tokens, range, lexicon_.get(), nullptr};
    for (const NamedGroup& named : named_in(split_text, range, index)) {
      const std::optional<Blame> blame = read::read_blame(sentence, named.tokens);
      if (!blame) {
        continue;
      }
      const bool is_typed = std::ranges::any_of(
          blame->deeds, [&](DeedKind deed) { return std::ranges::find(types, type_of(deed)) != types.end(); });
      if (blame->kind == BlameKind::claimed) {
        return value_of(blame->kind);
      }
      any = any.value_or(blame->kind);
      if (is_typed) {
        typed = typed.value_or(blame->kind);
      }
    }
  }
  return value_of(typed.value_or(any.value_or(BlameKind::fact)));
}

std::vector<FoundGroup> AccusedGroups::find(const std::string& text) const {
  const SplitText split_text = split(text, vocabulary_, *lexicon_);
  std::map<std::pair<DeedKind, std::int32_t>, BlameKind> kinds;
  for (const read::TokenRange& range : split_text.sentences) {
    const read::SentenceView sentence{split_text.text, split_text.tokens, range, lexicon_.get(), nullptr};
    for (const NamedGroup& named : named_in(split_text, range, names_)) {
      const std::optional<Blame> blame = read::read_blame(sentence, named.tokens);
      if (!blame || !is_incident(*blame) || is_state_body(sentence, named.tokens, blame->kind)) {
        continue;
      }
      const auto [place, is_new] = kinds.try_emplace({main_deed(blame->deeds), named.group}, blame->kind);
      if (!is_new && blame->kind == BlameKind::claimed) {
        place->second = blame->kind;
      }
    }
  }
  std::vector<FoundGroup> found;
  for (const auto& [place, kind] : kinds) {
    found.push_back({"", type_of(place.first), groups_[static_cast<std::size_t>(place.second)], value_of(kind)});
  }
  return found;
}

}  // namespace entente::evaluate

// SPDX-License-Identifier: Apache-2.0
#include "domain/actor.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente {
namespace {

constexpr std::array<std::pair<ActorKind, std::string_view>, 7> kKinds{{{ActorKind::armed_group, "armed_group"},
                                                                        {ActorKind::state, "state"},
                                                                        {ActorKind::state_force, "state_force"},
                                                                        {ActorKind::international, "international"},
                                                                        {ActorKind::party, "party"},
                                                                        {ActorKind::population, "population"},
                                                                        {ActorKind::media, "media"}}};
constexpr std::size_t kSuggestions = 3;

// Edit distance of Levenshtein, one row at a time; cost |left| * |right|.
std::size_t edit_distance(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) {
    row[j] = j;
  }
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t swap_cost = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({swap_cost, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

// Curly quotes, hyphens and dashes of the General Punctuation block (U+2010 to U+2019) to their ASCII forms.
char folded_punctuation(unsigned char last) {
  if (last == 0x98 || last == 0x99) {
    return '\'';
  }
  return last >= 0x90 && last <= 0x95 ? '-' : '\0';
}

char folded_ascii(char byte) {
  if (byte == '-' || byte == '_' || byte == '\t' || byte == '\n' || byte == '\r') {
    return ' ';
  }
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

std::string straighten(std::string_view name) {
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const bool is_wide = name.substr(i, 2) == "\xE2\x80" && i + 2 < name.size();
    const char plain = is_wide ? folded_punctuation(static_cast<unsigned char>(name[i + 2])) : '\0';
    out += plain == '\0' ? name[i] : plain;
    i += plain == '\0' ? 0 : 2;
  }
  return out;
}

std::string list_suggestions(const std::vector<Actor>& actors, const std::string& wanted) {
  std::vector<std::pair<std::size_t, std::string>> ranked;
  for (const Actor& actor : actors) {
    std::size_t best = edit_distance(fold_name(actor.name), wanted);
    best = std::min(best, edit_distance(fold_name(actor.id.value), wanted));
    for (const std::string& alias : actor.aliases) {
      best = std::min(best, edit_distance(fold_name(alias), wanted));
    }
    ranked.emplace_back(best, actor.id.value);
  }
  std::ranges::sort(ranked);
  std::string text;
  for (std::size_t i = 0; i < std::min(kSuggestions, ranked.size()); ++i) {
    text += (text.empty() ? "" : ", ") + ranked[i].second;
  }
  return text;
}

}  // namespace

std::string_view to_word(ActorKind kind) {
  return std::ranges::find(kKinds, kind, &decltype(kKinds)::value_type::first)->second;
}

std::optional<ActorKind> actor_kind_from_word(std::string_view word) {
  const auto* const found = std::ranges::find(kKinds, word, &decltype(kKinds)::value_type::second);
  return found == kKinds.end() ? std::nullopt : std::optional(found->first);
}

std::string fold_name(std::string_view name) {
  std::string folded;
  for (const char byte : straighten(name)) {
    const char plain = folded_ascii(byte);
    if (plain != ' ' || (!folded.empty() && folded.back() != ' ')) {
      folded += plain;
    }
  }
  while (!folded.empty() && folded.back() == ' ') {
    folded.pop_back();
  }
  return folded.starts_with("the ") ? folded.substr(4) : folded;
}

std::vector<std::string> attribute_list(const Actor& actor, const std::string& column) {
  const auto found = actor.attributes.find(column);
  std::string_view rest = found == actor.attributes.end() ? std::string_view{} : std::string_view(found->second);
  std::vector<std::string> parts;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string_view part = rest.substr(0, end);
    const std::size_t first = std::min(part.find_first_not_of(' '), part.size());
    const std::size_t last = part.find_last_not_of(' ');
    if (first < part.size()) {
      parts.emplace_back(part.substr(first, last + 1 - first));
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return parts;
}

ActorRegistry::ActorRegistry(std::vector<Actor> actors) : actors_(std::move(actors)) {
  const auto note = [this](const std::string& name, std::size_t index) {
    std::vector<std::size_t>& indices = by_folded_name_[fold_name(name)];
    if (std::ranges::find(indices, index) == indices.end()) {
      indices.push_back(index);
    }
  };
  for (std::size_t i = 0; i < actors_.size(); ++i) {
    note(actors_[i].id.value, i);
    note(actors_[i].name, i);
    for (const std::string& alias : actors_[i].aliases) {
      note(alias, i);
    }
  }
}

const Actor* ActorRegistry::find(const ActorId& id) const {
  const auto found = std::ranges::find(actors_, id, &Actor::id);
  return found == actors_.end() ? nullptr : &*found;
}

Result<ActorId> ActorRegistry::resolve(std::string_view text) const {
  if (const Actor* exact = find(ActorId{std::string(text)})) {
    return exact->id;
  }
  const auto found = by_folded_name_.find(fold_name(text));
  if (found == by_folded_name_.end()) {
    return fail(ErrorCode::actor_unknown, "", "no actor is called \"" + std::string(text) + "\"",
                "Nearest in actors.csv: " + list_suggestions(actors_, fold_name(text)) +
                    ". Use one of these, or add a line to actors.csv");
  }
  if (found->second.size() > 1) {
    std::string names;
    for (const std::size_t index : found->second) {
      names += (names.empty() ? "" : ", ") + actors_[index].id.value;
    }
    return fail(ErrorCode::actor_ambiguous, "", "\"" + std::string(text) + "\" may be any of: " + names,
                "Use the slug");
  }
  return actors_[found->second.front()].id;
}

std::string ActorRegistry::name_of(const ActorId& id) const {
  const Actor* actor = find(id);
  return actor == nullptr ? id.value : actor->name;
}

}  // namespace entente

// SPDX-License-Identifier: Apache-2.0
#include "engine/event_names.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "ingest/ascii.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kSuggestions = 3;
constexpr std::size_t kTellingWord = 4;  // letters; shorter words are "the", "of" and the like
// Words of so many names that sharing them tells nothing.
constexpr std::array<std::string_view, 12> kCommonWords{"government", "forces",     "military", "police",
                                                        "army",       "armed",      "group",    "groups",
                                                        "front",      "liberation", "movement", "party"};

std::string without_brackets(std::string_view name) {
  const std::size_t open = name.rfind(" (");
  const bool is_closed = open != std::string_view::npos && name.ends_with(')');
  return std::string(ingest::trim(is_closed ? name.substr(0, open) : name));
}

void add_form(std::vector<std::string>& forms, std::string_view form) {
  const std::string trimmed(ingest::trim(form));
  if (!trimmed.empty() && std::ranges::find(forms, trimmed) == forms.end()) {
    forms.push_back(trimmed);
  }
}

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words(1);
  for (const char byte : fold_name(name)) {
    const bool is_part = ingest::is_letter(byte) || ingest::is_digit(byte) || static_cast<unsigned char>(byte) >= 0x80U;
    if (is_part) {
      words.back() += byte;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) {
    words.pop_back();
  }
  return words;
}

std::string initials_of(const std::vector<std::string>& words) {
  std::string initials;
  for (const std::string& word : words) {
    initials += word.front();
  }
  return initials;
}

std::size_t shared_letters(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  std::size_t letters = 0;
  for (const std::string& word : left) {
    const bool is_telling = word.size() >= kTellingWord && std::ranges::find(kCommonWords, word) == kCommonWords.end();
    const bool is_shared = is_telling && std::ranges::find(right, word) != right.end();
    letters += is_shared ? word.size() : 0;
  }
  return letters;
}

}  // namespace

std::vector<std::string> forms_of_name(std::string_view name) {
  std::vector<std::string> forms;
  add_form(forms, name);
  const std::string plain = without_brackets(name);
  add_form(forms, plain);
  const std::size_t colon = plain.find(": ");
  if (colon != std::string::npos) {
    add_form(forms, std::string_view(plain).substr(colon + 2));
    add_form(forms, std::string_view(plain).substr(0, colon));
  }
  return forms;
}

EventNames::EventNames(const ActorRegistry& actors) {
  for (const Actor& actor : actors.actors()) {
    add(actor.id, actor.id.value);
    add(actor.id, actor.name);
    for (const std::string& alias : actor.aliases) {
      add(actor.id, alias);
    }
  }
}

void EventNames::add(const ActorId& actor, std::string_view name) {
  std::vector<ActorId>& owners = by_name_[fold_name(name)];
  if (std::ranges::find(owners, actor) == owners.end()) {
    owners.push_back(actor);
  }
  std::vector<std::string> words = words_of(name);
  std::string initials = initials_of(words);
  known_.push_back({actor, std::move(words), std::move(initials)});
}

std::vector<ActorId> EventNames::actors_of(std::string_view name) const {
  for (const std::string& form : forms_of_name(name)) {
    const auto found = by_name_.find(fold_name(form));
    if (found != by_name_.end()) {
      return found->second;
    }
  }
  return {};
}

std::vector<ActorId> EventNames::suggestions(std::string_view name) const {
  const std::vector<std::string> words = words_of(name);
  const std::string initials = initials_of(words);
  std::map<ActorId, std::size_t> scores;
  for (const Known& known : known_) {
    const auto is_abbreviation = [](const std::vector<std::string>& short_form, const std::string& letters) {
      return letters.size() > 2 && short_form.size() == 1 && short_form.front() == letters;
    };
    const bool is_initials = is_abbreviation(words, known.initials) || is_abbreviation(known.words, initials);
    std::size_t& score = scores[known.actor];
    score = std::max(score, is_initials ? known.initials.size() + initials.size() : shared_letters(words, known.words));
  }
  std::vector<std::pair<std::size_t, ActorId>> ranked;
  for (const auto& [actor, score] : scores) {
    if (score > 0) {
      ranked.emplace_back(score, actor);
    }
  }
  std::ranges::sort(ranked, [](const auto& left, const auto& right) {
    return left.first != right.first ? left.first > right.first : left.second < right.second;
  });
  std::vector<ActorId> best;
  for (std::size_t i = 0; i < std::min(kSuggestions, ranked.size()); ++i) {
    best.push_back(ranked[i].second);
  }
  return best;
}

}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include "read/places.hpp"

#include <algorithm>
#include <optional>

#include "read/time_words.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kLongestName = 5;  // tokens

struct NameFound {
  TokenRange tokens;
  std::vector<PlaceMeaning> meanings;
};

class PlaceFinder {
 public:
  PlaceFinder(const SentenceView& sentence, const std::vector<Mention>& mentions, const Gazetteer& gazetteer,
              const std::set<std::string>& countries)
      : sentence_(sentence), mentions_(mentions), gazetteer_(gazetteer), countries_(countries) {}

  std::vector<PlaceExpression> run() {
    for (std::size_t i = sentence_.range.first; i < sentence_.range.last;) {
      const std::size_t lead = word_at(i, PlaceWord::lead);
      const std::size_t of = word_at(i, PlaceWord::of);
      if (take_soil(i)) {
        i = found_.back().tokens.last;
      } else if (lead + of > 0) {
        i = take_names(i + std::max(lead, of));
      } else {
        ++i;
      }
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::size_t word_at(std::size_t token, PlaceWord kind) const {
    if (!sentence_.range.contains(token)) {
      return 0;
    }
    const auto& table = sentence_.lexicon->place_words;
    const auto match = table.phrases.longest_at(sentence_.tokens.first(sentence_.range.last), token);
    const bool is_it =
        std::ranges::any_of(match.values, [&](std::int32_t value) { return table.rule_of(value).word == kind; });
    return is_it ? match.length : 0;
  }

  [[nodiscard]] const Mention* mention_at(std::size_t token) const {
    const auto found =
        std::ranges::find_if(mentions_, [&](const Mention& mention) { return mention.tokens.contains(token); });
    return found == mentions_.end() ? nullptr : &*found;
  }

  [[nodiscard]] const Actor& state_of(const Mention& mention) const {
    return (*sentence_.actors)[static_cast<std::size_t>(mention.actors.front())];
  }

  // "Norlandic territory", "Norland's soil", "the Norlandic conflict".
  bool take_soil(std::size_t token) {
    const Mention* mention = mention_at(token);
    const bool is_state = mention != nullptr && mention->tokens.first == token && mention->actors.size() == 1 &&
                          mention->rule.empty() && state_of(*mention).kind == ActorKind::state;
    if (!is_state) {
      return false;
    }
    const std::size_t last = mention->tokens.last;
    const bool has_soil = word_at(last, PlaceWord::soil) > 0 || word_at(last - 1, PlaceWord::soil) > 0;
    const auto country = has_soil ? country_of(*mention) : std::nullopt;
    if (country) {
      found_.push_back({{token, last}, *country});
    }
    return country.has_value();
  }

  [[nodiscard]] std::optional<Place> country_of(const Mention& mention) const {
    for (const PlaceMeaning& meaning : gazetteer_.find(place_key(state_of(mention).name))) {
      if (meaning.level == 0) {
        return meaning.place;
      }
    }
    return std::nullopt;
  }

  // One or several names behind a preposition: "Chin and Rakhine states". Returns where to go on.
  std::size_t take_names(std::size_t token) {
    std::size_t at = skip_qualifiers(token);
    std::size_t end = at;
    while (const auto name = name_at(at)) {
      end = name->tokens.last;
      take(*name);
      at = end;
      const bool has_unit = word_at(at, PlaceWord::first) + word_at(at, PlaceWord::second) > 0;
      at += has_unit ? 1U : 0U;
      const bool goes_on = sentence_.is_inside(at, WordClass::conjunction) || sentence_.is_inside(at, WordClass::comma);
      if (!goes_on) {
        break;
      }
      at = skip_qualifiers(at + 1);
    }
    return std::max(end, token);
  }

  [[nodiscard]] std::size_t skip_qualifiers(std::size_t token) const {
    while (sentence_.range.contains(token)) {
      const std::size_t of = word_at(token, PlaceWord::of);
      const std::size_t direction = word_at(token, PlaceWord::direction);
      const bool is_article = sentence_.is(token, WordClass::determiner);
      if (of + direction == 0 && !is_article) {
        break;
      }
      token += std::max({of, direction, std::size_t{1}});
    }
    const Mention* mention = mention_at(token);
    // "in India's Mizoram", "in the Nigerian state of Borno".
    const bool qualifies = mention != nullptr && mention->tokens.first == token &&
                           (mention->is_possessive || mention->is_adjective) && mention->tokens.last > token;
    if (!qualifies) {
      return token;
    }
    const std::size_t next = mention->tokens.last;
    return skip_qualifiers(next + (sentence_.is_inside(next, WordClass::possessive_mark) ? 1U : 0U));
  }

  [[nodiscard]] bool is_actor_name(TokenRange tokens) const {
    return std::ranges::any_of(mentions_, [&](const Mention& mention) {
      const bool overlaps = mention.tokens.first < tokens.last && tokens.first < mention.tokens.last;
      return overlaps && !(mention.is_place && mention.tokens == tokens);
    });
  }

  [[nodiscard]] bool may_start_name(std::size_t token) const {
    return sentence_.range.contains(token) && sentence_.tokens[token].is_capitalised &&
           !time_word_at(sentence_, token, TimeWord::month) && !time_word_at(sentence_, token, TimeWord::weekday);
  }

  // The longest name of capitalised words that starts here.
  [[nodiscard]] std::optional<NameFound> name_at(std::size_t token) const {
    if (!may_start_name(token)) {
      return std::nullopt;
    }
    std::string key;
    std::optional<NameFound> best;
    const std::size_t end = std::min(token + kLongestName, sentence_.range.last);
    for (std::size_t i = token; i < end && sentence_.tokens[i].kind == TokenKind::word; ++i) {
      key += (key.empty() ? "" : " ") + place_key(sentence_.word(i));
      const TokenRange tokens{token, i + 1};
      std::vector<PlaceMeaning> meanings = is_actor_name(tokens) ? std::vector<PlaceMeaning>{} : gazetteer_.find(key);
      if (!meanings.empty()) {
        best = NameFound{tokens, std::move(meanings)};
      }
    }
    return best && !is_cut_off(best->tokens.last) ? best : std::nullopt;
  }

  // "in Drum Hill": the name found is only the beginning of another.
  [[nodiscard]] bool is_cut_off(std::size_t next) const {
    return sentence_.range.contains(next) && sentence_.tokens[next].is_capitalised && mention_at(next) == nullptr &&
           word_at(next, PlaceWord::first) + word_at(next, PlaceWord::second) == 0;
  }

  void take(NameFound name) {
    const bool is_second = word_at(name.tokens.last, PlaceWord::second) > 0;
    const bool is_first = word_at(name.tokens.last, PlaceWord::first) > 0;
    prefer(name, [&](const PlaceMeaning& meaning) { return is_first && meaning.level == 1; });
    prefer(name, [&](const PlaceMeaning& meaning) { return is_second && meaning.level >= 2; });
    prefer(name, [&](const PlaceMeaning& meaning) { return is_named_too(meaning, name.tokens); });
    prefer(name, [&](const PlaceMeaning& meaning) { return countries_.contains(meaning.place.country); });
    const int highest = std::ranges::min(name.meanings, {}, &PlaceMeaning::level).level;
    prefer(name, [&](const PlaceMeaning& meaning) { return meaning.level == highest; });
    Place place = common_part(name.meanings);
    // "Barkhan district": the text itself tells that a town's name is a unit's too.
    if (is_second && place.second.empty() && !place.first.empty() && highest == kTownLevel) {
      place.second = written(name.tokens);
    }
    if (contains_last(place, name)) {
      return;
    }
    if (!place.country.empty()) {
      found_.push_back({name.tokens, std::move(place)});
    }
  }

  // "Turbat, Balochistan": the second name only tells where the first lies.
  [[nodiscard]] bool contains_last(const Place& place, const NameFound& name) const {
    if (found_.empty() || !sentence_.is(name.tokens.first - 1, WordClass::comma)) {
      return false;
    }
    const Place& last = found_.back().place;
    const bool is_behind = found_.back().tokens.last + 2 >= name.tokens.first;
    return is_behind && last.country == place.country && (place.first.empty() || place.first == last.first) &&
           last != place;
  }

  [[nodiscard]] std::string written(TokenRange tokens) const {
    const std::uint32_t begin = sentence_.tokens[tokens.first].begin;
    return std::string(sentence_.text.substr(begin, sentence_.tokens[tokens.last - 1].end - begin));
  }

  template <class Suits>
  static void prefer(NameFound& name, Suits suits) {
    std::vector<PlaceMeaning> suited;
    std::ranges::copy_if(name.meanings, std::back_inserter(suited), suits);
    if (!suited.empty()) {
      name.meanings = std::move(suited);
    }
  }

  // True where the sentence names the country or first-level unit of a place beside the place itself.
  [[nodiscard]] bool is_named_too(const PlaceMeaning& meaning, TokenRange name) const {
    const std::string country = place_key(meaning.place.country);
    const std::string first = meaning.level > 1 ? place_key(meaning.place.first) : std::string{};
    for (std::size_t i = sentence_.range.first; i < sentence_.range.last; ++i) {
      if (name.contains(i) || !sentence_.tokens[i].is_capitalised) {
        continue;
      }
      const std::string word = place_key(sentence_.word(i));
      if (word == country || (!first.empty() && word == first)) {
        return true;
      }
    }
    return std::ranges::any_of(mentions_, [&](const Mention& mention) {
      return mention.actors.size() == 1 && place_key(state_of(mention).name) == country;
    });
  }

  static Place common_part(const std::vector<PlaceMeaning>& meanings) {
    Place common = meanings.front().place;
    for (const PlaceMeaning& meaning : meanings) {
      if (meaning.place.country != common.country) {
        return {};
      }
      common.second = meaning.place.second == common.second ? common.second : "";
      if (meaning.place.first != common.first) {
        common.first.clear();
        common.second.clear();
      }
    }
    return common;
  }

  const SentenceView& sentence_;
  const std::vector<Mention>& mentions_;
  const Gazetteer& gazetteer_;
  const std::set<std::string>& countries_;
  std::vector<PlaceExpression> found_;
};

}  // namespace

std::vector<PlaceExpression> find_places(const SentenceView& sentence, const std::vector<Mention>& mentions,
                                         const Gazetteer& gazetteer, const std::set<std::string>& countries) {
  return PlaceFinder(sentence, mentions, gazetteer, countries).run();
}

const PlaceExpression* place_of(const SentenceView& sentence, const std::vector<PlaceExpression>& places,
                                const TimedWord& timed) {
  const PlaceExpression* best = nullptr;
  std::size_t best_reach = 0;
  for (const PlaceExpression& place : places) {
    const auto reach = reach_of(sentence, place.tokens, timed);
    if (reach && (best == nullptr || *reach < best_reach)) {
      best = &place;
      best_reach = *reach;
    }
  }
  return best;
}

}  // namespace entente::read

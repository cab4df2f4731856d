// SPDX-License-Identifier: Apache-2.0
#include "read/descriptions.hpp"

#include <algorithm>
#include <array>

#include "read/lexicon_tables.hpp"

namespace entente::read {
namespace {

constexpr std::array<std::string_view, 6> kTellingColumns{"ideology", "goals",       "goal",
                                                          "religion", "nationality", "country"};

// Builds a Description from left to right: article, qualifiers, noun.
class DescriptionFinder {
 public:
  DescriptionFinder(const SentenceView& sentence, const std::vector<Mention>& names, std::size_t token)
      : sentence_(sentence), names_(names), at_(token) {
    found_.tokens.first = token;
  }

  std::optional<Description> run() {
    const std::size_t article = take_article();
    while (sentence_.range.contains(at_) && (take_phrase() || take_nation())) {
    }
    if (noun_end_ == 0 && article > 0) {
      take_name_head();
    }
    const bool is_many = found_.noun != nullptr && found_.noun->part == DescriptionPart::many;
    const bool is_bare_word = article == 0 && (noun_words_ < 2 || !is_many);
    if (noun_end_ == 0 || is_bare_word || is_conjunction_that()) {
      return std::nullopt;
    }
    found_.tokens.last = noun_end_;
    return found_;
  }

 private:
  [[nodiscard]] const RuleTable<DescriptionRule>& table() const { return sentence_.lexicon->descriptions; }

  std::size_t take_article() {
    const auto match = table().phrases.longest_at(sentence_.tokens.first(sentence_.range.last), at_);
    bool is_article = false;
    for (const std::int32_t value : match.values) {
      is_article = is_article || rule_of(value).part == DescriptionPart::article;
      found_.number = std::max(found_.number, rule_of(value).number);
    }
    const std::size_t length = is_article ? match.length : 0;
    at_ += length;
    return length;
  }

  // "said that rebels fled": no article before a plural.
  [[nodiscard]] bool is_conjunction_that() const {
    return sentence_.is(found_.tokens.first, WordClass::complementiser) && sentence_.word(noun_end_ - 1).ends_with('s');
  }

  [[nodiscard]] const DescriptionRule& rule_of(std::int32_t value) const { return table().rule_of(value); }

  // One phrase of the table; a later noun takes the place of an earlier one ("the rebel group").
  bool take_phrase() {
    const auto match = table().phrases.longest_at(sentence_.tokens.first(sentence_.range.last), at_);
    const bool is_free = match.length > 0 && name_at(at_) == nullptr;
    if (!is_free) {
      return false;
    }
    bool is_plain = false;
    const DescriptionRule* noun = nullptr;
    for (const std::int32_t value : match.values) {
      const DescriptionRule& rule = rule_of(value);
      if (rule.part == DescriptionPart::article && rule.number == 0 && match.values.size() == 1) {
        return false;
      }
      is_plain = is_plain || rule.part == DescriptionPart::plain || rule.part == DescriptionPart::number;
      found_.traits |= rule.trait;
      found_.number = rule.part == DescriptionPart::number ? rule.number : found_.number;
      const bool is_noun = !rule.kinds.empty();
      noun = is_noun ? &rule : noun;
    }
    take_noun(noun, match.length, is_plain);
    at_ += match.length;
    return true;
  }

  // "the jihadists": a trait in the plural is a noun.
  void take_noun(const DescriptionRule* noun, std::size_t length, bool is_plain) {
    const std::size_t last = at_ + length - 1;
    const bool is_trait_noun = noun == nullptr && !is_plain && sentence_.word(last).ends_with('s');
    if (noun == nullptr && !is_trait_noun) {
      return;
    }
    found_.noun = noun;
    found_.head = sentence_.tokens[last].word;
    noun_end_ = last + 1;
    noun_words_ = length;
  }

  bool take_nation() {
    const Mention* name = name_at(at_);
    if (name == nullptr || !name->is_adjective || name->actors.size() != 1 || name->tokens.first != at_) {
      return false;
    }
    found_.nation = name->actors.front();
    at_ = name->tokens.last;
    noun_end_ = 0;
    return true;
  }

  // "the alliance", "the Front": a word that names of organisations end with.
  void take_name_head() {
    const bool is_head =
        sentence_.is_inside(at_, WordClass::organisation_head) && name_at(at_) == nullptr && found_.nation < 0;
    if (is_head) {
      found_.noun = nullptr;
      found_.head = sentence_.tokens[at_].word;
      noun_end_ = at_ + 1;
    }
  }

  [[nodiscard]] const Mention* name_at(std::size_t token) const {
    const auto found = std::ranges::find_if(names_, [&](const Mention& name) { return name.tokens.contains(token); });
    return found == names_.end() ? nullptr : &*found;
  }

  const SentenceView& sentence_;
  const std::vector<Mention>& names_;
  std::size_t at_;
  std::size_t noun_end_ = 0;
  std::size_t noun_words_ = 0;
  Description found_;
};

void add_text(std::string_view text, bool is_name, const Lexicon& lexicon, const Vocabulary& vocabulary,
              ActorProfile& profile) {
  const std::vector<Token> tokens = split_tokens(text, vocabulary);
  const auto& table = lexicon.descriptions;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    for (const std::int32_t value : table.phrases.longest_at(tokens, i).values) {
      profile.traits |= table.rule_of(value).trait;
    }
    if (is_name && tokens[i].word != kUnknownWord) {
      profile.words.push_back(tokens[i].word);
    }
  }
}

ActorProfile profile_of(const Actor& actor, const Lexicon& lexicon, const Vocabulary& vocabulary) {
  ActorProfile profile;
  add_text(actor.name, true, lexicon, vocabulary, profile);
  for (const std::string& alias : actor.aliases) {
    add_text(alias, true, lexicon, vocabulary, profile);
  }
  for (const std::string_view column : kTellingColumns) {
    const auto told = actor.attributes.find(std::string(column));
    if (told != actor.attributes.end()) {
      add_text(told->second, false, lexicon, vocabulary, profile);
    }
  }
  std::ranges::sort(profile.words);
  return profile;
}

}  // namespace

std::vector<ActorProfile> profiles_of(const std::vector<Actor>& actors, const Lexicon& lexicon,
                                      const Vocabulary& vocabulary) {
  std::vector<ActorProfile> profiles;
  profiles.reserve(actors.size());
  for (const Actor& actor : actors) {
    profiles.push_back(profile_of(actor, lexicon, vocabulary));
  }
  return profiles;
}

std::optional<Description> description_at(const SentenceView& sentence, std::size_t token,
                                          const std::vector<Mention>& names) {
  const bool may_start = sentence.lexicon->descriptions.phrases.starts_with(sentence.tokens[token].word);
  return may_start ? DescriptionFinder(sentence, names, token).run() : std::nullopt;
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/officials.hpp"

#include <optional>
#include <string>

namespace entente::read {
namespace {

// Names of three letters and less are abbreviations or parts of names more often than surnames.
constexpr std::size_t kShortestSurname = 4;
constexpr std::size_t kOfficeReach = 5;  // words between a comma and the body: "the chief military spokesman for"

class OfficialFinder {
 public:
  OfficialFinder(const SentenceView& sentence, const AliasIndex& aliases) : sentence_(sentence), aliases_(aliases) {}

  [[nodiscard]] std::optional<LearnedName> official_of(const Mention& body) const {
    if (body.actors.size() != 1 || body.is_place || body.tokens.first == body.tokens.last) {
      return std::nullopt;
    }
    if (sentence_.is(body.tokens.last - 1, WordClass::office)) {
      return surname_of(name_from(body.tokens.last), body);
    }
    return behind_name(body);
  }

 private:
  [[nodiscard]] bool is_name_word(std::size_t token) const {
    const bool is_known = aliases_.phrases.longest_at(sentence_.tokens.first(sentence_.range.last), token).length > 0;
    return sentence_.tokens[token].kind == TokenKind::word && sentence_.tokens[token].is_capitalised && !is_known &&
           !sentence_.is(token, WordClass::organisation_head) && !sentence_.is(token, WordClass::month);
  }

  [[nodiscard]] TokenRange name_from(std::size_t first) const {
    std::size_t last = first;
    while (sentence_.range.contains(last) && is_name_word(last)) {
      ++last;
    }
    return {first, last};
  }

  [[nodiscard]] TokenRange name_until(std::size_t last) const {
    std::size_t first = last;
    while (first > sentence_.range.first && is_name_word(first - 1)) {
      --first;
    }
    return {first, last};
  }

  // "Firstname Surname, [the] ALPHA spokesman", "Firstname Surname, a spokesman for ALPHA".
  [[nodiscard]] std::optional<LearnedName> behind_name(const Mention& body) const {
    bool has_office = sentence_.is(body.tokens.first, WordClass::office);
    std::size_t at = body.tokens.first;
    for (std::size_t steps = 0; steps < kOfficeReach && at > sentence_.range.first + 1; ++steps) {
      --at;
      if (sentence_.is(at, WordClass::comma)) {
        return has_office ? surname_of(name_until(at), body) : std::nullopt;
      }
      has_office = has_office || sentence_.is(at, WordClass::office);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<LearnedName> surname_of(TokenRange name, const Mention& body) const {
    if (name.first == name.last) {
      return std::nullopt;
    }
    const std::string_view surname = sentence_.word(name.last - 1);
    return surname.size() < kShortestSurname ? std::nullopt
                                             : std::optional(LearnedName{std::string(surname), body.actors.front()});
  }

  const SentenceView& sentence_;
  const AliasIndex& aliases_;
};

}  // namespace

std::vector<LearnedName> learn_officials(const SentenceView& sentence, const std::vector<Mention>& names,
                                         const AliasIndex& aliases) {
  const OfficialFinder finder(sentence, aliases);
  std::vector<LearnedName> learned;
  for (const Mention& body : names) {
    if (const auto official = finder.official_of(body)) {
      learned.push_back(*official);
    }
  }
  return learned;
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/blame.hpp"

#include <algorithm>
#include <utility>

#include "read/triggers.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kClaimReach = 16;     // tokens from a group to "claimed responsibility"
constexpr std::size_t kBeforeReach = 25;    // tokens from an accusing word to the group behind it
constexpr std::size_t kBehindReach = 15;    // tokens from a group to the accusing word behind it
constexpr std::size_t kPossibleReach = 12;  // tokens between a group and "may have"
constexpr std::size_t kSpeakerReach = 14;   // tokens from the one who accuses to the word
constexpr std::size_t kDenialReach = 6;     // "nobody has yet claimed"
constexpr std::size_t kHeldReach = 14;      // tokens from a group to the accusing word, and to the deed
constexpr std::size_t kAgentReach = 9;      // tokens between a group and its deed

class BlameReader {
 public:
  BlameReader(const SentenceView& sentence, TokenRange group)
      : sentence_(sentence),
        group_(group),
        cues_(find_triggers(sentence, sentence.lexicon->blame)),
        deeds_(find_triggers(sentence, sentence.lexicon->deeds)) {
    const auto is_of_group = [&](const Trigger& trigger) { return group.contains(trigger.tokens.first); };
    std::erase_if(cues_, is_of_group);
    std::erase_if(deeds_, is_of_group);
  }

  std::optional<Blame> run() {
    if (is_accuser()) {
      return std::nullopt;
    }
    Blame blame;
    std::ranges::sort(deeds_, {}, [&](const Trigger& deed) { return std::pair(gap(deed), deed.tokens.first); });
    for (const Trigger& deed : deeds_) {
      const DeedKind kind = deed_of(deed).kind;
      if (std::ranges::find(blame.deeds, kind) == blame.deeds.end()) {
        blame.deeds.push_back(kind);
      }
    }
    const Trigger* cue = nearest_cue();
    if (cue != nullptr) {
      blame.kind = kind_of(*cue);
      blame.rule = rule_of(*cue).name;
    }
    blame.is_combat =
        std::ranges::any_of(cues_, [&](const Trigger& word) { return rule_of(word).word == BlameWord::soldiery; });
    blame.is_agent = cue == nullptr ? is_agent_of_deed() : is_held_to_act(*cue, blame.kind);
    return cue == nullptr && deeds_.empty() ? std::nullopt : std::optional(blame);
  }

 private:
  [[nodiscard]] const BlameRule& rule_of(const Trigger& cue) const {
    return sentence_.lexicon->blame.rules[static_cast<std::size_t>(cue.row)];
  }
  [[nodiscard]] const DeedRule& deed_of(const Trigger& deed) const {
    return sentence_.lexicon->deeds.rules[static_cast<std::size_t>(deed.row)];
  }

  [[nodiscard]] bool is_behind(const Trigger& trigger) const { return trigger.tokens.first >= group_.last; }
  [[nodiscard]] std::size_t gap(const Trigger& trigger) const {
    return is_behind(trigger) ? trigger.tokens.first - group_.last : group_.first - trigger.tokens.last;
  }

  // "the group accused the army": nothing but auxiliaries between, and no passive.
  [[nodiscard]] bool is_accuser() const {
    return std::ranges::any_of(cues_, [&](const Trigger& cue) {
      const BlameRule& rule = rule_of(cue);
      const bool accuses = rule.word == BlameWord::accused && rule.part == Part::verb && is_behind(cue);
      return accuses && gap(cue) < 3 && !is_passive(sentence_, cue) && is_verb_group(group_.last, cue.tokens.first);
    });
  }

  [[nodiscard]] bool is_verb_group(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (sentence_.is(i, WordClass::be) ||
          !(sentence_.is(i, WordClass::auxiliary) || sentence_.is(i, WordClass::adverb_ok))) {
        return false;
      }
    }
    return true;
  }

  // A claim of the group's own goes first, then the nearest word that accuses or leaves it open.
  [[nodiscard]] const Trigger* nearest_cue() const {
    const Trigger* nearest = nullptr;
    for (const Trigger& cue : cues_) {
      if (is_own_claim(cue)) {
        return &cue;
      }
      if (reaches(cue) && (nearest == nullptr || gap(cue) < gap(*nearest))) {
        nearest = &cue;
      }
    }
    return nearest;
  }

  [[nodiscard]] bool is_own_claim(const Trigger& cue) const {
    if (rule_of(cue).word != BlameWord::claimed || is_denied(cue.tokens.first)) {
      return false;
    }
    return is_behind(cue) ? gap(cue) < kClaimReach : gap(cue) < kClaimReach && stands_behind_by();
  }

  // "claimed by the group", "by members of the group".
  [[nodiscard]] bool stands_behind_by() const {
    constexpr std::size_t kReach = 5;
    for (std::size_t i = group_.first; i > sentence_.range.first && group_.first - i < kReach; --i) {
      if (sentence_.is(i - 1, WordClass::by)) {
        return true;
      }
      if (sentence_.is(i - 1, WordClass::comma)) {
        return false;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_denied(std::size_t token) const {
    for (std::size_t i = token; i > sentence_.range.first && token - i < kDenialReach; --i) {
      if (sentence_.is(i - 1, WordClass::negation) || sentence_.is(i - 1, WordClass::none)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool reaches(const Trigger& cue) const {
    switch (rule_of(cue).word) {
      case BlameWord::accused:
        return gap(cue) < (is_behind(cue) ? kBehindReach : kBeforeReach);
      case BlameWord::possible:
        return gap(cue) < kPossibleReach;
      case BlameWord::claimed:  // "the president admitted that the group did it"
        return rule_of(cue).part == Part::verb && !is_behind(cue) && !is_denied(cue.tokens.first) &&
               gap(cue) < kClaimReach;
      case BlameWord::authority:
      case BlameWord::soldiery:
        return false;
    }
    return false;
  }

  [[nodiscard]] BlameKind kind_of(const Trigger& cue) const {
    if (is_own_claim(cue)) {
      return BlameKind::claimed;
    }
    if (rule_of(cue).word == BlameWord::possible) {
      return BlameKind::possible;
    }
    return is_of_authority(cue) ? BlameKind::accused_by_authorities : BlameKind::accused;
  }

  // An authority stands before the accusing word, or behind its "by".
  [[nodiscard]] bool is_of_authority(const Trigger& cue) const {
    return std::ranges::any_of(cues_, [&](const Trigger& other) {
      if (rule_of(other).word != BlameWord::authority) {
        return false;
      }
      const bool is_before =
          other.tokens.last <= cue.tokens.first && cue.tokens.first - other.tokens.last < kSpeakerReach;
      const bool is_by = other.tokens.first > cue.tokens.last && other.tokens.first - cue.tokens.last < 4 &&
                         sentence_.is(cue.tokens.last, WordClass::by);
      return is_before || is_by;
    });
  }

  // The accusing word and the deed both stand near the group.
  [[nodiscard]] bool is_held_to_act(const Trigger& cue, BlameKind kind) const {
    const bool is_near = gap(cue) < kHeldReach && !deeds_.empty() && gap(deeds_.front()) < kHeldReach;
    return is_near && kind != BlameKind::possible;
  }

  [[nodiscard]] bool has_comma(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i) {
      if (sentence_.is(i, WordClass::comma)) {
        return true;
      }
    }
    return false;
  }

  // "killed by the group", "the group's attack", "the group attacked"; not "the group was attacked".
  [[nodiscard]] bool is_agent_of_deed() const {
    return std::ranges::any_of(deeds_, [&](const Trigger& deed) {
      if (gap(deed) >= kAgentReach) {
        return false;
      }
      if (!is_behind(deed)) {
        return stands_behind_by();
      }
      const bool is_verb = deed_of(deed).part == Part::verb;
      const bool is_active = !is_passive(sentence_, deed) && !has_comma(group_.last, deed.tokens.first);
      return is_verb ? is_active : gap(deed) < 3;
    });
  }

  const SentenceView& sentence_;
  TokenRange group_;
  std::vector<Trigger> cues_;
  std::vector<Trigger> deeds_;
};

}  // namespace

std::optional<Blame> read_blame(const SentenceView& sentence, TokenRange group) {
  return BlameReader(sentence, group).run();
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/certainty.hpp"

#include <algorithm>

#include "read/scopes.hpp"
#include "read/triggers.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kNegationReach = 6;   // tokens from a negation to the word it denies
constexpr std::size_t kAdjectiveReach = 3;  // tokens from "potential" to its noun
// A flat "we know of no proof": denied, but only likely so (decisions on annotation, 3).
constexpr CertaintyInterval kLackingEvidence{0.55, 0.8};

double middle(CertaintyInterval interval) { return (interval.low_prob + interval.high_prob) / 2; }

CertaintyInterval interval_of(Effect effect) {
  switch (effect) {
    case Effect::likely:
    case Effect::doubtful:
      return {0.55, 0.8};
    case Effect::possible:
      return {0.2, 0.6};
    case Effect::unlikely:
      return {0.2, 0.45};
    case Effect::fact:
    case Effect::untrue:
      return {0.9, 1.0};
  }
  return {0.9, 1.0};
}

class CertaintyReader {
 public:
  CertaintyReader(const SentenceView& sentence, const ArgumentFinder& arguments, const Statement& statement)
      : sentence_(sentence), statement_(statement), clause_(arguments.clause_of(statement.trigger.first)) {
    clause_.first = std::min(clause_.first, statement.tokens.first);
    if (sentence.is(clause_.first, WordClass::boundary) && stands_behind_comma(statement.tokens.first)) {
      clause_.first = statement.tokens.first;
    }
  }

  Certainty run(const std::vector<const Attribution*>& voices) {
    if (statement_.part != Part::adverb) {
      read_scopes(voices);
      read_hedges(voices);
      read_negation();
    }
    read_evidence();
    if (!voices.empty()) {
      read_denials(voices);
      read_attitude(voices.front()->kind);
    }
    return std::move(certainty_);
  }

 private:
  void note(const std::string& rule, TokenRange tokens) {
    certainty_.rules.push_back(rule);
    certainty_.tokens = certainty_.tokens.last == 0 ? tokens
                                                    : TokenRange{std::min(certainty_.tokens.first, tokens.first),
                                                                 std::max(certainty_.tokens.last, tokens.last)};
  }

  // Governing words from the outermost to the innermost: each passes on what it makes of what stands under it.
  void read_scopes(const std::vector<const Attribution*>& voices) {
    const CueForm form = statement_.part == Part::verb ? CueForm::verb : CueForm::noun;
    std::vector<Scope> scopes = scopes_around(sentence_, statement_.trigger, form);
    std::erase_if(scopes, [&](const Scope& scope) { return is_cue(scope, voices); });
    if (!scopes.empty()) {
      governor_ = scopes.front().tokens;
    }
    for (auto scope = scopes.rbegin(); scope != scopes.rend(); ++scope) {
      const bool is_denied = (certainty_.polarity == Polarity::denied) != scope->is_denied;
      apply(*scope, is_denied ? scope->denied : scope->affirmed);
    }
  }

  // "A claims that": a voice's word says who vouches, and its kind how.
  static bool is_cue(const Scope& scope, const std::vector<const Attribution*>& voices) {
    return std::ranges::any_of(voices,
                               [&](const Attribution* voice) { return voice->cue.contains(scope.tokens.first); });
  }

  void apply(const Scope& scope, Effect effect) {
    if (scope.affirmed == Effect::fact && scope.denied == Effect::fact) {
      certainty_.interval = {};
      certainty_.is_future = false;
    }
    const CertaintyInterval left = interval_of(effect);
    if (middle(left) < middle(certainty_.interval)) {
      certainty_.interval = left;
    }
    const bool is_not = effect == Effect::untrue || effect == Effect::doubtful;
    certainty_.polarity = is_not ? Polarity::denied : Polarity::affirmed;
    certainty_.is_future = certainty_.is_future || scope.is_future;
    note(scope.rule, scope.tokens);
  }

  void read_hedges(const std::vector<const Attribution*>& voices) {
    const auto& table = sentence_.lexicon->hedges;
    for (const Trigger& trigger : find_triggers(sentence_, table)) {
      const HedgeRule& hedge = table.rules[static_cast<std::size_t>(trigger.row)];
      const bool is_outer = !voices.empty() && is_outside(*voices.front(), trigger.tokens);
      if (is_outer || is_month_name(trigger.tokens) || !is_in_scope(trigger.tokens, hedge.scope)) {
        continue;
      }
      certainty_.is_future = certainty_.is_future || hedge.is_future;
      if (middle(hedge.certainty) < middle(certainty_.interval)) {
        certainty_.interval = hedge.certainty;
        note(hedge.name, trigger.tokens);
      }
    }
  }

  // Doubt about an accusation is none of the accuser's: the innermost voice is what counts.
  [[nodiscard]] bool is_outside(const Attribution& voice, TokenRange hedge) const {
    return voice.content.first >= voice.cue.last && statement_.trigger.first >= voice.cue.last &&
           hedge.last <= voice.cue.first;
  }

  // "While A may do this, its aims remain apart": what the first clause hedges, the second states.
  [[nodiscard]] bool stands_behind_comma(std::size_t token) const {
    while (token > clause_.first && sentence_.is(token - 1, WordClass::determiner)) {
      --token;
    }
    return token > clause_.first && sentence_.is(token - 1, WordClass::comma);
  }

  // "in May 2022" is no doubt.
  [[nodiscard]] bool is_month_name(TokenRange hedge) const {
    return sentence_.is(hedge.first, WordClass::month) && sentence_.tokens[hedge.first].is_capitalised &&
           hedge.first > sentence_.range.first;
  }

  // A driver named by a noun ("their shared enemy") is presupposed: hedges of the clause leave it alone.
  [[nodiscard]] bool is_presupposed() const {
    return statement_.part == Part::noun && family_of(statement_.relation) == RelationFamily::driver;
  }

  // A hedge bears on its clause when it stands before the word, or behind it as what is told of it
  // ("collaboration ... is improbable"). "potential" bears on the noun it stands before.
  [[nodiscard]] bool is_in_scope(TokenRange hedge, HedgeScope scope) const {
    const TokenRange word = statement_.trigger;
    if (scope == HedgeScope::next) {
      return hedge.last <= word.first && word.first - hedge.last < kAdjectiveReach;
    }
    if (hedge.first < clause_.first || hedge.last > clause_.last) {
      return false;
    }
    if (hedge.last <= word.first) {
      return !is_presupposed() && !is_left_behind(hedge.last);
    }
    return statement_.part == Part::noun && hedge.first >= word.last && is_told_of(word.last, hedge.first);
  }

  // A clause that a word like "while" opens ends at its comma.
  [[nodiscard]] bool is_left_behind(std::size_t first) const {
    if (!sentence_.is(clause_.first, WordClass::boundary)) {
      return false;
    }
    for (std::size_t i = first; i < statement_.trigger.first; ++i) {
      if (sentence_.is(i, WordClass::comma)) {
        return true;
      }
    }
    return false;
  }

  // What stands behind a noun bears on it where no other clause and no other relation noun comes between.
  [[nodiscard]] bool is_told_of(std::size_t first, std::size_t last) const {
    const auto inside = sentence_.tokens.first(sentence_.range.last);
    for (std::size_t i = first; i < last; ++i) {
      const bool is_other = sentence_.lexicon->relations.phrases.longest_at(inside, i).length > 0;
      if (is_other || sentence_.is(i, WordClass::relative) || sentence_.is(i, WordClass::complementiser)) {
        return false;
      }
    }
    return true;
  }

  void deny(const std::string& rule, TokenRange tokens) {
    certainty_.polarity = certainty_.polarity == Polarity::affirmed ? Polarity::denied : Polarity::affirmed;
    note(rule, tokens);
  }

  // A negation does not reach across a party: "a non-alliance is A's distrust of B".
  [[nodiscard]] bool is_in_party(std::size_t token) const {
    return std::ranges::any_of(statement_.parties, [&](const Party* party) { return party->tokens.contains(token); });
  }

  // "neither A nor B supports C", "no A fighter".
  [[nodiscard]] bool is_denied_party(const Party& party) const {
    return party.tokens.first > clause_.first && sentence_.is(party.tokens.first - 1, WordClass::negation);
  }

  void read_negation() {
    for (const Party* party : statement_.parties) {
      if (party->tokens.last <= statement_.trigger.first && is_denied_party(*party)) {
        deny("negation/party", {party->tokens.first - 1, party->tokens.first});
        return;
      }
    }
    read_negation_before_word();
  }

  void read_negation_before_word() {
    const std::size_t word = statement_.trigger.first;
    const std::size_t first = governor_.first < word ? std::max(clause_.first, governor_.last) : clause_.first;
    bool is_in_group = true;
    for (std::size_t i = word; i > first && word - i < kNegationReach; --i) {
      const std::size_t at = i - 1;
      const bool is_only = at + 1 < word && sentence_.word(at + 1) == "only";
      if (sentence_.is(at, WordClass::negation) && !is_only && denies_from(at, is_in_group)) {
        deny("negation/" + std::string(sentence_.word(at)), {at, at + 1});
        return;
      }
      if (stops_negation(at)) {
        return;
      }
      is_in_group = is_in_group && belongs_to_group(at);
    }
  }

  // "is not openly supporting", "does not train or arm": what may stand between a verb and its own negation.
  [[nodiscard]] bool belongs_to_group(std::size_t token) const {
    return statement_.part != Part::verb || sentence_.is(token, WordClass::auxiliary) || is_adverb(sentence_, token) ||
           sentence_.is(token, WordClass::conjunction);
  }

  // Of a verb: a negation in its own group, or a subject that is nobody ("no group supports").
  [[nodiscard]] bool denies_from(std::size_t at, bool is_in_group) const {
    if (statement_.part != Part::verb) {
      return true;
    }
    const bool opens = at == sentence_.range.first || sentence_.tokens[at - 1].kind == TokenKind::punctuation ||
                       sentence_.is(at - 1, WordClass::boundary) || sentence_.is(at - 1, WordClass::complementiser) ||
                       sentence_.is(at - 1, WordClass::conjunction);
    return sentence_.is(at, WordClass::none) ? opens : is_in_group;
  }

  // A negation does not reach into another clause, nor what "the" and "its" take to exist, save behind "is not".
  [[nodiscard]] bool stops_negation(std::size_t at) const {
    if (sentence_.is(at, WordClass::comma) || sentence_.is(at, WordClass::relative) || is_in_party(at)) {
      return true;
    }
    const bool is_told_to_be = at > sentence_.range.first &&
                               (sentence_.is(at - 1, WordClass::copula) || sentence_.is(at - 1, WordClass::negation));
    return statement_.part != Part::verb && sentence_.is(at, WordClass::definite) && !is_told_to_be;
  }

  void read_evidence() {
    const auto& table = sentence_.lexicon->evidence;
    for (const Trigger& trigger : find_triggers(sentence_, table)) {
      const EvidenceRule& rule = table.rules[static_cast<std::size_t>(trigger.row)];
      if (rule.effect == EvidenceEffect::lacking) {
        note_lack(rule, trigger.tokens);
      } else if (certainty_.evidence == EvidenceStatus::none_stated) {
        certainty_.evidence = EvidenceStatus::said_to_exist;
        certainty_.rules.push_back(rule.name);
      }
    }
  }

  void note_lack(const EvidenceRule& rule, TokenRange tokens) {
    certainty_.evidence = EvidenceStatus::said_to_be_lacking;
    certainty_.rules.push_back(rule.name);
    const bool is_before = tokens.last <= statement_.trigger.first;
    if (is_before && clause_.contains(tokens.first) && is_proof_of(tokens.last)) {
      certainty_.polarity = Polarity::denied;
      certainty_.interval = kLackingEvidence;
      note(rule.name + "/of", tokens);
    }
  }

  // "no evidence of", "no proof that": the lack bears on the statement itself, not on somebody's accusation.
  [[nodiscard]] bool is_proof_of(std::size_t next) const {
    return sentence_.is_inside(next, WordClass::of) || sentence_.is_inside(next, WordClass::complementiser) ||
           sentence_.is_inside(next, WordClass::for_) || sentence_.is_inside(next, WordClass::to) ||
           (sentence_.range.contains(next) && sentence_.word(next).ends_with("ing"));
  }

  // "A denied the charge, saying that ...": what a comma parts from a denial is not denied, unless a clause is; and the
  // charges and offers that are turned down exist.
  [[nodiscard]] bool is_reached_by(const Attribution& denial) const {
    const std::size_t word = statement_.trigger.first;
    bool has_subject = !statement_.parties.empty() || sentence_.is(word - 1, WordClass::auxiliary);
    for (std::size_t i = denial.cue.last; i < word; ++i) {
      if (sentence_.is(i, WordClass::complementiser)) {
        return true;
      }
      if (sentence_.is(i, WordClass::comma)) {
        return false;
      }
      has_subject = has_subject || sentence_.is(i, WordClass::subject_pronoun);
    }
    const bool is_gerund = sentence_.word(word).ends_with("ing");
    return statement_.part == Part::verb ? has_subject || is_gerund : !governs();
  }

  // The word itself can hold others under it: "the claim", "the plan".
  [[nodiscard]] bool governs() const {
    const auto inside = sentence_.tokens.first(sentence_.range.last);
    return sentence_.lexicon->cues.phrases.longest_at(inside, statement_.trigger.first).length > 0 ||
           sentence_.lexicon->embeddings.phrases.longest_at(inside, statement_.trigger.first).length > 0;
  }

  static bool is_denial(const Attribution& voice) {
    return voice.kind == CueKind::deny || voice.kind == CueKind::refute;
  }

  // "rejected the reports that ..." turns the reports down; "denied having denied" takes the denial back. Any other
  // outer voice leaves the innermost alone.
  static bool bears_on(const Attribution& outer, const Attribution& inner) {
    constexpr std::size_t kReach = 3;
    if (!is_denial(outer) || inner.cue.first < outer.cue.last) {
      return false;
    }
    const bool is_object = inner.speakers.empty() && inner.cue.first - outer.cue.last < kReach;
    return is_object || (is_denial(inner) && inner.speakers == outer.speakers);
  }

  void read_denials(const std::vector<const Attribution*>& voices) {
    for (std::size_t i = 0; i < voices.size() && (i == 0 || bears_on(*voices[i], *voices[i - 1])); ++i) {
      if (is_denial(*voices[i]) && is_reached_by(*voices[i])) {
        deny(voices[i]->rule, voices[i]->cue);
      }
    }
  }

  // A demand that a tie should end says that it exists; a request that one should come about says nothing.
  void read_attitude(CueKind kind) {
    if (kind == CueKind::urge) {
      certainty_.is_request = certainty_.polarity == Polarity::affirmed;
      certainty_.polarity = Polarity::affirmed;
    }
    if (kind == CueKind::predict) {
      certainty_.is_future = true;
    }
  }

  const SentenceView& sentence_;
  const Statement& statement_;
  TokenRange clause_;
  TokenRange governor_;  // the innermost word that governs the statement; empty where none does
  Certainty certainty_;
};

}  // namespace

Certainty read_certainty(const SentenceView& sentence, const ArgumentFinder& arguments, const Statement& statement,
                         const std::vector<const Attribution*>& voices) {
  return CertaintyReader(sentence, arguments, statement).run(voices);
}

}  // namespace entente::read

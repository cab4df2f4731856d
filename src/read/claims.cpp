// SPDX-License-Identifier: Apache-2.0
#include "read/claims.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "read/certainty.hpp"

namespace entente::read {
namespace {

TokenRange joined(TokenRange left, TokenRange right) {
  if (right.last == 0) {
    return left;
  }
  return {std::min(left.first, right.first), std::max(left.last, right.last)};
}

// Makes the claims of one statement.
class ClaimMaker {
 public:
  // words: the relation words of all statements of the sentence.
  ClaimMaker(const ClaimContext& context, const Statement& statement, const std::vector<TokenRange>& words)
      : context_(context), statement_(statement), words_(words), arguments_(context.sentence, context.parties) {}

  std::vector<Claim> run() {
    voices_ = attributions_of(context_.attributions, statement_.trigger);
    const Certainty certainty = read_certainty(context_.sentence, arguments_, statement_, voices_);
    const RelationFamily family = family_of(statement_.relation);
    if (refers_to_other_side()) {
      return {};
    }
    if (certainty.is_request && family != RelationFamily::hostile && family != RelationFamily::driver) {
      return {};
    }
    const Claim common = common_part(certainty);
    std::vector<Claim> claims;
    for (const auto& [a, b] : pairs()) {
      Claim claim = common;
      claim.a = actor(a).id;
      claim.b = actor(b).id;
      turn_to_state(claim, actor(a).kind, actor(b).kind);
      claim.where = where(a, b);
      if (a == b || is_outside_scheme(actor(a), actor(b))) {
        continue;
      }
      for (const Voice& speaker : speakers()) {
        claim.speaker = speaker;
        claims.push_back(claim);
      }
    }
    return claims;
  }

 private:
  [[nodiscard]] const Actor& actor(ActorIndex index) const {
    return (*context_.sentence.actors)[static_cast<std::size_t>(index)];
  }

  // A reference that names an actor of the other side was taken for the wrong ones.
  [[nodiscard]] bool refers_to_other_side() const {
    if (statement_.is_among || statement_.parties.size() != 2) {
      return false;
    }
    const bool shares = std::ranges::any_of(
        statement_.a, [&](ActorIndex actor) { return std::ranges::find(statement_.b, actor) != statement_.b.end(); });
    return shares && std::ranges::any_of(context_.mentions, [&](const Mention& mention) {
             return !mention.rule.empty() && std::ranges::any_of(statement_.parties, [&](const Party* party) {
               return party->tokens.contains(mention.tokens.first);
             });
           });
  }

  // Populations are parties of appeals, support and local deals only; violence against them is not coded.
  [[nodiscard]] bool is_outside_scheme(const Actor& a, const Actor& b) const {
    const bool has_population = a.kind == ActorKind::population || b.kind == ActorKind::population;
    const RelationFamily family = family_of(statement_.relation);
    return has_population && (family == RelationFamily::hostile || family == RelationFamily::tactical ||
                              family == RelationFamily::strategic);
  }

  // Talks with the state run from the group to the state, whoever is named first.
  static void turn_to_state(Claim& claim, ActorKind a, ActorKind b) {
    const bool is_one_state = (a == ActorKind::state) != (b == ActorKind::state);
    if (claim.relation != Relation::past_talks_with_state || !is_one_state) {
      return;
    }
    if (a == ActorKind::state) {
      std::swap(claim.a, claim.b);
    }
    claim.direction = Direction::a_to_b;
  }

  using ActorPair = std::pair<ActorIndex, ActorIndex>;

  [[nodiscard]] std::vector<ActorPair> pairs() const {
    std::vector<ActorPair> all;
    for (std::size_t i = 0; i < statement_.a.size(); ++i) {
      const auto first = statement_.a.begin() + static_cast<std::ptrdiff_t>(i) + 1;
      const std::vector<ActorIndex> partners =
          statement_.is_among ? std::vector<ActorIndex>(first, statement_.a.end()) : statement_.b;
      std::ranges::transform(partners, std::back_inserter(all),
                             [&](ActorIndex partner) { return ActorPair{statement_.a[i], partner}; });
    }
    return all;
  }

  [[nodiscard]] std::vector<Voice> speakers() const {
    if (voices_.empty()) {
      return {Voice{}};
    }
    if (voices_.front()->speakers.empty()) {
      return {Voice{VoiceKind::unnamed, {}}};
    }
    std::vector<Voice> speakers;
    for (const ActorIndex speaker : voices_.front()->speakers) {
      speakers.push_back({VoiceKind::actor, actor(speaker).id});
    }
    return speakers;
  }

  [[nodiscard]] std::vector<Voice> outer_voices() const {
    std::vector<Voice> outer;
    for (const Attribution* voice : voices_) {
      if (voice->speakers.size() != 1 || voice->speakers == voices_.front()->speakers) {
        continue;
      }
      const Voice speaker{VoiceKind::actor, actor(voice->speakers.front()).id};
      if (std::ranges::find(outer, speaker) == outer.end()) {
        outer.push_back(speaker);
      }
    }
    return outer;
  }

  [[nodiscard]] Claim common_part(const Certainty& certainty) const {
    Claim claim{.direction = statement_.direction,
                .relation = statement_.relation,
                .polarity = certainty.polarity,
                .certainty = certainty.interval,
                .evidence = certainty.evidence,
                .rules = statement_.rules};
    claim.rules.insert(claim.rules.end(), certainty.rules.begin(), certainty.rules.end());
    TokenRange tokens = joined(joined(statement_.tokens, clause()), certainty.tokens);
    if (!voices_.empty()) {
      const Attribution& voice = *voices_.front();
      const bool has_cue = voice.cue.last > voice.cue.first;
      if (has_cue && context_.sentence.range.contains(voice.cue.first)) {
        tokens = joined(tokens, voice.cue);
      }
      tokens = joined(tokens, voice.speaker_tokens);
      claim.cue = has_cue ? std::optional(cue_of(voice)) : std::nullopt;
      claim.rules.push_back(voices_.front()->rule);
      claim.via = outer_voices();
    }
    claim.when = when(certainty);
    claim.span = span_of(context_.sentence, context_.index, tokens);
    add_resolutions(claim);
    return claim;
  }

  [[nodiscard]] TimedWord timed_word() const {
    const TokenRange content = voices_.empty() ? TokenRange{} : voices_.front()->content;
    return {statement_.trigger, statement_.part, arguments_.clause_of(statement_.trigger.first), words_, content};
  }

  [[nodiscard]] bool takes_part(const Mention& mention) const {
    return std::ranges::any_of(statement_.parties,
                               [&](const Party* party) { return party->tokens.contains(mention.tokens.first); });
  }

  [[nodiscard]] bool stands_right_behind(const PlaceExpression& place, const Mention& mention) const {
    constexpr std::size_t kGap = 4;  // "in the north of Norland"
    return mention.tokens.last < place.tokens.first && place.tokens.first - mention.tokens.last < kGap &&
           !context_.sentence.is(mention.tokens.last, WordClass::comma);
  }

  // A place right behind one of the two holds for their pair: "ties with A in Norland and B in Sorland".
  [[nodiscard]] std::string where(ActorIndex a, ActorIndex b) const {
    for (const PlaceExpression& place : context_.places) {
      const bool is_behind = std::ranges::any_of(context_.mentions, [&](const Mention& mention) {
        const bool is_side = mention.actors == std::vector{a} || mention.actors == std::vector{b};
        return is_side && takes_part(mention) && stands_right_behind(place, mention);
      });
      if (is_behind) {
        return to_text(place.place);
      }
    }
    const PlaceExpression* place = place_of(context_.sentence, context_.places, timed_word());
    return place == nullptr ? std::string{} : to_text(place->place);
  }

  [[nodiscard]] ClaimTime when(const Certainty& certainty) const {
    ClaimTime time = time_of(context_.sentence, context_.times, timed_word());
    if (time.kind == TimeKind::not_stated) {
      const bool is_past = statement_.relation == Relation::past_cooperation;
      time.kind = is_past ? TimeKind::past : (certainty.is_future ? TimeKind::future : TimeKind::not_stated);
    }
    return time;
  }

  // The clause of the relation word, without the word and marks that part it from its neighbours.
  [[nodiscard]] TokenRange clause() const {
    const SentenceView& sentence = context_.sentence;
    TokenRange clause = arguments_.clause_of(statement_.trigger.first);
    while (clause.first < statement_.trigger.first &&
           (sentence.is(clause.first, WordClass::boundary) || sentence.is(clause.first, WordClass::comma) ||
            sentence.is(clause.first, WordClass::conjunction))) {
      ++clause.first;
    }
    while (clause.last > statement_.trigger.last &&
           (sentence.is(clause.last - 1, WordClass::comma) || sentence.is(clause.last - 1, WordClass::conjunction))) {
      --clause.last;
    }
    return clause;
  }

  [[nodiscard]] Cue cue_of(const Attribution& voice) const {
    const TextSpan span = span_of(context_.sentence, context_.index, voice.cue);
    return {std::string(context_.index.slice(span)), span, voice.kind};
  }

  void add_resolutions(Claim& claim) const {
    for (const Mention& mention : context_.mentions) {
      const bool takes_part = std::ranges::any_of(
          statement_.parties, [&](const Party* party) { return party->tokens.contains(mention.tokens.first); });
      if (mention.rule.empty() || !takes_part) {
        continue;
      }
      const auto rows = resolutions_of(context_.sentence, context_.index, mention);
      claim.resolutions.insert(claim.resolutions.end(), rows.begin(), rows.end());
      claim.rules.push_back(mention.rule);
    }
  }

  const ClaimContext& context_;
  const Statement& statement_;
  const std::vector<TokenRange>& words_;
  ArgumentFinder arguments_;
  std::vector<const Attribution*> voices_;
};

bool says_the_same(const Claim& left, const Claim& right) {
  const bool same_pair = (left.a == right.a && left.b == right.b) || (left.a == right.b && left.b == right.a);
  return same_pair && left.speaker == right.speaker && left.relation == right.relation &&
         left.polarity == right.polarity;
}

bool is_new(const Claim& claim, const std::vector<Claim>& claims) {
  return std::ranges::none_of(claims, [&](const Claim& other) { return says_the_same(claim, other); });
}

}  // namespace

TextSpan span_of(const SentenceView& sentence, const CodePointIndex& index, TokenRange tokens) {
  if (tokens.last <= tokens.first) {
    return {};
  }
  return {index.code_point_at(sentence.tokens[tokens.first].begin),
          index.code_point_at(sentence.tokens[tokens.last - 1].end)};
}

std::vector<Resolution> resolutions_of(const SentenceView& sentence, const CodePointIndex& index,
                                       const Mention& mention) {
  std::vector<Resolution> rows;
  const TextSpan span = span_of(sentence, index, mention.tokens);
  for (std::size_t i = 0; i < mention.actors.size(); ++i) {
    const TextSpan antecedent = span_of(sentence, index, mention.antecedents[i]);
    rows.push_back({std::string(index.slice(span)), span,
                    (*sentence.actors)[static_cast<std::size_t>(mention.actors[i])].id,
                    std::string(index.slice(antecedent)), antecedent});
  }
  return rows;
}

std::vector<Claim> make_claims(const ClaimContext& context, const std::vector<Statement>& statements) {
  std::vector<Claim> claims;
  std::vector<TokenRange> words;
  std::ranges::transform(statements, std::back_inserter(words), &Statement::trigger);
  for (const Statement& statement : statements) {
    std::vector<Claim> made = ClaimMaker(context, statement, words).run();
    std::ranges::copy_if(made, std::back_inserter(claims), [&](const Claim& claim) { return is_new(claim, claims); });
  }
  return claims;
}

}  // namespace entente::read

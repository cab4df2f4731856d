// SPDX-License-Identifier: Apache-2.0
#include "read/markup.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>

#include "read/times.hpp"
#include "read/triggers.hpp"

namespace entente::read {
namespace {

class Highlighter {
 public:
  Highlighter(const ClaimContext& context, const Statement& statement, const Claim& claim)
      : context_(context), sentence_(context.sentence), statement_(statement), claim_(claim) {}

  std::vector<ClaimMark> run() {
    add(MarkRole::relation, statement_.trigger, std::string(to_word(claim_.relation)),
        statement_.rules.empty() ? "" : statement_.rules.front());
    mark_parties();
    mark_voices();
    mark_rules(MarkRole::hedge, sentence_.lexicon->hedges);
    mark_rules(MarkRole::hedge, sentence_.lexicon->embeddings);
    mark_rules(MarkRole::evidence, sentence_.lexicon->evidence);
    mark_rules(MarkRole::modifier, sentence_.lexicon->modifiers);
    mark_negations();
    mark_time();
    mark_place();
    std::ranges::sort(marks_, {}, [](const ClaimMark& mark) { return std::tuple(mark.span, mark.role); });
    return std::move(marks_);
  }

 private:
  void add(MarkRole role, TokenRange tokens, std::string means, std::string rule) {
    const TextSpan span = span_of(sentence_, context_.index, tokens);
    const bool is_known =
        std::ranges::any_of(marks_, [&](const ClaimMark& mark) { return mark.role == role && mark.span == span; });
    if (span.start < span.end && !is_known) {
      marks_.push_back({role, span, std::string(context_.index.slice(span)), std::move(means), std::move(rule)});
    }
  }

  void mark_parties() {
    for (const Party* party : statement_.parties) {
      for (const std::size_t place : party->mentions) {
        mark_mention(context_.mentions[place]);
      }
    }
  }

  void mark_mention(const Mention& mention) {
    for (const ActorIndex index : mention.actors) {
      const ActorId& actor = (*sentence_.actors)[static_cast<std::size_t>(index)].id;
      if (actor == claim_.a || actor == claim_.b) {
        add(actor == claim_.a ? MarkRole::a : MarkRole::b, mention.tokens, actor.value, mention.rule);
      }
    }
  }

  // The innermost voice is the speaker; those outside it are told of by the author.
  void mark_voices() {
    MarkRole role = MarkRole::speaker;
    for (const Attribution* voice : attributions_of(context_.attributions, statement_.trigger)) {
      std::string speaker = "unnamed";
      if (!voice->speakers.empty()) {
        speaker = (*sentence_.actors)[static_cast<std::size_t>(voice->speakers.front())].id.value;
      }
      add(role, voice->speaker_tokens, speaker, "");
      add(MarkRole::cue, voice->cue, std::string(to_word(voice->kind)), voice->rule);
      role = MarkRole::via;
    }
  }

  [[nodiscard]] bool fired(const std::string& rule) const {
    return std::ranges::any_of(claim_.rules,
                               [&](const std::string& name) { return name == rule || name.starts_with(rule + "/"); });
  }

  // Words of one table in the sentence whose rules the claim names; of two with one rule the nearer to the relation
  // word.
  template <class Rule>
  void mark_rules(MarkRole role, const RuleTable<Rule>& table) {
    std::vector<Trigger> found = find_triggers(sentence_, table);
    std::ranges::sort(found, {}, [this](const Trigger& trigger) { return distance(trigger.tokens); });
    std::vector<std::string> marked;
    for (const Trigger& trigger : found) {
      const std::string& rule = table.rules[static_cast<std::size_t>(trigger.row)].name;
      if (fired(rule) && std::ranges::find(marked, rule) == marked.end()) {
        add(role, trigger.tokens, "", rule);
        marked.push_back(rule);
      }
    }
  }

  [[nodiscard]] std::size_t distance(TokenRange tokens) const {
    const TokenRange word = statement_.trigger;
    return tokens.first < word.first ? word.first - tokens.first : tokens.first - word.first;
  }

  // "negation/not": the word itself, nearest to the relation word; "negation/party": the word before a party.
  void mark_negations() {
    constexpr std::string_view kStem = "negation/";
    for (const std::string& rule : claim_.rules) {
      if (rule.starts_with(kStem)) {
        add(MarkRole::negation, negation_of(rule.substr(kStem.size())), "", rule);
      }
    }
  }

  [[nodiscard]] TokenRange negation_of(std::string_view word) const {
    TokenRange nearest;
    for (std::size_t i = sentence_.range.first; i < sentence_.range.last; ++i) {
      const bool is_it = sentence_.word(i) == word || (word == "party" && sentence_.is(i, WordClass::negation));
      const TokenRange tokens{i, i + 1};
      if (is_it && (nearest.last == 0 || distance(tokens) < distance(nearest))) {
        nearest = tokens;
      }
    }
    return nearest;
  }

  void mark_time() {
    const auto found = std::ranges::find(context_.times, claim_.when, &TimeExpression::time);
    if (claim_.when.kind != TimeKind::not_stated && found != context_.times.end()) {
      add(MarkRole::time, found->tokens, to_word(claim_.when), "");
    }
  }

  void mark_place() {
    const auto found = std::ranges::find_if(
        context_.places, [&](const PlaceExpression& place) { return to_text(place.place) == claim_.where; });
    if (found != context_.places.end()) {
      add(MarkRole::place, found->tokens, claim_.where, "");
    }
  }

  const ClaimContext& context_;
  const SentenceView& sentence_;
  const Statement& statement_;
  const Claim& claim_;
  std::vector<ClaimMark> marks_;
};

}  // namespace

std::vector<ClaimMark> mark_up(const ClaimContext& context, const Statement& statement, const Claim& claim) {
  return Highlighter(context, statement, claim).run();
}

}  // namespace entente::read

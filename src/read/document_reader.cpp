// SPDX-License-Identifier: Apache-2.0
#include "read/document_reader.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "read/answers.hpp"
#include "read/class_finder.hpp"
#include "read/denials.hpp"
#include "read/echoes.hpp"
#include "read/first_person.hpp"
#include "read/markup.hpp"
#include "read/mentions.hpp"
#include "read/proposals.hpp"
#include "read/voices.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kFocusSentences = 4;  // a pair named further back is no longer what the text speaks of
constexpr std::size_t kEchoSentences = 2;   // an answer stands near its question

// Days that later sentences count from are told with numbers.
bool has_number(const SentenceView& sentence) {
  return std::ranges::any_of(sentence.tokens.subspan(sentence.range.first, sentence.range.last - sentence.range.first),
                             [](const Token& token) { return token.kind == TokenKind::number; });
}

// The claims of a sentence that the author does not vouch for: whom they concern may answer them.
std::vector<Claim> said_by_others(const std::vector<Claim>& claims, TextSpan sentence, const CodePointIndex& index) {
  std::vector<Claim> said;
  for (const Claim& claim : claims) {
    if (claim.speaker.kind != VoiceKind::author) {
      said.push_back(claim);
      said.back().sentence = sentence;
      said.back().quote = std::string(index.slice(claim.span));
    }
  }
  return said;
}

}  // namespace

DocumentReader::DocumentReader(const Document& document, const Known& known)
    : document_(document),
      known_(known),
      index_(document.text),
      margins_(find_margins(document.text)),
      parts_(cut_text(document.text, margins_)),
      surroundings_(known.related),
      discourse_(known.profiles) {}

std::vector<LearnedName> DocumentReader::learn(const Names& names) {
  NameLearner learner;
  for (const TextPart& part : parts_) {
    split(part, names.vocabulary);
    for (const TokenRange& range : split_.sentences) {
      look_at(view(range), names.aliases, learner);
    }
  }
  return learner.names();
}

Reading DocumentReader::read(const Names& names, bool is_split, const Reader::ClaimSink& take) {
  aliases_ = &names.aliases;
  publisher_ = publisher(names);
  for (const TextPart& part : parts_) {
    if (!is_split || parts_.size() > 1) {
      split(part, names.vocabulary);
    }
    read_part(names.aliases, take);
  }
  for (auto& [name, proposal] : proposals_) {
    reading_.proposals.push_back(std::move(proposal));
  }
  for (auto& [name, ambiguous] : ambiguous_) {
    reading_.ambiguous.push_back(std::move(ambiguous));
  }
  return std::move(reading_);
}

void DocumentReader::split(const TextPart& part, const Vocabulary& vocabulary) {
  split_ = split_part(part, vocabulary, known_.lexicon.classes);
}

SentenceView DocumentReader::view(TokenRange range) {
  return {document_.text, split_.tokens, range, &known_.lexicon, &known_.actors, aliases_, &spellings_};
}

void DocumentReader::look_at(const SentenceView& sentence, const AliasIndex& aliases, NameLearner& learner) {
  const bool may_teach = NameLearner::may_teach(sentence);
  if (!may_teach && !aliases.has_shared) {
    return;
  }
  const std::vector<Mention> found = find_names(sentence, aliases);
  if (may_teach) {
    learner.learn(sentence, found, aliases);
  }
  if (aliases.has_shared) {
    surroundings_.note(found);
  }
}

// What a part speaks of is not looked for in the next: its tokens are gone by then.
void DocumentReader::read_part(const AliasIndex& aliases, const Reader::ClaimSink& take) {
  reading_.sentence_count += split_.sentences.size();
  discourse_ = Discourse(known_.profiles);
  speech_voices_.emplace(view({0, split_.tokens.size()}), split_.sentences);
  for (const TokenRange& range : split_.sentences) {
    read_sentence(view(range), aliases);
  }
  const auto place = [](const Claim& claim) { return std::tie(claim.span, claim.id); };
  std::ranges::sort(reading_.claims, {}, place);
  for (Claim& claim : reading_.claims) {
    take(std::move(claim));
  }
  reading_.claims.clear();
}

void DocumentReader::read_sentence(const SentenceView& sentence, const AliasIndex& aliases) {
  const std::vector<Mention> names = settled(sentence, find_names(sentence, aliases));
  propose(sentence, names);
  std::vector<Mention> mentions = discourse_.resolve(sentence, names);
  std::vector<Party> parties = join_parties(sentence, mentions);
  std::vector<Attribution> attributions =
      speech_voices_->complete(find_attributions(sentence, parties), sentence, parties, aliases);
  if (has_first_person(sentence)) {
    mentions = with_first_person(sentence, std::move(mentions), attributions, publisher_);
    parties = join_parties(sentence, mentions);
    attributions = speech_voices_->complete(find_attributions(sentence, parties), sentence, parties, aliases);
  }
  note_references(sentence, mentions);
  attributions = part_voices(sentence, std::move(attributions));
  continue_voices(attributions);
  const std::vector<Statement> statements = find_statements(sentence, parties, {focus(), recent_ties()});
  const std::vector<TimeExpression> times = statements.empty() && !has_number(sentence)
                                                ? std::vector<TimeExpression>{}
                                                : find_times(sentence, {document_.metadata.published, last_days_});
  const std::vector<PlaceExpression> places = statements.empty()
                                                  ? std::vector<PlaceExpression>{}
                                                  : find_places(sentence, mentions, known_.gazetteer, known_.countries);
  make_and_keep({sentence, mentions, parties, attributions, index_, times, places}, statements);
  discourse_.remember(sentence, mentions, parties);
  if (opponents_) {
    discourse_.note_opponents(sentence, opponents_->a, opponents_->b);
    opponents_.reset();
  }
  note_days(times);
  ++sentence_number_;
}

// The actor, or its outlet, that the document comes from.
std::optional<ActorIndex> DocumentReader::publisher(const Names& names) const {
  const std::string& name = document_.metadata.publisher;
  const std::vector<Token> tokens = split_tokens(name, names.vocabulary);
  const NameMatch match = tokens.empty() ? NameMatch{} : name_at(names.aliases, name, tokens, 0);
  const bool is_whole = match.length > 0 && match.length == tokens.size() && match.meanings.size() == 1;
  return is_whole ? std::optional(match.meanings.front().actor) : std::nullopt;
}

void DocumentReader::make_and_keep(const ClaimContext& context, const std::vector<Statement>& statements) {
  const SentenceView& sentence = context.sentence;
  const TextSpan whole = span_of(sentence, index_, sentence.range);
  mark_wanted(context, statements, whole);
  if (wants_classes_) {
    std::ranges::move(find_class_statements(sentence, context.parties, index_), std::back_inserter(classes_));
  }
  std::vector<Claim> claims = make_claims(context, statements);
  std::vector<Claim> answers =
      deny_earlier_claims(sentence, context.attributions, index_, said_by_others(claims, whole, index_));
  if (answers.empty()) {
    answers = deny_earlier_claims(sentence, context.attributions, index_, reading_.claims);
  }
  add_taken_up(claims, std::move(answers), whole);
  if (claims.empty()) {
    add_taken_up(claims, echo_claims(sentence, context.parties, index_, claims_before()), whole);
  }
  for (Claim& claim : claims) {
    keep(std::move(claim), whole);
  }
}

// A name that may mean several actors means the one that the document points to, or is left out and told of.
std::vector<Mention> DocumentReader::settled(const SentenceView& sentence, std::vector<Mention> names) {
  std::erase_if(names, [&](Mention& name) {
    if (name.actors.size() < 2) {
      return false;
    }
    const ActorIndex chosen = surroundings_.choose(name.actors);
    if (chosen < 0) {
      note_ambiguous(sentence, name);
      return true;
    }
    name.actors = {chosen};
    return false;
  });
  return names;
}

void DocumentReader::note_ambiguous(const SentenceView& sentence, const Mention& mention) {
  const TextSpan span = span_of(sentence, index_, mention.tokens);
  AmbiguousName name{std::string(index_.slice(span)), {}, span, 1};
  for (const ActorIndex actor : mention.actors) {
    name.candidates.push_back(known_.actors[static_cast<std::size_t>(actor)].id);
  }
  const auto [found, is_new] = ambiguous_.try_emplace(fold_name(name.name), std::move(name));
  found->second.mentions += is_new ? 0 : 1;
}

// "he said": who spoke last speaks on.
void DocumentReader::continue_voices(std::vector<Attribution>& attributions) {
  for (Attribution& attribution : attributions) {
    if (attribution.is_continued && attribution.speakers.empty()) {
      attribution.speakers = last_speakers_;
    }
    last_speakers_ = attribution.speakers;
  }
}

// Denials and echoes have no words of their own for the relation: the whole sentence stands for it.
void DocumentReader::add_taken_up(std::vector<Claim>& claims, std::vector<Claim> taken_up, TextSpan whole) {
  for (Claim& claim : taken_up) {
    claim.span = whole;
    claim.resolutions.front().mention = std::string(index_.slice(whole));
    claim.resolutions.front().span = whole;
    mark_taken_up(claim, whole);
    claims.push_back(std::move(claim));
  }
}

// The claims of the last sentence that made any, if it stands right before or one further back.
std::span<const Claim> DocumentReader::claims_before() const {
  if (reading_.claims.empty() || sentence_number_ - claims_sentence_ > kEchoSentences) {
    return {};
  }
  std::size_t first = reading_.claims.size();
  while (first > 0 && reading_.claims[first - 1].sentence == reading_.claims.back().sentence) {
    --first;
  }
  return std::span(reading_.claims).subspan(first);
}

std::vector<RecentTie> DocumentReader::recent_ties() const {
  std::vector<RecentTie> ties;
  for (const Claim& claim : claims_before()) {
    ties.push_back(
        {claim.relation, claim.direction, index_of(claim.a), index_of(claim.b), sentence_number_ - claims_sentence_});
  }
  return ties;
}

void DocumentReader::note_days(const std::vector<TimeExpression>& times) {
  for (const TimeExpression& time : times) {
    const bool tells_days = time.time.kind == TimeKind::interval && time.time.range.first;
    last_days_ = tells_days ? time.time.range : last_days_;
  }
}

void DocumentReader::note_references(const SentenceView& sentence, const std::vector<Mention>& mentions) {
  for (const Mention& mention : mentions) {
    if (keeps_references_ && !mention.rule.empty()) {
      const auto rows = resolutions_of(sentence, index_, mention);
      references_.insert(references_.end(), rows.begin(), rows.end());
    }
  }
}

// The pair of the last claim of a tie or driver both ways, if it stands within the last sentences.
std::optional<FocusPair> DocumentReader::focus() const {
  if (reading_.claims.empty() || sentence_number_ - focus_sentence_ > kFocusSentences) {
    return std::nullopt;
  }
  return focus_;
}

void DocumentReader::note_focus(const Claim& claim) {
  const FocusPair pair{index_of(claim.a), index_of(claim.b)};
  const bool are_alike =
      known_.actors[static_cast<std::size_t>(pair.a)].kind == known_.actors[static_cast<std::size_t>(pair.b)].kind;
  if (claim.direction == Direction::both && are_alike && family_of(claim.relation) != RelationFamily::hostile) {
    focus_ = pair;
    focus_sentence_ = sentence_number_;
  }
}

// "the two sides" are the last two who fought, talked or made peace.
void DocumentReader::note_opponents(const Claim& claim) {
  const bool is_between_two = family_of(claim.relation) == RelationFamily::hostile ||
                              claim.relation == Relation::truce || claim.relation == Relation::past_talks_with_state;
  if (is_between_two && claim.relation != Relation::condemns) {
    opponents_ = FocusPair{index_of(claim.a), index_of(claim.b)};
  }
}

// Ids differ between sentences, so only the claims of this one can be the same.
bool DocumentReader::is_kept(const Claim& claim) const {
  for (auto kept = reading_.claims.rbegin(); kept != reading_.claims.rend(); ++kept) {
    if (kept->sentence != claim.sentence || kept->id == claim.id) {
      return kept->id == claim.id;
    }
  }
  return false;
}

void DocumentReader::set_place(Claim& claim, TextSpan sentence) const {
  claim.document = document_.id;
  claim.sentence = sentence;
  claim.quote = std::string(index_.slice(claim.span));
  claim.id = make_claim_id(claim);
}

void DocumentReader::mark_wanted(const ClaimContext& context, const std::vector<Statement>& statements,
                                 TextSpan sentence) {
  if (!wanted_ || marks_) {
    return;
  }
  for (const Statement& statement : statements) {
    mark_statement(context, statement, sentence);
  }
}

void DocumentReader::mark_statement(const ClaimContext& context, const Statement& statement, TextSpan sentence) {
  for (Claim& claim : make_claims(context, {statement})) {
    set_place(claim, sentence);
    if (claim.id == *wanted_ && !marks_) {
      marks_ = read::mark_up(context, statement, claim);
    }
  }
}

// Of a denial or echo of what was said before only the cue stands in its sentence.
void DocumentReader::mark_taken_up(Claim claim, TextSpan sentence) {
  set_place(claim, sentence);
  if (wanted_ && !marks_ && claim.id == *wanted_ && claim.cue) {
    marks_ = {
        {MarkRole::cue, claim.cue->span, claim.cue->text, std::string(to_word(claim.cue->kind)), claim.rules.front()}};
  }
}

void DocumentReader::keep(Claim claim, TextSpan sentence) {
  set_place(claim, sentence);
  if (is_kept(claim) || claim.quote.empty()) {
    return;
  }
  note_focus(claim);
  note_opponents(claim);
  claims_sentence_ = sentence_number_;
  reading_.claims.push_back(std::move(claim));
}

void DocumentReader::propose(const SentenceView& sentence, const std::vector<Mention>& names) {
  for (ProposedName& found : find_unknown_organisations(sentence, names)) {
    const auto known = proposals_.find(found.name);
    if (known != proposals_.end()) {
      ++known->second.mentions;
      continue;
    }
    Proposal proposal{found.name, found.abbreviation, document_.id, span_of(sentence, index_, found.tokens), 1};
    proposals_.emplace(found.name, std::move(proposal));
  }
}

}  // namespace entente::read

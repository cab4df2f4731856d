// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "read/gazetteer.hpp"
#include "read/inflection.hpp"
#include "read/lexicon.hpp"
#include "read/phrase_index.hpp"
#include "read/romanisation.hpp"
#include "read/roots.hpp"
#include "read/speech_words.hpp"
#include "read/word_classes.hpp"
#include "read/words.hpp"

namespace entente::read {

enum class Part : std::uint8_t { verb, noun, adjective, preposition, adverb };

// Where an argument of a word stands: its subject, its object, its possessor ("A's"), a word before it ("A-backed"),
// or behind a preposition. giver and receiver: of "A gave B weapons"; namer and named: of "A called B a traitor";
// apposed: "A, a wing of B"; next: right behind the word ("the splinter group A"); place: a state whose soil is meant;
// people: an object that is a population.
enum class Role : std::uint8_t {
  subject,
  object,
  possessor,
  modifier,
  with,
  to,
  from,
  for_,
  of,
  by,
  between,
  against,
  on,
  in,
  as,
  giver,
  receiver,
  namer,
  named,
  apposed,
  next,
  place,
  people,
  at
};

// "subj>obj": the left role is a and acts on the right role, b. '<' turns it round, '=' runs both ways.
struct Frame {
  Role left = Role::subject;
  char way = '>';
  Role right = Role::object;
};

struct RelationRule {
  std::string name;  // "supports/verb/back"
  Relation relation = Relation::linked;
  Part part = Part::verb;
  std::vector<Frame> frames;    // tried in order; the first whose arguments are found holds
  std::string example;          // "ALPHA backs BRAVO."
  std::string counter_example;  // holds a phrase of the row and yet does not tell its code of ALPHA and BRAVO
  std::size_t line = 0;
  std::vector<WordId> tail;  // of "drive ~ out": what must stand behind the object
};

enum class CueFrame : std::uint8_t { says, holds, accuses, feels, names, according, adverb };

struct CueRule {
  std::string name;
  CueKind kind = CueKind::assert_;
  Part part = Part::verb;
  CueFrame frame = CueFrame::says;
};

enum class HedgeScope : std::uint8_t { clause, next };

struct HedgeRule {
  std::string name;
  CertaintyInterval certainty;
  HedgeScope scope = HedgeScope::clause;
  bool is_future = false;
};

// A word beside a relation word that makes its code more exact: "tactical" makes cooperates coordinates.
struct ModifierRule {
  std::string name;
  std::vector<Relation> from;
  Relation to = Relation::coordinates;
};

enum class ReferenceKind : std::uint8_t { it, they, both, three, former, latter, each_other, expletive, people };

struct ReferenceRule {
  std::string name;
  ReferenceKind kind = ReferenceKind::it;
  bool is_possessive = false;
};

enum class DescriptionPart : std::uint8_t { article, one, many, set, trait, plain, number };

// A word that describes an organisation: a noun for it, or what may stand before the noun.
struct DescriptionRule {
  std::string name;
  DescriptionPart part = DescriptionPart::one;
  std::vector<std::vector<ActorKind>> kinds;  // of a noun: tried in order, those of one step alike
  std::uint64_t trait = 0;                    // of a trait: its bit
  std::size_t number = 0;                     // of a number word
};

enum class TimeWord : std::uint8_t {
  month,
  weekday,
  unit,
  season,
  part,
  number,
  day,
  last,
  current,
  next,
  ago,
  later,
  before_that,
  open_end,
  open_start,
  before,
  after,
  lead,
  join,
  then,
  same,
  following,
  past,
  future
};

struct TimeRule {
  std::string name;
  TimeWord word = TimeWord::lead;
  int low = 0;   // its number, or the first of a span
  int high = 0;  // the last of a span
};

enum class PlaceWord : std::uint8_t { first, second, of, direction, lead, soil };

struct PlaceRule {
  std::string name;
  PlaceWord word = PlaceWord::lead;
};

enum class EvidenceEffect : std::uint8_t { lacking, exists };

struct EvidenceRule {
  std::string name;
  EvidenceEffect effect = EvidenceEffect::lacking;
};

// A word of what one actor does to another, apart from the relation codes of claims.
struct RootRule {
  std::string name;  // "assault/verb/attack"
  RootSense sense;
  Part part = Part::verb;
  std::string example;  // "ALPHA attacked BRAVO."
  std::size_t line = 0;
};

enum class PartRuleKind : std::uint8_t { holds, within, leads, led };

// Words that say which of two organisations is a part of the other, or leads it.
struct PartRule {
  std::string name;
  PartRuleKind kind = PartRuleKind::holds;
  bool reaches_far = false;
  std::string example;
  std::size_t line = 0;
};

// agrees: somebody holds what was claimed before; answers: it is said to be possible, likely or true.
enum class EchoKind : std::uint8_t { agrees, answers };

struct EchoRule {
  std::string name;
  EchoKind kind = EchoKind::agrees;
};

// What becomes of a statement under a word that governs it.
enum class Effect : std::uint8_t { fact, likely, possible, unlikely, doubtful, untrue };

// How the governed statement stands: "to do", "A to do", "doing", "A from doing", a clause, a noun.
enum class Complement : std::uint8_t { to, object_to, ing, from, that, noun };

// "failed to": not so where it holds, so where it is denied.
struct EmbeddingRule {
  std::string name;
  Effect affirmed = Effect::fact;
  Effect denied = Effect::fact;
  bool is_future = false;
  Part part = Part::verb;
  std::uint8_t complements = 0;  // one bit each

  [[nodiscard]] bool takes(Complement complement) const {
    return (complements >> static_cast<unsigned>(complement) & 1U) != 0;
  }
};

enum class DeedKind : std::uint8_t { attack, bombing, kidnapping, arson, robbery, stoppage };

struct DeedRule {
  std::string name;
  DeedKind kind = DeedKind::attack;
  Part part = Part::verb;
};

// What a word says of who did a deed; authority: who speaks for the state; soldiery: who fights, and what it fights
// for.
enum class BlameWord : std::uint8_t { claimed, accused, possible, authority, soldiery };

struct BlameRule {
  std::string name;
  BlameWord word = BlameWord::accused;
  Part part = Part::verb;
};

// A country as its neighbours call it: names, adjectives, capitals and seats of government.
struct CountryRow {
  std::vector<std::string> names;
  std::vector<std::string> adjectives;
  std::vector<std::string> capitals;
};

// A phrase found in a text: which row, in which forms.
struct Marker {
  std::int32_t row = 0;
  FormMask forms = kBase;
};

// One table of rules and the phrases that call them.
template <class Rule>
struct RuleTable {
  std::vector<Rule> rules;
  std::vector<Marker> markers;
  PhraseIndex phrases;  // values index `markers`

  // The rule of a phrase, by a value that the index gave.
  [[nodiscard]] const Rule& rule_of(std::int32_t value) const {
    return rules[static_cast<std::size_t>(markers[static_cast<std::size_t>(value)].row)];
  }
};

class Lexicon {
 public:
  Vocabulary vocabulary;
  WordClasses classes;
  IrregularVerbs irregular;
  RuleTable<RelationRule> relations;
  RuleTable<CueRule> cues;
  RuleTable<HedgeRule> hedges;
  RuleTable<ModifierRule> modifiers;
  RuleTable<ReferenceRule> references;
  RuleTable<DescriptionRule> descriptions;
  RuleTable<EvidenceRule> evidence;
  RuleTable<TimeRule> times;
  RuleTable<PlaceRule> place_words;
  std::shared_ptr<const Gazetteer> gazetteer;
  RuleTable<RootRule> roots;
  RuleTable<PartRule> parts;
  RuleTable<EchoRule> echoes;
  RuleTable<EmbeddingRule> embeddings;
  RuleTable<DeedRule> deeds;
  RuleTable<BlameRule> blame;
  std::vector<CountryRow> countries;
  Romanisation romanisation;
  SpeechLexicon speech;
  GrammarClasses grammar;
};

// Tokens of a phrase as lexicon and registry write it, its words added to the vocabulary.
std::vector<WordId> phrase_words(std::string_view phrase, Vocabulary& vocabulary);

}  // namespace entente::read

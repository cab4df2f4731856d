// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/claim.hpp"
#include "read/inflection.hpp"
#include "read/lexicon.hpp"
#include "read/phrase_index.hpp"
#include "read/romanisation.hpp"
#include "read/word_classes.hpp"
#include "read/words.hpp"

namespace entente::read {

enum class Part : std::uint8_t { verb, noun, adjective, preposition, adverb };

// Where an argument of a word stands: its subject, its object, its possessor ("A's"), a word before it ("A-backed"),
// or behind a preposition.
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
  as
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
  std::vector<Frame> frames;  // tried in order; the first whose arguments are found holds
  std::string example;        // "ALPHA backs BRAVO."
  std::size_t line = 0;
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

enum class ReferenceKind : std::uint8_t { it, group, they, both, three, state };

struct ReferenceRule {
  std::string name;
  ReferenceKind kind = ReferenceKind::it;
  bool is_possessive = false;
};

enum class EvidenceEffect : std::uint8_t { lacking, exists };

struct EvidenceRule {
  std::string name;
  EvidenceEffect effect = EvidenceEffect::lacking;
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
  RuleTable<EvidenceRule> evidence;
  std::vector<CountryRow> countries;
  Romanisation romanisation;
};

// Tokens of a phrase as lexicon and registry write it, its words added to the vocabulary.
std::vector<WordId> phrase_words(std::string_view phrase, Vocabulary& vocabulary);

}  // namespace entente::read

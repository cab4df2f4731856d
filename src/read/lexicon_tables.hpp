// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "domain/claim.hpp"
#include "read/inflection.hpp"
#include "read/lexicon.hpp"
#include "read/phrase_index.hpp"
#include "read/romanisation.hpp"
#include "read/speech_words.hpp"
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

// What becomes of a statement under a word that governs it.
enum class Effect : std::uint8_t { fact, likely, possible, unlikely, doubtful, not_ };

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

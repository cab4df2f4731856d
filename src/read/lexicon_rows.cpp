// SPDX-License-Identifier: Apache-2.0
#include "read/lexicon_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "read/lexicon_cells.hpp"

namespace entente::read {
namespace {

// Where the object of a relation verb stands in its phrase: "drive ~ out".
constexpr std::string_view kObjectGap = " ~ ";

constexpr Names<Part, 5> kParts{{{"verb", Part::verb},
                                 {"noun", Part::noun},
                                 {"adjective", Part::adjective},
                                 {"preposition", Part::preposition},
                                 {"adverb", Part::adverb}}};
constexpr Names<Role, 24> kRoles{{{"subj", Role::subject},
                                  {"obj", Role::object},
                                  {"poss", Role::possessor},
                                  {"mod", Role::modifier},
                                  {"with", Role::with},
                                  {"to", Role::to},
                                  {"from", Role::from},
                                  {"for", Role::for_},
                                  {"of", Role::of},
                                  {"by", Role::by},
                                  {"between", Role::between},
                                  {"against", Role::against},
                                  {"on", Role::on},
                                  {"in", Role::in},
                                  {"as", Role::as},
                                  {"giver", Role::giver},
                                  {"receiver", Role::receiver},
                                  {"namer", Role::namer},
                                  {"named", Role::named},
                                  {"appos", Role::apposed},
                                  {"next", Role::next},
                                  {"place", Role::place},
                                  {"people", Role::people},
                                  {"at", Role::at}}};
constexpr Names<CueFrame, 7> kCueFrames{{{"says", CueFrame::says},
                                         {"holds", CueFrame::holds},
                                         {"accuses", CueFrame::accuses},
                                         {"feels", CueFrame::feels},
                                         {"names", CueFrame::names},
                                         {"according", CueFrame::according},
                                         {"adverb", CueFrame::adverb}}};
constexpr Names<HedgeScope, 2> kScopes{{{"clause", HedgeScope::clause}, {"next", HedgeScope::next}}};
constexpr Names<ReferenceKind, 9> kReferences{{{"it", ReferenceKind::it},
                                               {"they", ReferenceKind::they},
                                               {"both", ReferenceKind::both},
                                               {"three", ReferenceKind::three},
                                               {"former", ReferenceKind::former},
                                               {"latter", ReferenceKind::latter},
                                               {"each_other", ReferenceKind::each_other},
                                               {"expletive", ReferenceKind::expletive},
                                               {"people", ReferenceKind::people}}};
constexpr Names<PartRuleKind, 4> kPartKinds{{{"holds", PartRuleKind::holds},
                                             {"within", PartRuleKind::within},
                                             {"leads", PartRuleKind::leads},
                                             {"led", PartRuleKind::led}}};
constexpr Names<bool, 2> kReaches{{{"near", false}, {"far", true}}};
constexpr Names<EvidenceEffect, 2> kEffects{{{"lacking", EvidenceEffect::lacking}, {"exists", EvidenceEffect::exists}}};

constexpr Names<EchoKind, 2> kEchoes{{{"agrees", EchoKind::agrees}, {"answers", EchoKind::answers}}};
constexpr Names<Effect, 6> kOutcomes{{{"fact", Effect::fact},
                                      {"likely", Effect::likely},
                                      {"possible", Effect::possible},
                                      {"unlikely", Effect::unlikely},
                                      {"doubtful", Effect::doubtful},
                                      {"not", Effect::untrue}}};
constexpr Names<Complement, 6> kComplements{{{"to", Complement::to},
                                             {"object-to", Complement::object_to},
                                             {"ing", Complement::ing},
                                             {"from", Complement::from},
                                             {"that", Complement::that},
                                             {"noun", Complement::noun}}};

constexpr Names<DeedKind, 6> kDeeds{{{"attack", DeedKind::attack},
                                     {"bombing", DeedKind::bombing},
                                     {"kidnapping", DeedKind::kidnapping},
                                     {"arson", DeedKind::arson},
                                     {"robbery", DeedKind::robbery},
                                     {"stoppage", DeedKind::stoppage}}};
constexpr Names<BlameWord, 5> kBlameWords{{{"claimed", BlameWord::claimed},
                                           {"accused", BlameWord::accused},
                                           {"possible", BlameWord::possible},
                                           {"authority", BlameWord::authority},
                                           {"soldiery", BlameWord::soldiery}}};

Relation relation_named(std::string_view word, const LexiconRow& row) {
  const auto relation = relation_from_word(word);
  if (!relation) {
    refuse(row, word, "relation code");
  }
  return *relation;
}

double prob_named(std::string_view word, const LexiconRow& row) {
  double prob = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), prob);
  if (problem != std::errc{} || end != word.data() + word.size() || !(prob >= 0 && prob <= 1)) {
    refuse(row, word, "probability from 0 to 1");
  }
  return prob;
}

// A column that holds one word or "-".
bool is_marked(const LexiconRow& row, std::size_t column, std::string_view word) {
  if (row.cells[column] != word && row.cells[column] != "-") {
    refuse(row, row.cells[column], "\"" + std::string(word) + "\" or \"-\"");
  }
  return row.cells[column] == word;
}

Frame frame_named(std::string_view word, const LexiconRow& row) {
  const std::size_t way = word.find_first_of("<>=");
  if (way == std::string_view::npos) {
    refuse(row, word, "frame such as subj>obj");
  }
  return {value_named(kRoles, word.substr(0, way), row, "role"), word[way],
          value_named(kRoles, word.substr(way + 1), row, "role")};
}

// The spellings of a phrase whose first word (of a verb) or last word (of a noun) changes with number and tense.
std::vector<InflectedForm> inflect_phrase(std::string_view phrase, Part part, const IrregularVerbs& irregular) {
  std::vector<InflectedForm> forms;
  if (part == Part::verb) {
    const std::size_t space = std::min(phrase.find(' '), phrase.size());
    for (InflectedForm& form : inflect_verb(phrase.substr(0, space), irregular)) {
      forms.push_back({form.spelling + std::string(phrase.substr(space)), form.forms});
    }
    return forms;
  }
  if (part == Part::noun) {
    const std::size_t space = phrase.rfind(' ');
    const std::size_t head = space == std::string_view::npos ? 0 : space + 1;
    for (InflectedForm& form : inflect_noun(phrase.substr(head))) {
      forms.push_back({std::string(phrase.substr(0, head)) + form.spelling, form.forms});
    }
    return forms;
  }
  return {{std::string(phrase), kBase}};
}

template <class Rule>
void add_phrases(RuleTable<Rule>& table, std::string_view lemma, Part part, Lexicon& lexicon) {
  const auto row = static_cast<std::int32_t>(table.rules.size()) - 1;
  for (const InflectedForm& form : inflect_phrase(lemma, part, lexicon.irregular)) {
    table.phrases.add(phrase_words(form.spelling, lexicon.vocabulary), static_cast<std::int32_t>(table.markers.size()));
    table.markers.push_back({row, form.forms});
  }
}

// One rule for each phrase of a cell parted by ';', named after the file and the phrase.
template <class Rule>
void add_rules(RuleTable<Rule>& table, Rule rule, std::string_view phrases, Part part, Lexicon& lexicon) {
  const std::string stem = rule.name;
  for (const std::string_view phrase : split(phrases, ';')) {
    rule.name = stem + "/" + std::string(phrase);
    table.rules.push_back(rule);
    add_phrases(table, phrase, part, lexicon);
  }
}

SpeechTable& speech_table(SpeechLexicon& speech, Part part) {
  switch (part) {
    case Part::verb:
      return speech.verbs;
    case Part::noun:
      return speech.nouns;
    case Part::adjective:
      return speech.adjectives;
    default:
      return speech.others;
  }
}

}  // namespace

[[noreturn]] void refuse(const LexiconRow& row, std::string_view cell, std::string_view meant) {
  throw Failure({ErrorCode::lexicon_invalid, row.file + ":" + std::to_string(row.line),
                 "\"" + std::string(cell) + "\" is no " + std::string(meant),
                 "The head of the file lists what may stand there"});
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) {
      return parts;
    }
    text.remove_prefix(end + 1);
  }
}

std::vector<WordId> phrase_words(std::string_view phrase, Vocabulary& vocabulary) {
  std::vector<WordId> words;
  for (const Token& token : split_tokens(phrase, vocabulary)) {
    words.push_back(vocabulary.add(normal_form(text_of(phrase, token))));
  }
  return words;
}

void read_irregular_row(const LexiconRow& row, Lexicon& lexicon) {
  lexicon.classes.add(lexicon.vocabulary.add(row.cells[1]), WordClass::irregular_past);
  lexicon.irregular.emplace(row.cells[0], std::pair(std::string(row.cells[1]), std::string(row.cells[2])));
}

void read_words_row(const LexiconRow& row, Lexicon& lexicon) {
  const auto which = word_class_from_word(row.cells[0]);
  if (!which) {
    refuse(row, row.cells[0], "class of words");
  }
  for (const std::string_view word : split(row.cells[1], ' ')) {
    lexicon.classes.add(lexicon.vocabulary.add(normal_form(word)), *which);
  }
}

void read_verbs_row(const LexiconRow& row, Lexicon& lexicon) {
  const auto which = word_class_from_word(row.cells[0]);
  if (!which) {
    refuse(row, row.cells[0], "class of words");
  }
  for (const std::string_view verb : split(row.cells[1], ' ')) {
    for (const InflectedForm& form : inflect_verb(verb, lexicon.irregular)) {
      lexicon.classes.add(lexicon.vocabulary.add(normal_form(form.spelling)), *which);
    }
  }
}

void read_relation_row(const LexiconRow& row, Lexicon& lexicon) {
  RelationRule rule;
  rule.relation = relation_named(row.cells[0], row);
  rule.part = value_named(kParts, row.cells[1], row, "part of speech");
  for (const std::string_view frame : split(row.cells[3], ' ')) {
    rule.frames.push_back(frame_named(frame, row));
  }
  rule.example = row.cells[4];
  rule.counter_example = row.cells[5];
  if (rule.example.empty() || rule.counter_example.empty()) {
    refuse(row, row.cells[4], "example and counter-example: each row needs both");
  }
  rule.line = row.line;
  rule.name = std::string(row.cells[0]) + "/" + std::string(row.cells[1]);
  for (const std::string_view phrase : split(row.cells[2], ';')) {
    const std::size_t gap = phrase.find(kObjectGap);
    rule.tail = gap == std::string_view::npos
                    ? std::vector<WordId>{}
                    : phrase_words(phrase.substr(gap + kObjectGap.size()), lexicon.vocabulary);
    RelationRule named = rule;
    named.name += "/" + std::string(phrase);
    lexicon.relations.rules.push_back(std::move(named));
    add_phrases(lexicon.relations, phrase.substr(0, gap), rule.part, lexicon);
  }
}

void read_cue_row(const LexiconRow& row, Lexicon& lexicon) {
  const auto kind = cue_kind_from_word(row.cells[0]);
  if (!kind) {
    refuse(row, row.cells[0], "kind of cue");
  }
  const Part part = value_named(kParts, row.cells[1], row, "part of speech");
  CueRule rule{"cue/" + std::string(row.cells[0]), *kind, part,
               value_named(kCueFrames, row.cells[2], row, "frame of a cue")};
  add_rules(lexicon.cues, std::move(rule), row.cells[3], part, lexicon);
}

void read_hedge_row(const LexiconRow& row, Lexicon& lexicon) {
  const CertaintyInterval certainty{prob_named(row.cells[0], row), prob_named(row.cells[1], row)};
  if (certainty.low_prob > certainty.high_prob) {
    refuse(row, row.cells[0], "low end: it lies above the high end");
  }
  HedgeRule rule{"hedge", certainty, value_named(kScopes, row.cells[2], row, "scope"), is_marked(row, 3, "future")};
  add_rules(lexicon.hedges, std::move(rule), row.cells[4], Part::adverb, lexicon);
}

void read_modifier_row(const LexiconRow& row, Lexicon& lexicon) {
  ModifierRule rule{.name = "modifier", .to = relation_named(row.cells[1], row)};
  for (const std::string_view code : split(row.cells[0], ' ')) {
    rule.from.push_back(relation_named(code, row));
  }
  add_rules(lexicon.modifiers, std::move(rule), row.cells[2], Part::adverb, lexicon);
}

void read_reference_row(const LexiconRow& row, Lexicon& lexicon) {
  ReferenceRule rule{"reference", value_named(kReferences, row.cells[0], row, "kind of reference"),
                     is_marked(row, 1, "possessive")};
  add_rules(lexicon.references, std::move(rule), row.cells[2], Part::adverb, lexicon);
}

void read_evidence_row(const LexiconRow& row, Lexicon& lexicon) {
  EvidenceRule rule{"evidence", value_named(kEffects, row.cells[0], row, "state of evidence")};
  add_rules(lexicon.evidence, std::move(rule), row.cells[1], Part::adverb, lexicon);
}

void read_root_row(const LexiconRow& row, Lexicon& lexicon) {
  const auto sense = root_sense_from_word(row.cells[0]);
  if (!sense) {
    refuse(row, row.cells[0], "root or operator");
  }
  const Part part = value_named(kParts, row.cells[1], row, "part of speech");
  RootRule rule{std::string(row.cells[0]) + "/" + std::string(row.cells[1]), *sense, part, std::string(row.cells[4]),
                row.line};
  add_rules(lexicon.roots, std::move(rule), row.cells[3], part, lexicon);
}

void read_part_row(const LexiconRow& row, Lexicon& lexicon) {
  PartRule rule{"part/" + std::string(row.cells[0]), value_named(kPartKinds, row.cells[0], row, "kind of part"),
                value_named(kReaches, row.cells[1], row, "reach"), std::string(row.cells[3]), row.line};
  add_rules(lexicon.parts, std::move(rule), row.cells[2], Part::adverb, lexicon);
}

void read_echo_row(const LexiconRow& row, Lexicon& lexicon) {
  EchoRule rule{"echo", value_named(kEchoes, row.cells[0], row, "kind of echo")};
  add_rules(lexicon.echoes, std::move(rule), row.cells[1], Part::verb, lexicon);
}

void read_embedding_row(const LexiconRow& row, Lexicon& lexicon) {
  const Part part = value_named(kParts, row.cells[3], row, "part of speech");
  EmbeddingRule rule{"scope", value_named(kOutcomes, row.cells[0], row, "effect"),
                     value_named(kOutcomes, row.cells[1], row, "effect"), is_marked(row, 2, "future"), part};
  for (const std::string_view word : split(row.cells[4], ' ')) {
    const auto complement = static_cast<unsigned>(value_named(kComplements, word, row, "complement"));
    rule.complements |= static_cast<std::uint8_t>(1U << complement);
  }
  add_rules(lexicon.embeddings, std::move(rule), row.cells[5], part, lexicon);
}

void read_deed_row(const LexiconRow& row, Lexicon& lexicon) {
  const Part part = value_named(kParts, row.cells[1], row, "part of speech");
  add_rules(lexicon.deeds, DeedRule{"deed", value_named(kDeeds, row.cells[0], row, "kind of deed"), part}, row.cells[2],
            part, lexicon);
}

void read_blame_row(const LexiconRow& row, Lexicon& lexicon) {
  const Part part = value_named(kParts, row.cells[1], row, "part of speech");
  BlameRule rule{"blame/" + std::string(row.cells[0]), value_named(kBlameWords, row.cells[0], row, "kind of blame"),
                 part};
  add_rules(lexicon.blame, std::move(rule), row.cells[2], part, lexicon);
}

void read_speech_row(const LexiconRow& row, Lexicon& lexicon) {
  const auto kind = cue_kind_from_word(row.cells[0]);
  if (!kind) {
    refuse(row, row.cells[0], "kind of cue");
  }
  const Part part = value_named(kParts, row.cells[1], row, "part of speech");
  SpeechWord word{"speech/" + std::string(row.cells[0]), *kind, 0};
  for (const std::string_view name : split(row.cells[2], ' ')) {
    const auto takes = takes_from_word(name);
    if (!takes) {
      refuse(row, name, "thing that a word of saying takes");
    }
    word.takes |= bit(*takes);
  }
  SpeechTable& table = speech_table(lexicon.speech, part);
  const std::string stem = word.name;
  for (const std::string_view phrase : split(row.cells[3], ';')) {
    word.name = stem + "/" + std::string(phrase);
    const auto number = static_cast<std::int32_t>(table.words.size());
    table.words.push_back(word);
    for (const InflectedForm& form : inflect_phrase(phrase, part, lexicon.irregular)) {
      table.phrases.add(phrase_words(form.spelling, lexicon.vocabulary),
                        static_cast<std::int32_t>(table.markers.size()));
      table.markers.push_back({number, form.forms});
    }
  }
}

void read_grammar_row(const LexiconRow& row, Lexicon& lexicon) {
  const auto which = grammar_from_word(row.cells[0]);
  if (!which) {
    refuse(row, row.cells[0], "class of words");
  }
  for (const std::string_view word : split(row.cells[1], ' ')) {
    lexicon.grammar.add(lexicon.vocabulary.add(normal_form(word)), *which);
  }
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/text.hpp"
#include "read/alias_index.hpp"
#include "read/claims.hpp"
#include "read/class_statements.hpp"
#include "read/name_learner.hpp"
#include "read/reader.hpp"
#include "read/references.hpp"
#include "read/speech_voices.hpp"
#include "read/statements.hpp"
#include "read/surroundings.hpp"
#include "read/text_parts.hpp"

namespace entente::read {

// What all documents are read with. References: the reader that holds them outlives each document's reading.
struct Known {
  const std::vector<Actor>& actors;
  const Lexicon& lexicon;
  const std::vector<ActorProfile>& profiles;
  const Gazetteer& gazetteer;
  const std::set<std::string>& countries;                      // of the registry
  const std::unordered_map<std::string, ActorIndex>& numbers;  // by slug
  const std::vector<std::vector<ActorIndex>>& related;
};

// The names that a text is read with: those of the registry or these and what the document adds.
struct Names {
  const Vocabulary& vocabulary;
  const AliasIndex& aliases;
};

// Reads one document, part by part and sentence by sentence.
class DocumentReader {
 public:
  DocumentReader(const Document& document, const Known& known);

  // First pass: abbreviations that the document introduces in brackets, who holds an office of which body, and, where
  // the registry has names that mean two actors, which actors it names.
  std::vector<LearnedName> learn(const Names& names);

  // Every resolved reference is kept as well.
  void keep_references() { keeps_references_ = true; }
  std::vector<Resolution> take_references() { return std::move(references_); }
  // From now on the sentence of this claim is marked up when it is read.
  void look_for(const ClaimId& claim) { wanted_ = claim; }
  std::optional<std::vector<ClaimMark>> take_marks() { return std::move(marks_); }
  // From now on each sentence is searched for classes of actors.
  void collect_classes() { wants_classes_ = true; }
  std::vector<ClassStatement> take_classes() { return std::move(classes_); }

  // is_split: the names are those of the first pass, so that a document of one part need not be split again.
  Reading read(const Names& names, bool is_split, const Reader::ClaimSink& take);

 private:
  void split(const TextPart& part, const Vocabulary& vocabulary);
  [[nodiscard]] SentenceView view(TokenRange range);
  void look_at(const SentenceView& sentence, const AliasIndex& aliases, NameLearner& learner);
  void read_part(const AliasIndex& aliases, const Reader::ClaimSink& take);
  void read_sentence(const SentenceView& sentence, const AliasIndex& aliases);
  [[nodiscard]] std::optional<ActorIndex> publisher(const Names& names) const;
  void make_and_keep(const ClaimContext& context, const std::vector<Statement>& statements);
  std::vector<Mention> settled(const SentenceView& sentence, std::vector<Mention> names);
  void note_ambiguous(const SentenceView& sentence, const Mention& mention);
  void continue_voices(std::vector<Attribution>& attributions);
  void add_taken_up(std::vector<Claim>& claims, std::vector<Claim> taken_up, TextSpan whole);
  [[nodiscard]] std::span<const Claim> claims_before() const;
  [[nodiscard]] std::vector<RecentTie> recent_ties() const;
  void note_days(const std::vector<TimeExpression>& times);
  void note_references(const SentenceView& sentence, const std::vector<Mention>& mentions);
  [[nodiscard]] std::optional<FocusPair> focus() const;
  void note_focus(const Claim& claim);
  void note_opponents(const Claim& claim);
  [[nodiscard]] ActorIndex index_of(const ActorId& actor) const { return known_.numbers.at(actor.value); }
  [[nodiscard]] bool is_kept(const Claim& claim) const;
  void set_place(Claim& claim, TextSpan sentence) const;
  void mark_wanted(const ClaimContext& context, const std::vector<Statement>& statements, TextSpan sentence);
  void mark_statement(const ClaimContext& context, const Statement& statement, TextSpan sentence);
  void mark_taken_up(Claim claim, TextSpan sentence);
  void keep(Claim claim, TextSpan sentence);
  void propose(const SentenceView& sentence, const std::vector<Mention>& names);

  const Document& document_;
  const Known known_;
  CodePointIndex index_;
  std::vector<ByteRange> margins_;
  std::vector<TextPart> parts_;
  SplitPart split_;  // the part at hand
  const AliasIndex* aliases_ = nullptr;
  std::optional<ActorIndex> publisher_;  // where it is an actor
  Surroundings surroundings_;
  SpellingMemo spellings_;
  std::optional<SpeechVoices> speech_voices_;  // of the part at hand
  Discourse discourse_;
  Reading reading_;
  std::optional<FocusPair> focus_;
  std::optional<FocusPair> opponents_;  // of the sentence at hand
  std::size_t focus_sentence_ = 0;
  std::size_t claims_sentence_ = 0;
  std::size_t sentence_number_ = 0;
  std::vector<ActorIndex> last_speakers_;
  std::map<std::string, Proposal> proposals_;
  std::map<std::string, AmbiguousName> ambiguous_;
  DateRange last_days_;  // told last, for "since then"
  bool keeps_references_ = false;
  std::vector<Resolution> references_;
  std::optional<ClaimId> wanted_;
  std::optional<std::vector<ClaimMark>> marks_;
  bool wants_classes_ = false;
  std::vector<ClassStatement> classes_;
};

}  // namespace entente::read

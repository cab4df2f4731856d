// SPDX-License-Identifier: Apache-2.0
#include "read/reader.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "read/alias_index.hpp"
#include "read/claims.hpp"
#include "read/class_finder.hpp"
#include "read/denials.hpp"
#include "read/echoes.hpp"
#include "read/lexicon_tables.hpp"
#include "read/markup.hpp"
#include "read/mentions.hpp"
#include "read/officials.hpp"
#include "read/proposals.hpp"
#include "read/references.hpp"
#include "read/sentences.hpp"
#include "read/speech_voices.hpp"
#include "read/statements.hpp"
#include "read/voices.hpp"

namespace entente::read {

namespace {

// What all documents are read with.
struct Known {
  const std::vector<Actor>& actors;
  const Lexicon& lexicon;
  const std::vector<ActorProfile>& profiles;
  const Gazetteer& gazetteer;
  const std::set<std::string>& countries;
};

}  // namespace

struct Reader::Parts {
  std::vector<Actor> actors;
  std::shared_ptr<const Lexicon> lexicon;
  Vocabulary vocabulary;
  AliasIndex aliases;
  std::vector<ActorProfile> profiles;
  std::shared_ptr<const Gazetteer> gazetteer;
  std::set<std::string> countries;  // of the registry
  [[nodiscard]] Known known() const { return {actors, *lexicon, profiles, *gazetteer, countries}; }
};

namespace {

// The names a project knows and those that a document adds, with their words.
struct Names {
  Vocabulary vocabulary;
  AliasIndex aliases;
};

// Reads one document, sentence by sentence.
class DocumentReader {
 public:
  DocumentReader(const Document& document, const Known& known)
      : document_(document),
        known_(known),
        actors_(known.actors),
        lexicon_(known.lexicon),
        index_(document.text),
        discourse_(known.profiles) {}

  // First pass: abbreviations that the document introduces in brackets, and who holds an office of which body.
  std::vector<LearnedName> learn(const Vocabulary& vocabulary, const AliasIndex& aliases) {
    split(vocabulary);
    std::vector<LearnedName> learned;
    std::vector<LearnedName> officials;
    for (const TokenRange& range : sentences_) {
      const SentenceView sentence = view(range);
      if (has_word_of(sentence, WordClass::open_bracket)) {
        const auto found = learn_bracketed(sentence, find_names(sentence, aliases), aliases);
        learned.insert(learned.end(), found.begin(), found.end());
      }
      if (has_word_of(sentence, WordClass::office)) {
        const auto found = learn_officials(sentence, find_names(sentence, aliases), aliases);
        officials.insert(officials.end(), found.begin(), found.end());
      }
    }
    std::ranges::copy_if(officials, std::back_inserter(learned),
                         [&](const LearnedName& name) { return is_of_one_body(name, officials); });
    return learned;
  }

  // Every resolved reference is kept as well.
  void keep_references() { keeps_references_ = true; }
  std::vector<Resolution> take_references() { return std::move(references_); }
  // From now on the sentence of this claim is marked up when it is read.
  void look_for(const ClaimId& claim) { wanted_ = claim; }
  std::optional<std::vector<ClaimMark>> take_marks() { return std::move(marks_); }
  // From now on each sentence is searched for classes of actors.
  void collect_classes() { wants_classes_ = true; }
  std::vector<ClassStatement> take_classes() { return std::move(classes_); }

  Reading read(const Vocabulary& vocabulary, const AliasIndex& aliases, bool is_split) {
    if (!is_split) {
      split(vocabulary);
    }
    reading_.sentence_count = sentences_.size();
    speech_voices_.emplace(view({0, tokens_.size()}), sentences_);
    aliases_ = &aliases;
    for (const TokenRange& range : sentences_) {
      read_sentence(view(range), aliases);
    }
    for (auto& [name, proposal] : proposals_) {
      reading_.proposals.push_back(std::move(proposal));
    }
    const auto place = [](const Claim& claim) { return std::tie(claim.span, claim.id); };
    std::ranges::sort(reading_.claims, {}, place);
    return std::move(reading_);
  }

 private:
  void split(const Vocabulary& vocabulary) {
    tokens_ = split_tokens(document_.text, vocabulary);
    sentences_ = split_sentences(document_.text, tokens_, lexicon_.classes);
  }

  [[nodiscard]] SentenceView view(TokenRange range) const {
    return {document_.text, tokens_, range, &lexicon_, &actors_, aliases_};
  }

  static bool has_word_of(const SentenceView& sentence, WordClass which) {
    for (std::size_t i = sentence.range.first; i < sentence.range.last; ++i) {
      if (sentence.is(i, which)) {
        return true;
      }
    }
    return false;
  }

  // A surname that holds offices of two bodies stands for neither.
  static bool is_of_one_body(const LearnedName& name, const std::vector<LearnedName>& officials) {
    return std::ranges::none_of(
        officials, [&](const LearnedName& other) { return other.name == name.name && other.actor != name.actor; });
  }

  // "he said": who spoke last speaks on.
  void continue_voices(std::vector<Attribution>& attributions) {
    for (Attribution& attribution : attributions) {
      if (attribution.is_continued && attribution.speakers.empty()) {
        attribution.speakers = last_speakers_;
      }
      last_speakers_ = attribution.speakers;
    }
  }

  void read_sentence(const SentenceView& sentence, const AliasIndex& aliases) {
    const std::vector<Mention> names = find_names(sentence, aliases);
    propose(sentence, names);
    const std::vector<Mention> mentions = discourse_.resolve(sentence, names);
    note_references(sentence, mentions);
    const std::vector<Party> parties = join_parties(sentence, mentions);
    std::vector<Attribution> attributions =
        speech_voices_->complete(find_attributions(sentence, parties), sentence, parties, aliases);
    continue_voices(attributions);
    const std::vector<Statement> statements = find_statements(sentence, parties, {focus(), recent_ties()});
    const std::vector<TimeExpression> times = statements.empty() && !has_number(sentence)
                                                  ? std::vector<TimeExpression>{}
                                                  : find_times(sentence, {document_.metadata.published, last_days_});
    const std::vector<PlaceExpression> places =
        statements.empty() ? std::vector<PlaceExpression>{}
                           : find_places(sentence, mentions, known_.gazetteer, known_.countries);
    const ClaimContext context{sentence, mentions, parties, attributions, index_, times, places};
    const TextSpan whole = span_of(sentence, index_, sentence.range);
    mark_wanted(context, statements, whole);
    if (wants_classes_) {
      std::ranges::move(find_class_statements(sentence, parties, index_), std::back_inserter(classes_));
    }
    std::vector<Claim> claims = make_claims(context, statements);
    add_taken_up(claims, deny_earlier_claims(sentence, attributions, index_, reading_.claims), whole);
    if (claims.empty()) {
      add_taken_up(claims, echo_claims(sentence, parties, index_, claims_before()), whole);
    }
    for (Claim& claim : claims) {
      keep(std::move(claim), whole);
    }
    discourse_.remember(sentence, mentions, parties);
    note_days(times);
    ++sentence_number_;
  }

  // Denials and echoes have no words of their own for the relation: the whole sentence stands for it.
  void add_taken_up(std::vector<Claim>& claims, std::vector<Claim> taken_up, TextSpan whole) {
    for (Claim& claim : taken_up) {
      claim.span = whole;
      claim.resolutions.front().mention = std::string(index_.slice(whole));
      claim.resolutions.front().span = whole;
      mark_denial(claim, whole);
      claims.push_back(std::move(claim));
    }
  }

  // The claims of the last sentence that made any, if it stands right before or one further back.
  [[nodiscard]] std::span<const Claim> claims_before() const {
    if (reading_.claims.empty() || sentence_number_ - claims_sentence_ > kEchoSentences) {
      return {};
    }
    std::size_t first = reading_.claims.size();
    while (first > 0 && reading_.claims[first - 1].sentence == reading_.claims.back().sentence) {
      --first;
    }
    return std::span(reading_.claims).subspan(first);
  }

  [[nodiscard]] std::vector<RecentTie> recent_ties() const {
    std::vector<RecentTie> ties;
    for (const Claim& claim : claims_before()) {
      ties.push_back(
          {claim.relation, claim.direction, index_of(claim.a), index_of(claim.b), sentence_number_ - claims_sentence_});
    }
    return ties;
    // Days that later sentences count from are told with numbers.
    static bool has_number(const SentenceView& sentence) {
      return std::ranges::any_of(
          sentence.tokens.subspan(sentence.range.first, sentence.range.last - sentence.range.first),
          [](const Token& token) { return token.kind == TokenKind::number; });
    }

    void note_days(const std::vector<TimeExpression>& times) {
      for (const TimeExpression& time : times) {
        const bool tells_days = time.time.kind == TimeKind::interval && time.time.range.first;
        last_days_ = tells_days ? time.time.range : last_days_;
      }
    }

    void note_references(const SentenceView& sentence, const std::vector<Mention>& mentions) {
      for (const Mention& mention : mentions) {
        if (keeps_references_ && !mention.rule.empty()) {
          const auto rows = resolutions_of(sentence, index_, mention);
          references_.insert(references_.end(), rows.begin(), rows.end());
        }
      }
    }

    // The pair of the last claim of a tie or driver both ways, if it stands within the last sentences.
    [[nodiscard]] std::optional<FocusPair> focus() const {
      if (reading_.claims.empty() || sentence_number_ - focus_sentence_ > kFocusSentences) {
        return std::nullopt;
      }
      return focus_;
    }

    void note_focus(const Claim& claim) {
      const FocusPair pair{index_of(claim.a), index_of(claim.b)};
      const bool are_alike =
          actors_[static_cast<std::size_t>(pair.a)].kind == actors_[static_cast<std::size_t>(pair.b)].kind;
      if (claim.direction == Direction::both && are_alike && family_of(claim.relation) != RelationFamily::hostile) {
        focus_ = pair;
        focus_sentence_ = sentence_number_;
      }
    }

    [[nodiscard]] ActorIndex index_of(const ActorId& actor) const {
      return static_cast<ActorIndex>(std::ranges::find(actors_, actor, &Actor::id) - actors_.begin());
    }

    // Ids differ between sentences, so only the claims of this one can be the same.
    [[nodiscard]] bool is_kept(const Claim& claim) const {
      for (auto kept = reading_.claims.rbegin(); kept != reading_.claims.rend(); ++kept) {
        if (kept->sentence != claim.sentence || kept->id == claim.id) {
          return kept->id == claim.id;
        }
      }
      return false;
    }

    void set_place(Claim & claim, TextSpan sentence) const {
      claim.document = document_.id;
      claim.sentence = sentence;
      claim.quote = std::string(index_.slice(claim.span));
      claim.id = make_claim_id(claim);
    }

    void mark_wanted(const ClaimContext& context, const std::vector<Statement>& statements, TextSpan sentence) {
      if (!wanted_ || marks_) {
        return;
      }
      for (const Statement& statement : statements) {
        mark_statement(context, statement, sentence);
      }
    }

    void mark_statement(const ClaimContext& context, const Statement& statement, TextSpan sentence) {
      for (Claim& claim : make_claims(context, {statement})) {
        set_place(claim, sentence);
        if (claim.id == *wanted_ && !marks_) {
          marks_ = read::mark_up(context, statement, claim);
        }
      }
    }

    // Of a denial or echo of what was said before only the cue stands in its sentence.
    void mark_denial(Claim denial, TextSpan sentence) {
      set_place(denial, sentence);
      if (wanted_ && !marks_ && denial.id == *wanted_ && denial.cue) {
        marks_ = {{MarkRole::cue, denial.cue->span, denial.cue->text, std::string(to_word(denial.cue->kind)),
                   denial.rules.front()}};
      }
    }

    void keep(Claim claim, TextSpan sentence) {
      set_place(claim, sentence);
      const bool is_new = !is_kept(claim);
      if (is_new && !claim.quote.empty()) {
        note_focus(claim);
        claims_sentence_ = sentence_number_;
        reading_.claims.push_back(std::move(claim));
      }
    }

    void propose(const SentenceView& sentence, const std::vector<Mention>& names) {
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

    const Document& document_;
    const Known known_;
    const std::vector<Actor>& actors_;
    const Lexicon& lexicon_;
    CodePointIndex index_;
    std::vector<Token> tokens_;
    std::vector<TokenRange> sentences_;
    std::optional<SpeechVoices> speech_voices_;
    Discourse discourse_;
    Reading reading_;
    static constexpr std::size_t kFocusSentences = 4;  // a pair named further back is no longer what the text speaks of
    std::optional<FocusPair> focus_;
    std::size_t focus_sentence_ = 0;
    static constexpr std::size_t kEchoSentences = 2;  // an answer stands near its question
    std::size_t claims_sentence_ = 0;
    const AliasIndex* aliases_ = nullptr;
    std::size_t sentence_number_ = 0;
    std::vector<ActorIndex> last_speakers_;
    std::map<std::string, Proposal> proposals_;
    DateRange last_days_;  // told last, for "since then"
    bool keeps_references_ = false;
    std::vector<Resolution> references_;
    std::optional<ClaimId> wanted_;
    bool wants_classes_ = false;
    std::vector<ClassStatement> classes_;
    std::optional<std::vector<ClaimMark>> marks_;
  };

}  // namespace

Reader::Reader(const ActorRegistry& registry, std::shared_ptr<const Lexicon> lexicon, std::vector<OwnPlace> places) {
  auto parts = std::make_unique<Parts>();
  parts->actors = registry.actors();
  parts->vocabulary = lexicon->vocabulary;
  parts->aliases = make_alias_index(registry, lexicon->countries, parts->vocabulary);
  for (const Actor& actor : parts->actors) {
    if (actor.kind == ActorKind::state) {
      parts->countries.insert(actor.name);
    }
  }
  parts->gazetteer = places.empty() ? lexicon->gazetteer
                                    : std::make_shared<const Gazetteer>(lexicon->gazetteer->rows(), std::move(places));
  parts->profiles = profiles_of(parts->actors, *lexicon, parts->vocabulary);
  parts->lexicon = std::move(lexicon);
  parts_ = std::move(parts);
}

Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

namespace {

// With the names that the document itself introduces.
Reading read_whole(DocumentReader& reader, const Vocabulary& vocabulary, const AliasIndex& aliases) {
  const std::vector<LearnedName> learned = reader.learn(vocabulary, aliases);
  if (learned.empty()) {
    return reader.read(vocabulary, aliases, true);
  }
  Names names{vocabulary, aliases};
  for (const LearnedName& name : learned) {
    add_alias(names.aliases, name.name, {.actor = name.actor}, names.vocabulary);
  }
  return reader.read(names.vocabulary, names.aliases, false);
}

}  // namespace

Reading Reader::read(const Document& document) const {
  DocumentReader reader(document, parts_->known());
  return read_whole(reader, parts_->vocabulary, parts_->aliases);
}

std::vector<Resolution> Reader::references(const Document& document) const {
  DocumentReader reader(document, parts_->known());
  reader.keep_references();
  read_whole(reader, parts_->vocabulary, parts_->aliases);
  return reader.take_references();
}

std::optional<std::vector<ClaimMark>> Reader::mark_up(const Document& document, const ClaimId& claim) const {
  DocumentReader reader(document, parts_->known());
  reader.look_for(claim);
  read_whole(reader, parts_->vocabulary, parts_->aliases);
  return reader.take_marks();
}

std::vector<ClassStatement> Reader::class_statements(const Document& document) const {
  DocumentReader reader(document, parts_->known());
  reader.collect_classes();
  read_whole(reader, parts_->vocabulary, parts_->aliases);
  return reader.take_classes();
}

std::string reader_version() { return "reader-2"; }

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "read/reader.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "base/text.hpp"
#include "read/alias_index.hpp"
#include "read/claims.hpp"
#include "read/denials.hpp"
#include "read/lexicon_tables.hpp"
#include "read/mentions.hpp"
#include "read/officials.hpp"
#include "read/proposals.hpp"
#include "read/references.hpp"
#include "read/sentences.hpp"
#include "read/statements.hpp"
#include "read/voices.hpp"

namespace entente::read {

struct Reader::Parts {
  std::vector<Actor> actors;
  std::shared_ptr<const Lexicon> lexicon;
  Vocabulary vocabulary;
  AliasIndex aliases;
  std::vector<ActorProfile> profiles;
  std::shared_ptr<const Gazetteer> gazetteer;
  std::set<std::string> countries;  // of the registry
};

struct Reader::Result {
  Reading reading;
  std::vector<Resolution> references;
};

namespace {

// The names a project knows and those that a document adds, with their words.
struct Names {
  Vocabulary vocabulary;
  AliasIndex aliases;
};

// What all documents are read with.
struct Known {
  const std::vector<Actor>& actors;
  const Lexicon& lexicon;
  const std::vector<ActorProfile>& profiles;
  const Gazetteer& gazetteer;
  const std::set<std::string>& countries;
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

  Reading read(const Vocabulary& vocabulary, const AliasIndex& aliases, bool is_split) {
    if (!is_split) {
      split(vocabulary);
    }
    reading_.sentence_count = sentences_.size();
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
    return {document_.text, tokens_, range, &lexicon_, &actors_};
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
    std::vector<Attribution> attributions = find_attributions(sentence, parties);
    continue_voices(attributions);
    const std::vector<Statement> statements = find_statements(sentence, parties, focus());
    const std::vector<TimeExpression> times = statements.empty() && !has_number(sentence)
                                                  ? std::vector<TimeExpression>{}
                                                  : find_times(sentence, {document_.metadata.published, last_days_});
    const std::vector<PlaceExpression> places =
        statements.empty() ? std::vector<PlaceExpression>{}
                           : find_places(sentence, mentions, known_.gazetteer, known_.countries);
    const ClaimContext context{sentence, mentions, parties, attributions, index_, times, places};
    const TextSpan whole = span_of(sentence, index_, sentence.range);
    std::vector<Claim> claims = make_claims(context, statements);
    for (Claim& denial : deny_earlier_claims(sentence, attributions, index_, reading_.claims)) {
      denial.span = whole;
      denial.resolutions.front().mention = std::string(index_.slice(whole));
      denial.resolutions.front().span = whole;
      claims.push_back(std::move(denial));
    }
    for (Claim& claim : claims) {
      keep(std::move(claim), whole);
    }
    discourse_.remember(sentence, mentions, parties);
    note_days(times);
    ++sentence_number_;
  }

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

  void keep(Claim claim, TextSpan sentence) {
    claim.document = document_.id;
    claim.sentence = sentence;
    claim.quote = std::string(index_.slice(claim.span));
    claim.id = make_claim_id(claim);
    const bool is_new = !is_kept(claim);
    if (is_new && !claim.quote.empty()) {
      note_focus(claim);
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
  Discourse discourse_;
  Reading reading_;
  static constexpr std::size_t kFocusSentences = 4;  // a pair named further back is no longer what the text speaks of
  std::optional<FocusPair> focus_;
  std::size_t focus_sentence_ = 0;
  std::size_t sentence_number_ = 0;
  std::vector<ActorIndex> last_speakers_;
  std::map<std::string, Proposal> proposals_;
  DateRange last_days_;  // told last, for "since then"
  bool keeps_references_ = false;
  std::vector<Resolution> references_;
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

Reader::Result Reader::run(const Document& document, Keeps keeps) const {
  DocumentReader reader(document,
                        {parts_->actors, *parts_->lexicon, parts_->profiles, *parts_->gazetteer, parts_->countries});
  if (keeps == Keeps::references) {
    reader.keep_references();
  }
  const std::vector<LearnedName> learned = reader.learn(parts_->vocabulary, parts_->aliases);
  if (learned.empty()) {
    Reading reading = reader.read(parts_->vocabulary, parts_->aliases, true);
    return {std::move(reading), reader.take_references()};
  }
  Names names{parts_->vocabulary, parts_->aliases};
  for (const LearnedName& name : learned) {
    add_alias(names.aliases, name.name, {.actor = name.actor}, names.vocabulary);
  }
  Reading reading = reader.read(names.vocabulary, names.aliases, false);
  return {std::move(reading), reader.take_references()};
}

Reading Reader::read(const Document& document) const { return run(document, Keeps::claims).reading; }

std::vector<Resolution> Reader::references(const Document& document) const {
  return run(document, Keeps::references).references;
}

std::string reader_version() { return "reader-2"; }

}  // namespace entente::read

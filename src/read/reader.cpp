// SPDX-License-Identifier: Apache-2.0
#include "read/reader.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/text.hpp"
#include "read/alias_index.hpp"
#include "read/claims.hpp"
#include "read/denials.hpp"
#include "read/lexicon_tables.hpp"
#include "read/mentions.hpp"
#include "read/name_learner.hpp"
#include "read/proposals.hpp"
#include "read/references.hpp"
#include "read/sentences.hpp"
#include "read/statements.hpp"
#include "read/surroundings.hpp"
#include "read/text_parts.hpp"
#include "read/voices.hpp"

namespace entente::read {

struct Reader::Parts {
  std::vector<Actor> actors;
  std::shared_ptr<const Lexicon> lexicon;
  Vocabulary vocabulary;
  AliasIndex aliases;
  std::vector<std::vector<ActorIndex>> related;
  std::unordered_map<std::string, ActorIndex> numbers;  // by slug
};

namespace {

// The names that a text is read with: those of the registry or these and what the document adds.
struct Names {
  const Vocabulary& vocabulary;
  const AliasIndex& aliases;
};

// What a reader holds for all documents.
struct Knowledge {
  const std::vector<Actor>& actors;
  const Lexicon& lexicon;
  const std::unordered_map<std::string, ActorIndex>& numbers;
  const std::vector<std::vector<ActorIndex>>& related;
};

// Reads one document, part by part and sentence by sentence.
class DocumentReader {
 public:
  DocumentReader(const Document& document, const Knowledge& knowledge)
      : document_(document),
        actors_(knowledge.actors),
        lexicon_(knowledge.lexicon),
        numbers_(knowledge.numbers),
        index_(document.text),
        margins_(find_margins(document.text)),
        parts_(cut_text(document.text, margins_)),
        surroundings_(knowledge.related) {}

  // First pass: abbreviations that the document introduces in brackets, who holds an office of which body, and, where
  // the registry has names that mean two actors, which actors it names.
  std::vector<LearnedName> learn(const Names& names) {
    NameLearner learner;
    for (const TextPart& part : parts_) {
      split(part, names.vocabulary);
      for (const TokenRange& range : split_.sentences) {
        look_at(view(range), names.aliases, learner);
      }
    }
    return learner.names();
  }

  // is_split: the names are those of the first pass, so that a document of one part need not be split again.
  Reading read(const Names& names, bool is_split, const Reader::ClaimSink& take) {
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

 private:
  void split(const TextPart& part, const Vocabulary& vocabulary) {
    split_ = split_part(part, vocabulary, lexicon_.classes);
  }

  [[nodiscard]] SentenceView view(TokenRange range) {
    return {document_.text, split_.tokens, range, &lexicon_, &actors_, &spellings_};
  }

  void look_at(const SentenceView& sentence, const AliasIndex& aliases, NameLearner& learner) {
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
  void read_part(const AliasIndex& aliases, const Reader::ClaimSink& take) {
    reading_.sentence_count += split_.sentences.size();
    discourse_ = Discourse{};
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

  // A name that may mean several actors means the one that the document points to, or is left out and told of.
  std::vector<Mention> settled(const SentenceView& sentence, std::vector<Mention> names) {
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

  void note_ambiguous(const SentenceView& sentence, const Mention& mention) {
    const TextSpan span = span_of(sentence, index_, mention.tokens);
    AmbiguousName name{std::string(index_.slice(span)), {}, span, 1};
    for (const ActorIndex actor : mention.actors) {
      name.candidates.push_back(actors_[static_cast<std::size_t>(actor)].id);
    }
    const auto [found, is_new] = ambiguous_.try_emplace(fold_name(name.name), std::move(name));
    found->second.mentions += is_new ? 0 : 1;
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
    const std::vector<Mention> names = settled(sentence, find_names(sentence, aliases));
    propose(sentence, names);
    const std::vector<Mention> mentions = discourse_.resolve(sentence, names);
    const std::vector<Party> parties = join_parties(sentence, mentions);
    std::vector<Attribution> attributions = find_attributions(sentence, parties);
    continue_voices(attributions);
    const std::vector<Statement> statements = find_statements(sentence, parties, focus());
    const ClaimContext context{sentence, mentions, parties, attributions, index_, document_.metadata.published};
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
    discourse_.remember(sentence, parties);
    ++sentence_number_;
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

  [[nodiscard]] ActorIndex index_of(const ActorId& actor) const { return numbers_.at(actor.value); }

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
  const std::vector<Actor>& actors_;
  const Lexicon& lexicon_;
  const std::unordered_map<std::string, ActorIndex>& numbers_;
  CodePointIndex index_;
  std::vector<ByteRange> margins_;
  std::vector<TextPart> parts_;
  SplitPart split_;  // the part at hand
  Surroundings surroundings_;
  SpellingMemo spellings_;
  Discourse discourse_;
  Reading reading_;
  static constexpr std::size_t kFocusSentences = 4;  // a pair named further back is no longer what the text speaks of
  std::optional<FocusPair> focus_;
  std::size_t focus_sentence_ = 0;
  std::size_t sentence_number_ = 0;
  std::vector<ActorIndex> last_speakers_;
  std::map<std::string, Proposal> proposals_;
  std::map<std::string, AmbiguousName> ambiguous_;
};

}  // namespace

Reader::Reader(const ActorRegistry& registry, std::shared_ptr<const Lexicon> lexicon) {
  auto parts = std::make_unique<Parts>();
  parts->actors = registry.actors();
  parts->vocabulary = lexicon->vocabulary;
  parts->aliases = make_alias_index(registry, *lexicon, parts->vocabulary);
  if (parts->aliases.has_shared) {
    parts->related = related_actors(registry);
  }
  for (const Actor& actor : parts->actors) {
    parts->numbers.emplace(actor.id.value, static_cast<ActorIndex>(parts->numbers.size()));
  }
  parts->lexicon = std::move(lexicon);
  parts_ = std::move(parts);
}

Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;

Reading Reader::read(const Document& document) const {
  std::vector<Claim> claims;
  Reading reading = read(document, [&](Claim&& claim) { claims.push_back(std::move(claim)); });
  reading.claims = std::move(claims);
  return reading;
}

Reading Reader::read(const Document& document, const ClaimSink& take) const {
  DocumentReader reader(document, {parts_->actors, *parts_->lexicon, parts_->numbers, parts_->related});
  const std::vector<LearnedName> learned = reader.learn({parts_->vocabulary, parts_->aliases});
  if (learned.empty()) {
    return reader.read({parts_->vocabulary, parts_->aliases}, true, take);
  }
  Vocabulary vocabulary(&parts_->vocabulary);
  AliasIndex aliases(&parts_->aliases);
  for (const LearnedName& name : learned) {
    add_alias(aliases, name.name, {.actor = name.actor}, vocabulary);
  }
  return reader.read({vocabulary, aliases}, false, take);
}

std::string reader_version() { return "reader-2"; }

}  // namespace entente::read

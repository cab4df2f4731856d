// SPDX-License-Identifier: Apache-2.0
#include "read/reader.hpp"

#include <utility>

#include "read/document_reader.hpp"
#include "read/lexicon_tables.hpp"

namespace entente::read {

struct Reader::Parts {
  std::vector<Actor> actors;
  std::shared_ptr<const Lexicon> lexicon;
  Vocabulary vocabulary;
  AliasIndex aliases;
  std::vector<ActorProfile> profiles;
  std::shared_ptr<const Gazetteer> gazetteer;
  std::set<std::string> countries;                      // of the registry
  std::unordered_map<std::string, ActorIndex> numbers;  // by slug
  std::vector<std::vector<ActorIndex>> related;

  [[nodiscard]] Known known() const { return {actors, *lexicon, profiles, *gazetteer, countries, numbers, related}; }
};

namespace {

// With the names that the document itself introduces.
Reading read_whole(DocumentReader& reader, const Names& names, const Reader::ClaimSink& take) {
  const std::vector<LearnedName> learned = reader.learn(names);
  if (learned.empty()) {
    return reader.read(names, true, take);
  }
  Vocabulary vocabulary(&names.vocabulary);
  AliasIndex aliases(&names.aliases);
  for (const LearnedName& name : learned) {
    add_alias(aliases, name.name, {.actor = name.actor}, vocabulary);
  }
  return reader.read({vocabulary, aliases}, false, take);
}

// Where only what else a reading tells is wanted.
void drop(Claim&& /*claim*/) {}

}  // namespace

Reader::Reader(const ActorRegistry& registry, std::shared_ptr<const Lexicon> lexicon, std::vector<OwnPlace> places) {
  auto parts = std::make_unique<Parts>();
  parts->actors = registry.actors();
  parts->vocabulary = lexicon->vocabulary;
  parts->aliases = make_alias_index(registry, *lexicon, parts->vocabulary);
  if (parts->aliases.has_shared) {
    parts->related = related_actors(registry);
  }
  for (const Actor& actor : parts->actors) {
    parts->numbers.emplace(actor.id.value, static_cast<ActorIndex>(parts->numbers.size()));
    if (actor.kind == ActorKind::state) {
      parts->countries.insert(actor.name);
    }
  }
  parts->gazetteer = lexicon->gazetteer;
  if (!places.empty()) {
    parts->gazetteer = std::make_shared<const Gazetteer>(lexicon->gazetteer->rows(), std::move(places));
  }
  parts->profiles = profiles_of(parts->actors, *lexicon, parts->vocabulary);
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
  DocumentReader reader(document, parts_->known());
  return read_whole(reader, {parts_->vocabulary, parts_->aliases}, take);
}

std::vector<Resolution> Reader::references(const Document& document) const {
  DocumentReader reader(document, parts_->known());
  reader.keep_references();
  read_whole(reader, {parts_->vocabulary, parts_->aliases}, drop);
  return reader.take_references();
}

std::optional<std::vector<ClaimMark>> Reader::mark_up(const Document& document, const ClaimId& claim) const {
  DocumentReader reader(document, parts_->known());
  reader.look_for(claim);
  read_whole(reader, {parts_->vocabulary, parts_->aliases}, drop);
  return reader.take_marks();
}

std::vector<ClassStatement> Reader::class_statements(const Document& document) const {
  DocumentReader reader(document, parts_->known());
  reader.collect_classes();
  read_whole(reader, {parts_->vocabulary, parts_->aliases}, drop);
  return reader.take_classes();
}

std::string reader_version() { return "reader-5"; }

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "tests/read/small_text.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "read/mentions.hpp"
#include "read/references.hpp"
#include "read/sentences.hpp"

namespace entente::read {
namespace {

Actor actor_of(std::string slug, std::string name, ActorKind kind, std::vector<std::string> aliases = {}) {
  return {.id = ActorId{std::move(slug)}, .name = std::move(name), .aliases = std::move(aliases), .kind = kind};
}

}  // namespace

std::shared_ptr<const Lexicon> norland_lexicon() {
  static const std::shared_ptr<const Lexicon> lexicon = [] {
    std::vector<LexiconFile> files = built_in_lexicon();
    std::ranges::find(files, "countries.tsv", &LexiconFile::name)->content += "\nNorland\tNorlandic\tNorburg\n";
    return compile_lexicon(files);
  }();
  return lexicon;
}

ActorRegistry neighbours() {
  return ActorRegistry(
      {actor_of("alpha", "ALPHA", ActorKind::armed_group, {"Alpha Front"}),
       actor_of("bravo", "BRAVO", ActorKind::armed_group), actor_of("charlie", "CHARLIE", ActorKind::armed_group),
       actor_of("delta", "DELTA", ActorKind::armed_group), actor_of("echo", "ECHO", ActorKind::armed_group),
       actor_of("norland", "Norland", ActorKind::state),
       actor_of("hill_people", "Hill People", ActorKind::population)});
}

Document document_of(std::string text) {
  Document document{.id = DocumentId{"note"}, .text = std::move(text)};
  document.metadata.published = make_date(2023, 3, 15);
  return document;
}

Reading read_text(std::string text, const ActorRegistry& registry) {
  return Reader(registry, norland_lexicon()).read(document_of(std::move(text)));
}

Claim only_claim(const std::string& text) {
  const Reading reading = read_text(text);
  EXPECT_EQ(reading.claims.size(), 1U) << text;
  return reading.claims.empty() ? Claim{} : reading.claims.front();
}

std::string told(const Claim& claim) {
  const bool is_both = claim.direction == Direction::both;
  const bool turns = is_both ? claim.b < claim.a : claim.direction == Direction::b_to_a;
  std::string line = turns ? claim.b.value : claim.a.value;
  line += is_both ? "=" : ">";
  line += turns ? claim.a.value : claim.b.value;
  line += " " + std::string(to_word(claim.relation));
  line += claim.polarity == Polarity::denied ? " denied" : "";
  line += claim.speaker.kind == VoiceKind::author ? "" : " by " + to_word(claim.speaker);
  return line;
}

std::vector<std::string> told(const Reading& reading) {
  std::vector<std::string> lines;
  lines.reserve(reading.claims.size());
  for (const Claim& claim : reading.claims) {
    lines.push_back(told(claim));
  }
  return lines;
}

std::vector<std::string> told(std::string text) { return told(read_text(std::move(text))); }

void expect_exact_quotes(const std::string& text, const Reading& reading) {
  const CodePointIndex index(text);
  for (const Claim& claim : reading.claims) {
    EXPECT_FALSE(claim.quote.empty()) << told(claim);
    EXPECT_EQ(claim.quote, index.slice(claim.span)) << told(claim);
    EXPECT_LE(claim.sentence.start, claim.span.start) << claim.quote;
    EXPECT_GE(claim.sentence.end, claim.span.end) << claim.quote;
    if (claim.cue) {
      EXPECT_EQ(claim.cue->text, index.slice(claim.cue->span)) << claim.quote;
    }
    for (const Resolution& resolution : claim.resolutions) {
      EXPECT_EQ(resolution.mention, index.slice(resolution.span)) << claim.quote;
      EXPECT_EQ(resolution.antecedent, index.slice(resolution.antecedent_span)) << claim.quote;
    }
  }
}

SmallText::SmallText(std::string text, const ActorRegistry& registry)
    : text_(std::move(text)), actors_(registry.actors()), vocabulary_(norland_lexicon()->vocabulary) {
  aliases_ = make_alias_index(registry, *norland_lexicon(), vocabulary_);
  tokens_ = split_tokens(text_, vocabulary_);
  ranges_ = split_sentences(text_, tokens_, norland_lexicon()->classes);
}

SentenceView SmallText::sentence(std::size_t number) const {
  return {text_, tokens_, ranges_.at(number), norland_lexicon().get(), &actors_};
}

SentenceView SmallText::whole() const {
  return {text_, tokens_, {0, tokens_.size()}, norland_lexicon().get(), &actors_};
}

std::vector<Mention> SmallText::names(std::size_t number) const { return find_names(sentence(number), aliases_); }

std::vector<Mention> SmallText::mentions(std::size_t number) const {
  const std::vector<ActorProfile> profiles = profiles_of(actors_, *norland_lexicon(), vocabulary_);
  Discourse discourse(profiles);
  for (std::size_t before = 0; before < number; ++before) {
    const SentenceView view = sentence(before);
    const std::vector<Mention> found = discourse.resolve(view, find_names(view, aliases_));
    discourse.remember(view, found, join_parties(view, found));
  }
  return discourse.resolve(sentence(number), names(number));
}

std::vector<Party> SmallText::parties(std::size_t number) const {
  return join_parties(sentence(number), mentions(number));
}

std::string SmallText::words(TokenRange tokens) const {
  if (tokens.first >= tokens.last) {
    return {};
  }
  const std::uint32_t begin = tokens_.at(tokens.first).begin;
  return text_.substr(begin, tokens_.at(tokens.last - 1).end - begin);
}

std::size_t SmallText::token(std::string_view word) const {
  const auto found = std::ranges::find(tokens_, word, [&](const Token& token) { return text_of(text_, token); });
  EXPECT_NE(found, tokens_.end()) << word;
  return static_cast<std::size_t>(found - tokens_.begin());
}

std::string SmallText::slugs(const std::vector<ActorIndex>& actors) const {
  std::string line;
  for (const ActorIndex actor : actors) {
    line += (line.empty() ? "" : " ") + actors_.at(static_cast<std::size_t>(actor)).id.value;
  }
  return line;
}

}  // namespace entente::read

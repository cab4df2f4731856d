// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "domain/actor.hpp"
#include "domain/document.hpp"
#include "read/alias_index.hpp"
#include "read/lexicon_tables.hpp"
#include "read/reader.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// The lexicon of the program with one invented country: Norland, Norlandic, capital Norburg.
std::shared_ptr<const Lexicon> norland_lexicon();

// ALPHA ("Alpha Front"), BRAVO, CHARLIE, DELTA and ECHO: armed groups; Norland: a state; Hill People: a population.
ActorRegistry neighbours();

// A document published on 15 March 2023.
Document document_of(std::string text);
Reading read_text(std::string text, const ActorRegistry& registry = neighbours());
Claim only_claim(const std::string& text);

// Claims as short lines, in text order: "alpha>bravo supports", "alpha=bravo allied denied by charlie". The giver of a
// claim that runs one way stands first, whatever its a and b; of one that runs both ways the smaller slug.
std::string told(const Claim& claim);
std::vector<std::string> told(const Reading& reading);
std::vector<std::string> told(std::string text);

// Every claim's quote is the part of the text that its span covers, and lies in its sentence.
void expect_exact_quotes(const std::string& text, const Reading& reading);

// A text taken as far as names and references, for tests of single steps.
class SmallText {
 public:
  explicit SmallText(std::string text, const ActorRegistry& registry = neighbours());
  SmallText(const SmallText&) = delete;
  SmallText& operator=(const SmallText&) = delete;

  [[nodiscard]] std::size_t sentence_count() const { return ranges_.size(); }
  [[nodiscard]] SentenceView sentence(std::size_t number = 0) const;
  [[nodiscard]] SentenceView whole() const;
  [[nodiscard]] const std::vector<TokenRange>& sentences() const { return ranges_; }
  [[nodiscard]] const AliasIndex& aliases() const { return aliases_; }
  [[nodiscard]] std::vector<Mention> names(std::size_t number = 0) const;
  // Names and references, the sentences before remembered.
  [[nodiscard]] std::vector<Mention> mentions(std::size_t number = 0) const;
  [[nodiscard]] std::vector<Party> parties(std::size_t number = 0) const;
  [[nodiscard]] std::string words(TokenRange tokens) const;
  // The first token that reads so; the test fails where none does.
  [[nodiscard]] std::size_t token(std::string_view word) const;
  // Slugs parted by one space.
  [[nodiscard]] std::string slugs(const std::vector<ActorIndex>& actors) const;

 private:
  std::string text_;
  std::vector<Actor> actors_;
  Vocabulary vocabulary_;
  AliasIndex aliases_;
  std::vector<Token> tokens_;
  std::vector<TokenRange> ranges_;
};

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "domain/document.hpp"
#include "domain/explanation.hpp"
#include "read/class_statements.hpp"
#include "read/gazetteer.hpp"
#include "read/lexicon.hpp"

namespace entente::read {

// A name that several actors answer to, where the document does not tell which it means. Nothing is read of it.
struct AmbiguousName {
  std::string name;
  std::vector<ActorId> candidates;
  TextSpan span;  // of its first mention
  int mentions = 1;
};

struct Reading {
  std::vector<Claim> claims;        // proposed, with ids, in text order
  std::vector<Proposal> proposals;  // names that look like organisations and stand in no registry
  std::vector<AmbiguousName> ambiguous;
  std::size_t sentence_count = 0;
};

// Reads documents against one registry and one lexicon; building it compiles both, reading is const and thread-safe.
class Reader {
 public:
  // places: names of places that a project adds to the lexicon's, or gives another meaning.
  Reader(const ActorRegistry& registry, std::shared_ptr<const Lexicon> lexicon, std::vector<OwnPlace> places = {});
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  [[nodiscard]] Reading read(const Document& document) const;
  // Every reference of a document that could be resolved, in text order, whether or not a claim rests on it; one row
  // for each actor that it stands for.
  [[nodiscard]] std::vector<Resolution> references(const Document& document) const;
  // Which actors the document counts among which class, and as the only ones of it.
  [[nodiscard]] std::vector<ClassStatement> class_statements(const Document& document) const;
  // Reads the document again and marks the sentence of one claim up: what each part was taken for. Nothing where this
  // reader does not make the claim.
  [[nodiscard]] std::optional<std::vector<ClaimMark>> mark_up(const Document& document, const ClaimId& claim) const;
  // Hands on each claim as soon as its part of the text is read and keeps none, so that beside the text itself some
  // megabytes suffice for a document of any length. The reading returned holds everything else.
  using ClaimSink = std::function<void(Claim&&)>;
  Reading read(const Document& document, const ClaimSink& take) const;

 private:
  struct Parts;
  std::unique_ptr<const Parts> parts_;
};

// Changes whenever the rules in code change, so that stored readings can be told apart.
std::string reader_version();

}  // namespace entente::read

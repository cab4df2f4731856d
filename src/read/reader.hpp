// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "domain/document.hpp"
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
  Reader(const ActorRegistry& registry, std::shared_ptr<const Lexicon> lexicon);
  ~Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  [[nodiscard]] Reading read(const Document& document) const;
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

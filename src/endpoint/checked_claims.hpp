// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "domain/document.hpp"
#include "endpoint/answer.hpp"
#include "endpoint/document_parts.hpp"

namespace entente::endpoint {

// Claims of a model that were not kept, by the first reason that was found.
struct Dropped {
  std::size_t quotes = 0;     // not in the text word for word
  std::size_t actors = 0;     // of no registry, or one organisation twice
  std::size_t relations = 0;  // no relation code
  std::size_t values = 0;     // another field is missing, of another type, or no word of ours
  std::size_t repeated = 0;   // says what another claim of the sentence says
  [[nodiscard]] std::size_t sum() const { return quotes + actors + relations + values + repeated; }
  Dropped& operator+=(const Dropped& other);
  bool operator==(const Dropped&) const = default;
};

// Turns what a model wrote into claims of one document: each quote an exact substring of the part that was read, each
// actor of the registry, each word one of ours. What does not hold is dropped and counted.
class ClaimChecker {
 public:
  // All must outlive the checker. rules: what each claim names as its rules.
  ClaimChecker(const Document& document, const std::vector<ByteRange>& sentences, const ActorRegistry& actors,
               std::vector<std::string> rules);
  void take(std::span<const RawClaim> raw, ByteRange part);
  [[nodiscard]] const Dropped& dropped() const { return dropped_; }
  [[nodiscard]] std::vector<Claim> claims_in_text_order() const;

 private:
  void take_one(const RawClaim& raw, ByteRange part);
  [[nodiscard]] bool set_place(Claim& claim, const RawClaim& raw, ByteRange part) const;
  [[nodiscard]] bool set_actors(Claim& claim, const RawClaim& raw) const;
  [[nodiscard]] bool set_relation(Claim& claim, const RawClaim& raw) const;
  [[nodiscard]] bool set_values(Claim& claim, const RawClaim& raw) const;
  void set_cue(Claim& claim, const RawClaim& raw) const;
  [[nodiscard]] std::optional<Voice> voice_of(const std::string& word) const;
  [[nodiscard]] TextSpan span_of(ByteRange bytes) const;

  const Document& document_;
  const std::vector<ByteRange>& sentences_;
  const ActorRegistry& actors_;
  std::vector<std::string> rules_;
  CodePointIndex index_;
  std::vector<Claim> claims_;
  Dropped dropped_;
};

}  // namespace entente::endpoint

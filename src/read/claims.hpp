// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "base/text.hpp"
#include "domain/claim.hpp"
#include "read/places.hpp"
#include "read/sentence.hpp"
#include "read/statements.hpp"
#include "read/times.hpp"
#include "read/voices.hpp"

namespace entente::read {

// What the making of claims needs beside the statement itself.
struct ClaimContext {
  const SentenceView& sentence;
  const std::vector<Mention>& mentions;
  const std::vector<Party>& parties;
  const std::vector<Attribution>& attributions;
  const CodePointIndex& index;
  const std::vector<TimeExpression>& times;
  const std::vector<PlaceExpression>& places;
};

// The claims of one sentence: each statement with its voices, certainty and time, spread over the pairs it relates.
// Document and id are left for the caller; claims that relate an actor to itself are left out.
std::vector<Claim> make_claims(const ClaimContext& context, const std::vector<Statement>& statements);

// What a reference was taken for: a row for each actor.
std::vector<Resolution> resolutions_of(const SentenceView& sentence, const CodePointIndex& index,
                                       const Mention& mention);

// The part of the text that tokens cover, as code points.
TextSpan span_of(const SentenceView& sentence, const CodePointIndex& index, TokenRange tokens);

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "learn/averaged_perceptron.hpp"

namespace entente::learn {

// Changes whenever claim_feature_names does, so that a stored model is used with the features it learned.
inline constexpr int kFeatureVersion = 1;

// What can be seen of a claim that the rules proposed, in words: "relation=supports", "rule=cue/accuse", "in=weapons".
// Rules of the learned step itself are left out. text: the index over the claim's document.
std::vector<std::string> claim_feature_names(const Claim& claim, const CodePointIndex& text,
                                             const ActorRegistry& actors);

// A name's place in the table of weights: FNV-1a, folded to 20 bits.
FeatureId hash_feature(std::string_view name);

// The names hashed, sorted, each once.
Features claim_features(const Claim& claim, const CodePointIndex& text, const ActorRegistry& actors);

}  // namespace entente::learn

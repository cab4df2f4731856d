// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/arguments.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// A word of attribution, who speaks by it, and the tokens it vouches for.
struct Attribution {
  CueKind kind = CueKind::assert_;
  std::string rule;
  TokenRange cue;
  TokenRange content;
  std::vector<ActorIndex> speakers;  // empty: nobody who is named
  TokenRange speaker_tokens;         // empty where nobody is named
  bool is_continued = false;         // "he said": who spoke before speaks on
  bool is_answer = false;            // ", which X denies": what the same sentence told before
};

std::vector<Attribution> find_attributions(const SentenceView& sentence, const std::vector<Party>& parties);

// The attribution nearest around a token (the innermost voice), and those outside it, innermost first.
std::vector<const Attribution*> attributions_of(const std::vector<Attribution>& all, TokenRange trigger);

}  // namespace entente::read

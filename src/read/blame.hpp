// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

enum class BlameKind : std::uint8_t { fact, claimed, accused, accused_by_authorities, possible };

// How a sentence ties a group to a violent deed that it speaks of.
struct Blame {
  BlameKind kind = BlameKind::fact;
  std::string rule;             // of the words that say so; empty for a plain statement
  std::vector<DeedKind> deeds;  // that the sentence speaks of, the nearest first, each once
  bool is_combat = false;       // the sentence speaks of soldiers too
  bool is_agent = false;        // the words make the group the one who did it, not one who is named beside the deed
};

// group: the tokens that name it. Nothing where the sentence ties it to no deed, or where it is itself the accuser.
std::optional<Blame> read_blame(const SentenceView& sentence, TokenRange group);

}  // namespace entente::read

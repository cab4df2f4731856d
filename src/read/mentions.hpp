// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "read/sentence.hpp"

namespace entente::read {

// Names of the registry in one sentence, longest first, with the bodies that speak or act for them
// ("Pakistani officials", "leaders of the TTP"). Words of everyday language need capital letters.
std::vector<Mention> find_names(const SentenceView& sentence, const AliasIndex& aliases);

struct LearnedName {
  std::string name;
  ActorIndex actor = -1;
};

// "Long Name (LN)" where the long name is known and the short one is not: LN names it in the rest of the document.
std::vector<LearnedName> learn_bracketed(const SentenceView& sentence, const std::vector<Mention>& names,
                                         const AliasIndex& aliases);

// Mentions joined into parties: "A, B and C", "groups such as A and B".
std::vector<Party> join_parties(const SentenceView& sentence, const std::vector<Mention>& mentions);

}  // namespace entente::read

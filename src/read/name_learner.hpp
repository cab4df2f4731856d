// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "read/mentions.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// Gathers the names that a document adds to those of the registry. A surname that holds offices of two bodies stands
// for neither; an abbreviation introduced for two actors keeps both.
class NameLearner {
 public:
  // Cheap: false where the sentence has neither bracket nor office.
  static bool may_teach(const SentenceView& sentence);
  void learn(const SentenceView& sentence, const std::vector<Mention>& found, const AliasIndex& aliases);
  [[nodiscard]] std::vector<LearnedName> names() const;

 private:
  std::set<std::pair<std::string, ActorIndex>> bracketed_;
  std::map<std::string, ActorIndex> officials_;  // kSeveral where two bodies claim the name
};

}  // namespace entente::read

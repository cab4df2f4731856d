// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "evaluate/incident_keys.hpp"
#include "evaluate/perpetrators.hpp"
#include "read/lexicon.hpp"
#include "read/phrase_index.hpp"
#include "read/words.hpp"

namespace entente::evaluate {

// Reads texts for who is said to have done violent deeds, with the names of the keys' groups as its registry.
class AccusedGroups {
 public:
  explicit AccusedGroups(const std::vector<IncidentKey>& keys);

  // The value for a group whose names are given: of the first sentence that ties it to a deed of the type, then to any;
  // a claim of the group's own goes before.
  [[nodiscard]] std::string judge(const std::string& text, const std::vector<std::string>& names,
                                  const std::vector<std::string>& types) const;

  // Groups that the words make the agent of a deed, one for each group and type of incident.
  [[nodiscard]] std::vector<FoundGroup> find(const std::string& text) const;

 private:
  std::shared_ptr<const read::Lexicon> lexicon_;
  read::Vocabulary vocabulary_;                   // of the lexicon and all names
  std::vector<std::vector<std::string>> groups_;  // names of each
  read::PhraseIndex names_;                       // values: places in groups_
};

}  // namespace entente::evaluate

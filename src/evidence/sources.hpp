// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <unordered_map>

#include "domain/document.hpp"
#include "domain/source.hpp"

namespace entente::evidence {

// Finds the row of sources.csv for a document. Holds pointers: the sources must outlive it.
class SourceBook {
 public:
  explicit SourceBook(std::span<const Source> sources);
  // By publisher, else by author; slug, name or alias, folded. Null where no row answers.
  [[nodiscard]] const Source* find(const DocumentMetadata& metadata) const;
  // The first source whose own voice is this organisation's.
  [[nodiscard]] const Source* find_voice_of(const ActorId& actor) const;

 private:
  [[nodiscard]] const Source* find_name(const std::string& name) const;
  std::unordered_map<std::string, const Source*> by_folded_name_;
  std::unordered_map<ActorId, const Source*> by_actor_;
};

}  // namespace entente::evidence

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "evaluate/measure.hpp"
#include "evaluate/re3d_document.hpp"
#include "read/lexicon.hpp"

namespace entente::evaluate {

// Finds relations of re3d's types between the marked organisations of a document, with the rules that make claims.
class Re3dReader {
 public:
  Re3dReader();
  [[nodiscard]] std::vector<Re3dRelation> read(const Re3dDocument& document) const;

 private:
  std::shared_ptr<const read::Lexicon> lexicon_;
};

struct RelationCounts {
  std::size_t gold = 0;
  std::size_t read = 0;
  std::size_t right = 0;
};

// One-to-one matches of two lists of relations of one document: same type and places; BelongsTo and InChargeOf in the
// same direction, the others in either. What stands twice, or in both directions of a type that has none, counts once.
RelationCounts match_relations(const std::vector<Re3dRelation>& gold, const std::vector<Re3dRelation>& read);

// Organisations are given, relations between them are sought: FightingAgainst, AlliesOf, CommWith, BelongsTo and
// InChargeOf make the three figures; with Likes and Dislikes, and over three broad classes, further ones.
Measured measure_re3d(const std::filesystem::path& data);

}  // namespace entente::evaluate

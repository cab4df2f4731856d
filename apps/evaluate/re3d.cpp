// SPDX-License-Identifier: Apache-2.0
#include "evaluate/re3d.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <string_view>
#include <tuple>

namespace entente::evaluate {
namespace {

using Key = std::tuple<std::string, std::size_t, std::size_t, std::size_t, std::size_t>;

bool has_direction(std::string_view type) { return type == "BelongsTo" || type == "InChargeOf"; }

Key key_of(const Re3dRelation& relation) {
  const ByteSpan& s = relation.source;
  const ByteSpan& t = relation.target;
  const bool turns = !has_direction(relation.type) && std::tie(t.begin, t.end) < std::tie(s.begin, s.end);
  const ByteSpan& first = turns ? t : s;
  const ByteSpan& second = turns ? s : t;
  return {relation.type, first.begin, first.end, second.begin, second.end};
}

std::set<Key> keys_of(const std::vector<Re3dRelation>& relations) {
  std::set<Key> keys;
  std::ranges::transform(relations, std::inserter(keys, keys.end()), key_of);
  return keys;
}

bool is_actor_relation(std::string_view type) {
  return type == "FightingAgainst" || type == "AlliesOf" || type == "CommWith" || type == "BelongsTo" ||
         type == "InChargeOf";
}

bool is_any_stance(std::string_view type) { return is_actor_relation(type) || type == "Likes" || type == "Dislikes"; }

std::string broad_class(const std::string& type) {
  if (type == "FightingAgainst" || type == "Dislikes") {
    return "conflict";
  }
  return type == "BelongsTo" || type == "InChargeOf" ? "part" : "co-operation";
}

using Keeps = bool (*)(std::string_view type);

std::vector<Re3dRelation> kept(const std::vector<Re3dRelation>& relations, Keeps keeps, bool is_broad) {
  std::vector<Re3dRelation> found;
  for (Re3dRelation relation : relations) {
    if (keeps(relation.type)) {
      relation.type = is_broad ? broad_class(relation.type) : relation.type;
      found.push_back(std::move(relation));
    }
  }
  return found;
}

void add(RelationCounts& sum, const RelationCounts& counts) {
  sum.gold += counts.gold;
  sum.read += counts.read;
  sum.right += counts.right;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

double f1_of(const RelationCounts& counts) { return share(2 * counts.right, counts.gold + counts.read); }

}  // namespace

RelationCounts match_relations(const std::vector<Re3dRelation>& gold, const std::vector<Re3dRelation>& read) {
  const std::set<Key> wanted = keys_of(gold);
  const std::set<Key> found = keys_of(read);
  const auto right = std::ranges::count_if(found, [&](const Key& key) { return wanted.contains(key); });
  return {wanted.size(), found.size(), static_cast<std::size_t>(right)};
}

Measured measure_re3d(const std::filesystem::path& data) {
  const Re3dReader reader;
  const Re3dSet set = read_re3d(data);
  RelationCounts strict;
  RelationCounts stances;
  RelationCounts broad;
  for (const Re3dDocument& document : set.documents) {
    const std::vector<Re3dRelation> found = reader.read(document);
    add(strict,
        match_relations(kept(document.relations, is_actor_relation, false), kept(found, is_actor_relation, false)));
    add(stances, match_relations(kept(document.relations, is_any_stance, false), kept(found, is_any_stance, false)));
    add(broad, match_relations(kept(document.relations, is_any_stance, true), kept(found, is_any_stance, true)));
  }
  const nlohmann::ordered_json object{{"precision", share(strict.right, strict.read)},
                                      {"recall", share(strict.right, strict.gold)},
                                      {"f1", f1_of(strict)},
                                      {"f1_with_likes", f1_of(stances)},
                                      {"f1_of_three_classes", f1_of(broad)},
                                      {"gold", strict.gold},
                                      {"read", strict.read}};
  return {object.dump(),
          {{"precision", share(strict.right, strict.read), ""},
           {"recall", share(strict.right, strict.gold), ""},
           {"f1", f1_of(strict), "none published"},
           {"f1 with likes, dislikes", f1_of(stances), ""},
           {"f1 of 3 broad classes", f1_of(broad), ""}},
          {fmt::format(
               "{} texts, {} relations of five types between organisations, {} read, {} matched; organisations given",
               set.documents.size(), strict.gold, strict.read, strict.right),
           fmt::format("{} annotated relations are left out: confidence below .5, or other words than the text's",
                       set.left_out)}};
}

}  // namespace entente::evaluate

// SPDX-License-Identifier: Apache-2.0
#include "evidence/pair_drivers.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>

#include "base/text.hpp"

namespace entente::evidence {
namespace {

using Words = std::set<std::string>;

// The entries of a column that are parted by ';', folded as names are.
Words words_in(const Actor& actor, const std::string& column) {
  Words words;
  const auto found = actor.attributes.find(column);
  if (found == actor.attributes.end()) {
    return words;
  }
  std::string_view rest = found->second;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    const std::string word = fold_name(rest.substr(0, end));
    if (!word.empty()) {
      words.insert(word);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return words;
}

std::size_t shared_count(const Words& left, const Words& right) {
  return static_cast<std::size_t>(
      std::ranges::count_if(left, [&right](const std::string& word) { return right.contains(word); }));
}

// Size of the intersection by size of the union; 0 for two empty sets.
double jaccard(const Words& left, const Words& right) {
  const std::size_t shared = shared_count(left, right);
  const std::size_t all = left.size() + right.size() - shared;
  return all == 0 ? 0.0 : static_cast<double>(shared) / static_cast<double>(all);
}

double closeness(const Actor& a, const Actor& b, const std::string& column) {
  const Words left = words_in(a, column);
  const Words right = words_in(b, column);
  return left.empty() || right.empty() ? 0.0 : 2 * jaccard(left, right) - 1;
}

double overlap(const Actor& a, const Actor& b, const std::string& column) {
  return jaccard(words_in(a, column), words_in(b, column));
}

bool lists(const Actor& actor, const std::string& column, const Actor& other) {
  return words_in(actor, column).contains(fold_name(other.id.value));
}

double either_lists(const Actor& a, const Actor& b, const std::string& column) {
  return lists(a, column, b) || lists(b, column, a) ? 1.0 : 0.0;
}

constexpr std::array kDrivers{
    PairDriver{"declared enmity", "adverse_to", -2.0, declared_enmity},
    PairDriver{"declared alliance", "allied_with", 1.0, declared_alliance},
    PairDriver{"ideological closeness", "ideology", 0.15, ideological_closeness},
    PairDriver{"shared goals", "goals", 0.1, shared_goals},
    PairDriver{"shared areas", "areas", 0.1, shared_areas},
    PairDriver{"shared support base", "support_base", 0.05, shared_support_base},
    PairDriver{"complementary needs", "needs, offers", 0.15, complementary_needs},
};

}  // namespace

std::span<const PairDriver> pair_drivers() { return kDrivers; }

double declared_enmity(const Actor& a, const Actor& b) { return either_lists(a, b, "adverse_to"); }
double declared_alliance(const Actor& a, const Actor& b) { return either_lists(a, b, "allied_with"); }
double ideological_closeness(const Actor& a, const Actor& b) { return closeness(a, b, "ideology"); }
double shared_goals(const Actor& a, const Actor& b) { return closeness(a, b, "goals"); }
double shared_areas(const Actor& a, const Actor& b) { return overlap(a, b, "areas"); }
double shared_support_base(const Actor& a, const Actor& b) { return overlap(a, b, "support_base"); }

double complementary_needs(const Actor& a, const Actor& b) {
  const bool is_met = shared_count(words_in(a, "offers"), words_in(b, "needs")) > 0 ||
                      shared_count(words_in(b, "offers"), words_in(a, "needs")) > 0;
  return is_met ? 1.0 : 0.0;
}

double drive_of(const ActorRegistry& actors, const ActorId& a, const ActorId& b) {
  const Actor* left = actors.find(a);
  const Actor* right = actors.find(b);
  double drive = 0;
  for (const PairDriver& driver : kDrivers) {
    drive += left == nullptr || right == nullptr ? 0.0 : driver.weight * driver.value(*left, *right);
  }
  return drive;
}

std::vector<std::string> drivers_named(const ActorRegistry& actors, const ActorId& a, const ActorId& b) {
  const Actor* left = actors.find(a);
  const Actor* right = actors.find(b);
  std::vector<std::string> names;
  for (const PairDriver& driver : kDrivers) {
    if (left != nullptr && right != nullptr && driver.value(*left, *right) != 0) {
      names.emplace_back(driver.name);
    }
  }
  return names;
}

}  // namespace entente::evidence

// SPDX-License-Identifier: Apache-2.0
#include "read/roots.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace entente::read {
namespace {

constexpr std::array<std::string_view, kRootCount> kRoots{"agree",   "consult",  "support",  "cooperate", "aid",
                                                          "yield",   "request",  "accuse",   "reject",    "threaten",
                                                          "protest", "sanction", "mobilize", "coerce",    "assault"};

constexpr std::array<std::pair<std::string_view, RootOperator>, 7> kOperators{{{"stop", RootOperator::stop},
                                                                               {"not", RootOperator::negate},
                                                                               {"intend", RootOperator::intend},
                                                                               {"offer", RootOperator::offer},
                                                                               {"say", RootOperator::say},
                                                                               {"ought", RootOperator::ought},
                                                                               {"pass", RootOperator::pass}}};

Root still_to_come(Root root) {
  if (is_deed(root)) {
    return Root::threaten;
  }
  return is_friendly(root) && root != Root::request ? Root::agree : root;
}

}  // namespace

std::string_view to_word(Root root) { return kRoots.at(static_cast<std::size_t>(root)); }

std::optional<Root> root_from_word(std::string_view word) {
  const auto* const found = std::ranges::find(kRoots, word);
  return found == kRoots.end() ? std::nullopt : std::optional(static_cast<Root>(found - kRoots.begin()));
}

std::optional<RootSense> root_sense_from_word(std::string_view word) {
  if (const auto root = root_from_word(word)) {
    return RootSense{root, std::nullopt};
  }
  const auto* const found = std::ranges::find(kOperators, word, &std::pair<std::string_view, RootOperator>::first);
  return found == kOperators.end() ? std::nullopt : std::optional(RootSense{std::nullopt, found->second});
}

bool is_deed(Root root) { return root >= Root::protest; }

bool is_friendly(Root root) { return root <= Root::request; }

RootClass root_class(Root root) {
  if (is_deed(root)) {
    return RootClass::material_conflict;
  }
  if (!is_friendly(root) || root == Root::request) {
    return RootClass::verbal_conflict;
  }
  const bool is_given = root == Root::cooperate || root == Root::aid || root == Root::yield;
  return is_given ? RootClass::material_cooperation : RootClass::verbal_cooperation;
}

std::string_view to_word(RootClass root_class) {
  constexpr std::array<std::string_view, 4> kClasses{"verbal co-operation", "material co-operation", "verbal conflict",
                                                     "material conflict"};
  return kClasses.at(static_cast<std::size_t>(root_class));
}

Root change_root(RootOperator change, Root root) {
  switch (change) {
    case RootOperator::stop:
      return is_friendly(root) ? Root::sanction : Root::yield;
    case RootOperator::negate:
      return is_friendly(root) ? Root::reject : root;
    case RootOperator::intend:
      return still_to_come(root);
    case RootOperator::offer:
      return root == Root::support ? root : still_to_come(root);
    case RootOperator::ought:
      return Root::request;
    case RootOperator::say:
    case RootOperator::pass:
      return root;
  }
  return root;
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/actor.hpp"

namespace entente::engine {

// Whom the names of data sets stand for. Names are compared folded, as everywhere, in the forms in which data sets
// write them: whole; without what stands in brackets at the end ("Military Forces of Freedonia (2018-2022)"); each side
// of a colon ("ALF: ALPHA Front").
class EventNames {
 public:
  explicit EventNames(const ActorRegistry& actors);
  // All actors that the name may stand for; the most complete form that is known decides.
  [[nodiscard]] std::vector<ActorId> actors_of(std::string_view name) const;
  // Up to three actors that share the most letters' worth of words with it, or whose name it abbreviates.
  [[nodiscard]] std::vector<ActorId> suggestions(std::string_view name) const;

 private:
  struct Known {
    ActorId actor;
    std::vector<std::string> words;
    std::string initials;
  };
  void add(const ActorId& actor, std::string_view name);

  std::unordered_map<std::string, std::vector<ActorId>> by_name_;
  std::vector<Known> known_;
};

// The forms of a name, the most complete first.
std::vector<std::string> forms_of_name(std::string_view name);

}  // namespace entente::engine

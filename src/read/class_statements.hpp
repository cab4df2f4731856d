// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "base/tagged.hpp"
#include "base/text.hpp"

namespace entente::read {

// A sentence that counts an actor among a class ("ALPHA is a northern militia"), or as the only one of it.
struct ClassStatement {
  ActorId actor;
  std::string class_name;              // as the text has it: "northern militia"
  std::string head;                    // "group" for all words of that meaning, else the word itself
  std::vector<std::string> modifiers;  // normal forms, sorted, never empty; words for one aim count as one
  bool is_by_aim = false;              // a modifier stands for several words: "separatist" for "nationalist"
  bool is_only = false;                // "the only northern militia"
  bool is_narrowed = false;            // more words behind narrow the class: "the only militia that ..."
  TextSpan span;
  std::string quote;
};

// Whether `only` leaves no room for `other`: another actor, of the same class or a narrower one.
bool leaves_no_room(const ClassStatement& only, const ClassStatement& other);

}  // namespace entente::read

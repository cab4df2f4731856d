// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/tagged.hpp"

namespace entente {

// Where a voice stands towards the pair it speaks of.
enum class Stance { neutral, expert, adverse, allied, one_of_the_pair, unnamed };

std::string_view to_word(Stance stance);
std::optional<Stance> stance_from_word(std::string_view word);

// Admiralty grade of a source; f means that it cannot be judged, never "middling".
enum class Grade : char { a = 'A', b = 'B', c = 'C', d = 'D', e = 'E', f = 'F' };

std::optional<Grade> grade_from_word(std::string_view word);

// A publisher or author as sources.csv describes it: slug,name,aliases,stance,grade,actor,licence,note.
struct Source {
  SourceId id;
  std::string name;
  std::vector<std::string> aliases;
  Stance stance = Stance::neutral;  // of its own voice: neutral or expert
  Grade grade = Grade::f;
  std::optional<ActorId> actor;  // the organisation whose voice it is, if it is one's (a press wing, a media arm)
  std::string licence;
  std::string note;
};

}  // namespace entente

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "domain/claim.hpp"
#include "domain/level.hpp"
#include "domain/relation.hpp"

namespace entente::engine {

// Invented names, a first word each, so that none is part of another.
std::string group_name(std::size_t number);
std::string publisher_name(std::size_t number);
inline constexpr std::string_view kStateName = "Velmora";
std::size_t group_name_count();
std::size_t publisher_name_count();

// One relation as a verb: "trained", "train", "training".
struct WorldVerb {
  Relation relation = Relation::linked;
  Level level = Level::rhetorical;  // that it is spoken of as at least; hostile for hostile ones
  std::string_view past;
  std::string_view base;
  std::string_view gerund;
};
std::span<const WorldVerb> world_verbs();

// How surely a sentence says it, from no to yes, and the probability that the words come to.
enum class WorldWording { denied, unlikely, open, likely, plain };
WorldWording wording_for(double certainty_prob);

// Who says it.
enum class WorldVoice { author, accuser, party, unnamed };

struct WorldSentence {
  WorldVoice voice = WorldVoice::author;
  WorldWording wording = WorldWording::plain;
  std::string speaker;  // of accuser and party
  std::string a;
  std::string b;
  std::size_t variant = 0;  // any number: which of the forms
};
// "Velmora accused Kestrel Front of training Amber League."
std::string sentence_of(const WorldSentence& sentence, const WorldVerb& verb);

// A sentence that says nothing of anybody; any number.
std::string_view filler(std::size_t number);

}  // namespace entente::engine

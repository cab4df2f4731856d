// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "evaluate/incident_keys.hpp"
#include "evaluate/measure.hpp"

namespace entente::evaluate {

// A group that the program holds a text to tie to an incident, and how surely.
struct FoundGroup {
  std::string text;
  std::string type;
  std::vector<std::string> names;
  std::string value;
};

struct SlotCount {
  double possible = 0;
  double actual = 0;
  double correct = 0;
  double partial = 0;  // the group is right, and one value is a kind of the other
};

// Counts as the Fourth Message Understanding Conference did: each key filler answered once, optional ones counted only
// where they are answered; recall = (correct + partial / 2) / possible, precision over actual.
SlotCount count_slots(const std::vector<IncidentKey>& keys, const std::vector<FoundGroup>& found);
double f_of(const SlotCount& count);

// Reads documents/*.txt and keys/*.txt of a folder. accuracy_given_group: the value of each filler whose group is
// given. f: group and value together, found in the text; the program is told the names of all groups of the keys.
Measured measure_perpetrators(const std::filesystem::path& data);

}  // namespace entente::evaluate

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace entente::evaluate {

// One filler of the slots PERP: ORGANIZATION ID and CONFIDENCE: a group and the values that count as right.
struct GroupFiller {
  std::vector<std::string> names;   // of one group
  std::vector<std::string> values;  // "REPORTED AS FACT"
  bool is_optional = false;
};

// One template of a MUC-3/4 answer key: an incident in a text.
struct IncidentKey {
  std::string text;
  std::vector<std::string> types;  // "ATTACK", "BOMBING"
  std::vector<GroupFiller> groups;
  bool is_optional = false;
};

// The templates of a key file that tell of an incident; those of texts without any are left out.
std::vector<IncidentKey> read_incident_keys(const std::string& content);

// Texts by their id ("DEV-MUC3-0001"), as they stand in a file of many, each headed by its id.
std::map<std::string, std::string> read_numbered_texts(const std::string& content);

}  // namespace entente::evaluate

// SPDX-License-Identifier: Apache-2.0
#include "evaluate/incident_keys.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string_view>
#include <utility>

namespace entente::evaluate {
namespace {

constexpr int kMessageSlot = 0;
constexpr int kTemplateSlot = 1;
constexpr int kTypeSlot = 4;
constexpr int kConfidenceSlot = 11;

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::vector<std::string_view> lines_of(std::string_view content) {
  std::vector<std::string_view> lines;
  while (!content.empty()) {
    const auto end = std::min(content.find('\n'), content.size());
    lines.push_back(content.substr(0, end));
    content.remove_prefix(std::min(end + 1, content.size()));
  }
  return lines;
}

// A line of a key: "11. PERP: ORGANIZATION CONFIDENCE   value", or a further value of the slot before.
struct SlotLine {
  std::optional<int> slot;
  std::string_view value;
};

SlotLine split_slot(std::string_view line) {
  const auto dot = line.find('.');
  const bool is_numbered = !line.empty() && std::isdigit(static_cast<unsigned char>(line.front())) != 0 &&
                           dot != std::string_view::npos && dot <= 2;
  if (!is_numbered) {
    return {std::nullopt, trimmed(line)};
  }
  const int slot = dot == 1 ? line[0] - '0' : (line[0] - '0') * 10 + (line[1] - '0');
  std::string_view rest = trimmed(line.substr(dot + 1));
  const auto gap = rest.find("  ");
  return {slot, gap == std::string_view::npos ? std::string_view{} : trimmed(rest.substr(gap))};
}

// Strings in quotation marks; a mark inside is written \".
std::vector<std::string> quoted(std::string_view value) {
  std::vector<std::string> strings;
  std::string current;
  bool is_inside = false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size()) {
      current += value[++i];
    } else if (value[i] == '"' && is_inside) {
      strings.push_back(std::exchange(current, {}));
      is_inside = false;
    } else if (value[i] == '"') {
      current.clear();
      is_inside = true;
    } else {
      current += value[i];
    }
  }
  return strings;
}

// "ATTACK / BOMBING", "(POSSIBLE / ACQUITTED)".
std::vector<std::string> alternatives(std::string_view value) {
  std::vector<std::string> parts;
  while (!value.empty()) {
    const auto end = std::min(value.find('/'), value.size());
    std::string part(value.substr(0, end));
    std::erase_if(part, [](char letter) { return letter == '(' || letter == ')' || letter == '?'; });
    part = std::string(trimmed(part));
    if (!part.empty()) {
      parts.push_back(part);
    }
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return parts;
}

GroupFiller filler_of(std::string_view value) {
  GroupFiller filler;
  filler.is_optional = value.starts_with("?");
  filler.values = alternatives(value.substr(0, std::min(value.find(':'), value.size())));
  filler.names = quoted(value);
  return filler;
}

void add_value(IncidentKey& key, int slot, std::string_view value) {
  if (value.empty() || value == "*" || value == "-") {
    return;
  }
  if (slot == kMessageSlot) {
    key.text = std::string(value.substr(0, std::min(value.find(' '), value.size())));
  } else if (slot == kTemplateSlot) {
    key.is_optional = value.find("OPTIONAL") != std::string_view::npos;
  } else if (slot == kTypeSlot) {
    key.types = alternatives(value);
  } else if (slot == kConfidenceSlot) {
    key.groups.push_back(filler_of(value));
  }
}

// "DEV-MUC3-0001 (NOSC)", "TST3-MUC4-0001": the id that heads a text.
std::optional<std::string> text_id(std::string_view line) {
  const auto end = std::min(line.find_first_of(" \r"), line.size());
  const std::string_view word = line.substr(0, end);
  const auto dash = word.find("-MUC");
  const bool is_id = dash != std::string_view::npos && dash > 0 && word.find('-', dash + 1) != std::string_view::npos &&
                     std::isdigit(static_cast<unsigned char>(word.back())) != 0;
  return is_id ? std::optional(std::string(word)) : std::nullopt;
}

}  // namespace

std::vector<IncidentKey> read_incident_keys(const std::string& content) {
  std::vector<IncidentKey> keys;
  int slot = -1;
  for (const std::string_view line : lines_of(content)) {
    if (line.starts_with(';') || trimmed(line).empty()) {
      continue;
    }
    const SlotLine parsed = split_slot(line);
    slot = parsed.slot.value_or(slot);
    if (parsed.slot == kMessageSlot) {
      keys.emplace_back();
    }
    if (!keys.empty()) {
      add_value(keys.back(), slot, parsed.value);
    }
  }
  std::erase_if(keys, [](const IncidentKey& key) { return key.types.empty(); });
  return keys;
}

std::map<std::string, std::string> read_numbered_texts(const std::string& content) {
  std::map<std::string, std::string> texts;
  std::string* current = nullptr;
  for (const std::string_view line : lines_of(content)) {
    if (const auto id = text_id(line)) {
      current = &texts[*id];
    } else if (current != nullptr) {
      *current += std::string(line) + "\n";
    }
  }
  return texts;
}

}  // namespace entente::evaluate

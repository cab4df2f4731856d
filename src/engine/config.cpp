// SPDX-License-Identifier: Apache-2.0
#include "engine/config.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include "base/error.hpp"
#include "base/text.hpp"
#include "engine/endpoint_config.hpp"
#include "engine/events_config.hpp"

namespace entente::engine {
namespace {

constexpr std::string_view kKnownKeys = "name, yardstick, licence_note, [reader.endpoint], [events]";
constexpr std::string_view kReaderTable = "reader";
constexpr std::string_view kEventsTable = "events";

[[noreturn]] void refuse(const std::string& place, std::string what, std::string way_out) {
  throw Failure({ErrorCode::config_invalid, place, std::move(what), std::move(way_out)});
}

std::string place_of(const std::string& file_name, const toml::source_position& at) {
  return fmt::format("{}:{}", file_name, at.line);
}

Yardstick yardstick_of(const std::string& word, const std::string& place) {
  if (const auto yardstick = yardstick_from_word(word)) {
    return *yardstick;
  }
  refuse(place, "\"" + word + "\" is no yardstick", "Use icd203, phia or kent");
}

void take_value(ProjectConfig& config, std::string_view key, const std::string& text, const std::string& place) {
  if (key == "name") {
    config.name = text;
  } else if (key == "licence_note") {
    config.licence_note = text;
  } else if (key == "yardstick") {
    config.yardstick = yardstick_of(text, place);
  } else {
    refuse(place, fmt::format("\"{}\" is no key of entente.toml", key), fmt::format("Keys are: {}", kKnownKeys));
  }
}

ProjectConfig config_of(const toml::table& table, const std::string& file_name) {
  ProjectConfig config;
  for (const auto& [key, value] : table) {
    const std::string place = place_of(file_name, key.source().begin);
    if (key.str() == kReaderTable) {
      config.endpoint = endpoint_settings(value, file_name);
      continue;
    }
    if (key.str() == kEventsTable) {
      config.events = event_settings(value, file_name);
      continue;
    }
    const auto text = value.value_exact<std::string>();
    take_value(config, key.str(), text.value_or(""), place);
    if (!text) {
      refuse(place, fmt::format("{} is not a text", key.str()), fmt::format("Write it as {} = \"...\"", key.str()));
    }
  }
  return config;
}

}  // namespace

ProjectConfig parse_config(std::string_view toml, const std::string& file_name) {
  if (!is_utf8(toml)) {
    refuse(file_name, "it is not in UTF-8", "Save it as UTF-8");
  }
  try {
    return config_of(toml::parse(toml), file_name);
  } catch (const toml::parse_error& problem) {
    const toml::source_position& at = problem.source().begin;
    refuse(place_of(file_name, at), fmt::format("this is not TOML, from column {} on", at.column),
           fmt::format("Write one line a key, as in name = \"...\"; keys: {}", kKnownKeys));
  }
}

std::string toml_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
      quoted += '\\';
      quoted += byte;
    } else if (code < 0x20U || code == 0x7FU) {  // control characters stand only as escapes
      quoted += fmt::format("\\u{:04X}", code);
    } else {
      quoted += byte;
    }
  }
  return quoted + '"';
}

std::string config_to_toml(const ProjectConfig& config) {
  return fmt::format(
      "# An Entente project. This file marks its folder; commands find it from any folder below.\n"
      "# actors.csv    the organisations that texts may speak of\n"
      "# sources.csv   the publishers and authors whose texts are read\n"
      "# inputs/       the texts as they were added, named by their SHA-256\n"
      "# .entente/     the ledger: made by `entente add`, can be made again from inputs/\n"
      "\n"
      "name = {}\n"
      "\n"
      "# Words of probability: icd203, phia or kent.\n"
      "yardstick = {}\n"
      "\n"
      "# How the texts in inputs/ may be passed on. Shown at the end of reports.\n"
      "licence_note = {}\n"
      "\n"
      "# A language model as a second reader. Off unless named here; texts are then sent to it by `entente read`.\n"
      "# See docs/how-to/language-model.md for all keys.\n"
      "# [reader.endpoint]\n"
      "# url = \"http://localhost:11434/v1\"\n"
      "# model = \"name-of-the-model\"\n",
      toml_string(config.name), toml_string(to_word(config.yardstick)), toml_string(config.licence_note));
}

}  // namespace entente::engine

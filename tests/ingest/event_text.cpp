// SPDX-License-Identifier: Apache-2.0
#include "tests/ingest/event_text.hpp"

#include <cstdio>
#include <stdexcept>

namespace entente::ingest::testing {
namespace {

std::string number_text(const std::optional<std::int64_t>& number) { return number ? std::to_string(*number) : "?"; }

// What stands before a party: nothing before the first main one, a list's comma also before the first listed.
std::string_view mark_before(const EventParty& party, bool is_first) {
  switch (party.role) {
    case PartyRole::main:
      return is_first ? "" : " ";
    case PartyRole::ally:
      return " + ";
    default:
      return ", ";
  }
}

std::string side_text(const Event& event, EventSide side) {
  std::string text;
  for (const EventParty& party : event.parties) {
    if (party.side == side) {
      text.append(mark_before(party, text.empty())).append(party.name);
      text += party.code.empty() ? "" : "[" + party.code + "]";
    }
  }
  return text.starts_with(", ") ? text.substr(2) : text;
}

std::string where_text(const Event& event) {
  std::string text = event.place.country + "/" + event.place.first + "/" + event.place.second;
  text += (event.spot.empty() ? "" : "/" + event.spot) + " " + std::string(to_word(event.where_precision));
  if (event.coordinates) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, " %g %g", event.coordinates->latitude_degrees,
                  event.coordinates->longitude_degrees);
    text += buffer;
  }
  return text;
}

}  // namespace

std::string text_of(const Event& event) {
  const std::string days =
      to_iso(event.first_day) + ".." + to_iso(event.last_day) + " " + std::string(to_word(event.day_precision));
  const std::string deaths =
      number_text(event.deaths.best) + " " + number_text(event.deaths.low) + " " + number_text(event.deaths.high);
  return event.id + " " + std::string(to_word(event.kind)) + " (" + event.coding + ") " + days + " | " +
         side_text(event, EventSide::a) + " v " + side_text(event, EventSide::b) + " | " + where_text(event) + " | " +
         deaths + " | " + event.note + " | " + event.source;
}

ReadFile read_event_file(const std::filesystem::path& file, const EventOptions& options,
                         const std::vector<ColumnMapping>& mappings) {
  const std::unique_ptr<EventFile> opened = open_event_file(file, options, mappings);
  if (opened == nullptr) {
    throw std::runtime_error("no file of events");
  }
  ReadFile read{opened->data_set(), {}, {}, {}};
  for (auto batch = opened->next_events(); !batch.empty(); batch = opened->next_events()) {
    read.events.insert(read.events.end(), batch.begin(), batch.end());
  }
  for (auto batch = opened->next_posts(); !batch.empty(); batch = opened->next_posts()) {
    read.posts.insert(read.posts.end(), batch.begin(), batch.end());
  }
  read.report = opened->report();
  return read;
}

std::string skips_of(const EventReport& report) {
  std::string text;
  for (const SkippedRows& skipped : report.skipped) {
    std::string lines;
    for (const std::size_t line : skipped.first_lines) {
      lines += (lines.empty() ? "" : ", ") + std::to_string(line);
    }
    text += skipped.why + ": " + std::to_string(skipped.count) + " (lines " + lines + ")\n";
  }
  return text;
}

Error error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.error();
  }
  return {};
}

}  // namespace entente::ingest::testing

// SPDX-License-Identifier: Apache-2.0
#include "engine/event_addition.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/stably_sorted.hpp"
#include "ingest/ascii.hpp"
#include "ingest/events/fields.hpp"
#include "ingest/hash.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kSuggestedNames = 50;  // of thousands of names, the most frequent ones are worth a look

// The names, most events first, that do not stand for one actor.
std::vector<ListedName> unmatched_names(const std::vector<ledger::EventName>& all, const EventNames& names) {
  std::vector<ListedName> unmatched;
  for (const ledger::EventName& each : all) {
    std::vector<ActorId> actors = names.actors_of(each.name);
    if (actors.size() != 1) {
      unmatched.push_back({each.name, each.events, std::move(actors), {}});
    }
  }
  for (std::size_t i = 0; i < std::min(kSuggestedNames, unmatched.size()); ++i) {
    unmatched[i].suggestions = names.suggestions(unmatched[i].name);
  }
  return unmatched;
}

// The numbers of a release: {25, 1} of "ged251.csv".
std::vector<int> release_of(const std::filesystem::path& file) {
  const std::string name = ingest::to_lower(file.filename().string());
  std::vector<int> numbers;
  const std::string version = name.starts_with("ged") ? ingest::version_in_name(name) : "";
  const char* at = version.data();
  const char* const end = at + version.size();
  while (at < end) {
    int number = 0;
    at = std::from_chars(at, end, number).ptr + 1;
    numbers.push_back(number);
  }
  return numbers;
}

DataSet described(const std::filesystem::path& path, const ingest::EventFile& file, const DocumentMetadata& metadata,
                  std::int64_t now_unix_seconds) {
  DataSet data_set = file.data_set();
  data_set.title = metadata.title.empty() ? data_set.title : metadata.title;
  data_set.licence = metadata.licence.empty() ? data_set.licence : metadata.licence;
  data_set.sha256 = ingest::sha256_of_file(path);
  data_set.at_unix_seconds = now_unix_seconds;
  return data_set;
}

}  // namespace

AddedEvents add_event_file(const std::filesystem::path& path, ingest::EventFile& file, const EventTerms& terms,
                           ledger::Ledger& ledger) {
  AddedEvents added{.file = path.string(), .data_set = described(path, file, terms.metadata, terms.now_unix_seconds)};
  const std::vector<DataSet> stored = ledger.data_sets();
  const auto same = std::ranges::find(stored, added.data_set.sha256, &DataSet::sha256);
  if (same != stored.end()) {
    added.data_set = *same;
    added.is_known = true;
    return added;
  }
  if (file.holds_posts()) {
    added.data_set = ledger.add_posts(added.data_set, [&file] { return file.next_posts(); });
  } else {
    added.data_set = ledger.add_events(added.data_set, [&file] { return ledger::EventBatch{file.next_events(), ""}; });
    added.unmatched = unmatched_names(ledger.event_names(added.data_set.number), terms.names);
  }
  added.report = file.report();
  return added;
}

std::vector<std::filesystem::path> oldest_release_first(std::vector<std::filesystem::path> files) {
  std::vector<std::size_t> places;
  std::vector<std::filesystem::path> releases;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!release_of(files[i]).empty()) {
      places.push_back(i);
      releases.push_back(files[i]);
    }
  }
  releases = stably_sorted(std::move(releases), release_of);
  for (std::size_t i = 0; i < places.size(); ++i) {
    files[places[i]] = releases[i];
  }
  return files;
}

}  // namespace entente::engine

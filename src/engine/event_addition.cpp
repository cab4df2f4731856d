// SPDX-License-Identifier: Apache-2.0
#include "engine/event_addition.hpp"

#include <fmt/format.h>

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

// Reads on from where an import of the same bytes was interrupted, if it was.
std::optional<ledger::UnfinishedImport> go_on(ingest::EventFile& file, AddedEvents& added,
                                              const ledger::Ledger& ledger) {
  const std::optional<ledger::UnfinishedImport> unfinished = ledger.unfinished_import();
  const bool goes_on =
      unfinished && unfinished->sha256 == added.data_set.sha256 && file.go_on_at(unfinished->goes_on_at);
  added.resumed_after = goes_on ? unfinished->events : 0;
  return goes_on ? unfinished : std::nullopt;
}

// What is kept of a file whose import failed; none where that cannot be told.
std::int64_t events_kept(const std::string& sha256, const ledger::Ledger& ledger) {
  try {
    const std::optional<ledger::UnfinishedImport> unfinished = ledger.unfinished_import();
    return unfinished && unfinished->sha256 == sha256 ? unfinished->events : 0;
  } catch (const Failure&) {
    return 0;
  }
}

DataSet store_or_tell(ingest::EventFile& file, const AddedEvents& added, ledger::Ledger& ledger,
                      const std::optional<ledger::UnfinishedImport>& behind) {
  const auto next = [&file] {
    const std::span<const Event> events = file.next_events();
    return ledger::EventBatch{events, file.place()};
  };
  try {
    return ledger.add_events(added.data_set, next, behind);
  } catch (const Failure& failure) {
    const std::int64_t kept = events_kept(added.data_set.sha256, ledger);
    if (kept == 0) {
      throw;
    }
    Error error = failure.error();
    error.what += fmt::format("; the first {} events of {} are kept, and count once the rest is there", kept,
                              added.data_set.file_name);
    error.way_out += "; adding the same file again goes on behind them";
    throw Failure(std::move(error));
  }
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
    const std::optional<ledger::UnfinishedImport> behind = go_on(file, added, ledger);
    added.data_set = store_or_tell(file, added, ledger, behind);
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

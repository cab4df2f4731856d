// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "domain/document.hpp"
#include "domain/event_list.hpp"
#include "engine/context.hpp"
#include "engine/event_names.hpp"
#include "engine/project.hpp"
#include "ingest/events/event_file.hpp"
#include "ledger/ledger.hpp"

namespace entente::engine {

// A file of events or posts that was taken in.
struct AddedEvents {
  std::string file;
  DataSet data_set;
  ingest::EventReport report;
  std::vector<ListedName> unmatched;  // names that actors.csv does not know, most events first
  bool is_known = false;              // its bytes were in the ledger already; nothing was read
  std::int64_t resumed_after = 0;     // events that an interrupted import had stored: reading went on behind them
};

// What is told of a file beside its bytes. References: what they refer to must outlive it.
struct EventTerms {
  const DocumentMetadata& metadata;
  const EventNames& names;
  std::int64_t now_unix_seconds = 0;
};

// Stores all rows of the file; goes on where an import of the same bytes was interrupted. Title and licence win over
// what the format says. The file itself is not copied: it may be large, and its licence may forbid it; the ledger keeps
// its hash. Throws Failure as the file's reader and the ledger do; nothing of the file counts then, and the failure
// tells what is kept of it.
AddedEvents add_event_file(const std::filesystem::path& path, ingest::EventFile& file, const EventTerms& terms,
                           ledger::Ledger& ledger);

// Files whose names tell a release of UCDP GED in the order of these, since later rows replace earlier ones; the others
// stay where they are.
std::vector<std::filesystem::path> oldest_release_first(std::vector<std::filesystem::path> files);

}  // namespace entente::engine

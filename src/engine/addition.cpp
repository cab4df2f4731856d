// SPDX-License-Identifier: Apache-2.0
#include "engine/addition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

#include "engine/open_project.hpp"
#include "engine/originals.hpp"
#include "engine/readings.hpp"
#include "engine/safe_file.hpp"
#include "ingest/ascii.hpp"
#include "ingest/ingest.hpp"
#include "ingest/metadata_fields.hpp"
#include "ledger/ledger.hpp"

namespace entente::engine {
namespace {

using ledger::Ledger;

// Adding a folder of some hundred documents takes seconds; who waits longer should hear of it.
constexpr std::chrono::milliseconds kLockPatience{5000};
// Some 60,000 pages. Reading needs some megabytes beside the text and its claims; larger collections belong into
// several documents, so that a claim's place can be told.
constexpr std::size_t kLargestTextBytes = 128U << 20U;
constexpr std::size_t kLongestSlug = 60;  // an id is typed by hand and shown in every quote

// What adding one file after the other works with.
struct Adding {
  const Project& project;
  const AddRequest& request;
  Context& context;
  Ledger ledger;
  DocumentReader reader;
  EventNames names;
  AddReport report;
};

// Nothing more can be stored, so the remaining files need not be tried.
bool ends_the_run(ErrorCode code) {
  return code == ErrorCode::disk_full || code == ErrorCode::not_writable || code == ErrorCode::ledger_locked ||
         code == ErrorCode::ledger_broken || code == ErrorCode::lexicon_invalid;
}

DocumentId unused_id(const Ledger& ledger, const std::string& wanted) {
  std::string id = wanted;
  for (int number = 2; ledger.find_document(DocumentId{id}).has_value(); ++number) {
    id = fmt::format("{}-{}", wanted, number);
  }
  return DocumentId{id};
}

// A document that was stored before, in a ledger now lost, gets the id and day back that its claims were known by.
void name_document(Document& document, const Adding& adding) {
  document.added = today(adding.context);
  std::string wanted = slug_of(std::filesystem::path(document.file_name).stem().string());
  if (const std::optional<DocumentOrigin> origin = find_origin(adding.project, document.sha256)) {
    wanted = origin->id.value.empty() ? wanted : origin->id.value;
    document.file_name = origin->file_name.empty() ? document.file_name : origin->file_name;
    document.added = origin->added.value_or(document.added);
  }
  document.id = unused_id(adding.ledger, wanted);
}

void check_size(const Document& document, const std::filesystem::path& file) {
  constexpr std::size_t kMegabyte = 1U << 20U;
  if (document.text.size() > kLargestTextBytes) {
    throw Failure({ErrorCode::file_too_large, file.string(),
                   fmt::format("its text has {} MB, more than the {} MB that one document may have",
                               document.text.size() / kMegabyte, kLargestTextBytes / kMegabyte),
                   "Split it into parts and add these"});
  }
}

void store(ingest::Ingested& ingested, const std::filesystem::path& file, Adding& adding) {
  Document& document = ingested.document;
  const std::string shown = file.string();
  if (const std::optional<DocumentId> known = adding.ledger.find_document_by_hash(document.sha256)) {
    adding.report.known.push_back({shown, *known});
    return;
  }
  check_size(document, file);
  document.metadata = ingest::merge_metadata(adding.request.metadata, std::move(document.metadata));
  name_document(document, adding);
  const DocumentReading reading = adding.reader.read(document, {});
  const OriginalPlace place = is_in_inputs(adding.project, file) ? OriginalPlace::in_inputs : OriginalPlace::outside;
  StoredOriginal original = store_original(adding.project, document, ingested.bytes, place);
  adding.ledger.add_document(document, reading.stored);
  original.keep();
  adding.report.added.push_back({shown, document.id, reading.stored.front().claims.size()});
  for (const read::AmbiguousName& name : reading.ambiguous) {
    adding.report.ambiguous.push_back({document.id, name.name, name.candidates, name.mentions});
  }
}

// True if the file is one of events or posts, which is stored then.
bool store_events(const std::filesystem::path& file, Adding& adding) {
  const EventSettings& settings = adding.project.config.events;
  const std::unique_ptr<ingest::EventFile> opened = ingest::open_event_file(file, settings.options, settings.mappings);
  if (opened != nullptr) {
    const EventTerms terms{adding.request.metadata, adding.names, adding.context.now_unix_seconds};
    adding.report.events.push_back(add_event_file(file, *opened, terms, adding.ledger));
  }
  return opened != nullptr;
}

std::optional<Error> try_document(const std::filesystem::path& file, Adding& adding) {
  Result<ingest::Ingested> ingested = ingest::ingest_file(file, {});
  if (!ingested) {
    return ingested.error();
  }
  for (const std::string& warning : ingested->warnings) {
    adding.context.log.write(LogKind::warning, warning);
  }
  store(*ingested, file, adding);
  return std::nullopt;
}

std::optional<Error> try_file(const std::filesystem::path& file, Adding& adding) {
  try {
    return store_events(file, adding) ? std::nullopt : try_document(file, adding);
  } catch (const Failure& failure) {
    return failure.error();
  }
}

void try_files(const std::vector<std::filesystem::path>& files, Adding& adding) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    adding.context.log.write(LogKind::progress,
                             fmt::format("adding {}/{}: {}", i + 1, files.size(), files[i].filename().string()));
    const std::optional<Error> error = try_file(files[i], adding);
    if (!error) {
      continue;
    }
    adding.report.refused.push_back({files[i].string(), *error});
    if (ends_the_run(error->code)) {
      adding.report.untried += files.size() - i - 1;
      return;
    }
  }
}

bool is_registry(const Project& project, const std::filesystem::path& file) {
  std::error_code ignored;
  return std::filesystem::equivalent(file, project.actors_file(), ignored) ||
         std::filesystem::equivalent(file, project.sources_file(), ignored);
}

// The project's own lists are no documents, also where its whole folder is added.
std::vector<std::filesystem::path> documents_under(const std::filesystem::path& folder, const Project& project) {
  std::vector<std::filesystem::path> files = ingest::list_documents(folder);
  std::erase_if(files, [&](const std::filesystem::path& file) { return is_registry(project, file); });
  return files;
}

std::vector<std::filesystem::path> files_of(Adding& adding) {
  std::vector<std::filesystem::path> files;
  for (const std::filesystem::path& path : adding.request.paths) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(path, ignored)) {
      files.push_back(path);
      continue;
    }
    try {
      std::ranges::move(documents_under(path, adding.project), std::back_inserter(files));
    } catch (const Failure& failure) {
      adding.report.refused.push_back({path.string(), failure.error()});
    }
  }
  return files;
}

void check_metadata(const AddRequest& request) {
  std::error_code ignored;
  const bool is_one_file = request.paths.size() == 1 && !std::filesystem::is_directory(request.paths.front(), ignored);
  if (!is_one_file && request.metadata != DocumentMetadata{}) {
    throw Failure(
        {ErrorCode::usage, "",
         "--title, --publisher, --author, --licence, --address, --forwarded-from and --date describe one document, "
         "but more than one file was given",
         "Add the files one by one, or put FILE.toml beside each"});
  }
}

// Half-written files that a killed run left; the caller holds the lock, so that no run is writing them now.
void remove_leftovers(const Project& project) {
  std::error_code problem;
  std::vector<std::filesystem::path> leftovers;
  for (const auto& entry : std::filesystem::directory_iterator(project.inputs_folder(), problem)) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with(".") && name.ends_with(".part")) {
      leftovers.push_back(entry.path());
    }
  }
  for (const std::filesystem::path& leftover : leftovers) {
    std::filesystem::remove(leftover, problem);
  }
}

// Lower case of an ASCII letter, a digit as it is, a hyphen for all else.
char slug_character(char byte) {
  return ingest::is_letter(byte) || ingest::is_digit(byte) ? ingest::to_lower(byte) : '-';
}

}  // namespace

std::string slug_of(std::string_view name) {
  std::string slug;
  for (const char byte : name) {
    const char kept = slug_character(byte);
    if (kept != '-' || (!slug.empty() && slug.back() != '-')) {
      slug += kept;
    }
  }
  slug = slug.substr(0, kLongestSlug);
  while (slug.ends_with('-')) {
    slug.pop_back();
  }
  return slug.empty() ? "document" : slug;
}

AddReport add_files(const Project& project, const AddRequest& request, Context& context) {
  check_metadata(request);
  const ActorsFile actors = load_actors(project);
  make_folder(project.inputs_folder());
  make_folder(project.state_folder());
  const FileLock lock(project.lock_file(), kLockPatience);
  remove_leftovers(project);
  Adding adding{.project = project,
                .request = request,
                .context = context,
                .ledger = Ledger::open(project.ledger_file(), Ledger::Access::read_write),
                .reader = DocumentReader(actors.registry, actors.content, load_places(project),
                                         load_learned(project, context.log)),
                .names = EventNames(actors.registry)};
  try_files(oldest_release_first(files_of(adding)), adding);
  adding.report.proposals = adding.ledger.proposals();
  return std::move(adding.report);
}

}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "domain/claim.hpp"
#include "domain/document.hpp"
#include "engine/context.hpp"
#include "engine/event_addition.hpp"
#include "engine/project.hpp"

namespace entente::engine {

struct AddRequest {
  std::vector<std::filesystem::path> paths;  // files and folders, in the order to add them
  DocumentMetadata metadata;                 // wins over what a document or its sidecar says; for a single file only
};

struct AddedDocument {
  std::string file;
  DocumentId id;
  std::size_t claims = 0;
};

// A file whose bytes are in the ledger already.
struct KnownDocument {
  std::string file;
  DocumentId id;
};

// A name in a document that several organisations answer to; nothing was read of it there.
struct UnclearName {
  DocumentId document;
  std::string name;
  std::vector<ActorId> candidates;
  int mentions = 0;
};

struct RefusedFile {
  std::string file;
  Error error;
};

struct AddReport {
  std::vector<AddedDocument> added;
  std::vector<KnownDocument> known;
  std::vector<AddedEvents> events;
  std::vector<RefusedFile> refused;
  std::vector<UnclearName> ambiguous;
  std::size_t untried = 0;          // files left when the disk was full or the ledger could not be written
  std::vector<Proposal> proposals;  // of the whole ledger: names that are in no registry
};

// Reads files into a project: original bytes kept first, then document and claims in one transaction. A file that
// cannot be read does not stop the others. Files of events and posts are told by their content. Throws Failure(usage,
// registry_invalid, ledger_*, not_writable).
AddReport add_files(const Project& project, const AddRequest& request, Context& context);

// Lower-case ASCII letters and digits of a name, joined by hyphens: "UN report (2).pdf" to "un-report-2".
std::string slug_of(std::string_view name);

}  // namespace entente::engine

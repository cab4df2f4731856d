// SPDX-License-Identifier: Apache-2.0
#include "engine/project_check.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "engine/open_project.hpp"
#include "ingest/file_bytes.hpp"
#include "ingest/hash.hpp"
#include "ingest/ingest.hpp"

namespace entente::engine {
namespace {

using ledger::Finding;
using ledger::Ledger;

void add_finding(std::vector<Finding>& findings, const Error& error) {
  Error told = error;
  told.place.clear();
  findings.push_back({error.place, to_text(told)});
}

template <class Action>
void note_failure(std::vector<Finding>& findings, Action action) {
  try {
    action();
  } catch (const Failure& failure) {
    add_finding(findings, failure.error());
  }
}

bool looks_like_hash(const std::string& name) {
  constexpr std::size_t kHashDigits = 64;
  return name.size() == kHashDigits && name.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// The SHA-256 of each file in inputs/ whose name does not contradict it.
std::map<std::string, std::filesystem::path> hash_inputs(const Project& project, std::vector<Finding>& findings) {
  std::map<std::string, std::filesystem::path> files;
  for (const std::filesystem::path& file : ingest::list_documents(project.inputs_folder())) {
    const Result<std::string> bytes = ingest::read_file_bytes(file, ingest::IngestLimits{}.file_bytes);
    if (!bytes) {
      add_finding(findings, bytes.error());
      continue;
    }
    const std::string hash = ingest::sha256_hex(*bytes);
    const std::string name = file.stem().string();
    if (looks_like_hash(name) && name != hash) {
      findings.push_back({file.string(), "its bytes have changed since it was added: their SHA-256 is " + hash +
                                             ". Put the original back from a copy."});
      continue;
    }
    files.emplace(hash, file);
  }
  return files;
}

void compare_originals(const Project& project, const std::vector<Document>& documents, std::vector<Finding>& findings) {
  const std::map<std::string, std::filesystem::path> files = hash_inputs(project, findings);
  std::set<std::string> stored;
  for (const Document& document : documents) {
    stored.insert(document.sha256);
    if (!files.contains(document.sha256)) {
      findings.push_back({"document " + document.id.value, "inputs/ has no file with its original bytes, SHA-256 " +
                                                               document.sha256 + ". Put it back from a copy."});
    }
  }
  for (const auto& [hash, file] : files) {
    if (!stored.contains(hash)) {
      findings.push_back({file.string(), "it is in inputs/ but not in the ledger. Run: entente add " + file.string()});
    }
  }
}

// With the readings brought up to date where registries allow that.
Ledger open_ledger(const Project& project, Context& context, bool is_readable) {
  return is_readable ? std::move(open_project(context).ledger)
                     : Ledger::open(project.ledger_file(), Ledger::Access::read_only);
}

bool is_a_finding(ErrorCode code) {
  return code == ErrorCode::ledger_missing || code == ErrorCode::ledger_broken || code == ErrorCode::claim_invalid;
}

}  // namespace

CheckReport check_project(Context& context) {
  const Project project = find_project(context.working_folder);
  CheckReport report;
  note_failure(report.findings, [&] { load_actors(project); });
  note_failure(report.findings, [&] { load_sources(project); });
  const bool is_readable = report.findings.empty();
  try {
    const Ledger ledger = open_ledger(project, context, is_readable);
    std::ranges::move(ledger.find_problems(), std::back_inserter(report.findings));
    const std::vector<Document> documents = ledger.documents_without_text();
    report.documents = documents.size();
    report.claims = ledger.claims({}).size();
    note_failure(report.findings, [&] { compare_originals(project, documents, report.findings); });
  } catch (const Failure& failure) {
    if (!is_a_finding(failure.error().code)) {
      throw;
    }
    add_finding(report.findings, failure.error());
  }
  return report;
}

}  // namespace entente::engine

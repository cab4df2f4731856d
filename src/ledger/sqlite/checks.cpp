// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/checks.hpp"

#include <SQLiteCpp/Column.h>

#include <array>
#include <string>

#include "ledger/sqlite/claim_query.hpp"
#include "ledger/sqlite/claim_terms.hpp"
#include "ledger/sqlite/data_set_rows.hpp"
#include "ledger/sqlite/decision_rows.hpp"
#include "ledger/sqlite/digest.hpp"
#include "ledger/sqlite/document_rows.hpp"
#include "ledger/sqlite/entries.hpp"
#include "ledger/sqlite/event_checks.hpp"
#include "ledger/sqlite/forecast_rows.hpp"
#include "ledger/sqlite/grade_rows.hpp"
#include "ledger/sqlite/merge_rows.hpp"
#include "ledger/sqlite/row.hpp"
#include "ledger/sqlite/watch_rows.hpp"

namespace entente::ledger {
namespace {

using Findings = std::vector<Finding>;

void append(Findings& findings, Findings&& more) {
  findings.insert(findings.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Runs a part of a check; damage that keeps the part from being read is itself a finding at that place.
template <class Check>
Findings or_damage(const std::string& place, Check&& check) {
  try {
    return std::forward<Check>(check)();
  } catch (const SQLite::Exception& problem) {
    if (!is_damage(problem)) {
      throw;
    }
    return {{place, "cannot be read: the file is damaged"}};
  } catch (const UnreadableRow& row) {
    return {{place, row.what()}};
  }
}

std::vector<std::int64_t> numbers_of(const Connection& connection, const std::string& query) {
  SQLite::Statement statement(connection.database, query);
  std::vector<std::int64_t> numbers;
  while (statement.executeStep()) {
    numbers.push_back(statement.getColumn(0).getInt64());
  }
  return numbers;
}

Findings check_file_structure(const Connection& connection) {
  SQLite::Statement statement(connection.database, "PRAGMA integrity_check");
  Findings findings;
  if (statement.executeStep() && statement.getColumn(0).getString() != "ok") {
    findings.push_back({connection.file.filename().string(), "the structure of the file is damaged"});
  }
  return findings;
}

Findings check_references(const Connection& connection) {
  SQLite::Statement statement(connection.database, "PRAGMA foreign_key_check");
  Findings findings;
  while (statement.executeStep()) {
    RowReader row(statement);
    const std::string table = row.text();
    const std::optional<std::int64_t> number = row.integer_or_null();
    findings.push_back({table + (number ? " row " + std::to_string(*number) : ""),
                        "points to a row of " + row.text() + " that is missing"});
  }
  return findings;
}

// Readings and decisions share the numbers of the entries, which run from 1 without gaps.
Findings check_entry_numbers(const Connection& connection) {
  Findings findings;
  for (const std::int64_t number :
       numbers_of(connection,
                  "SELECT number FROM entries WHERE number NOT IN (SELECT number FROM readings UNION "
                  "SELECT number FROM decisions UNION SELECT number FROM origin_decisions UNION "
                  "SELECT number FROM withdrawals) ORDER BY number")) {
    findings.push_back({"entry " + std::to_string(number), "its reading or decision is missing"});
  }
  for (const std::int64_t number :
       numbers_of(connection,
                  "SELECT number FROM entries e WHERE number > 1 AND NOT EXISTS "
                  "(SELECT 1 FROM entries p WHERE p.number = e.number - 1) ORDER BY number")) {
    findings.push_back({"entry " + std::to_string(number), "the entry before it is missing"});
  }
  for (const std::int64_t number :
       numbers_of(connection, "SELECT number FROM documents WHERE number NOT IN (SELECT document FROM readings)")) {
    findings.push_back({"document number " + std::to_string(number), "it has no reading"});
  }
  return findings;
}

Finding altered(const Connection& connection, const Entry& entry) {
  const StoredDocument document = document_at(connection, entry.document, TextPart::left_out);
  const std::string part = entry.kind == EntryKind::reading ? "a reading" : "a decision";
  return {"document " + document.document.id.value,
          part + " of it is not as it was written (entry " + std::to_string(entry.number) + ")"};
}

// Each entry is held against the stored chain before it, so that one altered row gives one finding.
Findings check_chain(const Connection& connection) {
  Findings findings;
  std::string previous;
  for (const Entry& entry : all_entries(connection)) {
    append(findings, or_damage("entry " + std::to_string(entry.number), [&] {
             const bool is_as_written = chain_of(connection, entry, previous) == entry.chain;
             return is_as_written ? Findings{} : Findings{altered(connection, entry)};
           }));
    previous = entry.chain;
  }
  return findings;
}

std::string place_of(const Claim& claim) { return "document " + claim.document.value + ", claim " + claim.id.value; }

Findings check_claims(const Connection& connection, const StoredDocument& stored) {
  Findings findings;
  const CodePointIndex text(stored.document.text);
  for (const Claim& claim : all_versions_of_claims(connection, stored.number)) {
    if (!is_exact_quote(claim, text)) {
      findings.push_back({place_of(claim), "the quote is not the document's text at its offsets " +
                                               std::to_string(claim.span.start) + " to " +
                                               std::to_string(claim.span.end)});
    }
  }
  return findings;
}

Findings check_document(const Connection& connection, std::int64_t number) {
  const StoredDocument stored = document_at(connection, number, TextPart::included);
  const std::string place = "document " + stored.document.id.value;
  Findings findings;
  if (sha256_of(stored.document.text) != stored.text_sha256) {
    findings.push_back({place, "the text has changed: its hash is not the one that was stored with it"});
  }
  append(findings, or_damage(place, [&] { return check_claims(connection, stored); }));
  return findings;
}

Findings check_texts_and_quotes(const Connection& connection) {
  Findings findings;
  for (const std::int64_t number : numbers_of(connection, "SELECT number FROM documents ORDER BY id")) {
    append(findings,
           or_damage("document number " + std::to_string(number), [&] { return check_document(connection, number); }));
  }
  return findings;
}

Findings check_ids_of_reading(const Connection& connection, std::int64_t reading) {
  Findings findings;
  for (const Claim& claim : claims_of_reading(connection, reading)) {
    if (make_claim_id(claim) != claim.id) {
      findings.push_back({place_of(claim), "the id does not follow from the claim's content"});
    }
  }
  return findings;
}

Findings check_claim_ids(const Connection& connection) {
  Findings findings;
  for (const std::int64_t reading : numbers_of(connection, "SELECT number FROM readings ORDER BY number")) {
    append(findings,
           or_damage("reading " + std::to_string(reading), [&] { return check_ids_of_reading(connection, reading); }));
  }
  return findings;
}

Findings check_data_version(const Connection& connection) {
  const Entry newest = newest_entry(connection).value_or(Entry{});
  std::int64_t claims = 0;
  std::uint64_t state = 0;
  for (const std::int64_t document : numbers_of(connection, "SELECT number FROM documents")) {
    const DocumentState current = current_state_of(connection, document);
    claims += current.claims;
    state += current.state;
  }
  if (claims == newest.claims_total && state == newest.ledger_state) {
    return {};
  }
  return {{connection.file.filename().string(), "the data version is not that of the claims"}};
}

struct Check {
  std::string_view name;
  Findings (*run)(const Connection& connection);
};

constexpr std::array kChecks{
    Check{"structure of the file", check_file_structure},
    Check{"references between rows", check_references},
    Check{"entries", check_entry_numbers},
    Check{"texts and quotes", check_texts_and_quotes},
    Check{"ids of claims", check_claim_ids},
    Check{"chain of entries", check_chain},
    Check{"data version", check_data_version},
    Check{"standing questions", check_standing_rows},
    Check{"forecasts", check_forecast_rows},
    Check{"grades", check_grade_rows},
    Check{"merges", check_merge_rows},
    Check{"data sets", check_data_set_rows},
    Check{"events and posts", check_event_rows},
};

}  // namespace

std::vector<Finding> find_problems(const Connection& connection) {
  Findings findings;
  for (const Check& check : kChecks) {
    append(findings, or_damage(std::string(check.name), [&] { return check.run(connection); }));
  }
  return findings;
}

}  // namespace entente::ledger

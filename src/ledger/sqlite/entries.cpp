// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/entries.hpp"

#include <SQLiteCpp/Column.h>

#include "ledger/sqlite/claim_query.hpp"
#include "ledger/sqlite/content_digest.hpp"
#include "ledger/sqlite/decision_rows.hpp"
#include "ledger/sqlite/document_rows.hpp"
#include "ledger/sqlite/origin_rows.hpp"
#include "ledger/sqlite/reading_rows.hpp"
#include "ledger/sqlite/row.hpp"
#include "ledger/sqlite/withdrawal_rows.hpp"

namespace entente::ledger {
namespace {

constexpr std::string_view kReadingWord = "reading";
constexpr std::string_view kDecisionWord = "decision";

std::string_view to_word(EntryKind kind) { return kind == EntryKind::reading ? kReadingWord : kDecisionWord; }

// SQLite's integers are signed; states use all 64 bits.
std::int64_t as_stored(std::uint64_t state) { return static_cast<std::int64_t>(state); }

std::string select_entries(const std::string& rest) {
  return "SELECT number, kind, document, document_claims, document_state, claims_total, decisions_total, ledger_state, "
         "chain FROM entries " +
         rest;
}

Entry read_entry(const SQLite::Statement& statement) {
  RowReader row(statement);
  Entry entry;
  entry.number = row.integer();
  entry.kind = row.text() == kReadingWord ? EntryKind::reading : EntryKind::decision;
  entry.document = row.integer();
  entry.document_claims = row.integer();
  entry.document_state = static_cast<std::uint64_t>(row.integer());
  entry.claims_total = row.integer();
  entry.decisions_total = row.integer();
  entry.ledger_state = static_cast<std::uint64_t>(row.integer());
  entry.chain = row.text();
  return entry;
}

std::optional<Entry> newest_entry_of(const Connection& connection, std::int64_t document) {
  SQLite::Statement statement(connection.database, select_entries("WHERE document = ? ORDER BY number DESC LIMIT 1"));
  RowBinder(statement).integer(document);
  return statement.executeStep() ? std::optional(read_entry(statement)) : std::nullopt;
}

// A document is written together with its first reading, whose entry answers for it.
bool is_first_of_document(const Connection& connection, const Entry& entry) {
  SQLite::Statement statement(connection.database, "SELECT 1 FROM entries WHERE document = ? AND number < ? LIMIT 1");
  RowBinder(statement).integer(entry.document).integer(entry.number);
  return !statement.executeStep();
}

void add_decision(Digest& digest, const Connection& connection, std::int64_t number) {
  if (const auto of_origin = origin_decision_at(connection, number)) {
    add_to_digest(digest, *of_origin);
  } else if (const auto withdrawal = withdrawal_at(connection, number)) {
    digest.text(withdrawal->claim.value).text(withdrawal->by).text(withdrawal->reason);
    digest.integer(withdrawal->at_unix_seconds);
  } else {
    add_to_digest(digest, decision_at(connection, number));
  }
}

void add_written_rows(Digest& digest, const Connection& connection, const Entry& entry) {
  const StoredDocument document = document_at(connection, entry.document, TextPart::left_out);
  digest.text(document.document.id.value);
  if (is_first_of_document(connection, entry)) {
    add_to_digest(digest, document.document, document.text_sha256, AddedDay::always);
  }
  if (entry.kind == EntryKind::decision) {
    add_decision(digest, connection, entry.number);
    return;
  }
  const ReadingOrigin origin = origin_of(connection, entry.number);
  digest.text(origin.fingerprint);
  if (origin.reader != to_word(ReaderName::rules)) {  // older ledgers knew no other
    digest.text(origin.reader);
  }
  const std::vector<Claim> claims = claims_of_reading(connection, entry.number);
  digest.integer(static_cast<std::int64_t>(claims.size()));
  for (const Claim& claim : claims) {
    add_to_digest(digest, claim);
  }
  for (const Proposal& proposal : proposals_of(connection, entry.number)) {
    add_to_digest(digest, proposal);
  }
}

void insert_entry(const Connection& connection, const Entry& entry) {
  SQLite::Statement insert(connection.database, "INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(entry.number).text(to_word(entry.kind)).integer(entry.document);
  row.integer(entry.document_claims).integer(as_stored(entry.document_state)).integer(entry.claims_total);
  row.integer(entry.decisions_total).integer(as_stored(entry.ledger_state)).text(entry.chain).execute();
}

}  // namespace

std::int64_t next_entry_number(const Connection& connection) {
  SQLite::Statement statement(connection.database, "SELECT coalesce(max(number), 0) + 1 FROM entries");
  statement.executeStep();
  return statement.getColumn(0).getInt64();
}

void append_entry(const Connection& connection, EntryKind kind, std::int64_t number, std::int64_t document) {
  const Entry before = newest_entry(connection).value_or(Entry{});
  const Entry document_before = newest_entry_of(connection, document).value_or(Entry{});
  const DocumentState state = current_state_of(connection, document);
  Entry entry{.number = number, .kind = kind, .document = document};
  entry.document_claims = state.claims;
  entry.document_state = state.state;
  entry.claims_total = before.claims_total - document_before.document_claims + state.claims;
  entry.decisions_total = before.decisions_total + (kind == EntryKind::decision ? 1 : 0);
  entry.ledger_state = before.ledger_state - document_before.document_state + state.state;
  entry.chain = chain_of(connection, entry, before.chain);
  insert_entry(connection, entry);
}

std::optional<Entry> newest_entry(const Connection& connection) {
  SQLite::Statement statement(connection.database, select_entries("ORDER BY number DESC LIMIT 1"));
  return statement.executeStep() ? std::optional(read_entry(statement)) : std::nullopt;
}

std::vector<Entry> all_entries(const Connection& connection) {
  SQLite::Statement statement(connection.database, select_entries("ORDER BY number"));
  std::vector<Entry> entries;
  while (statement.executeStep()) {
    entries.push_back(read_entry(statement));
  }
  return entries;
}

std::string chain_of(const Connection& connection, const Entry& entry, const std::string& previous) {
  Digest digest;
  digest.text(previous).integer(entry.number).text(to_word(entry.kind)).integer(entry.document);
  digest.integer(entry.document_claims).integer(as_stored(entry.document_state)).integer(entry.claims_total);
  digest.integer(entry.decisions_total).integer(as_stored(entry.ledger_state));
  add_written_rows(digest, connection, entry);
  return digest.hex();
}

DocumentState current_state_of(const Connection& connection, std::int64_t document) {
  const StoredDocument stored = document_at(connection, document, TextPart::left_out);
  const std::vector<Claim> claims = current_claims_of(connection, document);
  Digest digest;
  add_to_digest(digest, stored.document, stored.text_sha256, AddedDay::where_undated);
  for (const Claim& claim : claims) {
    add_to_digest(digest, claim);
  }
  for (const OriginDecision& decision : origin_decisions_of(connection, document)) {
    add_to_digest(digest, decision);
  }
  return {static_cast<std::int64_t>(claims.size()), digest.word()};
}

}  // namespace entente::ledger

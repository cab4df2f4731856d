// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/reading_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "domain/actor.hpp"
#include "ledger/sqlite/claim_rows.hpp"
#include "ledger/sqlite/claim_terms.hpp"
#include "ledger/sqlite/entries.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

void require_storable(const Document& document, const StoredReading& reading) {
  if (reading.document != document.id) {
    refuse_content("document " + document.id.value, "its reading names another document, " + reading.document.value);
  }
  const CodePointIndex text(document.text);
  std::set<ClaimId> seen;
  for (const Claim& claim : reading.claims) {
    require_proposed_claim(claim, document.id, text);
    if (!seen.insert(claim.id).second) {
      refuse_content("document " + document.id.value + ", claim " + claim.id.value,
                     "the reading makes the same claim twice");
    }
  }
}

void insert_claims(const Connection& connection, std::int64_t number, std::int64_t document,
                   const std::vector<Claim>& claims) {
  ClaimWriter writer(connection);
  for (const Claim& claim : claims) {
    writer.write_details(writer.number_of(claim, document), {.reading = number}, claim);
  }
}

void insert_proposals(const Connection& connection, std::int64_t number, const std::vector<Proposal>& proposals) {
  SQLite::Statement insert(connection.database, "INSERT INTO proposals VALUES (?, ?, ?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const Proposal& proposal : proposals) {
    RowBinder row(insert);
    row.integer(number).integer(position++).text(proposal.name).text(proposal.abbreviation).span(proposal.span);
    row.integer(proposal.mentions).execute();
  }
}

std::vector<Proposal> read_proposals(SQLite::Statement& statement) {
  std::vector<Proposal> proposals;
  while (statement.executeStep()) {
    RowReader row(statement);
    Proposal proposal;
    proposal.document = DocumentId{row.text()};
    proposal.name = row.text();
    proposal.abbreviation = row.text();
    proposal.span = row.span();
    proposal.mentions = row.offset();
    proposals.push_back(std::move(proposal));
  }
  return proposals;
}

constexpr const char* kSelectProposals =
    "SELECT o.id, p.name, p.abbreviation, p.span_start, p.span_end, p.mentions FROM proposals p "
    "JOIN readings r ON r.number = p.reading JOIN documents o ON o.number = r.document ";

// One row a name, however it is spelled: mentions add up, the first mention stands for all.
std::vector<Proposal> merge_by_name(const std::vector<Proposal>& proposals) {
  std::map<std::string, Proposal> by_name;
  for (const Proposal& proposal : proposals) {
    const auto [place, is_new] = by_name.try_emplace(fold_name(proposal.name), proposal);
    if (is_new) {
      continue;
    }
    place->second.mentions += proposal.mentions;
    if (place->second.abbreviation.empty()) {
      place->second.abbreviation = proposal.abbreviation;
    }
  }
  std::vector<Proposal> merged;
  merged.reserve(by_name.size());
  for (auto& [name, proposal] : by_name) {
    merged.push_back(std::move(proposal));
  }
  return merged;
}

}  // namespace

void append_reading(const Connection& connection, const StoredDocument& document, const StoredReading& reading) {
  require_storable(document.document, reading);
  const std::int64_t number = next_entry_number(connection);
  SQLite::Statement insert(connection.database,
                           "INSERT INTO readings (number, document, fingerprint, reader) VALUES (?, ?, ?, ?)");
  RowBinder row(insert);
  row.integer(number).integer(document.number).text(reading.fingerprint).text(to_word(reading.reader)).execute();
  insert_claims(connection, number, document.number, reading.claims);
  insert_proposals(connection, number, reading.proposals);
  append_entry(connection, EntryKind::reading, number, document.number);
}

ReadingOrigin origin_of(const Connection& connection, std::int64_t reading) {
  SQLite::Statement statement(connection.database, "SELECT fingerprint, reader FROM readings WHERE number = ?");
  RowBinder(statement).integer(reading);
  if (!statement.executeStep()) {
    throw UnreadableRow("reading " + std::to_string(reading) + " is missing");
  }
  RowReader row(statement);
  ReadingOrigin origin;
  origin.fingerprint = row.text();
  origin.reader = row.text();
  return origin;
}

std::vector<Proposal> proposals_of(const Connection& connection, std::int64_t reading) {
  SQLite::Statement statement(connection.database,
                              std::string(kSelectProposals) + "WHERE p.reading = ? ORDER BY p.position");
  RowBinder(statement).integer(reading);
  return read_proposals(statement);
}

std::vector<DocumentId> documents_with_other_fingerprint(const Connection& connection, const std::string& fingerprint,
                                                         ReaderName reader) {
  SQLite::Statement statement(
      connection.database,
      "SELECT o.id FROM documents o LEFT JOIN readings r "
      "ON r.number = (SELECT max(number) FROM readings WHERE document = o.number AND reader = ?) "
      "WHERE r.fingerprint IS NOT ? ORDER BY o.id");
  RowBinder(statement).text(to_word(reader)).text(fingerprint);
  std::vector<DocumentId> documents;
  while (statement.executeStep()) {
    documents.emplace_back(RowReader(statement).text());
  }
  return documents;
}

std::vector<Proposal> current_proposals(const Connection& connection) {
  SQLite::Statement statement(
      connection.database,
      std::string(kSelectProposals) +
          "WHERE r.number = (SELECT max(number) FROM readings WHERE document = r.document AND reader = 'rules') "
          "ORDER BY o.id, p.position");
  std::vector<Proposal> proposals = merge_by_name(read_proposals(statement));
  std::ranges::sort(proposals, {},
                    [](const Proposal& proposal) { return std::make_tuple(-proposal.mentions, proposal.name); });
  return proposals;
}

}  // namespace entente::ledger

// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/claim_query.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <string>
#include <tuple>

#include "ledger/sqlite/claim_rows.hpp"
#include "ledger/sqlite/decision_rows.hpp"
#include "ledger/sqlite/moment.hpp"
#include "ledger/sqlite/row.hpp"

namespace entente::ledger {
namespace {

// All of them by a moment: ?1 is the second before which decisions were made, ?2 the last entry.
// The version of a claim that counts: that of the newest decision not taken back, if it corrects; if somebody decided
// otherwise, that of the newest reading that makes the claim, the rules' before all others'; else that of the rules'
// current reading.
constexpr std::string_view kCurrentVersions =
    " FROM claim_details d JOIN claims c ON c.number = d.claim JOIN documents o ON o.number = c.document "
    "LEFT JOIN decisions n ON n.number = "
    "(SELECT max(s.number) FROM decisions s WHERE s.claim = d.claim AND s.number <= ?2 AND s.at_unix_seconds < ?1 "
    "AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.decision = s.number AND w.number <= ?2 "
    "AND w.at_unix_seconds < ?1)) "
    "WHERE CASE WHEN n.kind IS 'correct' THEN d.decision IS n.number "
    "WHEN n.number IS NULL THEN d.reading = "
    "(SELECT max(number) FROM readings WHERE document = c.document AND number <= ?2 AND reader = 'rules') "
    "ELSE d.reading = (SELECT m.reading FROM claim_details m JOIN readings r ON r.number = m.reading "
    "WHERE m.claim = d.claim AND m.reading <= ?2 ORDER BY r.reader = 'rules' DESC, m.reading DESC LIMIT 1) END";

// The version of a claim that one reader's (?3) current reading makes; that of the doubted ends with the rules' next
// reading.
constexpr std::string_view kVersionsOfReader =
    " FROM claim_details d JOIN claims c ON c.number = d.claim JOIN documents o ON o.number = c.document "
    "LEFT JOIN decisions n ON n.number = "
    "(SELECT max(s.number) FROM decisions s WHERE s.claim = d.claim AND s.number <= ?2 AND s.at_unix_seconds < ?1 "
    "AND NOT EXISTS (SELECT 1 FROM withdrawals w WHERE w.decision = s.number AND w.number <= ?2 "
    "AND w.at_unix_seconds < ?1)) "
    "WHERE d.reading = (SELECT max(r.number) FROM readings r WHERE r.document = c.document AND r.reader = ?3 "
    "AND r.number <= ?2 AND (?3 <> 'doubted' OR r.number > "
    "(SELECT max(number) FROM readings WHERE document = c.document AND number <= ?2 AND reader = 'rules')))";

constexpr std::string_view kAllVersions =
    " FROM claim_details d JOIN claims c ON c.number = d.claim JOIN documents o ON o.number = c.document WHERE ";

constexpr std::size_t kNamedCandidates = 3;  // ids told to a user whose prefix fits several

std::string select_versions(std::string_view versions, const std::string& conditions) {
  return "SELECT " + std::string(claim_columns()) + ", n.kind" + std::string(versions) + conditions;
}

std::string conditions_of(const ClaimFilter& filter) {
  std::string conditions;
  if (filter.pair) {
    conditions += " AND d.pair_first = ? AND d.pair_second = ?";
  }
  if (filter.speaker) {
    conditions += " AND d.speaker = ?";
  }
  if (filter.document) {
    conditions += " AND o.id = ?";
  }
  if (filter.claim) {
    conditions += " AND c.number = ?";
  }
  if (filter.known_by) {
    conditions += " AND coalesce(o.published, o.added) <= ?";
  }
  return conditions;
}

void bind_moment(RowBinder& row, const LedgerMoment& moment) {
  const MomentBounds bounds = bounds_of(moment);
  row.integer(bounds.decided_before_seconds).integer(bounds.last_entry);
}

void bind_conditions(const Connection& connection, RowBinder row, const ClaimFilter& filter) {
  bind_moment(row, filter.moment);
  if (filter.reader) {
    row.text(to_word(*filter.reader));
  }
  if (filter.pair) {
    const Pair pair = make_pair_of(filter.pair->first, filter.pair->second);
    row.text(pair.first.value).text(pair.second.value);
  }
  if (filter.speaker) {
    row.text(to_stored_word(*filter.speaker));
  }
  if (filter.document) {
    row.text(filter.document->value);
  }
  if (filter.claim) {
    row.integer(find_claim(connection, *filter.claim).number);
  }
  if (filter.known_by) {
    row.date(*filter.known_by);
  }
}

ClaimStatus status_after(const std::optional<std::string>& decision) {
  if (!decision) {
    return ClaimStatus::proposed;
  }
  switch (decision_kind_of(*decision)) {
    case DecisionKind::confirm:
      return ClaimStatus::confirmed;
    case DecisionKind::reject:
      return ClaimStatus::rejected;
    case DecisionKind::correct:
      break;
  }
  return ClaimStatus::corrected;
}

std::vector<Claim> read_current(const Connection& connection, SQLite::Statement& statement) {
  ClaimReader reader(connection);
  std::vector<Claim> claims;
  while (statement.executeStep()) {
    RowReader row(statement);
    claims.push_back(reader.read(row));
    claims.back().status = status_after(row.text_or_null());
  }
  std::ranges::sort(claims, {}, [](const Claim& claim) { return std::tie(claim.document, claim.span, claim.id); });
  return claims;
}

std::vector<Claim> claims_that_fit(const Connection& connection, const ClaimFilter& filter) {
  const std::string_view versions = filter.reader ? kVersionsOfReader : kCurrentVersions;
  SQLite::Statement statement(connection.database, select_versions(versions, conditions_of(filter)));
  bind_conditions(connection, RowBinder(statement), filter);
  return read_current(connection, statement);
}

std::vector<Claim> read_versions(const Connection& connection, const std::string& condition, std::int64_t number) {
  SQLite::Statement statement(connection.database, "SELECT " + std::string(claim_columns()) +
                                                       std::string(kAllVersions) + condition + " ORDER BY d.number");
  RowBinder(statement).integer(number);
  ClaimReader reader(connection);
  std::vector<Claim> claims;
  while (statement.executeStep()) {
    RowReader row(statement);
    claims.push_back(reader.read(row));
  }
  return claims;
}

StoredClaim read_stored_claim(const SQLite::Statement& statement) {
  RowReader row(statement);
  StoredClaim claim;
  claim.number = row.integer();
  claim.id = ClaimId{row.text()};
  claim.document = row.integer();
  return claim;
}

// Ids consist of lower-case hexadecimal digits, so that a prefix's matches lie between it and itself with a 'g'.
std::vector<StoredClaim> claims_that_begin_with(const Connection& connection, const std::string& prefix) {
  constexpr char kAfterDigits = 'g';
  SQLite::Statement statement(connection.database,
                              "SELECT number, id, document FROM claims WHERE id >= ? AND id < ? ORDER BY id LIMIT ?");
  RowBinder(statement).text(prefix).text(prefix + kAfterDigits).integer(kNamedCandidates + 1);
  std::vector<StoredClaim> claims;
  while (statement.executeStep()) {
    claims.push_back(read_stored_claim(statement));
  }
  return claims;
}

[[noreturn]] void refuse_prefix(const ClaimId& id, const std::vector<StoredClaim>& candidates) {
  if (id.value.empty() || candidates.empty()) {
    throw Failure(Error{ErrorCode::claim_unknown, "", "no claim has the id \"" + id.value + "\"",
                        "List the claims with `entente claims`"});
  }
  std::string names;
  for (std::size_t i = 0; i < std::min(candidates.size(), kNamedCandidates); ++i) {
    names += (i == 0 ? "" : ", ") + candidates[i].id.value;
  }
  throw Failure(Error{ErrorCode::claim_unknown, "",
                      "several claims begin with \"" + id.value + "\": " + names +
                          (candidates.size() > kNamedCandidates ? ", ..." : ""),
                      "Give more digits of the id"});
}

}  // namespace

StoredClaim find_claim(const Connection& connection, const ClaimId& id) {
  const std::vector<StoredClaim> candidates = claims_that_begin_with(connection, id.value);
  const bool is_exact = !candidates.empty() && candidates.front().id == id;  // the shortest match sorts first
  if (id.value.empty() || (candidates.size() != 1 && !is_exact)) {
    refuse_prefix(id, candidates);
  }
  return candidates.front();
}

std::vector<Claim> current_claims(const Connection& connection, const ClaimFilter& filter) {
  std::vector<Claim> claims = claims_that_fit(connection, filter);
  if (!claims.empty() || !filter.claim || filter.reader) {
    return claims;
  }
  ClaimFilter of_reader = filter;  // who names a claim gets it, whichever reader makes it
  for (const ReaderName reader : {ReaderName::doubted, ReaderName::endpoint}) {
    of_reader.reader = reader;
    claims = claims.empty() ? claims_that_fit(connection, of_reader) : claims;
  }
  return claims;
}

std::vector<Claim> current_claims_of(const Connection& connection, std::int64_t document) {
  SQLite::Statement statement(connection.database, select_versions(kCurrentVersions, " AND c.document = ?"));
  RowBinder row(statement);
  bind_moment(row, {});
  row.integer(document);
  return read_current(connection, statement);
}

std::vector<Claim> claims_of_reading(const Connection& connection, std::int64_t reading) {
  return read_versions(connection, "d.reading = ?", reading);
}

std::vector<Claim> claims_of_decision(const Connection& connection, std::int64_t decision) {
  return read_versions(connection, "d.decision = ?", decision);
}

std::vector<Claim> all_versions_of_claims(const Connection& connection, std::int64_t document) {
  return read_versions(connection, "c.document = ?", document);
}

}  // namespace entente::ledger

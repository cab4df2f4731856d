// SPDX-License-Identifier: Apache-2.0
#include "ledger/ledger.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "ledger/sqlite/checks.hpp"
#include "ledger/sqlite/connection.hpp"
#include "ledger/sqlite/data_set_rows.hpp"
#include "ledger/sqlite/decision_rows.hpp"
#include "ledger/sqlite/document_rows.hpp"
#include "ledger/sqlite/entries.hpp"
#include "ledger/sqlite/event_query.hpp"
#include "ledger/sqlite/event_rows.hpp"
#include "ledger/sqlite/forecast_rows.hpp"
#include "ledger/sqlite/grade_rows.hpp"
#include "ledger/sqlite/merge_rows.hpp"
#include "ledger/sqlite/merged_claims.hpp"
#include "ledger/sqlite/origin_rows.hpp"
#include "ledger/sqlite/post_rows.hpp"
#include "ledger/sqlite/reading_rows.hpp"
#include "ledger/sqlite/reviewed_claims.hpp"
#include "ledger/sqlite/watch_rows.hpp"
#include "ledger/sqlite/withdrawal_rows.hpp"

namespace entente::ledger {

std::string_view to_word(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::confirm:
      return "confirm";
    case DecisionKind::reject:
      return "reject";
    case DecisionKind::correct:
      break;
  }
  return "correct";
}

std::string_view to_word(ReaderName reader) {
  switch (reader) {
    case ReaderName::rules:
      return "rules";
    case ReaderName::doubted:
      return "doubted";
    case ReaderName::endpoint:
      break;
  }
  return "endpoint";
}

std::optional<ReaderName> reader_name_from_word(std::string_view word) {
  for (const ReaderName reader : kReaderNames) {
    if (to_word(reader) == word) {
      return reader;
    }
  }
  return std::nullopt;
}

struct Ledger::Database {
  Connection connection;
};

Ledger::Ledger(std::unique_ptr<Database> database) : database_(std::move(database)) {}
Ledger::~Ledger() = default;
Ledger::Ledger(Ledger&&) noexcept = default;
Ledger& Ledger::operator=(Ledger&&) noexcept = default;

Ledger Ledger::open(const std::filesystem::path& file, Access access) { return open(file, access, OpenOptions{}); }

Ledger Ledger::open(const std::filesystem::path& file, Access access, const OpenOptions& options) {
  return Ledger(std::make_unique<Database>(Database{open_connection(file, access, options)}));
}

std::optional<DocumentId> Ledger::find_document_by_hash(const std::string& sha256) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return find_document_by_bytes(connection, sha256); });
}

std::optional<Document> Ledger::find_document(const DocumentId& id) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&]() -> std::optional<Document> {
    auto stored = find_document_by_id(connection, id, TextPart::included);
    return stored ? std::optional(std::move(stored->document)) : std::nullopt;
  });
}

std::vector<Document> Ledger::documents_without_text() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] {
    std::vector<Document> documents;
    for (StoredDocument& stored : all_documents(connection)) {
      documents.push_back(std::move(stored.document));
    }
    return documents;
  });
}

std::size_t Ledger::document_count() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return count_documents(connection); });
}

void Ledger::add_document(const Document& document, const StoredReading& reading) {
  add_document(document, std::span(&reading, 1));
}

void Ledger::add_document(const Document& document, std::span<const StoredReading> readings) {
  Connection& connection = database_->connection;
  write_whole(connection, [&] {
    const std::int64_t number = insert_document(connection, document);
    for (const StoredReading& reading : readings) {
      append_reading(connection, StoredDocument{number, document, {}}, reading);
    }
  });
}

void Ledger::add_reading(const StoredReading& reading) { add_readings(std::span(&reading, 1)); }

void Ledger::add_readings(std::span<const StoredReading> readings) {
  Connection& connection = database_->connection;
  const auto add = [&](const StoredReading& reading) {
    const auto document = find_document_by_id(connection, reading.document, TextPart::included);
    if (!document) {
      refuse_content("document " + reading.document.value, "the ledger holds no such document to read again");
    }
    append_reading(connection, *document, reading);
  };
  write_whole(connection, [&] { std::ranges::for_each(readings, add); });
}

std::vector<DocumentId> Ledger::documents_read_otherwise(const std::string& fingerprint, ReaderName reader) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return documents_with_other_fingerprint(connection, fingerprint, reader); });
}

std::vector<Claim> Ledger::claims(const ClaimFilter& filter) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return merged_claims(connection, filter); });
}

std::vector<Proposal> Ledger::proposals() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return current_proposals(connection); });
}

void Ledger::add_decision(const Decision& decision) {
  Connection& connection = database_->connection;
  write_whole(connection, [&] { append_decision(connection, decision); });
}

void Ledger::add_withdrawal(const Withdrawal& withdrawal) {
  Connection& connection = database_->connection;
  write_whole(connection, [&] { append_withdrawal(connection, withdrawal); });
}

std::vector<Decision> Ledger::decisions(const ClaimId& claim) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return decisions_on(connection, claim); });
}

std::vector<Decision> Ledger::standing_decisions() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return all_standing_decisions(connection); });
}

std::vector<ReviewedClaim> Ledger::reviewed_claims() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return ledger::reviewed_claims(connection); });
}

void Ledger::add_origin_decision(const OriginDecision& decision) {
  Connection& connection = database_->connection;
  write_whole(connection, [&] { append_origin_decision(connection, decision); });
}

std::vector<OriginDecision> Ledger::origin_decisions(const LedgerMoment& moment) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return all_origin_decisions(connection, moment); });
}

std::size_t Ledger::count_decisions_after(Date day, const Pair& pair) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return count_merged_decisions_after(connection, day, pair); });
}

void Ledger::add_standing_word(const StandingWord& word) {
  Connection& connection = database_->connection;
  write_whole(connection, [&] { append_standing_word(connection, word); });
}

std::vector<StandingWord> Ledger::standing_words() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return all_standing_words(connection); });
}

void Ledger::add_standing_looks(std::span<const StandingLook> looks) {
  Connection& connection = database_->connection;
  write_whole(connection, [&] { append_standing_looks(connection, looks); });
}

std::vector<StandingLook> Ledger::standing_looks() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return all_standing_looks(connection); });
}

FrozenForecast Ledger::add_forecast(const FrozenForecast& forecast) {
  Connection& connection = database_->connection;
  FrozenForecast written;
  write_whole(connection, [&] { written = append_forecast(connection, forecast); });
  return written;
}

std::vector<FrozenForecast> Ledger::forecasts() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return all_forecasts(connection); });
}

void Ledger::add_forecast_resolutions(std::span<const ForecastResolution> resolutions) {
  Connection& connection = database_->connection;
  write_whole(connection, [&] { append_forecast_resolutions(connection, resolutions); });
}

std::vector<ForecastResolution> Ledger::forecast_resolutions() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return all_forecast_resolutions(connection); });
}

void Ledger::add_grade_change(const GradeChange& change) {
  Connection& connection = database_->connection;
  write_whole(connection, [&] { append_grade_change(connection, change); });
}

std::vector<GradeChange> Ledger::grade_changes() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return all_grade_changes(connection); });
}

void Ledger::add_actor_merge(const ActorMerge& merge) {
  Connection& connection = database_->connection;
  write_whole(connection, [&] { append_actor_merge(connection, merge); });
}

std::vector<ActorMerge> Ledger::actor_merges() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return all_actor_merges(connection); });
}

DataSet Ledger::add_events(const DataSet& data_set, const EventBatches& next,
                           const std::optional<UnfinishedImport>& behind) {
  return append_events(database_->connection, data_set, next, behind);
}

std::optional<UnfinishedImport> Ledger::unfinished_import() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return find_unfinished_import(connection); });
}

DataSet Ledger::add_posts(const DataSet& data_set, const PostBatches& next) {
  Connection& connection = database_->connection;
  DataSet stored;
  write_whole(connection, [&] { stored = append_posts(connection, data_set, next); });
  return stored;
}

std::vector<DataSet> Ledger::data_sets() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] {
    std::vector<DataSet> sets;
    for (StoredDataSet& stored : stored_data_sets(connection)) {
      sets.push_back(std::move(stored.data_set));
    }
    return sets;
  });
}

std::vector<Event> Ledger::events(const EventFilter& filter) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return current_events(connection, filter); });
}

std::vector<EventName> Ledger::event_names(std::optional<std::int64_t> data_set) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return current_event_names(connection, data_set); });
}

std::vector<Post> Ledger::posts(const PostFilter& filter) const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return current_posts(connection, filter); });
}

std::int64_t Ledger::entry_count() const {
  const Connection& connection = database_->connection;
  return guarded(connection, [&] { return newest_entry(connection).value_or(Entry{}).number; });
}

std::string Ledger::data_version() const {
  const Connection& connection = database_->connection;
  const Entry entry = guarded(connection, [&] {
    Entry newest = newest_entry(connection).value_or(Entry{});
    newest.ledger_state += state_of_data_sets(connection) + state_of_merges(connection);
    return newest;
  });
  std::array<char, 32> state{};
  std::snprintf(state.data(), state.size(), "%016llx", static_cast<unsigned long long>(entry.ledger_state));
  return std::to_string(entry.claims_total) + " claims, " + std::to_string(entry.decisions_total) + " decisions, " +
         state.data();
}

std::vector<Finding> Ledger::find_problems() const {
  Connection& connection = database_->connection;
  return guarded(connection, [&] {
    const SQLite::Transaction one_state(connection.database);  // what others write meanwhile is not seen
    return ledger::find_problems(connection);
  });
}

}  // namespace entente::ledger

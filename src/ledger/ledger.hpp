// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/actor_merge.hpp"
#include "domain/claim.hpp"
#include "domain/document.hpp"
#include "domain/event.hpp"
#include "domain/forecast.hpp"
#include "domain/origin.hpp"
#include "domain/pair.hpp"
#include "domain/post.hpp"
#include "domain/source.hpp"
#include "domain/watch.hpp"

namespace entente::ledger {

// Who made a reading. What the rules claim is evidence at once; what the learned step doubts of it, and what a language
// model claims, counts once a person has confirmed or corrected it.
enum class ReaderName : std::uint8_t { rules, doubted, endpoint };
inline constexpr std::array kReaderNames{ReaderName::rules, ReaderName::doubted, ReaderName::endpoint};
std::string_view to_word(ReaderName reader);
std::optional<ReaderName> reader_name_from_word(std::string_view word);

// The ledger as it stood at some moment of its own past. Empty fields: as it stands.
struct LedgerMoment {
  std::optional<Date> decided_by;     // only decisions made up to the end of this day (UTC)
  std::optional<std::int64_t> entry;  // only readings and decisions up to this entry, and the documents they are of
};

// Which claims to give. Empty fields do not restrict.
struct ClaimFilter {
  std::optional<Pair> pair;
  std::optional<Voice> speaker;
  std::optional<DocumentId> document;
  std::optional<ClaimId> claim;  // a unique prefix will do; found whichever reader makes it
  std::optional<Date> known_by;  // only documents published by that day, or undated and added by it
  // Only what this reader's current readings make, as they make it; where empty, what counts: the claims of the rules,
  // and those that a person decided on.
  std::optional<ReaderName> reader;
  LedgerMoment moment = {};
  bool is_as_read = false;  // with the organisations that were read, whatever they have been merged into since
};

// One reading of a document: by which reader, lexicon and registry (one fingerprint), and what it found.
struct StoredReading {
  DocumentId document;
  std::string fingerprint;
  std::vector<Claim> claims;
  std::vector<Proposal> proposals;
  ReaderName reader = ReaderName::rules;
};

enum class DecisionKind : std::uint8_t { confirm, reject, correct };
std::string_view to_word(DecisionKind kind);

// A person's word on a claim. The newest decision on a claim holds; older ones stay.
struct Decision {
  ClaimId claim;
  DecisionKind kind = DecisionKind::confirm;
  std::optional<Claim> corrected;  // the claim as it should read, for DecisionKind::correct
  std::string by;                  // a role or initials, as the analyst likes; never shown in exports
  std::string reason;
  std::int64_t at_unix_seconds = 0;
};

// A person's word that the decision which holds on a claim shall hold no longer; the one before it does again.
struct Withdrawal {
  ClaimId claim;
  std::string by;
  std::string reason;
  std::int64_t at_unix_seconds = 0;
};

// A change of a source's grade. The grade that holds stands in sources.csv.
struct GradeChange {
  SourceId source;
  Grade old_grade = Grade::f;
  Grade new_grade = Grade::f;
  std::string note;
  std::int64_t at_unix_seconds = 0;
};

// A claim as the rules propose it, and the newest decision on it.
struct ReviewedClaim {
  Claim proposed;
  Decision decision;
};

// What is wrong with a ledger, one line each, for `entente check`.
struct Finding {
  std::string place;
  std::string what;
};

// Some events of a file, and where it goes on behind them, in words of its reader; empty where it cannot begin there.
struct EventBatch {
  std::span<const Event> events;
  std::string goes_on_at;
};

// The next rows of a data set, empty at its end. May throw: nothing of the data set is stored then.
using EventBatches = std::function<EventBatch()>;
using PostBatches = std::function<std::span<const Post>()>;

// Which events to give. Empty fields do not restrict.
struct EventFilter {
  std::vector<std::string> names;   // as data sets write them: one of these takes part, in whatever role
  std::vector<std::string> others;  // and one of these
  DateRange days;                   // some day of the event lies within
  std::optional<std::string> series;
  std::optional<std::int64_t> stored_by;  // unix seconds: data sets stored later are as if they were not there
  bool may_leave_only = false;            // only of data sets whose rows may go into an export
  std::optional<std::size_t> limit;
};

// What is stored of a file whose import did not end: killed, or the disk full. It counts in no answer.
struct UnfinishedImport {
  std::string sha256;  // of the file's bytes
  std::int64_t events = 0;
  std::string goes_on_at;  // EventBatch::goes_on_at of the last of them
  bool operator==(const UnfinishedImport&) const = default;
};

struct PostFilter {
  std::optional<std::string> channel;  // by name or id
  std::optional<std::int64_t> from_unix_seconds;
  std::optional<std::int64_t> to_unix_seconds;  // not included
  std::optional<std::size_t> limit;
};

// How data sets write an organisation, and how many stored rows name it so, replaced ones among them.
struct EventName {
  std::string name;
  std::int64_t events = 0;
};

struct OpenOptions;  // ledger/sqlite/open_options.hpp: for tests

// The store of one project. Documents, readings and decisions are only ever added.
// A write that returned is on disk: it survives kill -9 and power loss (WAL, synchronous = FULL).
class Ledger {
 public:
  enum class Access : std::uint8_t { read_only, read_write };
  // Creates the file if it is missing and access is read_write. Throws Failure: ledger_missing, ledger_locked,
  // ledger_newer, ledger_broken, disk_full, not_writable.
  static Ledger open(const std::filesystem::path& file, Access access);
  static Ledger open(const std::filesystem::path& file, Access access, const OpenOptions& options);
  ~Ledger();
  Ledger(Ledger&&) noexcept;
  Ledger& operator=(Ledger&&) noexcept;
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;

  // The document with these original bytes, if it is stored.
  [[nodiscard]] std::optional<DocumentId> find_document_by_hash(const std::string& sha256) const;
  [[nodiscard]] std::optional<Document> find_document(const DocumentId& id) const;
  [[nodiscard]] std::vector<Document> documents_without_text() const;  // text left empty; by id
  [[nodiscard]] std::size_t document_count() const;

  // Stores a document with its first reading in one transaction. The id must be new.
  void add_document(const Document& document, const StoredReading& reading);
  void add_document(const Document& document, std::span<const StoredReading> readings);
  // Stores a newer reading of a stored document; it becomes its reader's current one. A doubted reading belongs to the
  // rules' reading before it, and ends with it.
  void add_reading(const StoredReading& reading);
  void add_readings(std::span<const StoredReading> readings);  // all in one transaction
  // The documents whose current reading by this reader has another fingerprint, or that it has not read.
  [[nodiscard]] std::vector<DocumentId> documents_read_otherwise(const std::string& fingerprint,
                                                                 ReaderName reader = ReaderName::rules) const;

  // Claims of the current readings with the newest decision applied (status, corrected fields), by document and offset.
  // A decided claim that the current reading no longer makes is given too. Organisations that are held to be one stand
  // under one slug; a claim on two of them is left out where it is not asked for by its id.
  [[nodiscard]] std::vector<Claim> claims(const ClaimFilter& filter) const;
  [[nodiscard]] std::vector<Proposal> proposals() const;  // of current readings, most mentions first, one a name
  void add_decision(const Decision& decision);
  // Throws Failure(claim_invalid) where no decision on the claim holds.
  void add_withdrawal(const Withdrawal& withdrawal);
  [[nodiscard]] std::vector<Decision> decisions(const ClaimId& claim) const;  // those taken back too
  [[nodiscard]] std::vector<Decision> standing_decisions() const;  // on all claims, none taken back; oldest first
  // The rules' claims that a person decided on, by document and offset, as they were read.
  [[nodiscard]] std::vector<ReviewedClaim> reviewed_claims() const;
  void add_origin_decision(const OriginDecision& decision);
  // Oldest first, those taken back included.
  [[nodiscard]] std::vector<OriginDecision> origin_decisions(const LedgerMoment& moment = {}) const;
  // Decisions made after that day, on claims of the pair or their origin, of documents that were known by it.
  [[nodiscard]] std::size_t count_decisions_after(Date day, const Pair& pair) const;
  // Words on standing questions, and how these were answered: oldest first. All looks of a call are one transaction.
  void add_standing_word(const StandingWord& word);
  [[nodiscard]] std::vector<StandingWord> standing_words() const;
  void add_standing_looks(std::span<const StandingLook> looks);
  [[nodiscard]] std::vector<StandingLook> standing_looks() const;
  // Forecasts as they were issued; gives the forecast with its number and hash.
  FrozenForecast add_forecast(const FrozenForecast& forecast);
  [[nodiscard]] std::vector<FrozenForecast> forecasts() const;  // oldest first
  // What came of them, all of a call in one transaction.
  void add_forecast_resolutions(std::span<const ForecastResolution> resolutions);
  [[nodiscard]] std::vector<ForecastResolution> forecast_resolutions() const;  // oldest first
  void add_grade_change(const GradeChange& change);
  [[nodiscard]] std::vector<GradeChange> grade_changes() const;  // oldest first
  // Throws Failure(claim_invalid) for a word that cannot hold: into itself, twice, into one that is itself merged.
  void add_actor_merge(const ActorMerge& merge);
  [[nodiscard]] std::vector<ActorMerge> actor_merges() const;  // oldest first, those taken back included
  // Stores a data set with all its rows; gives it with its number and counts. It counts once all are stored: killed or
  // out of space before, it leaves an unfinished import, which the next one ends or drops. A failure of `next`, or a
  // row that cannot be, leaves nothing. Where an unfinished import is given, `next` gives the rows behind it; throws
  // Failure(ledger_locked) if it is not there any more.
  DataSet add_events(const DataSet& data_set, const EventBatches& next,
                     const std::optional<UnfinishedImport>& behind = std::nullopt);
  [[nodiscard]] std::optional<UnfinishedImport> unfinished_import() const;
  // The same in one transaction.
  DataSet add_posts(const DataSet& data_set, const PostBatches& next);
  [[nodiscard]] std::vector<DataSet> data_sets() const;  // in the order of storing
  // What holds: of rows with the same series and id the last one, without those taken back. By first day and number.
  [[nodiscard]] std::vector<Event> events(const EventFilter& filter) const;
  // Most events first; of one data set or all.
  [[nodiscard]] std::vector<EventName> event_names(std::optional<std::int64_t> data_set = std::nullopt) const;
  [[nodiscard]] std::vector<Post> posts(const PostFilter& filter) const;  // the last of each id; by time and number
  // How many readings and decisions were written; the newest entry has this number.
  [[nodiscard]] std::int64_t entry_count() const;
  // Number of claims and decisions and a hash over what the claims and the data sets say: the data version. The same
  // contents give the same version in whatever order they came; data sets of one series replace each other, so that
  // theirs counts.
  [[nodiscard]] std::string data_version() const;

  // Quotes are exact substrings, hashes agree, foreign keys hold, SQLite's own integrity check passes.
  [[nodiscard]] std::vector<Finding> find_problems() const;

 private:
  struct Database;
  explicit Ledger(std::unique_ptr<Database> database);
  std::unique_ptr<Database> database_;
};

}  // namespace entente::ledger

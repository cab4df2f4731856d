// SPDX-License-Identifier: Apache-2.0
#include "tests/ledger/ledger_world.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <utility>

namespace entente::ledger {

TempFolder::TempFolder() {
  std::string name = testing::TempDir() + "entente-ledger-XXXXXX";
  path_ = ::mkdtemp(name.data());
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::permissions(path_, std::filesystem::perms::owner_all, ignored);
  std::filesystem::remove_all(path_, ignored);
}

Document make_document(const std::string& id, const std::string& text) {
  Document document;
  document.id = DocumentId{id};
  document.sha256 = "bytes of " + id;
  document.file_name = id + ".txt";
  document.format = "txt";
  document.text = text;
  document.metadata.published = make_date(2022, 5, 9);
  document.added = make_date(2022, 6, 1);
  return document;
}

Claim make_claim(const Document& document, const std::string& quote, const std::string& a, const std::string& b,
                 Relation relation) {
  const CodePointIndex index(document.text);
  const std::size_t at = document.text.find(quote);
  Claim claim;
  claim.document = document.id;
  claim.quote = quote;
  claim.span = {index.code_point_at(at), index.code_point_at(at + quote.size())};
  claim.sentence = claim.span;
  claim.a = ActorId{a};
  claim.b = ActorId{b};
  claim.relation = relation;
  claim.id = make_claim_id(claim);
  return claim;
}

std::vector<Claim> claims_of(const Document& document) {
  return {make_claim(document, "the BLA arms the TTP", "bla", "ttp", Relation::arms),
          make_claim(document, "the TTP shelters the BLA", "ttp", "bla", Relation::shelters),
          make_claim(document, "ties with the BLF", "bla", "blf", Relation::linked)};
}

StoredReading make_reading(const Document& document, std::vector<Claim> claims, const std::string& fingerprint) {
  return {document.id, fingerprint, std::move(claims), {}};
}

void add_sample(Ledger& ledger, const std::string& id) {
  const Document document = make_document(id);
  ledger.add_document(document, make_reading(document, claims_of(document)));
}

DataSet make_data_set(const std::string& sha256, const std::string& series) {
  return {.series = series,
          .title = "Invented events",
          .version = "1.0",
          .licence = "CC BY 4.0",
          .citation = "Nobody, Invented events, 2022",
          .file_name = "events.csv",
          .sha256 = sha256,
          .at_unix_seconds = 100};
}

Event make_event(const std::string& id) {
  Event event;
  event.id = id;
  event.line = 2;
  event.kind = EventKind::fight;
  event.coding = "state-based";
  event.first_day = make_date(2022, 5, 9);
  event.last_day = make_date(2022, 5, 10);
  event.day_precision = DayPrecision::day;
  event.parties = {{"ALPHA", "17", EventSide::a, PartyRole::main},
                   {"CHARLIE", "", EventSide::a, PartyRole::ally},
                   {"BRAVO", "18", EventSide::b, PartyRole::main},
                   {"DELTA", "", EventSide::b, PartyRole::listed}};
  event.place = {"Freedonia", "North", "Río Hondo"};
  event.spot = "Old bridge";
  event.where_precision = WherePrecision::second;
  event.coordinates = Coordinates{-12.25, 0.75};
  event.deaths = {3, 0, std::nullopt};
  event.note = "Two\nlines";
  event.source = "Daily";
  return event;
}

Post make_post(const std::string& id, std::int64_t at_unix_seconds) {
  return {.channel = "ALPHA news",
          .channel_id = "c1",
          .id = id,
          .at_unix_seconds = at_unix_seconds,
          .text = "Words",
          .forwarded_from = "BRAVO news",
          .reply_to = "1"};
}

namespace {

// Gives all rows at once, then none.
template <class Row>
auto in_one_batch(const std::vector<Row>& rows) {
  return [&rows, is_given = false]() mutable -> std::span<const Row> {
    return std::exchange(is_given, true) ? std::span<const Row>{} : std::span<const Row>(rows);
  };
}

}  // namespace

DataSet add_events(Ledger& ledger, const DataSet& data_set, const std::vector<Event>& events) {
  return ledger.add_events(data_set, [next = in_one_batch(events)]() mutable { return EventBatch{next(), ""}; });
}

DataSet add_posts(Ledger& ledger, const DataSet& data_set, const std::vector<Post>& posts) {
  return ledger.add_posts(data_set, in_one_batch(posts));
}

void add_sample_events(Ledger& ledger) {
  add_events(ledger, make_data_set("e1"), {make_event("1")});
  add_posts(ledger, make_data_set("p1", "telegram"), {make_post("1", 5)});
}

Error error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.error();
  }
  ADD_FAILURE() << "the work did not fail";
  return {};
}

int start_child(const std::function<int()>& work) {
  constexpr int kException = 99;
  const pid_t child = ::fork();
  if (child == 0) {
    int code = kException;
    try {
      code = work();
    } catch (const std::exception& problem) {
      std::fprintf(stderr, "child process: %s\n", problem.what());
    }
    ::_exit(code);  // without the parent's clean-up
  }
  return child;
}

int wait_for_child(int child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int run_in_child(const std::function<int()>& work) { return wait_for_child(start_child(work)); }

void damage(const std::filesystem::path& file, const std::string& sql) {
  SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
  std::vector<std::string> triggers;
  SQLite::Statement list(database, "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
  while (list.executeStep()) {
    triggers.push_back(list.getColumn(0).getString());
  }
  list.reset();
  for (const std::string& trigger : triggers) {
    database.exec("DROP TRIGGER " + trigger);
  }
  database.exec(sql);
}

std::string text_of(const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += finding.place + ": " + finding.what + "\n";
  }
  return text;
}

}  // namespace entente::ledger

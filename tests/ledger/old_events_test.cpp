// SPDX-License-Identifier: Apache-2.0
// Events in blocks against events in rows, as versions 5 to 8 stored them and asked for them in SQL, in random worlds.
#include <SQLiteCpp/Column.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "tests/ledger/ledger_world.hpp"
#include "tests/ledger/old_ledger.hpp"

namespace entente::ledger {
namespace {

constexpr std::uint32_t kSeed = 20261126;

class RandomWorld {
 public:
  explicit RandomWorld(std::uint32_t seed) : random_(seed) {}

  Event event() {
    Event event;
    event.id = std::to_string(below(300));
    event.line = below(100'000);
    event.kind = static_cast<EventKind>(below(9));  // removed among them
    event.coding = one_of({"", "CAMEO 190", "state-based"});
    event.first_day = make_date(1989, 1, 1) + std::chrono::days{below(12'000)};
    event.last_day = event.first_day + std::chrono::days{below(4) == 0 ? below(400) : 0};
    event.day_precision = static_cast<DayPrecision>(below(5));
    for (std::size_t i = below(5); i > 0; --i) {
      event.parties.push_back(
          {name(), one_of({"", "17", "18"}), static_cast<EventSide>(below(2)), static_cast<PartyRole>(below(3))});
    }
    event.place = {one_of({"", "Freedonia", "Río"}), one_of({"", "North"}), std::to_string(below(40))};
    event.place = below(5) == 0 ? Place{} : event.place;
    event.spot = one_of({"", "Old bridge"});
    event.where_precision = static_cast<WherePrecision>(below(5));
    if (below(3) > 0) {
      event.coordinates = Coordinates{static_cast<double>(below(180)) - 90.0, static_cast<double>(below(100)) / 7.0};
    }
    event.deaths = {count(), count(), count()};
    event.note = below(2) == 0 ? "" : "Note " + std::to_string(below(1000));
    event.source = one_of({"", "Daily", "Weekly; Monthly"});
    return event;
  }

  EventFilter filter() {
    EventFilter filter;
    for (std::size_t i = below(3); i > 0; --i) {
      filter.names.push_back(name());
    }
    for (std::size_t i = below(3); i > 1; --i) {
      filter.others.push_back(name());
    }
    if (below(3) == 0) {
      filter.days.first = make_date(1989, 1, 1) + std::chrono::days{below(12'000)};
    }
    if (below(3) == 0) {
      filter.days.last = make_date(1989, 1, 1) + std::chrono::days{below(12'000)};
    }
    filter.series = below(4) == 0 ? std::optional<std::string>(one_of({"ucdp_ged", "acled", "other"})) : std::nullopt;
    filter.stored_by = below(4) == 0 ? std::optional<std::int64_t>(below(700)) : std::nullopt;
    filter.may_leave_only = below(4) == 0;
    filter.limit = below(4) == 0 ? std::optional<std::size_t>(below(30)) : std::nullopt;
    return filter;
  }

  std::vector<Event> events(std::size_t count) {
    std::vector<Event> events;
    events.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
      events.push_back(event());
    }
    return events;
  }
  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  std::string one_of(std::initializer_list<const char*> texts) { return *(texts.begin() + below(texts.size())); }
  std::string name() { return one_of({"ALPHA", "BRAVO", "CHARLIE", "DELTA", "ECHO", "O'FOXTROT", "Gölf"}); }
  std::optional<std::int64_t> count() {
    constexpr std::int64_t kMany = 5'000'000'000;
    return below(3) == 0 ? std::nullopt : std::optional(below(20) == 0 ? kMany : static_cast<std::int64_t>(below(300)));
  }
  std::mt19937 random_;
};

// The same data sets as rows of version 8 and, brought up to date or stored anew, as blocks.
class OldAndNew : public ::testing::Test {
 protected:
  OldAndNew() : old(before.ledger_file()), stored(Ledger::open(anew.ledger_file(), Ledger::Access::read_write)) {}

  void add(std::size_t size) {
    const std::int64_t number = ++sets;
    DataSet set = make_data_set("file " + std::to_string(number), number % 3 == 2 ? "acled" : "ucdp_ged");
    set.at_unix_seconds = 100 * number;
    set.may_leave = number % 4 != 3;
    const std::vector<Event> events = world.events(size);
    old.add(set, events);
    add_events(stored, set, events);
    for (const Event& event : events) {
      written.push_back(event);
      written.back().number = static_cast<std::int64_t>(written.size());
      written.back().data_set = number;
    }
  }

  // The old ledger, brought up to date.
  [[nodiscard]] Ledger updated() {
    old.connection().database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    std::filesystem::copy(before.ledger_file(), converted.ledger_file());
    return Ledger::open(converted.ledger_file(), Ledger::Access::read_write);
  }

  [[nodiscard]] std::vector<Event> expected(const EventFilter& filter) const {
    std::vector<Event> events;
    for (const std::int64_t number : old.numbers(filter)) {
      events.push_back(written.at(static_cast<std::size_t>(number - 1)));
    }
    return events;
  }

  TempFolder before, converted, anew;
  OldLedger old;
  Ledger stored;
  RandomWorld world{kSeed};
  std::vector<Event> written;
  std::int64_t sets = 0;
};

std::string text_of(const std::vector<EventName>& names) {
  std::string text;
  for (const EventName& name : names) {
    text += name.name + " " + std::to_string(name.events) + "\n";
  }
  return text;
}

TEST_F(OldAndNew, give_the_same_answers_to_the_same_questions) {
  for (const std::size_t size : {40U, 0U, 1U, 120U, 60U, 200U}) {
    add(size);
  }
  const Ledger brought_up = updated();
  std::size_t found = 0;
  for (int question = 0; question < 400; ++question) {
    const EventFilter filter = world.filter();
    const std::vector<Event> events = expected(filter);
    found += events.size();
    ASSERT_EQ(brought_up.events(filter), events) << "question " << question << ", seed " << kSeed;
    ASSERT_EQ(stored.events(filter), events) << "question " << question << ", seed " << kSeed;
  }
  EXPECT_GT(found, 1000U);
  EXPECT_EQ(text_of(brought_up.event_names()), text_of(old.event_names()));
  EXPECT_EQ(text_of(stored.event_names()), text_of(old.event_names()));
}

TEST_F(OldAndNew, give_the_same_answers_where_data_sets_fill_several_blocks) {
  for (const std::size_t size : {9'000U, 17'000U}) {
    add(size);
  }
  const Ledger brought_up = updated();
  for (int question = 0; question < 12; ++question) {
    const EventFilter filter = world.filter();
    const std::vector<Event> events = expected(filter);
    ASSERT_EQ(brought_up.events(filter), events) << "question " << question << ", seed " << kSeed;
    ASSERT_EQ(stored.events(filter), events) << "question " << question << ", seed " << kSeed;
  }
  EXPECT_EQ(text_of(brought_up.event_names()), text_of(old.event_names()));
  EXPECT_EQ(text_of(stored.find_problems()), "");
}

TEST_F(OldAndNew, agree_on_the_data_sets_their_version_and_that_nothing_is_wrong) {
  add(30);
  add(50);
  const auto contents = [](const std::filesystem::path& file) {
    SQLite::Database database(file.string());
    return database.execAndGet("SELECT group_concat(content || chain) FROM data_sets").getString();
  };
  const std::string as_written = contents(before.ledger_file());
  Ledger brought_up = updated();
  EXPECT_EQ(contents(converted.ledger_file()), as_written);
  EXPECT_EQ(brought_up.data_sets(), stored.data_sets());
  EXPECT_EQ(text_of(brought_up.find_problems()), "");
  add_events(brought_up, make_data_set("more"), world.events(10));
  EXPECT_EQ(brought_up.data_sets().back().events, 10);
  EXPECT_EQ(text_of(brought_up.find_problems()), "");
}

TEST_F(OldAndNew, rows_that_were_altered_before_are_found_after) {
  add(30);
  old.connection().database.exec("DROP TRIGGER events_keep_from_update; UPDATE events SET note = 'x' WHERE number = 7");
  EXPECT_EQ(text_of(updated().find_problems()), "data set 1 (events.csv): its rows are not as they were written\n");
}

TEST_F(OldAndNew, rows_that_cannot_be_read_keep_the_old_ledger_as_it_is) {
  add(30);
  old.connection().database.exec("DROP TRIGGER events_keep_from_delete; DELETE FROM events WHERE number = 7");
  const Error error = error_of([&] { (void)updated(); });
  EXPECT_EQ(error.code, ErrorCode::ledger_broken);
  EXPECT_NE(error.what.find("event number 8 is missing"), std::string::npos) << error.what;
  EXPECT_EQ(SQLite::Database(converted.ledger_file().string()).execAndGet("SELECT count(*) FROM events").getInt(), 29);
}

}  // namespace
}  // namespace entente::ledger

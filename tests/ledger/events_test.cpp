// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <random>
#include <stdexcept>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

class StoredEvents : public ::testing::Test {
 protected:
  StoredEvents() : ledger(Ledger::open(folder.ledger_file(), Ledger::Access::read_write)) {}
  [[nodiscard]] std::string ids(const EventFilter& filter = {}) const {
    std::string text;
    for (const Event& event : ledger.events(filter)) {
      text += (text.empty() ? "" : " ") + event.id;
    }
    return text;
  }
  TempFolder folder;
  Ledger ledger;
};

Event event_between(const std::string& id, const std::string& a, const std::string& b, Date day) {
  Event event;
  event.id = id;
  event.kind = EventKind::fight;
  event.first_day = event.last_day = day;
  event.parties = {{a, "", EventSide::a, PartyRole::main}, {b, "", EventSide::b, PartyRole::main}};
  return event;
}

TEST_F(StoredEvents, come_back_with_every_field) {
  Event plain = event_between("2", "ALPHA", "BRAVO", make_date(1989, 1, 1));
  Event full = make_event("1");
  add_events(ledger, make_data_set("e1"), {full, plain});
  const std::vector<Event> events = Ledger::open(folder.ledger_file(), Ledger::Access::read_only).events({});
  ASSERT_EQ(events.size(), 2U);
  plain.number = 2;
  full.number = 1;
  plain.data_set = full.data_set = 1;
  EXPECT_EQ(events[0], plain);  // by day
  EXPECT_EQ(events[1], full);
}

TEST_F(StoredEvents, data_sets_come_back_with_their_numbers_and_counts) {
  const DataSet first = add_events(ledger, make_data_set("e1"), {make_event("1"), make_event("2")});
  const DataSet second = add_posts(ledger, make_data_set("p1", "telegram"), {make_post("1", 5)});
  EXPECT_EQ(first.number, 1);
  EXPECT_EQ(first.events, 2);
  EXPECT_EQ(second.number, 2);
  EXPECT_EQ(second.posts, 1);
  EXPECT_EQ(ledger.data_sets(), (std::vector<DataSet>{first, second}));
}

TEST_F(StoredEvents, a_later_row_with_the_same_id_replaces_the_earlier_one_in_its_series_only) {
  Event changed = make_event("1");
  changed.deaths.best = 9;
  add_events(ledger, make_data_set("e1"), {make_event("1"), make_event("2")});
  add_events(ledger, make_data_set("e2"), {changed});
  add_events(ledger, make_data_set("e3", "acled"), {make_event("1")});
  const std::vector<Event> events = ledger.events({.series = "ucdp_ged"});
  ASSERT_EQ(events.size(), 2U);
  EXPECT_EQ(events[0].id, "2");
  EXPECT_EQ(events[1].deaths.best, 9);
  EXPECT_EQ(ledger.events({}).size(), 3U);
}

TEST_F(StoredEvents, an_event_that_was_taken_back_is_not_given_and_may_come_again) {
  Event removed;
  removed.id = "1";
  removed.kind = EventKind::removed;
  add_events(ledger, make_data_set("e1"), {make_event("1"), make_event("2")});
  add_events(ledger, make_data_set("e2"), {removed});
  EXPECT_EQ(ids(), "2");
  add_events(ledger, make_data_set("e3"), {make_event("1")});
  EXPECT_EQ(ids(), "2 1");
}

TEST_F(StoredEvents, filters_restrict_to_parties_days_series_and_what_was_stored_by_then) {
  DataSet later = make_data_set("e2", "acled");
  later.at_unix_seconds = 200;
  later.may_leave = false;
  add_events(ledger, make_data_set("e1"),
             {event_between("1", "ALPHA", "BRAVO", make_date(2020, 1, 1)),
              event_between("2", "ALPHA", "CHARLIE", make_date(2020, 2, 1))});
  add_events(ledger, later, {event_between("3", "BRAVO", "ALPHA", make_date(2020, 3, 1))});
  EXPECT_EQ(ids({.names = {"ALPHA"}}), "1 2 3");
  EXPECT_EQ(ids({.names = {"BRAVO", "CHARLIE"}}), "1 2 3");
  EXPECT_EQ(ids({.names = {"ALPHA"}, .others = {"BRAVO"}}), "1 3");
  EXPECT_EQ(ids({.names = {"NOBODY"}}), "");
  EXPECT_EQ(ids({.days = {make_date(2020, 2, 1), make_date(2020, 2, 28)}}), "2");
  EXPECT_EQ(ids({.days = {make_date(2020, 2, 1), std::nullopt}}), "2 3");
  EXPECT_EQ(ids({.series = "acled"}), "3");
  EXPECT_EQ(ids({.stored_by = 199}), "1 2");
  EXPECT_EQ(ids({.may_leave_only = true}), "1 2");
  EXPECT_EQ(ids({.limit = 2}), "1 2");
}

TEST_F(StoredEvents, what_was_replaced_later_still_stood_before) {
  DataSet later = make_data_set("e2");
  later.at_unix_seconds = 200;
  Event changed = make_event("1");
  changed.deaths.best = 9;
  add_events(ledger, make_data_set("e1"), {make_event("1")});
  add_events(ledger, later, {changed});
  EXPECT_EQ(ledger.events({.stored_by = 150}).at(0).deaths.best, 3);
  EXPECT_EQ(ledger.events({}).at(0).deaths.best, 9);
}

TEST_F(StoredEvents, names_are_counted) {
  add_events(ledger, make_data_set("e1"),
             {event_between("1", "ALPHA", "BRAVO", make_date(2020, 1, 1)),
              event_between("2", "ALPHA", "CHARLIE", make_date(2020, 2, 1))});
  const std::vector<EventName> names = ledger.event_names();
  ASSERT_EQ(names.size(), 3U);
  EXPECT_EQ(names[0].name, "ALPHA");
  EXPECT_EQ(names[0].events, 2);
  EXPECT_EQ(names[2].name, "CHARLIE");
}

TEST_F(StoredEvents, an_import_that_fails_midway_leaves_nothing) {
  const std::vector<Event> events{make_event("1")};
  int calls = 0;
  const auto failing = [&]() -> EventBatch {
    if (++calls > 3) {
      throw Failure(Error{ErrorCode::document_broken, "events.csv:4", "cut short", ""});
    }
    return {events, ""};
  };
  EXPECT_EQ(error_of([&] { ledger.add_events(make_data_set("e1"), failing); }).place, "events.csv:4");
  EXPECT_TRUE(ledger.events({}).empty());
  EXPECT_TRUE(ledger.event_names().empty());
  EXPECT_TRUE(ledger.data_sets().empty());
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(StoredEvents, the_same_bytes_are_not_stored_twice) {
  add_events(ledger, make_data_set("e1"), {make_event("1")});
  EXPECT_EQ(error_of([&] { add_events(ledger, make_data_set("e1"), {make_event("2")}); }).code,
            ErrorCode::claim_invalid);
  EXPECT_EQ(ids(), "1");
}

TEST_F(StoredEvents, impossible_rows_are_refused_with_their_line) {
  Event backwards = make_event("1");
  backwards.last_day = backwards.first_day - std::chrono::days{1};
  Event nowhere = make_event("1");
  nowhere.coordinates = Coordinates{200, 0};
  for (const Event& event : {backwards, nowhere}) {
    const Error error = error_of([&] { add_events(ledger, make_data_set("e1"), {event}); });
    EXPECT_EQ(error.code, ErrorCode::claim_invalid);
    EXPECT_EQ(error.place, "events.csv:2");
  }
}

TEST_F(StoredEvents, posts_are_given_in_order_of_time_the_last_of_each_id) {
  Post edited = make_post("1", 30);
  edited.text = "Other words";
  add_posts(ledger, make_data_set("p1", "telegram"), {make_post("1", 30), make_post("2", 20)});
  add_posts(ledger, make_data_set("p2", "telegram"), {edited});
  const std::vector<Post> posts = ledger.posts({});
  ASSERT_EQ(posts.size(), 2U);
  EXPECT_EQ(posts[0].id, "2");
  EXPECT_EQ(posts[0].forwarded_from, "BRAVO news");
  EXPECT_EQ(posts[0].reply_to, "1");
  EXPECT_EQ(posts[1].text, "Other words");
  EXPECT_EQ(posts[1].data_set, 2);
  EXPECT_EQ(ledger.posts({.channel = "c1", .from_unix_seconds = 25, .to_unix_seconds = 31}).size(), 1U);
  EXPECT_EQ(ledger.posts({.channel = "ALPHA news", .limit = 1}).size(), 1U);
  EXPECT_TRUE(ledger.posts({.channel = "BRAVO news"}).empty());
}

TEST_F(StoredEvents, the_data_version_changes_with_them_whatever_the_order_of_series) {
  const std::string empty = ledger.data_version();
  add_events(ledger, make_data_set("e1"), {make_event("1")});
  const std::string one = ledger.data_version();
  add_events(ledger, make_data_set("e2", "acled"), {make_event("2")});
  const std::string both = ledger.data_version();
  EXPECT_NE(one, empty);
  EXPECT_NE(both, one);
  const TempFolder other_folder;
  Ledger other = Ledger::open(other_folder.ledger_file(), Ledger::Access::read_write);
  add_events(other, make_data_set("e2", "acled"), {make_event("2")});
  add_events(other, make_data_set("e1"), {make_event("1")});
  EXPECT_EQ(other.data_version(), both);
}

TEST_F(StoredEvents, the_order_within_a_series_counts_for_the_data_version) {
  const TempFolder other_folder;
  Ledger other = Ledger::open(other_folder.ledger_file(), Ledger::Access::read_write);
  Event changed = make_event("1");
  changed.deaths.best = 9;
  add_events(ledger, make_data_set("e1"), {make_event("1")});
  add_events(ledger, make_data_set("e2"), {changed});
  add_events(other, make_data_set("e2"), {changed});
  add_events(other, make_data_set("e1"), {make_event("1")});
  EXPECT_NE(other.data_version(), ledger.data_version());
}

TEST_F(StoredEvents, whatever_is_altered_is_found) {
  const std::vector<std::string> alterations{"UPDATE event_blocks SET first_event = 2",
                                             "UPDATE event_blocks SET event_count = 2",
                                             "UPDATE event_blocks SET first_day = 0",
                                             "UPDATE event_blocks SET last_day = 99999",
                                             "UPDATE event_blocks SET sha256 = 'x'",
                                             "UPDATE event_blocks SET names = details",
                                             "UPDATE event_blocks SET facts = names",
                                             "UPDATE event_blocks SET identities = x'0000000000000000'",
                                             "UPDATE event_blocks SET details = x''",
                                             "UPDATE event_blocks SET of_file = 'x'",
                                             "DELETE FROM event_blocks",
                                             "UPDATE posts SET text = 'x'",
                                             "UPDATE channels SET name = 'x'",
                                             "UPDATE data_sets SET licence = 'none' WHERE number = 1",
                                             "DELETE FROM data_sets WHERE number = 1"};
  for (const std::string& alteration : alterations) {
    const TempFolder fresh;
    Ledger altered = Ledger::open(fresh.ledger_file(), Ledger::Access::read_write);
    add_sample_events(altered);
    EXPECT_EQ(text_of(altered.find_problems()), "");
    damage(fresh.ledger_file(), alteration);
    EXPECT_NE(text_of(altered.find_problems()), "") << alteration;
  }
}

TEST_F(StoredEvents, a_ledger_of_version_4_is_brought_up_to_date) {
  damage(folder.ledger_file(), std::string(kDropEvents) + "PRAGMA user_version = 4");
  Ledger updated = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  EXPECT_TRUE(updated.events({}).empty());
  add_sample_events(updated);
  EXPECT_EQ(text_of(updated.find_problems()), "");
}

// The filter against the same question asked of all events by hand, in random worlds.
TEST_F(StoredEvents, what_is_asked_of_the_store_is_what_a_walk_over_all_rows_finds) {
  std::mt19937 random(7);
  const std::vector<std::string> names{"ALPHA", "BRAVO", "CHARLIE", "DELTA"};
  std::vector<Event> written;
  for (int set = 0; set < 5; ++set) {
    std::vector<Event> batch;
    batch.reserve(40);
    for (int i = 0; i < 40; ++i) {
      batch.push_back(event_between(std::to_string(random() % 60), names[random() % 4], names[random() % 4],
                                    make_date(2020, 1, 1) + std::chrono::days{random() % 100}));
    }
    add_events(ledger, make_data_set("e" + std::to_string(set)), batch);
    written.insert(written.end(), batch.begin(), batch.end());
  }
  const auto holds = [&](const Event& event, const std::string& name) {
    return event.parties[0].name == name || event.parties[1].name == name;
  };
  std::size_t expected = 0;
  for (std::size_t i = 0; i < written.size(); ++i) {
    bool is_last = true;
    for (std::size_t j = i + 1; j < written.size(); ++j) {
      is_last = is_last && written[j].id != written[i].id;
    }
    expected += is_last && holds(written[i], "ALPHA") && holds(written[i], "BRAVO") ? 1U : 0U;
  }
  EXPECT_GT(expected, 0U);
  EXPECT_EQ(ledger.events({.names = {"ALPHA"}, .others = {"BRAVO"}}).size(), expected);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

}  // namespace
}  // namespace entente::ledger

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <random>
#include <string>
#include <thread>
#include <vector>

#include "ledger/sqlite/open_options.hpp"
#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

constexpr std::size_t kBatch = 1024;   // a divisor of the rows of a block
constexpr std::size_t kRows = 30'000;  // three blocks and a part of one
constexpr std::int64_t kBlockRows = 8192;
constexpr OpenOptions kCommitEachBlock{.blocks_a_commit = 1};

std::vector<Event> many_events() {
  std::vector<Event> events;
  for (std::size_t i = 0; i < kRows; ++i) {
    events.push_back(make_event(std::to_string(i)));
    events.back().line = i + 2;
  }
  return events;
}

const std::vector<Event>& rows() {
  static const std::vector<Event> events = many_events();
  return events;
}

// Gives the rows from a number on in batches, each with the number behind it as the place; calls back before each.
EventBatches batches_from(std::size_t start, std::function<void(std::size_t row)> before_batch = [](std::size_t) {}) {
  return [at = start, before_batch = std::move(before_batch)]() mutable -> EventBatch {
    before_batch(at);
    const std::size_t count = std::min(kBatch, kRows - at);
    at += count;
    return {std::span(rows()).subspan(at - count, count), std::to_string(at)};
  };
}

// Runs an import in a child process that is killed before it asks for the rows from a number on.
void import_until(const std::filesystem::path& file, std::size_t row, int signal) {
  const auto end_at_row = [&](std::size_t at) {
    if (at >= row) {
      ::kill(::getpid(), signal);
    }
  };
  const int ended = run_in_child([&] {
    Ledger ledger = Ledger::open(file, Ledger::Access::read_write, kCommitEachBlock);
    ledger.add_events(make_data_set("e1"), batches_from(0, end_at_row));
    return 0;
  });
  EXPECT_EQ(ended, -signal);
}

std::string told_of(const Ledger& ledger) {
  const std::optional<UnfinishedImport> unfinished = ledger.unfinished_import();
  return unfinished ? unfinished->sha256 + " " + std::to_string(unfinished->events) + " " + unfinished->goes_on_at
                    : "none";
}

class InterruptedImport : public ::testing::Test {
 protected:
  [[nodiscard]] Ledger open() const {
    return Ledger::open(folder.ledger_file(), Ledger::Access::read_write, kCommitEachBlock);
  }
  // A ledger that took the rows in without a break says all this.
  void expect_whole(Ledger& ledger) const {
    const TempFolder other_folder;
    Ledger other = Ledger::open(other_folder.ledger_file(), Ledger::Access::read_write);
    other.add_events(make_data_set("e1"), batches_from(0));
    EXPECT_EQ(ledger.data_sets(), other.data_sets());
    EXPECT_EQ(ledger.events({}), other.events({}));
    EXPECT_EQ(ledger.data_version(), other.data_version());
    EXPECT_EQ(told_of(ledger), "none");
    EXPECT_EQ(text_of(ledger.find_problems()), "");
  }
  TempFolder folder;
};

TEST_F(InterruptedImport, counts_in_no_answer_and_tells_where_it_stopped) {
  for (const int signal : {SIGKILL, SIGINT}) {
    import_until(folder.ledger_file(), 20'000, signal);
    Ledger ledger = open();
    EXPECT_EQ(told_of(ledger), "e1 16384 16384");
    EXPECT_TRUE(ledger.events({}).empty());
    EXPECT_TRUE(ledger.event_names().empty());
    EXPECT_TRUE(ledger.data_sets().empty());
    EXPECT_EQ(text_of(ledger.find_problems()), "");
  }
}

TEST_F(InterruptedImport, that_goes_on_ends_as_one_without_a_break) {
  import_until(folder.ledger_file(), 20'000, SIGKILL);
  Ledger ledger = open();
  ledger.add_events(make_data_set("e1"), batches_from(2 * kBlockRows), ledger.unfinished_import());
  expect_whole(ledger);
}

TEST_F(InterruptedImport, before_the_first_block_leaves_nothing) {
  import_until(folder.ledger_file(), kBatch, SIGKILL);
  Ledger ledger = open();
  EXPECT_EQ(told_of(ledger), "none");
  ledger.add_events(make_data_set("e1"), batches_from(0), ledger.unfinished_import());
  expect_whole(ledger);
}

TEST_F(InterruptedImport, begins_anew_where_it_is_asked_to) {
  import_until(folder.ledger_file(), 20'000, SIGKILL);
  Ledger ledger = open();
  ledger.add_events(make_data_set("e1"), batches_from(0));
  expect_whole(ledger);
}

TEST_F(InterruptedImport, is_dropped_by_that_of_another_file) {
  import_until(folder.ledger_file(), 20'000, SIGKILL);
  Ledger ledger = open();
  add_events(ledger, make_data_set("e2"), {make_event("1")});
  EXPECT_EQ(told_of(ledger), "none");
  EXPECT_EQ(ledger.events({}).size(), 1U);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(InterruptedImport, lets_posts_be_stored_meanwhile) {
  import_until(folder.ledger_file(), 20'000, SIGKILL);
  Ledger ledger = open();
  add_posts(ledger, make_data_set("p1", "telegram"), {make_post("1", 5)});
  EXPECT_EQ(told_of(ledger), "e1 16384 16384");
  ledger.add_events(make_data_set("e1"), batches_from(2 * kBlockRows), ledger.unfinished_import());
  EXPECT_EQ(ledger.events({}).size(), kRows);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(InterruptedImport, by_a_file_that_fails_leaves_nothing) {
  Ledger ledger = open();
  const auto failing = batches_from(0, [](std::size_t row) {
    if (row >= 20'000) {
      throw Failure(Error{ErrorCode::document_broken, "events.csv:20000", "cut short", ""});
    }
  });
  EXPECT_EQ(error_of([&] { ledger.add_events(make_data_set("e1"), failing); }).place, "events.csv:20000");
  EXPECT_EQ(told_of(ledger), "none");
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST_F(InterruptedImport, by_a_full_disk_goes_on_once_there_is_room) {
  const OpenOptions small{.max_pages = 130, .blocks_a_commit = 1};
  {
    Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write, small);
    EXPECT_EQ(error_of([&] { ledger.add_events(make_data_set("e1"), batches_from(0)); }).code, ErrorCode::disk_full);
  }
  Ledger ledger = open();
  const std::optional<UnfinishedImport> unfinished = ledger.unfinished_import();
  ASSERT_TRUE(unfinished.has_value());
  EXPECT_GT(unfinished->events, 0);
  ledger.add_events(make_data_set("e1"), batches_from(static_cast<std::size_t>(unfinished->events)), unfinished);
  expect_whole(ledger);
}

TEST_F(InterruptedImport, that_another_process_dropped_is_not_gone_on_with) {
  import_until(folder.ledger_file(), 20'000, SIGKILL);
  Ledger ledger = open();
  const std::optional<UnfinishedImport> unfinished = ledger.unfinished_import();
  Ledger other = open();
  add_events(other, make_data_set("e2"), {make_event("1")});
  const Error error =
      error_of([&] { ledger.add_events(make_data_set("e1"), batches_from(2 * kBlockRows), unfinished); });
  EXPECT_EQ(error.code, ErrorCode::ledger_locked);
  EXPECT_EQ(ledger.data_sets().size(), 1U);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

// Killed at any moment, an import that goes on as often as it must ends as one without a break.
TEST_F(InterruptedImport, survives_kill_at_any_moment) {
  std::mt19937 random(20261126);
  const auto wait_a_little = [](std::size_t) { std::this_thread::sleep_for(std::chrono::milliseconds(2)); };
  const auto go_on = [&] {
    Ledger ledger = open();
    const std::optional<UnfinishedImport> unfinished = ledger.unfinished_import();
    const std::size_t start = unfinished ? std::stoul(unfinished->goes_on_at) : 0;
    ledger.add_events(make_data_set("e1"), batches_from(start, wait_a_little), unfinished);
    return 0;
  };
  for (int round = 0; round < 6; ++round) {
    const int child = start_child(go_on);
    std::this_thread::sleep_for(std::chrono::milliseconds(random() % 60));
    ::kill(child, SIGKILL);
    wait_for_child(child);
  }
  Ledger ledger = open();
  EXPECT_EQ(text_of(ledger.find_problems()), "");
  if (ledger.data_sets().empty()) {
    const std::optional<UnfinishedImport> unfinished = ledger.unfinished_import();
    ledger.add_events(make_data_set("e1"), batches_from(unfinished ? std::stoul(unfinished->goes_on_at) : 0),
                      unfinished);
  }
  expect_whole(ledger);
}

}  // namespace
}  // namespace entente::ledger

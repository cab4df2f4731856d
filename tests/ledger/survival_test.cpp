// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>
#include <random>
#include <thread>

#include "tests/ledger/ledger_world.hpp"

namespace entente::ledger {
namespace {

constexpr int kRounds = 30;
constexpr std::uint32_t kSeed = 20220509;

// Adds documents until it is killed, and writes the id of each to the pipe once it is reported as stored.
int add_until_killed(const std::filesystem::path& file, int round, int pipe_end) {
  Ledger ledger = Ledger::open(file, Ledger::Access::read_write);
  for (int i = 0;; ++i) {
    const std::string id = "r" + std::to_string(round) + "-" + std::to_string(i);
    add_sample(ledger, id);
    const std::string line = id + "\n";
    if (::write(pipe_end, line.data(), line.size()) < 0) {
      return 1;
    }
  }
}

// When a child is killed: some time after it reported some documents, however slow the disk is.
struct Moment {
  std::ptrdiff_t reports = 0;
  std::chrono::microseconds after{};
};

// Reads from the pipe until it holds so many lines, or its other end is closed.
std::string read_lines(int pipe_end, std::ptrdiff_t lines) {
  std::string bytes;
  std::array<char, 4096> buffer{};
  while (std::ranges::count(bytes, '\n') < lines) {
    const ssize_t count = ::read(pipe_end, buffer.data(), buffer.size());
    if (count <= 0) {
      break;
    }
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
  return bytes;
}

// Kills a child that adds documents at the given moment; gives the ids that it reported.
std::vector<std::string> report_of_killed_child(const std::filesystem::path& file, int round, const Moment& moment) {
  std::array<int, 2> ends{};
  EXPECT_EQ(::pipe(ends.data()), 0);
  const int child = start_child([&] { return add_until_killed(file, round, ends[1]); });
  ::close(ends[1]);
  std::string bytes = read_lines(ends[0], moment.reports);
  std::this_thread::sleep_for(moment.after);
  ::kill(child, SIGKILL);
  EXPECT_EQ(wait_for_child(child), -SIGKILL) << "the child ended by itself";
  bytes += read_lines(ends[0], std::numeric_limits<std::ptrdiff_t>::max());
  ::close(ends[0]);
  std::vector<std::string> ids;
  for (std::size_t at = 0, end = 0; (end = bytes.find('\n', at)) != std::string::npos; at = end + 1) {
    ids.push_back(bytes.substr(at, end - at));
  }
  return ids;
}

TEST(Survival, a_document_that_was_reported_as_stored_survives_kill) {
  const TempFolder folder;
  std::mt19937 random(kSeed);
  std::uniform_int_distribution<int> reports(0, 4);  // 0: while the ledger is opened, at first while it is made
  std::uniform_int_distribution<int> microseconds(0, 40'000);
  std::vector<std::string> reported;
  for (int round = 0; round < kRounds; ++round) {
    const Moment moment{round == 0 ? 0 : reports(random), std::chrono::microseconds(microseconds(random))};
    const std::vector<std::string> ids = report_of_killed_child(folder.ledger_file(), round, moment);
    reported.insert(reported.end(), ids.begin(), ids.end());
    if (!std::filesystem::exists(folder.ledger_file())) {
      EXPECT_TRUE(reported.empty());
      continue;
    }
    const Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
    ASSERT_EQ(text_of(ledger.find_problems()), "") << "round " << round << ", seed " << kSeed;
    for (const std::string& id : reported) {
      ASSERT_TRUE(ledger.find_document(DocumentId{id}).has_value()) << id << ", round " << round;
    }
    // What was not reported is there whole or not at all.
    ASSERT_EQ(ledger.claims({}).size(), 3 * ledger.document_count()) << "round " << round;
  }
  EXPECT_GT(reported.size(), 0U);
}

TEST(Survival, two_processes_that_write_at_once_lose_nothing) {
  constexpr int kDocuments = 60;
  const TempFolder folder;
  const auto add_documents = [&](const std::string& name) {
    for (int i = 0; i < kDocuments; ++i) {  // opened each time: both also race to make the file
      Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
      add_sample(ledger, name + std::to_string(i));
    }
    return 0;
  };
  const int left = start_child([&] { return add_documents("left"); });
  const int right = start_child([&] { return add_documents("right"); });
  EXPECT_EQ(wait_for_child(left), 0);
  EXPECT_EQ(wait_for_child(right), 0);
  const Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_only);
  EXPECT_EQ(ledger.document_count(), 2U * kDocuments);
  EXPECT_EQ(ledger.claims({}).size(), 6U * kDocuments);
  EXPECT_EQ(text_of(ledger.find_problems()), "");
}

TEST(Survival, a_reader_sees_what_a_writer_adds_while_both_have_it_open) {
  const TempFolder folder;
  Ledger writer = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  const Ledger reader = Ledger::open(folder.ledger_file(), Ledger::Access::read_only);
  EXPECT_EQ(reader.document_count(), 0U);
  add_sample(writer, "a");
  EXPECT_EQ(reader.document_count(), 1U);
  EXPECT_EQ(reader.data_version(), writer.data_version());
}

}  // namespace
}  // namespace entente::ledger

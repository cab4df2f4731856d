// SPDX-License-Identifier: Apache-2.0
#include "server/job_registry.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <nlohmann/json.hpp>
#include <thread>
#include <vector>

#include "server/problem.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::server {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;

HttpResponse done(const std::string& text) { return {.body = body_of(text)}; }

TEST(JobRegistry, a_job_that_is_done_has_its_answer) {
  SilentLog log;
  JobRegistry jobs(log);
  const std::string id = jobs.start([](Log& progress) {
    progress.write(LogKind::progress, "reading 2/7: note-02");
    return done("{\"n\": 1}\n");
  });
  ASSERT_TRUE(jobs.wait_until_idle(5s));
  const json told = json::parse(job_json(*jobs.find(id)));
  EXPECT_EQ(told["job"], id);
  EXPECT_EQ(told["state"], "done");
  EXPECT_EQ(told["result"]["n"], 1);
  EXPECT_EQ(told["progress"]["done"], 2);
  EXPECT_EQ(told["progress"]["of"], 7);
  EXPECT_EQ(told["progress"]["text"], "reading 2/7: note-02");
}

TEST(JobRegistry, a_job_that_fails_has_its_problem_and_tells_nothing_of_a_fault) {
  SilentLog log;
  JobRegistry jobs(log);
  const std::string refused =
      jobs.start([](Log&) { return response_of(problem_of({ErrorCode::ledger_locked, "x", "locked", "wait"}), "/y"); });
  const std::string broken = jobs.start([](Log&) -> HttpResponse { throw std::runtime_error("secret words"); });
  ASSERT_TRUE(jobs.wait_until_idle(5s));
  EXPECT_EQ(json::parse(job_json(*jobs.find(refused)))["problem"]["status"], 409);
  const std::string told = job_json(*jobs.find(broken));
  EXPECT_EQ(json::parse(told)["state"], "failed");
  EXPECT_EQ(told.find("secret"), std::string::npos);
}

TEST(JobRegistry, a_cancelled_job_ends_at_its_next_message) {
  SilentLog log;
  JobRegistry jobs(log);
  std::atomic<bool> was_begun = false;
  std::atomic<bool> went_on = false;
  const std::string id = jobs.start([&](Log& progress) {
    for (int i = 0; i < 10'000; ++i) {
      progress.write(LogKind::progress, "step");
      was_begun = true;
      std::this_thread::sleep_for(1ms);
    }
    went_on = true;
    return done("{}");
  });
  while (!was_begun) {
    std::this_thread::yield();
  }
  EXPECT_TRUE(jobs.cancel(id));
  ASSERT_TRUE(jobs.wait_until_idle(5s));
  EXPECT_EQ(jobs.find(id)->state, JobState::cancelled);
  EXPECT_FALSE(went_on);
  EXPECT_FALSE(jobs.cancel("no such job"));
}

TEST(JobRegistry, one_that_waits_is_cancelled_without_being_begun) {
  SilentLog log;
  JobRegistry jobs(log);
  std::latch go(1);
  std::atomic<int> begun = 0;
  std::vector<std::string> ids;
  ids.reserve(5);
  for (int i = 0; i < 5; ++i) {
    ids.push_back(jobs.start([&](Log&) {
      ++begun;
      go.wait();
      return done("{}");
    }));
  }
  jobs.cancel(ids.back());
  go.count_down();
  ASSERT_TRUE(jobs.wait_until_idle(5s));
  EXPECT_EQ(begun, 4);
  EXPECT_EQ(jobs.find(ids.back())->state, JobState::cancelled);
  EXPECT_EQ(jobs.find(ids.front())->state, JobState::done);
}

TEST(JobRegistry, no_more_than_some_run_or_wait_and_old_ones_are_forgotten) {
  SilentLog log;
  JobRegistry jobs(log);
  std::latch go(1);
  std::vector<std::string> ids;
  ids.reserve(JobRegistry::kMostAtOnce);
  for (std::size_t i = 0; i < JobRegistry::kMostAtOnce; ++i) {
    ids.push_back(jobs.start([&go](Log&) {
      go.wait();
      return done("{}");
    }));
  }
  EXPECT_THROW(jobs.start([](Log&) { return done("{}"); }), Refusal);
  go.count_down();
  ASSERT_TRUE(jobs.wait_until_idle(5s));
  for (std::size_t i = 0; i <= JobRegistry::kMostKept; ++i) {
    jobs.start([](Log&) { return done("{}"); });
    ASSERT_TRUE(jobs.wait_until_idle(5s));
  }
  EXPECT_FALSE(jobs.find(ids.front()).has_value());
}

TEST(JobRegistry, notes_and_warnings_reach_the_servers_log) {
  engine::testing::CollectingLog log;
  JobRegistry jobs(log);
  jobs.start([](Log& each) {
    each.write(LogKind::warning, "mind this");
    return done("{}");
  });
  ASSERT_TRUE(jobs.wait_until_idle(5s));
  EXPECT_EQ(log.text(LogKind::warning), "mind this\n");
}

TEST(JobEvent, is_one_event_whatever_lines_the_answer_has) {
  JobView view;
  view.state = JobState::done;
  view.result = body_of("{\n \"a\": 1\n}\n");
  const std::string event = job_event(view);
  EXPECT_TRUE(event.ends_with("\n\n"));
  EXPECT_EQ(event.find("\n\n"), event.size() - 2);
  std::string data;
  for (std::size_t at = event.find("data: "); at != std::string::npos; at = event.find("data: ", at + 1)) {
    data += event.substr(at + 6, event.find('\n', at) - at - 5);
  }
  EXPECT_EQ(json::parse(data)["result"]["a"], 1);
}

TEST(JobProgress, takes_counts_only_where_there_are_some) {
  EXPECT_EQ(progress_of("reading 3/40: x").of, 40U);
  for (const char* text : {"", "started", "3", "3/", "/3", "note-3 of 4", "99999999999999999999/1"}) {
    EXPECT_FALSE(progress_of(text).of.has_value()) << text;
    EXPECT_EQ(progress_of(text).text, text);
  }
}

}  // namespace
}  // namespace entente::server

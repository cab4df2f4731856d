// SPDX-License-Identifier: Apache-2.0
#include "ingest/limited_child.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "ingest/file_descriptor.hpp"

namespace entente::ingest {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kHasShadowMemory = true;
#else
constexpr bool kHasShadowMemory = false;
#endif

constexpr ChildLimits kLimits{
    .memory_bytes = 256ULL << 20U, .cpu_seconds = 5, .wall_seconds = 10, .output_bytes = 4U << 20U};

ChildOutcome run_shell(const std::string& script, ChildLimits limits = kLimits, std::string_view input = "") {
  return run_program({.program = "/bin/sh", .arguments = {"-c", script}, .input = input}, limits);
}

TEST(LimitedChild, gives_what_the_work_returns) {
  constexpr std::size_t kSize = 3'000'000;
  const ChildOutcome outcome = run_work([] { return std::string(kSize, 'x'); }, kLimits);
  EXPECT_EQ(outcome.end, ChildEnd::finished);
  EXPECT_EQ(outcome.output, std::string(kSize, 'x'));
}

TEST(LimitedChild, leaves_the_callers_memory_alone) {
  int value = 1;
  run_work([&] { return std::to_string(value = 2); }, kLimits);
  EXPECT_EQ(value, 1);
}

TEST(LimitedChild, stops_work_that_computes_too_long) {
  ChildLimits limits = kLimits;
  limits.cpu_seconds = 1;
  const ChildOutcome outcome = run_work(
      [] {
        for (std::atomic<bool> goes_on = true; goes_on;) {
        }
        return std::string();
      },
      limits);
  EXPECT_EQ(outcome.end, ChildEnd::out_of_time);
}

TEST(LimitedChild, stops_work_that_sleeps_too_long) {
  ChildLimits limits = kLimits;
  limits.wall_seconds = 1;
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(run_shell("sleep 30", limits).end, ChildEnd::out_of_time);
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
}

TEST(LimitedChild, stops_a_program_that_closes_its_output_and_sleeps_on) {
  ChildLimits limits = kLimits;
  limits.wall_seconds = 1;
  EXPECT_EQ(run_shell("exec >&- 2>&-; sleep 30", limits).end, ChildEnd::out_of_time);
}

TEST(LimitedChild, stops_work_that_takes_too_much_memory) {
  if (kHasShadowMemory) {
    GTEST_SKIP() << "sanitizers need the address space that this test takes away";
  }
  const ChildOutcome outcome = run_work(
      [] {
        std::string hoard(1ULL << 30U, 'x');
        return hoard.substr(0, 1);
      },
      kLimits);
  EXPECT_EQ(outcome.end, ChildEnd::out_of_memory);
  EXPECT_EQ(run_work([]() -> std::string { end_child_out_of_memory(); }, kLimits).end, ChildEnd::out_of_memory);
}

TEST(LimitedChild, stops_work_that_writes_too_much) {
  EXPECT_EQ(run_work([] { return std::string(5U << 20U, 'x'); }, kLimits).end, ChildEnd::too_much_output);
  EXPECT_EQ(run_shell("cat /dev/zero").end, ChildEnd::too_much_output);
}

TEST(LimitedChild, survives_a_crash_and_an_exception_of_the_work) {
  EXPECT_EQ(run_work([]() -> std::string { ::_exit(::raise(SIGKILL)); }, kLimits).end, ChildEnd::out_of_time);
  EXPECT_EQ(run_shell("kill -SEGV $$").end, ChildEnd::crashed);
  EXPECT_EQ(run_work([]() -> std::string { throw 1; }, kLimits).end, ChildEnd::crashed);
}

TEST(LimitedChild, tells_exit_code_output_and_messages_of_a_program_apart) {
  const ChildOutcome outcome = run_shell("cat; echo trouble >&2; exit 3", kLimits, "from the caller");
  EXPECT_EQ(outcome.end, ChildEnd::finished);
  EXPECT_EQ(outcome.exit_code, 3);
  EXPECT_EQ(outcome.output, "from the caller");
  EXPECT_EQ(outcome.messages, "trouble\n");
}

TEST(LimitedChild, says_when_a_program_could_not_be_started) {
  EXPECT_EQ(run_program({.program = "/no/such/program"}, kLimits).end, ChildEnd::not_started);
}

TEST(LimitedChild, passes_arguments_without_a_shell_reading_them) {
  const ChildOutcome outcome =
      run_program({.program = "/bin/echo", .arguments = {"$(id)", "; rm -rf x", "a  b"}}, kLimits);
  EXPECT_EQ(outcome.output, "$(id) ; rm -rf x a  b\n");
}

TEST(LimitedChild, inherits_no_open_file_and_no_environment) {
  if (!std::filesystem::exists("/proc/self/fd")) {
    GTEST_SKIP() << "there is no /proc here";
  }
  const FileDescriptor secret(::open("/etc/passwd", O_RDONLY));  // without O_CLOEXEC on purpose
  ASSERT_TRUE(secret.is_open());
  ::setenv("ENTENTE_TEST_SECRET", "of the caller", 1);
  const ChildOutcome outcome = run_shell("ls -l /proc/$$/fd; set");
  EXPECT_THAT(outcome.output, Not(HasSubstr("passwd")));
  EXPECT_THAT(outcome.output, Not(HasSubstr("ENTENTE_TEST_SECRET")));
  const ChildOutcome forked =
      run_work([&] { return std::string(::fcntl(secret.number(), F_GETFD) < 0 ? "closed" : "open"); }, kLimits);
  EXPECT_EQ(forked.output, "closed");
}

TEST(LimitedChild, may_write_no_file) {
  const std::string file = ::testing::TempDir() + "entente-child-wrote-" + std::to_string(::getpid());
  run_shell("echo words > " + file);
  EXPECT_TRUE(!std::filesystem::exists(file) || std::filesystem::file_size(file) == 0);
  std::filesystem::remove(file);
}

TEST(LimitedChild, leaves_no_zombie) {
  run_work([] { return std::string("x"); }, kLimits);
  ChildLimits limits = kLimits;
  limits.wall_seconds = 1;
  run_shell("sleep 30", limits);
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1);
  EXPECT_EQ(errno, ECHILD);
}

constexpr int kRounds = 20;

// How many of the rounds gave the text of this very thread.
int count_right_rounds(char letter) {
  int right = 0;
  for (int round = 0; round < kRounds; ++round) {
    const std::string expected(10'000, letter);
    right += run_work([&] { return std::string(10'000, letter); }, kLimits).output == expected ? 1 : 0;
  }
  return right;
}

std::array<int, 4> count_right_rounds_of_four_threads() {
  std::array<int, 4> right{};
  std::array<std::jthread, 4> threads;
  for (std::size_t i = 0; i < threads.size(); ++i) {
    threads.at(i) = std::jthread([&right, i] { right.at(i) = count_right_rounds("abcd"[i]); });
  }
  for (std::jthread& thread : threads) {
    thread.join();
  }
  return right;
}

TEST(LimitedChild, works_from_many_threads_at_once) {
  if (kHasShadowMemory) {
    GTEST_SKIP() << "the sanitizers' allocator, unlike glibc's, may be locked for good in a child of many threads";
  }
  EXPECT_THAT(count_right_rounds_of_four_threads(), ::testing::Each(kRounds));
}

volatile std::sig_atomic_t g_alarms = 0;

TEST(LimitedChild, goes_on_when_signals_interrupt_the_caller) {
  struct sigaction action{};
  action.sa_handler = [](int) { g_alarms = g_alarms + 1; };  // without SA_RESTART
  struct sigaction before{};
  ::sigaction(SIGALRM, &action, &before);
  ::ualarm(1000, 1000);
  const ChildOutcome outcome = run_shell("sleep 0.2; echo done");
  ::ualarm(0, 0);
  ::sigaction(SIGALRM, &before, nullptr);
  EXPECT_GT(g_alarms, 0);
  EXPECT_EQ(outcome.end, ChildEnd::finished);
  EXPECT_EQ(outcome.output, "done\n");
}

}  // namespace
}  // namespace entente::ingest

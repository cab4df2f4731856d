// SPDX-License-Identifier: Apache-2.0
#include "ingest/limited_child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <fstream>
#include <new>
#include <optional>
#include <thread>

#include "ingest/child_files.hpp"

namespace entente::ingest {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kExitOutOfMemory = 77;  // of the forked child only; programs' own codes stay below
constexpr int kExitFailed = 1;
constexpr int kExitNotStarted = 127;  // as shells say it
constexpr rlim_t kOpenFiles = 64;     // a converter opens its input and a few font and encoding tables
constexpr std::size_t kKeptMessageBytes = 16U << 10U;
constexpr std::size_t kReadBytes = 1U << 16U;
constexpr std::chrono::milliseconds kWaitStep{1};

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool kHasShadowMemory = true;  // sanitizers reserve terabytes: no limit on address space can hold
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool kHasShadowMemory = true;
#else
constexpr bool kHasShadowMemory = false;
#endif
#else
constexpr bool kHasShadowMemory = false;
#endif

// What this process has mapped already: a forked child starts with it.
std::uint64_t own_address_space() {
  std::ifstream status("/proc/self/statm");
  std::uint64_t pages = 0;
  status >> pages;
  return pages * static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
}

struct ChildSetup {
  FileDescriptor input;
  Pipe output;
  Pipe messages;
  ChildLimits limits;
  pid_t parent = 0;
  std::function<int()> work;  // gives the exit code
};

void limit(decltype(RLIMIT_CPU) resource, rlim_t soft, rlim_t hard) {
  const rlimit bounds{soft, hard};
  ::setrlimit(resource, &bounds);
}

void set_limits(const ChildLimits& limits) {
  const auto cpu = static_cast<rlim_t>(limits.cpu_seconds);
  limit(RLIMIT_CPU, cpu, cpu + 1);
  if (limits.memory_bytes > 0) {
    limit(RLIMIT_AS, limits.memory_bytes, limits.memory_bytes);
  }
  limit(RLIMIT_FSIZE, 0, 0);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_NOFILE, kOpenFiles, kOpenFiles);
}

void reset_signals() {
  for (const int number : {SIGPIPE, SIGXCPU, SIGXFSZ, SIGINT, SIGTERM, SIGHUP}) {
    ::signal(number, SIG_DFL);
  }
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

// Never returns, so that no destructor or exit handler of the parent runs in the child.
[[noreturn]] void live_as_child(const ChildSetup& setup) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  const bool is_orphan = ::getppid() != setup.parent;
  const bool has_files = ::dup2(setup.input.number(), STDIN_FILENO) >= 0 &&
                         ::dup2(setup.output.write_end.number(), STDOUT_FILENO) >= 0 &&
                         ::dup2(setup.messages.write_end.number(), STDERR_FILENO) >= 0;
  if (is_orphan || !has_files) {
    ::_exit(kExitNotStarted);
  }
  ::close_range(STDERR_FILENO + 1, ~0U, 0);
  reset_signals();
  set_limits(setup.limits);
  ::_exit(setup.work());
}

enum class Collected : std::uint8_t { everything, out_of_time, too_much };

class Collector {
 public:
  Collector(Pipe& output, Pipe& messages, const ChildLimits& limits)
      : output_(output.read_end),
        messages_(messages.read_end),
        output_bytes_(limits.output_bytes),
        deadline_(Clock::now() + std::chrono::seconds(limits.wall_seconds)) {}

  // Reads both pipes until the child has closed them.
  Collected collect(ChildOutcome& outcome) {
    while (output_.is_open() || messages_.is_open()) {
      std::array<pollfd, 2> watched{pollfd{output_.number(), POLLIN, 0}, pollfd{messages_.number(), POLLIN, 0}};
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now());
      if (left.count() <= 0) {
        return Collected::out_of_time;
      }
      if (::poll(watched.data(), watched.size(), static_cast<int>(left.count())) <= 0) {
        continue;  // time is up, or a signal came: the clock decides
      }
      read_ready(watched[0], output_, outcome.output);
      read_ready(watched[1], messages_, outcome.messages);
      outcome.messages.resize(std::min(outcome.messages.size(), kKeptMessageBytes));
      if (outcome.output.size() > output_bytes_) {
        return Collected::too_much;
      }
    }
    return Collected::everything;
  }

  [[nodiscard]] Clock::time_point deadline() const { return deadline_; }

 private:
  void read_ready(const pollfd& watched, FileDescriptor& from, std::string& into) {
    if (watched.fd < 0 || watched.revents == 0) {
      return;
    }
    const ssize_t got = ::read(from.number(), buffer_.data(), buffer_.size());
    if (got > 0) {
      into.append(buffer_.data(), static_cast<std::size_t>(got));
    } else if (got == 0 || errno != EINTR) {
      from.close();
    }
  }

  FileDescriptor& output_;
  FileDescriptor& messages_;
  std::uint64_t output_bytes_;
  Clock::time_point deadline_;
  std::string buffer_ = std::string(kReadBytes, '\0');
};

// How the child ended; none if it had to be killed.
std::optional<int> wait_for(pid_t child, Clock::time_point deadline) {
  int status = 0;
  while (Clock::now() < deadline) {
    const pid_t ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child) {
      return status;
    }
    if (ended < 0 && errno != EINTR) {
      return 0;  // the program ignores SIGCHLD, so the system reaped the child: its output is all there is to judge by
    }
    std::this_thread::sleep_for(kWaitStep);
  }
  ::kill(child, SIGKILL);
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return std::nullopt;
}

ChildEnd end_of(std::optional<int> status, Collected collected) {
  if (collected == Collected::too_much) {
    return ChildEnd::too_much_output;
  }
  if (collected == Collected::out_of_time || !status) {
    return ChildEnd::out_of_time;
  }
  if (WIFEXITED(*status)) {
    return WEXITSTATUS(*status) == kExitNotStarted ? ChildEnd::not_started : ChildEnd::finished;
  }
  const bool is_time = WTERMSIG(*status) == SIGXCPU || WTERMSIG(*status) == SIGKILL;
  return is_time ? ChildEnd::out_of_time : ChildEnd::crashed;
}

ChildOutcome run(ChildSetup& setup) {
  ChildOutcome outcome;
  setup.parent = ::getpid();
  const pid_t child = ::fork();
  if (child < 0) {
    return outcome;
  }
  if (child == 0) {
    live_as_child(setup);
  }
  setup.output.write_end.close();
  setup.messages.write_end.close();
  Collector collector(setup.output, setup.messages, setup.limits);
  const Collected collected = collector.collect(outcome);
  const bool is_over = collected == Collected::everything;
  const auto status = wait_for(child, is_over ? collector.deadline() : Clock::now());
  outcome.end = end_of(status, collected);
  outcome.exit_code = status && WIFEXITED(*status) ? WEXITSTATUS(*status) : 0;
  return outcome;
}

std::optional<ChildSetup> prepare(std::string_view input, const ChildLimits& limits) {
  auto output = open_pipe();
  auto messages = open_pipe();
  FileDescriptor content = file_in_memory(input);
  if (!output || !messages || !content.is_open()) {
    return std::nullopt;
  }
  return ChildSetup{std::move(content), std::move(*output), std::move(*messages), limits, 0, {}};
}

}  // namespace

ChildOutcome run_program(const ProgramCall& call, const ChildLimits& limits) {
  auto setup = prepare(call.input, limits);
  if (!setup) {
    return {};
  }
  // All is laid out before the fork: between fork and exec nothing may be allocated.
  std::string program = call.program.string();
  std::vector<std::string> arguments = call.arguments;
  std::vector<char*> argv{program.data()};
  for (std::string& argument : arguments) {
    argv.push_back(argument.data());
  }
  argv.push_back(nullptr);
  std::string language = "LC_ALL=C.UTF-8";
  std::string path = "PATH=/usr/bin:/bin";
  std::array<char*, 3> environment{language.data(), path.data(), nullptr};
  setup->work = [&] {
    ::execve(argv.front(), argv.data(), environment.data());
    return kExitNotStarted;
  };
  return run(*setup);
}

ChildOutcome run_work(const std::function<std::string()>& work, const ChildLimits& limits) {
  ChildLimits child_limits = limits;
  child_limits.memory_bytes = kHasShadowMemory ? 0 : limits.memory_bytes + own_address_space();
  auto setup = prepare("", child_limits);
  if (!setup) {
    return {};
  }
  setup->work = [&work] {
    try {
      return write_all(STDOUT_FILENO, work()) ? 0 : kExitFailed;
    } catch (const std::bad_alloc&) {
      return kExitOutOfMemory;
    } catch (...) {
      return kExitFailed;  // must not climb into the parent's code, of which the child holds a copy
    }
  };
  ChildOutcome outcome = run(*setup);
  if (outcome.end == ChildEnd::finished && outcome.exit_code != 0) {
    outcome.end = outcome.exit_code == kExitOutOfMemory ? ChildEnd::out_of_memory : ChildEnd::crashed;
  }
  return outcome;
}

void end_child_out_of_memory() { ::_exit(kExitOutOfMemory); }

}  // namespace entente::ingest

// SPDX-License-Identifier: Apache-2.0
#include "tests/cli/program.hpp"

#include <fcntl.h>
#include <grp.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

#include "tests/engine/small_project.hpp"

namespace entente::cli::testing {
namespace {

using engine::testing::content_of;
using engine::testing::TempFolder;

constexpr int kCouldNotRun = 127;
constexpr uid_t kNobody = 65534;
constexpr mode_t kPlainMode = 0644;

[[noreturn]] void give_up() { ::_exit(kCouldNotRun); }

void become_nobody() {
  if (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0) {
    give_up();
  }
}

void open_as(int descriptor, const std::string& file) {
  const int opened = ::open(file.c_str(), O_WRONLY | O_CREAT, kPlainMode);
  if (opened < 0 || ::dup2(opened, descriptor) < 0) {
    give_up();
  }
}

void restrict_child(const Call& call) {
  if (call.file_bytes) {
    const rlimit limit{*call.file_bytes, *call.file_bytes};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  if (call.is_nobody) {
    become_nobody();
  }
}

[[noreturn]] void become_program(const Call& call, const std::string& out_file, const std::string& err_file) {
  if (::chdir(call.folder.c_str()) != 0) {
    give_up();
  }
  open_as(STDOUT_FILENO, out_file);
  open_as(STDERR_FILENO, err_file);
  for (const auto& [name, value] : call.variables) {
    ::setenv(name.c_str(), value.c_str(), 1);
  }
  restrict_child(call);
  std::vector<std::string> words{ENTENTE_PROGRAM};
  words.insert(words.end(), call.words.begin(), call.words.end());
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  ::execv(ENTENTE_PROGRAM, arguments.data());
  give_up();
}

pid_t start(const Call& call, const std::string& out_file, const std::string& err_file) {
  const pid_t child = ::fork();
  if (child == 0) {
    become_program(call, out_file, err_file);
  }
  return child;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

Ran run(const Call& call) {
  const TempFolder temp;
  const std::string out = temp.path() / "out";
  const std::string err = temp.path() / "err";
  const int exit = wait_for(start(call, call.out_file.empty() ? out : call.out_file, err));
  return {exit, content_of(out), content_of(err)};
}

Background::Background(const Call& call) : child_(start(call, "/dev/null", "/dev/null")) {}

Background::~Background() { kill(); }

void Background::kill() {
  if (child_ > 0) {
    ::kill(child_, SIGKILL);
    wait_for(std::exchange(child_, -1));
  }
}

bool is_root() { return ::geteuid() == 0; }

}  // namespace entente::cli::testing

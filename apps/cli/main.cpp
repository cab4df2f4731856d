// SPDX-License-Identifier: Apache-2.0
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <new>
#include <optional>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/help.hpp"
#include "cli/terminal.hpp"
#include "engine/use_cases.hpp"
#include "server/serve.hpp"

namespace entente::cli {
namespace {

std::int64_t now_unix_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::filesystem::path working_folder() {
  std::error_code problem;
  std::filesystem::path folder = std::filesystem::current_path(problem);
  if (problem) {
    throw Failure({ErrorCode::file_missing, "", "the folder you are in is gone", "Go to another one with cd"});
  }
  return folder;
}

std::filesystem::path temporary_folder() {
  std::error_code problem;
  std::filesystem::path folder = std::filesystem::temp_directory_path(problem);
  return problem ? std::filesystem::path("/tmp") : folder;
}

std::optional<std::string> variable(const std::string& name) {
  const char* value = std::getenv(name.c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

// The engine's table, and the one command that the engine knows nothing of.
std::vector<engine::UseCase> commands() {
  std::vector<engine::UseCase> table(engine::use_cases().begin(), engine::use_cases().end());
  table.insert(table.end() - 1, server::serve_use_case());
  return table;
}

engine::Outcome run(const std::vector<std::string>& words) {
  const std::vector<engine::UseCase> table = commands();
  const CommandLine line = read_command_line(words, table);
  if (line.use_case == nullptr) {
    return {overview(table)};
  }
  if (line.is_help) {
    return {help_for(*line.use_case)};
  }
  TerminalLog log;
  engine::Context context{.working_folder = working_folder(),
                          .temporary_folder = temporary_folder(),
                          .log = log,
                          .now_unix_seconds = now_unix_seconds(),
                          .style = style_of_stdout(),
                          .variable = variable,
                          .wait = [](std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }};
  return engine::run_use_case(*line.use_case, line.request, context);
}

int print(const engine::Outcome& outcome) {
  switch (write_stdout(outcome.out)) {
    case WriteResult::done:
    case WriteResult::reader_left:  // who reads only the first lines, as head does, has what it wanted
      break;
    case WriteResult::failed:
      write_message("error: the answer could not be written to where stdout leads. See that there is room.");
      return static_cast<int>(ExitCode::failed);
  }
  return static_cast<int>(outcome.exit);
}

int fail_with(const Error& error) {
  write_message("error: " + to_text(error));
  return static_cast<int>(error_row(error.code).exit);
}

// What was thrown is not told, because its text may hold anything.
int fail_internally() {
  write_message(
      "error: internal error, a fault of this program. Nothing that was reported as stored is lost. Please report it "
      "where you have the program from, with the command you gave and what entente version prints.");
  return static_cast<int>(ExitCode::failed);
}

int main_without_exceptions(const std::vector<std::string>& words) {
  try {
    return print(run(words));
  } catch (const Failure& failure) {
    return fail_with(failure.error());
  } catch (const std::bad_alloc&) {
    return fail_with({ErrorCode::file_too_large, "", "there is not enough memory for this",
                      "Add large files one by one, or split them"});
  } catch (...) {
    return fail_internally();
  }
}

}  // namespace
}  // namespace entente::cli

int main(int argument_count, char** arguments) {
  // A closed pipe and a limit on file sizes come as errors of write(), so that what was begun is ended in order.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  const int first = argument_count > 0 ? 1 : 0;  // a caller may leave out even the program's name
  return entente::cli::main_without_exceptions(std::vector<std::string>(arguments + first, arguments + argument_count));
}

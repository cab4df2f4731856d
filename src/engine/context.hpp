// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/log.hpp"

namespace entente::engine {

// How the caller shows text.
struct TerminalStyle {
  int width = 80;
  bool is_colour = false;
};

// What a use case needs of the world outside its arguments.
struct Context {
  std::filesystem::path working_folder;
  std::filesystem::path temporary_folder;
  Log& log;
  std::int64_t now_unix_seconds = 0;
  TerminalStyle style;
  // The value of an environment variable, and sleeping: nothing is found and nobody waits where they are not given.
  std::function<std::optional<std::string>(const std::string&)> variable = {};
  std::function<void(std::chrono::milliseconds)> wait = {};
};

// The day in UTC.
inline Date today(const Context& context) {
  return std::chrono::floor<std::chrono::days>(
      std::chrono::sys_time<std::chrono::seconds>{std::chrono::seconds{context.now_unix_seconds}});
}

// A path as the caller wrote it, seen from the working folder. Left as written where that is the process's own folder,
// so that messages show what the user typed.
std::filesystem::path path_from(const Context& context, const std::string& written);

// What a use case gives back: the text or JSON for stdout, and how it went.
struct Outcome {
  std::string out;
  ExitCode exit = ExitCode::done;
};

}  // namespace entente::engine

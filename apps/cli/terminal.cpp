// SPDX-License-Identifier: Apache-2.0
#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "engine/printable.hpp"

namespace entente::cli {
namespace {

constexpr int kWidthOfPipes = 80;
constexpr std::string_view kEraseLine = "\r\x1b[K";

int width_of(int descriptor) {
  winsize size{};
  const bool is_known = ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return is_known ? static_cast<int>(size.ws_col) : kWidthOfPipes;
}

bool is_terminal(int descriptor) { return ::isatty(descriptor) == 1; }

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);  // NO_COLOR counts if it is there and not empty (no-color.org)
  return value != nullptr && *value != '\0';
}

WriteResult write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return errno == EPIPE ? WriteResult::reader_left : WriteResult::failed;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return WriteResult::done;
}

// As much of the message as fits into one line, cut between characters.
std::string_view one_line_of(std::string_view message, std::size_t width) {
  std::size_t size = std::min(message.size(), width - 1);
  while (size > 0 && size < message.size() && (static_cast<unsigned char>(message[size]) & 0xC0U) == 0x80U) {
    --size;
  }
  return message.substr(0, size);
}

}  // namespace

engine::TerminalStyle style_of_stdout() {
  return {.width = width_of(STDOUT_FILENO), .is_colour = is_terminal(STDOUT_FILENO) && !is_set("NO_COLOR")};
}

TerminalLog::TerminalLog() : is_terminal_(is_terminal(STDERR_FILENO)) {}

TerminalLog::~TerminalLog() { erase_progress(); }

void TerminalLog::erase_progress() {
  if (is_progress_shown_) {
    write_all(STDERR_FILENO, kEraseLine);
    is_progress_shown_ = false;
  }
}

void TerminalLog::write(LogKind kind, std::string_view message) {
  erase_progress();
  if (kind != LogKind::progress) {
    write_message(kind == LogKind::warning ? "warning: " + std::string(message) : std::string(message));
    return;
  }
  if (is_terminal_) {
    const std::string line = engine::printable_line(message);
    write_all(STDERR_FILENO, one_line_of(line, static_cast<std::size_t>(width_of(STDERR_FILENO))));
    is_progress_shown_ = true;
  }
}

WriteResult write_stdout(std::string_view text) { return write_all(STDOUT_FILENO, text); }

void write_message(std::string_view message) { write_all(STDERR_FILENO, engine::printable(message) + "\n"); }

}  // namespace entente::cli

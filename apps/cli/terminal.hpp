// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "base/log.hpp"
#include "engine/context.hpp"

namespace entente::cli {

// How stdout is shown: colour on a terminal only, and not where NO_COLOR is set.
engine::TerminalStyle style_of_stdout();

// Messages on stderr; progress as one line that is written over, on a terminal only.
class TerminalLog final : public Log {
 public:
  TerminalLog();
  ~TerminalLog() override;
  TerminalLog(const TerminalLog&) = delete;
  TerminalLog& operator=(const TerminalLog&) = delete;
  void write(LogKind kind, std::string_view message) override;

 private:
  void erase_progress();
  bool is_terminal_;
  bool is_progress_shown_ = false;
};

enum class WriteResult { done, reader_left, failed };

// Writes all of it to stdout, unbuffered, so that a full disk or a closed pipe is noticed.
WriteResult write_stdout(std::string_view text);
// A message to stderr, made safe to print.
void write_message(std::string_view message);

}  // namespace entente::cli

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace entente {

enum class LogKind { progress, note, warning };

// Where library code tells what it does. Programs print it to stderr; tests collect it.
class Log {
 public:
  virtual ~Log() = default;
  virtual void write(LogKind kind, std::string_view message) = 0;
};

class SilentLog final : public Log {
 public:
  void write(LogKind /*kind*/, std::string_view /*message*/) override {}
};

}  // namespace entente

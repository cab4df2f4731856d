// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "server/http_message.hpp"

namespace entente::server {

// An answer with its bytes' type and ETag.
struct KeptAnswer {
  HttpBody body;
  std::string type;
  std::string etag;
};

// Answers by the question, each valid under one stamp of the project. Holds at most so many bytes; what was not asked
// for longest goes first. May be used by several threads.
class AnswerCache {
 public:
  explicit AnswerCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}
  [[nodiscard]] std::optional<KeptAnswer> find(const std::string& question, const std::string& stamp);
  void keep(const std::string& question, const std::string& stamp, KeptAnswer answer);
  [[nodiscard]] std::size_t bytes() const;

 private:
  struct Entry {
    std::string question;
    std::string stamp;
    KeptAnswer answer;
    std::size_t bytes = 0;
  };
  using Entries = std::list<Entry>;  // the one asked for last first
  void drop(Entries::iterator entry);

  const std::size_t most_bytes_;
  mutable std::mutex mutex_;
  Entries entries_;
  std::map<std::string, Entries::iterator> by_question_;
  std::size_t bytes_ = 0;
};

}  // namespace entente::server

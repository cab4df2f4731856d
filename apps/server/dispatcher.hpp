// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "server/service.hpp"
#include "server/worker_pool.hpp"

namespace entente::server {

// Hands requests to worker threads: several that read at a time, one that writes. Requests that ask the same while it
// is being worked on share the answer. To be used from one thread, on which `post` runs what it is given.
class Dispatcher {
 public:
  using Done = std::function<void(const HttpResponse&)>;
  using Post = std::function<void(std::function<void()>)>;

  Dispatcher(Service& service, Post post);
  // Calls `done` on the thread of `post`, once.
  void submit(const std::shared_ptr<const HttpRequest>& request, Done done);
  // Whether all work ended within that time; what was answered may still have to be posted.
  bool wait_until_idle(std::chrono::milliseconds patience);

 private:
  void work_on(const std::shared_ptr<const HttpRequest>& request, const std::string& question);
  void tell(const std::string& question, const HttpResponse& response);

  Service& service_;
  Post post_;
  // Who waits for each question that is being worked on. Workers know the question only: what waits, and with it a
  // connection, must go on the thread that it lives on.
  std::map<std::string, std::vector<Done>> asked_;
  std::uint64_t asked_alone_ = 0;
  WorkerPool readers_;
  WorkerPool writer_;
};

}  // namespace entente::server

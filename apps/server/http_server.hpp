// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "server/server_limits.hpp"
#include "server/service.hpp"

namespace entente::server {

// HTTP/1.1 on one address: reads requests within limits, gives them to the service on worker threads, writes answers.
class HttpServer {
 public:
  // Takes the address, and any free port for port 0. Throws Failure(usage) where it cannot be had.
  HttpServer(const std::string& address, std::uint16_t port, ServerLimits limits = {});
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;
  [[nodiscard]] std::uint16_t port() const;
  // Serves until stop(), SIGINT or SIGTERM; then ends what is under way. False where that took longer than stop_time:
  // worker threads still run then, and the
  // destructor waits for them.
  bool run(Service& service);
  // May be called from any thread.
  void stop();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace entente::server

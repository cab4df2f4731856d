// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "base/log.hpp"
#include "base/result.hpp"
#include "endpoint/settings.hpp"
#include "endpoint/spending.hpp"

namespace entente::endpoint {

// What asking needs of the world.
struct World {
  std::string key;  // from the environment; never logged, stored or shown
  std::function<void(std::chrono::milliseconds)> wait;
  Log& log;
};

// Asks an endpoint, again where that may help: after a server's error, "too many requests", a lost or slow connection,
// or an answer that cannot be used. Waits 1, 2, 4, ... seconds in between, or as long as the endpoint asks for, but no
// longer than a minute.
class Asker {
 public:
  Asker(const EndpointSettings& settings, World world);
  // The body of an answer that parse_answer takes. Fails with endpoint_limit before a request that could pass a limit;
  // endpoint_refused, endpoint_unreachable where further requests would fare no better; endpoint_answer.
  Result<std::string> ask(const std::string& body);
  [[nodiscard]] const Spending& spending() const { return spending_; }

 private:
  struct Try;
  Try try_once(const std::string& body);
  void wait_before_retry(int retry, std::chrono::seconds asked_for, const Error& error);

  EndpointSettings settings_;
  World world_;
  Spending spending_;
};

}  // namespace entente::endpoint

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace entente::server {

// What a client may take of the server's time and memory.
struct ServerLimits {
  std::uint32_t header_bytes = 16U << 10U;
  std::chrono::milliseconds header_time{10'000};  // for the whole head, however slowly it comes
  std::chrono::milliseconds idle_time{60'000};    // between two requests on one connection
  std::chrono::milliseconds body_time{30'000};    // and a second more for each 64 KB that are promised
  std::chrono::milliseconds write_time{60'000};   // for the answer to be taken
  std::chrono::milliseconds linger_time{2'000};   // to read what a refused client still sends, so that it hears why
  std::chrono::milliseconds stop_time{5'000};     // for requests under way when the server is to end
  std::size_t connections = 256;
};

}  // namespace entente::server

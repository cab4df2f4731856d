// SPDX-License-Identifier: Apache-2.0
// Any bytes on a connection to a real server on the loopback interface: it answers or hangs up, and goes on serving.
#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>
#include <thread>

#include "fuzz/fuzz_input.hpp"
#include "server/http_server.hpp"

namespace {

using namespace entente;
using namespace std::chrono_literals;

class FuzzedServer {
 public:
  FuzzedServer()
      : server_("127.0.0.1", 0, {.header_time = 1s, .idle_time = 1s, .body_time = 1s, .linger_time = 100ms}),
        service_({.project_folder = "/nonexistent/entente",
                  .temporary_folder = "/nonexistent/entente",
                  .access = {{"h"}, ""},
                  .now_unix_seconds = [] { return std::int64_t{1700000000}; }},
                 log_) {
    std::thread([this] { server_.run(service_); }).detach();
  }
  [[nodiscard]] std::uint16_t port() const { return server_.port(); }

 private:
  SilentLog log_;
  server::HttpServer server_;
  server::Service service_;
};

// Lives until the process ends, as its thread does.
FuzzedServer& fuzzed_server() {
  static auto* const made = std::make_unique<FuzzedServer>().release();
  return *made;
}

int connected_socket() {
  const int connection = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(fuzzed_server().port());
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const auto* const generic = reinterpret_cast<sockaddr*>(&address);  // the interface of sockets knows no other way
  must_hold(::connect(connection, generic, sizeof(address)) == 0);
  const timeval patience{.tv_sec = 10, .tv_usec = 0};
  ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
  return connection;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const int connection = connected_socket();
  ::send(connection, data, size, MSG_NOSIGNAL);
  ::shutdown(connection, SHUT_WR);
  std::array<char, 65536> buffer{};
  ssize_t got = 1;
  while (got > 0 || (got < 0 && errno == EINTR)) {  // the fuzzer's own alarm clock interrupts
    got = ::recv(connection, buffer.data(), buffer.size(), 0);
  }
  must_hold(got == 0 || errno == ECONNRESET);  // it closes, within its own limits of time
  ::close(connection);
  return 0;
}

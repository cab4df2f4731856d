// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <thread>

#include "server/http_server.hpp"
#include "tests/server/small_service.hpp"

namespace entente::server::testing {

// Short limits, so that who is slow is found slow within a test.
ServerLimits short_limits();

// A server on a free port of the loopback interface with a small project, until the test ends.
class RunningServer {
 public:
  explicit RunningServer(ServerLimits limits = short_limits());
  ~RunningServer();
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;
  [[nodiscard]] std::uint16_t port() const { return port_; }
  [[nodiscard]] std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
  [[nodiscard]] const std::filesystem::path& temporary_folder() const { return temporary_folder_; }
  Service& service() { return *service_; }
  // Ends it; whether all work ended in time.
  bool stop();

 private:
  engine::testing::SmallProject project_;
  std::filesystem::path temporary_folder_;
  HttpServer server_;
  std::uint16_t port_;
  std::optional<Service> service_;
  std::optional<bool> ended_in_time_;
  std::thread thread_;
};

// A client that sends any bytes.
class RawClient {
 public:
  explicit RawClient(const RunningServer& server);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;
  // False where the server has closed the connection.
  bool send(std::string_view bytes);
  void finish_sending();
  // Everything until the server closes the connection, or the time is up.
  std::string receive_all(std::chrono::milliseconds patience = std::chrono::seconds(10));
  // Until so many bytes "HTTP/1.1 " and whole bodies of Content-Length have come; for connections that stay open.
  std::string receive_answers(std::size_t count, std::chrono::milliseconds patience = std::chrono::seconds(10));
  // Whether the server closed the connection within that time.
  bool is_closed_within(std::chrono::milliseconds patience);

 private:
  bool receive_some(std::string& bytes, std::chrono::steady_clock::time_point end);
  int socket_ = -1;
};

// What a client gets for one request sent as it is, after which it sends no more.
std::string answer_to(const RunningServer& server, std::string_view bytes);
// The number behind HTTP/1.1; 0 where there is none.
int status_in(const std::string& answer);
std::string body_in(const std::string& answer);
// "GET target", with Host and what else is given, lines ended by "\r\n".
std::string get_text(const RunningServer& server, const std::string& target, const std::string& headers = {});

}  // namespace entente::server::testing

// SPDX-License-Identifier: Apache-2.0
#pragma once

// Part of http_server.cpp, the one translation unit that includes Beast.
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "server/dispatcher.hpp"
#include "server/server_limits.hpp"
#include "server/service.hpp"

namespace entente::server {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using tcp = boost::asio::ip::tcp;
using beast::error_code;

// What all connections of a server share.
struct Shared {
  Service& service;
  Dispatcher& dispatcher;
  ServerLimits limits;
  std::size_t connections = 0;
  bool is_stopping = false;
};

// One connection: reads a request, has it answered, writes the answer, and so on. Everything runs on one thread; what
// waits keeps the connection alive.
class Session : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, Shared& shared);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;
  void start();
  // Ends it now if it waits for a request, else after its answer.
  void stop();

 private:
  using Stream = beast::tcp_stream;

  void wait_for_request(std::chrono::milliseconds patience);
  void read_head();
  void read_more_of_head();
  void take_head(error_code problem);
  void refuse_head(error_code problem);
  void plan_body();
  void greet_body();
  void read_body();
  void read_text();
  void read_file();
  void take_body(error_code problem);
  void refuse_body(const HttpResponse& response);
  void dispatch();
  void refuse(const HttpResponse& response);
  void send(const HttpResponse& response);
  template <class Message>
  void write(const std::shared_ptr<Message>& message);
  void finish(error_code problem);
  void send_events();
  void wait_for_events();
  void linger();
  void close();

  Stream stream_;
  Shared& shared_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::empty_body>> head_;
  std::optional<http::request_parser<http::string_body>> text_;
  std::optional<http::request_parser<http::file_body>> file_;
  HttpRequest request_;
  BodyPlan plan_;
  HttpResponse response_;
  asio::steady_timer event_timer_;
  std::optional<std::uint64_t> told_version_;
  std::size_t quiet_ticks_ = 0;
  std::string event_;
  std::size_t head_bytes_ = 0;
  std::size_t lingered_ = 0;
  bool keep_alive_ = false;
  bool is_idle_ = true;
};

}  // namespace entente::server

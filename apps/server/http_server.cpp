// SPDX-License-Identifier: Apache-2.0
#include "server/http_server.hpp"

#include <algorithm>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/system/system_error.hpp>
#include <csignal>
#include <map>
#include <optional>
#include <utility>

#include "server/beast_session_work.hpp"

namespace entente::server {
namespace {

constexpr std::chrono::milliseconds kStopTick{20};
constexpr std::chrono::milliseconds kAcceptAgain{100};  // after a lack of file descriptors
constexpr std::string_view kBusy =
    "HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n";

[[noreturn]] void refuse_address(const std::string& place, const std::string& what, const std::string& way_out) {
  throw Failure({ErrorCode::usage, place, what, way_out});
}

[[noreturn]] void refuse_endpoint(error_code problem, const tcp::endpoint& endpoint) {
  const std::string port = std::to_string(endpoint.port());
  if (problem == asio::error::address_in_use) {
    refuse_address("--port", "another program serves port " + port + " already",
                   "Give another one, as in --port " + std::to_string(endpoint.port() + 1));
  }
  if (problem == asio::error::access_denied) {
    refuse_address("--port", "port " + port + " needs rights that you do not have",
                   "Give one above 1023, as in --port 8750");
  }
  refuse_address("--address", "this machine cannot serve at " + endpoint.address().to_string(),
                 "Give one of its own, such as 127.0.0.1");
}

void open(tcp::acceptor& acceptor, const std::string& address, std::uint16_t port) {
  error_code problem;
  const tcp::endpoint endpoint(asio::ip::make_address(address, problem), port);
  if (problem) {
    refuse_address("--address", "\"" + address + "\" is no address", "Give one such as 127.0.0.1 or ::1");
  }
  try {
    acceptor.open(endpoint.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(endpoint);
    acceptor.listen();
  } catch (const boost::system::system_error& failure) {
    refuse_endpoint(failure.code(), endpoint);
  }
}

}  // namespace

struct HttpServer::State {
  explicit State(ServerLimits wanted) : limits(wanted) {}

  void accept();
  void accept_later();
  void take(tcp::socket socket);
  void stop();
  void wait_for_sessions();
  [[nodiscard]] std::chrono::milliseconds left() const;

  // What stands further down uses what stands above, and goes first.
  ServerLimits limits;
  std::optional<Shared> shared;
  asio::io_context io{1};
  tcp::acceptor acceptor{io};
  asio::signal_set signals{io};
  asio::steady_timer timer{io};
  std::map<Session*, std::weak_ptr<Session>> sessions;
  std::chrono::steady_clock::time_point end;  // when what is under way is given up, once stopping
  std::unique_ptr<Dispatcher> dispatcher;
};

void HttpServer::State::take(tcp::socket socket) {
  error_code ignored;
  socket.set_option(tcp::no_delay(true), ignored);
  if (shared->connections >= limits.connections) {
    socket.non_blocking(true, ignored);
    socket.send(asio::buffer(kBusy.data(), kBusy.size()), 0, ignored);
    return;
  }
  std::erase_if(sessions, [](const auto& each) { return each.second.expired(); });
  const auto session = std::make_shared<Session>(std::move(socket), *shared);
  sessions[session.get()] = session;
  session->start();
}

void HttpServer::State::accept() {
  acceptor.async_accept([this](error_code problem, tcp::socket socket) {
    if (!acceptor.is_open()) {
      return;
    }
    if (problem) {
      accept_later();
      return;
    }
    take(std::move(socket));
    accept();
  });
}

void HttpServer::State::accept_later() {
  timer.expires_after(kAcceptAgain);
  timer.async_wait([this](error_code ended) {
    if (!ended) {
      accept();
    }
  });
}

void HttpServer::State::stop() {
  if (shared->is_stopping) {
    return;
  }
  shared->is_stopping = true;
  error_code ignored;
  acceptor.close(ignored);
  signals.cancel(ignored);
  shared->service.jobs().cancel_all();
  for (const auto& [address, session] : sessions) {
    if (const std::shared_ptr<Session> open = session.lock()) {
      open->stop();
    }
  }
  end = std::chrono::steady_clock::now() + limits.stop_time;
  wait_for_sessions();
}

std::chrono::milliseconds HttpServer::State::left() const {
  const auto time = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
  return std::max(time, std::chrono::milliseconds{0});
}

void HttpServer::State::wait_for_sessions() {
  if (shared->connections == 0 || left().count() == 0) {
    io.stop();
    return;
  }
  timer.expires_after(kStopTick);
  timer.async_wait([this](error_code /*problem*/) { wait_for_sessions(); });
}

HttpServer::HttpServer(const std::string& address, std::uint16_t port, ServerLimits limits)
    : state_(std::make_unique<State>(limits)) {
  open(state_->acceptor, address, port);
}

HttpServer::~HttpServer() = default;

std::uint16_t HttpServer::port() const { return state_->acceptor.local_endpoint().port(); }

bool HttpServer::run(Service& service) {
  State& state = *state_;
  state.dispatcher = std::make_unique<Dispatcher>(
      service, [&state](std::function<void()> work) { asio::post(state.io, std::move(work)); });
  state.shared.emplace(Shared{service, *state.dispatcher, state.limits});
  state.signals.add(SIGINT);
  state.signals.add(SIGTERM);
  state.signals.async_wait([&state](error_code problem, int /*signal*/) {
    if (!problem) {
      state.stop();
    }
  });
  state.accept();
  state.io.run();
  return state.dispatcher->wait_until_idle(state.left()) && service.jobs().wait_until_idle(state.left());
}

void HttpServer::stop() {
  asio::post(state_->io, [this] { state_->stop(); });
}

}  // namespace entente::server

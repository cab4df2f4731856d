// SPDX-License-Identifier: Apache-2.0
#pragma once

// Part of http_server.cpp, the one translation unit that includes Beast: what a session does, in the order in which it
// does it.
#include <boost/beast/http.hpp>
#include <memory>
#include <utility>

#include "server/beast_messages.hpp"
#include "server/beast_session.hpp"

namespace entente::server {

inline constexpr std::size_t kFirstRead = 8192;
inline constexpr std::size_t kMostLingered = 16U << 20U;  // bytes of a refused body that are read and thrown away
inline constexpr std::uint64_t kSlowestBytesASecond = 64U << 10U;
inline constexpr std::chrono::milliseconds kEventTick{150};
inline constexpr std::size_t kQuietTicks = 100;  // 15 s: then a comment finds out who has left

inline Session::Session(tcp::socket socket, Shared& shared)
    : stream_(std::move(socket)), shared_(shared), event_timer_(stream_.get_executor()) {
  ++shared_.connections;
}

inline Session::~Session() { --shared_.connections; }

inline void Session::start() { wait_for_request(shared_.limits.header_time); }

inline void Session::stop() {
  keep_alive_ = false;
  if (is_idle_ || !response_.events_of_job.empty()) {
    close();
  }
}

inline void Session::wait_for_request(std::chrono::milliseconds patience) {
  is_idle_ = true;
  if (buffer_.size() > 0) {  // the next request came along with the last one
    read_head();
    return;
  }
  stream_.expires_after(patience);
  stream_.async_read_some(buffer_.prepare(kFirstRead),
                          [self = shared_from_this()](error_code problem, std::size_t bytes) {
                            if (problem) {
                              self->close();
                              return;
                            }
                            self->buffer_.commit(bytes);
                            self->read_head();
                          });
}

inline void Session::read_head() {
  is_idle_ = false;
  request_ = {};
  plan_ = {};
  response_ = {};
  text_.reset();
  file_.reset();
  head_.emplace();
  head_->header_limit(shared_.limits.header_bytes);
  head_->body_limit(std::numeric_limits<std::uint64_t>::max());  // plan_body tells how much may come
  stream_.expires_after(shared_.limits.header_time);
  head_bytes_ = 0;
  read_more_of_head();
}

// The parser's own limit is for what it cannot take in yet; that for the whole head is kept here.
inline void Session::read_more_of_head() {
  http::async_read_some(stream_, buffer_, *head_, [self = shared_from_this()](error_code problem, std::size_t bytes) {
    self->head_bytes_ += bytes;
    if (problem || self->head_->is_header_done() || self->head_bytes_ > self->shared_.limits.header_bytes) {
      self->take_head(problem);
    } else {
      self->read_more_of_head();
    }
  });
}

inline void Session::take_head(error_code problem) {
  const bool is_too_large = head_bytes_ > shared_.limits.header_bytes;
  if (problem || is_too_large) {
    refuse_head(is_too_large ? make_error_code(http::error::header_limit) : problem);
    return;
  }
  request_ = request_of(head_->get());
  keep_alive_ = head_->keep_alive() && !shared_.is_stopping;
  try {
    plan_ = shared_.service.plan_body(request_);
  } catch (...) {
    refuse(refused(request_));
    return;
  }
  if (head_->is_done()) {
    dispatch();
    return;
  }
  greet_body();
}

inline void Session::refuse_head(error_code problem) {
  // Who is late or has gone hears nothing; what is no HTTP is told so.
  if (problem.category() != make_error_code(http::error::bad_method).category() ||
      problem == http::error::end_of_stream || problem == http::error::partial_message) {
    close();
    return;
  }
  constexpr int kBadRequest = 400;
  constexpr int kHeadTooLarge = 431;
  const bool is_large = problem == http::error::header_limit || problem == http::error::buffer_overflow;
  refuse(response_of({.status = is_large ? kHeadTooLarge : kBadRequest,
                      .code = is_large ? "head-too-large" : "bad-request",
                      .what = is_large ? "the head of the request is too large" : "this is no request of HTTP/1.1",
                      .way_out = "Send one as a browser does"},
                     ""));
}

// Answers a request whose body was not read, so that the connection cannot go on.
inline void Session::refuse(const HttpResponse& response) {
  keep_alive_ = keep_alive_ && head_->is_done();
  send(response);
}

inline void Session::greet_body() {
  const std::uint64_t promised = head_->content_length() ? *head_->content_length() : plan_.most_bytes;
  stream_.expires_after(shared_.limits.body_time +
                        std::chrono::seconds(static_cast<std::int64_t>(promised / kSlowestBytesASecond)));
  if (lower_case(header_value(request_, "Expect").value_or("")) != "100-continue") {
    read_body();
    return;
  }
  static constexpr std::string_view kGoOn = "HTTP/1.1 100 Continue\r\n\r\n";
  asio::async_write(stream_, asio::buffer(kGoOn.data(), kGoOn.size()),
                    [self = shared_from_this()](error_code problem, std::size_t) {
                      if (problem) {
                        self->close();
                      } else {
                        self->read_body();
                      }
                    });
}

inline void Session::read_body() {
  const auto take = [self = shared_from_this()](error_code problem, std::size_t) { self->take_body(problem); };
  if (plan_.file.empty()) {
    text_.emplace(std::move(*head_));
    text_->body_limit(plan_.most_bytes);
    http::async_read(stream_, buffer_, *text_, take);
    return;
  }
  file_.emplace(std::move(*head_));
  file_->body_limit(plan_.most_bytes);
  error_code problem;
  file_->get().body().open(plan_.file.c_str(), beast::file_mode::write_new, problem);
  if (problem) {
    refuse_body(response_of(problem_of({ErrorCode::not_writable, request_.target, "the file could not be kept",
                                        "Free some space, or set TMPDIR to a folder that may be written"}),
                            request_.target));
    return;
  }
  http::async_read(stream_, buffer_, *file_, take);
}

inline void Session::take_body(error_code problem) {
  if (problem == http::error::body_limit) {
    refuse_body(response_of(body_too_large(plan_.most_bytes), request_.target));
    return;
  }
  if (problem) {
    close();
    return;
  }
  if (file_) {
    file_->get().body().close();
    request_.body_file = plan_.file;
  } else {
    request_.body = std::move(text_->get().body());
  }
  dispatch();
}

inline void Session::refuse_body(const HttpResponse& response) {
  keep_alive_ = false;
  send(response);
}

inline void Session::dispatch() {
  stream_.expires_never();
  if (const std::optional<HttpResponse> response = shared_.service.answer_at_once(request_)) {
    send(*response);
    return;
  }
  const auto request = std::make_shared<const HttpRequest>(request_);
  shared_.dispatcher.submit(request,
                            [self = shared_from_this()](const HttpResponse& response) { self->send(response); });
}

template <class Message>
void Session::write(const std::shared_ptr<Message>& message) {
  stream_.expires_after(shared_.limits.write_time);
  http::async_write(stream_, *message,
                    [self = shared_from_this(), message](error_code problem, std::size_t) { self->finish(problem); });
}

// Of HEAD and of 304 the head is sent alone.
inline void Session::send(const HttpResponse& response) {
  constexpr int kNotModified = 304;
  response_ = with_security(response);
  const bool is_stream = !response_.events_of_job.empty();
  keep_alive_ = keep_alive_ && !is_stream && !shared_.is_stopping;
  if (is_stream || request_.method == "HEAD" || response_.status == kNotModified) {
    auto message = std::make_shared<http::response<http::empty_body>>();
    set_head(*message, response_, keep_alive_);
    if (!is_stream && response_.status != kNotModified) {
      message->content_length(response_.body.bytes.size());
    }
    write(message);
    return;
  }
  auto message = std::make_shared<http::response<http::span_body<const char>>>();
  set_head(*message, response_, keep_alive_);
  message->body() = {response_.body.bytes.data(), response_.body.bytes.size()};
  message->prepare_payload();
  write(message);
}

inline void Session::finish(error_code problem) {
  if (problem) {
    close();
  } else if (!response_.events_of_job.empty() && request_.method != "HEAD") {
    told_version_.reset();
    send_events();
  } else if (keep_alive_) {
    wait_for_request(shared_.limits.idle_time);
  } else {
    error_code ignored;
    stream_.socket().shutdown(tcp::socket::shutdown_send, ignored);
    stream_.expires_after(shared_.limits.linger_time);
    linger();
  }
}

// Sends the job each time that it has changed, and ends with it.
inline void Session::send_events() {
  const std::optional<JobView> view = shared_.service.jobs().find(response_.events_of_job);
  if (!view || shared_.is_stopping) {
    close();
    return;
  }
  const bool is_news = view->version != told_version_;
  if (!is_news && ++quiet_ticks_ < kQuietTicks) {
    wait_for_events();
    return;
  }
  quiet_ticks_ = 0;
  told_version_ = view->version;
  event_ = is_news ? job_event(*view) : ": still running\n\n";
  stream_.expires_after(shared_.limits.write_time);
  asio::async_write(stream_, asio::buffer(event_),
                    [self = shared_from_this(), state = view->state](error_code problem, std::size_t) {
                      if (problem || state != JobState::running) {
                        self->close();
                      } else {
                        self->wait_for_events();
                      }
                    });
}

inline void Session::wait_for_events() {
  event_timer_.expires_after(kEventTick);
  event_timer_.async_wait([self = shared_from_this()](error_code problem) {
    if (!problem) {
      self->send_events();
    }
  });
}

// A client that still sends when its connection is closed would never read the answer.
inline void Session::linger() {
  buffer_.consume(buffer_.size());
  stream_.async_read_some(buffer_.prepare(kFirstRead),
                          [self = shared_from_this()](error_code problem, std::size_t bytes) {
                            self->lingered_ += bytes;
                            if (problem || self->lingered_ > kMostLingered) {
                              self->close();
                            } else {
                              self->linger();
                            }
                          });
}

inline void Session::close() {
  error_code ignored;
  event_timer_.cancel();
  stream_.socket().shutdown(tcp::socket::shutdown_both, ignored);
  stream_.close();
}

}  // namespace entente::server

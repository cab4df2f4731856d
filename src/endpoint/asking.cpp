// SPDX-License-Identifier: Apache-2.0
#include "endpoint/asking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "endpoint/answer.hpp"
#include "endpoint/http.hpp"

namespace entente::endpoint {
namespace {

using std::chrono::seconds;

constexpr std::size_t kMostAnswerBytes = 4U << 20U;  // a hundred times the longest useful answer
constexpr seconds kLongestWait{60};

// Statuses of HTTP: RFC 9110, section 15, and RFC 6585.
constexpr int kOk = 200;
constexpr int kRedirects = 300;
constexpr int kClientErrors = 400;
constexpr int kUnauthorised = 401;
constexpr int kForbidden = 403;
constexpr int kRequestTimeout = 408;
constexpr int kTooManyRequests = 429;
constexpr int kServerErrors = 500;

Error error_of(ErrorCode code, const EndpointSettings& settings, std::string what, std::string way_out) {
  return {code, settings.url, std::move(what), std::move(way_out)};
}

Error transport_error(HttpEnd end, const EndpointSettings& settings) {
  switch (end) {
    case HttpEnd::out_of_time:
      return error_of(
          ErrorCode::endpoint_unreachable, settings,
          fmt::format("no answer within {} seconds", settings.timeout_seconds),
          "Run the command again: what was answered is kept; or raise timeout_seconds in [reader.endpoint]");
    case HttpEnd::not_trusted:
      return error_of(ErrorCode::endpoint_refused, settings, "its certificate is not trusted, so nothing was sent",
                      "See that url names the right host");
    case HttpEnd::too_large:
      return error_of(ErrorCode::endpoint_answer, settings,
                      fmt::format("its answer is larger than {} MB", kMostAnswerBytes >> 20U),
                      "See that url in [reader.endpoint] leads to a chat interface");
    case HttpEnd::cut_short:
      return error_of(ErrorCode::endpoint_unreachable, settings, "the connection broke off",
                      "Run the command again: what was answered is kept");
    case HttpEnd::not_reached:
    case HttpEnd::answered:
      break;
  }
  return error_of(ErrorCode::endpoint_unreachable, settings, "it cannot be reached",
                  "See that url in [reader.endpoint] is right and that it is running");
}

Error status_error(const HttpAnswer& answer, const EndpointSettings& settings) {
  if (answer.status >= kServerErrors || answer.status == kTooManyRequests || answer.status == kRequestTimeout) {
    return error_of(ErrorCode::endpoint_unreachable, settings, fmt::format("it answers with error {}", answer.status),
                    "Run the command again later: what was answered is kept");
  }
  if (answer.status >= kRedirects && answer.status < kClientErrors) {
    return error_of(ErrorCode::endpoint_refused, settings,
                    "it points to another address, which is not followed: " +
                        (answer.redirect.empty() ? "none is named" : answer.redirect),
                    "If you trust that address, write it as url in [reader.endpoint]");
  }
  const bool is_about_key = answer.status == kUnauthorised || answer.status == kForbidden;
  return error_of(ErrorCode::endpoint_refused, settings, fmt::format("it refuses with status {}", answer.status),
                  is_about_key ? "See that key_variable in [reader.endpoint] names a variable that holds a valid key"
                               : "See that url and model in [reader.endpoint] are right");
}

// Where another try, or another document, may fare better.
bool may_recover(ErrorCode code) {
  return code == ErrorCode::endpoint_unreachable || code == ErrorCode::endpoint_answer;
}

}  // namespace

struct Asker::Try {
  Result<std::string> body;
  seconds asked_for{0};
};

Asker::Asker(const EndpointSettings& settings, World world) : settings_(settings), world_(std::move(world)) {}

Asker::Try Asker::try_once(const std::string& body) {
  const HttpAnswer answer = post_json({.url = settings_.url + "/chat/completions",
                                       .body = body,
                                       .key = world_.key,
                                       .timeout = seconds(settings_.timeout_seconds),
                                       .most_bytes = kMostAnswerBytes});
  const bool is_reached = answer.end != HttpEnd::not_reached && answer.end != HttpEnd::not_trusted;
  const bool is_served = answer.end == HttpEnd::answered && answer.status == kOk;
  if (is_served || (is_reached && answer.end != HttpEnd::answered)) {  // refusals take no tokens
    count_request(spending_, usage_of(answer.body), body.size(), answer.body.size(), settings_);
  } else {
    ++spending_.requests;
  }
  if (answer.end != HttpEnd::answered) {
    return {tl::unexpected(transport_error(answer.end, settings_))};
  }
  if (!is_served) {
    return {tl::unexpected(status_error(answer, settings_)), answer.retry_after.value_or(seconds(0))};
  }
  const Result<ModelAnswer> parsed = parse_answer(answer.body, settings_.url);
  return {parsed ? Result<std::string>(answer.body) : tl::unexpected(parsed.error())};
}

void Asker::wait_before_retry(int retry, seconds asked_for, const Error& error) {
  const seconds backoff = std::min(seconds(1LL << std::min(retry, 6)), kLongestWait);
  const seconds pause = std::clamp(asked_for, backoff, kLongestWait);
  world_.log.write(LogKind::note, fmt::format("{}: {}. Trying again in {} s ({} of {})", settings_.url, error.what,
                                              pause.count(), retry + 1, settings_.retries));
  world_.wait(pause);
  ++spending_.retries;
}

Result<std::string> Asker::ask(const std::string& body) {
  for (int retry = 0;; ++retry) {
    if (would_pass_limit(spending_, body.size(), settings_)) {
      return tl::unexpected(error_of(ErrorCode::endpoint_limit, settings_,
                                     "one more request could pass max_tokens or max_cost of this run",
                                     "Run the command again to go on, or raise the limit in [reader.endpoint]"));
    }
    Try tried = try_once(body);
    if (tried.body || !may_recover(tried.body.error().code) || retry >= settings_.retries) {
      return std::move(tried.body);
    }
    wait_before_retry(retry, tried.asked_for, tried.body.error());
  }
}

}  // namespace entente::endpoint

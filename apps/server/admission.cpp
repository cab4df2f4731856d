// SPDX-License-Identifier: Apache-2.0
// What is decided about a request before anybody works on it.
#include <charconv>
#include <new>

#include "server/problem.hpp"
#include "server/route.hpp"
#include "server/security_headers.hpp"
#include "server/service.hpp"

namespace entente::server {
namespace {

constexpr int kBadRequest = 400;
constexpr int kTooLarge = 413;

[[noreturn]] void refuse_framing(const std::string& place) {
  throw Refusal({.status = kBadRequest,
                 .code = "bad-request",
                 .what = "the request does not tell clearly where its body ends",
                 .place = place,
                 .way_out = "Send one Content-Length, or Transfer-Encoding: chunked"});
}

// Anything that two readers of HTTP could understand differently is refused [RFC 9112, 6.3].
void check_framing(const HttpRequest& head) {
  const std::vector<std::string> encodings = header_values(head, "Transfer-Encoding");
  const bool is_plain = encodings.empty() || (encodings.size() == 1 && lower_case(encodings.front()) == "chunked");
  if (!is_plain) {
    refuse_framing("Transfer-Encoding");
  }
  if (header_values(head, "Content-Length").size() > (encodings.empty() ? 1U : 0U)) {
    refuse_framing("Content-Length");
  }
}

void check_length(const HttpRequest& head, std::uint64_t most_bytes) {
  const std::optional<std::string> text = header_value(head, "Content-Length");
  if (!text) {
    return;
  }
  std::uint64_t length = 0;
  const char* const end = text->data() + text->size();
  const auto [stop, problem] = std::from_chars(text->data(), end, length);
  if (problem == std::errc::invalid_argument || stop != end) {
    refuse_framing("Content-Length");
  }
  if (problem != std::errc{} || length > most_bytes) {
    throw Refusal(body_too_large(most_bytes));
  }
}

// POST of a file: the name that its sender gives it.
std::string upload_name(const Route& route, const HttpRequest& head) {
  return route.kind == RouteKind::resource && head.method == "POST" && is_upload(*route.use_case, head)
             ? writing_call(*route.use_case, route.target, head).sent_file
             : "";
}

}  // namespace

Problem body_too_large(std::uint64_t most_bytes) {
  constexpr std::uint64_t kMegabyte = 1U << 20U;
  return {.status = kTooLarge,
          .code = "body-too-large",
          .what = most_bytes == 0 ? "a request of this method has no body"
                                  : "the body is larger than the " + std::to_string(most_bytes / kMegabyte) +
                                        " MB that this request may have",
          .place = "Content-Length",
          .way_out = "Send less, or add large files with entente add on the machine itself"};
}

BodyPlan Service::plan_body(const HttpRequest& head) const {
  check_framing(head);
  const Route route = checked_route(head);
  BodyPlan plan;
  const std::string name = upload_name(route, head);
  if (!name.empty()) {
    plan.most_bytes = kMostUploadBytes;
  } else if (head.method == "POST") {
    plan.most_bytes = kMostBodyBytes;
  }
  check_length(head, plan.most_bytes);
  if (!name.empty()) {
    plan.folder = std::make_shared<const TemporaryFolder>(settings_.temporary_folder);
    plan.file = plan.folder->path() / name;
  }
  return plan;
}

std::string Service::question_of(const HttpRequest& request) const {
  const bool may_share = request.method == "GET" && header_values(request, "If-None-Match").empty();
  const ProjectStamp now = stamp();
  return may_share && now.is_settled ? now.text + request.target : "";
}

HttpResponse refused(const HttpRequest& request) {
  try {
    throw;
  } catch (const Refusal& refusal) {
    return response_of(refusal.problem(), request.target);
  } catch (const Failure& failure) {
    return response_of(problem_of(failure.error()), request.target);
  } catch (const std::bad_alloc&) {
    return response_of(problem_of({ErrorCode::file_too_large, "", "there is not enough memory for this",
                                   "Add large files one by one, or split them"}),
                       request.target);
  } catch (...) {
    return response_of(internal_problem(), request.target);
  }
}

HttpResponse with_security(HttpResponse response) {
  for (const HttpHeader& header : security_headers()) {
    response.headers.push_back(header);
  }
  return response;
}

}  // namespace entente::server

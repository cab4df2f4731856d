// SPDX-License-Identifier: Apache-2.0
#include "server/service.hpp"

#include <algorithm>
#include <utility>

#include "engine/use_cases.hpp"
#include "server/conditional.hpp"
#include "server/list_page.hpp"
#include "server/openapi.hpp"
#include "server/problem.hpp"
#include "server/run_call.hpp"
#include "server/static_files.hpp"

namespace entente::server {
namespace {

constexpr int kAccepted = 202;
constexpr int kNotFound = 404;
constexpr std::string_view kEvents = "/events";

HttpResponse json_response(std::string json, int status) {
  return {.status = status,
          .headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
          .body = body_of(std::move(json))};
}

HttpResponse document_response(const std::string& json, const HttpRequest& request) {
  return with_etag({.headers = {{"Content-Type", "application/json"}}, .body = body_of(json)}, request, etag_of(json));
}

[[noreturn]] void refuse_unknown(const std::string& path) {
  throw Refusal({.status = kNotFound,
                 .code = "not-found",
                 .what = "there is nothing at " + path,
                 .place = "the address",
                 .way_out = "GET /api/v1 lists what there is"});
}

// Prefer: respond-async [RFC 7240]. A job's answer is JSON, so that what makes a file is no job.
bool becomes_job(const HttpRequest& request, const engine::UseCase& use_case) {
  if (request.method == "HEAD" || option_of_kind(use_case, engine::OptionKind::file_out) != nullptr) {
    return false;
  }
  const std::vector<std::string> wishes = header_values(request, "Prefer");
  return std::ranges::any_of(
      wishes, [](const std::string& wish) { return lower_case(wish).find("respond-async") != std::string::npos; });
}

std::string disposition(const std::string& file) {
  std::string plain = file;
  std::ranges::replace_if(plain, [](char byte) { return byte == '"' || static_cast<unsigned char>(byte) > '~'; }, '_');
  return "attachment; filename=\"" + plain + "\"";
}

HttpResponse response_of_answer(const KeptAnswer& answer, const ResourceCall& call) {
  HttpResponse response{.headers = {{"Content-Type", answer.type}}, .body = answer.body};
  if (!call.made_file.empty()) {
    response.headers.push_back({"Content-Disposition", disposition(call.made_file)});
  }
  return response;
}

// A question tells a resource and its options, not who asks or how it is answered.
std::string question_of_call(const Target& target) { return target.path + "?" + canonical_query(target); }

std::string question_of_list(const ResourceCall& call) {
  std::string text = "list " + call.use_case->name + "?";
  for (const auto& [name, values] : call.request.options()) {
    text += name + '\x1f';
    for (const std::string& value : values) {
      text += value + '\x1f';
    }
  }
  return text;
}

}  // namespace

void Service::SharedLog::write(LogKind kind, std::string_view message) {
  if (kind != LogKind::progress) {
    const std::scoped_lock lock(mutex_);
    log_.write(kind, message);
  }
}

Service::Service(ServiceSettings settings, Log& log)
    : settings_(std::move(settings)), log_(log), cache_(settings_.cache_bytes), jobs_(log_) {}

engine::Context Service::context_with(Log& log) const {
  return {.working_folder = settings_.project_folder,
          .temporary_folder = settings_.temporary_folder,
          .log = log,
          .now_unix_seconds = settings_.now_unix_seconds(),
          .variable = settings_.variable,
          .wait = settings_.wait};
}

ProjectStamp Service::stamp() const { return stamp_of(settings_.project_folder, settings_.now_unix_seconds()); }

std::string Service::whole_list(const ResourceCall& call, const HttpRequest& request, const ProjectStamp& stamp,
                                Log& log) {
  const std::string question = question_of_list(call);
  if (const std::optional<KeptAnswer> kept = cache_.find(question, stamp.text)) {
    return std::string(kept->body.bytes);
  }
  engine::Context context = context_with(log);
  CallResult result = run_call(call, request, context);
  if (stamp.is_settled) {
    cache_.keep(question, stamp.text, {body_of(result.bytes), result.type, ""});
  }
  return std::move(result.bytes);
}

// The stamp is taken before the answer is made: what is written meanwhile makes it useless, never wrong.
KeptAnswer Service::kept_or_made(const HttpRequest& request, const Target& target, const ResourceCall& call, Log& log) {
  const ProjectStamp now = stamp();
  const std::string question = question_of_call(target);
  if (std::optional<KeptAnswer> kept = cache_.find(question, now.text)) {
    return std::move(*kept);
  }
  KeptAnswer answer{.type = "application/json"};
  if (call.page) {
    answer.body = body_of(list_page(whole_list(call, request, now, log), *call.page, target));
  } else {
    engine::Context context = context_with(log);
    CallResult result = run_call(call, request, context);
    answer.body = body_of(std::move(result.bytes));
    answer.type = std::move(result.type);
  }
  answer.etag = etag_of(answer.body.bytes);
  if (now.is_settled) {
    cache_.keep(question, now.text, answer);
  }
  return answer;
}

HttpResponse Service::read_answer(const HttpRequest& request, const Target& target, const ResourceCall& call) {
  const KeptAnswer answer = kept_or_made(request, target, call, log_);
  return with_etag(response_of_answer(answer, call), request, answer.etag);
}

HttpResponse Service::written_answer(const HttpRequest& request, const ResourceCall& call, Log& log) {
  engine::Context context = context_with(log);
  constexpr int kSuccess = 200;
  return json_response(run_call(call, request, context).bytes, kSuccess);
}

// The work keeps a copy of the request, and with it the file that was sent.
HttpResponse Service::start_job(const HttpRequest& request, const Target& target, const ResourceCall& call) {
  const auto work = [this, request, target, call](Log& log) {
    const bool is_reading = request.method == "GET";
    try {
      return is_reading ? response_of_answer(kept_or_made(request, target, call, log), call)
                        : written_answer(request, call, log);
    } catch (const Failure& failure) {
      return response_of(problem_of(failure.error()), request.target);
    } catch (const Refusal& refusal) {
      return response_of(refusal.problem(), request.target);
    }
  };
  const std::string id = jobs_.start(work);
  HttpResponse response = json_response(job_json(*jobs_.find(id)), kAccepted);
  response.headers.push_back({"Location", std::string(kApiRoot) + "/jobs/" + id});
  response.headers.push_back({"Preference-Applied", "respond-async"});
  return response;
}

HttpResponse Service::respond_to_call(const HttpRequest& request, const Target& target,
                                      const engine::UseCase& use_case) {
  const bool is_reading = request.method == "GET" || request.method == "HEAD";
  const ResourceCall call = is_reading ? reading_call(use_case, target) : writing_call(use_case, target, request);
  if (becomes_job(request, use_case)) {
    return start_job(request, target, call);
  }
  return is_reading ? read_answer(request, target, call) : written_answer(request, call, log_);
}

HttpResponse Service::respond_to_job(const HttpRequest& request, std::string_view rest) {
  const bool is_events = rest.ends_with(kEvents);
  const std::string id(is_events ? rest.substr(0, rest.size() - kEvents.size()) : rest);
  if (request.method == "DELETE" && !is_events) {
    jobs_.cancel(id);
  }
  const std::optional<JobView> view = jobs_.find(id);
  if (!view) {
    throw Refusal({.status = kNotFound,
                   .code = "job-unknown",
                   .what = "there is no job " + id,
                   .way_out = "Jobs that ended are kept for a while only; start it again"});
  }
  constexpr int kSuccess = 200;
  if (is_events) {
    HttpResponse response{.headers = {{"Content-Type", "text/event-stream"}, {"Cache-Control", "no-store"}}};
    response.events_of_job = id;
    return response;
  }
  return json_response(job_json(*view), kSuccess);
}

Route Service::checked_route(const HttpRequest& request) const {
  Route route = route_of(request);
  check_access(settings_.access, request, route.kind == RouteKind::page ? Part::page : Part::interface);
  check_method(request, route);
  return route;
}

HttpResponse Service::respond(const HttpRequest& request, const Route& route) {
  switch (route.kind) {
    case RouteKind::page:
      if (std::optional<HttpResponse> file = static_file(request, route.target.path)) {
        return std::move(*file);
      }
      break;
    case RouteKind::index:
      return document_response(index_json(settings_.project_folder.filename().string()), request);
    case RouteKind::openapi:
      return document_response(openapi_json(), request);
    case RouteKind::job:
      return respond_to_job(request, route.rest);
    case RouteKind::resource:
      return respond_to_call(request, route.target, *route.use_case);
    case RouteKind::nothing:
      break;
  }
  refuse_unknown(route.target.path);
}

std::optional<HttpResponse> Service::kept_answer(const HttpRequest& request, const Route& route) {
  if (request.method == "POST") {
    return std::nullopt;
  }
  const ResourceCall call = reading_call(*route.use_case, route.target);
  const std::optional<KeptAnswer> kept = cache_.find(question_of_call(route.target), stamp().text);
  return kept ? std::optional(with_etag(response_of_answer(*kept, call), request, kept->etag)) : std::nullopt;
}

std::optional<HttpResponse> Service::answer_at_once(const HttpRequest& request) {
  try {
    const Route route = checked_route(request);
    if (route.kind != RouteKind::resource || becomes_job(request, *route.use_case)) {
      return respond(request, route);
    }
    return kept_answer(request, route);
  } catch (...) {
    return refused(request);
  }
}

HttpResponse Service::answer(const HttpRequest& request) {
  try {
    return respond(request, checked_route(request));
  } catch (...) {
    return refused(request);
  }
}

}  // namespace entente::server

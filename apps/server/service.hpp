// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/log.hpp"
#include "engine/context.hpp"
#include "server/access.hpp"
#include "server/answer_cache.hpp"
#include "server/http_message.hpp"
#include "server/job_registry.hpp"
#include "server/problem.hpp"
#include "server/project_stamp.hpp"
#include "server/resource_call.hpp"
#include "server/route.hpp"
#include "server/temporary_folder.hpp"

namespace entente::server {

// What the service needs of the world.
struct ServiceSettings {
  std::filesystem::path project_folder;
  std::filesystem::path temporary_folder;
  AccessRules access;
  std::function<std::int64_t()> now_unix_seconds;
  std::function<std::optional<std::string>(const std::string&)> variable = {};
  std::function<void(std::chrono::milliseconds)> wait = {};
  std::size_t cache_bytes = 64U << 20U;
};

// How a request's body is to be read: at most so many bytes, into a file where one is named.
struct BodyPlan {
  std::uint64_t most_bytes = 0;
  std::filesystem::path file = {};
  std::shared_ptr<const TemporaryFolder> folder = {};  // keeps the file until the request is answered
};

// The interface without its network: a request in, an answer out. May be used by several threads.
class Service {
 public:
  // The log is written to by one thread at a time.
  Service(ServiceSettings settings, Log& log);

  // From the head of a request alone. Throws Refusal or Failure, which refuse() turns into the answer.
  [[nodiscard]] BodyPlan plan_body(const HttpRequest& head) const;
  // The answer where it is at hand without work: the page's files, jobs, refusals, answers kept from before.
  [[nodiscard]] std::optional<HttpResponse> answer_at_once(const HttpRequest& request);
  [[nodiscard]] HttpResponse answer(const HttpRequest& request);
  // Requests that were let in and have the same question have the same answer, so that one of them need be worked on.
  // It holds the project's stamp, so that who asks after a change never gets an answer begun before it. Empty: not
  // shared.
  [[nodiscard]] std::string question_of(const HttpRequest& request) const;

  JobRegistry& jobs() { return jobs_; }

  static constexpr std::uint64_t kMostUploadBytes = 64U << 20U;
  static constexpr std::uint64_t kMostBodyBytes = 1U << 20U;

 private:
  // Passes on what several threads say, one message at a time; progress is left out.
  class SharedLog final : public Log {
   public:
    explicit SharedLog(Log& log) : log_(log) {}
    void write(LogKind kind, std::string_view message) override;

   private:
    Log& log_;
    std::mutex mutex_;
  };

  [[nodiscard]] Route checked_route(const HttpRequest& request) const;
  HttpResponse respond(const HttpRequest& request, const Route& route);
  std::optional<HttpResponse> kept_answer(const HttpRequest& request, const Route& route);
  HttpResponse respond_to_call(const HttpRequest& request, const Target& target, const engine::UseCase& use_case);
  HttpResponse read_answer(const HttpRequest& request, const Target& target, const ResourceCall& call);
  HttpResponse written_answer(const HttpRequest& request, const ResourceCall& call, Log& log);
  HttpResponse start_job(const HttpRequest& request, const Target& target, const ResourceCall& call);
  HttpResponse respond_to_job(const HttpRequest& request, std::string_view rest);
  KeptAnswer kept_or_made(const HttpRequest& request, const Target& target, const ResourceCall& call, Log& log);
  std::string whole_list(const ResourceCall& call, const HttpRequest& request, const ProjectStamp& stamp, Log& log);
  [[nodiscard]] engine::Context context_with(Log& log) const;
  [[nodiscard]] ProjectStamp stamp() const;

  ServiceSettings settings_;
  SharedLog log_;
  AnswerCache cache_;
  JobRegistry jobs_;
};

// The answer to a request that was refused by an exception on its way: Refusal, Failure, lack of memory, or a fault of
// this program, of which nothing is told. To be called in a catch block.
HttpResponse refused(const HttpRequest& request);

// Said where a body turns out to be larger than planned.
Problem body_too_large(std::uint64_t most_bytes);

// Adds the headers that every answer has.
HttpResponse with_security(HttpResponse response);

}  // namespace entente::server

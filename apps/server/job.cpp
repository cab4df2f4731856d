// SPDX-License-Identifier: Apache-2.0
#include "server/job.hpp"

#include <charconv>
#include <nlohmann/json.hpp>

namespace entente::server {
namespace {

using Json = nlohmann::ordered_json;

Json number_or_null(const std::optional<std::uint64_t>& number) { return number ? Json(*number) : Json(); }

std::string json_text(std::string_view text) {
  return Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string_view to_word(JobState state) {
  switch (state) {
    case JobState::running:
      return "running";
    case JobState::done:
      return "done";
    case JobState::failed:
      return "failed";
    case JobState::cancelled:
      break;
  }
  return "cancelled";
}

JobProgress progress_of(std::string_view message) {
  JobProgress progress{.text = std::string(message)};
  const std::size_t first = message.find_first_of("0123456789");
  if (first == std::string_view::npos) {
    return progress;
  }
  std::uint64_t done = 0;
  std::uint64_t of = 0;
  const char* const end = message.data() + message.size();
  const auto before = std::from_chars(message.data() + first, end, done);
  if (before.ec != std::errc{} || before.ptr == end || *before.ptr != '/') {
    return progress;
  }
  if (std::from_chars(before.ptr + 1, end, of).ec == std::errc{}) {
    progress.done = done;
    progress.of = of;
  }
  return progress;
}

std::string job_json(const JobView& view) {
  const Json progress{{"done", number_or_null(view.progress.done)},
                      {"of", number_or_null(view.progress.of)},
                      {"text", view.progress.text}};
  std::string json = "{\"job\":" + json_text(view.id) + ",\n\"state\":" + json_text(to_word(view.state)) +
                     ",\n\"progress\":" + progress.dump(-1, ' ', false, Json::error_handler_t::replace);
  // What a use case printed is JSON already.
  if (!view.result.bytes.empty()) {
    json += ",\n\"result\":" + std::string(view.result.bytes);
  }
  if (!view.problem.bytes.empty()) {
    json += ",\n\"problem\":" + std::string(view.problem.bytes);
  }
  return json + "}\n";
}

std::string job_event(const JobView& view) {
  std::string event = "event: job\n";
  const std::string json = job_json(view);
  for (std::size_t start = 0; start < json.size();) {
    const std::size_t end = std::min(json.find('\n', start), json.size());
    event += "data: " + json.substr(start, end - start) + "\n";
    start = end + 1;
  }
  return event + "\n";
}

}  // namespace entente::server

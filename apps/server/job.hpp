// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "server/http_message.hpp"

namespace entente::server {

enum class JobState : std::uint8_t { running, done, failed, cancelled };
std::string_view to_word(JobState state);

// How far a job is: its newest message, and the counts in it ("reading 3/40: note-03").
struct JobProgress {
  std::optional<std::uint64_t> done;
  std::optional<std::uint64_t> of;
  std::string text;
};
JobProgress progress_of(std::string_view message);

// A job as it stands. Each change has a higher version.
struct JobView {
  std::string id;
  JobState state = JobState::running;
  JobProgress progress;
  HttpBody result;   // JSON, where it is done
  HttpBody problem;  // problem+json, where it failed
  std::uint64_t version = 0;
};

// {"job", "state", "progress": {"done", "of", "text"}, "result" or "problem"}.
std::string job_json(const JobView& view);
// The same as one server-sent event.
std::string job_event(const JobView& view);

}  // namespace entente::server

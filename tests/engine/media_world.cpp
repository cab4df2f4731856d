// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/media_world.hpp"

namespace entente::engine::testing {
namespace {

constexpr std::int64_t kMay = 1651363200;  // 2022-05-01T00:00:00Z
constexpr double kSecondsPerHour = 3600;

nlohmann::json line_of(const std::string& channel, double hour, const std::string& text, int id) {
  return {{"channel", channel},
          {"id", std::to_string(id)},
          {"unix_time", kMay + static_cast<std::int64_t>(hour * kSecondsPerHour)},
          {"text", text}};
}

}  // namespace

MediaWorld::MediaWorld() {
  project_.write("sources.csv", kVoices);
  project_.write("actors.csv", kPublics);
}

MediaWorld& MediaWorld::post(const std::string& channel, double hour, const std::string& text) {
  lines_ +=
      line_of(channel, hour, text, ++count_).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  return *this;
}

MediaWorld& MediaWorld::forward(const std::string& channel, double hour, const std::string& text,
                                const std::string& from) {
  nlohmann::json line = line_of(channel, hour, text, ++count_);
  line["forwarded_from"] = from;
  lines_ += line.dump() + "\n";
  return *this;
}

void MediaWorld::store() {
  if (!lines_.empty()) {
    const std::string name = "posts" + std::to_string(++files_) + ".jsonl";
    project_.write(name, lines_);
    project_.add({name});
    lines_.clear();
  }
}

nlohmann::json MediaWorld::ask(const std::vector<std::pair<std::string, std::string>>& options,
                               const std::string& use_case) {
  store();
  return nlohmann::json::parse(project_.run(use_case, request_of(options).set_flag("json")).out);
}

std::string MediaWorld::text(const std::vector<std::pair<std::string, std::string>>& options,
                             const std::string& use_case) {
  store();
  return project_.run(use_case, request_of(options)).out;
}

}  // namespace entente::engine::testing

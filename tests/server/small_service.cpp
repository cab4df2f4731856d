// SPDX-License-Identifier: Apache-2.0
#include "tests/server/small_service.hpp"

#include <chrono>
#include <filesystem>

namespace entente::server::testing {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNoonOfJune15 = 1686830400;  // 2023-06-15T12:00:00Z, as the small project has it

// The folder for what is on its way, made in the project's own temporary one.
fs::path made_folder(const fs::path& folder) {
  fs::create_directories(folder);
  return folder;
}

ServiceSettings settings_of(engine::testing::SmallProject& project, std::string token) {
  project.write("note.txt", engine::testing::kNote);
  project.add({"note.txt"});
  return {.project_folder = project.folder(),
          .temporary_folder = made_folder(project.context().temporary_folder),
          .access = {allowed_hosts("127.0.0.1", 8750, {"desk.example.org"}), std::move(token)},
          .now_unix_seconds = [] { return kNoonOfJune15; }};
}

}  // namespace

HttpRequest get(const std::string& target) { return {.method = "GET", .target = target, .headers = {{"Host", kHost}}}; }

HttpRequest post(const std::string& target, const std::string& json) {
  return {.method = "POST",
          .target = target,
          .headers = {{"Host", kHost}, {"X-Entente", "1"}, {"Content-Type", "application/json"}},
          .body = json};
}

HttpRequest upload(const std::string& target, const std::string& bytes, const std::string& type) {
  return {.method = "POST",
          .target = target,
          .headers = {{"Host", kHost}, {"X-Entente", "1"}, {"Content-Type", type}},
          .body = bytes};
}

HttpRequest with_header(HttpRequest request, const std::string& name, const std::string& value) {
  request.headers.push_back({name, value});
  return request;
}

HttpRequest without_header(HttpRequest request, const std::string& name) {
  std::erase_if(request.headers, [&](const HttpHeader& header) { return header.name == name; });
  return request;
}

std::string header_of(const HttpResponse& response, const std::string& name) {
  for (const HttpHeader& header : response.headers) {
    if (header.name == name) {
      return header.value;
    }
  }
  return "";
}

nlohmann::json json_of(const HttpResponse& response) {
  return nlohmann::json::parse(response.body.bytes, nullptr, false);
}

SmallService::SmallService(std::string token) : service_(settings_of(project_, std::move(token)), project_.log()) {}

void SmallService::settle() {
  const auto long_ago = fs::file_time_type::clock::now() - std::chrono::hours(1);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(project_.folder())) {
    fs::last_write_time(entry.path(), long_ago);
  }
}

}  // namespace entente::server::testing

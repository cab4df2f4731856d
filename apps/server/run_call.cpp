// SPDX-License-Identifier: Apache-2.0
#include "server/run_call.hpp"

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "engine/use_cases.hpp"
#include "server/temporary_folder.hpp"

namespace entente::server {
namespace {

namespace fs = std::filesystem;

using engine::OptionKind;

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& bytes) {
  std::ofstream stream(file, std::ios::binary);
  stream << bytes;
  stream.close();
  if (!stream) {
    throw Failure({ErrorCode::disk_full, file.filename().string(), "the file that was sent could not be kept",
                   "Free some space, or set TMPDIR to a folder with more"});
  }
}

std::string without(std::string text, const std::string& part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) {
    text.erase(at, part.size());
  }
  return text;
}

// As it stands within a JSON text.
std::string json_form(const std::string& text) {
  const std::string quoted = nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return quoted.substr(1, quoted.size() - 2);
}

Error without_folder(Error error, const std::string& folder) {
  return {error.code, without(std::move(error.place), folder), without(std::move(error.what), folder),
          without(std::move(error.way_out), folder)};
}

std::string type_of_report(const fs::path& file) {
  const std::string suffix = file.extension().string();
  if (suffix == ".html" || suffix == ".htm") {
    return "text/html; charset=utf-8";
  }
  return suffix == ".md" || suffix == ".markdown" ? "text/markdown; charset=utf-8" : "application/octet-stream";
}

// The file that was sent, under the name that its sender gives it.
fs::path placed_file(const ResourceCall& call, const HttpRequest& request, const fs::path& folder) {
  if (!request.body_file.empty()) {
    return request.body_file;
  }
  write(folder / call.sent_file, request.body);
  return folder / call.sent_file;
}

CallResult run_with_files(const ResourceCall& call, const HttpRequest& request, engine::Context& context) {
  const TemporaryFolder folder(context.temporary_folder);
  engine::Request with_files = call.request;
  std::string shown = folder.path().string() + "/";
  const fs::path made = folder.path() / call.made_file;
  if (!call.sent_file.empty()) {
    const fs::path sent = placed_file(call, request, folder.path());
    shown = sent.parent_path().string() + "/";
    with_files.add(option_of_kind(*call.use_case, OptionKind::file_in)->name, sent.string());
  }
  if (!call.made_file.empty()) {
    with_files.add(option_of_kind(*call.use_case, OptionKind::file_out)->name, made.string());
  }
  try {
    std::string out = run_use_case(*call.use_case, with_files, context).out;
    if (!call.made_file.empty()) {
      return {content_of(made), type_of_report(made)};
    }
    return {without(std::move(out), json_form(shown))};
  } catch (const Failure& failure) {
    throw Failure(without_folder(failure.error(), shown));
  }
}

}  // namespace

CallResult run_call(const ResourceCall& call, const HttpRequest& request, engine::Context& context) {
  if (!call.sent_file.empty() || !call.made_file.empty()) {
    return run_with_files(call, request, context);
  }
  return {run_use_case(*call.use_case, call.request, context).out};
}

}  // namespace entente::server

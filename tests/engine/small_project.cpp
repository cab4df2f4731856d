// SPDX-License-Identifier: Apache-2.0
#include "tests/engine/small_project.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <span>

#include "engine/open_project.hpp"

namespace entente::engine::testing {
namespace {

constexpr std::int64_t kNoonOfJune15 = 1686830400;  // 2023-06-15T12:00:00Z

}  // namespace

TempFolder::TempFolder() {
  std::string pattern = ::testing::TempDir() + "entente-engine-XXXXXX";
  if (::mkdtemp(pattern.data()) != nullptr) {
    path_ = pattern;
  }
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TempFolder::write(const std::string& name, std::string_view bytes) const {
  const std::filesystem::path file = path_ / name;
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << bytes;
  return file;
}

std::string content_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string CollectingLog::text(LogKind kind) const {
  std::string text;
  for (const auto& [line_kind, message] : lines_) {
    text += line_kind == kind ? message + "\n" : "";
  }
  return text;
}

SmallProject::SmallProject()
    : project_(temp_.path() / "case"), context_{temp_.path(), temp_.path() / "tmp", log_, kNoonOfJune15, {}} {
  run("init", Request{}.add("dir", "case"));
  context_.working_folder = project_;
  std::ofstream(project_ / "actors.csv") << kActors;
}

std::filesystem::path SmallProject::write(const std::string& name, std::string_view bytes) const {
  return temp_.write("case/" + name, bytes);
}

Outcome SmallProject::run(std::string_view use_case, const Request& request) {
  return run_use_case(*find_use_case(use_case), request, context_);
}

Outcome SmallProject::add(const std::vector<std::string>& names) {
  Request request;
  for (const std::string& name : names) {
    request.add("paths", name);
  }
  return run("add", request);
}

void SmallProject::store(const std::vector<Event>& events) {
  const OpenProject opened = open_project(context_);
  ledger::Ledger ledger = ledger::Ledger::open(opened.project.ledger_file(), ledger::Ledger::Access::read_write);
  bool is_given = false;
  ledger.add_events({.series = "test", .title = "Test", .sha256 = "00"}, [&]() -> ledger::EventBatch {
    return {std::exchange(is_given, true) ? std::span<const Event>{} : std::span<const Event>(events), ""};
  });
}

Request request_of(const std::vector<std::pair<std::string, std::string>>& options) {
  Request request;
  for (const auto& [name, value] : options) {
    request.add(name, value);
  }
  return request;
}

Error error_of(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    return failure.error();
  }
  ADD_FAILURE() << "nothing was thrown";
  return {};
}

}  // namespace entente::engine::testing

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/event.hpp"
#include "engine/use_cases.hpp"

namespace entente::engine::testing {

// A fresh folder that goes with the test.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  // Writes a file, its folders included, and gives its path.
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

std::string content_of(const std::filesystem::path& file);

// Keeps what it is told.
class CollectingLog final : public Log {
 public:
  void write(LogKind kind, std::string_view message) override { lines_.emplace_back(kind, std::string(message)); }
  [[nodiscard]] std::string text(LogKind kind) const;
  void clear() { lines_.clear(); }

 private:
  std::vector<std::pair<LogKind, std::string>> lines_;
};

// An invented conflict: the Red Banner Front and the Hill Guard, both at odds with Velmora.
inline constexpr std::string_view kActors =
    "slug,name,aliases,kind\n"
    "rbf,Red Banner Front,RBF,armed_group\n"
    "hg,Hill Guard,HG,armed_group\n"
    "velmora,Velmora,Government of Velmora,state\n";

// Three claims of the pair: an accusation by Velmora, a denial by the RBF, the author's own word.
inline constexpr std::string_view kNote =
    "Velmora accused the Red Banner Front of supporting the Hill Guard.\n\n"
    "The Red Banner Front denied ties with the Hill Guard.\n\n"
    "In May 2022 the Red Banner Front trained the Hill Guard.\n";

// A project with these actors, and the day 2023-06-15.
class SmallProject {
 public:
  SmallProject();
  [[nodiscard]] const std::filesystem::path& folder() const { return project_; }
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;
  Context& context() { return context_; }
  [[nodiscard]] const CollectingLog& log() const { return log_; }
  CollectingLog& log() { return log_; }
  // Runs a row of the table as its callers do.
  Outcome run(std::string_view use_case, const Request& request);
  // Adds files of the project's folder by their names.
  Outcome add(const std::vector<std::string>& names);
  // Puts events into the ledger as those of a data set.
  void store(const std::vector<Event>& events);

 private:
  TempFolder temp_;
  std::filesystem::path project_;
  CollectingLog log_;
  Context context_;
};

Request request_of(const std::vector<std::pair<std::string, std::string>>& options);

// The error that the work fails with; a test failure where it does not fail.
Error error_of(const std::function<void()>& work);

}  // namespace entente::engine::testing

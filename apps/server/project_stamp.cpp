// SPDX-License-Identifier: Apache-2.0
#include "server/project_stamp.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <string_view>

#include "engine/project.hpp"

namespace entente::server {
namespace {

constexpr std::int64_t kNanosecondsASecond = 1'000'000'000;
constexpr std::int64_t kSecondsADay = 86'400;
constexpr std::int64_t kSettledAfter = 100'000'000;  // ns; some ten ticks of a slow kernel's clock

std::int64_t now_nanoseconds() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

// Inode, size and the time of the last change; an empty write-ahead log is the same as none.
void add_file(ProjectStamp& stamp, const std::filesystem::path& file, std::int64_t now) {
  struct stat status{};
  if (::stat(file.c_str(), &status) != 0 || (status.st_size == 0 && file.native().ends_with("-wal"))) {
    stamp.text += "-;";
    return;
  }
  const std::int64_t changed = status.st_mtim.tv_sec * kNanosecondsASecond + status.st_mtim.tv_nsec;
  stamp.text +=
      std::to_string(status.st_ino) + "," + std::to_string(status.st_size) + "," + std::to_string(changed) + ";";
  stamp.is_settled = stamp.is_settled && (changed < now - kSettledAfter || changed > now + kNanosecondsASecond);
}

}  // namespace

ProjectStamp stamp_of(const std::filesystem::path& project_folder, std::int64_t now_unix_seconds) {
  const engine::Project project{project_folder, {}};
  const std::int64_t now = now_nanoseconds();
  ProjectStamp stamp{std::to_string(now_unix_seconds / kSecondsADay) + ";", true};
  const std::filesystem::path ledger = project.ledger_file();
  for (const std::filesystem::path& file :
       {ledger, std::filesystem::path(ledger.string() + "-wal"), project.actors_file(), project.sources_file(),
        project.places_file(), project.learned_file(), project_folder / "entente.toml"}) {
    add_file(stamp, file, now);
  }
  return stamp;
}

}  // namespace entente::server

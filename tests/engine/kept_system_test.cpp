// SPDX-License-Identifier: Apache-2.0
#include "engine/kept_system.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using testing::request_of;
using testing::SmallProject;

constexpr int kGroups = 12;
constexpr int kTexts = 60;
constexpr int kSentences = 90;

std::string group(int number) { return "Group" + std::to_string(number % kGroups); }

// A project with more claims than are inferred anew for each question.
class KeptSystem : public ::testing::Test {
 protected:
  KeptSystem() {
    std::string actors = "slug,name,aliases,kind\n";
    for (int i = 0; i < kGroups; ++i) {
      actors += "group" + std::to_string(i) + "," + group(i) + ",,armed_group\n";
    }
    project.write("actors.csv", actors);
    for (int text = 0; text < kTexts; ++text) {
      std::string sentences;
      for (int i = 0; i < kSentences; ++i) {
        sentences += group(i) + (i % 3 == 0 ? " attacked " : " supports ") + group(i + 1 + (text + i) % (kGroups - 1)) +
                     " in note " + std::to_string(text) + ".\n\n";
      }
      project.write("texts/note" + std::to_string(text) + ".txt", sentences);
    }
    project.run("add", request_of({{"paths", "texts"}}));
  }
  std::string assess(const std::string& a, const std::string& b) {
    return project.run("assess", request_of({{"a", a}, {"b", b}})).out;
  }
  [[nodiscard]] std::vector<std::filesystem::path> kept_files() const {
    std::vector<std::filesystem::path> files;
    std::error_code problem;
    for (const auto& entry : std::filesystem::directory_iterator(folder(), problem)) {
      files.push_back(entry.path());
    }
    return files;
  }
  [[nodiscard]] std::filesystem::path folder() const { return project.folder() / ".entente" / "systems"; }
  SmallProject project;
};

TEST_F(KeptSystem, gives_the_same_bytes_as_inferring_anew) {
  const std::string first = assess("group0", "group1");
  ASSERT_EQ(kept_files().size(), 1U);
  EXPECT_EQ(assess("group0", "group1"), first);
  const std::string other = assess("group2", "group5");
  EXPECT_EQ(kept_files().size(), 1U);
  std::filesystem::remove_all(folder());
  EXPECT_EQ(assess("group2", "group5"), other);
}

TEST_F(KeptSystem, a_decision_or_a_registry_that_changed_is_seen) {
  const std::string before = assess("group0", "group1");
  const std::string claim = open_project(project.context()).ledger.claims({}).front().id.value;
  project.run("decide", request_of({{"claim", claim}, {"decision", "reject"}}));
  const std::string decided = assess("group0", "group1");
  EXPECT_EQ(kept_files().size(), 2U);
  EXPECT_NE(decided, before);
  std::filesystem::remove_all(folder());
  EXPECT_EQ(assess("group0", "group1"), decided);
  project.write("sources.csv", "slug,name,stance,grade\nnotes,Notes,neutral,E\n");
  assess("group0", "group1");
  EXPECT_EQ(kept_files().size(), 2U);
}

TEST_F(KeptSystem, a_damaged_file_is_as_none) {
  const std::string answer = assess("group0", "group1");
  const std::filesystem::path file = kept_files().front();
  std::string bytes = testing::content_of(file);
  for (const std::size_t place : {std::size_t{3}, bytes.size() / 2, bytes.size() - 1}) {
    std::string altered = bytes;
    altered[place] = static_cast<char>(altered[place] ^ 1);
    std::filesystem::remove(file);
    project.write(".entente/systems/" + file.filename().string(), altered);
    EXPECT_FALSE(kept_system(open_project(project.context()), file.stem().string()).has_value());
    EXPECT_EQ(assess("group0", "group1"), answer);
  }
  project.write(".entente/systems/" + file.filename().string(), bytes.substr(0, bytes.size() / 3));
  EXPECT_EQ(assess("group0", "group1"), answer);
}

TEST_F(KeptSystem, few_are_kept) {
  const std::vector<Claim> claims = open_project(project.context()).ledger.claims({});
  for (std::size_t i = 0; i < 7; ++i) {
    project.run("decide", request_of({{"claim", claims[i].id.value}, {"decision", "confirm"}}));
    assess("group0", "group1");
  }
  EXPECT_EQ(kept_files().size(), 4U);
}

}  // namespace
}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

namespace fs = std::filesystem;

// tests/cases/read/*.case: a comment, a text about the neighbours, a line "---", the claims that it makes.
struct Case {
  std::string text;
  std::vector<std::string> claims;
};

Case read_case(const fs::path& path) {
  std::ifstream file(path);
  Case read;
  bool is_text = true;
  for (std::string line; std::getline(file, line);) {
    if (line == "---") {
      is_text = false;
    } else if (is_text && !line.starts_with('#')) {
      read.text += line + "\n";
    } else if (!is_text && !line.empty()) {
      read.claims.push_back(line);
    }
  }
  return read;
}

std::vector<fs::path> case_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(ENTENTE_SOURCE_DIR) / "tests/cases/read")) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

class Cases : public ::testing::TestWithParam<fs::path> {};

TEST_P(Cases, make_the_claims_that_their_file_lists_and_no_others) {
  const Case wanted = read_case(GetParam());
  ASSERT_FALSE(wanted.text.empty());
  const Reading reading = read_text(wanted.text);
  EXPECT_THAT(told(reading), ::testing::UnorderedElementsAreArray(wanted.claims));
  expect_exact_quotes(wanted.text, reading);
}

INSTANTIATE_TEST_SUITE_P(OfTheReader, Cases, ::testing::ValuesIn(case_files()),
                         [](const auto& each) { return each.param.stem().string(); });

}  // namespace
}  // namespace entente::read

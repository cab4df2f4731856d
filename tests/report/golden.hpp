// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace entente::report {

// Compares with tests/cases/report/NAME. With ENTENTE_WRITE_GOLDEN set in the environment it writes the file instead:
// read the difference before you keep it.
inline void expect_golden(const std::string& name, const std::string& text) {
  const std::string path = std::string(ENTENTE_SOURCE_DIR) + "/tests/cases/report/" + name;
  if (std::getenv("ENTENTE_WRITE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
  }
  std::ifstream file(path, std::ios::binary);
  ASSERT_TRUE(file) << path;
  std::ostringstream expected;
  expected << file.rdbuf();
  EXPECT_EQ(text, expected.str()) << path;
}

}  // namespace entente::report

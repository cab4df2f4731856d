// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include "base/error.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::cli {
namespace {

TEST(ErrorsDocument, every_code_has_its_row_with_its_exit_code) {
  const std::string document =
      engine::testing::content_of(std::string(ENTENTE_SOURCE_DIR) + "/docs/exit-codes-and-errors.md");
  ASSERT_FALSE(document.empty());
  for (const ErrorRow& row : error_table()) {
    const std::string cells =
        "| `" + std::string(row.name) + "` | " + std::to_string(static_cast<int>(row.exit)) + " | ";
    EXPECT_THAT(document, ::testing::HasSubstr(cells)) << row.name;
  }
}

}  // namespace
}  // namespace entente::cli

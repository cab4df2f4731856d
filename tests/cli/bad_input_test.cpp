// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <fstream>

#include "tests/cli/case_folder.hpp"
#include "tests/ingest/small_pdf.hpp"

namespace entente::cli {
namespace {

using testing::CaseFolder;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Ran;

TEST(LargeInput, a_text_of_200_megabytes_is_refused_with_its_size) {
  constexpr std::size_t kMegabyte = 1U << 20U;
  constexpr int kMegabytes = 200;
  const CaseFolder project;
  {
    std::string block;
    while (block.size() < kMegabyte) {
      block += "The Red Banner Front trained the Hill Guard.\n";
    }
    std::ofstream file(project.folder() / "large.txt", std::ios::binary);
    for (int i = 0; i < kMegabytes; ++i) {
      file << block;
    }
  }
  const Ran add = project.run({"add", "large.txt"});
  EXPECT_EQ(add.exit, 1) << add.out;
  EXPECT_THAT(add.err, HasSubstr("200 MB"));
  EXPECT_THAT(add.err, HasSubstr("Split it"));
  EXPECT_THAT(project.inputs(), IsEmpty());
  EXPECT_THAT(project.findings(), IsEmpty());
}

}  // namespace
}  // namespace entente::cli

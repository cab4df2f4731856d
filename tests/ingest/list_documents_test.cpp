// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "ingest/ingest.hpp"
#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using ::testing::ElementsAre;
using testing::TempFolder;

TEST(ListDocuments, gives_files_of_all_folders_sorted_without_hidden_ones_and_sidecars) {
  const TempFolder folder;
  for (const char* name : {"b.txt", "a b.html", "deep/er/c.pdf", "b.txt.toml", "entente.toml", ".hidden.txt",
                           ".entente/ledger.sqlite", ".git/config", "no_suffix"}) {
    std::ignore = folder.write(name, "words");
  }
  ASSERT_EQ(::mkfifo((folder.path() / "pipe").c_str(), S_IRUSR), 0);
  std::filesystem::create_directory_symlink(folder.path(), folder.path() / "deep/loop");
  std::filesystem::create_symlink("gone", folder.path() / "dangling");
  EXPECT_THAT(list_documents(folder.path()), ElementsAre(folder.path() / "a b.html", folder.path() / "b.txt",
                                                         folder.path() / "deep/er/c.pdf", folder.path() / "no_suffix"));
}

TEST(ListDocuments, a_hidden_folder_may_be_named_itself) {
  const TempFolder folder;
  std::ignore = folder.write(".inbox/a.txt", "words");
  EXPECT_EQ(list_documents(folder.path() / ".inbox").size(), 1U);
}

TEST(ListDocuments, a_folder_that_is_not_there_is_named) {
  const TempFolder folder;
  try {
    std::ignore = list_documents(folder.path() / "gone");
    FAIL() << "nothing was thrown";
  } catch (const Failure& failure) {
    EXPECT_EQ(failure.error().code, ErrorCode::file_missing);
    EXPECT_EQ(failure.error().place, (folder.path() / "gone").string());
  }
}

}  // namespace
}  // namespace entente::ingest

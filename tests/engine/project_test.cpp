// SPDX-License-Identifier: Apache-2.0
#include "engine/project.hpp"

#include <gtest/gtest.h>

#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using testing::content_of;
using testing::error_of;
using testing::TempFolder;

TEST(Project, a_new_one_has_all_its_parts) {
  const TempFolder temp;
  const Project project = create_project(temp.path() / "deep" / "case", {.name = "case"});
  EXPECT_TRUE(is_project(project.folder));
  EXPECT_EQ(content_of(project.actors_file()), "slug,name,aliases,kind\n");
  EXPECT_TRUE(content_of(project.sources_file()).starts_with("slug,name,aliases,stance,grade"));
  EXPECT_TRUE(std::filesystem::is_directory(project.inputs_folder()));
  EXPECT_TRUE(std::filesystem::exists(project.ledger_file()));
}

TEST(Project, an_existing_one_is_not_overwritten) {
  const TempFolder temp;
  create_project(temp.path(), {.name = "first"});
  const Error error = error_of([&] { create_project(temp.path(), {.name = "second"}); });
  EXPECT_EQ(error.code, ErrorCode::project_exists);
  EXPECT_EQ(find_project(temp.path()).config.name, "first");
}

TEST(Project, an_actors_file_that_is_there_already_is_kept) {
  const TempFolder temp;
  const auto actors = temp.write("actors.csv", "slug,name,aliases,kind\nx,X,,state\n");
  create_project(temp.path(), {.name = "case"});
  EXPECT_EQ(content_of(actors), "slug,name,aliases,kind\nx,X,,state\n");
}

TEST(Project, it_is_found_from_any_folder_below) {
  const TempFolder temp;
  create_project(temp.path(), {.name = "case"});
  const auto below = temp.write("texts/2022/note.txt", "x").parent_path();
  EXPECT_EQ(find_project(below).folder, temp.path());
}

TEST(Project, without_one_the_way_out_is_named) {
  const TempFolder temp;
  const Error error = error_of([&] { find_project(temp.path()); });
  EXPECT_EQ(error.code, ErrorCode::project_missing);
  EXPECT_NE(error.way_out.find("entente init"), std::string::npos);
}

TEST(Project, one_without_a_name_is_called_as_its_folder) {
  const TempFolder temp;
  const auto file = temp.write("border/entente.toml", "");
  EXPECT_EQ(find_project(file.parent_path()).config.name, "border");
}

TEST(Project, a_file_in_the_way_of_its_folder_is_named) {
  const TempFolder temp;
  const auto file = temp.write("case", "not a folder");
  EXPECT_EQ(error_of([&] { create_project(file, {.name = "case"}); }).code, ErrorCode::not_writable);
  EXPECT_EQ(content_of(file), "not a folder");
}

}  // namespace
}  // namespace entente::engine

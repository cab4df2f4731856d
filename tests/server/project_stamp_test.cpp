// SPDX-License-Identifier: Apache-2.0
#include "server/project_stamp.hpp"

#include <gtest/gtest.h>

#include "tests/server/small_service.hpp"

namespace entente::server {
namespace {

constexpr std::int64_t kNoon = 1686830400;
constexpr std::int64_t kDay = 86400;

TEST(ProjectStamp, stays_while_nothing_is_written) {
  testing::SmallService world;
  world.settle();
  const ProjectStamp before = stamp_of(world.project().folder(), kNoon);
  world.project().run("assess", engine::testing::request_of({{"a", "rbf"}, {"b", "hg"}}));
  EXPECT_EQ(stamp_of(world.project().folder(), kNoon).text, before.text);
  EXPECT_TRUE(before.is_settled);
}

TEST(ProjectStamp, each_file_that_an_answer_rests_on_changes_it) {
  testing::SmallService world;
  world.settle();
  for (const char* name : {"actors.csv", "sources.csv", "places.csv", "entente.toml", ".entente/learned.model"}) {
    const std::string before = stamp_of(world.project().folder(), kNoon).text;
    world.project().write(name, std::string("# ") + name);
    EXPECT_NE(stamp_of(world.project().folder(), kNoon).text, before) << name;
  }
}

TEST(ProjectStamp, each_use_case_that_writes_changes_it) {
  testing::SmallService world;
  world.settle();
  const std::string before = stamp_of(world.project().folder(), kNoon).text;
  world.project().run("watch", engine::testing::request_of({{"action", "add"}, {"a", "rbf"}, {"b", "hg"}}));
  const std::string watched = stamp_of(world.project().folder(), kNoon).text;
  EXPECT_NE(watched, before);
  world.project().write("other.txt", "The Hill Guard attacked the Red Banner Front on 3 May 2022.\n");
  world.project().add({"other.txt"});
  EXPECT_NE(stamp_of(world.project().folder(), kNoon).text, watched);
}

TEST(ProjectStamp, another_day_has_another_one) {
  testing::SmallService world;
  EXPECT_NE(stamp_of(world.project().folder(), kNoon).text, stamp_of(world.project().folder(), kNoon + kDay).text);
  EXPECT_EQ(stamp_of(world.project().folder(), kNoon).text, stamp_of(world.project().folder(), kNoon + 60).text);
}

// Two writes within one tick of a file system's clock leave the same time: nothing is kept until that tick is over.
TEST(ProjectStamp, is_not_settled_just_after_a_write) {
  testing::SmallService world;
  world.settle();
  world.project().write("actors.csv", engine::testing::kActors);
  EXPECT_FALSE(stamp_of(world.project().folder(), kNoon).is_settled);
  world.settle();
  EXPECT_TRUE(stamp_of(world.project().folder(), kNoon).is_settled);
}

}  // namespace
}  // namespace entente::server

// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "tests/ledger/ledger_world.hpp"
#include "tests/ledger/old_ledger.hpp"

namespace entente::ledger {
namespace {

class Grades : public ::testing::Test {
 protected:
  Grades() {
    ledger.add_grade_change({SourceId{"dawn"}, Grade::f, Grade::b, "twice right on a split", 100});
    ledger.add_grade_change({SourceId{"dawn"}, Grade::b, Grade::c, "", 200});
  }
  TempFolder folder;
  Ledger ledger = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
};

TEST_F(Grades, changes_come_back_oldest_first_with_every_field) {
  const std::vector<GradeChange> changes =
      Ledger::open(folder.ledger_file(), Ledger::Access::read_only).grade_changes();
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].source.value, "dawn");
  EXPECT_EQ(changes[0].old_grade, Grade::f);
  EXPECT_EQ(changes[0].new_grade, Grade::b);
  EXPECT_EQ(changes[0].note, "twice right on a split");
  EXPECT_EQ(changes[0].at_unix_seconds, 100);
  EXPECT_EQ(changes[1].new_grade, Grade::c);
}

TEST_F(Grades, a_change_that_changes_nothing_is_refused) {
  EXPECT_EQ(error_of([&] { ledger.add_grade_change({SourceId{"dawn"}, Grade::c, Grade::c, "", 300}); }).code,
            ErrorCode::claim_invalid);
  EXPECT_EQ(error_of([&] { ledger.add_grade_change({SourceId{""}, Grade::c, Grade::d, "", 300}); }).code,
            ErrorCode::claim_invalid);
  EXPECT_EQ(ledger.grade_changes().size(), 2U);
}

TEST_F(Grades, altered_rows_are_found) {
  EXPECT_EQ(text_of(ledger.find_problems()), "");
  damage(folder.ledger_file(), "UPDATE grade_changes SET new_grade = 'A' WHERE number = 1");
  EXPECT_EQ(text_of(ledger.find_problems()), "grade_changes row 1: it is not as it was written\n");
  damage(folder.ledger_file(), "DELETE FROM grade_changes WHERE number = 1");
  EXPECT_EQ(text_of(ledger.find_problems()), "grade_changes row 2: the row before it is missing\n");
}

TEST_F(Grades, a_ledger_of_version_6_is_brought_up_to_date) {
  damage(
      folder.ledger_file(),
      std::string(kOldEventTables) +
          "DROP TABLE forecast_resolutions; DROP TABLE forecasts; DROP TABLE actor_merges; DROP TABLE grade_changes; "
          "PRAGMA user_version = 6");
  Ledger updated = Ledger::open(folder.ledger_file(), Ledger::Access::read_write);
  EXPECT_TRUE(updated.grade_changes().empty());
  updated.add_grade_change({SourceId{"dawn"}, Grade::f, Grade::b, "", 100});
  EXPECT_EQ(text_of(updated.find_problems()), "");
}

}  // namespace
}  // namespace entente::ledger

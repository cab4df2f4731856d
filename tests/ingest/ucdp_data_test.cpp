// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "tests/ingest/event_text.hpp"

namespace entente::ingest {
namespace {

// Row counts and facts that the folder's own README states of these files.
class UcdpData : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(data)) {
      GTEST_SKIP() << "no ../shared/data/ucdp beside the checkout";
    }
  }
  const std::filesystem::path data = std::filesystem::path(ENTENTE_SOURCE_DIR) / ".." / "shared" / "data" / "ucdp";
};

TEST_F(UcdpData, every_event_of_the_slice_on_myanmar_is_used) {
  const testing::ReadFile file = testing::read_event_file(data / "ged_myanmar.csv");
  EXPECT_EQ(file.data_set.series, "ucdp_ged");
  EXPECT_EQ(file.report.rows_read, 7374);
  EXPECT_EQ(file.events.size(), 7374U) << testing::skips_of(file.report);
  std::set<std::string> ids;
  std::map<std::string, int> codings;
  int uncertain = 0;
  for (const Event& event : file.events) {
    ids.insert(event.id);
    ++codings[event.coding];
    uncertain += event.deaths.low < event.deaths.high ? 1 : 0;
  }
  EXPECT_EQ(ids.size(), 7374U);
  EXPECT_EQ(codings["state-based"], 4966);
  EXPECT_EQ(codings["non-state"], 78);
  EXPECT_EQ(codings["one-sided"], 2330);
  EXPECT_EQ(uncertain, 2885);
}

TEST_F(UcdpData, every_row_of_the_yearly_sets_is_used) {
  const testing::ReadFile nonstate = testing::read_event_file(data / "ucdp-nonstate-171.csv");
  EXPECT_EQ(nonstate.data_set.series, "ucdp_nonstate");
  EXPECT_EQ(nonstate.data_set.version, "17.1");
  EXPECT_EQ(nonstate.events.size(), 1000U) << testing::skips_of(nonstate.report);
  const testing::ReadFile deaths = testing::read_event_file(data / "ucdp-brd-conf-171.csv");
  EXPECT_EQ(deaths.data_set.series, "ucdp_dyadic");
  EXPECT_EQ(deaths.events.size(), 1113U) << testing::skips_of(deaths.report);
}

int rows_of(const testing::ReadFile& file, const std::string& name) {
  const auto has_name = [&name](const EventParty& party) { return party.name == name; };
  return static_cast<int>(std::ranges::count_if(
      file.events, [&has_name](const Event& event) { return std::ranges::any_of(event.parties, has_name); }));
}

TEST_F(UcdpData, the_bla_stands_in_eleven_rows_of_battle_deaths_and_once_against_the_uba) {
  EXPECT_EQ(rows_of(testing::read_event_file(data / "ucdp-brd-conf-171.csv"), "BLA"), 11);
  EXPECT_EQ(rows_of(testing::read_event_file(data / "ucdp-nonstate-171.csv"), "BLA"), 1);
}

}  // namespace
}  // namespace entente::ingest

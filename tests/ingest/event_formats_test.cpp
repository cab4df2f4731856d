// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "tests/ingest/event_text.hpp"
#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

using ::testing::HasSubstr;
using testing::read_event_file;
using testing::ReadFile;
using testing::skips_of;
using testing::text_of;

constexpr const char* kGedHeader =
    "id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,"
    "dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,"
    "number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,"
    "where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,"
    "region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,"
    "low,gwnoa,gwnob\n";
constexpr const char* kGedRow =
    "7,FRE-1,2022,1,Clear,1,1,1,Freedonia,1,1,ALPHA - BRAVO,1,11,ALPHA,2,12,BRAVO,1,\"Daily, 2022\",Daily,2022-05-10,"
    "\"Two dead\r\nnear \"\"the\"\" bridge\",police,1,Old bridge,\"Old bridge, north\",North,Rio Hondo,12.3,-45.6,"
    "POINT (-45.6 12.3),1,Freedonia,1,Asia,1,2,2022-05-09 00:00:00.000,2022-05-10 00:00:00.000,0,1,0,1,2,3,1,1,\n";

class EventFormats : public ::testing::Test {
 protected:
  ReadFile read(const std::string& name, const std::string& bytes, const EventOptions& options = {},
                const std::vector<ColumnMapping>& mappings = {}) {
    return read_event_file(folder.write(name, bytes), options, mappings);
  }
  testing::TempFolder folder;
};

TEST_F(EventFormats, ucdp_ged_is_read_by_name_and_keeps_no_place_below_the_second_level) {
  const ReadFile file = read("GEDEvent_v25_1.csv", std::string(kGedHeader) + kGedRow);
  EXPECT_EQ(file.data_set.series, "ucdp_ged");
  EXPECT_EQ(file.data_set.version, "25.1");
  EXPECT_EQ(file.data_set.licence, "CC BY 4.0");
  ASSERT_EQ(file.events.size(), 1U);
  EXPECT_EQ(text_of(file.events[0]),
            "7 fight (state-based) 2022-05-09..2022-05-10 week | ALPHA[11] v BRAVO[12] | Freedonia/North/Rio Hondo "
            "second 12.25 -45.75 | 2 1 3 | Two dead near \"the\" bridge | Daily");
  EXPECT_EQ(file.events[0].line, 2U);
}

TEST_F(EventFormats, a_project_may_ask_for_exact_places) {
  const ReadFile file = read("ged251.csv", std::string(kGedHeader) + kGedRow, {.keep_exact_places = true});
  EXPECT_EQ(file.data_set.version, "25.1");
  EXPECT_THAT(text_of(file.events.at(0)), HasSubstr("Freedonia/North/Rio Hondo/Old bridge exact 12.3 -45.6"));
}

TEST_F(EventFormats, ucdp_ged_without_a_header_gives_the_same_events) {
  const ReadFile with = read("GEDEvent_v24_0_1.csv", std::string(kGedHeader) + kGedRow);
  const ReadFile without = read("GEDEvent_v24_0_2.csv", kGedRow);
  ASSERT_EQ(without.events.size(), 1U);
  EXPECT_EQ(text_of(without.events[0]), text_of(with.events[0]));
  EXPECT_EQ(without.events[0].line, 1U);
  EXPECT_EQ(without.data_set.version, "24.0.2");
}

TEST_F(EventFormats, ucdp_non_state_rows_are_read_in_the_spelling_of_each_release) {
  const std::string old_header =
      "conflictid,dyadid,org,sideaname,sideaid,sideacomponents,sidebname,sidebid,sidebcomponents,year,fatbest,fatlow,"
      "fathigh,location,version\n";
  const std::string new_header =
      "conflict_id,dyad_id,org,side_a_name,side_a_id,side_a_components,side_b_name,side_b_id,side_b_components,year,"
      "best_fatality_estimate,low_fatality_estimate,high_fatality_estimate,location,version\n";
  const std::string row = "1,2,1,ALPHA ,5,,\"BRAVO, CHARLIE\",6,,2015,25,24,30,Freedonia,17.1\n";
  const std::string expected =
      "2-2015 fight (non-state, a year) 2015-01-01..2015-12-31 year | ALPHA[5] v BRAVO, CHARLIE | Freedonia// country "
      "| 25 24 30 |  | ";
  EXPECT_EQ(text_of(read("ucdp-nonstate-171.csv", old_header + row).events.at(0)), expected);
  EXPECT_EQ(text_of(read("ucdp-nonstate-251.csv", new_header + row).events.at(0)), expected);
}

TEST_F(EventFormats, secondary_parties_of_ucdp_dyads_are_allies_and_lists_are_not) {
  const ReadFile file =
      read("ucdp-dyadic-251.csv",
           "dyad_id,conflict_id,location,side_a,side_a_id,side_a_2nd,side_b,side_b_id,side_b_2nd,"
           "incompatibility,territory_name,year\n"
           "9,3,Freedonia,Government of Freedonia,1,\"Government of Sylvania, Government of Ruritania\","
           "ALPHA,2,,1,North,2020\n");
  EXPECT_EQ(
      text_of(file.events.at(0)),
      "9-2020 fight (state-based, a year) 2020-01-01..2020-12-31 year | Government of Freedonia[1] + Government of "
      "Sylvania + Government of Ruritania v ALPHA[2] | Freedonia// country | ? ? ? | North | ");
}

TEST_F(EventFormats, ucdp_external_support_is_support_of_the_giver_for_the_taker) {
  const ReadFile file = read("ucdp-esd-ty-181.csv",
                             "year,dyad_id,dyad_name,actor_id,actor_name,ext_id,ext_name,ext_sup,ext_alleged\n"
                             "2010,9,A - B,2,ALPHA,7,Government of Sylvania,1,0\n"
                             "2011,9,A - B,2,ALPHA,7,Government of Sylvania,1,1\n"
                             "2012,9,A - B,2,ALPHA,,,0,0\n");
  ASSERT_EQ(file.events.size(), 2U);
  EXPECT_EQ(
      text_of(file.events[0]),
      "9-2-7-2010 support (external support) 2010-01-01..2010-12-31 year | Government of Sylvania[7] v ALPHA[2] | "
      "// unknown | ? ? ? | A - B | ");
  EXPECT_EQ(file.events[1].coding, "external support, alleged");
  EXPECT_EQ(skips_of(file.report), "no support is recorded for that year: 1 (lines 4)\n");
}

constexpr const char* kAcledHeader =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n";

TEST_F(EventFormats, acled_rows_name_allies_and_leave_social_labels_out) {
  const ReadFile file = read(
      "acled.csv",
      std::string(kAcledHeader) +
          "FRE1,09 May 2022,2022,1,Political violence,Battles,Armed clash,ALPHA,CHARLIE; Women (Freedonia),Rebel group,"
          "BRAVO,,State forces,12,,1,Asia,Freedonia,North,Rio Hondo,,Old bridge,12.3,-45.6,1,Daily; Weekly,National,"
          "\"On 9 May, ALPHA and CHARLIE fought BRAVO.\",2,,1652745600\n"
          "FRE2,2022-05-10,2022,1,Strategic developments,Strategic developments,Agreement,ALPHA,,2,BRAVO,,1,12,,1,Asia,"
          "Freedonia,North,,,North,12.3,-45.6,3,Daily,National,Signed.,0,,1652745600\n"
          "FRE3,2022-05-11,2022,1,Political violence,Explosions/Remote violence,Shelling,ALPHA,,2,Civilians "
          "(Freedonia),,7,27,,1,Asia,Freedonia,North,,,North,12.3,-45.6,3,Daily,National,,1,,1652745600\n");
  EXPECT_EQ(file.data_set.series, "acled");
  EXPECT_FALSE(file.data_set.may_leave);
  ASSERT_EQ(file.events.size(), 3U);
  EXPECT_EQ(text_of(file.events[0]),
            "FRE1 fight (Armed clash) 2022-05-09..2022-05-09 day | ALPHA + CHARLIE v BRAVO | Freedonia/North/Rio Hondo "
            "second 12.25 -45.75 | 2 ? ? | On 9 May, ALPHA and CHARLIE fought BRAVO. | Daily; Weekly");
  EXPECT_EQ(file.events[1].kind, EventKind::agreement);
  EXPECT_EQ(file.events[2].kind, EventKind::one_sided);
}

TEST_F(EventFormats, acled_columns_may_stand_in_any_order_and_case) {
  const ReadFile file = read("old.csv",
                             "ACTOR2,EVENT_DATE,ASSOC_ACTOR_1,ACTOR1,EVENT_TYPE,SUB_EVENT_TYPE,EVENT_ID_CNTY\n"
                             "BRAVO,2022-05-09,CHARLIE,ALPHA,Battles,Armed clash,FRE1\n");
  EXPECT_THAT(text_of(file.events.at(0)), HasSubstr("ALPHA + CHARLIE v BRAVO"));
}

TEST_F(EventFormats, acled_deletions_take_events_back_and_monadic_exports_give_none) {
  const ReadFile deletions = read("deleted.csv", "event_id_cnty,deleted_timestamp\nFRE1,1652745600\n");
  EXPECT_EQ(deletions.data_set.series, "acled");
  EXPECT_EQ(deletions.events.at(0).kind, EventKind::removed);
  EXPECT_EQ(deletions.events.at(0).id, "FRE1");
  const ReadFile monadic = read("monadic.csv",
                                "event_id_cnty,event_date,event_type,sub_event_type,actor1,assoc_actor_1\n"
                                "FRE1,2022-05-09,Battles,Armed clash,ALPHA,\n");
  EXPECT_TRUE(monadic.events.empty());
  EXPECT_THAT(skips_of(monadic.report), HasSubstr("monadic"));
}

// A row of GDELT 2.0 with the named cells filled, counted from 0.
std::string gdelt_row(const std::map<std::size_t, std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < 61; ++i) {
    const auto found = cells.find(i);
    row += (i == 0 ? "" : "\t") + (found == cells.end() ? "" : found->second);
  }
  return row + "\n";
}

std::map<std::size_t, std::string> gdelt_cells(const std::string& id) {
  return {{0, id},        {1, "20220509"},
          {5, "FREREB"},  {6, "ALPHA"},
          {8, "ALP"},     {12, "REB"},
          {15, "FREGOV"}, {16, "LEADER"},
          {22, "GOV"},    {26, "190"},
          {27, "190"},    {28, "19"},
          {51, "4"},      {52, "Rio Hondo, North, Freedonia"},
          {53, "FR"},     {56, "12.3"},
          {57, "-45.6"},  {60, "https://example.org/" + id}};
}

TEST_F(EventFormats, gdelt_events_are_read_without_a_header_and_actors_by_group_or_code) {
  const ReadFile file = read("20220509101500.export.CSV", gdelt_row(gdelt_cells("5")) + gdelt_row(gdelt_cells("6")));
  EXPECT_EQ(file.data_set.series, "gdelt");
  EXPECT_EQ(file.data_set.version, "2.0");
  ASSERT_EQ(file.events.size(), 2U);
  EXPECT_EQ(text_of(file.events[0]),
            "5 fight (CAMEO 190) 2022-05-09..2022-05-09 day | ALPHA[FREREB] v FREGOV[FREGOV] | Freedonia/North/ second "
            "12.25 -45.75 | ? ? ? |  | https://example.org/5");
}

TEST_F(EventFormats, gdelt_guards_leave_out_untyped_actors_and_copies_of_one_address) {
  auto untyped = gdelt_cells("6");
  untyped.erase(12);
  auto copy = gdelt_cells("7");
  copy[60] = "https://example.org/5";
  auto quoted = gdelt_cells("8");
  quoted[52] = "\"quote, North, Freedonia";
  const ReadFile file = read("x.CSV", gdelt_row(gdelt_cells("5")) + gdelt_row(untyped) + gdelt_row(copy) +
                                          gdelt_row(quoted) + "5\t20220509\n");
  EXPECT_EQ(file.events.size(), 2U);
  EXPECT_EQ(skips_of(file.report),
            "one of the two actors has no type (guard): 1 (lines 2)\n"
            "the same two actors with the same address stood before (guard): 1 (lines 3)\n"
            "the row has another number of cells than the first: 1 (lines 5)\n");
  EXPECT_EQ(file.report.rows_read, 5);
  EXPECT_EQ(file.report.rows_used, 2);
}

// A row that stands for another is known by all rows before it.
TEST_F(EventFormats, gdelt_is_read_from_its_first_row_on_only) {
  const auto file =
      open_event_file(folder.write("x.CSV", gdelt_row(gdelt_cells("5")) + gdelt_row(gdelt_cells("6"))), {}, {});
  file->next_events();
  EXPECT_EQ(file->place(), "");
  EXPECT_FALSE(file->go_on_at(file->place()));
}

TEST_F(EventFormats, gdelt_mentions_are_posts_of_outlets) {
  const ReadFile file =
      read("20220509.mentions.CSV",
           "5\t20220509000000\t20220509101530\t1\texample.org\thttps://example.org/5\t1\t-1\t1\t2\t1\t"
           "50\t2000\t-3.5\t\t\n");
  ASSERT_EQ(file.posts.size(), 1U);
  EXPECT_EQ(file.posts[0].channel, "example.org");
  EXPECT_EQ(file.posts[0].reply_to, "5");
  EXPECT_EQ(file.posts[0].at_unix_seconds, 1652091330);
}

TEST_F(EventFormats, polecat_is_read_by_name_without_story_people_and_without_titled_persons) {
  const ReadFile file =
      read("ngecEvents-2023.txt",
           "Event ID\tEvent Date\tEvent Type\tEvent Mode\tEvent Intensity\tActor Name\tActor Country\t"
           "Primary Actor Sector\tActor Title\tRecipient Name\tRecipient Country\tPrimary Recipient "
           "Sector\tRecipient Title\tPlacename\tDistrict\tProvince\tCountry\tLatitude\tLongitude\t"
           "Source\tStory People\n"
           "e1\t2022-05-09\tCOOPERATE\tmilitary\t3\tALPHA; CHARLIE\tFRE\tREB\tNone\tJane Roe\tFRE\t"
           "Government\tMinister\tNone\tRio Hondo\tNorth\tFRE\t12.3\t-45.6\tDaily\tJane Roe; John Doe\n");
  EXPECT_EQ(text_of(file.events.at(0)),
            "e1 support (PLOVER COOPERATE/military) 2022-05-09..2022-05-09 day | ALPHA CHARLIE v FRE government | "
            "FRE/North/Rio Hondo second 12.25 -45.75 | ? ? ? |  | Daily");
}

TEST_F(EventFormats, a_table_of_ones_own_is_read_by_the_mapping_of_its_columns) {
  ColumnMapping mapping;
  mapping.series = "own_list";
  mapping.licence = "private";
  mapping.kind = EventKind::support;
  mapping.date_order = DateOrder::day_month_year;
  mapping.columns = {{"date", "When"}, {"side_a", "Giver"}, {"side_b", "Taker"}, {"admin1", "Region"}};
  const ReadFile file =
      read("own.csv", "When;Giver;Taker;Region\n9/5/2022;ALPHA;BRAVO;North\n31.12.2022;\"A;B\";C;\n", {}, {mapping});
  EXPECT_EQ(file.data_set.series, "own_list");
  EXPECT_FALSE(file.data_set.may_leave);
  ASSERT_EQ(file.events.size(), 2U);
  EXPECT_EQ(
      text_of(file.events[0]),
      "North|9/5/2022|ALPHA|BRAVO support () 2022-05-09..2022-05-09 day | ALPHA v BRAVO | /North/ first | ? ? ? | "
      " | ");
  EXPECT_THAT(text_of(file.events[1]), HasSubstr("2022-12-31..2022-12-31 day | A B v C"));
}

TEST_F(EventFormats, cells_in_an_old_charset_become_utf_8) {
  const ReadFile file = read("acled.csv", std::string(kAcledHeader) +
                                              "FRE1,2022-05-09,2022,1,P,Battles,Armed clash,\xC9lan,,2,BRAVO,,1,12,,1,"
                                              "Asia,Freedonia,North,,,North,12.3,-45.6,3,Daily,National,,0,,1\n");
  EXPECT_THAT(text_of(file.events.at(0)), HasSubstr("Élan v BRAVO"));
}

}  // namespace
}  // namespace entente::ingest

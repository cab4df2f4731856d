// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

#include "engine/event_addition.hpp"
#include "ingest/hash.hpp"
#include "ledger/sqlite/open_options.hpp"
#include "tests/engine/small_project.hpp"

namespace entente::engine {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::request_of;
using testing::SmallProject;
using Json = nlohmann::json;

constexpr const char* kAcledHeader =
    "event_id_cnty,event_date,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,admin1,admin2,latitude,"
    "longitude,fatalities\n";

std::string acled_row(const std::string& id, const std::string& day, const std::string& rest) {
  return id + "," + day + ",Battles,Armed clash," + rest + "\n";
}

// Two clashes of the RBF, one beside the HG, and a third between strangers.
std::string acled() {
  return std::string(kAcledHeader) +
         acled_row("V1", "2022-05-09",
                   "RBF: Red Banner Front,Hill Guard,Government of Velmora (2020-),Velmora,North,Ford,12.3,-45.6,2") +
         acled_row("V2", "2022-06-01", "Hill Guards,,Government of Velmora (2020-),Velmora,North,Ford,12.3,-45.6,0") +
         acled_row("V3", "2022-07-01", "Coast League,,Sea Men,Velmora,South,,1,1,1") +
         acled_row("V4", "2022-07-02", "Coast League,,Sea Men,Velmora,South,,100,1,1");
}

Json json_of(SmallProject& project, const std::string& use_case,
             const std::vector<std::pair<std::string, std::string>>& options = {}) {
  return Json::parse(project.run(use_case, request_of(options).set_flag("json")).out);
}

TEST(AddEvents, tells_rows_used_rows_left_out_with_lines_and_names_that_nobody_knows) {
  SmallProject project;
  project.write("acled.csv", acled());
  const Outcome outcome = project.add({"acled.csv"});
  EXPECT_EQ(outcome.exit, ExitCode::done);
  EXPECT_THAT(outcome.out, HasSubstr("acled.csv: 3 events of 4 rows"));
  EXPECT_THAT(outcome.out, HasSubstr("1 left out: the coordinates are not on the earth (line 5)"));
  EXPECT_THAT(outcome.out, HasSubstr("Coast League (1 event)"));
  EXPECT_THAT(outcome.out, HasSubstr("Hill Guards (1 event; near: hg)"));
  EXPECT_THAT(outcome.out, Not(HasSubstr("Red Banner Front (")));
}

TEST(AddEvents, json_tells_the_same) {
  SmallProject project;
  project.write("acled.csv", acled());
  const Json answer = json_of(project, "add", {{"paths", (project.folder() / "acled.csv").string()}});
  ASSERT_EQ(answer["events"].size(), 1U);
  const Json& events = answer["events"][0];
  EXPECT_EQ(events["series"], "acled");
  EXPECT_EQ(events["rows_read"], 4);
  EXPECT_EQ(events["events"], 3);
  EXPECT_EQ(events["skipped"][0]["lines"], Json::array({5}));
  EXPECT_EQ(events["unmatched"].size(), 3U);
}

TEST(AddEvents, documents_and_events_are_added_side_by_side) {
  SmallProject project;
  project.write("acled.csv", acled());
  project.write("note.txt", testing::kNote);
  const Outcome outcome = project.add({"note.txt", "acled.csv"});
  EXPECT_THAT(outcome.out, HasSubstr("Added 1 document with 3 claims and 1 file of events or posts"));
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

TEST(AddEvents, the_same_file_again_changes_nothing) {
  SmallProject project;
  project.write("acled.csv", acled());
  project.add({"acled.csv"});
  EXPECT_THAT(project.add({"acled.csv"}).out, HasSubstr("is already in the ledger as data set 1"));
  EXPECT_EQ(json_of(project, "events")["count"], 3);
}

TEST(AddEvents, a_broken_file_leaves_nothing_and_stops_no_other) {
  SmallProject project;
  project.write("broken.csv", acled() + "V5,\"2022-08-01");
  project.write("acled.csv", acled());
  const Outcome outcome = project.add({"broken.csv", "acled.csv"});
  EXPECT_EQ(outcome.exit, ExitCode::problems);
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr("broken.csv:6"));
  EXPECT_EQ(json_of(project, "events")["data_sets"].size(), 1U);
}

// Ends this process before the rows from a number on.
ledger::EventBatch next_until(std::size_t row, std::size_t& given, ingest::EventFile& file) {
  if (given >= row) {
    ::kill(::getpid(), SIGINT);
  }
  const std::span<const Event> events = file.next_events();
  given += events.size();
  return {events, file.place()};
}

// Adds the file in a process of its own, which is killed before the rows from a number on.
void add_until_killed(const std::filesystem::path& ledger_file, const std::filesystem::path& file, std::size_t row) {
  const pid_t child = ::fork();
  if (child == 0) {
    ledger::Ledger ledger =
        ledger::Ledger::open(ledger_file, ledger::Ledger::Access::read_write, {.blocks_a_commit = 1});
    const auto opened = ingest::open_event_file(file, {}, {});
    DataSet data_set = opened->data_set();
    data_set.sha256 = ingest::sha256_of_file(file);
    std::size_t given = 0;
    ledger.add_events(data_set, [&] { return next_until(row, given, *opened); });
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFSIGNALED(status));
}

TEST(AddEvents, goes_on_where_adding_the_same_file_was_interrupted) {
  SmallProject project;
  SmallProject whole;
  std::string text = kAcledHeader;
  for (int i = 0; i < 9'000; ++i) {
    text += acled_row("V" + std::to_string(i), i % 1000 == 3 ? "never" : "2022-05-09",
                      "Coast League,,Sea Men,Velmora,South,,1,1,1");
  }
  for (SmallProject* const each : {&project, &whole}) {
    each->write("acled.csv", text);
    each->write("note.txt", testing::kNote);
    each->add({"note.txt"});
  }
  add_until_killed(project.folder() / ".entente/ledger.sqlite", project.folder() / "acled.csv", 8'800);
  EXPECT_EQ(json_of(project, "events")["count"], 0);
  const Outcome outcome = project.add({"acled.csv"});
  EXPECT_THAT(outcome.out, HasSubstr("acled.csv: 8991 events of 9000 rows"));
  EXPECT_THAT(outcome.out, HasSubstr("went on behind 8192 events, where adding it was interrupted"));
  EXPECT_THAT(outcome.out, HasSubstr("Coast League (8991 events)"));
  EXPECT_THAT(whole.add({"acled.csv"}).out, Not(HasSubstr("went on")));
  EXPECT_EQ(json_of(project, "events"), json_of(whole, "events"));
  EXPECT_EQ(project.run("check", {}).exit, ExitCode::done);
}

TEST(AddEvents, posts_of_a_private_chat_are_refused_with_the_reason) {
  SmallProject project;
  project.write("result.json",
                R"({"name": "x", "type": "private_group", "id": 1, "messages": [{"id": 1, "type": "message",
                                   "date_unixtime": "1", "text": "words"}]})");
  EXPECT_EQ(project.add({"result.json"}).exit, ExitCode::failed);
  EXPECT_THAT(project.log().text(LogKind::warning), HasSubstr("private chats are not taken in"));
}

TEST(AddEvents, releases_of_ged_are_taken_oldest_first) {
  const std::vector<std::filesystem::path> files{"b/GEDEvent_v26_0_8.csv", "note.txt", "GEDEvent_v26_0_1.csv",
                                                 "ged251.csv"};
  const std::vector<std::filesystem::path> expected{"ged251.csv", "note.txt", "GEDEvent_v26_0_1.csv",
                                                    "b/GEDEvent_v26_0_8.csv"};
  EXPECT_EQ(oldest_release_first(files), expected);
}

TEST(Events, are_listed_with_the_actors_that_their_names_stand_for) {
  SmallProject project;
  project.write("acled.csv", acled());
  project.add({"acled.csv"});
  const Json answer = json_of(project, "events", {{"a", "rbf"}, {"b", "Velmora"}});
  EXPECT_EQ(answer["count"], 1);
  const Json& event = answer["events"][0];
  EXPECT_EQ(event["id"], "V1");
  EXPECT_EQ(event["data_set"], "acled");
  EXPECT_EQ(event["side_a"], Json::array({"rbf", "hg"}));
  EXPECT_EQ(event["side_b"], Json::array({"velmora"}));
  EXPECT_EQ(event["side_a_raw"], "RBF: Red Banner Front; Hill Guard");
  EXPECT_EQ(event["admin2"], "Ford");
  EXPECT_EQ(event["latitude"], 12.25);
  EXPECT_EQ(event["place"], nullptr);
  EXPECT_EQ(event["deaths"], 2);
  EXPECT_EQ(event["row"], 2);
  EXPECT_EQ(event["may_leave"], false);
}

TEST(Events, a_new_alias_maps_rows_that_are_there_already) {
  SmallProject project;
  project.write("acled.csv", acled());
  project.add({"acled.csv"});
  EXPECT_EQ(json_of(project, "events", {{"a", "hg"}})["count"], 1);
  project.write("actors.csv",
                "slug,name,aliases,kind\nrbf,Red Banner Front,RBF,armed_group\n"
                "hg,Hill Guard,HG;Hill Guards,armed_group\nvelmora,Velmora,Government of Velmora,state\n");
  EXPECT_EQ(json_of(project, "events", {{"a", "hg"}})["count"], 2);
}

TEST(Events, restrict_to_days_and_to_the_newest) {
  SmallProject project;
  project.write("acled.csv", acled());
  project.add({"acled.csv"});
  EXPECT_EQ(json_of(project, "events", {{"from", "2022-06"}})["count"], 2);
  EXPECT_EQ(json_of(project, "events", {{"from", "2022-06"}, {"to", "2022-06"}})["count"], 1);
  const Json newest = json_of(project, "events", {{"limit", "1"}});
  EXPECT_EQ(newest["count"], 3);
  ASSERT_EQ(newest["events"].size(), 1U);
  EXPECT_EQ(newest["events"][0]["id"], "V3");
}

TEST(Events, rows_that_may_not_be_passed_on_go_into_no_export) {
  SmallProject project;
  project.write("acled.csv", acled());
  project.add({"acled.csv"});
  const Json answer = Json::parse(project.run("events", request_of({}).set_flag("json").set_flag("for-export")).out);
  EXPECT_EQ(answer["count"], 0);
}

TEST(Events, text_says_what_the_data_set_codes_where_it_stands_and_how_to_cite_it) {
  SmallProject project;
  project.write("acled.csv", acled());
  project.add({"acled.csv"});
  project.context().style.width = 100;
  const std::string text = project.run("events", request_of({{"a", "rbf"}}).set_flag("names")).out;
  EXPECT_THAT(text, HasSubstr("2022-05-09"));
  EXPECT_THAT(text, HasSubstr("coded \"Armed clash\""));
  EXPECT_THAT(text, HasSubstr("acled.csv line 2"));
  EXPECT_THAT(text, HasSubstr("RBF: Red Banner Front (1 event) = rbf"));
  EXPECT_THAT(text, HasSubstr("no export"));
}

TEST(Events, wrong_questions_are_refused) {
  SmallProject project;
  project.write("acled.csv", acled());
  project.add({"acled.csv"});
  EXPECT_EQ(testing::error_of([&] { project.run("events", request_of({{"limit", "many"}})); }).code, ErrorCode::usage);
  EXPECT_EQ(testing::error_of([&] { project.run("events", request_of({{"a", "nobody"}})); }).code,
            ErrorCode::actor_unknown);
  EXPECT_EQ(testing::error_of([&] { project.run("events", request_of({{"a", "rbf"}, {"b", "rbf"}})); }).code,
            ErrorCode::pair_invalid);
}

TEST(Events, a_table_of_ones_own_is_mapped_in_the_project_file) {
  SmallProject project;
  project.write(
      "entente.toml",
      "name = \"x\"\n[events.own]\ntitle = \"Own list\"\nlicence = \"CC0\"\nmay_leave = true\nkind = \"support\"\n"
      "date_order = \"dmy\"\ncolumns = { date = \"When\", side_a = \"Giver\", side_b = \"Taker\" }\n");
  project.write("own.csv", "When,Giver,Taker\n9/5/2022,Velmora,HG\n");
  project.add({"own.csv"});
  const Json answer = json_of(project, "events", {{"a", "velmora"}, {"b", "hg"}});
  EXPECT_EQ(answer["count"], 1);
  EXPECT_EQ(answer["events"][0]["kind"], "support");
  EXPECT_EQ(answer["events"][0]["first_day"], "2022-05-09");
}

TEST(EventsConfig, mistakes_are_told_with_line_and_key) {
  const auto error = [](const std::string& toml) {
    return testing::error_of([&] { parse_config(toml, "entente.toml"); });
  };
  EXPECT_EQ(error("events = 3\n").place, "entente.toml:1");
  EXPECT_THAT(error("[events]\nexact = true\n").what, HasSubstr("\"exact\""));
  EXPECT_THAT(error("[events]\nexact_places = \"yes\"\n").way_out, HasSubstr("exact_places = true"));
  EXPECT_THAT(error("[events.own]\ncolumns = { day = \"x\" }\n").way_out, HasSubstr("date"));
  EXPECT_THAT(error("[events.own]\ntitle = \"x\"\n").what, HasSubstr("date and side_a"));
  EXPECT_THAT(error("[events.own]\nkind = \"war\"\n").way_out, HasSubstr("fight"));
  EXPECT_THAT(error("[events.own]\ndate_order = \"yyd\"\n").way_out, HasSubstr("dmy"));
  EXPECT_THAT(error("[events.acled]\ncolumns = { date = \"d\", side_a = \"a\" }\n").what,
              HasSubstr("the program knows"));
  EXPECT_EQ(parse_config("[events]\nexact_places = true\n", "entente.toml").events.options.keep_exact_places, true);
}

TEST(ListEvents, days_out_of_order_are_refused) {
  SmallProject project;
  const Request request = request_of({{"from", "2022-06"}, {"to", "2022-05"}});
  for (const char* use_case : {"events", "media"}) {
    EXPECT_EQ(testing::error_of([&] { project.run(use_case, request); }).code, ErrorCode::date_invalid) << use_case;
  }
}

}  // namespace
}  // namespace entente::engine

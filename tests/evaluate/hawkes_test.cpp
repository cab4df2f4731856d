// SPDX-License-Identifier: Apache-2.0
#include "evaluate/hawkes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "base/error.hpp"
#include "evaluate/event_times.hpp"

namespace entente::evaluate {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Folder {
 public:
  explicit Folder(const std::string& name) : path_(std::filesystem::path(::testing::TempDir()) / name) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
    return path_ / name;
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

TEST(Stamps, are_read_as_seconds_since_1970) {
  EXPECT_DOUBLE_EQ(*parse_stamp("1970-01-02T00:00:07Z"), 86407);
  EXPECT_DOUBLE_EQ(*parse_stamp("1970-01-01 01:00:00.5"), 3600.5);
  EXPECT_DOUBLE_EQ(*parse_stamp("1970-01-01T05:30:00+05:30"), 0);
  EXPECT_DOUBLE_EQ(*parse_stamp("1970-01-03"), 2 * 86400);
  for (const char* text : {"", "1970-13-01", "1970-01-01T", "1970-01-01T25:00", "1970-01-01T10:00+x", "yesterday"}) {
    EXPECT_FALSE(parse_stamp(text)) << text;
  }
}

TEST(EventTimes, prefer_minutes_to_seconds) {
  const Folder folder("entente_event_times_minutes");
  const auto events = read_event_times(folder.write("a.csv", "seconds,minutes\n0,0\n90,1.5\n240,4\n"));
  ASSERT_TRUE(events);
  EXPECT_THAT(events->streams.times, ElementsAre(ElementsAre(0, 1.5, 4)));
  EXPECT_EQ(events->unit, "minutes");
}

TEST(EventTimes, of_stamps_are_minutes_from_the_earliest_without_the_clock_s_coincidences) {
  const Folder folder("entente_event_times_stamps");
  std::string text = "time_utc\n2020-01-01T00:00:30Z\n2020-01-01T00:00:00Z\n2020-01-01T00:00:30Z\n";
  for (int minute = 1; minute < 30; ++minute) {
    text += "2020-01-01T00:" + std::string(minute < 10 ? "0" : "") + std::to_string(minute) + ":00Z\n";
  }
  const auto events = read_event_times(folder.write("a.csv", text));
  ASSERT_TRUE(events);
  EXPECT_EQ(events->rows, 32U);
  EXPECT_EQ(events->repeats_dropped, 1U);
  EXPECT_DOUBLE_EQ(events->streams.times[0][1], 0.5);
  EXPECT_DOUBLE_EQ(events->streams.times[0].back(), 29);
}

TEST(EventTimes, of_bare_dates_keep_their_repeats) {
  const Folder folder("entente_event_times_dates");
  const auto events =
      read_event_times(folder.write("a.csv", "date,stream\n2020-01-01,b\n2020-01-01,b\n2020-01-04,a\n"));
  ASSERT_TRUE(events);
  EXPECT_EQ(events->unit, "days");
  EXPECT_THAT(events->streams.names, ElementsAre("a", "b"));
  EXPECT_THAT(events->streams.times, ElementsAre(ElementsAre(3), ElementsAre(0, 0)));
}

TEST(EventTimes, of_streams_by_number_stand_in_order_of_number) {
  const Folder folder("entente_event_times_numbers");
  const auto events = read_event_times(folder.write("a.csv", "Stream,times\n10,1\n2,2\n10,3\n"));
  ASSERT_TRUE(events);
  EXPECT_THAT(events->streams.names, ElementsAre("2", "10"));
}

TEST(EventTimes, far_from_nought_count_from_the_first) {
  const Folder folder("entente_event_times_far");
  EXPECT_THAT(read_event_times(folder.write("a.csv", "seconds\n1000\n1010\n"))->streams.times,
              ElementsAre(ElementsAre(0, 10)));
  EXPECT_THAT(read_event_times(folder.write("b.csv", "seconds\n2\n10\n"))->streams.times,
              ElementsAre(ElementsAre(2, 10)));
}

TEST(EventTimes, that_are_none_are_refused_by_file_and_row) {
  const Folder folder("entente_event_times_broken");
  EXPECT_THAT(to_text(read_event_times(folder.write("a.csv", "minutes\n1\nsoon\n")).error()),
              HasSubstr("a.csv, row 2"));
  EXPECT_THAT(to_text(read_event_times(folder.write("b.csv", "minutes\n1\n2020-01-01\n")).error()),
              HasSubstr("of another form"));
  EXPECT_THAT(to_text(read_event_times(folder.write("c.csv", "when\n1\n")).error()), HasSubstr("no column of times"));
  EXPECT_THAT(to_text(read_event_times(folder.write("d.csv", "minutes\n")).error()), HasSubstr("no events"));
}

TEST(Hawkes, fits_each_file_and_says_which_it_could_not) {
  const Folder folder("entente_hawkes_world");
  folder.write("one.csv", "minutes\n0\n1\n1.1\n1.2\n4\n4.1\n9\n9.3\n9.4\n12\n");
  folder.write("two.csv", "time,stream\n0.5,A\n1,B\n3,A\n3.4,B\n7,A\n7.5,B\n9,A\n9.1,B\n");
  folder.write("none.csv", "minutes\nsoon\n");
  const Measured measured = measure_hawkes(folder.path());
  const auto answer = nlohmann::json::parse(measured.json);
  EXPECT_TRUE(answer.at("one").at("baseline").is_number());
  EXPECT_TRUE(answer.at("one").at("converged").get<bool>());
  EXPECT_EQ(answer.at("two").at("baseline").size(), 2U);
  EXPECT_EQ(answer.at("two").at("branching").size(), 2U);
  EXPECT_EQ(answer.at("two").at("branching")[0].size(), 2U);
  EXPECT_GT(answer.at("two").at("branching")[0][1].get<double>(), answer.at("two").at("branching")[1][0].get<double>())
      << "rows are from, columns to: B follows A";
  const auto& by_sharing = answer.at("two").at("nll_by_sharing");
  EXPECT_DOUBLE_EQ(by_sharing.at(answer.at("two").at("decay_by").get<std::string>()).get<double>(),
                   answer.at("two").at("nll").get<double>());
  EXPECT_LE(by_sharing.at("target").get<double>(), by_sharing.at("all").get<double>() + 1e-6);
  EXPECT_THAT(answer.at("none").at("error").get<std::string>(), HasSubstr("none.csv"));
}

TEST(Hawkes, does_not_depend_on_when_the_clock_started_or_on_what_streams_are_called) {
  const Folder folder("entente_hawkes_shift");
  folder.write("plain.csv", "minutes,stream\n0,a\n1,b\n3,a\n3.5,b\n7,a\n7.5,b\n9,a\n9.25,b\n");
  folder.write("later.csv", "minutes,stream\n512,a\n513,b\n515,a\n515.5,b\n519,a\n519.5,b\n521,a\n521.25,b\n");
  folder.write("renamed.csv", "minutes,stream\n0,z\n1,b\n3,z\n3.5,b\n7,z\n7.5,b\n9,z\n9.25,b\n");
  const auto answer = nlohmann::json::parse(measure_hawkes(folder.path()).json);
  EXPECT_EQ(answer.at("later"), answer.at("plain"));
  EXPECT_NEAR(answer.at("renamed").at("nll").get<double>(), answer.at("plain").at("nll").get<double>(), 1e-7);
  EXPECT_NEAR(answer.at("renamed").at("branching")[1][0].get<double>(),
              answer.at("plain").at("branching")[0][1].get<double>(), 1e-5);
}

TEST(Hawkes, of_days_with_repeats_uses_the_binned_likelihood) {
  const Folder folder("entente_hawkes_days");
  folder.write("days.csv", "days\n0\n0\n1\n5\n5\n5\n6\n9\n14\n14\n15\n20\n");
  const auto answer = nlohmann::json::parse(measure_hawkes(folder.path()).json);
  EXPECT_EQ(answer.at("days").at("likelihood"), "binned");
  EXPECT_DOUBLE_EQ(answer.at("days").at("bin_width").get<double>(), 1);
  EXPECT_EQ(answer.at("days").at("events").get<int>(), 12);
}

TEST(Hawkes, refuses_a_folder_of_which_it_can_fit_nothing) {
  const Folder folder("entente_hawkes_nothing");
  EXPECT_THROW(measure_hawkes(folder.path()), Failure);
  folder.write("none.csv", "minutes\nsoon\n");
  EXPECT_THROW(measure_hawkes(folder.path()), Failure);
}

TEST(Hawkes, of_the_public_retweets_gives_the_published_figures_from_either_file) {
  const std::filesystem::path data = std::filesystem::path(ENTENTE_SOURCE_DIR) / ".." / "shared" / "data" / "hawkes";
  if (!std::filesystem::exists(data)) {
    GTEST_SKIP() << "no ../shared/data/hawkes beside the checkout";
  }
  const auto answer = nlohmann::json::parse(measure_hawkes(data).json);
  for (const char* stem : {"niwa_times", "niwa_retweets_raw"}) {
    const auto& found = answer.at(stem);
    EXPECT_NEAR(found.at("nll").get<double>(), 1114.364122, 1e-5) << stem;
    EXPECT_NEAR(found.at("baseline").get<double>(), 0.06328, 5e-6) << stem;
    EXPECT_NEAR(found.at("decay").get<double>(), 0.07910, 1e-5) << stem;
    EXPECT_NEAR(found.at("branching").get<double>() * found.at("decay").get<double>(), 0.07595, 1e-5) << stem;
  }
}

}  // namespace
}  // namespace entente::evaluate

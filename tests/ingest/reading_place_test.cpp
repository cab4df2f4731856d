// SPDX-License-Identifier: Apache-2.0
#include "ingest/events/reading_place.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "tests/ingest/event_text.hpp"
#include "tests/ingest/temp_folder.hpp"

namespace entente::ingest {
namespace {

ReadingPlace some_place() {
  return {{123'456'789'012, 77, true}, {40, 36, {{"the date is none", 3, {2, 5, 9}}, {"no id", 1, {}}}}};
}

TEST(ReadingPlace, comes_back_from_its_text) {
  const std::optional<ReadingPlace> read = reading_place_from(to_text(some_place(), "terms"), "terms");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->rows, some_place().rows);
  EXPECT_EQ(read->report, some_place().report);
}

TEST(ReadingPlace, of_other_terms_or_of_an_altered_text_is_none) {
  const std::string text = to_text(some_place(), "terms");
  EXPECT_FALSE(reading_place_from(text, "other terms"));
  EXPECT_FALSE(reading_place_from("", "terms"));
  EXPECT_FALSE(reading_place_from("terms\n", "terms"));
  EXPECT_FALSE(reading_place_from("terms\n1 2 0 3 4 5\n", "terms"));
  EXPECT_FALSE(reading_place_from("terms\n1 2 0 3 x\n", "terms"));
  EXPECT_FALSE(reading_place_from("terms\n1 2 0 3 4\n3 2 1 why\n", "terms"));
}

constexpr std::size_t kRows = 2'000;

// Rows with gaps: every tenth has no date, every seventh a note with a line end.
std::string table(const std::string& line_end) {
  std::string text = "event,day,one,two,what" + line_end;
  for (std::size_t i = 0; i < kRows; ++i) {
    const std::string day = i % 10 == 3 ? "" : "2022-05-" + std::to_string(10 + i % 20);
    const std::string note = i % 7 == 0 ? "\"Two" + line_end + "lines\"" : i % 5 == 0 ? "" : "A clash";
    text.append(std::to_string(i)).append(",").append(day).append(",ALPHA,BRAVO,").append(note).append(line_end);
  }
  return text;
}

ColumnMapping mapping() {
  ColumnMapping mapping;
  mapping.series = "own";
  mapping.kind = EventKind::fight;
  mapping.columns = {{"id", "event"}, {"date", "day"}, {"side_a", "one"}, {"side_b", "two"}, {"note", "what"}};
  return mapping;
}

std::vector<ColumnMapping> mappings() { return {mapping()}; }

std::vector<Event> rest_of(EventFile& file) {
  std::vector<Event> rest;
  for (auto batch = file.next_events(); !batch.empty(); batch = file.next_events()) {
    rest.insert(rest.end(), batch.begin(), batch.end());
  }
  return rest;
}

class GoingOn : public ::testing::Test {
 protected:
  testing::TempFolder folder;
};

TEST_F(GoingOn, gives_the_rest_of_a_file_and_the_report_of_all_of_it) {
  for (const char* const line_end : {"\n", "\r\n", "\r"}) {
    const std::filesystem::path file = folder.write("own.csv", table(line_end));
    const testing::ReadFile whole = testing::read_event_file(file, {}, {mapping()});
    ASSERT_EQ(whole.report.rows_used, 1'800);
    const std::vector<ColumnMapping> own = mappings();
    const std::unique_ptr<EventFile> first = open_event_file(file, {}, own);
    for (std::size_t given = first->next_events().size(); given < whole.events.size();
         given += first->next_events().size()) {
      const std::unique_ptr<EventFile> second = open_event_file(file, {}, own);
      ASSERT_TRUE(second->go_on_at(first->place()));
      ASSERT_EQ(rest_of(*second),
                std::vector<Event>(whole.events.begin() + static_cast<std::ptrdiff_t>(given), whole.events.end()));
      EXPECT_EQ(second->report(), whole.report);
    }
  }
}

TEST_F(GoingOn, is_refused_under_other_settings) {
  const std::filesystem::path file = folder.write("own.csv", table("\n"));
  const std::unique_ptr<EventFile> first = open_event_file(file, {}, mappings());
  first->next_events();
  std::vector<ColumnMapping> turned = mappings();
  std::swap(turned[0].columns["side_a"], turned[0].columns["side_b"]);
  EXPECT_FALSE(open_event_file(file, {}, turned)->go_on_at(first->place()));
  const EventOptions exact{.keep_exact_places = true};
  EXPECT_FALSE(open_event_file(file, exact, mappings())->go_on_at(first->place()));
  EXPECT_FALSE(open_event_file(file, {}, mappings())->go_on_at(""));
}

// The batch is filled again and again; what a row does not say must not be what another said before.
TEST_F(GoingOn, no_row_takes_anything_over_from_a_row_before) {
  constexpr const char* kHeader = "event,day,last,kind,one,allies,two,land,north,town,lat,lon,dead,low,high,what,who\n";
  constexpr const char* kFull =
      "1,2022-05-09,2022-05-12,threat,ALPHA,CHARLIE,BRAVO,Freedonia,North,Ford,1.2,3.4,5,4,6,Note,Daily\n";
  constexpr const char* kBare = "2,2022-05-10,,,,,,,,,,,,,,,\n";
  ColumnMapping all;
  all.series = "own";
  all.columns = {{"id", "event"},     {"date", "day"},        {"last_date", "last"},   {"kind", "kind"},
                 {"side_a", "one"},   {"allies_a", "allies"}, {"side_b", "two"},       {"country", "land"},
                 {"admin1", "north"}, {"admin2", "town"},     {"latitude", "lat"},     {"longitude", "lon"},
                 {"deaths", "dead"},  {"deaths_low", "low"},  {"deaths_high", "high"}, {"note", "what"},
                 {"source", "who"}};
  std::string text = kHeader;
  for (int i = 0; i < 600; ++i) {
    text += kFull;
  }
  for (int i = 0; i < 600; ++i) {
    text += kBare;
  }
  const testing::ReadFile mixed = testing::read_event_file(folder.write("mixed.csv", text), {}, {all});
  testing::ReadFile alone = testing::read_event_file(folder.write("bare.csv", std::string(kHeader) + kBare), {}, {all});
  ASSERT_EQ(mixed.events.size(), 1'200U);
  for (std::size_t i = 600; i < mixed.events.size(); ++i) {
    alone.events.at(0).line = mixed.events[i].line;
    ASSERT_EQ(mixed.events[i], alone.events[0]);
  }
}

}  // namespace
}  // namespace entente::ingest

// SPDX-License-Identifier: Apache-2.0
#include "read/calendar_times.hpp"

#include <algorithm>
#include <charconv>

#include "read/time_words.hpp"

namespace entente::read {
namespace {

constexpr int kMonthsInYear = 12;
constexpr int kYearsInDecade = 10;

// A point of the calendar as far as its words tell; the year may be missing.
struct Point {
  std::size_t end = 0;
  std::optional<int> year;
  unsigned month = 0;        // 0: not told
  unsigned day = 0;          // 0: not told
  int months = 0;            // of a season: how many from `month` on
  int years = 1;             // of a decade or century: how many from `year` on
  int low = 0;               // twelfths of it that are meant, from
  int high = kMonthsInYear;  // to
};

Point years_from(std::size_t end, int year, int years) {
  Point point;
  point.end = end;
  point.year = year;
  point.years = years;
  return point;
}

class CalendarParser {
 public:
  CalendarParser(const SentenceView& sentence, std::optional<Date> published)
      : sentence_(sentence), published_(published) {}

  std::optional<CalendarTime> at(std::size_t token) const {
    auto first = point_at(token);
    if (!first) {
      return std::nullopt;
    }
    auto last = *first;
    if (const auto join = time_word_at(sentence_, first->end, TimeWord::join)) {
      const auto next = point_at(first->end + join.length);
      last = next && is_span(*first, *next) ? *next : last;
    } else if (const auto short_year = short_year_at(*first)) {
      last = *short_year;
    }
    if (!first->year && last.year) {
      first->year = last.year;
    }
    const auto from = days_of(*first);
    const auto to = days_of(last);
    if (!from || !to || to->second < from->first) {
      return std::nullopt;
    }
    return CalendarTime{{token, last.end}, from->first, to->second};
  }

 private:
  using Days = std::pair<Date, Date>;

  // Years with years, months with months: "2014 and 2016", "May and June 2022", not "May 2022 and 2023".
  static bool is_span(const Point& first, const Point& next) {
    const bool is_alike = (first.month == 0) == (next.month == 0) && (next.year.has_value() || !first.year);
    return is_alike && next.years == 1 && first.years == 1;
  }

  // "2014-16", "2014-2018" where the hyphen joins them.
  [[nodiscard]] std::optional<Point> short_year_at(const Point& first) const {
    constexpr int kCentury = 100;
    const std::size_t token = first.end;
    const auto whole = year_at(sentence_, token);
    if (whole && first.year && first.month == 0 && sentence_.tokens[token].is_joined) {
      return years_from(token + 1, *whole, 1);
    }
    const bool is_joined = first.year && first.month == 0 && sentence_.range.contains(token) &&
                           sentence_.tokens[token].is_joined && sentence_.word(token).size() == 2;
    int number = 0;
    const std::string_view word = is_joined ? sentence_.word(token) : std::string_view{};
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (!is_joined || problem != std::errc{} || end != word.data() + word.size() || number <= *first.year % kCentury) {
      return std::nullopt;
    }
    Point last = first;
    last.year = *first.year / kCentury * kCentury + number;
    last.end = token + 1;
    return last;
  }

  [[nodiscard]] std::optional<Point> point_at(std::size_t token) const {
    if (const auto part = time_word_at(sentence_, token, TimeWord::part)) {
      std::size_t next = token + part.length;
      next += sentence_.range.contains(next) && sentence_.word(next) == "the" ? 1U : 0U;
      auto whole = whole_at(next);
      if (!whole || whole->day != 0) {
        return std::nullopt;
      }
      whole->low = part.rule->low;
      whole->high = part.rule->high;
      return whole;
    }
    return whole_at(token);
  }

  [[nodiscard]] std::optional<Point> whole_at(std::size_t token) const {
    for (const auto read : {&CalendarParser::iso_at, &CalendarParser::day_at, &CalendarParser::month_at,
                            &CalendarParser::season_at, &CalendarParser::decade_at, &CalendarParser::century_at}) {
      if (auto point = (this->*read)(token)) {
        return point;
      }
    }
    return plain_year_at(token);
  }

  [[nodiscard]] bool is_joined_number(std::size_t token) const {
    return sentence_.range.contains(token) && sentence_.tokens[token].is_joined &&
           sentence_.tokens[token].kind == TokenKind::number && sentence_.word(token).size() == 2;
  }

  // "2022-05-09", "2022-05"; "2014-16" is no month.
  [[nodiscard]] std::optional<Point> iso_at(std::size_t token) const {
    const auto year = year_at(sentence_, token);
    const auto month = year && is_joined_number(token + 1) ? day_of_month_at(sentence_, token + 1) : std::nullopt;
    if (!month || *month > static_cast<unsigned>(kMonthsInYear)) {
      return std::nullopt;
    }
    Point point{.end = token + 2, .year = year, .month = *month};
    const auto day = is_joined_number(token + 2) ? day_of_month_at(sentence_, token + 2) : std::nullopt;
    if (day) {
      point.day = *day;
      point.end = token + 3;
    }
    return point;
  }

  [[nodiscard]] unsigned month_number(std::size_t token) const {
    const auto month = time_word_at(sentence_, token, TimeWord::month);
    return month && sentence_.tokens[token].is_capitalised ? static_cast<unsigned>(month.rule->low) : 0U;
  }

  // The year behind a day or month, a comma or "of" between.
  void add_year(Point& point) const {
    std::size_t next = point.end;
    next += sentence_.is_inside(next, WordClass::comma) || sentence_.is_inside(next, WordClass::of) ? 1U : 0U;
    if (const auto year = year_at(sentence_, next)) {
      point.year = year;
      point.end = next + 1;
    }
  }

  // "9 October 2022", "the 9th of October", "October 9, 2022".
  [[nodiscard]] std::optional<Point> day_at(std::size_t token) const {
    Point point;
    if (const auto day = day_of_month_at(sentence_, token)) {
      const std::size_t next = token + (sentence_.is_inside(token + 1, WordClass::of) ? 2U : 1U);
      point = {.end = next + 1, .month = sentence_.range.contains(next) ? month_number(next) : 0U, .day = *day};
    } else if (sentence_.range.contains(token) && month_number(token) != 0) {
      const auto behind = day_of_month_at(sentence_, token + 1);
      point = {.end = token + 2, .month = behind ? month_number(token) : 0U, .day = behind.value_or(0)};
    }
    if (point.month == 0) {
      return std::nullopt;
    }
    add_year(point);
    return point;
  }

  [[nodiscard]] std::optional<Point> month_at(std::size_t token) const {
    if (!sentence_.range.contains(token) || month_number(token) == 0) {
      return std::nullopt;
    }
    Point point{.end = token + 1, .month = month_number(token)};
    point.end += sentence_.is_inside(point.end, WordClass::comma) || !sentence_.range.contains(point.end) ||
                         sentence_.word(point.end) != "."
                     ? 0U
                     : 1U;
    add_year(point);
    const bool is_led = point.year || time_word_before(sentence_, token, TimeWord::lead) ||
                        time_word_before(sentence_, token, TimeWord::join) ||
                        time_word_before(sentence_, token, TimeWord::part);
    return is_led ? std::optional(point) : std::nullopt;
  }

  // "the summer of 2019", "winter 2019".
  [[nodiscard]] std::optional<Point> season_at(std::size_t token) const {
    const std::size_t at = token + (sentence_.range.contains(token) && sentence_.word(token) == "the" ? 1U : 0U);
    const auto season = time_word_at(sentence_, at, TimeWord::season);
    if (!season) {
      return std::nullopt;
    }
    Point point{.end = at + season.length, .month = static_cast<unsigned>(season.rule->low)};
    point.months = season.rule->high - season.rule->low + 1;
    add_year(point);
    return point.year ? std::optional(point) : std::nullopt;
  }

  // "1990s".
  [[nodiscard]] std::optional<Point> decade_at(std::size_t token) const {
    constexpr std::size_t kLetters = 5;
    const std::string_view word = sentence_.range.contains(token) ? sentence_.word(token) : std::string_view{};
    int year = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), year);
    const bool is_decade = word.size() == kLetters && word.ends_with("0s") && problem == std::errc{} &&
                           end == word.data() + word.size() - 1 && is_known_year(year);
    return is_decade ? std::optional(years_from(token + 1, year, kYearsInDecade)) : std::nullopt;
  }

  static bool is_known_year(int year) { return parse_date(std::to_string(year)).has_value(); }

  // "the 20th century".
  [[nodiscard]] std::optional<Point> century_at(std::size_t token) const {
    constexpr int kCentury = 100;
    constexpr int kCenturyUnit = 6;
    const auto number = day_of_month_at(sentence_, token);
    const auto unit = number ? time_word_at(sentence_, token + 1, TimeWord::unit) : TimeWordFound{};
    const int year = number ? (static_cast<int>(*number) - 1) * kCentury : 0;
    if (!unit || unit.rule->low != kCenturyUnit || !is_known_year(year)) {
      return std::nullopt;
    }
    return years_from(token + 2, year, kCentury);
  }

  // "2019": behind a word that a year stands behind, or at the end of its phrase; "2000 soldiers" are none.
  [[nodiscard]] std::optional<Point> plain_year_at(std::size_t token) const {
    const auto year = year_at(sentence_, token);
    if (!year) {
      return std::nullopt;
    }
    const std::size_t next = token + 1;
    const bool counts = sentence_.range.contains(next) && sentence_.tokens[next].kind == TokenKind::word &&
                        !sentence_.tokens[next].is_capitalised && sentence_.tokens[next].word == kUnknownWord;
    const bool is_led =
        time_word_before(sentence_, token, TimeWord::lead) || time_word_before(sentence_, token, TimeWord::part) ||
        time_word_before(sentence_, token, TimeWord::join) || time_word_before(sentence_, token, TimeWord::open_end);
    const bool is_with = token > sentence_.range.first && sentence_.is(token - 1, WordClass::with);
    return (is_led || !counts) && !is_with ? std::optional(years_from(next, *year, 1)) : std::nullopt;
  }

  [[nodiscard]] static Days months(int first, int count) {
    return {first_day(Month{first}), last_day(Month{first + count - 1})};
  }

  // The latest such day or month that began before the day of publication.
  [[nodiscard]] std::optional<int> missing_year(const Point& point) const {
    if (!published_) {
      return std::nullopt;
    }
    const int year = month_of(*published_).number / kMonthsInYear;
    const Date start = first_day(make_month(year, point.month)) + std::chrono::days{point.day == 0 ? 0 : point.day - 1};
    return start <= *published_ ? year : year - 1;
  }

  [[nodiscard]] std::optional<Days> days_of(const Point& point) const {
    const auto year = point.year ? point.year : missing_year(point);
    if (!year || !is_known_year(*year) || !is_known_year(*year + point.years)) {
      return std::nullopt;
    }
    if (point.day != 0) {
      const Date day = first_day(make_month(*year, point.month)) + std::chrono::days{point.day - 1};
      return day <= last_day(make_month(*year, point.month)) ? std::optional(Days{day, day}) : std::nullopt;
    }
    if (point.month != 0 && point.months == 0) {
      return part_of_month(make_month(*year, point.month), point);
    }
    if (point.month != 0) {
      return months(*year * kMonthsInYear + static_cast<int>(point.month) - 1, point.months);
    }
    return months(*year * kMonthsInYear + point.low * point.years, (point.high - point.low) * point.years);
  }

  static Days part_of_month(Month month, const Point& point) {
    const Date first = first_day(month);
    const int length = static_cast<int>((last_day(month) - first).count()) + 1;
    return {first + std::chrono::days{length * point.low / kMonthsInYear},
            first + std::chrono::days{length * point.high / kMonthsInYear - 1}};
  }

  const SentenceView& sentence_;
  std::optional<Date> published_;
};

}  // namespace

std::optional<CalendarTime> calendar_at(const SentenceView& sentence, std::size_t token,
                                        std::optional<Date> published) {
  return CalendarParser(sentence, published).at(token);
}

}  // namespace entente::read

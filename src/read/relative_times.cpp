// SPDX-License-Identifier: Apache-2.0
#include "read/relative_times.hpp"

#include <algorithm>

#include "read/time_words.hpp"

namespace entente::read {
namespace {

constexpr int kMonthsInYear = 12;
constexpr int kDaysInWeek = 7;

// Values of the rows `unit` of lexicon/times.tsv.
constexpr int kDay = 1;
constexpr int kWeek = 2;
constexpr int kMonth = 3;
constexpr int kCentury = 6;

using Days = std::pair<Date, Date>;

int months_in(int unit) {
  constexpr std::array<int, 7> kMonths{0, 0, 0, 1, kMonthsInYear, 10 * kMonthsInYear, 100 * kMonthsInYear};
  return kMonths.at(static_cast<std::size_t>(unit));
}

Date monday_of(Date day) {
  const auto weekday = static_cast<int>(std::chrono::weekday{day}.iso_encoding());
  return day - std::chrono::days{weekday - 1};
}

// The same day so many months away, or the last of a shorter month.
Date months_away(Date day, int months) {
  const Month month = month_of(day);
  const auto into = day - first_day(month);
  const Month other{month.number + months};
  return std::min(first_day(other) + into, last_day(other));
}

// The whole unit of the calendar, `steps` away from the one that holds the day.
Days unit_around(Date day, int unit, int steps) {
  if (unit == kDay) {
    const Date other = day + std::chrono::days{steps};
    return {other, other};
  }
  if (unit == kWeek) {
    const Date monday = monday_of(day) + std::chrono::days{steps * kDaysInWeek};
    return {monday, monday + std::chrono::days{kDaysInWeek - 1}};
  }
  const int length = months_in(unit);
  const int first = month_of(day).number / length * length + steps * length;
  return {first_day(Month{first}), last_day(Month{first + length - 1})};
}

Date units_away(Date day, int unit, int count) {
  if (unit == kDay || unit == kWeek) {
    return day + std::chrono::days{count * (unit == kDay ? 1 : kDaysInWeek)};
  }
  return months_away(day, count * months_in(unit));
}

bool is_in_range(Date day) { return parse_date(to_iso(day)).has_value(); }

std::optional<CalendarTime> told(TokenRange tokens, Days days) {
  const bool is_known = days.first <= days.second && is_in_range(days.first) && is_in_range(days.second);
  return is_known ? std::optional(CalendarTime{tokens, days.first, days.second}) : std::nullopt;
}

enum class Way : std::uint8_t { last, current, next };

class RelativeParser {
 public:
  RelativeParser(const SentenceView& sentence, Date published) : sentence_(sentence), published_(published) {}

  std::optional<CalendarTime> at(std::size_t token) const {
    if (const auto day = time_word_at(sentence_, token, TimeWord::day)) {
      const Date date = published_ + std::chrono::days{day.rule->low};
      return told({token, token + day.length}, {date, date});
    }
    for (const auto& [kind, way] : {std::pair{TimeWord::last, Way::last}, std::pair{TimeWord::current, Way::current},
                                    std::pair{TimeWord::next, Way::next}}) {
      const auto lead = time_word_at(sentence_, token, kind);
      auto found = lead ? behind(token, token + lead.length, way) : std::nullopt;
      if (found) {
        return found;
      }
    }
    auto ago = ago_at(token);
    return ago ? ago : weekday_at(token, token, Way::last);
  }

 private:
  // What stands behind "last", "this" or "next".
  [[nodiscard]] std::optional<CalendarTime> behind(std::size_t first, std::size_t token, Way way) const {
    if (const auto unit = time_word_at(sentence_, token, TimeWord::unit)) {
      return one_unit({first, token + unit.length}, unit.rule->low, way);
    }
    std::size_t length = 0;
    const auto count = count_at(sentence_, token, length);
    const auto unit = count ? time_word_at(sentence_, token + length, TimeWord::unit) : TimeWordFound{};
    if (unit) {
      const TokenRange tokens{first, token + length + unit.length};
      const Date away = units_away(published_, unit.rule->low, way == Way::next ? *count : -*count);
      return told(tokens, {std::min(away, published_), std::max(away, published_)});
    }
    if (const auto month = time_word_at(sentence_, token, TimeWord::month);
        month && sentence_.tokens[token].is_capitalised) {
      return months_of({first, token + month.length}, month.rule->low, 1, way);
    }
    if (const auto season = time_word_at(sentence_, token, TimeWord::season)) {
      return months_of({first, token + season.length}, season.rule->low, season.rule->high - season.rule->low + 1, way);
    }
    return weekday_at(first, token, way);
  }

  [[nodiscard]] std::optional<CalendarTime> one_unit(TokenRange tokens, int unit, Way way) const {
    if (way == Way::last && (unit == kWeek || unit == kDay)) {
      return told(tokens, {published_ - std::chrono::days{unit == kWeek ? kDaysInWeek : 1}, published_});
    }
    Days days = unit_around(published_, unit, way == Way::last ? -1 : (way == Way::next ? 1 : 0));
    if (way == Way::current) {
      days.second = published_;
    }
    return told(tokens, days);
  }

  // "last May": the latest that has begun; "next May" the first that has not.
  [[nodiscard]] std::optional<CalendarTime> months_of(TokenRange tokens, int month, int count, Way way) const {
    const int now = month_of(published_).number;
    int first = now / kMonthsInYear * kMonthsInYear + month - 1;
    const bool is_over = way == Way::last && first + count - 1 >= now;
    first -= is_over || (way == Way::current && first > now) ? kMonthsInYear : 0;
    first += way == Way::next && first <= now ? kMonthsInYear : 0;
    return told(tokens, {first_day(Month{first}), last_day(Month{first + count - 1})});
  }

  // "two weeks ago", "a year ago"; "several years ago" tells no day.
  [[nodiscard]] std::optional<CalendarTime> ago_at(std::size_t token) const {
    std::size_t length = 0;
    const auto count = count_at(sentence_, token, length);
    const auto unit = count ? time_word_at(sentence_, token + length, TimeWord::unit) : TimeWordFound{};
    const std::size_t end = token + length + unit.length;
    const auto ago = unit && unit.rule->low < kCentury ? time_word_at(sentence_, end, TimeWord::ago) : TimeWordFound{};
    if (!ago) {
      return std::nullopt;
    }
    const Date day = units_away(published_, unit.rule->low, -*count);
    const int precision = unit.rule->low == kWeek ? kDay : unit.rule->low;
    return told({token, end + ago.length}, unit_around(day, precision, 0));
  }

  // "on Sunday": the latest one, the day of publication among them; "next Sunday" the first behind it.
  [[nodiscard]] std::optional<CalendarTime> weekday_at(std::size_t first, std::size_t token, Way way) const {
    const auto word = time_word_at(sentence_, token, TimeWord::weekday);
    const bool is_name = word && sentence_.tokens[token].is_capitalised && !is_part_of_name(token, token + word.length);
    if (!is_name) {
      return std::nullopt;
    }
    const int today = static_cast<int>(std::chrono::weekday{published_}.iso_encoding());
    int back = (today - word.rule->low + kDaysInWeek) % kDaysInWeek;
    back += way == Way::last && first != token && back == 0 ? kDaysInWeek : 0;
    const Date day = published_ + std::chrono::days{way == Way::next ? kDaysInWeek - back : -back};
    return told({first, token + word.length}, {day, day});
  }

  // "Black Friday", "Sunday Times".
  [[nodiscard]] bool is_part_of_name(std::size_t first, std::size_t last) const {
    const bool behind_name = first > sentence_.range.first + 1 && sentence_.tokens[first - 1].is_capitalised;
    const bool before_name = sentence_.range.contains(last) && sentence_.tokens[last].is_capitalised &&
                             first > sentence_.range.first && !time_word_at(sentence_, last, TimeWord::month);
    return behind_name || (before_name && !time_word_before(sentence_, first, TimeWord::lead));
  }

  const SentenceView& sentence_;
  Date published_;
};

}  // namespace

std::optional<CalendarTime> relative_at(const SentenceView& sentence, std::size_t token, Date published) {
  return RelativeParser(sentence, published).at(token);
}

namespace {

// "that year", "the following month".
std::optional<CalendarTime> unit_of_anchor(const SentenceView& sentence, std::size_t token, Date anchor) {
  for (const auto& [kind, steps] : {std::pair{TimeWord::same, 0}, std::pair{TimeWord::following, 1}}) {
    const auto lead = time_word_at(sentence, token, kind);
    const auto unit = lead ? time_word_at(sentence, token + lead.length, TimeWord::unit) : TimeWordFound{};
    if (unit) {
      return told({token, token + lead.length + unit.length}, unit_around(anchor, unit.rule->low, steps));
    }
  }
  return std::nullopt;
}

// The unit of the day that so many units away from an anchor tell: those of long anchors are years at least.
int told_unit(int unit, DateRange anchor) {
  const bool is_coarse = anchor.last && *anchor.last - *anchor.first > std::chrono::days{31};
  if (is_coarse) {
    return std::max(unit, kMonth + 1);
  }
  return unit == kWeek ? kDay : unit;
}

// "two weeks later", "a year before".
std::optional<CalendarTime> units_from_anchor(const SentenceView& sentence, std::size_t token, DateRange anchor) {
  std::size_t length = 0;
  const auto count = count_at(sentence, token, length);
  const auto unit = count ? time_word_at(sentence, token + length, TimeWord::unit) : TimeWordFound{};
  const std::size_t end = token + length + unit.length;
  const auto later = unit ? time_word_at(sentence, end, TimeWord::later) : TimeWordFound{};
  const auto earlier = unit ? time_word_at(sentence, end, TimeWord::before_that) : TimeWordFound{};
  if (!later && !earlier) {
    return std::nullopt;
  }
  const Date day = units_away(*anchor.first, unit.rule->low, later ? *count : -*count);
  const std::size_t last = end + (later ? later.length : earlier.length);
  return told({token, last}, unit_around(day, told_unit(unit.rule->low, anchor), 0));
}

}  // namespace

std::optional<CalendarTime> anchored_at(const SentenceView& sentence, std::size_t token, DateRange anchor) {
  auto unit = unit_of_anchor(sentence, token, *anchor.first);
  return unit ? unit : units_from_anchor(sentence, token, anchor);
}

}  // namespace entente::read

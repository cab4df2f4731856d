// SPDX-License-Identifier: Apache-2.0
#include "read/times.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace entente::read {
namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr unsigned kDaysInWeek = 7;
constexpr std::size_t kMonthLetters = 3;

struct TimeExpression {
  TokenRange tokens;
  ClaimTime time;
};

std::optional<int> year_at(const SentenceView& sentence, std::size_t token) {
  if (!sentence.range.contains(token) || sentence.tokens[token].kind != TokenKind::number) {
    return std::nullopt;
  }
  const std::string_view word = sentence.word(token);
  int year = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), year);
  const bool is_year = problem == std::errc{} && end == word.data() + word.size() && word.size() == 4;
  return is_year && year >= kFirstYear && year <= kLastYear ? std::optional(year) : std::nullopt;
}

std::optional<unsigned> month_at(const SentenceView& sentence, std::size_t token) {
  constexpr std::array<std::string_view, 12> kNames{"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
  if (!sentence.is_inside(token, WordClass::month) || !sentence.tokens[token].is_capitalised) {
    return std::nullopt;
  }
  const std::string name = normal_form(sentence.word(token)).substr(0, kMonthLetters);
  const auto* const found = std::ranges::find(kNames, name);
  return static_cast<unsigned>(found - kNames.begin()) + 1;
}

// "as early as", "since", "from ... on" leave the end open.
bool is_open_before(const SentenceView& sentence, std::size_t first) {
  return first > sentence.range.first && (sentence.word(first - 1) == "since" || sentence.word(first - 1) == "Since" ||
                                          (first >= sentence.range.first + 2 && sentence.word(first - 1) == "as" &&
                                           sentence.word(first - 2) == "early"));
}

ClaimTime interval(const SentenceView& sentence, std::size_t first, DateRange range) {
  if (is_open_before(sentence, first)) {
    range.last.reset();
  }
  return {TimeKind::interval, range};
}

std::optional<unsigned> day_of_month_at(const SentenceView& sentence, std::size_t token) {
  constexpr unsigned kLongestMonth = 31;
  if (!sentence.range.contains(token) || sentence.tokens[token].kind != TokenKind::number) {
    return std::nullopt;
  }
  const std::string_view word = sentence.word(token);
  unsigned day = 0;
  const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), day);
  const bool is_day = problem == std::errc{} && end == word.data() + word.size() && day >= 1 && day <= kLongestMonth;
  return is_day ? std::optional(day) : std::nullopt;
}

// "October 9, 2022" and "9 October 2022".
std::optional<TimeExpression> day_at(const SentenceView& sentence, std::size_t i) {
  const bool is_day_first = day_of_month_at(sentence, i).has_value();
  const auto day = day_of_month_at(sentence, is_day_first ? i : i + 1);
  const auto month = month_at(sentence, is_day_first ? i + 1 : i);
  const bool has_comma = sentence.range.contains(i + 2) && sentence.word(i + 2) == ",";
  const std::size_t last = i + (has_comma ? 3 : 2);
  const auto year = year_at(sentence, last);
  if (!day || !month || !year) {
    return std::nullopt;
  }
  const Date date = first_day(make_month(*year, *month)) + std::chrono::days{*day - 1};
  return TimeExpression{{i, last + 1}, interval(sentence, i, {date, date})};
}

// "from 2019 to 2021", "between 2019 and 2021".
std::optional<TimeExpression> years_at(const SentenceView& sentence, std::size_t i) {
  const auto first = year_at(sentence, i);
  const auto last = year_at(sentence, i + 2);
  const bool is_range = first && last && *first <= *last && i > sentence.range.first &&
                        ((sentence.word(i - 1) == "from" && sentence.word(i + 1) == "to") ||
                         (sentence.word(i - 1) == "between" && sentence.word(i + 1) == "and"));
  if (!is_range) {
    return std::nullopt;
  }
  return TimeExpression{{i, i + 3}, {TimeKind::interval, {make_date(*first, 1, 1), make_date(*last, 12, 31)}}};
}

// "April 2022", "April and May 2022", "2022", and the exacter forms above.
std::optional<TimeExpression> calendar_at(const SentenceView& sentence, std::size_t i) {
  if (auto years = years_at(sentence, i)) {
    return years;
  }
  if (auto day = day_at(sentence, i)) {
    return day;
  }
  if (const auto year = year_at(sentence, i)) {
    return TimeExpression{{i, i + 1}, interval(sentence, i, {make_date(*year, 1, 1), make_date(*year, 12, 31)})};
  }
  const auto first = month_at(sentence, i);
  if (!first) {
    return std::nullopt;
  }
  std::size_t next = i + 1;
  unsigned last = *first;
  if (sentence.range.contains(next + 1) && sentence.is(next, WordClass::conjunction) && month_at(sentence, next + 1)) {
    last = *month_at(sentence, next + 1);
    next += 2;
  }
  const bool has_comma = sentence.range.contains(next) && sentence.word(next) == ",";
  const auto year = year_at(sentence, next + (has_comma ? 1 : 0));
  if (!year) {
    return std::nullopt;
  }
  return TimeExpression{
      {i, next + (has_comma ? 2 : 1)},
      interval(sentence, i, {first_day(make_month(*year, *first)), last_day(make_month(*year, last))})};
}

// "last week", "last month", "last year", counted back from the day of publication.
std::optional<TimeExpression> relative_at(const SentenceView& sentence, std::size_t i, Date published) {
  const std::string word = normal_form(sentence.word(i));
  if ((word != "last" && word != "past" && word != "previous") || !sentence.range.contains(i + 1)) {
    return std::nullopt;
  }
  const std::string unit = normal_form(sentence.word(i + 1));
  const TokenRange tokens{i, i + 2};
  if (unit == "week") {
    return TimeExpression{tokens, {TimeKind::interval, {published - std::chrono::days{kDaysInWeek}, published}}};
  }
  if (unit == "month") {
    const Month month{month_of(published).number - 1};
    return TimeExpression{tokens, {TimeKind::interval, {first_day(month), last_day(month)}}};
  }
  if (unit == "year") {
    const int year = month_of(published).number / 12 - 1;
    return TimeExpression{tokens, {TimeKind::interval, {make_date(year, 1, 1), make_date(year, 12, 31)}}};
  }
  return std::nullopt;
}

std::optional<TimeExpression> past_at(const SentenceView& sentence, std::size_t i) {
  const std::string word = normal_form(sentence.word(i));
  const bool is_past_phrase =
      word == "past" && i >= sentence.range.first + 2 && sentence.word(i - 1) == "the" && sentence.word(i - 2) == "in";
  if (word == "historically" || word == "formerly" || word == "previously" || is_past_phrase) {
    return TimeExpression{{i, i + 1}, {TimeKind::past, {}}};
  }
  return std::nullopt;
}

std::size_t distance(TokenRange range, std::size_t token) {
  return token < range.first ? range.first - token : token - std::min(token, range.last);
}

}  // namespace

ClaimTime read_time(const SentenceView& sentence, std::size_t token, std::optional<Date> published) {
  std::vector<TimeExpression> found;
  for (std::size_t i = sentence.range.first; i < sentence.range.last;) {
    auto expression = calendar_at(sentence, i);
    if (!expression && published) {
      expression = relative_at(sentence, i, *published);
    }
    if (!expression) {
      expression = past_at(sentence, i);
    }
    i = expression ? expression->tokens.last : i + 1;
    if (expression) {
      found.push_back(*expression);
    }
  }
  const auto nearest =
      std::ranges::min_element(found, {}, [&](const TimeExpression& time) { return distance(time.tokens, token); });
  return nearest == found.end() ? ClaimTime{} : nearest->time;
}

}  // namespace entente::read

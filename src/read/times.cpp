// SPDX-License-Identifier: Apache-2.0
#include "read/times.hpp"

#include <algorithm>

#include "read/calendar_times.hpp"
#include "read/relative_times.hpp"
#include "read/time_words.hpp"

namespace entente::read {
namespace {

std::size_t distance(TokenRange range, TokenRange word) {
  if (word.last <= range.first) {
    return range.first - word.last;
  }
  return range.last <= word.first ? word.first - range.last : 0;
}

// "since May 2018", "as early as", "until": leaves one end open.
ClaimTime bounded(const SentenceView& sentence, const CalendarTime& days) {
  std::size_t first = days.tokens.first;
  if (first > sentence.range.first && sentence.is(first - 1, WordClass::determiner)) {
    --first;
  }
  ClaimTime time{TimeKind::interval, {days.first, days.last}};
  if (time_word_before(sentence, first, TimeWord::open_end)) {
    time.range.last.reset();
  } else if (time_word_before(sentence, first, TimeWord::open_start)) {
    time.range.first.reset();
  } else if (time_word_before(sentence, first, TimeWord::before)) {
    time.range = {std::nullopt, days.first - std::chrono::days{1}};
  } else if (time_word_before(sentence, first, TimeWord::after)) {
    time.range = {days.last + std::chrono::days{1}, std::nullopt};
  }
  return time;
}

bool is_span(const SentenceView& sentence, TokenRange tokens) {
  for (std::size_t i = tokens.first; i < tokens.last; ++i) {
    if (time_word_at(sentence, i, TimeWord::join)) {
      return true;
    }
  }
  return false;
}

std::optional<TimeExpression> days_at(const SentenceView& sentence, std::size_t token, const TimeContext& context) {
  auto days = calendar_at(sentence, token, context.published);
  if (!days && context.published) {
    days = relative_at(sentence, token, *context.published);
  }
  if (!days && context.anchor.first) {
    days = anchored_at(sentence, token, context.anchor);
  }
  if (!days) {
    return std::nullopt;
  }
  const ClaimTime whole{TimeKind::interval, {days->first, days->last}};
  return TimeExpression{days->tokens, is_span(sentence, days->tokens) ? whole : bounded(sentence, *days)};
}

// "in the past three years", "in the past year": a distance.
bool is_counted(const SentenceView& sentence, std::size_t token) {
  std::size_t length = 0;
  return time_word_at(sentence, token, TimeWord::unit) || count_at(sentence, token, length);
}

std::optional<TimeExpression> expression_at(const SentenceView& sentence, std::size_t token,
                                            const TimeContext& context) {
  const auto then = context.anchor.first ? time_word_at(sentence, token, TimeWord::then) : TimeWordFound{};
  if (then) {
    return TimeExpression{{token, token + then.length}, {TimeKind::interval, {context.anchor.first, std::nullopt}}};
  }
  if (auto days = days_at(sentence, token, context)) {
    return days;
  }
  if (const auto past = time_word_at(sentence, token, TimeWord::past);
      past && !is_counted(sentence, token + past.length)) {
    return TimeExpression{{token, token + past.length}, {TimeKind::past, {}}};
  }
  if (const auto future = time_word_at(sentence, token, TimeWord::future)) {
    return TimeExpression{{token, token + future.length}, {TimeKind::future, {}}};
  }
  return std::nullopt;
}

bool may_start_time(const SentenceView& sentence, std::size_t token) {
  const Token& word = sentence.tokens[token];
  const bool has_digit =
      !sentence.word(token).empty() && sentence.word(token).front() >= '0' && sentence.word(token).front() <= '9';
  return has_digit || sentence.lexicon->times.phrases.starts_with(word.word);
}

// At the start of the sentence, or between it and its first comma: "In May 2022, ...".
bool opens_sentence(const SentenceView& sentence, TokenRange tokens) {
  constexpr std::size_t kLead = 4;  // "However, in early"
  return tokens.first < sentence.range.first + kLead;
}

}  // namespace

std::vector<TimeExpression> find_times(const SentenceView& sentence, TimeContext context) {
  std::vector<TimeExpression> found;
  for (std::size_t i = sentence.range.first; i < sentence.range.last;) {
    auto expression = may_start_time(sentence, i) ? expression_at(sentence, i, context) : std::nullopt;
    i = expression ? expression->tokens.last : i + 1;
    if (expression) {
      const bool anchors = expression->time.kind == TimeKind::interval && expression->time.range.first;
      context.anchor = anchors ? expression->time.range : context.anchor;
      found.push_back(*expression);
    }
  }
  return found;
}

std::optional<std::size_t> reach_of(const SentenceView& sentence, TokenRange words, const TimedWord& timed) {
  const std::size_t reach = distance(words, timed.word);
  const bool is_nearer_to_other =
      std::ranges::any_of(timed.other_words, [&](TokenRange other) { return distance(words, other) < reach; });
  const bool opens = opens_sentence(sentence, words);
  const bool governs = opens && timed.part == Part::verb;
  const bool is_here = timed.clause.contains(words.first) || opens;
  const bool is_said = timed.content.last == 0 || timed.content.contains(words.first);
  return is_said && is_here && (governs || !is_nearer_to_other) ? std::optional(reach) : std::nullopt;
}

ClaimTime time_of(const SentenceView& sentence, const std::vector<TimeExpression>& times, const TimedWord& timed) {
  const TimeExpression* best = nullptr;
  std::size_t best_reach = 0;
  for (const TimeExpression& time : times) {
    const auto reach = reach_of(sentence, time.tokens, timed);
    const bool is_past_elsewhere = time.time.kind != TimeKind::interval && !timed.clause.contains(time.tokens.first);
    if (reach && !is_past_elsewhere && (best == nullptr || *reach < best_reach)) {
      best = &time;
      best_reach = *reach;
    }
  }
  return best == nullptr ? ClaimTime{} : best->time;
}

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "base/date.hpp"
#include "domain/claim.hpp"
#include "read/sentence.hpp"

namespace entente::read {

// Words that tell a time, and the time they tell.
struct TimeExpression {
  TokenRange tokens;
  ClaimTime time;
};

// What times are counted from.
struct TimeContext {
  std::optional<Date> published;
  DateRange anchor;  // the last days told before, for "since then", "that year"; empty where none were
};

// The time expressions of a sentence in text order: "in April and May 2022", "since 2018", "until", "last month" (from
// the day of publication, where that is known), "that year" (from the days told before). "In recent years" tells none.
std::vector<TimeExpression> find_times(const SentenceView& sentence, TimeContext context);

// Where a relation stands among times, places and other relations.
struct TimedWord {
  TokenRange word;
  Part part = Part::verb;
  TokenRange clause;
  std::vector<TokenRange> other_words;  // relation words of the sentence that times and places may belong to instead
  TokenRange content;                   // what is said, where somebody says it; a time outside dates the saying
};

// How far words that tell a time or place stand from a relation, in tokens; nothing where they tell it of another
// clause, of a nearer relation or of the saying. Words that open the sentence tell it of every verb.
std::optional<std::size_t> reach_of(const SentenceView& sentence, TokenRange words, const TimedWord& timed);

// The time of a relation: the expression of its clause or the sentence's first one, that belongs to no nearer word.
ClaimTime time_of(const SentenceView& sentence, const std::vector<TimeExpression>& times, const TimedWord& timed);

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "report/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::report {
namespace {

constexpr double kLeastShownProb = .01;  // below, and above its complement, a figure would read as certainty

// Percent figure without its sign: "<1", "28", ">99".
std::string bare_percent(double prob) {
  if (prob < kLeastShownProb) {
    return "<1";
  }
  return prob > 1 - kLeastShownProb ? ">99" : fmt::format("{}", std::lround(prob * 100));
}

bool covers_whole_months(const DateRange& range) {
  const bool starts = !range.first || *range.first == first_day(month_of(*range.first));
  const bool ends = !range.last || *range.last == last_day(month_of(*range.last));
  return starts && ends;
}

// How a speaker puts a statement, for a certainty whose middle is at least `least_prob`.
struct SayingRow {
  double least_prob;
  std::string_view affirmed;
  std::string_view denied;
};

// The middles of the reader's classes of hedges: plain .95, likely .675, possible .4, unlikely .325, nearly impossible
// .03. The limits lie between them.
constexpr std::array kSayings{
    SayingRow{.85, "says plainly that", "denies plainly that"},
    SayingRow{.55, "says it is likely that", "says it is likely untrue that"},
    SayingRow{.36, "says it is possible that", "says it is possibly untrue that"},
    SayingRow{.10, "says it is unlikely that", "says it is hardly untrue that"},
    SayingRow{.00, "says it is nearly impossible that", "says it is hardly untrue that"},
};

}  // namespace

std::string percent(double prob) { return bare_percent(prob) + " %"; }

std::string percent_range(const ProbabilityInterval& interval) {
  const std::string low = bare_percent(interval.low_prob);
  const std::string high = bare_percent(interval.high_prob);
  if (low == high) {
    return low + " %";
  }
  // A bare dash beside "<" or ">" would be read as an arrow.
  const bool is_bounded = low.starts_with('<') || high.starts_with('>');
  return low + (is_bounded ? " to " : "–") + high + " %";
}

std::string signed_logit(double logit) {
  const std::string text = fmt::format("{:+.2f}", logit);
  return text == "-0.00" ? "+0.00" : text;
}

double logit_of(double prob) {
  constexpr double kLeastProb = 1e-12;
  const double inside = std::clamp(prob, kLeastProb, 1 - kLeastProb);
  return std::log(inside) - std::log1p(-inside);
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string event_phrase(Level level) {
  switch (level) {
    case Level::hostile:
      return "any relation at all";
    case Level::none:
      return "a relation without hostility";
    case Level::rhetorical:
      return "at least rhetorical support";
    case Level::strategic:
      return "strategic co-operation";
    case Level::transactional:
    case Level::tactical:
      break;
  }
  return fmt::format("at least {} co-operation", to_word(level));
}

std::string_view saying_phrase(const Claim& claim) {
  const double middle = (claim.certainty.low_prob + claim.certainty.high_prob) / 2;
  const auto* row = std::ranges::find_if(kSayings, [&](const SayingRow& each) { return middle >= each.least_prob; });
  const SayingRow& found = row == kSayings.end() ? kSayings.back() : *row;
  return claim.polarity == Polarity::denied ? found.denied : found.affirmed;
}

std::string relation_phrase(const Claim& claim, std::string_view a_name, std::string_view b_name) {
  const std::string_view giver = claim.direction == Direction::b_to_a ? b_name : a_name;
  const std::string_view receiver = claim.direction == Direction::b_to_a ? a_name : b_name;
  return fmt::format("{} {} {}", giver, relation_row(claim.relation).phrase, receiver);
}

std::string relation_phrase(const Claim& claim, const Assessment& assessment) {
  const auto name_of = [&](const ActorId& actor) {
    if (actor == assessment.a) {
      return assessment.a_name;
    }
    return actor == assessment.b ? assessment.b_name : actor.value;
  };
  return relation_phrase(claim, name_of(claim.a), name_of(claim.b));
}

std::string place_of(const Claim& claim) {
  return fmt::format("{}:{}-{}", claim.document.value, claim.span.start, claim.span.end);
}

std::string short_time(const ClaimTime& when) {
  if (when.kind != TimeKind::interval || !covers_whole_months(when.range)) {
    return to_word(when);
  }
  const auto side = [](const std::optional<Date>& date) { return date ? to_iso(month_of(*date)) : std::string(".."); };
  return side(when.range.first) + "/" + side(when.range.last);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::size_t latest_period(const Assessment& assessment) {
  const std::size_t size = assessment.axis.size();
  if (size == 0 || assessment.prob.size() != size || assessment.at_least_prob.size() != size ||
      assessment.interval.size() != size) {
    throw Failure(Error{ErrorCode::internal, assessment.a.value + " and " + assessment.b.value,
                        "the assessment's series do not fit its months", "Report this as a bug of the program"});
  }
  return size - 1;
}

}  // namespace entente::report

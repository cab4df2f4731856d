// SPDX-License-Identifier: Apache-2.0
#include "report/finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "report/network_text.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

double event_at(const Assessment& assessment, std::size_t period) {
  return assessment.at_least_prob[period][index_of(assessment.event_level)];
}

// Numbers of the first few items that a condition picks.
template <class Condition>
std::vector<std::size_t> numbers_where(const std::vector<Item>& items, Condition&& is_wanted) {
  std::vector<std::size_t> numbers;
  for (const Item& item : items) {
    if (numbers.size() < kShownReasons && is_wanted(*item.reason)) {
      numbers.push_back(item.number);
    }
  }
  return numbers;
}

std::string interval_text(Yardstick yardstick, const ProbabilityInterval& interval) {
  const std::string words = words_for_interval(yardstick, interval.low_prob, interval.high_prob);
  const bool is_one_band = band_for(yardstick, interval.low_prob).band == band_for(yardstick, interval.high_prob).band;
  return fmt::format("90 % interval {}{}", percent_range(interval), is_one_band ? "" : ": " + words);
}

FindingSentence make_headline(const Assessment& assessment, Yardstick yardstick, const std::vector<Item>& items) {
  const std::size_t latest = latest_period(assessment);
  const ProbabilityInterval& interval = assessment.interval[latest][index_of(assessment.event_level)];
  FindingSentence headline;
  headline.text = fmt::format("As of {}, {} between {} and {} {} ({}, {}).", to_iso(assessment.as_of),
                              event_phrase(assessment.event_level), assessment.a_name, assessment.b_name,
                              predicate_for(yardstick, assessment.event_prob), percent(assessment.event_prob),
                              interval_text(yardstick, interval));
  headline.items = numbers_where(items, [&](const Reason& reason) { return !is_dissent(reason, assessment); });
  return headline;
}

bool speaks_of_level(const Reason& reason, Level level) {
  return to_word(family_of(leading_claim(reason).claim.relation)) == to_word(level);
}

FindingSentence make_level_sentence(const Assessment& assessment, Yardstick yardstick, const std::vector<Item>& items) {
  const PerLevel<double>& now = assessment.prob[latest_period(assessment)];
  const Level likeliest = kLevels[static_cast<std::size_t>(std::ranges::max_element(now) - now.begin())];
  const double strategic_prob = now[index_of(Level::strategic)];
  FindingSentence sentence;
  sentence.text =
      fmt::format("The most probable single level is “{}” ({})", to_word(likeliest), percent(now[index_of(likeliest)]));
  if (likeliest == Level::strategic || assessment.event_level == Level::strategic) {
    sentence.text += ".";
  } else {
    sentence.text += fmt::format("; strategic co-operation {} ({}).", predicate_for(yardstick, strategic_prob),
                                 percent(strategic_prob));
  }
  sentence.items = numbers_where(items, [&](const Reason& reason) {
    return speaks_of_level(reason, likeliest) || speaks_of_level(reason, Level::strategic);
  });
  return sentence;
}

bool was_published_in(const Reason& reason, Month month) {
  return leading_claim(reason).published.starts_with(to_iso(month));
}

// Since when: where the curve began, where it moved most, where it stands.
FindingSentence make_course_sentence(const Assessment& assessment, const std::vector<Item>& items) {
  constexpr double kLeastMove = .01;  // a curve that never moves this much in a month has no month to name
  const std::size_t latest = latest_period(assessment);
  const auto move_at = [&](std::size_t period) {
    return event_at(assessment, period) - event_at(assessment, period - 1);
  };
  std::size_t steepest = 0;
  for (std::size_t period = 1; period <= latest; ++period) {
    if (steepest == 0 || std::abs(move_at(period)) > std::abs(move_at(steepest))) {
      steepest = period;
    }
  }
  FindingSentence sentence;
  sentence.text =
      capitalised(fmt::format("{} stood at {} in {} and stands at {} in {}", event_phrase(assessment.event_level),
                              percent(event_at(assessment, 0)), to_iso(assessment.axis.first),
                              percent(event_at(assessment, latest)), to_iso(assessment.axis.last)));
  if (steepest == 0 || std::abs(move_at(steepest)) < kLeastMove) {
    sentence.text += ", with no month in which it moved by a point or more.";
    return sentence;
  }
  const Month month = assessment.axis.month(steepest);
  const auto points = static_cast<std::size_t>(std::lround(std::abs(move_at(steepest)) * 100));
  sentence.text += fmt::format("; its largest move in one month is {} {} in {}.", counted(points, "point"),
                               move_at(steepest) > 0 ? "up" : "down", to_iso(month));
  sentence.items = numbers_where(items, [&](const Reason& reason) { return was_published_in(reason, month); });
  return sentence;
}

std::string word_of(const Reason& reason, const Assessment& assessment) {
  const ShownClaim& shown = leading_claim(reason);
  return fmt::format("{} {} {}", shown.speaker_name, saying_phrase(shown.claim),
                     relation_phrase(shown.claim, assessment));
}

// On whose word: the strongest item of each side.
FindingSentence make_word_sentence(const Assessment& assessment, const std::vector<Item>& items) {
  FindingSentence sentence;
  const auto add = [&](const std::vector<Reason>& reasons, std::string_view side) {
    if (reasons.empty()) {
      sentence.text += fmt::format("{}nothing in the ledger speaks {} it", sentence.text.empty() ? "" : "; ", side);
      return;
    }
    sentence.text += fmt::format("{}the strongest reason {} it: {}", sentence.text.empty() ? "" : "; ", side,
                                 word_of(reasons.front(), assessment));
    for (const std::size_t number :
         numbers_where(items, [&](const Reason& reason) { return &reason == &reasons.front(); })) {
      sentence.items.push_back(number);
    }
  };
  add(assessment.reasons_for, "for");
  add(assessment.reasons_against, "against");
  sentence.text = capitalised(sentence.text) + ".";
  return sentence;
}

std::string direction(double from_prob, double to_prob) {
  return percent(from_prob) == percent(to_prob) ? "leaves" : to_prob > from_prob ? "raises" : "lowers";
}

std::string starting_point(const Assessment& assessment) {
  const double alone = assessment.network.alone_event_prob;
  const double prior = assessment.prior_event_prob;
  if (percent(alone) == percent(prior)) {
    return fmt::format("With no evidence the model would say {}", percent(prior));
  }
  return fmt::format("Of any two the model would say {}; what is known of others{} {} that to {}", percent(alone),
                     assessment.network.signals.empty() ? "" : " and of events", direction(alone, prior),
                     percent(prior));
}

std::string make_shift(const Assessment& assessment) {
  const double prior = assessment.prior_event_prob;
  const std::string others = third_actors_sentence(assessment);
  const std::string effect = percent(prior) == percent(assessment.event_prob)
                                 ? "; the evidence leaves it there"
                                 : fmt::format("; the evidence {} it to {}", direction(prior, assessment.event_prob),
                                               percent(assessment.event_prob));
  const std::string signals = signals_sentence(assessment);
  return starting_point(assessment) + effect + "." + (others.empty() ? "" : " " + others) +
         (signals.empty() ? "" : " " + signals);
}

std::vector<std::string> make_not_enough(const Assessment& assessment) {
  if (assessment.has_enough_evidence) {
    return {};
  }
  return {
      fmt::format("Not enough evidence on {} and {}: {} from {}.", assessment.a_name, assessment.b_name,
                  counted(assessment.claim_count, "claim"), counted(assessment.origin_count, "independent origin")),
      fmt::format("The figures rest on the prior, {} for {}, which is what the model assumes of any two organisations "
                  "that somebody asks about. Do not quote them as a finding.",
                  percent(assessment.prior_event_prob), event_phrase(assessment.event_level))};
}

std::string make_counts(const Assessment& assessment) {
  std::string counts = fmt::format("{} from {}", counted(assessment.claim_count, "claim"),
                                   counted(assessment.origin_count, "independent origin"));
  if (assessment.claim_count > 0) {
    counts += assessment.unreviewed_count == 0 ? "; all reviewed by a person"
                                               : fmt::format("; {} not yet reviewed", assessment.unreviewed_count);
  }
  if (assessment.rejected_count > 0) {
    counts += fmt::format("; {} left out as rejected", assessment.rejected_count);
  }
  return counts + ".";
}

std::string make_confidence(const ConfidenceStatement& confidence) {
  return confidence.sentence.empty() ? fmt::format("Analytic confidence is {}.", to_word(confidence.grade))
                                     : confidence.sentence;
}

}  // namespace

Finding make_finding(const Assessment& assessment, Yardstick yardstick) {
  const std::vector<Item> items = items_of(assessment);
  Finding finding;
  finding.title = assessment.a_name + " and " + assessment.b_name;
  finding.not_enough = make_not_enough(assessment);
  finding.headline = make_headline(assessment, yardstick, items);
  finding.shift = make_shift(assessment);
  finding.sentences.push_back(make_level_sentence(assessment, yardstick, items));
  finding.sentences.push_back(make_course_sentence(assessment, items));
  if (!items.empty()) {
    finding.sentences.push_back(make_word_sentence(assessment, items));
  }
  finding.confidence = make_confidence(assessment.confidence);
  finding.counts = make_counts(assessment);
  std::ranges::copy_if(items, std::back_inserter(finding.dissent),
                       [&](const Item& item) { return is_dissent(*item.reason, assessment); });
  return finding;
}

std::string_view guilt_sentence() {
  return "Co-operation is not guilt: this estimate is no legal finding, and says nothing of any person.";
}

}  // namespace entente::report

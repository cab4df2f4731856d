// SPDX-License-Identifier: Apache-2.0
#include "signals/hawkes/coupling_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace entente::signals {
namespace {

constexpr double kSpellShare = 0.8;   // of an influence: the rest trails off over a time that says little
constexpr double kLeastRatio = 1.05;  // below it, "times as often" would say more than the figure does
constexpr double kNoRatio = 1.005;    // below it, nothing is left of it in two decimals
constexpr double kWholeFrom = 9.5;    // ratios and times from here on are said without a decimal

std::string said(double figure) {
  return figure >= kWholeFrom ? fmt::format("{:.0f}", figure) : fmt::format("{:.1f}", figure);
}

// "about 3 days", "about 1 day", "about 0.4 days"; without "about" where it is next to nothing.
std::string said_time(double time, const std::string& unit) {
  constexpr double kLeastTenth = 0.05;
  const double rounded = time >= 1 ? std::round(time) : std::round(time * 10) / 10;
  if (time < kLeastTenth) {
    return fmt::format("less than a tenth of a {}", unit);
  }
  return fmt::format("about {:g} {}{}", rounded, unit, rounded == 1 ? "" : "s");
}

struct ShareWord {
  double from;
  std::string_view words;
};

// Bounds lie halfway between the shares that the words name.
constexpr std::array kShareWords{
    ShareWord{0.9, "nearly all"}, ShareWord{0.75, "most"},    ShareWord{0.585, "two thirds"}, ShareWord{0.415, "half"},
    ShareWord{0.25, "a third"},   ShareWord{0.1, "a little"}, ShareWord{0.0, "none"}};

std::string_view said_share(double share) {
  return std::ranges::find_if(kShareWords, [share](const ShareWord& word) { return share >= word.from; })->words;
}

}  // namespace

CouplingFigures coupling_figures(const HawkesFit& fit, const EventSeries& series, Influence influence) {
  CouplingFigures figures{.influence = influence, .branching = branching_of(fit, influence)};
  const double events = series.totals[influence.to];
  figures.spell = lag_of_share(fit.structure.kernel, shape_of(fit, influence), kSpellShare);
  figures.rate_ratio = 1 + kSpellShare * figures.branching / (figures.spell * events / series.horizon);
  figures.own_share = std::min(1.0, figures.branching * series.totals[influence.from] / events);
  return figures;
}

CouplingFigures coupling_figures(const HawkesFit& with, const HawkesFit& without, const EventSeries& series,
                                 Influence influence) {
  CouplingFigures figures = coupling_figures(with, series, influence);
  const double blind = branching_of(without, influence);
  if (blind > 0) {
    figures.explained_share = std::clamp(1 - figures.branching / blind, 0.0, 1.0);
  }
  return figures;
}

std::string coupling_sentence(const CouplingFigures& figures, const HawkesFit& fit, const CouplingWording& wording) {
  const bool is_vowel = std::string_view("aeiou").find(wording.event_of_source.front()) != std::string_view::npos;
  std::string text = fmt::format("After {} {} {} {}, {} {} {} come ", is_vowel ? "an" : "a", wording.event_of_source,
                                 wording.source_link, fit.names[figures.influence.from], wording.events_of_target,
                                 wording.target_link, fit.names[figures.influence.to]);
  if (figures.rate_ratio < kLeastRatio) {
    text += figures.rate_ratio < kNoRatio ? "no" : "hardly";
    text += " more often than at other times";
  } else {
    text +=
        fmt::format("{} times as often for {}", said(figures.rate_ratio), said_time(figures.spell, wording.time_unit));
  }
  if (figures.explained_share) {
    text += fmt::format("; common causes explain {}{}", said_share(*figures.explained_share),
                        figures.rate_ratio < kLeastRatio ? " of what looks like it without them" : " of it");
  }
  return text + ".";
}

}  // namespace entente::signals

// SPDX-License-Identifier: Apache-2.0
#include "engine/coupling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "signals/hawkes/coupling_test.hpp"
#include "signals/hawkes/coupling_words.hpp"
#include "signals/hawkes/event_series.hpp"
#include "signals/hawkes/fit.hpp"
#include "signals/hawkes/goodness.hpp"
#include "signals/hawkes/intervals.hpp"

namespace entente::engine {
namespace {

using signals::Influence;

constexpr int kPieceDays = 365;  // the base rate may differ from year to year: slow tides are no coupling
constexpr std::size_t kMostPieces = 12;
constexpr unsigned kThreads = 2;  // changes the time taken, never the result

// The streams of one question and the days that they run over.
struct StreamSet {
  std::vector<DayStream> streams;  // causes last
  std::size_t modelled_count = 0;
  Date first{};
  Date last{};
  LeftOut left_out;
};

Result<std::vector<DayStream>> streams_of_side(const CouplingQuestion& question, StreamBook& book, const ActorId& side,
                                               StreamSet& set) {
  const ActorId& other = side == question.a ? question.b : question.a;
  std::vector<DayStream> streams;
  if (question.wants_attacks) {
    LeftOut left_out;
    streams.push_back(book.attacks(side, {other}, left_out));
    set.left_out.shared = left_out.shared;  // the same events for either side
    set.left_out.not_to_the_day += left_out.not_to_the_day;
  }
  if (question.wants_posts) {
    streams.push_back(book.posts(side));
  }
  std::erase_if(streams, [](const DayStream& stream) { return stream.days.empty(); });
  if (streams.empty()) {
    return fail(ErrorCode::events_missing, side.value,
                "no event or post of this organisation alone is known to the day",
                "Add event data or channel exports with `entente add`; `entente events` shows whose names are matched");
  }
  return streams;
}

// Fails where a stream is left without an event.
std::optional<Error> set_window(StreamSet& set, const CouplingQuestion& question) {
  set.first = set.streams.front().days.front();
  set.last = set.streams.front().days.back();
  for (std::size_t i = 0; i < set.modelled_count; ++i) {
    set.first = std::min(set.first, set.streams[i].days.front());
    set.last = std::max(set.last, set.streams[i].days.back());
  }
  set.first = question.from.value_or(set.first);
  set.last = question.to.value_or(set.last);
  for (DayStream& stream : set.streams) {
    std::erase_if(stream.days, [&set](Date day) { return day < set.first || day > set.last; });
  }
  const auto is_empty = [](const DayStream& stream) { return stream.days.empty(); };
  if (std::ranges::any_of(set.streams, is_empty)) {
    return Error{ErrorCode::date_invalid, "--from, --to",
                 fmt::format("a stream has no event from {} to {}", to_iso(set.first), to_iso(set.last)),
                 "Give a longer time, or leave the stream or the cause out"};
  }
  return std::nullopt;
}

Result<StreamSet> gather_streams(const CouplingQuestion& question, StreamBook& book) {
  StreamSet set;
  const Pair sides =
      make_pair_of(question.a, question.b);  // whichever is named first: the same streams, the same draws
  for (const ActorId& side : {sides.first, sides.second}) {
    Result<std::vector<DayStream>> of_side = streams_of_side(question, book, side, set);
    if (!of_side) {
      return tl::unexpected(of_side.error());
    }
    std::ranges::move(*of_side, std::back_inserter(set.streams));
  }
  set.modelled_count = set.streams.size();
  LeftOut of_causes;
  for (const ActorId& cause : question.causes) {
    set.streams.push_back(book.attacks(cause, {question.a, question.b}, of_causes));
    set.streams.back().kind = StreamKind::cause;
  }
  if (std::optional<Error> problem = set_window(set, question)) {
    return tl::unexpected(*std::move(problem));
  }
  return set;
}

signals::EventSeries series_of(const StreamSet& set, const OpenProject& opened, bool with_causes) {
  signals::RawStreams raw{.horizon = static_cast<double>((set.last - set.first).count() + 1)};
  const std::size_t count = with_causes ? set.streams.size() : set.modelled_count;
  for (std::size_t i = 0; i < count; ++i) {
    raw.names.push_back(opened.actors.name_of(set.streams[i].actor));
    std::vector<double>& times = raw.times.emplace_back();
    times.reserve(set.streams[i].days.size());
    for (const Date day : set.streams[i].days) {
      times.push_back(static_cast<double>((day - set.first).count()));
    }
  }
  raw.driver_count = count - set.modelled_count;
  Result<signals::EventSeries> series =
      signals::make_event_series(raw, {.resolution = signals::TimeResolution::binned, .bin_width = 1});
  if (!series) {
    throw Failure(series.error());
  }
  return std::move(*series);
}

signals::HawkesOptions options_of(const CouplingQuestion& question, const StreamSet& set) {
  const auto years = static_cast<std::size_t>((set.last - set.first).count() / kPieceDays);
  return {.kernel = question.kernel,
          .baseline_pieces = std::clamp(years, std::size_t{1}, kMostPieces),
          .threads = kThreads};
}

// Each stream of one side on each of the other.
std::vector<Influence> influences_of(const StreamSet& set) {
  const auto count = static_cast<std::uint32_t>(set.modelled_count);
  std::vector<Influence> influences;
  influences.reserve(std::size_t{count} * count);
  for (std::uint32_t i = 0; i < count * count; ++i) {
    const Influence influence{i / count, i % count};
    if (set.streams[influence.from].actor != set.streams[influence.to].actor) {
      influences.push_back(influence);
    }
  }
  return influences;
}

signals::CouplingWording wording_of(const StreamSet& set, Influence influence) {
  const bool is_from_posts = set.streams[influence.from].kind == StreamKind::posts;
  const bool is_to_posts = set.streams[influence.to].kind == StreamKind::posts;
  return {.event_of_source = is_from_posts ? "post" : "armed event",
          .source_link = is_from_posts ? "by" : "with",
          .events_of_target = is_to_posts ? "posts" : "armed events",
          .target_link = is_to_posts ? "by" : "with"};
}

// The fits that the figures are taken from.
struct Fits {
  signals::EventSeries series;
  signals::HawkesFit with;
  std::optional<signals::HawkesFit> without_causes;
  signals::HawkesIntervals intervals;
  std::size_t failed_draws = 0;
};

Fits fit_streams(const StreamSet& set, const CouplingQuestion& question, const OpenProject& opened) {
  const signals::HawkesOptions options = options_of(question, set);
  Fits fits{.series = series_of(set, opened, true)};
  fits.with = signals::fit_hawkes(fits.series, options);
  if (set.modelled_count < set.streams.size()) {
    fits.without_causes = signals::fit_hawkes(series_of(set, opened, false), options);
  }
  fits.intervals = signals::information_intervals(fits.with);
  if (question.bootstrap_draws > 0) {
    signals::BootstrapIntervals drawn =
        signals::bootstrap_intervals(fits.with, fits.series, options,
                                     {.draws = question.bootstrap_draws, .seed = question.seed, .threads = kThreads});
    fits.intervals = std::move(drawn.intervals);
    fits.failed_draws = drawn.failed_draws;
  }
  return fits;
}

StreamCoupling coupling_of(const signals::CouplingTest& test, const Fits& fits, const StreamSet& set) {
  const Influence influence = test.influence;
  const signals::CouplingFigures figures =
      fits.without_causes ? signals::coupling_figures(fits.with, *fits.without_causes, fits.series, influence)
                          : signals::coupling_figures(fits.with, fits.series, influence);
  const signals::Interval& branching = fits.intervals.branching[influence.from * set.modelled_count + influence.to];
  return {.from = influence.from,
          .to = influence.to,
          .sentence = signals::coupling_sentence(figures, fits.with, wording_of(set, influence)),
          .branching = figures.branching,
          .branching_low = branching.low,
          .branching_high = branching.high,
          .spell_days = figures.spell,
          .rate_ratio = figures.rate_ratio,
          .explained_share = figures.explained_share,
          .p_prob = test.p_prob,
          .false_discovery_share = test.false_discovery_share,
          .is_by_shifts = test.is_by_shifts};
}

std::string stream_name(const DayStream& stream, const OpenProject& opened) {
  const std::string name = opened.actors.name_of(stream.actor);
  switch (stream.kind) {
    case StreamKind::attacks:
      return "armed events with " + name;
    case StreamKind::posts:
      return "posts by " + name;
    case StreamKind::cause:
      break;
  }
  return "armed events of " + name + " with others";
}

void take_streams(CouplingAnswer& answer, const StreamSet& set, const signals::GoodnessOfFit& goodness,
                  const OpenProject& opened) {
  for (std::size_t i = 0; i < set.streams.size(); ++i) {
    const DayStream& stream = set.streams[i];
    CouplingStream shown{.kind = stream.kind,
                         .actor = stream.actor,
                         .name = stream_name(stream, opened),
                         .event_count = stream.days.size()};
    if (i < set.modelled_count) {
      shown.ks_statistic = goodness.streams[i].ks_statistic;
      shown.ks_p_prob = goodness.streams[i].ks_p_prob;
    }
    answer.streams.push_back(std::move(shown));
  }
  for (const signals::QuantilePoint& point : goodness.overall.quantiles) {
    answer.quantiles.push_back({point.expected, point.found});
  }
}

void note_if(std::vector<std::string>& notes, bool holds, std::string note) {
  if (holds) {
    notes.push_back(std::move(note));
  }
}

std::vector<std::string> notes_of(const StreamSet& set, const Fits& fits, const CouplingAnswer& answer) {
  std::vector<std::string> notes{"Days are counted whole: within a day no order of events is taken to be known."};
  note_if(notes, set.left_out.shared > 0,
          fmt::format("Events that both take part in are left out: {}.", set.left_out.shared));
  note_if(notes, set.left_out.not_to_the_day > 0,
          fmt::format("Events known only to a span of days are left out: {}.", set.left_out.not_to_the_day));
  note_if(notes, fits.with.has_few_events, "A stream has fewer than 10 events: its figures mean little.");
  note_if(notes, !fits.with.is_converged, "The fit had not settled when the search ended: take the figures as rough.");
  note_if(notes, fits.with.is_shape_at_bound, "Some influence is faster or slower than these events can tell.");
  note_if(
      notes, fits.failed_draws > 0,
      fmt::format("Worlds drawn for the intervals that came out empty or would not settle: {}.", fits.failed_draws));
  note_if(notes, answer.spectral_radius >= 1,
          "As fitted, events would bring about ever more events: the fit misses something.");
  const bool is_off =
      std::ranges::any_of(answer.streams, [](const CouplingStream& stream) { return stream.ks_p_prob < 0.01; });
  note_if(notes, is_off,
          "The fitted process does not describe a stream well (p below .01): read its figures with care.");
  return notes;
}

}  // namespace

Result<CouplingAnswer> make_coupling(const CouplingQuestion& question, const OpenProject& opened, StreamBook& book) {
  const Result<StreamSet> gathered = gather_streams(question, book);
  if (!gathered) {
    return tl::unexpected(gathered.error());
  }
  const StreamSet& set = *gathered;
  const signals::HawkesOptions options = options_of(question, set);
  const Fits fits = fit_streams(set, question, opened);
  CouplingAnswer answer{.a = question.a,
                        .b = question.b,
                        .a_name = opened.actors.name_of(question.a),
                        .b_name = opened.actors.name_of(question.b),
                        .first_day = set.first,
                        .last_day = set.last};
  take_streams(answer, set, signals::test_goodness(fits.with, fits.series, question.seed), opened);
  const std::vector<signals::CouplingTest> tests = signals::test_couplings(
      fits.series, influences_of(set), {.model = options, .seed = question.seed, .threads = kThreads});
  for (const signals::CouplingTest& test : tests) {
    answer.couplings.push_back(coupling_of(test, fits, set));
  }
  std::ranges::sort(answer.couplings, {},
                    [](const StreamCoupling& each) { return std::tuple(each.p_prob, each.from, each.to); });
  answer.spectral_radius = signals::spectral_radius(fits.with);
  answer.notes = notes_of(set, fits, answer);
  return answer;
}

}  // namespace entente::engine

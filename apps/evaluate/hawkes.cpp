// SPDX-License-Identifier: Apache-2.0
#include "evaluate/hawkes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>
#include <thread>

#include "base/error.hpp"
#include "evaluate/data_file.hpp"
#include "evaluate/event_times.hpp"
#include "signals/hawkes/goodness.hpp"

namespace entente::evaluate {
namespace {

using nlohmann::ordered_json;
using signals::DecaySharing;
using signals::EventSeries;
using signals::HawkesFit;

std::string word_of(DecaySharing sharing) {
  switch (sharing) {
    case DecaySharing::all:
      return "all";
    case DecaySharing::by_source:
      return "source";
    case DecaySharing::by_target:
      break;
  }
  return "target";
}

// Half of Akaike's criterion: what a decay more must raise the log-likelihood by is one.
double penalised(const HawkesFit& fit) {
  double sum = -fit.log_likelihood;
  for (const signals::FittedPart& part : fit.parts) {
    sum += static_cast<double>(part.layout.size());
  }
  return sum;
}

// Every way of sharing decays; one stream has only one.
std::vector<HawkesFit> fit_all(const EventSeries& series) {
  std::vector<HawkesFit> fits;
  const unsigned threads = std::max(std::thread::hardware_concurrency(), 1U);
  for (const DecaySharing sharing : {DecaySharing::all, DecaySharing::by_target, DecaySharing::by_source}) {
    if (fits.empty() || series.stream_count() > 1) {
      fits.push_back(signals::fit_hawkes(series, {.sharing = sharing, .threads = threads}));
    }
  }
  return fits;
}

ordered_json decay_json(const HawkesFit& fit) {
  const auto decay = [&](std::uint32_t from, std::uint32_t to) {
    return std::exp(signals::shape_of(fit, {from, to})[0]);
  };
  if (fit.structure.sharing == DecaySharing::all) {
    return decay(0, 0);
  }
  ordered_json list = ordered_json::array();
  for (std::uint32_t i = 0; i < fit.stream_count(); ++i) {
    list.push_back(fit.structure.sharing == DecaySharing::by_source ? decay(i, 0) : decay(0, i));
  }
  return list;
}

// Figures of one stream as numbers, of several as a list and a matrix [from x to].
ordered_json figures_json(const HawkesFit& fit) {
  ordered_json baseline = ordered_json::array();
  ordered_json branching = ordered_json::array();
  for (std::uint32_t i = 0; i < fit.stream_count(); ++i) {
    baseline.push_back(signals::baseline_of(fit, i, 0));
    ordered_json row = ordered_json::array();
    for (std::uint32_t to = 0; to < fit.stream_count(); ++to) {
      row.push_back(signals::branching_of(fit, {i, to}));
    }
    branching.push_back(std::move(row));
  }
  const bool is_one = fit.stream_count() == 1;
  return {{"nll", -fit.log_likelihood},
          {"baseline", is_one ? baseline[0] : baseline},
          {"branching", is_one ? branching[0][0] : branching},
          {"decay", decay_json(fit)}};
}

ordered_json nll_by_sharing(const std::vector<HawkesFit>& fits) {
  ordered_json object = ordered_json::object();
  for (const HawkesFit& fit : fits) {
    object[word_of(fit.structure.sharing)] = -fit.log_likelihood;
  }
  return object;
}

ordered_json file_json(const EventTimes& events, const HawkesFit& fit, const signals::GoodnessOfFit& goodness) {
  ordered_json object = figures_json(fit);
  object["ks_p"] = goodness.overall.ks_p_prob;
  if (fit.stream_count() > 1) {
    object["ks_p_by_stream"] = ordered_json::array();
    for (const signals::Residuals& residuals : goodness.streams) {
      object["ks_p_by_stream"].push_back(residuals.ks_p_prob);
    }
    object["streams"] = fit.names;
    object["decay_by"] = word_of(fit.structure.sharing);
  }
  object["likelihood"] = fit.bin_width > 0 ? "binned" : "exact";
  if (fit.bin_width > 0) {
    object["bin_width"] = fit.bin_width;
  }
  object["unit"] = events.unit;
  object["horizon"] = fit.horizon;
  object["events"] = events.rows - events.repeats_dropped;
  object["repeats_dropped"] = events.repeats_dropped;
  object["converged"] = fit.is_converged;
  object["spectral_radius"] = signals::spectral_radius(fit);
  return object;
}

std::string published(const std::string& stem, const std::string& figure) {
  if (!stem.starts_with("niwa")) {
    return "";
  }
  return figure == "nll" ? "1114.364122" : figure == "baseline" ? ".06328" : figure == "decay" ? ".07911" : "";
}

void add_figures(const std::string& stem, const ordered_json& object, Measured& measured) {
  for (const char* figure : {"nll", "baseline", "branching", "decay", "ks_p"}) {
    const ordered_json& value = object.at(figure);
    if (value.is_number()) {
      measured.figures.push_back({stem + " " + figure, value.get<double>(), published(stem, figure)});
    } else {
      measured.remarks.push_back(fmt::format("{} {}: {}", stem, figure, value.dump()));
    }
  }
}

Result<ordered_json> measure_file(const std::filesystem::path& file, Measured& measured) {
  const auto start = std::chrono::steady_clock::now();
  const auto events = read_event_times(file);
  if (!events) {
    return tl::unexpected(events.error());
  }
  const auto series = signals::make_event_series(events->streams);
  if (!series) {
    return fail(series.error().code, file.string() + ", " + series.error().place, series.error().what,
                series.error().way_out);
  }
  const std::vector<HawkesFit> fits = fit_all(*series);
  const HawkesFit& fit = *std::ranges::min_element(fits, {}, penalised);
  ordered_json object = file_json(*events, fit, signals::test_goodness(fit, *series));
  if (fits.size() > 1) {
    object["nll_by_sharing"] = nll_by_sharing(fits);
  }
  const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  add_figures(file.stem().string(), object, measured);
  measured.remarks.push_back(fmt::format(
      "{}: {} events of {} streams in {}, {} repeats dropped, {} likelihood{}, {:.3f} s", file.stem().string(),
      events->rows - events->repeats_dropped, fit.stream_count(), events->unit, events->repeats_dropped,
      object.at("likelihood").get<std::string>(), fit.is_converged ? "" : ", NOT converged", seconds));
  return object;
}

// A file that TableFile cannot read throws; here it is one among others.
Result<ordered_json> try_file(const std::filesystem::path& file, Measured& measured) {
  try {
    return measure_file(file, measured);
  } catch (const Failure& failure) {
    return tl::unexpected(failure.error());
  }
}

}  // namespace

Measured measure_hawkes(const std::filesystem::path& data) {
  Measured measured;
  ordered_json object = ordered_json::object();
  std::string reasons;
  std::size_t fitted = 0;
  for (const auto& file : files_ending(data, ".csv")) {
    Result<ordered_json> found = try_file(file, measured);
    if (found) {
      object[file.stem().string()] = *std::move(found);
      ++fitted;
      continue;
    }
    object[file.stem().string()] = {{"error", to_text(found.error())}};
    measured.remarks.push_back("NOT fitted: " + to_text(found.error()));
    reasons += "\n  " + to_text(found.error());
  }
  if (fitted == 0) {
    throw Failure({ErrorCode::document_broken, data.string(), "holds no file that can be fitted:" + reasons,
                   "Give files with a column of times"});
  }
  measured.json = object.dump();
  return measured;
}

}  // namespace entente::evaluate

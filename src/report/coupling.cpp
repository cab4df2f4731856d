// SPDX-License-Identifier: Apache-2.0
#include "report/coupling.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/shown_json.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kUnder{2, 2};
constexpr std::string_view kNoProof =
    "What follows on something need not follow from it: coupling is no proof of an understanding.";
constexpr double kRareShare = 0.05;  // of false discoveries, up to which an influence is called more than chance

std::string chance_sentence(const StreamCoupling& coupling) {
  const std::string how = coupling.p_prob < 0.001 ? "in fewer than 1 of 1,000 cases"
                                                  : fmt::format("in {:.2g} of 100 cases", 100 * coupling.p_prob);
  return fmt::format("{}: by chance alone as much would be seen {}{}.",
                     coupling.false_discovery_share <= kRareShare ? "More than chance" : "No more than chance may give",
                     how, coupling.is_by_shifts ? " (by moving one stream along the other)" : "");
}

std::string figures_line(const StreamCoupling& coupling) {
  return fmt::format("brought about by one: {:.3f} (95 % interval {:.3f} to {:.3f}); false discoveries {:.3f}",
                     coupling.branching, coupling.branching_low, coupling.branching_high,
                     coupling.false_discovery_share);
}

void add_streams(TextPage& page, const CouplingAnswer& answer) {
  page.add_heading("What it rests on");
  for (const CouplingStream& stream : answer.streams) {
    const std::string fit =
        stream.kind == StreamKind::cause
            ? "taken as a cause of both"
            : fmt::format("distance from the fitted process {:.3f}, p {:.2g}", stream.ks_statistic, stream.ks_p_prob);
    page.add_paragraph(fmt::format("{}: {}; {}", stream.name, counted(stream.event_count, "event"), fit), kUnder);
  }
}

Json stream_json(const CouplingStream& stream) {
  Json json = {{"kind", to_word(stream.kind)},
               {"actor", stream.actor.value},
               {"name", stream.name},
               {"events", stream.event_count}};
  const bool is_fitted = stream.kind != StreamKind::cause;
  json["ks_statistic"] = is_fitted ? Json(stream.ks_statistic) : Json(nullptr);
  json["ks_p"] = is_fitted ? Json(stream.ks_p_prob) : Json(nullptr);
  return json;
}

Json coupling_json(const StreamCoupling& coupling) {
  return {{"sentence", coupling.sentence},
          {"branching", coupling.branching},
          {"branching_interval", {coupling.branching_low, coupling.branching_high}},
          {"spell_days", coupling.spell_days},
          {"rate_ratio", coupling.rate_ratio},
          {"explained_share", coupling.explained_share ? Json(*coupling.explained_share) : Json(nullptr)},
          {"p", coupling.p_prob},
          {"false_discovery_share", coupling.false_discovery_share},
          {"by_shifts", coupling.is_by_shifts}};
}

}  // namespace

std::string coupling_to_text(const CouplingAnswer& answer, const TextStyle& style) {
  TextPage page(style);
  page.add_paragraph(fmt::format("{} and {}, {} to {}", answer.a_name, answer.b_name, to_iso(answer.first_day),
                                 to_iso(answer.last_day)),
                     {}, Emphasis::strong);
  page.add_blank();
  for (const StreamCoupling& coupling : answer.couplings) {
    page.add_paragraph(coupling.sentence, {}, Emphasis::strong);
    page.add_paragraph(chance_sentence(coupling), kUnder);
    page.add_paragraph(figures_line(coupling), kUnder, Emphasis::faint);
    page.add_blank();
  }
  add_streams(page, answer);
  page.add_blank();
  for (const std::string& note : answer.notes) {
    page.add_paragraph(note);
  }
  page.add_paragraph(kNoProof);
  return page.text();
}

std::string coupling_to_json(const CouplingAnswer& answer) {
  Json streams = Json::array();
  for (const CouplingStream& stream : answer.streams) {
    streams.push_back(stream_json(stream));
  }
  Json couplings = Json::array();
  for (const StreamCoupling& coupling : answer.couplings) {
    Json json = {{"from", coupling.from}, {"to", coupling.to}};
    json.update(coupling_json(coupling));
    couplings.push_back(std::move(json));
  }
  Json quantiles = Json::array();
  for (const RescaledQuantile& point : answer.quantiles) {
    quantiles.push_back({point.expected, point.found});
  }
  return written({{"a", answer.a.value},
                  {"b", answer.b.value},
                  {"first_day", to_iso(answer.first_day)},
                  {"last_day", to_iso(answer.last_day)},
                  {"streams", streams},
                  {"couplings", couplings},
                  {"quantiles", quantiles},
                  {"spectral_radius", answer.spectral_radius},
                  {"notes", answer.notes}});
}

std::string all_couplings_to_text(const AllCouplings& all, const TextStyle& style) {
  TextPage page(style);
  if (all.pair_count == 0) {
    page.add_paragraph(
        "No two organisations have events or posts enough to be tested. Add event data or channel exports with entente "
        "add; entente events --names shows whose names are matched.");
    return page.text();
  }
  const auto is_found = [](const FoundCoupling& each) {
    return each.coupling.false_discovery_share <= kRareShare && each.coupling.branching > 0;
  };
  const auto found = static_cast<std::size_t>(std::ranges::count_if(all.couplings, is_found));
  page.add_paragraph(fmt::format("{} of {} influences between {} are more than chance gives, false discoveries held to "
                                 "one in twenty.",
                                 found, all.couplings.size(), counted(all.pair_count, "pair")),
                     {}, Emphasis::strong);
  page.add_blank();
  for (const FoundCoupling& each : all.couplings) {
    if (is_found(each)) {
      page.add_paragraph(each.coupling.sentence, {}, Emphasis::strong);
      page.add_paragraph(chance_sentence(each.coupling), kUnder);
      page.add_paragraph(figures_line(each.coupling), kUnder, Emphasis::faint);
    }
  }
  if (all.thin_pair_count > 0) {
    page.add_paragraph(fmt::format("Left out: {} in which a side has too few events without those that both share.",
                                   counted(all.thin_pair_count, "pair")));
  }
  for (const std::string& note : all.notes) {
    page.add_paragraph(note);
  }
  page.add_paragraph(kNoProof);
  return page.text();
}

std::string all_couplings_to_json(const AllCouplings& all) {
  Json couplings = Json::array();
  for (const FoundCoupling& each : all.couplings) {
    Json json = {{"from", stream_json(each.from)}, {"to", stream_json(each.to)}};
    json.update(coupling_json(each.coupling));
    couplings.push_back(std::move(json));
  }
  return written(
      {{"pairs", all.pair_count}, {"thin_pairs", all.thin_pair_count}, {"couplings", couplings}, {"notes", all.notes}});
}

}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#include "report/all_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kFigureColumn = 9;
constexpr std::size_t kIntervalColumn = 15;
constexpr std::size_t kCountColumn = 9;
// Beyond this the fast method is not to be trusted on the system at hand.
constexpr double kLargestDifference = 0.05;

// As the next command wants them.
std::string slugs_of(const PairRow& row) { return row.a.value + " " + row.b.value; }

std::size_t name_column(const AllPairs& all) {
  std::size_t widest = 4;
  for (const PairRow& row : all.rows) {
    widest = std::max(widest, slugs_of(row).size());
  }
  return widest + 1;
}

std::string row_line(const PairRow& row, std::size_t level, std::size_t name_width) {
  return "  " + padded_right(slugs_of(row), name_width) + padded_left(percent(row.prob[0]), kFigureColumn) +
         padded_left(percent(row.at_least_prob[level]), kFigureColumn) +
         padded_left(percent_range(row.interval[level]), kIntervalColumn) +
         padded_left(std::to_string(row.claim_count), kCountColumn) +
         padded_left(std::to_string(row.origin_count), kCountColumn) + (row.has_enough_evidence ? "" : "  thin");
}

std::string method_sentence(const AllPairs& all) {
  if (!all.is_converged) {
    return fmt::format(
        "Mean field has not converged: after {} sweeps an expected sign still changed by {:.2g}. The "
        "figures may be off; ask again with --method gibbs.",
        all.sweeps, all.largest_change);
  }
  return fmt::format("Mean field, converged after {} sweeps.", all.sweeps);
}

std::string reference_sentence(const ReferenceCheck& check) {
  std::string text = fmt::format(
      "Gibbs chains: split R-hat at most {:.3f}, effective draws at least {:.0f}{}. The fast method differs by at most "
      "{:.3f} in any level and month",
      check.largest_r_hat, check.least_effective_draws,
      check.is_mixed ? "" : ": the chains have not mixed, and these figures are not to be quoted",
      check.largest_difference);
  return text + (check.largest_difference > kLargestDifference ? ": too much to rely on it here." : ".");
}

Json levels_json(const PerLevel<ProbabilityInterval>& levels) {
  Json json = Json::array();
  for (const ProbabilityInterval& interval : levels) {
    json.push_back({interval.low_prob, interval.high_prob});
  }
  return json;
}

// [level] the words of "at least this level".
Json words_json(const PairRow& row, Yardstick yardstick) {
  Json words = Json::array();
  for (const double prob : row.at_least_prob) {
    words.push_back(words_for(yardstick, prob));
  }
  return words;
}

Json row_json(const PairRow& row, Yardstick yardstick) {
  return {{"a", row.a.value},
          {"b", row.b.value},
          {"prob", row.prob},
          {"at_least_prob", row.at_least_prob},
          {"interval", levels_json(row.interval)},
          {"claims", row.claim_count},
          {"origins", row.origin_count},
          {"enough_evidence", row.has_enough_evidence},
          {"words", words_json(row, yardstick)}};
}

Json reference_json(const ReferenceCheck& check) {
  return {{"largest_r_hat", check.largest_r_hat},
          {"least_effective_draws", check.least_effective_draws},
          {"mixed", check.is_mixed},
          {"largest_difference", check.largest_difference}};
}

}  // namespace

std::string all_pairs_to_text(const AllPairs& all, const TextStyle& style) {
  TextPage page(style);
  const std::size_t level = index_of(all.event_level);
  const std::size_t name_width = name_column(all);
  page.add_paragraph(fmt::format("All pairs of which something is claimed, as of {}: {}", to_iso(all.as_of),
                                 event_phrase(all.event_level)),
                     {}, Emphasis::strong);
  page.add_blank();
  page.add_line("  " + padded_right("pair", name_width) + padded_left("hostile", kFigureColumn) +
                    padded_left("at least", kFigureColumn) + padded_left("90 % interval", kIntervalColumn) +
                    padded_left("claims", kCountColumn) + padded_left("origins", kCountColumn),
                Emphasis::faint);
  for (const PairRow& row : all.rows) {
    page.add_line(row_line(row, level, name_width), row.has_enough_evidence ? Emphasis::plain : Emphasis::faint);
  }
  page.add_blank();
  if (all.rows.empty()) {
    page.add_paragraph("No claim is known of any pair by that day. Next: entente add FILE");
    return page.text();
  }
  if (!std::ranges::all_of(all.rows, &PairRow::has_enough_evidence)) {
    page.add_paragraph("thin: not enough evidence; the figures rest mostly on what is held of any two and on others.");
  }
  if (all.declared_count > 0) {
    page.add_paragraph(
        fmt::format("{} held only because actors.csv lists them as adverse or allied; they count as third actors.",
                    counted(all.declared_count, "further pair")));
  }
  page.add_paragraph(all.reference ? reference_sentence(*all.reference) : method_sentence(all));
  page.add_paragraph(fmt::format("Next: entente assess {} {}", all.rows.front().a.value, all.rows.front().b.value));
  return page.text();
}

std::string all_pairs_to_json(const AllPairs& all, Yardstick yardstick) {
  Json json{{"as_of", to_iso(all.as_of)},
            {"level", to_word(all.event_level)},
            {"method", all.reference ? "gibbs" : "meanfield"},
            {"converged", all.is_converged},
            {"sweeps", all.sweeps},
            {"largest_change", all.largest_change},
            {"reference", all.reference ? reference_json(*all.reference) : Json(nullptr)},
            {"pairs", Json::array()}};
  for (const PairRow& row : all.rows) {
    json["pairs"].push_back(row_json(row, yardstick));
  }
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#include "report/parameters.hpp"

#include <fmt/format.h>

#include <array>

#include "report/shown_json.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr std::size_t kNameColumn = 36;
constexpr std::size_t kFigureColumn = 16;
constexpr double kTellingPart = 0.5;  // of the prior's deviation; above it the project tells less than was held before

struct Meaning {
  std::string_view name;
  std::string_view words;
};

constexpr std::array kMeanings{
    Meaning{"persistence", "Persistence: what leaving a level within a month costs, as a logarithm."},
    Meaning{"base rate", "Base rates: how readily a pair comes to a level, whatever it was at, as a logarithm."},
    Meaning{"balance", "Balance: what third actors add to a pair's drive. Driver: how strong it is, 1 as supposed."},
    Meaning{"signal",
            "Signals: how far counts of events follow the level that claims tell of, 1 as supposed, 0 not at all."}};

std::string figure(double value, double deviation) { return fmt::format("{:.2f} ± {:.2f}", value, deviation); }

std::string row_line(const ParameterRecord& record) {
  const bool is_thin = record.deviation > kTellingPart * record.prior_deviation;
  return "  " + padded_right(record.name, kNameColumn) +
         padded_left(figure(record.starting, record.prior_deviation), kFigureColumn) +
         padded_left(figure(record.learned, record.deviation), kFigureColumn) + (is_thin ? "  thin" : "");
}

}  // namespace

std::string parameters_to_text(const ParameterRecords& records, const TextStyle& style) {
  TextPage page(style);
  page.add_paragraph(fmt::format("What {} tell of the model {} until {}", counted(records.pair_count, "pair"),
                                 records.model_version, to_iso(records.as_of)),
                     {}, Emphasis::strong);
  page.add_blank();
  page.add_line("  " + padded_right("", kNameColumn) + padded_left("starts from", kFigureColumn) +
                    padded_left("learned", kFigureColumn),
                Emphasis::faint);
  for (const ParameterRecord& record : records.parameters) {
    page.add_line(row_line(record));
  }
  page.add_blank();
  for (const Meaning& meaning : kMeanings) {
    page.add_paragraph(meaning.words);
  }
  page.add_paragraph(
      "Thin: the pairs tell less of it than was held before. Deviations leave out that the levels are uncertain, and "
      "are too small by that. Answers rest on what the model starts from.");
  if (!records.is_converged) {
    page.add_paragraph(fmt::format("The search had not settled after {} rounds.", records.rounds));
  }
  return page.text();
}

std::string parameters_to_json(const ParameterRecords& records) {
  Json parameters = Json::array();
  for (const ParameterRecord& record : records.parameters) {
    parameters.push_back({{"name", record.name},
                          {"starting", record.starting},
                          {"prior_deviation", record.prior_deviation},
                          {"learned", record.learned},
                          {"deviation", record.deviation}});
  }
  return written({{"as_of", to_iso(records.as_of)},
                  {"model_version", records.model_version},
                  {"parameters", parameters},
                  {"pairs", records.pair_count},
                  {"moves", records.move_count},
                  {"rounds", records.rounds},
                  {"converged", records.is_converged}});
}

}  // namespace entente::report

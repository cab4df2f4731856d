// SPDX-License-Identifier: Apache-2.0
#include "report/network_answer.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "report/all_pairs.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

using Json = nlohmann::ordered_json;

constexpr Indent kHanging{4, 4};
// Ties of a smaller expected sign than this are called neither friendly nor hostile.
constexpr double kFaintSign = 0.1;

std::string tie_word(double sign) {
  if (sign > kFaintSign) {
    return "friendly";
  }
  return sign < -kFaintSign ? "hostile" : "undecided";
}

std::string triad_line(const Triad& triad) {
  return fmt::format("{} - {} {} ({:+.2f}); {} - {} {} ({:+.2f}); {} - {} {} ({:+.2f}): {}", triad.names[0],
                     triad.names[1], tie_word(triad.signs[0]), triad.signs[0], triad.names[0], triad.names[2],
                     tie_word(triad.signs[1]), triad.signs[1], triad.names[1], triad.names[2], tie_word(triad.signs[2]),
                     triad.signs[2], triad.pull < 0 ? "out of balance" : "in balance");
}

void add_camps(TextPage& page, const CampsAnswer& camps) {
  page.add_heading(fmt::format("Camps, from {} that are clearly friendly or hostile", counted(camps.tie_count, "tie")));
  page.add_paragraph(fmt::format("{}", fmt::join(camps.first, ", ")), kHanging, Emphasis::plain, "  1");
  page.add_paragraph(fmt::format("{}", fmt::join(camps.second, ", ")), kHanging, Emphasis::plain, "  2");
  const std::string proof = camps.is_proven ? "proven the least there can be"
                                            : fmt::format("not proven; no fewer than {}", camps.lower_bound);
  page.add_paragraph(fmt::format(
      "{} balance ({}).",
      camps.frustration_index == 1 ? "1 tie breaks" : fmt::format("{} ties break", camps.frustration_index), proof));
  for (const std::string& tie : camps.broken) {
    page.add_paragraph(tie, {4, 4}, Emphasis::plain, "  -");
  }
}

Json triad_json(const Triad& triad) {
  return {{"actors", {triad.actors[0].value, triad.actors[1].value, triad.actors[2].value}},
          {"signs", triad.signs},
          {"pull", triad.pull}};
}

Json camps_json(const CampsAnswer& camps) {
  return {{"first", camps.first},
          {"second", camps.second},
          {"broken", camps.broken},
          {"ties", camps.tie_count},
          {"frustration_index", camps.frustration_index},
          {"lower_bound", camps.lower_bound},
          {"proven", camps.is_proven}};
}

}  // namespace

std::string network_to_text(const NetworkAnswer& answer, const TextStyle& style) {
  TextPage page(style);
  page.add_heading("Triads that pull most");
  if (answer.triads.empty()) {
    page.add_paragraph("No three organisations have all three ties held.", {2, 2});
  }
  for (const Triad& triad : answer.triads) {
    page.add_paragraph(triad_line(triad), kHanging, Emphasis::plain, "  -");
  }
  if (answer.camps.tie_count > 0) {
    add_camps(page, answer.camps);
  }
  return all_pairs_to_text(answer.pairs, style) + page.text();
}

std::string network_to_json(const NetworkAnswer& answer, Yardstick yardstick) {
  Json json = Json::parse(all_pairs_to_json(answer.pairs, yardstick));
  json["triads"] = Json::array();
  for (const Triad& triad : answer.triads) {
    json["triads"].push_back(triad_json(triad));
  }
  json["camps"] = camps_json(answer.camps);
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace entente::report

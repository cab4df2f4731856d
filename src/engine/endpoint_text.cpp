// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "engine/endpoint_reading.hpp"
#include "engine/printable.hpp"

namespace entente::engine {
namespace {

using endpoint::Dropped;
using endpoint::Spending;
using Json = nlohmann::ordered_json;

std::string dropped_text(const Dropped& dropped) {
  std::string text;
  const auto add = [&](std::size_t count, std::string_view reason) {
    text += count == 0 ? "" : fmt::format("{}{} {}", text.empty() ? "" : ", ", count, reason);
  };
  add(dropped.quotes, "with a quote that is not in the text");
  add(dropped.actors, "with an organisation of no registry");
  add(dropped.relations, "with no relation of ours");
  add(dropped.values, "with a value missing or wrong");
  add(dropped.repeated, "said twice");
  return text.empty() ? "none dropped" : fmt::format("{} dropped: {}", dropped.sum(), text);
}

std::string spending_text(const Spending& spending) {
  return fmt::format("{} ({} of them again), {} tokens sent, {} received{}, cost {:.4f}",
                     counted(spending.requests, "request"), spending.retries, spending.tokens.input,
                     spending.tokens.output, spending.untold == 0 ? "" : " (partly estimated)", spending.cost);
}

std::string document_lines(const EndpointReport& report) {
  std::string lines;
  for (const EndpointDocument& document : report.read) {
    lines += fmt::format("  {}  {} kept, {}", document.id.value, counted(document.claims, "claim"),
                         dropped_text(document.dropped));
    lines += document.before == 0
                 ? "\n"
                 : fmt::format("; {} of {} answered before\n", document.before, counted(document.parts, "part"));
  }
  for (const UnreadDocument& document : report.unread) {
    lines += fmt::format("  {}  not read\n", document.id.value);
  }
  return lines;
}

std::string dry_run_text(const EndpointReport& report) {
  std::size_t parts = 0;
  std::size_t before = 0;
  for (const EndpointDocument& document : report.read) {
    parts += document.parts;
    before += document.before;
  }
  return fmt::format(
      "Nothing was sent. The text of {} in {} would go to {} at {}; {} of the parts answered before.\n"
      "At most: {} tokens sent, {} received, cost {:.4f}.\n"
      "Next: entente read --with endpoint\n",
      counted(report.read.size(), "document"), counted(parts, "part"), report.model, report.host, before,
      report.spending.tokens.input, report.spending.tokens.output, report.spending.cost);
}

std::string next_text(const EndpointReport& report) {
  if (!report.unread.empty()) {
    return "Next: entente read --with endpoint goes on where this stopped\n";
  }
  return "These are proposals: they count once you confirm or correct them.\nNext: entente claims --reader endpoint\n";
}

Json json_of(const Dropped& dropped) {
  return {{"quotes", dropped.quotes},
          {"actors", dropped.actors},
          {"relations", dropped.relations},
          {"values", dropped.values},
          {"repeated", dropped.repeated}};
}

Json json_of(const Spending& spending) {
  return {{"requests", spending.requests},         {"retries", spending.retries},
          {"tokens_sent", spending.tokens.input},  {"tokens_received", spending.tokens.output},
          {"estimated_requests", spending.untold}, {"cost", spending.cost}};
}

Json json_of(const Error& error) {
  return {
      {"code", error_row(error.code).name}, {"place", error.place}, {"what", error.what}, {"way_out", error.way_out}};
}

Json read_json(const EndpointReport& report) {
  Json list = Json::array();
  for (const EndpointDocument& document : report.read) {
    list.push_back({{"document", document.id.value},
                    {"parts", document.parts},
                    {"answered_before", document.before},
                    {"claims", document.claims},
                    {"dropped", json_of(document.dropped)}});
  }
  return list;
}

}  // namespace

std::string endpoint_to_text(const EndpointReport& report) {
  if (report.is_dry_run) {
    return dry_run_text(report);
  }
  std::string text =
      fmt::format("Read {} with {} at {}: {} kept, {}.\n", counted(report.read.size(), "document"), report.model,
                  report.host, counted(report.claims(), "claim"), dropped_text(report.dropped()));
  text += report.known == 0 ? "" : fmt::format("Read before and unchanged: {}.\n", counted(report.known, "document"));
  text += report.untried == 0 ? "" : fmt::format("Not tried: {}.\n", counted(report.untried, "document"));
  return text + document_lines(report) + "It took " + spending_text(report.spending) + ".\n" + next_text(report);
}

std::string endpoint_to_json(const EndpointReport& report) {
  Json unread = Json::array();
  for (const UnreadDocument& document : report.unread) {
    unread.push_back({{"document", document.id.value}, {"error", json_of(document.error)}});
  }
  const Json json{{"reader", "endpoint"},
                  {"model", report.model},
                  {"host", report.host},
                  {"is_dry_run", report.is_dry_run},
                  {"read", read_json(report)},
                  {"unread", unread},
                  {"known", report.known},
                  {"untried", report.untried},
                  {"claims", report.claims()},
                  {"dropped", json_of(report.dropped())},
                  {"spent", json_of(report.spending)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace entente::engine

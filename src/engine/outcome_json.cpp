// SPDX-License-Identifier: Apache-2.0
#include "engine/outcome_json.hpp"

#include <chrono>
#include <nlohmann/json.hpp>

#include "engine/shared_names.hpp"

namespace entente::engine {
namespace {

using Json = nlohmann::ordered_json;

// File names may hold bytes that are no UTF-8; they become U+FFFD.
std::string written(const Json& value) { return value.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json json_of(const Error& error) {
  return {
      {"code", error_row(error.code).name}, {"place", error.place}, {"what", error.what}, {"way_out", error.way_out}};
}

Json json_of(std::span<const Proposal> proposals) {
  Json list = Json::array();
  for (const Proposal& proposal : proposals) {
    list.push_back({{"name", proposal.name},
                    {"abbreviation", proposal.abbreviation},
                    {"mentions", proposal.mentions},
                    {"document", proposal.document.value},
                    {"start", proposal.span.start},
                    {"end", proposal.span.end}});
  }
  return list;
}

Json json_of(const Actor& actor) {
  Json attributes = Json::object();
  for (const auto& [name, value] : actor.attributes) {
    attributes[name] = value;
  }
  return {{"slug", actor.id.value},
          {"name", actor.name},
          {"aliases", actor.aliases},
          {"kind", to_word(actor.kind)},
          {"attributes", attributes}};
}

Json json_of(const infer::SourceRates& rates) {
  return {{"hit_prob", rates.hit_prob},
          {"false_alarm_prob", rates.false_alarm_prob},
          {"likelihood_ratio", rates.hit_prob / rates.false_alarm_prob}};
}

Json json_of(const SourceRecord& record) {
  return {
      {"key", record.key},
      {"name", record.name},
      {"stance", to_word(record.stance)},
      {"grade", std::string(1, static_cast<char>(record.grade))},
      {"learned", json_of(record.learned)},
      {"expected", json_of(record.expected)},
      {"statements", record.statements},
      {"compared", record.compared},
      {"ratio_interval",
       record.ratio_interval ? Json::array({record.ratio_interval->first, record.ratio_interval->second}) : Json()}};
}

// Null where nothing was drawn.
Json json_of(const std::optional<infer::Mixing>& mixing) {
  return mixing ? Json{{"largest_r_hat", mixing->largest_r_hat},
                       {"least_effective_draws", mixing->least_effective_draws},
                       {"mixed", infer::is_mixed(*mixing)}}
                : Json();
}

Json json_of(const Source& source) {
  return {{"slug", source.id.value},
          {"name", source.name},
          {"aliases", source.aliases},
          {"stance", to_word(source.stance)},
          {"grade", std::string(1, static_cast<char>(source.grade))},
          {"actor", source.actor ? Json(source.actor->value) : Json()},
          {"licence", source.licence},
          {"note", source.note}};
}

std::string day_of(std::int64_t unix_seconds) {
  return to_iso(std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{unix_seconds}}));
}

std::string letter(Grade grade) { return {static_cast<char>(grade)}; }

Json json_of(const GradeHistory& history) {
  Json changes = Json::array();
  for (const ledger::GradeChange& change : history.changes) {
    changes.push_back({{"day", day_of(change.at_unix_seconds)},
                       {"old_grade", letter(change.old_grade)},
                       {"new_grade", letter(change.new_grade)},
                       {"note", change.note}});
  }
  return changes;
}

Json json_of(std::span<const ListedMerge> merges) {
  Json list = Json::array();
  for (const ListedMerge& merge : merges) {
    list.push_back({{"actor", merge.word.actor.value},
                    {"name", merge.name},
                    {"into", merge.word.into.value},
                    {"into_name", merge.into_name},
                    {"day", day_of(merge.word.at_unix_seconds)},
                    {"reason", merge.word.reason}});
  }
  return list;
}

Json json_of(std::span<const GradeEffect> effects) {
  Json list = Json::array();
  for (const GradeEffect& effect : effects) {
    list.push_back({{"a", effect.a_name},
                    {"b", effect.b_name},
                    {"prob", effect.prob},
                    {"prob_with_grade", effect.prob_with_grade}});
  }
  return list;
}

Json slugs_of(const std::vector<ActorId>& actors) {
  Json slugs = Json::array();
  for (const ActorId& actor : actors) {
    slugs.push_back(actor.value);
  }
  return slugs;
}

Json json_of(const AddedEvents& events) {
  Json skipped = Json::array();
  for (const ingest::SkippedRows& rows : events.report.skipped) {
    skipped.push_back({{"why", rows.why}, {"count", rows.count}, {"lines", rows.first_lines}});
  }
  Json unmatched = Json::array();
  for (const ListedName& name : events.unmatched) {
    unmatched.push_back({{"name", name.name},
                         {"events", name.events},
                         {"candidates", slugs_of(name.actors)},
                         {"suggestions", slugs_of(name.suggestions)}});
  }
  const DataSet& set = events.data_set;
  return {{"file", events.file},
          {"data_set", set.number},
          {"series", set.series},
          {"version", set.version},
          {"licence", set.licence},
          {"known", events.is_known},
          {"resumed_after", events.resumed_after},
          {"rows_read", events.report.rows_read},
          {"events", set.events},
          {"posts", set.posts},
          {"skipped", skipped},
          {"unmatched", unmatched}};
}

}  // namespace

std::string project_to_json(const Project& project) {
  return written({{"name", project.config.name}, {"folder", project.folder.string()}});
}

std::string add_to_json(const AddReport& report) {
  Json added = Json::array();
  for (const AddedDocument& document : report.added) {
    added.push_back({{"file", document.file}, {"document", document.id.value}, {"claims", document.claims}});
  }
  Json known = Json::array();
  for (const KnownDocument& document : report.known) {
    known.push_back({{"file", document.file}, {"document", document.id.value}});
  }
  Json refused = Json::array();
  for (const RefusedFile& file : report.refused) {
    refused.push_back({{"file", file.file}, {"error", json_of(file.error)}});
  }
  Json ambiguous = Json::array();
  for (const UnclearName& name : report.ambiguous) {
    Json candidates = Json::array();
    for (const ActorId& candidate : name.candidates) {
      candidates.push_back(candidate.value);
    }
    ambiguous.push_back({{"document", name.document.value},
                         {"name", name.name},
                         {"candidates", candidates},
                         {"mentions", name.mentions}});
  }
  Json events = Json::array();
  for (const AddedEvents& each : report.events) {
    events.push_back(json_of(each));
  }
  return written({{"added", added},
                  {"known", known},
                  {"events", events},
                  {"refused", refused},
                  {"ambiguous", ambiguous},
                  {"untried", report.untried},
                  {"proposals", json_of(report.proposals)}});
}

std::string merges_to_json(std::span<const ListedMerge> merges) { return written({{"merges", json_of(merges)}}); }

std::string actors_to_json(const ActorRegistry& actors, std::span<const Proposal> proposals,
                           std::span<const ListedMerge> merges) {
  Json list = Json::array();
  for (const Actor& actor : actors.actors()) {
    list.push_back(json_of(actor));
  }
  Json shared = Json::array();
  for (const SharedName& name : shared_names(actors)) {
    Json owners = Json::array();
    for (const ActorId& owner : name.owners) {
      owners.push_back(owner.value);
    }
    shared.push_back({{"name", name.name}, {"actors", owners}});
  }
  return written(
      {{"actors", list}, {"ambiguous", shared}, {"proposals", json_of(proposals)}, {"merges", json_of(merges)}});
}

std::string sources_to_json(const ListedSources& listed) {
  Json list = Json::array();
  for (std::size_t i = 0; i < listed.sources.size(); ++i) {
    Json source = json_of(listed.sources[i]);
    source["grades"] = json_of(listed.histories[i]);
    source["is_edited_since"] = listed.histories[i].is_edited_since;
    list.push_back(std::move(source));
  }
  Json learned = Json::array();
  for (const SourceRecord& record : listed.records.records) {
    learned.push_back(json_of(record));
  }
  return written({{"sources", list},
                  {"unknown_publishers", listed.unknown_publishers},
                  {"records", learned},
                  {"mixing", json_of(listed.records.mixing)}});
}

std::string effects_to_json(std::span<const GradeEffect> effects) { return written({{"effects", json_of(effects)}}); }

std::string grade_changed_to_json(const GradeChanged& changed) {
  return written({{"source", changed.change.source.value},
                  {"old_grade", letter(changed.change.old_grade)},
                  {"new_grade", letter(changed.change.new_grade)},
                  {"note", changed.change.note},
                  {"effects", json_of(std::span<const GradeEffect>(changed.effects))}});
}

std::string check_to_json(const CheckReport& report) {
  Json findings = Json::array();
  for (const ledger::Finding& finding : report.findings) {
    findings.push_back({{"place", finding.place}, {"what", finding.what}});
  }
  return written({{"is_in_order", report.findings.empty()},
                  {"documents", report.documents},
                  {"claims", report.claims},
                  {"findings", findings}});
}

std::string file_to_json(const std::filesystem::path& file) { return written({{"file", file.string()}}); }

std::string texts_to_json(std::span<const JsonText> texts) {
  Json object = Json::object();
  for (const JsonText& each : texts) {
    object[each.name] = each.text;
  }
  return written(object);
}

}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include "engine/pair_question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "engine/assessment.hpp"
#include "engine/claim_origins.hpp"

namespace entente::engine {
namespace {

using ledger::ClaimFilter;

constexpr int kLeastMonths = 24;     // shorter, a curve shows no change
constexpr int kMostMonths = 240;     // longer, nearly all months lie before the first word on most pairs
constexpr int kLongestMonths = 600;  // what --from may ask for: 50 years keep the answer under a second

std::vector<std::string> level_words() {
  std::vector<std::string> words;
  for (const Level level : kLevels) {
    if (level != Level::hostile && level != Level::none) {
      words.emplace_back(to_word(level));
    }
  }
  return words;
}

[[noreturn]] void refuse_date(std::string place, std::string what, std::string way_out) {
  throw Failure({ErrorCode::date_invalid, std::move(place), std::move(what), std::move(way_out)});
}

std::optional<DateRange> range_of(const Request& request, std::string_view option) {
  const std::optional<std::string> text = request.text(option);
  if (!text) {
    return std::nullopt;
  }
  const Result<DateRange> range = parse_date_range(*text);
  if (!range) {
    refuse_date("--" + std::string(option), range.error().what, range.error().way_out);
  }
  return *range;
}

// "2022-05" as the day a state of knowledge ends is its last day; today, where that is still to come.
Date as_of_date(const Request& request, Date today) {
  const std::optional<DateRange> range = range_of(request, "as-of");
  if (!range) {
    return today;
  }
  if (*range->first > today) {
    refuse_date("--as-of", fmt::format("{} lies after today, {}", to_iso(*range->first), to_iso(today)),
                "Give a day up to today; this command does not forecast");
  }
  return std::min(*range->last, today);
}

void take_months(PairQuestion& question, const Request& request) {
  const std::optional<DateRange> from = range_of(request, "from");
  const std::optional<DateRange> to = range_of(request, "to");
  const Month known = month_of(question.as_of);
  question.to = to ? std::min(month_of(*to->last), std::max(known, month_of(*to->first))) : known;
  if (question.to > known) {
    refuse_date("--to",
                fmt::format("{} lies after the day as known on, {}", to_iso(question.to), to_iso(question.as_of)),
                "Give a month up to that day, or a later --as-of");
  }
  if (!from) {
    return;
  }
  question.from = month_of(*from->first);
  if (*question.from > question.to) {
    refuse_date("--from", fmt::format("{} lies after the last month, {}", to_iso(*question.from), to_iso(question.to)),
                "Give an earlier --from, or a later --to or --as-of");
  }
  if (question.to.number - question.from->number >= kLongestMonths) {
    refuse_date(
        "--from",
        fmt::format("{} to {} are more than {} months", to_iso(*question.from), to_iso(question.to), kLongestMonths),
        "Give a later --from");
  }
}

std::map<DocumentId, Document> documents_of(const AssessmentRequest& request, const ledger::Ledger& ledger) {
  std::set<DocumentId> wanted;
  for (const std::vector<Claim>* claims : {&request.claims, &request.surroundings}) {
    for (const Claim& claim : *claims) {
      wanted.insert(claim.document);
    }
  }
  std::map<DocumentId, Document> documents;
  for (Document& document : ledger.documents_without_text()) {
    if (wanted.contains(document.id)) {
      const DocumentId id = document.id;
      documents.emplace(id, std::move(document));
    }
  }
  return documents;
}

// Organisations whose stance the answer turns on: those who speak of the pair, and whose voice a publisher is.
std::set<ActorId> voices_of(const std::vector<Claim>& claims, const std::vector<Source>& sources) {
  std::set<ActorId> voices;
  for (const Claim& claim : claims) {
    if (claim.speaker.kind == VoiceKind::actor) {
      voices.insert(claim.speaker.actor);
    }
  }
  for (const Source& source : sources) {
    if (source.actor) {
      voices.insert(*source.actor);
    }
  }
  return voices;
}

std::vector<Claim> surroundings_of(const PairQuestion& question, const std::set<ActorId>& voices,
                                   const ledger::Ledger& ledger) {
  std::vector<Claim> claims;
  for (const ActorId& voice : voices) {
    if (voice == question.a || voice == question.b) {
      continue;
    }
    for (const ActorId& side : {question.a, question.b}) {
      const ClaimFilter filter{
          .pair = make_pair_of(voice, side), .known_by = question.as_of, .moment = question.moment};
      std::ranges::move(ledger.claims(filter), std::back_inserter(claims));
    }
  }
  return claims;
}

// The earliest month that a claim's words or its document's date name.
std::optional<Month> earliest_month(std::span<const Claim> claims, const std::map<DocumentId, Document>& documents) {
  std::optional<Date> earliest;
  const auto note = [&earliest](const std::optional<Date>& date) {
    if (date && (!earliest || *date < *earliest)) {
      earliest = date;
    }
  };
  for (const Claim& claim : claims) {
    note(claim.when.range.first);
    const auto document = documents.find(claim.document);
    if (document != documents.end()) {
      note(document->second.metadata.published);
    }
  }
  return earliest ? std::optional(month_of(*earliest)) : std::nullopt;
}

constexpr std::string_view kDecisionsThen = "then";

// Whose word holds is part of a replay: people decide later than texts appear.
std::string decisions_note(const PairQuestion& question, const OpenProject& opened) {
  const std::size_t later = opened.ledger.count_decisions_after(question.as_of, make_pair_of(question.a, question.b));
  const std::string count = later == 1 ? "1 of them was" : fmt::format("{} of them were", later);
  if (question.moment.decided_by) {
    return fmt::format("Decisions are those made by {}{}.", to_iso(question.as_of),
                       later == 0 ? "; there are no later ones" : fmt::format("; {} later left out", later));
  }
  return later == 0 ? fmt::format("Decisions are those that stand today; all were made by {}.", to_iso(question.as_of))
                    : fmt::format(
                          "Decisions are those that stand today; {} made after {} (--decisions then leaves "
                          "such out).",
                          count, to_iso(question.as_of));
}

ActorId resolve_actor(const ActorRegistry& actors, const std::string& text) {
  if (actors.actors().empty()) {
    throw Failure({ErrorCode::actor_unknown, "actors.csv", "it lists no organisation yet",
                   "Add a line such as: bla,Baloch Liberation Army,BLA,armed_group"});
  }
  Result<ActorId> actor = actors.resolve(text);
  if (!actor) {
    throw Failure(actor.error());
  }
  return std::move(*actor);
}

}  // namespace

std::vector<OptionRow> pair_options() {
  std::vector<OptionRow> options;
  for (const char* name : {"A", "B"}) {
    options.push_back({.name = name[0] == 'A' ? "a" : "b",
                       .value_name = name,
                       .help = "an organisation of actors.csv: slug, name or alias",
                       .place = OptionPlace::positional,
                       .is_required = true});
  }
  options.push_back({.name = "as-of",
                     .value_name = "DATE",
                     .help = "as known on this day: only documents published, or undated and added, by then; today",
                     .kind = OptionKind::date});
  options.push_back({.name = "from",
                     .value_name = "DATE",
                     .help = "first month; by default that of the earliest dated claim, 24 to 240 months back",
                     .kind = OptionKind::date});
  options.push_back({.name = "to",
                     .value_name = "DATE",
                     .help = "last month; by default that of the day as known on",
                     .kind = OptionKind::date});
  options.push_back(
      {.name = "decisions",
       .value_name = "STATE",
       .help = "confirmed, rejected, split and so on as decided by today, or by then, the --as-of day; today",
       .kind = OptionKind::choice,
       .choices = {"today", std::string(kDecisionsThen)}});
  options.push_back({.name = "level",
                     .value_name = "LEVEL",
                     .help = "reasons are for and against \"at least this level\"; tactical",
                     .kind = OptionKind::choice,
                     .choices = level_words()});
  options.push_back({.name = "yardstick",
                     .value_name = "TABLE",
                     .help = "words of probability; by default what entente.toml says",
                     .kind = OptionKind::choice,
                     .choices = {"icd203", "phia", "kent"}});
  return options;
}

std::pair<ActorId, ActorId> resolve_pair(const ActorRegistry& actors, const std::string& a, const std::string& b) {
  std::pair<ActorId, ActorId> pair{resolve_actor(actors, a), resolve_actor(actors, b)};
  if (pair.first == pair.second) {
    throw Failure({ErrorCode::pair_invalid, "",
                   fmt::format("\"{}\" and \"{}\" are the same organisation, {}", a, b, pair.first.value),
                   "Name two different ones; entente actors lists them"});
  }
  return pair;
}

PairQuestion pair_question(const Request& request, const OpenProject& opened, Date today) {
  PairQuestion question;
  std::tie(question.a, question.b) =
      resolve_pair(opened.actors, required_text(request, "a"), required_text(request, "b"));
  question.as_of = as_of_date(request, today);
  question.is_replay = question.as_of < today;
  if (request.text_or("decisions", "") == kDecisionsThen) {
    question.moment.decided_by = question.as_of;
  }
  take_months(question, request);
  question.level = level_from_word(request.text_or("level", to_word(Level::tactical))).value_or(Level::tactical);
  question.yardstick = yardstick_from_word(request.text_or("yardstick", "")).value_or(opened.project.config.yardstick);
  return question;
}

PeriodAxis axis_of(const PairQuestion& question, std::span<const Claim> claims, const AssessmentRequest& known) {
  if (question.from) {
    return {*question.from, question.to};
  }
  const std::optional<Month> earliest = earliest_month(claims, known.documents);
  const int wanted = earliest ? question.to.number - earliest->number + 1 : kLeastMonths;
  const int months = std::clamp(wanted, kLeastMonths, kMostMonths);
  return {Month{question.to.number - months + 1}, question.to};
}

AssessmentRequest assessment_request(const PairQuestion& question, const OpenProject& opened) {
  const ClaimFilter filter{
      .pair = make_pair_of(question.a, question.b), .known_by = question.as_of, .moment = question.moment};
  AssessmentRequest request{.a = question.a, .b = question.b, .as_of = question.as_of, .event_level = question.level};
  request.claims = opened.ledger.claims(filter);
  request.surroundings = surroundings_of(question, voices_of(request.claims, opened.sources), opened.ledger);
  request.documents = documents_of(request, opened.ledger);
  request.hints = origin_hints(opened, request.claims, question.moment);
  request.axis = axis_of(question, request.claims, request);
  request.sources = opened.sources;
  request.data_version = opened.ledger.data_version();
  return request;
}

Assessment answer(const PairQuestion& question, const OpenProject& opened) {
  Assessment assessment = make_assessment(assessment_request(question, opened), opened.actors);
  if (question.is_replay) {
    assessment.notes.push_back(decisions_note(question, opened));
  }
  return assessment;
}

}  // namespace entente::engine

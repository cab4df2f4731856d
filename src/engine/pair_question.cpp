// SPDX-License-Identifier: Apache-2.0
#include "engine/pair_question.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <utility>

#include "engine/actor_lookup.hpp"
#include "engine/assessment.hpp"
#include "engine/existence.hpp"
#include "engine/kept_system.hpp"
#include "engine/signal_pull.hpp"

namespace entente::engine {
namespace {

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

PeriodAxis asked_axis(const PairQuestion& question, const KnownClaims& known) {
  const Pair pair = make_pair_of(question.a, question.b);
  return question.from ? PeriodAxis{*question.from, question.to}
                       : axis_of(claims_of(known, pair), known.documents, question.to);
}

std::map<DocumentId, Document> documents_of(const std::vector<Claim>& claims, const KnownClaims& known) {
  std::map<DocumentId, Document> documents;
  for (const Claim& claim : claims) {
    documents.insert(*known.documents.find(claim.document));
  }
  return documents;
}

constexpr std::string_view kDecisionsThen = "then";

// Words on which rows are one, said after a day, that touch one of the two or what is held to be the same as it now.
std::size_t count_merges_after(Date day, const PairQuestion& question, const ledger::Ledger& ledger) {
  const std::vector<ActorMerge> words = ledger.actor_merges();
  const StandingMerges now(words);
  const auto is_of_the_two = [&](const ActorId& actor) {
    const ActorId held = now.standing(actor);
    return held == now.standing(question.a) || held == now.standing(question.b);
  };
  const auto end = std::chrono::sys_seconds(day + std::chrono::days{1}).time_since_epoch().count();
  return static_cast<std::size_t>(std::ranges::count_if(
      words, [&](const ActorMerge& word) { return word.at_unix_seconds >= end && is_of_the_two(word.actor); }));
}

// Whose word holds is part of a replay: people decide later than texts appear.
std::string decisions_note(const PairQuestion& question, const OpenProject& opened) {
  const std::size_t later = opened.ledger.count_decisions_after(question.as_of, make_pair_of(question.a, question.b)) +
                            count_merges_after(question.as_of, question, opened.ledger);
  const std::string day = to_iso(question.as_of);
  if (question.moment.decided_by) {
    return fmt::format("Decisions are those made by {}{}.", day,
                       later == 0 ? "; there are no later ones" : fmt::format("; {} later left out", later));
  }
  if (later == 0) {
    return fmt::format("Decisions are those that stand today; all were made by {}.", day);
  }
  return fmt::format("Decisions are those that stand today; {} made after {} (--decisions then leaves such out).",
                     later == 1 ? "1 of them was" : fmt::format("{} of them were", later), day);
}

SystemScope scope_of(const PairQuestion& question, const KnownClaims& known) {
  const PeriodAxis axis = asked_axis(question, known);
  return {axis.first, axis.last, make_pair_of(question.a, question.b), {}};
}

// A system that holds the pair and the months only because they were asked for would not do for other questions.
bool is_worth_keeping(const KnownClaims& known, const PairQuestion& question) {
  std::size_t claims = 0;
  for (const auto& [pair, of_pair] : known.by_pair) {
    claims += of_pair.size();
  }
  const bool is_of_claims = !question.from && question.to == month_of(question.as_of) &&
                            !claims_of(known, make_pair_of(question.a, question.b)).empty();
  return is_of_claims && claims >= kLeastKeptClaims;
}

// Neither the pair's signals nor what presses anybody is then known.
void leave_out_events(KnownClaims& known, const PairQuestion& question) {
  if (!question.uses_events) {
    known.signals = nullptr;
  }
}

// A question's claims, and all pairs as they are inferred around it.
struct Surrounded {
  WholeSystem whole;
  KnownClaims known;
};

std::optional<Surrounded> surrounded_by_kept(const std::string& key, const PairQuestion& question,
                                             const OpenProject& opened) {
  std::optional<WholeSystem> whole = kept_system(opened, key);
  const Pair pair = make_pair_of(question.a, question.b);
  if (!whole || !whole->number_of.contains(pair)) {
    return std::nullopt;
  }
  KnownClaims known = known_claims_around(opened, question.as_of, question.moment, pair);
  leave_out_events(known, question);
  const PeriodAxis axis = asked_axis(question, known);
  if (axis.first < whole->axis.first || axis.last != whole->axis.last) {
    return std::nullopt;
  }
  return Surrounded{std::move(*whole), std::move(known)};
}

Surrounded surround(const PairQuestion& question, const OpenProject& opened) {
  const std::string key =
      system_key(opened, question.as_of, question.moment) + (question.uses_events ? "" : "-without-events");
  if (std::optional<Surrounded> kept = surrounded_by_kept(key, question, opened)) {
    return std::move(*kept);
  }
  KnownClaims known = known_for(question, opened);
  WholeSystem whole = infer_whole_system({opened.actors, opened.sources}, known, scope_of(question, known));
  if (is_worth_keeping(known, question)) {
    keep_system(opened, key, whole);
  }
  return {std::move(whole), std::move(known)};
}

// What events of the months assessed say of the two.
void take_signals(AssessmentRequest& request, const KnownClaims& known, const PairQuestion& question) {
  if (known.signals == nullptr) {
    return;
  }
  request.signals = signals_within(*known.signals, {question.a, question.b}, request.axis);
  if (!request.signals.empty()) {
    for (const SignalKind kind : kSignalKinds) {
      add_signals(request.others, request.signals, kind, {request.axis, 1.0});
    }
  }
}

// The assessment with what an analyst must know of it beside.
Assessment answer_request(const AssessmentRequest& request, const WholeSystem& whole, const PairQuestion& question,
                          const OpenProject& opened) {
  Assessment assessment = make_assessment(request, opened.actors);
  std::ranges::move(existence_notes(request, opened.actors), std::back_inserter(assessment.notes));
  std::ranges::move(passing_notes(whole, make_pair_of(question.a, question.b), opened.actors),
                    std::back_inserter(assessment.notes));
  if (!whole.summary.is_converged) {
    assessment.notes.push_back(
        fmt::format("The other pairs have not settled after {} sweeps: their part may be off.", whole.summary.sweeps));
  }
  if (question.is_replay) {
    assessment.notes.push_back(decisions_note(question, opened));
  }
  return assessment;
}

}  // namespace

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

ledger::LedgerMoment decisions_asked(const Request& request, Date as_of) {
  ledger::LedgerMoment moment;
  if (request.text_or("decisions", "") == kDecisionsThen) {
    moment.decided_by = as_of;
  }
  return moment;
}

OptionRow decisions_option() {
  return {.name = "decisions",
          .value_name = "STATE",
          .help = "confirmed, rejected, split and so on as decided by today, or by then, the --as-of day; today",
          .kind = OptionKind::choice,
          .choices = {"today", std::string(kDecisionsThen)}};
}

Level level_asked(const Request& request) {
  return level_from_word(request.text_or("level", to_word(Level::tactical))).value_or(Level::tactical);
}

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
  options.push_back(decisions_option());
  options.push_back({.name = "level",
                     .value_name = "LEVEL",
                     .help = "reasons are for and against \"at least this level\"; tactical",
                     .kind = OptionKind::choice,
                     .choices = level_words()});
  options.push_back(
      {.name = "without-events", .help = "leave out what event data say of the two", .kind = OptionKind::flag});
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

KnownClaims known_for(const PairQuestion& question, const OpenProject& opened) {
  KnownClaims known = known_claims(opened, question.as_of, question.moment);
  leave_out_events(known, question);
  return known;
}

PairQuestion pair_question(const Request& request, const OpenProject& opened, Date today) {
  PairQuestion question;
  std::tie(question.a, question.b) =
      resolve_pair(opened.actors, required_text(request, "a"), required_text(request, "b"));
  question.as_of = as_of_date(request, today);
  question.is_replay = question.as_of < today;
  question.moment = decisions_asked(request, question.as_of);
  take_months(question, request);
  question.level = level_asked(request);
  question.uses_events = !request.has("without-events");
  question.yardstick = yardstick_from_word(request.text_or("yardstick", "")).value_or(opened.project.config.yardstick);
  return question;
}

Assessment answer(const PairQuestion& question, const OpenProject& opened) {
  return answer_with_request(question, opened).assessment;
}

PairAnswer answer_with_request(const PairQuestion& question, const OpenProject& opened) {
  const Surrounded around = surround(question, opened);
  PairAnswer answer{.request = request_among(around.whole, around.known, question, opened)};
  answer.assessment = answer_request(answer.request, around.whole, question, opened);
  return answer;
}

AssessmentRequest pair_request(const PairQuestion& question, const OpenProject& opened) {
  const Surrounded around = surround(question, opened);
  return request_among(around.whole, around.known, question, opened);
}

Assessment answer_known(const KnownClaims& known, const PairQuestion& question, const OpenProject& opened,
                        const DriverChanges& changes) {
  SystemScope scope = scope_of(question, known);
  scope.changes = changes;
  return answer_among(infer_whole_system({opened.actors, opened.sources}, known, scope), known, question, opened);
}

AssessmentRequest request_among(const WholeSystem& whole, const KnownClaims& known, const PairQuestion& question,
                                const OpenProject& opened) {
  const Pair pair = make_pair_of(question.a, question.b);
  AssessmentRequest request{.a = question.a, .b = question.b, .as_of = question.as_of, .event_level = question.level};
  request.axis = asked_axis(question, known);
  request.claims = claims_of(known, pair);
  request.documents = documents_of(request.claims, known);
  request.surroundings = surroundings_of(known, pair, opened.sources);
  request.hints = known.pair_hints ? *known.pair_hints : origin_hints(opened, request.claims, known.moment);
  request.sources = opened.sources;
  request.others = surroundings_of(whole, pair, request.axis);
  take_signals(request, known, question);
  request.network = network_prior(whole, {question.a, question.b}, opened.actors);
  request.data_version = opened.ledger.data_version();
  return request;
}

Assessment answer_among(const WholeSystem& whole, const KnownClaims& known, const PairQuestion& question,
                        const OpenProject& opened) {
  return answer_request(request_among(whole, known, question, opened), whole, question, opened);
}

}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/watch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/pair_question.hpp"
#include "engine/watch.hpp"
#include "report/watch_json.hpp"
#include "report/watch_text.hpp"

namespace entente::engine {
namespace {

using ledger::Ledger;

constexpr double kThreshold = 0.05;  // less is within what one more claim of little weight does

[[noreturn]] void refuse(const std::string& place, const std::string& what, const std::string& way_out) {
  throw Failure({ErrorCode::usage, place, what, way_out});
}

void refuse_options(const Request& request, std::string_view verb, std::initializer_list<const char*> options) {
  for (const char* option : options) {
    if (request.has(option)) {
      const std::string name(option);
      refuse(name.size() == 1 ? "" : "--" + name,
             fmt::format("entente watch {} takes no {}", verb, name.size() == 1 ? "organisations" : name),
             "See: entente watch --help");
    }
  }
}

double threshold_of(const Request& request) {
  const std::optional<std::string> text = request.text("threshold");
  if (!text) {
    return kThreshold;
  }
  double threshold = -1;
  const char* const end = text->data() + text->size();
  const auto [stop, problem] = std::from_chars(text->data(), end, threshold);
  if (problem != std::errc{} || stop != end || !(threshold >= 0 && threshold < 1)) {
    refuse("--threshold", fmt::format("\"{}\" is no probability from 0 to below 1", *text),
           "Write it as .05: what the answer must move by to be told of");
  }
  return threshold;
}

// A question can be removed whose organisations are in actors.csv no longer: by their slugs.
std::pair<ActorId, ActorId> sides_of(const Request& request, const OpenProject& opened,
                                     const std::vector<StandingQuestion>& standing) {
  const std::pair<ActorId, ActorId> as_written{ActorId{required_text(request, "a")},
                                               ActorId{required_text(request, "b")}};
  const bool stands = std::ranges::any_of(standing, [&as_written](const StandingQuestion& each) {
    return std::pair(each.a, each.b) == as_written || std::pair(each.b, each.a) == as_written;
  });
  return stands ? as_written : resolve_pair(opened.actors, as_written.first.value, as_written.second.value);
}

// The question that add and remove name; for remove the threshold is left at nil.
StandingWord word_of(const Request& request, const std::pair<ActorId, ActorId>& sides, StandingAction action,
                     const Context& context) {
  return {.action = action,
          .a = sides.first,
          .b = sides.second,
          .level = level_asked(request),
          .threshold = action == StandingAction::add ? threshold_of(request) : 0,
          .at_unix_seconds = context.now_unix_seconds};
}

// Organisations that are held to be one are one here too.
const StandingQuestion* find_standing(const std::vector<StandingQuestion>& standing, const StandingWord& word,
                                      const StandingMerges& merges) {
  const auto held = [&merges](const ActorId& a, const ActorId& b) {
    return make_pair_of(merges.standing(a), merges.standing(b));
  };
  const auto found = std::ranges::find_if(standing, [&](const StandingQuestion& each) {
    return each.level == word.level && held(each.a, each.b) == held(word.a, word.b);
  });
  return found == standing.end() ? nullptr : &*found;
}

Outcome list(const Request& request, const OpenProject& opened, const Context& context, const std::string& done = "") {
  const std::vector<ListedQuestion> listed = listed_questions(opened);
  if (request.has("json")) {
    return {report::standing_list_to_json(listed, opened.project.config.yardstick)};
  }
  return {done + report::standing_list_to_text(
                     listed, {opened.project.config.yardstick, context.style.width, context.style.is_colour})};
}

Outcome keep(const Request& request, OpenProject& opened, const Context& context, StandingAction action) {
  if (!request.has("a") || !request.has("b")) {
    refuse("", fmt::format("entente watch {} needs two organisations", to_word(action)),
           fmt::format("Write: entente watch {} A B", to_word(action)));
  }
  const std::vector<StandingQuestion> standing = standing_questions(opened.ledger.standing_words());
  StandingWord word = word_of(request, sides_of(request, opened, standing), action, context);
  const StandingQuestion* const there = find_standing(standing, word, opened.merges);
  if (action == StandingAction::remove && there == nullptr) {
    refuse(
        "",
        fmt::format("no question about {} and {} at level {} stands", word.a.value, word.b.value, to_word(word.level)),
        "entente watch list shows those that do");
  }
  if (there != nullptr) {
    word.a = there->a;  // as it was asked
    word.b = there->b;
  }
  const bool is_news = action == StandingAction::remove || there == nullptr || there->threshold != word.threshold;
  if (is_news) {
    Ledger::open(opened.project.ledger_file(), Ledger::Access::read_write).add_standing_word(word);
    opened.ledger = Ledger::open(opened.project.ledger_file(), Ledger::Access::read_only);
  }
  return list(request, opened, context, is_news ? "Stored.\n" : "It stands already; nothing was changed.\n");
}

Outcome look(const Request& request, const OpenProject& opened, const Context& context) {
  refuse_options(request, "without a word", {"level", "threshold"});
  const std::vector<StandingAnswer> answers = look_at_questions(opened, today(context), context.now_unix_seconds);
  if (const std::vector<StandingLook> looks = looks_of(answers); !looks.empty()) {
    Ledger::open(opened.project.ledger_file(), Ledger::Access::read_write).add_standing_looks(looks);
  }
  const bool is_told = std::ranges::any_of(answers, [](const StandingAnswer& answer) {
    return answer.state == StandingState::changed || answer.state == StandingState::unanswerable;
  });
  const ExitCode exit = is_told ? ExitCode::problems : ExitCode::done;
  if (request.has("json")) {
    return {report::standing_answers_to_json(answers, today(context), opened.project.config.yardstick), exit};
  }
  return {report::standing_answers_to_text(
              answers, today(context), {opened.project.config.yardstick, context.style.width, context.style.is_colour}),
          exit};
}

Outcome run(const Request& request, Context& context) {
  OpenProject opened = open_project(context);
  const std::string action = request.text_or("action", "");
  if (action == "list") {
    refuse_options(request, action, {"a", "b", "level", "threshold"});
    return list(request, opened, context);
  }
  if (action == "remove") {
    refuse_options(request, action, {"threshold"});
  }
  const std::optional<StandingAction> verb = standing_action_from_word(action);
  return verb ? keep(request, opened, context, *verb) : look(request, opened, context);
}

std::vector<OptionRow> options() {
  std::vector<OptionRow> options{{.name = "action",
                                  .value_name = "ACTION",
                                  .help = "add or remove a question, or list them; without it all are asked again",
                                  .kind = OptionKind::choice,
                                  .place = OptionPlace::positional,
                                  .choices = {"add", "list", "remove"}}};
  for (OptionRow& option : pair_options()) {
    if (option.name == "a" || option.name == "b" || option.name == "level") {
      option.is_required = false;
      options.push_back(std::move(option));
    }
  }
  options.push_back(
      {.name = "threshold", .value_name = "PROB", .help = "what the probability must move by to be told of; .05"});
  options.push_back(json_option());
  return options;
}

}  // namespace

UseCase watch_use_case() {
  return {.name = "watch",
          .summary = "Ask standing questions again and tell what changed",
          .examples = {"entente watch add bla ttp --level tactical --threshold .05", "entente watch",
                       "entente watch list", "entente watch remove bla ttp"},
          .options = options(),
          .run = run,
          .effect = Effect::by_action,
          .reading_actions = {"list"}};
}

}  // namespace entente::engine

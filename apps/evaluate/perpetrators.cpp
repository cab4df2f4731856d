// SPDX-License-Identifier: Apache-2.0
#include "evaluate/perpetrators.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "evaluate/accused_groups.hpp"
#include "evaluate/data_file.hpp"

namespace entente::evaluate {
namespace {

constexpr std::string_view kAccused = "SUSPECTED OR ACCUSED";

bool holds(const std::vector<std::string>& list, const std::string& item) {
  return std::ranges::find(list, item) != list.end();
}

bool share_one(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  return std::ranges::any_of(left, [&](const std::string& item) { return holds(right, item); });
}

// "SUSPECTED OR ACCUSED BY AUTHORITIES" is a kind of "SUSPECTED OR ACCUSED".
bool is_kind_of_right(const std::vector<std::string>& values, const std::string& value) {
  return std::ranges::any_of(
      values, [&](const std::string& right) { return right.starts_with(kAccused) && value.starts_with(kAccused); });
}

struct Target {
  const IncidentKey* incident;
  const GroupFiller* group;
  bool is_answered = false;

  [[nodiscard]] bool is_optional() const { return incident->is_optional || group->is_optional; }
};

double credit(const Target& target, const FoundGroup& answer) {
  if (holds(target.group->values, answer.value)) {
    return 1.0;
  }
  return is_kind_of_right(target.group->values, answer.value) ? 0.5 : 0.0;
}

// The unanswered filler of the same text, type and group that the answer suits best.
Target* best_target(std::vector<Target>& targets, const FoundGroup& answer) {
  Target* best = nullptr;
  for (Target& target : targets) {
    const bool is_same = target.incident->text == answer.text && holds(target.incident->types, answer.type) &&
                         share_one(target.group->names, answer.names);
    if (is_same && !target.is_answered && (best == nullptr || credit(target, answer) > credit(*best, answer))) {
      best = &target;
    }
  }
  return best;
}

struct Corpus {
  std::map<std::string, std::string> texts;
  std::vector<IncidentKey> keys;
};

Corpus read_corpus(const std::filesystem::path& data) {
  Corpus corpus;
  for (const auto& file : files_ending(data / "documents", ".txt")) {
    corpus.texts.merge(read_numbered_texts(read_file(file)));
  }
  for (const auto& file : files_ending(data / "keys", ".txt")) {
    const std::vector<IncidentKey> keys = read_incident_keys(read_file(file));
    corpus.keys.insert(corpus.keys.end(), keys.begin(), keys.end());
  }
  return corpus;
}

struct Given {
  std::size_t asked = 0;
  std::size_t right = 0;
  std::size_t facts = 0;  // right by always saying REPORTED AS FACT

  void note(const GroupFiller& group, const std::string& value) {
    ++asked;
    right += holds(group.values, value) ? 1U : 0U;
    facts += holds(group.values, "REPORTED AS FACT") ? 1U : 0U;
  }
};

std::vector<GroupFiller> groups_with_names(const IncidentKey& key) {
  std::vector<GroupFiller> groups = key.groups;
  std::erase_if(groups, [](const GroupFiller& group) { return group.names.empty(); });
  return groups;
}

Given judge_given_groups(const Corpus& corpus, const AccusedGroups& reader) {
  Given given;
  for (const IncidentKey& key : corpus.keys) {
    const auto text = corpus.texts.find(key.text);
    if (text == corpus.texts.end()) {
      continue;
    }
    for (const GroupFiller& group : groups_with_names(key)) {
      given.note(group, reader.judge(text->second, group.names, key.types));
    }
  }
  return given;
}

std::vector<FoundGroup> find_all(const Corpus& corpus, const AccusedGroups& reader) {
  std::vector<FoundGroup> all;
  for (const auto& [id, text] : corpus.texts) {
    for (FoundGroup& found : reader.find(text)) {
      found.text = id;
      all.push_back(std::move(found));
    }
  }
  return all;
}

std::vector<Target> targets_of(const std::vector<IncidentKey>& keys) {
  std::vector<Target> targets;
  for (const IncidentKey& key : keys) {
    for (const GroupFiller& group : key.groups) {
      targets.push_back({&key, &group});
    }
  }
  return targets;
}

}  // namespace

SlotCount count_slots(const std::vector<IncidentKey>& keys, const std::vector<FoundGroup>& found) {
  std::vector<Target> targets = targets_of(keys);
  SlotCount count;
  for (const FoundGroup& answer : found) {
    count.actual += 1;
    if (Target* target = best_target(targets, answer)) {
      target->is_answered = true;
      count.correct += credit(*target, answer) == 1.0 ? 1 : 0;
      count.partial += credit(*target, answer) == 0.5 ? 1 : 0;
    }
  }
  count.possible += static_cast<double>(
      std::ranges::count_if(targets, [](const Target& target) { return target.is_answered || !target.is_optional(); }));
  return count;
}

double f_of(const SlotCount& count) {
  const double sum = count.possible + count.actual;
  return sum > 0 ? 2 * (count.correct + count.partial / 2) / sum : 0.0;
}

Measured measure_perpetrators(const std::filesystem::path& data) {
  const Corpus corpus = read_corpus(data);
  const AccusedGroups reader(corpus.keys);
  const SlotCount count = count_slots(corpus.keys, find_all(corpus, reader));
  const Given given = judge_given_groups(corpus, reader);
  const auto share = [&](std::size_t part) {
    return given.asked == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(given.asked);
  };
  Measured measured;
  measured.figures = {{"f", f_of(count), "best of 1992, groups not told: .337 (TST3), .482 (TST4)"},
                      {"accuracy_given_group", share(given.right),
                       fmt::format("always REPORTED AS FACT {:.3f} here, .48 over all", share(given.facts))}};
  measured.remarks = {
      fmt::format("{} texts, {} incidents, {} groups asked for", corpus.texts.size(), corpus.keys.size(), given.asked),
      fmt::format("possible {}, actual {}, correct {}, partial {}", count.possible, count.actual, count.correct,
                  count.partial),
      "The names of all groups of the keys are told to the program; systems of 1992 had none."};
  const nlohmann::ordered_json object{{"f", f_of(count)}, {"accuracy_given_group", share(given.right)}};
  measured.json = object.dump();
  return measured;
}

}  // namespace entente::evaluate

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/actor.hpp"
#include "domain/claim.hpp"
#include "domain/source.hpp"
#include "engine/actor_merges.hpp"
#include "engine/addition.hpp"
#include "engine/grade_change.hpp"
#include "engine/project.hpp"
#include "engine/project_check.hpp"
#include "engine/source_records.hpp"

namespace entente::engine {

// Answers that are no assessment and no claim, as one JSON object each, keys in a fixed order.
std::string project_to_json(const Project& project);
std::string add_to_json(const AddReport& report);
std::string actors_to_json(const ActorRegistry& actors, std::span<const Proposal> proposals,
                           std::span<const ListedMerge> merges);
std::string merges_to_json(std::span<const ListedMerge> merges);

// What entente sources tells.
struct ListedSources {
  std::span<const Source> sources;
  std::vector<GradeHistory> histories;  // of each
  std::vector<std::string> unknown_publishers;
  SourceRecords records;
};
std::string sources_to_json(const ListedSources& listed);
std::string grade_changed_to_json(const GradeChanged& changed);
std::string effects_to_json(std::span<const GradeEffect> effects);
std::string check_to_json(const CheckReport& report);
std::string file_to_json(const std::filesystem::path& file);

// Names and values of one object whose values are all texts.
struct JsonText {
  std::string name;
  std::string text;
};
std::string texts_to_json(std::span<const JsonText> texts);

}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include "engine/what_if.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <set>

#include "engine/claim_lookup.hpp"
#include "evidence/pair_drivers.hpp"
#include "evidence/sources.hpp"

namespace entente::engine {
namespace {

[[noreturn]] void refuse(std::string option, std::string what, std::string way_out) {
  throw Failure({ErrorCode::usage, std::move(option), std::move(what), std::move(way_out)});
}

// The claims and registries that a what-if alters, and what it did to them.
class Alterer {
 public:
  Alterer(const PairQuestion& question, KnownClaims& known, OpenProject& opened)
      : question_(question), pair_(make_pair_of(question.a, question.b)), known_(known), opened_(opened) {}

  void drop_source(const std::string& name) {
    const evidence::SourceBook book(opened_.sources);
    const Source* const row = book.find({.publisher = name});
    const Result<ActorId> actor = opened_.actors.resolve(name);
    const auto is_of_source = [&](const Claim& claim) {
      const DocumentMetadata& metadata = known_.documents.at(claim.document).metadata;
      const bool is_author = claim.speaker.kind == VoiceKind::author;
      const bool is_by_row = row != nullptr ? book.find(metadata) == row : metadata.publisher == name;
      return (is_author && is_by_row) || (actor && claim.speaker == Voice{VoiceKind::actor, *actor});
    };
    if (row == nullptr && !actor && !has_publisher(name)) {
      refuse("--drop-source", fmt::format("no source, publisher or organisation is called \"{}\"", name),
             "entente sources and entente actors list them");
    }
    note("source left out", row != nullptr ? row->name : name, drop(is_of_source));
  }

  void drop_claim(const std::string& text) {
    const ClaimId id = find_claim(opened_.ledger, text).id;
    note("claim left out", id.value, drop([&id](const Claim& claim) { return claim.id == id; }));
  }

  void drop_origin(const std::string& key) {
    const std::set<ClaimId> members = members_of(key);
    if (members.empty()) {
      refuse("--drop-origin", fmt::format("no claim of this pair has the origin \"{}\"", key),
             fmt::format("entente origins --pair {},{} --json lists them", question_.a.value, question_.b.value));
    }
    note("origin left out", key, drop([&members](const Claim& claim) { return members.contains(claim.id); }));
  }

  void flip_claim(const std::string& text) {
    const ClaimId id = find_claim(opened_.ledger, text).id;
    std::size_t of_pair = 0;
    for (auto& [pair, claims] : known_.by_pair) {
      const std::size_t turned = flip_in(claims, id);
      of_pair += pair == pair_ ? turned : 0;
    }
    note("claim turned round", id.value, of_pair);
  }

  // All with the first: one origin, however many they are.
  void join(const std::vector<std::string>& texts) {
    if (texts.size() < 2) {
      refuse("--join-claim", "it was given once; one claim has one origin already", "Give it for each claim to join");
    }
    known_.pair_hints = origin_hints(opened_, claims_of(known_, pair_), known_.moment);
    const ClaimId first = find_claim(opened_.ledger, texts.front()).id;
    for (std::size_t i = 1; i < texts.size(); ++i) {
      const OriginDecision joined{
          .action = OriginAction::join, .claim = find_claim(opened_.ledger, texts[i]).id, .other = first};
      known_.pair_hints->decisions.push_back(joined);
      known_.hints.decisions.push_back(joined);
    }
    note("counted as one origin", fmt::format("{} and {} more", first.value, texts.size() - 1), texts.size());
  }

  void set_grade(const std::string& slug, Grade grade) {
    const auto row = std::ranges::find(opened_.sources, slug, [](const Source& source) { return source.id.value; });
    if (row == opened_.sources.end()) {
      refuse("--grade", fmt::format("no row of sources.csv has the slug \"{}\"", slug), "entente sources lists them");
    }
    row->grade = grade;
    note(fmt::format("grade taken as {}", static_cast<char>(grade)), row->name, 0);
  }

  void set_driver(const std::string& name, double value, DriverChanges& changes) {
    const auto drivers = evidence::pair_drivers();
    const auto row = std::ranges::find(drivers, name, &evidence::PairDriver::name);
    const auto passing = model::passing_drivers();
    const auto passing_row = std::ranges::find(passing, name, &model::PassingDriverRow::name);
    if ((row == drivers.end() && passing_row == passing.end()) || !(value >= -1 && value <= 1)) {
      refuse("--driver", fmt::format("\"{}={}\" names no driver with a value from -1 to 1", name, value),
             fmt::format("The drivers are: {}", driver_names()));
    }
    note(fmt::format("driver taken as {:g}", value), name, 0);
    if (passing_row != passing.end()) {
      changes.left_out.insert(passing_row->driver);
      changes.added_drive += passing_row->weight * value;
      return;
    }
    const Actor* const a = opened_.actors.find(question_.a);
    const Actor* const b = opened_.actors.find(question_.b);
    const double as_it_is = a != nullptr && b != nullptr ? row->value(*a, *b) : 0;
    changes.added_drive += row->weight * (value - as_it_is);
  }

  std::vector<Alteration> take() { return std::move(alterations_); }

 private:
  [[nodiscard]] std::set<ClaimId> members_of(const std::string& key) const {
    std::set<ClaimId> members;
    std::vector<OriginFamily> families = origin_families(opened_, claims_of(known_, pair_));
    std::erase_if(families, [&key](const OriginFamily& family) { return family.key != key; });
    for (const OriginFamily& family : families) {
      std::ranges::for_each(family.members,
                            [&members](const OriginMember& member) { members.insert(member.shown.claim.id); });
    }
    return members;
  }

  static std::size_t flip_in(std::vector<Claim>& claims, const ClaimId& id) {
    std::size_t count = 0;
    for (Claim& claim : claims) {
      if (claim.id == id) {
        claim.polarity = claim.polarity == Polarity::denied ? Polarity::affirmed : Polarity::denied;
        ++count;
      }
    }
    return count;
  }

  static std::string driver_names() {
    std::string names;
    for (const evidence::PairDriver& driver : evidence::pair_drivers()) {
      names += std::string(driver.name) + ", ";
    }
    for (const model::PassingDriverRow& row : model::passing_drivers()) {
      names += std::string(row.name) + (&row == &model::passing_drivers().back() ? "" : ", ");
    }
    return names;
  }

  [[nodiscard]] bool has_publisher(const std::string& name) const {
    return std::ranges::any_of(known_.documents,
                               [&name](const auto& each) { return each.second.metadata.publisher == name; });
  }

  // Of all pairs; how many of the pair that is asked for went.
  std::size_t drop(const std::function<bool(const Claim&)>& is_dropped) {
    std::size_t of_pair = 0;
    for (auto& [pair, claims] : known_.by_pair) {
      const std::size_t gone = std::erase_if(claims, is_dropped);
      of_pair += pair == pair_ ? gone : 0;
    }
    return of_pair;
  }

  void note(std::string what, std::string name, std::size_t claims) {
    alterations_.push_back({std::move(what), std::move(name), claims});
  }

  const PairQuestion& question_;
  Pair pair_;
  KnownClaims& known_;
  OpenProject& opened_;
  std::vector<Alteration> alterations_;
};

// The claims are turned round before any is dropped, and families told before their members go.
DriverChanges alter(Alterer& alterer, const WhatIf& what_if) {
  std::ranges::for_each(what_if.dropped_origins, [&](const std::string& key) { alterer.drop_origin(key); });
  std::ranges::for_each(what_if.flipped_claims, [&](const std::string& id) { alterer.flip_claim(id); });
  std::ranges::for_each(what_if.dropped_claims, [&](const std::string& id) { alterer.drop_claim(id); });
  std::ranges::for_each(what_if.dropped_sources, [&](const std::string& name) { alterer.drop_source(name); });
  if (!what_if.joined_claims.empty()) {
    alterer.join(what_if.joined_claims);
  }
  for (const auto& [slug, grade] : what_if.grades) {
    alterer.set_grade(slug, grade);
  }
  DriverChanges changes;
  for (const auto& [name, value] : what_if.driver_values) {
    alterer.set_driver(name, value, changes);
  }
  return changes;
}

void leave_out_drivers(NetworkPrior& network, const WhatIf& what_if) {
  for (const auto& [name, value] : what_if.driver_values) {
    std::erase(network.drivers, name);
    if (value != 0) {
      network.drivers.push_back(name);
    }
  }
}

}  // namespace

WhatIfAnswer make_what_if(const PairQuestion& question, const WhatIf& what_if, OpenProject& opened) {
  KnownClaims known = known_for(question, opened);
  WhatIfAnswer answer{.before = answer_known(known, question, opened)};
  PairQuestion of_same_months = question;
  of_same_months.from = answer.before.axis.first;
  Alterer alterer(question, known, opened);
  const DriverChanges changes = alter(alterer, what_if);
  answer.after = answer_known(known, of_same_months, opened, changes);
  leave_out_drivers(answer.after.network, what_if);
  answer.alterations = alterer.take();
  return answer;
}

}  // namespace entente::engine

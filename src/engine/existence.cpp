// SPDX-License-Identifier: Apache-2.0
#include "engine/existence.hpp"

#include <fmt/format.h>

#include <optional>

#include "evidence/timing.hpp"

namespace entente::engine {
namespace {

std::optional<DateRange> days_of(const Actor& actor, const std::string& column) {
  const auto found = actor.attributes.find(column);
  if (found == actor.attributes.end()) {
    return std::nullopt;
  }
  const Result<DateRange> days = parse_date_range(found->second);
  return days ? std::optional(*days) : std::nullopt;
}

// The days that a claim speaks of; open where its words leave them open.
DateRange days_spoken_of(const Claim& claim, const AssessmentRequest& request) {
  if (claim.when.kind == TimeKind::interval) {
    return claim.when.range;
  }
  const Date said = evidence::known_on(request.documents.at(claim.document));
  return claim.when.kind == TimeKind::not_stated ? DateRange{said, said} : DateRange{};
}

bool is_before(const DateRange& days, const std::optional<DateRange>& founded) {
  return founded && days.last && *days.last < *founded->first;
}

// A text may well look back on a body that is gone; only a time that its words state is told of.
bool is_after(const Claim& claim, const std::optional<DateRange>& dissolved) {
  return dissolved && claim.when.kind == TimeKind::interval && claim.when.range.first &&
         *claim.when.range.first > *dissolved->last;
}

void note(std::vector<std::string>& notes, std::size_t count, const std::string& when) {
  if (count > 0) {
    notes.push_back(
        fmt::format("{} of a time {} by actors.csv: see whether text or registry errs; counted all the same.",
                    count == 1 ? "1 claim speaks" : fmt::format("{} claims speak", count), when));
  }
}

void note_side(std::vector<std::string>& notes, const AssessmentRequest& request, const Actor& actor) {
  const std::optional<DateRange> founded = days_of(actor, "founded");
  const std::optional<DateRange> dissolved = days_of(actor, "dissolved");
  std::size_t early = 0;
  std::size_t late = 0;
  for (const Claim& claim : request.claims) {
    const bool counts = claim.status != ClaimStatus::rejected;
    early += counts && is_before(days_spoken_of(claim, request), founded) ? std::size_t{1} : std::size_t{0};
    late += counts && is_after(claim, dissolved) ? std::size_t{1} : std::size_t{0};
  }
  note(notes, early, "before " + actor.name + " existed");
  note(notes, late, "when " + actor.name + " existed no longer");
}

}  // namespace

std::vector<std::string> existence_notes(const AssessmentRequest& request, const ActorRegistry& actors) {
  std::vector<std::string> notes;
  for (const ActorId& side : {request.a, request.b}) {
    if (const Actor* const actor = actors.find(side)) {
      note_side(notes, request, *actor);
    }
  }
  return notes;
}

}  // namespace entente::engine

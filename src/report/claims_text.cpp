// SPDX-License-Identifier: Apache-2.0
#include "report/claims_text.hpp"

#include <fmt/format.h>

#include "report/reason_text.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kUnderClaim{2, 2};

std::string voice_name(const Voice& voice, const ActorRegistry& actors) {
  switch (voice.kind) {
    case VoiceKind::author:
      return "the author";
    case VoiceKind::unnamed:
      return "unnamed";
    case VoiceKind::actor:
      break;
  }
  return actors.name_of(voice.actor);
}

// "Pakistan, as told by Dawn (accuse: “has accused”)"
std::string speaker_line(const Claim& claim, const ActorRegistry& actors) {
  std::string line = voice_name(claim.speaker, actors);
  for (const Voice& voice : claim.via) {
    line += (&voice == claim.via.data() ? ", as told by " : ", ") + voice_name(voice, actors);
  }
  if (claim.cue) {
    line += fmt::format(" ({}: “{}”)", to_word(claim.cue->kind), claim.cue->text);
  }
  return line;
}

std::string saying(const Claim& claim, const ActorRegistry& actors) {
  std::string line = fmt::format("{} {} ({}, {})", saying_phrase(claim),
                                 relation_phrase(claim, actors.name_of(claim.a), actors.name_of(claim.b)),
                                 to_word(claim.relation), to_word(claim.polarity));
  const std::string when = short_time(claim.when);
  line += when.empty() ? "" : ", " + when;
  line += claim.where.empty() ? "" : ", " + claim.where;
  if (claim.evidence != EvidenceStatus::none_stated) {
    line += fmt::format("; evidence {}", to_word(claim.evidence));
  }
  return line;
}

std::string rules_line(const Claim& claim) {
  std::string line = place_of(claim);
  for (const std::string& rule : claim.rules) {
    line += (&rule == claim.rules.data() ? " · rules: " : ", ") + rule;
  }
  return line;
}

void add_claim(TextPage& page, const Claim& claim, const ActorRegistry& actors) {
  page.add_paragraph(fmt::format("{}  {}  {}", claim.id.value, to_word(claim.status), speaker_line(claim, actors)),
                     {0, 2}, Emphasis::strong);
  page.add_paragraph(saying(claim, actors), kUnderClaim);
  page.add_paragraph(quoted(claim), kUnderClaim);
  page.add_paragraph(rules_line(claim), kUnderClaim, Emphasis::faint);
  page.add_blank();
}

std::string proposal_line(const Proposal& proposal) {
  return fmt::format("{}{}, {}, first at {}:{}-{}", proposal.name,
                     proposal.abbreviation.empty() ? "" : " (" + proposal.abbreviation + ")",
                     counted(static_cast<std::size_t>(proposal.mentions), "mention"), proposal.document.value,
                     proposal.span.start, proposal.span.end);
}

}  // namespace

std::string claims_to_text(std::span<const Claim> claims, const ActorRegistry& actors, const TextStyle& style) {
  TextPage page(style);
  for (const Claim& claim : claims) {
    add_claim(page, claim, actors);
  }
  if (claims.empty()) {
    page.add_paragraph("No claims. Next: entente add FILE, or ask with fewer restrictions");
    return page.text();
  }
  page.add_paragraph(counted(claims.size(), "claim") + ". Next: entente decide CLAIM confirm|reject|correct");
  return page.text();
}

std::string proposals_to_text(std::span<const Proposal> proposals, const TextStyle& style) {
  if (proposals.empty()) {
    return "";
  }
  TextPage page(style);
  page.add_paragraph(proposals.size() == 1
                         ? "1 name looks like a group and is in no registry:"
                         : fmt::format("{} names look like groups and are in no registry:", proposals.size()));
  for (const Proposal& proposal : proposals) {
    page.add_paragraph(proposal_line(proposal), {4, 4}, Emphasis::plain, "  -");
  }
  page.add_paragraph("Next: add a line to actors.csv for each that is an organisation.");
  return page.text();
}

}  // namespace entente::report

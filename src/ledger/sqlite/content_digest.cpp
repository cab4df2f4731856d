// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/content_digest.hpp"

namespace entente::ledger {
namespace {

// Further from 1970 than any date of the program, so that an unknown day is no day.
constexpr std::int64_t kUnknownDay = -1'000'000'000;

std::int64_t day_number(const std::optional<Date>& date) {
  return date ? std::int64_t{date->time_since_epoch().count()} : kUnknownDay;
}

void add_size(Digest& digest, std::size_t size) { digest.integer(static_cast<std::int64_t>(size)); }

void add_span(Digest& digest, const TextSpan& span) { digest.integer(span.start).integer(span.end); }

void add_voice(Digest& digest, const Voice& voice) {
  digest.integer(static_cast<std::int64_t>(voice.kind)).text(voice.actor.value);
}

void add_cue(Digest& digest, const std::optional<Cue>& cue) {
  add_size(digest, cue ? 1 : 0);
  if (cue) {
    digest.text(to_word(cue->kind)).text(cue->text);
    add_span(digest, cue->span);
  }
}

void add_sources(Digest& digest, const Claim& claim) {
  add_voice(digest, claim.speaker);
  add_size(digest, claim.via.size());
  for (const Voice& voice : claim.via) {
    add_voice(digest, voice);
  }
  add_cue(digest, claim.cue);
}

void add_reasons(Digest& digest, const Claim& claim) {
  add_size(digest, claim.rules.size());
  for (const std::string& rule : claim.rules) {
    digest.text(rule);
  }
  add_size(digest, claim.resolutions.size());
  for (const Resolution& resolution : claim.resolutions) {
    digest.text(resolution.mention).text(resolution.actor.value).text(resolution.antecedent);
    add_span(digest, resolution.span);
    add_span(digest, resolution.antecedent_span);
  }
}

}  // namespace

void add_to_digest(Digest& digest, const Document& document, const std::string& text_sha256, AddedDay added) {
  const DocumentMetadata& metadata = document.metadata;
  digest.text(document.id.value).text(document.sha256).text(document.file_name).text(document.format);
  digest.text(text_sha256).text(metadata.title).text(metadata.publisher).text(metadata.author);
  digest.text(metadata.licence).text(metadata.address).integer(day_number(metadata.published));
  if (added == AddedDay::always || !metadata.published) {
    digest.integer(day_number(document.added));
  }
  if (!metadata.forwarded_from.empty()) {  // as ledgers of version 1 have it, where there was no such field
    digest.text(metadata.forwarded_from);
  }
}

void add_to_digest(Digest& digest, const Claim& claim) {
  digest.text(claim.id.value).text(claim.document.value).text(claim.quote);
  add_span(digest, claim.span);
  add_span(digest, claim.sentence);
  add_sources(digest, claim);
  digest.text(claim.a.value).text(claim.b.value).text(to_word(claim.direction)).text(to_word(claim.relation));
  digest.text(to_word(claim.polarity)).real(claim.certainty.low_prob).real(claim.certainty.high_prob);
  digest.text(to_word(claim.evidence)).integer(static_cast<std::int64_t>(claim.when.kind));
  digest.integer(day_number(claim.when.range.first)).integer(day_number(claim.when.range.last));
  digest.text(claim.where).text(to_word(claim.status));
  add_reasons(digest, claim);
}

void add_to_digest(Digest& digest, const Proposal& proposal) {
  digest.text(proposal.name).text(proposal.abbreviation).integer(proposal.mentions);
  add_span(digest, proposal.span);
}

void add_to_digest(Digest& digest, const Decision& decision) {
  digest.text(decision.claim.value).text(to_word(decision.kind)).text(decision.by).text(decision.reason);
  digest.integer(decision.at_unix_seconds).integer(decision.corrected ? 1 : 0);
  if (decision.corrected) {
    add_to_digest(digest, *decision.corrected);
  }
}

void add_to_digest(Digest& digest, const OriginDecision& decision) {
  digest.text(to_word(decision.action)).text(decision.claim.value).text(decision.other.value_or(ClaimId{}).value);
  digest.text(decision.by).text(decision.reason).integer(decision.at_unix_seconds);
}

}  // namespace entente::ledger

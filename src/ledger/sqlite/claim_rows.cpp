// SPDX-License-Identifier: Apache-2.0
#include "ledger/sqlite/claim_rows.hpp"

#include <SQLiteCpp/Column.h>

#include <algorithm>
#include <array>

namespace entente::ledger {

namespace {

constexpr std::string_view kClaimColumns =
    "d.number, c.id, o.id, d.span_start, d.span_end, d.quote, d.sentence_start, d.sentence_end, d.speaker, d.via, "
    "d.cue_kind, d.cue_text, d.cue_start, d.cue_end, d.a, d.b, d.direction, d.relation, d.polarity, d.certainty_low, "
    "d.certainty_high, d.evidence, d.time_kind, d.time_first, d.time_last, d.place_name, d.rules, d.resolution_count";

constexpr const char* kInsertDetails =
    "INSERT INTO claim_details (claim, reading, decision, span_start, span_end, quote, sentence_start, sentence_end, "
    "speaker, via, cue_kind, cue_text, cue_start, cue_end, a, b, direction, relation, polarity, certainty_low, "
    "certainty_high, evidence, time_kind, time_first, time_last, place_name, rules, resolution_count) VALUES "
    "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number";

constexpr std::string_view kActorMark = "actor:";  // an actor's slug may be any word, also "author"

Voice voice_of(std::string_view word) {
  if (word.starts_with(kActorMark)) {
    return {VoiceKind::actor, ActorId{std::string(word.substr(kActorMark.size()))}};
  }
  const Voice voice = voice_from_word(word);
  return known(voice.kind == VoiceKind::actor ? std::nullopt : std::optional(voice), word);
}

std::string voices_text(const std::vector<Voice>& voices) {
  std::vector<std::string> words(voices.size());
  std::ranges::transform(voices, words.begin(), to_stored_word);
  return to_list_text(words);
}

std::vector<Voice> voices_of(std::string_view list_text) {
  const std::vector<std::string> words = items_of(list_text);
  std::vector<Voice> voices(words.size());
  std::ranges::transform(words, voices.begin(), voice_of);
  return voices;
}

constexpr std::array<std::string_view, 4> kTimeKinds{"not stated", "past", "future", "interval"};  // as TimeKind

TimeKind time_kind_of(std::string_view word) {
  const auto* const found = std::ranges::find(kTimeKinds, word);
  return known(
      found == kTimeKinds.end() ? std::nullopt : std::optional(static_cast<TimeKind>(found - kTimeKinds.begin())),
      word);
}

void bind_cue(RowBinder& row, const std::optional<Cue>& cue) {
  if (cue) {
    row.text(to_word(cue->kind)).text(cue->text).span(cue->span);
  } else {
    row.text_or_null({}).text_or_null({}).integer_or_null({}).integer_or_null({});
  }
}

std::optional<Cue> read_cue(RowReader& row) {
  const std::optional<std::string> kind = row.text_or_null();
  const std::optional<std::string> text = row.text_or_null();
  const TextSpan span = row.span();
  if (!kind || !text) {
    return std::nullopt;
  }
  return Cue{*text, span, known(cue_kind_from_word(*kind), *kind)};
}

void bind_statement(RowBinder& row, const Claim& claim) {
  row.text(claim.a.value).text(claim.b.value).text(to_word(claim.direction)).text(to_word(claim.relation));
  row.text(to_word(claim.polarity)).real(claim.certainty.low_prob).real(claim.certainty.high_prob);
  row.text(to_word(claim.evidence)).text(kTimeKinds[static_cast<std::size_t>(claim.when.kind)]);
  row.date_or_null(claim.when.range.first).date_or_null(claim.when.range.last).text(claim.where);
}

void read_statement(RowReader& row, Claim& claim) {
  claim.a = ActorId{row.text()};
  claim.b = ActorId{row.text()};
  const std::string direction = row.text();
  claim.direction = known(direction_from_word(direction), direction);
  const std::string relation = row.text();
  claim.relation = known(relation_from_word(relation), relation);
  const std::string polarity = row.text();
  claim.polarity = known(polarity_from_word(polarity), polarity);
  claim.certainty.low_prob = row.real();
  claim.certainty.high_prob = row.real();
  const std::string evidence = row.text();
  claim.evidence = known(evidence_from_word(evidence), evidence);
  claim.when.kind = time_kind_of(row.text());
  claim.when.range.first = row.date_or_null();
  claim.when.range.last = row.date_or_null();
  claim.where = row.text();
}

Resolution read_resolution(const SQLite::Statement& statement) {
  RowReader row(statement);
  Resolution resolution;
  resolution.mention = row.text();
  resolution.span = row.span();
  resolution.actor = ActorId{row.text()};
  resolution.antecedent = row.text();
  resolution.antecedent_span = row.span();
  return resolution;
}

}  // namespace

std::string to_stored_word(const Voice& voice) {
  return voice.kind == VoiceKind::actor ? std::string(kActorMark) + voice.actor.value : to_word(voice);
}

std::string_view claim_columns() { return kClaimColumns; }

ClaimWriter::ClaimWriter(const Connection& connection)
    : insert_claim_(connection.database, "INSERT INTO claims (id, document) VALUES (?, ?) ON CONFLICT (id) DO NOTHING"),
      find_claim_(connection.database, "SELECT number, document FROM claims WHERE id = ?"),
      insert_details_(connection.database, kInsertDetails),
      insert_resolution_(connection.database, "INSERT INTO resolutions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)") {}

std::int64_t ClaimWriter::number_of(const Claim& claim, std::int64_t document) {
  RowBinder(insert_claim_).text(claim.id.value).integer(document).execute();
  RowBinder(find_claim_).text(claim.id.value);
  find_claim_.executeStep();
  RowReader row(find_claim_);
  const std::int64_t number = row.integer();
  if (row.integer() != document) {
    refuse_content("document " + claim.document.value + ", claim " + claim.id.value,
                   "a claim of another document has the same id");
  }
  return number;
}

void ClaimWriter::write_details(std::int64_t claim_number, const DetailsOrigin& origin, const Claim& claim) {
  RowBinder row(insert_details_);
  row.integer(claim_number).integer_or_null(origin.reading).integer_or_null(origin.decision);
  row.span(claim.span).text(claim.quote).span(claim.sentence);
  row.text(to_stored_word(claim.speaker)).text(voices_text(claim.via));
  bind_cue(row, claim.cue);
  bind_statement(row, claim);
  row.text(to_list_text(claim.rules)).integer(static_cast<std::int64_t>(claim.resolutions.size()));
  insert_details_.executeStep();
  const std::int64_t details = insert_details_.getColumn(0).getInt64();
  insert_details_.reset();
  std::int64_t position = 0;
  for (const Resolution& resolution : claim.resolutions) {
    RowBinder child(insert_resolution_);
    child.integer(details).integer(position++).text(resolution.mention).span(resolution.span);
    child.text(resolution.actor.value).text(resolution.antecedent).span(resolution.antecedent_span).execute();
  }
}

ClaimReader::ClaimReader(const Connection& connection)
    : find_resolutions_(connection.database,
                        "SELECT mention, span_start, span_end, actor, antecedent, antecedent_start, antecedent_end "
                        "FROM resolutions WHERE details = ? ORDER BY position") {}

Claim ClaimReader::read(RowReader& row) {
  const std::int64_t details = row.integer();
  Claim claim;
  claim.id = ClaimId{row.text()};
  claim.document = DocumentId{row.text()};
  claim.span = row.span();
  claim.quote = row.text();
  claim.sentence = row.span();
  claim.speaker = voice_of(row.text());
  claim.via = voices_of(row.text());
  claim.cue = read_cue(row);
  read_statement(row, claim);
  claim.rules = items_of(row.text());
  claim.resolutions = read_resolutions(details, row.integer());
  return claim;
}

// The count that is stored with the details spares a question for most claims, which have none.
std::vector<Resolution> ClaimReader::read_resolutions(std::int64_t details, std::int64_t count) {
  std::vector<Resolution> resolutions;
  if (count == 0) {
    return resolutions;
  }
  RowBinder(find_resolutions_).integer(details);
  while (find_resolutions_.executeStep()) {
    resolutions.push_back(read_resolution(find_resolutions_));
  }
  if (resolutions.size() != static_cast<std::size_t>(count)) {
    throw UnreadableRow("a resolution of claim details " + std::to_string(details) + " is missing or too many");
  }
  return resolutions;
}

}  // namespace entente::ledger

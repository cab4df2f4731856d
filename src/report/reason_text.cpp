// SPDX-License-Identifier: Apache-2.0
#include "report/reason_text.hpp"

#include <fmt/format.h>

#include "report/wording.hpp"

namespace entente::report {
namespace {

void append_part(std::string& line, std::string_view separator, const std::string& part) {
  if (part.empty()) {
    return;
  }
  line += (line.empty() ? "" : std::string(separator)) + part;
}

}  // namespace

std::string quoted(const Claim& claim) { return "“" + claim.quote + "”"; }

std::string source_line(const ShownClaim& shown) {
  std::string line = shown.document_title;
  append_part(line, ", ", shown.publisher);
  append_part(line, ", ", shown.published.empty() ? "undated" : shown.published);
  append_part(line, " · ", place_of(shown.claim));
  append_part(line, " · ", shown.claim.id.value.empty() ? "" : "claim " + shown.claim.id.value);
  return line;
}

std::string saying_line(const ShownClaim& shown, const Assessment& assessment) {
  const std::string when = short_time(shown.claim.when);
  return fmt::format("{} ({}), {}: {}{}", shown.speaker_name, to_word(shown.stance), stance_phrase(shown.claim),
                     relation_phrase(shown.claim, assessment), when.empty() ? "" : ", " + when);
}

std::string family_line(const Reason& reason) {
  const std::size_t others = reason.claims.size() - 1;
  return others == 0 ? "" : fmt::format("and {} of the same origin, counted once with it", counted(others, "more claim"));
}

}  // namespace entente::report

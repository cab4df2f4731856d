// SPDX-License-Identifier: Apache-2.0
#include "report/reason_text.hpp"

#include <fmt/format.h>

#include "report/wording.hpp"

namespace entente::report {
std::string quoted(const Claim& claim) { return "“" + claim.quote + "”"; }

std::vector<std::string> source_parts(const ShownClaim& shown) {
  std::vector<std::string> parts;
  const bool has_both = !shown.publisher.empty() && !shown.document_title.empty();
  const std::string name = shown.publisher + (has_both ? ", " : "") + shown.document_title;
  if (!name.empty()) {
    parts.push_back(name);
  }
  parts.push_back(shown.published.empty() ? "undated" : shown.published);
  parts.push_back(place_of(shown.claim));
  if (!shown.claim.id.value.empty()) {
    parts.push_back("claim " + shown.claim.id.value);
  }
  return parts;
}

std::string source_line(const ShownClaim& shown) {
  std::string line;
  for (const std::string& part : source_parts(shown)) {
    line += (line.empty() ? "" : " · ") + part;
  }
  return line;
}

std::string saying_line(const ShownClaim& shown, const Assessment& assessment) {
  return saying_line(shown, relation_phrase(shown.claim, assessment));
}

std::string saying_line(const ShownClaim& shown, std::string_view relation) {
  const std::string when = short_time(shown.claim.when);
  const std::string_view stance = to_word(shown.stance);
  return fmt::format("{}{} {} {}{}", shown.speaker_name,
                     shown.speaker_name == stance ? "" : fmt::format(" [{}]", stance), saying_phrase(shown.claim),
                     relation, when.empty() ? "" : ", " + when);
}

std::string family_line(const Reason& reason) {
  const std::size_t others = reason.claims.size() - 1;
  return others == 0 ? ""
                     : fmt::format("and {} of the same origin, counted once with it", counted(others, "more claim"));
}

}  // namespace entente::report

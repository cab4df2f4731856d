// SPDX-License-Identifier: Apache-2.0
#include "report/contradictions_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "report/reason_text.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kItem{6, 6};
constexpr Indent kSide{8, 8};

std::string_view heading_of(ContradictionVoices voices) {
  switch (voices) {
    case ContradictionVoices::one_voice_one_document:
      return "One voice, both ways in one text";
    case ContradictionVoices::one_voice:
      return "One voice, both ways in different texts";
    case ContradictionVoices::apart_from_the_pair:
      return "Voices apart from the two contradict each other";
    case ContradictionVoices::one_of_the_pair:
      break;
  }
  return "One of the two contradicts others";
}

std::string names_of(const ActorId& left, const ActorId& right, const ActorRegistry& actors) {
  return fmt::format("{} and {}", actors.name_of(left), actors.name_of(right));
}

std::string title_of(const Contradiction& each, const ActorRegistry& actors) {
  const Claim& claim = each.left.claim;
  return names_of(claim.a, claim.b.value.empty() ? each.right.claim.a : claim.b, actors);
}

// "The same of A and B; A and C."
std::string also_line(const Contradiction& each, const ActorRegistry& actors) {
  std::string line = "The same two sentences contradict each other over ";
  for (const Pair& pair : each.also) {
    line += (&pair == each.also.data() ? "" : "; ") + names_of(pair.first, pair.second, actors);
  }
  return line + ".";
}

std::string saying_of(const ShownClaim& shown, const ActorRegistry& actors) {
  const Claim& claim = shown.claim;
  if (claim.id.value.empty()) {
    return "so says " + shown.speaker_name;
  }
  const std::string when = short_time(claim.when);
  return fmt::format("{} {} {}{}", shown.speaker_name, saying_phrase(claim),
                     relation_phrase(claim, actors.name_of(claim.a), actors.name_of(claim.b)),
                     when.empty() ? "" : ", " + when);
}

void add_side(TextPage& page, const ShownClaim& shown, const ActorRegistry& actors) {
  page.add_paragraph(quoted(shown.claim), kSide);
  page.add_paragraph(saying_of(shown, actors), kSide);
  page.add_paragraph(source_line(shown), kSide, Emphasis::faint);
}

void add_contradiction(TextPage& page, const Contradiction& each, std::size_t number, const ActorRegistry& actors) {
  page.add_blank();
  page.add_paragraph(title_of(each, actors), kItem, Emphasis::strong, fmt::format("{:>4}", number));
  add_side(page, each.left, actors);
  page.add_paragraph("against", kItem);
  add_side(page, each.right, actors);
  page.add_paragraph(each.reason, kItem);
  if (!each.also.empty()) {
    page.add_paragraph(also_line(each, actors), kItem, Emphasis::faint);
  }
  if (each.others > 0) {
    page.add_paragraph(
        each.others == 1
            ? "The two voices contradict each other so in one more pair of claims."
            : fmt::format("The two voices contradict each other so in {} more pairs of claims.", each.others),
        kItem, Emphasis::faint);
  }
}

}  // namespace

std::string contradictions_to_text(std::span<const Contradiction> contradictions, const ActorRegistry& actors,
                                   const TextStyle& style, std::size_t shown) {
  TextPage page(style);
  if (contradictions.empty()) {
    page.add_paragraph("No two statements contradict each other.");
    page.add_paragraph("Next: entente claims lists what is said");
    return page.text();
  }
  page.add_paragraph(
      contradictions.size() == 1
          ? "1 pair of statements that cannot both hold"
          : fmt::format("{} pairs of statements that cannot both hold, the most telling first", contradictions.size()));
  std::optional<ContradictionVoices> voices;
  for (std::size_t i = 0; i < std::min(shown, contradictions.size()); ++i) {
    if (voices != contradictions[i].voices) {
      voices = contradictions[i].voices;
      page.add_heading(heading_of(*voices));
    }
    add_contradiction(page, contradictions[i], i + 1, actors);
  }
  page.add_blank();
  if (shown < contradictions.size()) {
    page.add_paragraph(fmt::format("{} more; --all shows them.", contradictions.size() - shown));
  }
  page.add_paragraph("Next: entente explain-claim CLAIM, then entente decide CLAIM confirm|reject|correct");
  return page.text();
}

}  // namespace entente::report

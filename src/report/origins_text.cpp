// SPDX-License-Identifier: Apache-2.0
#include "report/origins_text.hpp"

#include <fmt/format.h>

#include "report/reason_text.hpp"
#include "report/text_page.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kFamily{2, 4};
constexpr Indent kMember{6, 6};

std::string because(const OriginMember& member) {
  const std::string words = member.stated_quote.empty() ? "" : ": “" + member.stated_quote + "”";
  switch (member.reason) {
    case OriginReason::own_words:
      return "in the publisher's own words";
    case OriginReason::named_speaker:
      return "the text names this speaker" + (member.shown.claim.cue ? ": “" + member.shown.claim.cue->text + "”" : "");
    case OriginReason::named_outlet:
      return "the text names this outlet" + words;
    case OriginReason::told_outlet:
      return "said to this outlet by somebody not named" + words;
    case OriginReason::credit_line:
      return "the document gives the credit to this outlet" + words;
    case OriginReason::forwarded:
      return "forwarded from this channel" + words;
    case OriginReason::same_words:
      return "repeats the words of claim " + member.like.value;
    case OriginReason::joined:
      return "joined by hand with claim " + member.like.value;
    case OriginReason::split:
      break;
  }
  return "split off by hand";
}

void add_member(TextPage& page, const OriginMember& member) {
  page.add_paragraph(quoted(member.shown.claim), kMember, Emphasis::plain, "    -");
  page.add_paragraph(because(member), kMember);
  page.add_paragraph(source_line(member.shown), kMember, Emphasis::faint);
}

void add_family(TextPage& page, const OriginFamily& family) {
  page.add_blank();
  page.add_paragraph(
      fmt::format(
          "{}: {}", family.name,
          family.members.size() == 1 ? "1 claim" : fmt::format("{} claims of one origin", family.members.size())),
      kFamily, Emphasis::strong);
  for (const OriginMember& member : family.members) {
    add_member(page, member);
  }
}

// Families of one pair stand together.
std::span<const OriginFamily> families_of_first_pair(std::span<const OriginFamily> families) {
  std::size_t count = 0;
  while (count < families.size() && families[count].pair == families.front().pair) {
    ++count;
  }
  return families.first(count);
}

void add_pair(TextPage& page, std::span<const OriginFamily> families, const ActorRegistry& actors, bool is_whole) {
  std::size_t claims = 0;
  std::size_t single = 0;
  for (const OriginFamily& family : families) {
    claims += family.members.size();
    single += static_cast<std::size_t>(family.members.size() == 1);
  }
  page.add_heading(fmt::format("{} and {}: {} from {}", actors.name_of(families.front().pair.first),
                               actors.name_of(families.front().pair.second), counted(claims, "claim"),
                               counted(families.size(), "origin")));
  for (const OriginFamily& family : families) {
    if (is_whole || family.members.size() > 1) {
      add_family(page, family);
    }
  }
  if (!is_whole && single > 0) {
    page.add_blank();
    page.add_paragraph(single == 1 ? "1 claim stands alone." : fmt::format("{} claims stand alone.", single), {2, 2});
  }
}

}  // namespace

std::string origins_to_text(std::span<const OriginFamily> families, const ActorRegistry& actors, const TextStyle& style,
                            bool is_whole) {
  TextPage page(style);
  if (families.empty()) {
    page.add_paragraph("No claims, so no origins.");
    page.add_paragraph("Next: entente add FILE, or ask of another pair");
    return page.text();
  }
  page.add_paragraph(
      "Claims of one origin count as one voice, however many carry it. Within it they are weighed by what they say and "
      "when; entente why A B shows how.");
  for (auto rest = families; !rest.empty();) {
    const std::span<const OriginFamily> of_pair = families_of_first_pair(rest);
    add_pair(page, of_pair, actors, is_whole);
    rest = rest.subspan(of_pair.size());
  }
  page.add_blank();
  page.add_paragraph(
      "Next: entente origins split CLAIM where a claim is no copy; entente origins join CLAIM CLAIM where two have one "
      "origin");
  return page.text();
}

}  // namespace entente::report

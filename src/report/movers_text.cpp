// SPDX-License-Identifier: Apache-2.0
#include "report/movers_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/reason_text.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kMover{9, 9};

std::string phrase_of(const Mover& mover) {
  const ClaimStatus status = mover.claims.front().claim.status;
  switch (mover.kind) {
    case MoverKind::added:
      return "new";
    case MoverKind::grown:
      return "more of an origin that counted before";
    case MoverKind::decided_on:
      return status == ClaimStatus::proposed ? "decided on" : "now " + std::string(to_word(status));
    case MoverKind::weighed_anew:
      return "weighed anew";
    case MoverKind::dropped:
      break;
  }
  return "no longer claimed";
}

std::string relation_of(const Claim& claim, const SideNames& sides) {
  return claim.a == sides.a ? relation_phrase(claim, sides.a_name, sides.b_name)
                            : relation_phrase(claim, sides.b_name, sides.a_name);
}

std::string others_line(const Mover& mover) {
  const std::size_t others = mover.claim_count - 1;
  return others == 0 ? "" : fmt::format("; counted with {} of the same origin", counted(others, "more claim"));
}

void add_mover(TextPage& page, const Mover& mover, const SideNames& sides) {
  const ShownClaim& shown = mover.claims.front();
  page.add_paragraph(fmt::format("{}{}: {}{}", phrase_of(mover), mover.is_driver ? " (a driver)" : "",
                                 saying_line(shown, relation_of(shown.claim, sides)), others_line(mover)),
                     kMover, Emphasis::plain, "  " + signed_logit(mover.share_logit));
  page.add_paragraph(quoted(shown.claim), kMover);
  page.add_paragraph(source_line(shown), kMover, Emphasis::faint);
}

}  // namespace

void add_movers(TextPage& page, std::span<const Mover> movers, const SideNames& sides) {
  const std::size_t shown = std::min(kShownMovers, movers.size());
  for (const Mover& mover : movers.first(shown)) {
    add_mover(page, mover, sides);
  }
  double rest = 0;
  for (const Mover& mover : movers.subspan(shown)) {
    rest += mover.share_logit;
  }
  if (shown < movers.size()) {
    page.add_paragraph(fmt::format("{} together", counted(movers.size() - shown, "smaller item")), kMover,
                       Emphasis::plain, "  " + signed_logit(rest));
  }
}

}  // namespace entente::report

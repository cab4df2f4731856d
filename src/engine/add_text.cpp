// SPDX-License-Identifier: Apache-2.0
#include "engine/add_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "engine/printable.hpp"

namespace entente::engine {
namespace {

constexpr std::size_t kNamedProposals = 5;  // the rest is one command away

std::size_t claim_count(const AddReport& report) {
  std::size_t count = 0;
  for (const AddedDocument& document : report.added) {
    count += document.claims;
  }
  return count;
}

std::string document_lines(const AddReport& report) {
  std::string lines;
  for (const AddedDocument& document : report.added) {
    lines += fmt::format("  {}  {}\n", document.id.value, counted(document.claims, "claim"));
  }
  for (const KnownDocument& document : report.known) {
    lines += fmt::format("  {} is already in the ledger as {}\n", printable_line(document.file), document.id.value);
  }
  return lines;
}

// " (line 3, 7, ...)"; a row whose line is not known is left out of it.
std::string place_of(const ingest::SkippedRows& skipped) {
  std::vector<std::size_t> lines = skipped.first_lines;
  std::erase(lines, std::size_t{0});
  const bool is_more = static_cast<std::size_t>(skipped.count) > skipped.first_lines.size();
  return lines.empty() ? "" : fmt::format(" (line {}{})", fmt::join(lines, ", "), is_more ? ", ..." : "");
}

std::string skip_lines(const AddedEvents& events) {
  std::string lines;
  for (const ingest::SkippedRows& skipped : events.report.skipped) {
    lines += fmt::format("    {} left out: {}{}\n", skipped.count, printable_line(skipped.why), place_of(skipped));
  }
  return lines;
}

// "; near: alpha, bravo"
std::string near_actors(const ListedName& name) {
  const std::vector<ActorId>& actors = name.actors.empty() ? name.suggestions : name.actors;
  std::string near;
  for (const ActorId& actor : actors) {
    near += (near.empty() ? "" : ", ") + actor.value;
  }
  return near.empty() ? "" : (name.actors.empty() ? "; near: " : "; may be any of: ") + near;
}

std::string unmatched_lines(const AddedEvents& events) {
  if (events.unmatched.empty()) {
    return "";
  }
  std::string lines =
      fmt::format("    {} in no row of actors.csv:\n", counted(events.unmatched.size(), "name stands", "names stand"));
  for (std::size_t i = 0; i < std::min(kNamedProposals, events.unmatched.size()); ++i) {
    const ListedName& name = events.unmatched[i];
    lines += fmt::format("      {} ({}{})\n", printable_line(name.name),
                         counted(static_cast<std::size_t>(name.events), "event"), near_actors(name));
  }
  return events.unmatched.size() > kNamedProposals ? lines + "      ... entente events --names lists all\n" : lines;
}

std::string resumed_line(const AddedEvents& events) {
  return events.resumed_after == 0 ? ""
                                   : fmt::format("    went on behind {}, where adding it was interrupted\n",
                                                 counted(static_cast<std::size_t>(events.resumed_after), "event"));
}

std::string event_lines(const AddReport& report) {
  std::string lines;
  for (const AddedEvents& events : report.events) {
    const DataSet& set = events.data_set;
    const std::string file = printable_line(events.file);
    if (events.is_known) {
      lines += fmt::format("  {} is already in the ledger as data set {}\n", file, set.number);
      continue;
    }
    const std::string rows = set.posts > 0 ? counted(static_cast<std::size_t>(set.posts), "post")
                                           : counted(static_cast<std::size_t>(set.events), "event");
    lines += fmt::format("  {}: {} of {} rows ({}, release {}; {})\n", file, rows, events.report.rows_read,
                         printable_line(set.title), printable_line(set.version), printable_line(set.licence));
    lines += resumed_line(events) + skip_lines(events) + unmatched_lines(events);
  }
  return lines;
}

std::string proposal_text(const std::vector<Proposal>& proposals) {
  if (proposals.empty()) {
    return "";
  }
  std::string names;
  for (std::size_t i = 0; i < std::min(kNamedProposals, proposals.size()); ++i) {
    names += fmt::format("{}{} ({})", i == 0 ? "" : ", ", printable_line(proposals[i].name),
                         counted(static_cast<std::size_t>(proposals[i].mentions), "mention"));
  }
  const bool is_all = proposals.size() <= kNamedProposals;
  return fmt::format("{} {} in no registry: {}{}.\nAdd those that matter to actors.csv; {}.\n",
                     counted(proposals.size(), "name looks like a group and", "names look like groups and"),
                     proposals.size() == 1 ? "is" : "are", names, is_all ? "" : ", ...",
                     is_all ? "the texts are then read again" : "entente actors lists all of them");
}

std::string ambiguous_text(const std::vector<UnclearName>& names) {
  std::string text;
  for (const UnclearName& name : names) {
    std::string candidates;
    for (const ActorId& candidate : name.candidates) {
      candidates += (candidates.empty() ? "" : " or ") + candidate.value;
    }
    text += fmt::format("\"{}\" in {} ({}) may be {}, and the text does not tell which: nothing was read of it.\n",
                        printable_line(name.name), name.document.value,
                        counted(static_cast<std::size_t>(name.mentions), "mention"), candidates);
  }
  return text;
}

std::string next_text(const AddReport& report) {
  if (report.added.empty() && report.known.empty()) {
    if (!report.events.empty()) {
      return "Next: entente events A B\n";
    }
    return report.refused.empty() ? "There was no document in what was given.\n" : "";
  }
  return claim_count(report) > 0 || report.added.empty()
             ? "Next: entente claims, then entente assess A B\n"
             : "Next: no claim names two organisations of actors.csv. Add those that the texts speak of to it, then: "
               "entente claims\n";
}

}  // namespace

std::string refusal_text(const RefusedFile& file) {
  const bool is_named = file.error.place.find(file.file) != std::string::npos;
  return "refused " + (is_named ? "" : file.file + ": ") + to_text(file.error);
}

ExitCode exit_of(const AddReport& report) {
  if (report.refused.empty()) {
    return ExitCode::done;
  }
  const bool is_any_in = !report.added.empty() || !report.known.empty() || !report.events.empty();
  return is_any_in && report.untried == 0 ? ExitCode::problems : ExitCode::failed;
}

std::string add_to_text(const AddReport& report) {
  std::string text =
      fmt::format("Added {} with {}", counted(report.added.size(), "document"), counted(claim_count(report), "claim"));
  if (!report.events.empty()) {
    text +=
        fmt::format(" and {}", counted(report.events.size(), "file of events or posts", "files of events or posts"));
  }
  if (!report.refused.empty()) {
    text += fmt::format("; refused {}", counted(report.refused.size(), "file"));
  }
  if (report.untried > 0) {
    text += fmt::format("; did not try the remaining {}", report.untried);
  }
  return text + ".\n" + document_lines(report) + event_lines(report) + ambiguous_text(report.ambiguous) +
         proposal_text(report.proposals) + next_text(report);
}

}  // namespace entente::engine

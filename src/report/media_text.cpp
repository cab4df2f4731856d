// SPDX-License-Identifier: Apache-2.0
#include "report/media_text.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "base/text.hpp"
#include "report/media_words.hpp"
#include "report/text_page.hpp"
#include "report/visible_text.hpp"
#include "report/wording.hpp"

namespace entente::report {
namespace {

constexpr Indent kUnder{2, 2};
constexpr Indent kPost{4, 6};
constexpr std::size_t kShownPairs = 20;  // the rest is in the table's last line and in JSON
constexpr std::size_t kShownPosts = 3;
constexpr std::size_t kNameColumn = 18;
constexpr std::size_t kMostNameBytes = 256;  // far more than such a column shows
constexpr std::size_t kCountColumn = 8;
constexpr std::size_t kDelayColumn = 17;

std::string moment_text(std::int64_t unix_seconds) {
  return fmt::format("{:%Y-%m-%d %H:%M}", std::chrono::sys_seconds{std::chrono::seconds{unix_seconds}});
}

// The text as far as it fits into so many columns; of marks that take none no more than a few.
std::string shortened(std::string_view text, std::size_t columns) {
  std::string line = visible_line(text.substr(0, kMostNameBytes));
  if (display_width(line) <= columns && text.size() <= kMostNameBytes) {
    return line;
  }
  std::string cut;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = decode_code_point(std::string_view(line).substr(at)).length;
    const std::string longer = cut + line.substr(at, length);
    if (display_width(longer) >= columns) {
      break;
    }
    cut = longer;
    at += length;
  }
  return cut + "…";
}

std::size_t shown_count(std::size_t all, MediaPosts posts) {
  return posts == MediaPosts::all ? all : std::min(all, kShownPosts);
}

void add_further(TextPage& page, std::size_t shown, std::size_t all) {
  if (shown < all) {
    page.add_paragraph(fmt::format("and {} more: --posts lists all", all - shown), kPost, Emphasis::faint);
  }
}

std::string languages_text(const ChannelAmplification& each) {
  std::string text;
  for (const auto& [language, posts] : each.languages) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", posts, language.empty() ? "not known" : language);
  }
  return text;
}

std::string figures_text(const ChannelAmplification& each) {
  std::string text = fmt::format("{} forwarded, {} in nearly the same words later", each.forwarded, each.copied);
  if (each.expected) {
    text += fmt::format("; {:.1f} were to be expected if it did not matter whose posts they are", *each.expected);
  }
  return text + fmt::format("; the other way round {}; {} to {}; language: {}", each.other_way, to_iso(each.first_day),
                            to_iso(each.last_day), languages_text(each));
}

std::string passed_line(const PassedOnPost& passed) {
  std::string line = fmt::format("{}  {}", moment_text(passed.post.at_unix_seconds), to_word(passed.way));
  line += passed.delay_hours ? " after " + duration_words(*passed.delay_hours) : ", the original is not here";
  line += fmt::format(": “{}”  [{} {}", passed.post.beginning, passed.post.channel, passed.post.id);
  return line + (passed.original ? fmt::format("; {} {}]", passed.original->channel, passed.original->id) : "]");
}

void add_amplification(TextPage& page, const ChannelAmplification& each, MediaPosts posts) {
  page.add_paragraph(amplification_sentence(each), {}, Emphasis::strong);
  page.add_paragraph(figures_text(each), kUnder);
  const std::size_t shown = shown_count(each.posts.size(), posts);
  for (std::size_t i = 0; i < shown; ++i) {
    page.add_paragraph(passed_line(each.posts[i]), kPost, Emphasis::faint);
  }
  add_further(page, shown, each.posts.size());
  page.add_blank();
}

// Whole from ten hours on, where a tenth says nothing.
std::string hours_text(double hours) {
  constexpr double kWholeFrom = 9.95;
  return hours < kWholeFrom ? fmt::format("{:.1f}", hours) : fmt::format("{:.0f}", hours);
}

std::string delays_text(const ChannelAmplification& each) {
  return each.delays ? hours_text(each.delays->lower_hours) + " " + hours_text(each.delays->median_hours) + " " +
                           hours_text(each.delays->upper_hours)
                     : "not known";
}

std::string table_row(const ChannelAmplification& each) {
  const double share = static_cast<double>(each.posts.size()) / static_cast<double>(each.amplifier_posts);
  return "  " + padded_right(shortened(each.amplifier, kNameColumn), kNameColumn + 1) +
         padded_right(shortened(each.source, kNameColumn), kNameColumn) +
         padded_left(std::to_string(each.posts.size()), kCountColumn) +
         padded_left(fmt::format("{:.1f} %", 100 * share), kCountColumn) +
         padded_left(each.expected ? fmt::format("{:.1f}", *each.expected) : "-", kCountColumn) +
         padded_left(delays_text(each), kDelayColumn);
}

void add_table(TextPage& page, const std::vector<ChannelAmplification>& all) {
  page.add_line("  " + padded_right("amplifier", kNameColumn + 1) + padded_right("of", kNameColumn) +
                    padded_left("posts", kCountColumn) + padded_left("share", kCountColumn) +
                    padded_left("expect.", kCountColumn) + padded_left("hours, quartiles", kDelayColumn),
                Emphasis::faint);
  for (std::size_t i = 0; i < std::min(all.size(), kShownPairs); ++i) {
    page.add_line(table_row(all[i]));
  }
  if (all.size() > kShownPairs) {
    page.add_line(fmt::format("  and {} more pairs of channels: --json gives all", all.size() - kShownPairs));
  }
}

void add_amplifications(TextPage& page, const MediaAnswer& answer, MediaPosts posts) {
  const std::vector<ChannelAmplification>& all = answer.amplifications;
  if (all.empty()) {
    page.add_paragraph(answer.a ? "No channel of the one passes on what a channel of the other posted."
                                : "No channel passes on what another posted.");
    return;
  }
  for (std::size_t i = 0; i < std::min(all.size(), kShownPairs); ++i) {
    add_amplification(page, all[i], posts);
  }
  add_table(page, all);
  page.add_blank();
  page.add_paragraph(
      "Nearly the same words tell who was earlier in these data, not who wrote them: both may have them from a third. "
      "Passing on is no proof of an understanding.");
}

std::string outreach_line(const OutreachPost& each) {
  const std::string why = !each.is_in_language     ? "on “" + each.grievance + "”"
                          : each.grievance.empty() ? "in " + each.post.language
                                                   : "in " + each.post.language + ", on “" + each.grievance + "”";
  return fmt::format("{}  {}: “{}”  [{} {}]", moment_text(each.post.at_unix_seconds), why, each.post.beginning,
                     each.post.channel, each.post.id);
}

void add_month(TextPage& page, const OutreachMonth& month, MediaPosts posts) {
  if (month.reaching.empty()) {
    return;
  }
  const std::string expected = month.expected ? fmt::format("{:.1f}", *month.expected) : "not known";
  page.add_paragraph(fmt::format("{}: {} of {}; to be expected {}", to_iso(month.month), month.reaching.size(),
                                 counted(month.posts, "post"), expected),
                     kUnder);
  const std::size_t shown = shown_count(month.reaching.size(), posts);
  for (std::size_t i = 0; i < shown; ++i) {
    page.add_paragraph(outreach_line(month.reaching[i]), kPost, Emphasis::faint);
  }
  add_further(page, shown, month.reaching.size());
}

void add_outreach(TextPage& page, const Outreach& outreach, const ActorRegistry& actors, MediaPosts posts) {
  page.add_blank();
  page.add_paragraph(outreach_sentence(outreach, actors), {}, Emphasis::strong);
  const OutreachSums sums = outreach_sums(outreach);
  if (sums.months > 0) {
    page.add_paragraph(
        fmt::format("In the {} in which channels of neither side post enough to compare: {}; did it post as they do, "
                    "{:.1f}",
                    counted(sums.months, "month"), sums.observed, sums.expected),
        kUnder);
  }
  for (const OutreachMonth& month : outreach.months) {
    add_month(page, month, posts);
  }
  for (const std::string& note : outreach.notes) {
    page.add_paragraph(note, kUnder);
  }
}

std::string title_of(const MediaAnswer& answer, const ActorRegistry& actors) {
  std::string title =
      answer.a ? fmt::format("{} and {} among ", actors.name_of(*answer.a), actors.name_of(*answer.b)) : std::string();
  title += fmt::format("{} of {}", counted(answer.posts, "post"), counted(answer.channels, "channel"));
  title += answer.days.first ? ", from " + to_iso(*answer.days.first) : "";
  return title + (answer.days.last ? ", to " + to_iso(*answer.days.last) : "");
}

}  // namespace

std::string media_to_text(const MediaAnswer& answer, const ActorRegistry& actors, MediaPosts posts,
                          const TextStyle& style) {
  TextPage page(style);
  if (answer.posts == 0) {
    page.add_paragraph(answer.days == DateRange{}
                           ? "There are no posts yet. Add the export of a public channel with entente add."
                           : "There are no posts in this time. Ask for a longer one, or add the export of a public "
                             "channel with entente add.");
    return page.text();
  }
  page.add_paragraph(title_of(answer, actors), {}, Emphasis::strong);
  page.add_blank();
  add_amplifications(page, answer, posts);
  for (const Outreach& outreach : answer.outreach) {
    add_outreach(page, outreach, actors, posts);
  }
  if (!answer.notes.empty()) {
    page.add_blank();
  }
  for (const std::string& note : answer.notes) {
    page.add_paragraph(note);
  }
  return page.text();
}

}  // namespace entente::report

// SPDX-License-Identifier: Apache-2.0
#include "read/outlets.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/text.hpp"
#include "read/credit_lines.hpp"
#include "read/lexicon_rows.hpp"
#include "read/words.hpp"

namespace entente::read {
namespace {

constexpr std::size_t kLongestName = 8;      // words of an outlet's name
constexpr std::size_t kLongestPhrase = 5;    // words of a phrase of the lexicon
constexpr std::size_t kWordsBefore = 4;      // "this article was originally published by"
constexpr std::size_t kDatelineWords = 9;    // "NEW CITY, State, March 3 (Wire) -"
constexpr std::size_t kWordsToCue = 3;       // "Wire on Monday reported"
constexpr std::size_t kMostApposed = 3;      // "told the news agency Wire X", "according to a report by Wire X"
constexpr std::size_t kShortestLetters = 2;  // of an agency's abbreviation
constexpr std::size_t kLongestLetters = 6;   // of the same
constexpr std::size_t kLongestChannel = 80;  // bytes

constexpr std::array<std::string_view, kOutletPhraseCount> kPhraseKinds{"credit",     "forward",     "told",
                                                                        "apposition", "outlet_head", "according"};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

std::string normal_phrase(std::string_view phrase) {
  std::vector<std::string> words;
  for (const Token& token : split_tokens(phrase, Vocabulary{})) {
    if (token.kind != TokenKind::punctuation) {
      words.push_back(normal_form(text_of(phrase, token)));
    }
  }
  return joined(words);
}

std::string quote_of(std::string_view text, const Token& first, const Token& last) {
  return std::string(text.substr(first.begin, last.end - first.begin));
}

bool is_mark(std::string_view text, const Token& token, std::string_view marks) {
  return token.kind == TokenKind::punctuation && marks.find(text_of(text, token)) != std::string_view::npos;
}

constexpr std::string_view kDashes = "-–—:";

}  // namespace

OutletFinder::OutletFinder(std::string_view outlets_tsv, std::span<const OutletNames> known) {
  for (const OutletNames& names : known) {
    for (const std::string& name : names) {
      add_name(name, names.front());
    }
  }
  std::size_t number = 0;
  for (std::string_view line : split(outlets_tsv, '\n')) {
    ++number;
    line = trimmed(line);
    if (line.empty() || line.front() == '#') {
      continue;
    }
    const std::vector<std::string_view> cells = split(line, '\t');
    add_row(cells.front(), cells.size() == 2 ? cells[1] : std::string_view{}, number);
  }
}

void OutletFinder::add_name(std::string_view name, const std::string& shown) {
  const std::string words = normal_phrase(name);
  const bool is_all_capitals =
      std::ranges::none_of(name, [](char byte) { return byte == ' ' || (byte >= 'a' && byte <= 'z'); });
  names_.emplace(words, Known{shown, is_all_capitals});
  constexpr std::string_view kArticle = "the ";
  const bool has_more = words.find(' ', kArticle.size()) != std::string::npos;
  if (words.starts_with(kArticle) && has_more) {  // "The News" is no name without its article
    names_.emplace(words.substr(kArticle.size()), Known{shown, false});
  }
}

void OutletFinder::add_row(std::string_view kind, std::string_view phrases, std::size_t line_number) {
  const std::vector<std::string_view> all = split(phrases, ';');
  const auto* const found = std::ranges::find(kPhraseKinds, kind);
  if (phrases.empty() || (kind != "agency" && found == kPhraseKinds.end())) {
    throw Failure({ErrorCode::lexicon_invalid, "outlets.tsv:" + std::to_string(line_number),
                   "\"" + std::string(kind) + "\" is no kind of row, or the row has no phrases",
                   "Write a kind, one tab, and phrases parted by ;"});
  }
  for (const std::string_view phrase : all) {
    if (kind == "agency") {
      add_name(phrase, std::string(all.front()));
    } else {
      phrases_[static_cast<std::size_t>(std::distance(kPhraseKinds.begin(), found))][normal_phrase(phrase)] = true;
    }
  }
}

std::vector<std::string> OutletFinder::words_of(const Line& line, std::size_t first, std::size_t last) const {
  std::vector<std::string> words;
  for (std::size_t i = first; i < last; ++i) {
    words.push_back(normal_form(text_of(line.text, line.tokens[i])));
  }
  return words;
}

// The longest known name that starts at a token, written with a capital.
std::optional<OutletFinder::Found> OutletFinder::name_at(const Line& line, std::size_t token) const {
  if (!line.tokens[token].is_capitalised) {
    return std::nullopt;
  }
  std::optional<Found> found;
  std::string words;
  for (std::size_t i = token; i < std::min(token + kLongestName, line.tokens.size()); ++i) {
    if (line.tokens[i].kind == TokenKind::punctuation) {
      break;
    }
    words += (words.empty() ? "" : " ") + normal_form(text_of(line.text, line.tokens[i]));
    const auto known = names_.find(words);
    const bool is_written_so = line.tokens[i].is_capitalised;  // "The news" is not "The News"
    const bool is_known = known != names_.end() && is_written_so;
    if (is_known && (!known->second.is_all_capitals || line.tokens[token].is_all_capitals)) {
      found = Found{token, i + 1, known->second.shown};
    }
  }
  return found;
}

// A known name, an abbreviation, or capitalised words of which one tells an outlet: for places where only an outlet
// stands.
std::optional<OutletFinder::Found> OutletFinder::outlet_at(const Line& line, std::size_t token) const {
  if (auto known = name_at(line, token)) {
    return known;
  }
  std::size_t last = token;
  bool has_head = false;
  while (last < line.tokens.size() && last < token + kLongestName && line.tokens[last].is_capitalised) {
    has_head = has_head || phrase_at(line, last, OutletPhrase::outlet_head) > 0;
    ++last;
  }
  const std::size_t letters = last == token ? 0 : line.tokens[token].end - line.tokens[token].begin;
  const bool is_abbreviation = last == token + 1 && line.tokens[token].is_all_capitals && letters >= kShortestLetters &&
                               letters <= kLongestLetters;
  if (last == token || (!has_head && !is_abbreviation)) {
    return std::nullopt;
  }
  return Found{token, last, quote_of(line.text, line.tokens[token], line.tokens[last - 1])};
}

// The length in tokens of the longest phrase of a kind that starts at a token; 0 for none.
std::size_t OutletFinder::phrase_at(const Line& line, std::size_t token, OutletPhrase kind) const {
  const auto& phrases = phrases_[static_cast<std::size_t>(kind)];
  std::size_t longest = 0;
  for (std::size_t length = 1; length <= kLongestPhrase && token + length <= line.tokens.size(); ++length) {
    longest = phrases.contains(joined(words_of(line, token, token + length))) ? length : longest;
  }
  return longest;
}

// The length in tokens of the longest phrase of a kind that ends before a token; 0 for none.
std::size_t OutletFinder::phrase_before(const Line& line, std::size_t token, OutletPhrase kind) const {
  const auto& phrases = phrases_[static_cast<std::size_t>(kind)];
  std::size_t longest = 0;
  for (std::size_t length = 1; length <= std::min(kLongestPhrase, token); ++length) {
    longest = phrases.contains(joined(words_of(line, token - length, token))) ? length : longest;
  }
  return longest;
}

TokenRange OutletFinder::cue_in(const Line& line, const Cue& cue, std::int32_t sentence_start) {
  const CodePointIndex index(line.text);
  const auto token_at = [&](std::int32_t code_point) {
    const std::size_t byte = index.byte_at(code_point - sentence_start);
    const auto found = std::ranges::find_if(line.tokens, [&](const Token& token) { return token.begin >= byte; });
    return static_cast<std::size_t>(std::distance(line.tokens.begin(), found));
  };
  return {token_at(cue.span.start), token_at(cue.span.end)};
}

std::optional<StatedOrigin> OutletFinder::dateline(const Line& line) const {
  for (std::size_t i = 0; i + 2 < line.tokens.size() && i < kDatelineWords; ++i) {
    const bool opens = is_mark(line.text, line.tokens[i], "(");
    if (!opens && i == 0 && !line.tokens[i].is_capitalised) {
      return std::nullopt;
    }
    const auto found = opens ? outlet_at(line, i + 1) : std::nullopt;
    const bool is_closed =
        found && found->last < line.tokens.size() && is_mark(line.text, line.tokens[found->last], ")");
    if (is_closed && has_dash_behind(line.text, line.tokens[found->last].end)) {
      return StatedOrigin{OriginReason::credit_line, found->name,
                          quote_of(line.text, line.tokens[i], line.tokens[found->last])};
    }
  }
  return std::nullopt;
}

// The outlet behind a phrase of credit, dashes and its article aside.
std::optional<OutletFinder::Found> OutletFinder::credited_at(const Line& line, std::size_t token) const {
  const auto is_passed_over = [&](const Token& before) {
    return is_mark(line.text, before, kDashes) || normal_form(text_of(line.text, before)) == "the";
  };
  while (token < line.tokens.size() && is_passed_over(line.tokens[token])) {
    ++token;
  }
  return token < line.tokens.size() ? outlet_at(line, token) : std::nullopt;
}

std::optional<StatedOrigin> OutletFinder::credit_phrase(const Line& line) const {
  for (std::size_t i = 0; i <= kWordsBefore && i < line.tokens.size(); ++i) {
    const std::size_t length = phrase_at(line, i, OutletPhrase::credit);
    const auto found = length > 0 ? credited_at(line, i + length) : std::nullopt;
    const bool is_alone =
        found && (found->last == line.tokens.size() || is_mark(line.text, line.tokens[found->last], ".,;)("));
    if (is_alone) {
      return StatedOrigin{OriginReason::credit_line, found->name,
                          quote_of(line.text, line.tokens[i], line.tokens[found->last - 1])};
    }
  }
  return std::nullopt;
}

std::optional<StatedOrigin> OutletFinder::forward(const Line& line) const {
  const std::size_t length = line.tokens.empty() ? 0 : phrase_at(line, 0, OutletPhrase::forward);
  if (length == 0 || length == line.tokens.size()) {
    return std::nullopt;
  }
  const std::string_view channel = without_frame(line.text.substr(line.tokens[length - 1].end));
  const bool is_name = !channel.empty() && channel.size() <= kLongestChannel;
  return is_name
             ? std::optional(StatedOrigin{OriginReason::forwarded,
                                          std::string(channel.starts_with(":") ? trimmed(channel.substr(1)) : channel),
                                          std::string(line.text)})
             : std::nullopt;
}

// A line that is nothing but a known name in dashes or brackets, or the same at the end of a line.
std::optional<StatedOrigin> OutletFinder::sign_off(const Line& line) const {
  const std::string_view whole = without_frame(line.text);
  if (const auto known = names_.find(normal_phrase(whole)); known != names_.end() && !whole.empty()) {
    return StatedOrigin{OriginReason::credit_line, known->second.shown, std::string(line.text)};
  }
  const std::size_t open =
      std::max(line.text.rfind('(') + 1, std::max(line.text.rfind("—") + 1, line.text.rfind("–") + 1));
  const std::string_view rest = open == 0 ? std::string_view{} : line.text.substr(open - 1);
  const std::string_view name = without_frame(rest.starts_with("(") ? rest.substr(1) : rest);
  const auto known = names_.find(normal_phrase(name));
  return name.empty() || known == names_.end()
             ? std::nullopt
             : std::optional(StatedOrigin{OriginReason::credit_line, known->second.shown, std::string(rest)});
}

std::optional<StatedOrigin> OutletFinder::credit_in(const Line& line, bool is_at_end) const {
  if (auto found = forward(line)) {
    return found;
  }
  if (auto found = dateline(line)) {
    return found;
  }
  if (auto found = credit_phrase(line)) {
    return found;
  }
  return is_at_end ? sign_off(line) : std::nullopt;
}

std::optional<StatedOrigin> OutletFinder::credit_of(std::string_view text) const {
  const std::vector<std::string_view> lines = lines_at_ends(text);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_at_end = i + kCreditLines >= lines.size();
    if (auto found = credit_in({lines[i], split_tokens(lines[i], Vocabulary{})}, is_at_end)) {
      return found;
    }
  }
  return std::nullopt;
}

// The first token of a phrase of a kind that ends before the name, or before words in apposition to it.
std::optional<std::size_t> OutletFinder::lead_before(const Line& line, const Found& found, OutletPhrase kind) const {
  std::size_t at = found.first;
  while (true) {
    if (const std::size_t length = phrase_before(line, at, kind); length > 0) {
      return at - length;
    }
    const bool can_go_on = found.first - at < kMostApposed && phrase_before(line, at, OutletPhrase::apposition) > 0;
    if (!can_go_on) {
      return std::nullopt;
    }
    --at;
  }
}

// "Wire X on Monday reported": the name stands before the cue and near it, no comma between.
bool OutletFinder::is_subject(const Line& line, const Found& found, std::size_t cue) {
  const bool is_near = found.last <= cue && cue - found.last <= kWordsToCue;
  return is_near && std::none_of(line.tokens.begin() + static_cast<std::ptrdiff_t>(found.last),
                                 line.tokens.begin() + static_cast<std::ptrdiff_t>(cue),
                                 [&](const Token& token) { return is_mark(line.text, token, ",;:"); });
}

std::optional<StatedOrigin> OutletFinder::stated_by(const Line& line, const Found& found, VoiceKind speaker,
                                                    TokenRange cue) const {
  const auto stated = [&](OriginReason reason, std::size_t first, std::size_t last) {
    return StatedOrigin{reason, found.name, quote_of(line.text, line.tokens[first], line.tokens[last - 1])};
  };
  if (const auto told = lead_before(line, found, OutletPhrase::told); told && speaker == VoiceKind::unnamed) {
    return stated(OriginReason::told_outlet, *told, found.last);
  }
  if (const auto lead = lead_before(line, found, OutletPhrase::according)) {
    return stated(OriginReason::named_outlet, *lead, found.last);
  }
  const bool has_cue = cue.last > cue.first;
  return has_cue && is_subject(line, found, cue.first)
             ? std::optional(stated(OriginReason::named_outlet, found.first, cue.last))
             : std::nullopt;
}

std::optional<StatedOrigin> OutletFinder::outlet_of(const Claim& claim, std::string_view sentence) const {
  if (claim.speaker.kind == VoiceKind::actor) {
    return std::nullopt;
  }
  const Line line{sentence, split_tokens(sentence, Vocabulary{})};
  const TokenRange cue = claim.cue ? cue_in(line, *claim.cue, claim.sentence.start) : TokenRange{};
  for (std::size_t i = 0; i < line.tokens.size(); ++i) {
    const auto found = name_at(line, i);
    auto stated = found ? stated_by(line, *found, claim.speaker.kind, cue) : std::nullopt;
    if (stated) {
      return stated;
    }
    i = found ? found->last - 1 : i;
  }
  return std::nullopt;
}

}  // namespace entente::read

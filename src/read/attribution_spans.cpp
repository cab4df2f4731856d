// SPDX-License-Identifier: Apache-2.0
#include "read/attribution_spans.hpp"

#include <algorithm>
#include <optional>

#include "read/quotations.hpp"
#include "read/speech_bounds.hpp"
#include "read/speech_cues.hpp"
#include "read/speech_frames.hpp"
#include "read/taken_tokens.hpp"

namespace entente::read {
namespace {

// A source and its cue on the far side of a content: "..., Smith said", "..., said Smith".
struct Tail {
  Speech speech;
  std::size_t last = 0;
};

// Reads one stretch: a sentence, or the sentences that a quotation holds together.
class StretchReader {
 public:
  StretchReader(const TokenRoles& roles, std::span<const Quotation> quotations)
      : roles_(roles),
        cues_(roles),
        bounds_(roles),
        ends_(roles, cues_, bounds_),
        taken_(roles.range()),
        frames_(roles, cues_, bounds_, ends_, taken_),
        quotations_(quotations) {}

  std::vector<Speech> run() {
    read_headline();
    read_quotations();
    read_inverted();
    read_according();
    read_forward();
    read_bare_quotations();
    return std::move(found_);
  }

 private:
  [[nodiscard]] TokenRange range() const { return roles_.range(); }
  [[nodiscard]] std::string_view word(std::size_t token) const {
    return range().contains(token) ? roles_.word(token) : std::string_view{};
  }
  [[nodiscard]] bool is_taken(std::size_t token) const { return taken_.has(token); }
  [[nodiscard]] std::size_t next_taken(std::size_t from) const { return taken_.next_from(from); }
  void keep(Speech speech) {
    taken_.take(speech.source);
    taken_.take(speech.cue);
    for (const TokenRange& content : speech.contents) {
      taken_.take(content);
    }
    std::erase_if(speech.contents, [](TokenRange content) { return content.first >= content.last; });
    found_.push_back(std::move(speech));
  }
  [[nodiscard]] const SpeechLexicon& words() const { return roles_.view().lexicon->speech; }

  // "Smith said" or "said Smith" from a token on, by a verb that words in quotation marks may go with.
  [[nodiscard]] std::optional<Tail> tail_at(std::size_t first) const {
    constexpr std::size_t kReach = 30;
    const std::size_t ceiling = std::min(first + kReach, next_taken(first));
    if (const auto cue = cues_.preposition_at(first)) {
      return tail_behind(*cue, words().others, ceiling);
    }
    for (std::size_t i = first; i < ceiling && !stops_tail(i); ++i) {
      const auto verb = verb_of_tail(i);
      if (verb) {
        return verb->tokens.first == first ? tail_behind(*verb, words().verbs, next_taken(verb->tokens.last))
                                           : tail_before(*verb, first);
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] bool stops_tail(std::size_t token) const {
    return roles_.is(token, TokenRole::stop) || roles_.is(token, TokenRole::open_quote) ||
           roles_.is(token, TokenRole::colon);
  }

  // "said Smith", "according to Smith"
  [[nodiscard]] std::optional<Tail> tail_behind(const SpeechCue& cue, const SpeechTable& table,
                                                std::size_t ceiling) const {
    Tail tail{speech_of(cue, table), 0};
    tail.speech.source = bounds_.source_behind(cue.tokens.last, ceiling);
    tail.last = tail.speech.source.last;
    return tail.last > 0 ? std::optional(tail) : std::nullopt;
  }

  // "Smith said", "Smith told reporters"
  [[nodiscard]] std::optional<Tail> tail_before(const SpeechCue& verb, std::size_t first) const {
    Tail tail{speech_of(verb, words().verbs), verb.tokens.last};
    tail.speech.source = bounds_.source_before(verb.tokens.first, first);
    if (has(verb.takes, Takes::addressee)) {
      tail.last = std::max(tail.last, bounds_.source_behind(tail.last, next_taken(tail.last)).last);
    }
    return tail.speech.source.first == first && tail.speech.source.last > first ? std::optional(tail) : std::nullopt;
  }

  // Right behind a quotation "said" needs no subject before it.
  [[nodiscard]] std::optional<SpeechCue> verb_of_tail(std::size_t token) const {
    auto verb = cues_.verb_at(token);
    if (verb && verb->form == CueForm::finite && has(verb->takes, Takes::quote)) {
      return verb;
    }
    return std::nullopt;
  }

  void read_quotations() {
    for (std::size_t i = 0; i < quotations_.size(); ++i) {
      const TokenRange quote = quotations_[i].tokens;
      if (is_taken(quote.first) || !stands_as_speech(quote)) {
        continue;
      }
      std::size_t after = quote.last;
      after += roles_.is(after, TokenRole::comma) || roles_.is(after, TokenRole::dash) ? 1U : 0U;
      if (auto tail = tail_at(after)) {
        Speech speech = tail->speech;
        speech.contents = {{content_start(quote), quote.last}};
        add_second_quotation(speech, tail->last);
        keep(std::move(speech));
      }
    }
  }

  // More than a word or two in quotation marks, or a sentence.
  [[nodiscard]] bool stands_as_speech(TokenRange quote) const {
    constexpr std::size_t kShortest = 4;
    return quote.last - quote.first > kShortest || roles_.is_punctuation(quote.last - 2);
  }

  // A quotation that goes on from unquoted words before it: "Smith was 'a crook', she said".
  [[nodiscard]] std::size_t content_start(TokenRange quote) const {
    std::size_t first = quote.first;
    while (first > range().first && !is_taken(first - 1) && !roles_.is(first - 1, TokenRole::stop) &&
           !roles_.is(first - 1, TokenRole::colon) && !roles_.is(first - 1, TokenRole::close_quote)) {
      --first;
    }
    return roles_.is(quote.first - 1, TokenRole::comma) ? quote.first : first;
  }

  void add_second_quotation(Speech& speech, std::size_t from) const {
    std::size_t at = from;
    while (range().contains(at) &&
           (roles_.is(at, TokenRole::comma) || roles_.is(at, TokenRole::colon) || roles_.has(at, Grammar::time_word))) {
      ++at;
    }
    if (at > from && roles_.is(at, TokenRole::open_quote) && !is_taken(at)) {
      speech.contents.push_back({at, bounds_.behind_quotation(at)});
    }
  }

  // "The town fell, Smith said." and "The town, Smith said, fell."
  void read_inverted() {
    for (std::size_t i = range().first; i < range().last; ++i) {
      if (auto speech = inverted_at(i)) {
        keep(std::move(*speech));
      }
    }
  }

  // Around the comma before the source.
  [[nodiscard]] std::optional<Speech> inverted_at(std::size_t comma) const {
    if (!roles_.is(comma, TokenRole::comma) || is_taken(comma)) {
      return std::nullopt;
    }
    const auto tail = tail_at(comma + 1);
    if (!tail || !ends_clause(tail->last)) {
      return std::nullopt;
    }
    Speech speech = tail->speech;
    const std::size_t start = clause_start(comma);
    const bool is_verb_first = speech.cue.first == comma + 1;
    const bool is_nobody = roles_.has(speech.source.first, Grammar::nobody);
    if (start >= comma || (is_verb_first && (!frames_.has_clause(start, comma) || is_nobody))) {
      return std::nullopt;
    }
    speech.contents = {{start, comma}};
    if (roles_.is(tail->last, TokenRole::comma) && !starts_new_part(tail->last + 1)) {
      const std::size_t second = tail->last + 1;
      speech.contents.push_back({second, ends_.content_end(second, next_taken(second))});
    }
    return speech;
  }

  [[nodiscard]] bool starts_new_part(std::size_t token) const {
    return roles_.ends_with(token, "ing") || roles_.is(token, TokenRole::coordinator) ||
           roles_.has(token, Grammar::content_stop);
  }

  // Nothing that a verb of saying could govern stands here.
  [[nodiscard]] bool ends_clause(std::size_t token) const {
    while (roles_.has(token, Grammar::time_word) && range().contains(token)) {
      ++token;
    }
    return roles_.is_punctuation(token) || !range().contains(token) || is_taken(token) ||
           (roles_.has(token, Grammar::circumstance) && !roles_.is(token, TokenRole::that)) ||
           roles_.is(token, TokenRole::coordinator);
  }

  [[nodiscard]] std::size_t clause_start(std::size_t last) const {
    std::size_t first = last;
    while (first > range().first && !is_taken(first - 1) && !roles_.is(first - 1, TokenRole::stop) &&
           !roles_.is(first - 1, TokenRole::semicolon)) {
      --first;
    }
    while (first < last && (roles_.is(first, TokenRole::coordinator) || roles_.is(first, TokenRole::comma) ||
                            roles_.is(first, TokenRole::colon))) {
      ++first;
    }
    return first;
  }

  // "According to X, ..." and "..., according to X".
  void read_according() {
    for (std::size_t i = range().first; i < range().last; ++i) {
      const auto cue = is_taken(i) ? std::nullopt : cues_.preposition_at(i);
      auto speech = cue ? according_to(*cue) : std::nullopt;
      if (speech) {
        keep(std::move(*speech));
      }
    }
  }

  [[nodiscard]] std::optional<Speech> according_to(const SpeechCue& cue) const {
    Speech speech = speech_of(cue, words().others);
    const std::size_t start = clause_start(cue.tokens.first);
    const bool is_behind = start < cue.tokens.first;
    const std::size_t ceiling = next_taken(cue.tokens.last);
    speech.source =
        bounds_.source_behind(cue.tokens.last, is_behind ? ceiling : main_clause_comma(cue.tokens.last, ceiling));
    if (speech.source.last == 0) {
      return std::nullopt;
    }
    if (is_behind) {
      speech.contents = {{start, without_commas(start, cue.tokens.first)}};
      return speech;
    }
    const std::size_t comma = roles_.is(speech.source.last, TokenRole::comma) ? 1 : 0;
    const std::size_t first = speech.source.last + comma;
    speech.contents = {{first, ends_.content_end(first, next_taken(first))}};
    return speech;
  }

  [[nodiscard]] std::size_t without_commas(std::size_t first, std::size_t last) const {
    while (last > first && roles_.is(last - 1, TokenRole::comma)) {
      --last;
    }
    return last;
  }

  // "According to X, the road ...": the comma before the main clause, behind an apposition such as ", a newspaper,".
  [[nodiscard]] std::size_t main_clause_comma(std::size_t first, std::size_t ceiling) const {
    for (std::size_t i = first; i < ceiling; ++i) {
      const bool is_apposed = roles_.is(i + 1, TokenRole::determiner) || roles_.is(i + 1, TokenRole::wh_word);
      if (roles_.is(i, TokenRole::comma) && (!is_apposed || ends_.opens_clause(i + 1, ceiling))) {
        return i;
      }
    }
    return ceiling;
  }

  void read_forward() {
    for (std::size_t i = range().first; i < range().last; ++i) {
      if (is_taken(i)) {
        continue;
      }
      if (roles_.is(i, TokenRole::open_quote)) {
        i = bounds_.behind_quotation(i) - 1;
        continue;
      }
      if (auto speech = frames_.at(i)) {
        const std::size_t last = speech->contents.empty() ? speech->cue.last : speech->contents.back().last;
        keep(std::move(*speech));
        i = std::max(i, last - 1);
      }
    }
  }

  // "NAME: words".
  void read_headline() {
    std::size_t first = range().first;
    first += roles_.is(first, TokenRole::open_quote) ? 1U : 0U;
    std::size_t colon = first;
    constexpr std::size_t kLongest = 5;
    while (colon - first < kLongest && (roles_.is(colon, TokenRole::name) || roles_.is(colon, TokenRole::mark))) {
      ++colon;
    }
    const bool fits =
        colon > first && roles_.is(colon, TokenRole::colon) && !is_taken(colon) && colon + 1 < range().last;
    if (!fits || roles_.view().tokens[first].word != kUnknownWord || roles_.has(first, Grammar::label)) {
      return;
    }
    Speech speech;
    speech.source = {first, colon};
    speech.cue = {colon, colon + 1};
    const bool is_transcript = roles_.view().tokens[colon - 1].is_all_capitals;
    speech.contents = {{colon + 1, is_transcript ? turn_end(colon + 1) : ends_.content_end(colon + 1, range().last)}};
    keep(std::move(speech));
  }

  // In a transcript all that follows belongs to the speaker, the mark that closes the whole turn apart.
  [[nodiscard]] std::size_t turn_end(std::size_t first) const {
    std::size_t last = range().last;
    while (last > first && roles_.is(last - 1, TokenRole::close_quote)) {
      --last;
    }
    return last;
  }

  void read_bare_quotations() {
    for (const Quotation& quotation : quotations_) {
      const TokenRange quote = quotation.tokens;
      const bool fills = quote.first == range().first || roles_.is(quote.first - 1, TokenRole::stop) ||
                         roles_.is(quote.first - 1, TokenRole::close_quote);
      if (!is_taken(quote.first) && stands_as_speech(quote) && fills) {
        Speech speech;
        speech.is_continued = true;
        speech.contents = {quote};
        keep(std::move(speech));
      }
    }
  }

  const TokenRoles& roles_;
  CueFinder cues_;
  SpeechBounds bounds_;
  ContentEnds ends_;
  TakenTokens taken_;
  SpeechFrames frames_;
  std::span<const Quotation> quotations_;
  std::vector<Speech> found_;
};

// "Why?" she asked: a sentence that ends so may have its speaker in the next.
bool asks_in_quotes(const SentenceView& text, std::span<const TokenRole> marks, std::size_t last) {
  const bool is_same_paragraph = last < text.tokens.size() && !text.tokens[last].starts_paragraph;
  return is_same_paragraph && last >= 2 && marks[last - 1] == TokenRole::close_quote &&
         (text.word(last - 2) == "?" || text.word(last - 2) == "!");
}

// Cuts a text into stretches: a sentence, or those that a quotation holds together.
class Stretches {
 public:
  Stretches(const SentenceView& text, std::span<const TokenRange> sentences, const Quotations& quotations)
      : text_(text), sentences_(sentences), quotations_(quotations) {}

  [[nodiscard]] bool has_next() const { return sentence_ < sentences_.size(); }

  std::vector<Speech> read_next() {
    TokenRange stretch = sentences_[sentence_++];
    const std::size_t first_quote = quote_;
    for (; opens_within(stretch); ++quote_) {
      widen_to(quotations_.all[quote_].tokens.last, stretch);
    }
    while (has_next() && asks_in_quotes(text_, quotations_.marks, stretch.last)) {
      stretch.last = sentences_[sentence_++].last;
    }
    SentenceView view = text_;
    view.range = stretch;
    const TokenRoles roles(view, quotations_.marks);
    return StretchReader(roles, std::span(quotations_.all).subspan(first_quote, quote_ - first_quote)).run();
  }

 private:
  [[nodiscard]] bool opens_within(TokenRange stretch) const {
    return quote_ < quotations_.all.size() && quotations_.all[quote_].tokens.first < stretch.last;
  }

  void widen_to(std::size_t last, TokenRange& stretch) {
    while (last > stretch.last && has_next()) {
      stretch.last = sentences_[sentence_++].last;
    }
  }

  const SentenceView& text_;
  std::span<const TokenRange> sentences_;
  const Quotations& quotations_;
  std::size_t sentence_ = 0;
  std::size_t quote_ = 0;
};

}  // namespace

std::vector<Speech> find_speeches(const SentenceView& text, std::span<const TokenRange> sentences) {
  const Quotations quotations = find_quotations(text.text, text.tokens, sentences);
  Stretches stretches(text, sentences, quotations);
  std::vector<Speech> all;
  while (stretches.has_next()) {
    const std::vector<Speech> found = stretches.read_next();
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace entente::read

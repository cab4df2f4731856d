// SPDX-License-Identifier: Apache-2.0
#include "read/attribution_spans.hpp"

#include <algorithm>
#include <optional>

#include "read/quotations.hpp"
#include "read/speech_bounds.hpp"
#include "read/speech_cues.hpp"

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
        bounds_(roles, cues_),
        quotations_(quotations),
        taken_(roles.range().last - roles.range().first, false) {}

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
  [[nodiscard]] bool is_taken(std::size_t token) const {
    return !range().contains(token) || taken_[token - range().first];
  }
  void take(TokenRange tokens) {
    for (std::size_t i = std::max(tokens.first, range().first); i < std::min(tokens.last, range().last); ++i) {
      taken_[i - range().first] = true;
    }
  }
  void keep(Speech speech) {
    take(speech.source);
    take(speech.cue);
    for (const TokenRange& content : speech.contents) {
      take(content);
    }
    std::erase_if(speech.contents, [](TokenRange content) { return content.first >= content.last; });
    found_.push_back(std::move(speech));
  }
  [[nodiscard]] std::size_t next_taken(std::size_t from) const {
    while (range().contains(from) && !is_taken(from)) {
      ++from;
    }
    return std::min(from, range().last);
  }
  [[nodiscard]] std::size_t free_floor(std::size_t from) const {
    while (from > range().first && !is_taken(from - 1)) {
      --from;
    }
    return from;
  }

  static Speech speech_of(const SpeechCue& cue, const SpeechTable& table) {
    Speech speech;
    speech.kind = cue.kind;
    speech.cue = cue.tokens;
    speech.rule = cue.word < 0 ? std::string_view{} : table.words[static_cast<std::size_t>(cue.word)].name;
    return speech;
  }
  [[nodiscard]] const SpeechLexicon& words() const { return roles_.view().lexicon->speech; }

  // "Smith said" or "said Smith" from a token on, by a verb that words in quotation marks may go with.
  [[nodiscard]] std::optional<Tail> tail_at(std::size_t first) const {
    constexpr std::size_t kReach = 30;
    const std::size_t ceiling = std::min(first + kReach, next_taken(first));
    if (const auto cue = cues_.preposition_at(first)) {
      Tail tail{speech_of(*cue, words().others), 0};
      tail.speech.source = bounds_.source_behind(cue->tokens.last, ceiling);
      tail.last = tail.speech.source.last;
      return tail.last > 0 ? std::optional(tail) : std::nullopt;
    }
    for (std::size_t i = first; i < ceiling; ++i) {
      if (roles_.is(i, TokenRole::stop) || roles_.is(i, TokenRole::open_quote) || roles_.is(i, TokenRole::colon)) {
        return std::nullopt;
      }
      const auto verb = verb_of_tail(i);
      if (!verb) {
        continue;
      }
      Tail tail{speech_of(*verb, words().verbs), verb->tokens.last};
      if (verb->tokens.first == first) {
        tail.speech.source = bounds_.source_behind(verb->tokens.last, next_taken(verb->tokens.last));
        tail.last = tail.speech.source.last;
        return tail.last > 0 ? std::optional(tail) : std::nullopt;
      }
      tail.speech.source = bounds_.source_before(verb->tokens.first, first);
      if (has(verb->takes, Takes::addressee)) {
        tail.last = std::max(tail.last, bounds_.source_behind(tail.last, next_taken(tail.last)).last);
      }
      return tail.speech.source.first == first && tail.speech.source.last > first ? std::optional(tail) : std::nullopt;
    }
    return std::nullopt;
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
      if (!roles_.is(i, TokenRole::comma) || is_taken(i)) {
        continue;
      }
      const auto tail = tail_at(i + 1);
      if (!tail || !ends_clause(tail->last)) {
        continue;
      }
      Speech speech = tail->speech;
      const std::size_t start = clause_start(i);
      const bool is_verb_first = speech.cue.first == i + 1;
      const bool is_nobody = roles_.has(speech.source.first, Grammar::nobody);
      if (start >= i || (is_verb_first && (!has_clause(start, i) || is_nobody))) {
        continue;
      }
      speech.contents = {{start, i}};
      if (roles_.is(tail->last, TokenRole::comma) && !starts_new_part(tail->last + 1)) {
        const std::size_t second = tail->last + 1;
        speech.contents.push_back({second, bounds_.content_end(second, next_taken(second))});
      }
      keep(std::move(speech));
    }
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
      if (!cue) {
        continue;
      }
      Speech speech = speech_of(*cue, words().others);
      const std::size_t start = clause_start(i);
      const std::size_t ceiling = next_taken(cue->tokens.last);
      speech.source =
          bounds_.source_behind(cue->tokens.last, start < i ? ceiling : main_clause_comma(cue->tokens.last, ceiling));
      if (speech.source.last == 0) {
        continue;
      }
      if (start < i) {
        std::size_t last = i;
        while (last > start && roles_.is(last - 1, TokenRole::comma)) {
          --last;
        }
        speech.contents = {{start, last}};
      } else {
        std::size_t first = speech.source.last;
        first += roles_.is(first, TokenRole::comma) ? 1U : 0U;
        speech.contents = {{first, bounds_.content_end(first, next_taken(first))}};
      }
      keep(std::move(speech));
    }
  }

  // "According to X, the road ...": the comma before the main clause.
  [[nodiscard]] std::size_t main_clause_comma(std::size_t first, std::size_t ceiling) const {
    for (std::size_t i = first; i < ceiling; ++i) {
      if (roles_.is(i, TokenRole::comma) && bounds_.opens_clause(i + 1, ceiling)) {
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
      if (auto speech = forward_at(i)) {
        const std::size_t last = speech->contents.empty() ? speech->cue.last : speech->contents.back().last;
        keep(std::move(*speech));
        i = std::max(i, last - 1);
      }
    }
  }

  [[nodiscard]] std::optional<Speech> forward_at(std::size_t token) const {
    if (const auto verb = cues_.verb_at(token)) {
      if (auto speech = by_verb(*verb, words().verbs)) {
        return speech;
      }
    }
    if (const auto adjective = cues_.adjective_at(token)) {
      if (auto speech = by_verb(*adjective, words().adjectives)) {
        return speech;
      }
    }
    if (const auto noun = cues_.noun_at(token)) {
      return by_noun(*noun);
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<Speech> by_verb(const SpeechCue& cue, const SpeechTable& table) const {
    if (cue.form == CueForm::passive) {
      return by_passive(cue);
    }
    if (cue.form == CueForm::infinitive || (cue.form == CueForm::gerund && !stands_apart(cue))) {
      return std::nullopt;
    }
    const std::size_t ceiling = next_taken(cue.tokens.last);
    const auto start = content_start_behind(cue, ceiling);
    if (!start) {
      return has(cue.takes, Takes::seeming) ? by_seeming(cue) : std::nullopt;
    }
    Speech speech = speech_of(cue, table);
    if (*start > cue.tokens.last && roles_.is(*start - 1, TokenRole::colon) && *start - 1 == cue.tokens.last) {
      speech.cue.last = *start;
    }
    if (cue.form == CueForm::finite || cue.form == CueForm::adjective) {
      speech.source = bounds_.source_before(cue.tokens.first, source_floor(cue.tokens.first));
    }
    if (is_taken(speech.source.first)) {
      speech.source = {};
    }
    if (const auto object = relative_object(speech.source)) {
      speech.contents.push_back({*object, *object + 1});
    }
    speech.contents.push_back({*start, bounds_.content_end(*start, ceiling, stop_of(cue, speech.source, *start))});
    if (speech.contents.back().first >= speech.contents.back().last) {
      return std::nullopt;
    }
    return speech;
  }

  // "what the ministry called a lie", ", which he said was a lie": the object that stands before the source.
  [[nodiscard]] std::optional<std::size_t> relative_object(TokenRange source) const {
    if (source.first <= range().first || source.last == 0 || is_taken(source.first - 1)) {
      return std::nullopt;
    }
    const std::size_t before = source.first - 1;
    const bool is_which = word(before) == "which" && before > range().first && roles_.is(before - 1, TokenRole::comma);
    return word(before) == "what" || is_which ? std::optional(before) : std::nullopt;
  }

  // ", saying that", "by saying", "Smith saying that".
  [[nodiscard]] bool stands_apart(const SpeechCue& cue) const {
    const std::size_t before = cue.tokens.first - 1;
    return cue.tokens.first == range().first || roles_.is_punctuation(before) ||
           roles_.is(before, TokenRole::coordinator) || roles_.is(before, TokenRole::subordinator) ||
           roles_.is(before, WordClass::by) ||
           (roles_.is_nominal(before) && has(cue.takes, Takes::quote) &&
            (roles_.is(cue.tokens.last, TokenRole::that) || roles_.is(cue.tokens.last, TokenRole::open_quote)));
  }

  // Behind a comma the subject may stand before a relative clause that is read already.
  [[nodiscard]] std::size_t source_floor(std::size_t cue) const {
    const bool is_apart =
        cue > range().first && (roles_.is(cue - 1, TokenRole::comma) || roles_.is(cue - 1, TokenRole::dash));
    return is_apart ? range().first : free_floor(cue);
  }

  [[nodiscard]] ContentStop stop_of(const SpeechCue& cue, TokenRange source, std::size_t content) const {
    const std::size_t first = source.last > 0 ? source.first : cue.tokens.first;
    const std::size_t before = first - 1;
    const bool opens = first == range().first || roles_.is(before, TokenRole::stop);
    ContentStop stop;
    stop.at_main_clause =
        (first > range().first && roles_.is(before, TokenRole::subordinator)) || (cue.form == CueForm::gerund && opens);
    stop.at_verb = roles_.is(source.first, TokenRole::wh_word) || cue.form == CueForm::gerund;
    stop.at_cue = !roles_.is(content, TokenRole::that) && !has(cue.takes, Takes::clause);
    return stop;
  }

  // Where the content of a verb begins; nothing where it has none behind it.
  [[nodiscard]] std::optional<std::size_t> content_start_behind(const SpeechCue& cue, std::size_t ceiling) const {
    std::size_t at = cue.tokens.last;
    while (at < ceiling && (roles_.has(at, Grammar::time_word) || roles_.is(at, TokenRole::adverb))) {
      ++at;
    }
    if (at >= ceiling) {
      return std::nullopt;
    }
    if (const auto direct = direct_start(cue, at, ceiling)) {
      return direct;
    }
    return start_behind_addressee(cue, at, ceiling);
  }

  [[nodiscard]] std::optional<std::size_t> direct_start(const SpeechCue& cue, std::size_t at,
                                                        std::size_t ceiling) const {
    const auto can = [&](Takes takes) { return has(cue.takes, takes); };
    const bool is_clausal = can(Takes::clause) || can(Takes::that) || can(Takes::quote);
    switch (roles_.at(at)) {
      case TokenRole::colon:
        return can(Takes::quote) && at + 1 < ceiling ? std::optional(at + 1) : std::nullopt;
      case TokenRole::comma:
        return can(Takes::quote) && roles_.is(at + 1, TokenRole::open_quote) ? std::optional(at + 1) : std::nullopt;
      case TokenRole::open_quote:
        return is_clausal || can(Takes::object) || can(Takes::as) ? std::optional(at) : std::nullopt;
      case TokenRole::that:
      case TokenRole::wh_word:
        return is_clausal || can(Takes::object) ? std::optional(at) : std::nullopt;
      case TokenRole::subordinator:
        return word(at) == "whether" && is_clausal ? std::optional(at) : std::nullopt;
      case TokenRole::to:
        return can(Takes::to) ? std::optional(at) : std::nullopt;
      case TokenRole::word:
        if (roles_.ends_with(at, "ing") && can(Takes::gerund)) {
          return at;
        }
        [[fallthrough]];
      case TokenRole::name:
      case TokenRole::number:
      case TokenRole::determiner:
      case TokenRole::possessive:
      case TokenRole::pronoun:
      case TokenRole::object_pronoun:
        if (can(Takes::addressee) && behind_addressee(at, ceiling).value_or(at) != at) {
          return std::nullopt;
        }
        if (can(Takes::object) || can(Takes::as) ||
            (can(Takes::addressee) && can(Takes::to) && behind_addressee(at, ceiling) == at) ||
            (can(Takes::clause) && has_clause(at, ceiling))) {
          return at;
        }
        return std::nullopt;
      default:
        return std::nullopt;
    }
  }

  // A finite verb stands in the clause that begins here.
  [[nodiscard]] bool has_clause(std::size_t at, std::size_t ceiling) const {
    constexpr std::size_t kReach = 15;
    for (std::size_t i = at; i < std::min(at + kReach, ceiling); ++i) {
      if (roles_.is(i, TokenRole::auxiliary) || roles_.is(i, TokenRole::verb) || roles_.ends_with(i, "ed")) {
        return true;
      }
      const auto verb = i > at ? cues_.verb_at(i) : std::nullopt;
      if (verb && verb->form == CueForm::finite) {
        return true;
      }
      if (roles_.is(i, TokenRole::stop) || roles_.is(i, TokenRole::comma)) {
        return false;
      }
    }
    return false;
  }

  // "told reporters that", "urged them to": where the content begins behind those who are told.
  [[nodiscard]] std::optional<std::size_t> behind_addressee(std::size_t at, std::size_t ceiling) const {
    constexpr std::size_t kReach = 14;
    for (std::size_t i = at; i < std::min(at + kReach, ceiling); ++i) {
      if (i > at &&
          (roles_.is(i, TokenRole::that) || roles_.is(i, TokenRole::open_quote) ||
           (roles_.is(i, TokenRole::wh_word) && !roles_.has(i, Grammar::content_stop)) || word(i) == "whether")) {
        return i;
      }
      if (i > at && roles_.is(i, TokenRole::to)) {
        return at;
      }
      if (i > at && (roles_.is(i, TokenRole::comma) || roles_.is(i, TokenRole::colon)) &&
          (roles_.is(i + 1, TokenRole::open_quote) || roles_.is(i, TokenRole::colon))) {
        return i + 1;
      }
      const bool is_part = roles_.is_nominal(i) || roles_.is(i, TokenRole::object_pronoun) ||
                           roles_.is(i, TokenRole::preposition) || roles_.is(i, TokenRole::coordinator);
      if (!is_part) {
        return i > at && (roles_.is(i, TokenRole::pronoun)) ? std::optional(i) : std::nullopt;
      }
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> start_behind_addressee(const SpeechCue& cue, std::size_t at,
                                                                  std::size_t ceiling) const {
    if (has(cue.takes, Takes::addressee)) {
      return behind_addressee(at, ceiling);
    }
    const bool has_phrase =
        roles_.is(at, TokenRole::preposition) || roles_.is(at, TokenRole::to) || at > cue.tokens.last;
    const auto start = has_phrase && has(cue.takes, Takes::quote) ? behind_addressee(at, ceiling) : std::nullopt;
    const bool is_plain = start && (roles_.is(*start, TokenRole::that) || roles_.is(*start, TokenRole::open_quote) ||
                                    roles_.is(*start - 1, TokenRole::colon));
    return is_plain ? start : std::nullopt;
  }

  // "X seems to ...": what seems is part of the content.
  [[nodiscard]] std::optional<Speech> by_seeming(const SpeechCue& cue) const {
    const std::size_t next = cue.tokens.last;
    if (!roles_.is(next, TokenRole::to) && !roles_.is(next, WordClass::as) && !roles_.is(next, TokenRole::word)) {
      return std::nullopt;
    }
    Speech speech = speech_of(cue, words().verbs);
    speech.contents = {bounds_.source_before(cue.tokens.first, source_floor(cue.tokens.first)),
                       {next, bounds_.content_end(next, next_taken(next))}};
    return speech.contents.front().last > 0 ? std::optional(speech) : std::nullopt;
  }

  // "X was described by Y as ...", "the plan, proposed by Y", "X is expected to ...".
  [[nodiscard]] std::optional<Speech> by_passive(const SpeechCue& cue) const {
    Speech speech = speech_of(cue, words().verbs);
    const std::size_t ceiling = next_taken(cue.tokens.last);
    const TokenRange subject = bounds_.source_before(cue.tokens.first, free_floor(cue.tokens.first));
    std::size_t by = cue.tokens.last;
    constexpr std::size_t kReach = 6;
    while (by < std::min(cue.tokens.last + kReach, ceiling) && !roles_.is(by, WordClass::by) &&
           !roles_.is_punctuation(by) && !roles_.is(by, TokenRole::that)) {
      ++by;
    }
    if (by < ceiling && roles_.is(by, WordClass::by)) {
      speech.source = bounds_.source_behind(by + 1, ceiling);
      if (speech.source.last == 0) {
        return std::nullopt;
      }
      speech.contents = {subject};
      return speech;
    }
    if (has(cue.takes, Takes::passive) && roles_.is(cue.tokens.last, TokenRole::to)) {
      speech.contents = {subject, {cue.tokens.last, bounds_.content_end(cue.tokens.last, ceiling)}};
      return speech;
    }
    return std::nullopt;
  }

  // "X's claim that ...", "her criticism of ...", "fears that ...".
  [[nodiscard]] std::optional<Speech> by_noun(const SpeechCue& cue) const {
    Speech speech = speech_of(cue, words().nouns);
    const std::size_t ceiling = next_taken(cue.tokens.last);
    const std::size_t next = cue.tokens.last;
    const std::size_t before = cue.tokens.first - 1;
    const bool has_owner = cue.tokens.first > range().first &&
                           (roles_.is(before, TokenRole::possessive) || roles_.is(before, TokenRole::possessive_mark));
    const bool is_that = roles_.is(next, TokenRole::that) && has(cue.takes, Takes::that);
    const bool is_to = roles_.is(next, TokenRole::to) && has(cue.takes, Takes::to);
    const bool is_about =
        has(cue.takes, Takes::about) &&
        (roles_.is(next, TokenRole::preposition) && !roles_.is(next, WordClass::by) && !roles_.is(next, WordClass::in));
    if (!(is_that || (has_owner && (is_to || is_about)))) {
      return std::nullopt;
    }
    const std::size_t start = is_about ? next + 1 : next;
    if (is_about) {
      speech.cue.last = next + 1;
    }
    if (has_owner) {
      const bool is_pronoun = roles_.is(before, TokenRole::possessive);
      speech.source = is_pronoun ? TokenRange{before, before + 1}
                                 : bounds_.source_before(cue.tokens.first, free_floor(cue.tokens.first));
    }
    const std::size_t phrase = speech.source.last > 0 ? speech.source.first : cue.tokens.first;
    ContentStop stop;
    if (is_subject(phrase)) {
      stop.verbs = is_that ? 1 : 0;
    }
    speech.contents = {{start, bounds_.content_end(start, ceiling, stop)}};
    return speech;
  }

  // The noun phrase that begins here opens its clause, so that the clause's verb follows it.
  [[nodiscard]] bool is_subject(std::size_t first) const {
    while (first > range().first &&
           (roles_.is(first - 1, TokenRole::determiner) || roles_.is(first - 1, TokenRole::word))) {
      --first;
    }
    const std::size_t before = first - 1;
    return first == range().first || roles_.is(before, TokenRole::stop) || roles_.is(before, TokenRole::coordinator) ||
           roles_.is(before, TokenRole::subordinator) || roles_.is(before, TokenRole::comma) ||
           roles_.is(before, TokenRole::that);
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
    speech.contents = {{colon + 1, is_transcript ? turn_end(colon + 1) : bounds_.content_end(colon + 1, range().last)}};
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
        speech.contents = {quote};
        keep(std::move(speech));
      }
    }
  }

  const TokenRoles& roles_;
  CueFinder cues_;
  SpeechBounds bounds_;
  std::span<const Quotation> quotations_;
  std::vector<bool> taken_;
  std::vector<Speech> found_;
};

// "Why?" she asked: a sentence that ends so may have its speaker in the next.
bool asks_in_quotes(const SentenceView& text, std::span<const TokenRole> marks, std::size_t last) {
  const bool is_same_paragraph = last < text.tokens.size() && !text.tokens[last].starts_paragraph;
  return is_same_paragraph && last >= 2 && marks[last - 1] == TokenRole::close_quote &&
         (text.word(last - 2) == "?" || text.word(last - 2) == "!");
}

}  // namespace

std::vector<Speech> find_speeches(const SentenceView& text, std::span<const TokenRange> sentences) {
  const Quotations quotations = find_quotations(text.text, text.tokens, sentences);
  std::vector<Speech> all;
  std::size_t quote = 0;
  for (std::size_t i = 0; i < sentences.size();) {
    TokenRange stretch = sentences[i++];
    const std::size_t first_quote = quote;
    while (quote < quotations.all.size() && quotations.all[quote].tokens.first < stretch.last) {
      while (quotations.all[quote].tokens.last > stretch.last && i < sentences.size()) {
        stretch.last = sentences[i++].last;
      }
      ++quote;
    }
    while (i < sentences.size() && asks_in_quotes(text, quotations.marks, stretch.last)) {
      stretch.last = sentences[i++].last;
    }
    SentenceView view = text;
    view.range = stretch;
    const TokenRoles roles(view, quotations.marks);
    const std::vector<Speech> found =
        StretchReader(roles, std::span(quotations.all).subspan(first_quote, quote - first_quote)).run();
    all.insert(all.end(), found.begin(), found.end());
  }
  return all;
}

}  // namespace entente::read

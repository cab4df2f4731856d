// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/claim.hpp"
#include "domain/origin.hpp"
#include "read/sentences.hpp"
#include "read/tokens.hpp"

namespace entente::read {

// An outlet under all its names, the first as it is shown.
using OutletNames = std::vector<std::string>;

enum class OutletPhrase : std::uint8_t { credit, forward, told, apposition, outlet_head, according };
inline constexpr std::size_t kOutletPhraseCount = 6;

// Finds the words by which a text says from which outlet or channel it has something (lexicon/outlets.tsv).
class OutletFinder {
 public:
  // `outlets_tsv` is the lexicon file; `known` are the outlets of a project, which win over its agencies. Throws
  // Failure(lexicon_invalid).
  OutletFinder(std::string_view outlets_tsv, std::span<const OutletNames> known);

  // The credit that a line at a document's beginning or end gives: "CITY (Wire X) -", "Source: Wire X", "- Wire X",
  // "Forwarded from channel".
  [[nodiscard]] std::optional<StatedOrigin> credit_of(std::string_view text) const;

  // The outlet that the sentence of a claim names for it: "the Daily X reported", "officials told Wire X". Nothing for
  // a claim that an organisation vouches for.
  [[nodiscard]] std::optional<StatedOrigin> outlet_of(const Claim& claim, std::string_view sentence) const;

 private:
  struct Found {
    std::size_t first = 0;  // token
    std::size_t last = 0;   // behind the last token
    std::string name;
  };
  struct Line {
    std::string_view text;
    std::vector<Token> tokens;
  };
  void add_name(std::string_view name, const std::string& shown);
  void add_row(std::string_view kind, std::string_view phrases, std::size_t line_number);
  [[nodiscard]] std::vector<std::string> words_of(const Line& line, std::size_t first, std::size_t last) const;
  [[nodiscard]] std::optional<Found> name_at(const Line& line, std::size_t token) const;
  [[nodiscard]] std::optional<Found> outlet_at(const Line& line, std::size_t token) const;
  [[nodiscard]] std::size_t phrase_at(const Line& line, std::size_t token, OutletPhrase kind) const;
  [[nodiscard]] std::size_t phrase_before(const Line& line, std::size_t token, OutletPhrase kind) const;
  [[nodiscard]] static TokenRange cue_in(const Line& line, const Cue& cue, std::int32_t sentence_start);
  [[nodiscard]] std::optional<StatedOrigin> dateline(const Line& line) const;
  [[nodiscard]] std::optional<Found> credited_at(const Line& line, std::size_t token) const;
  [[nodiscard]] std::optional<StatedOrigin> credit_phrase(const Line& line) const;
  [[nodiscard]] std::optional<StatedOrigin> forward(const Line& line) const;
  [[nodiscard]] std::optional<StatedOrigin> credit_in(const Line& line, bool is_at_end) const;
  [[nodiscard]] std::optional<StatedOrigin> sign_off(const Line& line) const;
  [[nodiscard]] std::optional<std::size_t> lead_before(const Line& line, const Found& found, OutletPhrase kind) const;
  [[nodiscard]] static bool is_subject(const Line& line, const Found& found, std::size_t cue);
  [[nodiscard]] std::optional<StatedOrigin> stated_by(const Line& line, const Found& found, VoiceKind speaker,
                                                      TokenRange cue) const;

  struct Known {
    std::string shown;
    bool is_all_capitals = false;  // "AP": no other spelling means the outlet
  };
  std::map<std::string, Known, std::less<>> names_;  // by normal form
  std::array<std::map<std::string, bool, std::less<>>, kOutletPhraseCount> phrases_;
};

}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "engine/world_words.hpp"

#include <fmt/format.h>

#include <array>

namespace entente::engine {
namespace {

constexpr std::array<std::string_view, 40> kFirstWords{
    "Kestrel", "Amber",  "Cinder", "Juniper", "Granite", "Willow", "Saffron",  "Heron",  "Basalt",    "Thistle",
    "Copper",  "Falcon", "Marble", "Orchid",  "Raven",   "Slate",  "Tamarisk", "Umber",  "Violet",    "Walnut",
    "Birch",   "Coral",  "Dune",   "Ember",   "Fennel",  "Garnet", "Hazel",    "Indigo", "Jasper",    "Larch",
    "Maple",   "Nettle", "Opal",   "Poplar",  "Quartz",  "Rowan",  "Sable",    "Topaz",  "Vermilion", "Yarrow"};
constexpr std::array<std::string_view, 4> kBodies{"Front", "League", "Column", "Brigade"};
constexpr std::array<std::string_view, 20> kTowns{"Ardenhal",   "Brockmere",   "Caldrith",   "Dunmarsh",   "Eastvale",
                                                  "Fennhollow", "Glimmerford", "Hartsend",   "Illmoor",    "Jorvask",
                                                  "Kelderwick", "Lynmouthe",   "Morrowfen",  "Northgarth", "Oakhaven",
                                                  "Pellbrook",  "Quenlow",     "Rosthwaite", "Stillwater", "Thornbury"};
constexpr std::array<std::string_view, 3> kPapers{"Courier", "Herald", "Gazette"};

constexpr std::array kVerbs{
    WorldVerb{Relation::fights, Level::hostile, "attacked", "attack", "attacking"},
    WorldVerb{Relation::fights, Level::hostile, "fought", "fight", "fighting"},
    WorldVerb{Relation::praises, Level::rhetorical, "praised", "praise", "praising"},
    WorldVerb{Relation::trains, Level::transactional, "trained", "train", "training"},
    WorldVerb{Relation::shelters, Level::transactional, "sheltered", "shelter", "sheltering"},
    WorldVerb{Relation::arms, Level::transactional, "armed", "arm", "arming"},
    WorldVerb{Relation::coordinates, Level::tactical, "coordinated attacks with", "coordinate attacks with",
              "coordinating attacks with"},
    WorldVerb{Relation::allied, Level::strategic, "allied with", "ally with", "allying with"},
};

constexpr std::array<std::string_view, 8> kFillers{"Roads in the upper valleys were closed after two days of rain.",
                                                   "Traders in the market said that flour had become dear.",
                                                   "The harvest was late this year, and the mills stood idle.",
                                                   "A new bridge over the river is to be opened in spring.",
                                                   "Schools in the district reopened after the winter break.",
                                                   "The weather office expects fog along the coast.",
                                                   "Fishermen returned to port before the storm.",
                                                   "Repairs to the railway line will take until autumn."};

// What is said, in one clause without a full stop.
std::string clause_of(const WorldSentence& sentence, const WorldVerb& verb) {
  switch (sentence.wording) {
    case WorldWording::plain:
      return fmt::format("{} {} {}", sentence.a, verb.past, sentence.b);
    case WorldWording::likely:
      return sentence.variant % 2 == 0 ? fmt::format("{} probably {} {}", sentence.a, verb.past, sentence.b)
                                       : fmt::format("{} likely {} {}", sentence.a, verb.past, sentence.b);
    case WorldWording::open:
      return sentence.variant % 2 == 0 ? fmt::format("{} may have {} {}", sentence.a, verb.past, sentence.b)
                                       : fmt::format("{} possibly {} {}", sentence.a, verb.past, sentence.b);
    case WorldWording::unlikely:
      return fmt::format("it is unlikely that {} {} {}", sentence.a, verb.past, sentence.b);
    case WorldWording::denied:
      break;
  }
  return fmt::format("{} did not {} {}", sentence.a, verb.base, sentence.b);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') {
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  }
  return text;
}

std::string said_by(const WorldSentence& sentence, const WorldVerb& verb) {
  const std::string statement = fmt::format("{} {} {}", sentence.a, verb.past, sentence.b);
  if (sentence.wording == WorldWording::denied) {
    return fmt::format("{} denied that {}", sentence.speaker, statement);
  }
  if (sentence.wording == WorldWording::plain && sentence.voice == WorldVoice::accuser) {
    return fmt::format("{} accused {} of {} {}", sentence.speaker, sentence.a, verb.gerund, sentence.b);
  }
  if (sentence.wording == WorldWording::plain && sentence.voice == WorldVoice::party) {
    return fmt::format("{} admitted that {}", sentence.speaker, statement);
  }
  return fmt::format("{} said that {}", sentence.speaker, clause_of(sentence, verb));
}

}  // namespace

std::size_t group_name_count() { return kFirstWords.size(); }
std::size_t publisher_name_count() { return kTowns.size() * kPapers.size(); }

std::string group_name(std::size_t number) {
  return fmt::format("{} {}", kFirstWords[number % kFirstWords.size()], kBodies[number % kBodies.size()]);
}

std::string publisher_name(std::size_t number) {
  return fmt::format("{} {}", kTowns[number % kTowns.size()], kPapers[number / kTowns.size() % kPapers.size()]);
}

std::span<const WorldVerb> world_verbs() { return kVerbs; }

// Borders lie between the middles of what the reader takes the words for (lexicon/hedges.tsv).
WorldWording wording_for(double certainty_prob) {
  constexpr double kDenied = 0.2;
  constexpr double kUnlikely = 0.35;
  constexpr double kOpen = 0.5;
  constexpr double kLikely = 0.8;
  if (certainty_prob < kDenied) {
    return WorldWording::denied;
  }
  if (certainty_prob < kUnlikely) {
    return WorldWording::unlikely;
  }
  if (certainty_prob < kOpen) {
    return WorldWording::open;
  }
  return certainty_prob < kLikely ? WorldWording::likely : WorldWording::plain;
}

std::string sentence_of(const WorldSentence& sentence, const WorldVerb& verb) {
  switch (sentence.voice) {
    case WorldVoice::author:
      return capitalised(clause_of(sentence, verb)) + ".";
    case WorldVoice::unnamed:
      return fmt::format("{} that {}.", sentence.variant % 2 == 0 ? "Observers say" : "There are reports",
                         clause_of(sentence, verb));
    case WorldVoice::accuser:
    case WorldVoice::party:
      break;
  }
  return said_by(sentence, verb) + ".";
}

std::string_view filler(std::size_t number) { return kFillers[number % kFillers.size()]; }

}  // namespace entente::engine

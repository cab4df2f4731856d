// SPDX-License-Identifier: Apache-2.0
#include "engine/simulated_world.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "base/stably_sorted.hpp"
#include "evidence/pair_drivers.hpp"
#include "math/normal.hpp"
#include "math/pick.hpp"
#include "math/random.hpp"
#include "model/balance.hpp"
#include "model/chain.hpp"
#include "model/detector.hpp"
#include "model/draw_level.hpp"

namespace entente::engine {
namespace {

using math::pick;
using math::RandomStream;

// One stream for each kind of draw, so that more claims leave the levels as they are.
constexpr std::uint64_t kStreamOfLevels = 0;
constexpr std::uint64_t kStreamOfFigures = 1;
constexpr std::uint64_t kStreamOfClaims = 2;
constexpr std::uint64_t kStreamOfEvents = 3;

constexpr double kCopied = 0.15;    // of the texts repeat an earlier one
constexpr double kExpert = 0.25;    // of the publishers
constexpr double kFightProb = 0.5;  // a month of hostility has a fight, on one day

std::string slug_of(std::string name) {
  std::ranges::transform(name, name.begin(), [](char each) {
    return each == ' ' ? '_' : static_cast<char>(each >= 'A' && each <= 'Z' ? each - 'A' + 'a' : each);
  });
  return name;
}

void check_bounds(const WorldPlan& plan) {
  const auto check = [](std::string_view option, std::size_t value, std::size_t least, std::size_t most) {
    if (value < least || value > most) {
      throw Failure({ErrorCode::usage, "--" + std::string(option),
                     fmt::format("{} lies outside {} to {}", value, least, most),
                     "See: entente simulate-world --help"});
    }
  };
  check("actors", plan.actors, 3, group_name_count());
  check("months", plan.months, 2, 600);
  check("sources", plan.sources, 2, publisher_name_count());
  check("claims", plan.claims, 1, 100000);
}

ActorRegistry make_actors(const WorldPlan& plan) {
  std::vector<Actor> groups;
  std::string enemies;
  for (std::size_t i = 0; i + 1 < plan.actors; ++i) {
    const std::string name = group_name(i);
    groups.push_back({ActorId{slug_of(name)}, name, {}, ActorKind::armed_group, {}});
    enemies += (enemies.empty() ? "" : ";") + groups.back().id.value;
  }
  const std::string state(kStateName);
  std::vector<Actor> all{{ActorId{slug_of(state)}, state, {}, ActorKind::state, {{"adverse_to", enemies}}}};
  all.insert(all.end(), groups.begin(), groups.end());
  return ActorRegistry(std::move(all));
}

std::vector<Pair> all_pairs_of(const ActorRegistry& actors) {
  std::vector<Pair> pairs;
  const std::vector<Actor>& all = actors.actors();
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size(); ++j) {
      pairs.push_back(make_pair_of(all[i].id, all[j].id));
    }
  }
  std::ranges::sort(pairs);
  return pairs;
}

// All pairs stepped forward together.
class Levels {
 public:
  Levels(const ActorRegistry& actors, const std::vector<Pair>& pairs)
      : pairs_(pairs), factors_(model::transition_factors(parameters_)), signs_(model::centred_signs(parameters_)) {
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      number_of_.emplace(pairs[i], i);
      drives_.push_back(evidence::drive_of(actors, pairs[i].first, pairs[i].second));
    }
    for (const Actor& actor : actors.actors()) {
      ids_.push_back(actor.id);
    }
  }

  [[nodiscard]] std::vector<std::vector<std::size_t>> draw(RandomStream& stream, std::size_t months) const {
    std::vector<std::vector<std::size_t>> levels(pairs_.size());
    for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
      levels[pair].push_back(model::draw_level(stream, model::make_chain(parameters_, drives_[pair]).initial_prob));
    }
    for (std::size_t month = 1; month < months; ++month) {
      for (std::size_t pair = 0; pair < pairs_.size(); ++pair) {
        const double drive = drives_[pair] + parameters_.balance * balance_of(levels, pair, month - 1);
        levels[pair].push_back(model::draw_level(stream, model::transition(factors_, drive)[levels[pair][month - 1]]));
      }
    }
    return levels;
  }

 private:
  [[nodiscard]] double sign(const std::vector<std::vector<std::size_t>>& levels, const ActorId& a, const ActorId& b,
                            std::size_t month) const {
    return signs_[levels[number_of_.at(make_pair_of(a, b))][month]];
  }

  [[nodiscard]] double balance_of(const std::vector<std::vector<std::size_t>>& levels, std::size_t pair,
                                  std::size_t month) const {
    const Pair& sides = pairs_[pair];
    double sum = 0;
    for (const ActorId& third : ids_) {
      if (!sides.contains(third)) {
        sum += sign(levels, sides.first, third, month) * sign(levels, sides.second, third, month);
      }
    }
    return model::balance_weight(ids_.size() - 2) * sum;
  }

  const std::vector<Pair>& pairs_;
  model::Parameters parameters_;
  model::TransitionFactors factors_;
  PerLevel<double> signs_;
  std::vector<double> drives_;
  std::map<Pair, std::size_t> number_of_;
  std::vector<ActorId> ids_;
};

VoiceFigures draw_figures(RandomStream& stream, std::string voice, Stance stance) {
  constexpr double kLeastSensitivity = 0.05;  // as inference has it
  const model::DetectorPrior prior = model::detector_prior(model::Parameters{}, stance);
  const double shift = prior.bias_deviation * stream.next_normal();
  return {.voice = std::move(voice),
          .stance = stance,
          .bias = prior.bias + shift,
          .hostile_bias = prior.hostile_bias + shift,
          .sensitivity =
              std::max(prior.sensitivity + prior.sensitivity_deviation * stream.next_normal(), kLeastSensitivity)};
}

// Publishers, then the state as an enemy of those it speaks of, then each group as one of the pair, then the voice that
// nobody names at each publisher.
std::vector<VoiceFigures> all_figures(RandomStream& stream, const SimulatedWorld& world) {
  std::vector<VoiceFigures> figures;
  figures.reserve(2 * world.publishers.size() + world.actors.actors().size());
  for (const Source& publisher : world.publishers) {
    figures.push_back(draw_figures(stream, publisher.id.value, publisher.stance));
  }
  for (const Actor& actor : world.actors.actors()) {
    const bool is_state = actor.kind == ActorKind::state;
    figures.push_back(draw_figures(stream, actor.id.value, is_state ? Stance::adverse : Stance::one_of_the_pair));
  }
  for (const Source& publisher : world.publishers) {
    figures.push_back(draw_figures(stream, "unnamed at " + publisher.id.value, Stance::unnamed));
  }
  return figures;
}

std::vector<Source> make_publishers(RandomStream& stream, std::size_t count) {
  std::vector<Source> publishers;
  publishers.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string name = publisher_name(i);
    publishers.push_back({.id = SourceId{slug_of(name)},
                          .name = name,
                          .aliases = {},
                          .stance = stream.next_uniform() < kExpert ? Stance::expert : Stance::neutral,
                          .grade = Grade::c,
                          .actor = std::nullopt,
                          .licence = "CC0-1.0",
                          .note = "invented"});
  }
  return publishers;
}

// Draws what is said of a world, one text after the other.
class Speaking {
 public:
  Speaking(const SimulatedWorld& world, RandomStream& stream) : world_(world), stream_(stream) {}

  [[nodiscard]] std::vector<WorldClaim> claims() {
    std::vector<WorldClaim> claims;
    claims.reserve(world_.plan.claims);
    for (std::size_t number = 0; number < world_.plan.claims; ++number) {
      claims.push_back(draw());
    }
    claims = stably_sorted(std::move(claims), [](const WorldClaim& claim) { return claim.published; });
    for (std::size_t number = 0; number < claims.size(); ++number) {
      claims[number].document = fmt::format("note-{:05}", number + 1);
      claims[number].text +=
          fmt::format("\n{} Note {}.\n", filler(number + claims[number].publisher), number + 1);  // no two alike
      copy_now_and_then(claims, number);
    }
    return claims;
  }

 private:
  WorldClaim draw() {
    WorldClaim claim{.pair = pick(stream_, world_.pairs.size()),
                     .month = pick(stream_, world_.plan.months),
                     .publisher = pick(stream_, world_.publishers.size()),
                     .verb = pick(stream_, world_verbs().size())};
    const WorldVoice voice = draw_voice(claim);
    claim.rating = draw_rating(claim);
    claim.wording = wording_for(math::normal_cdf(claim.rating));
    claim.published = day_in(claim.month);
    claim.text = words_of(claim, voice);
    return claim;
  }

  WorldVoice draw_voice(WorldClaim& claim) {
    const Pair& pair = world_.pairs[claim.pair];
    const ActorId& state = world_.actors.actors().front().id;
    const std::size_t first_actor = world_.publishers.size();
    const double which = stream_.next_uniform();
    constexpr double kAuthor = 0.55;
    constexpr double kAccuser = 0.7;
    constexpr double kParty = 0.88;
    claim.figures = claim.publisher;
    if (which < kAuthor || (which < kParty && pair.contains(state))) {
      return WorldVoice::author;
    }
    if (which < kAccuser) {
      claim.figures = first_actor;
      return WorldVoice::accuser;
    }
    if (which < kParty) {
      claim.figures = first_actor + place_of(stream_.next_uniform() < 0.5 ? pair.first : pair.second);
      return WorldVoice::party;
    }
    claim.figures = first_actor + world_.actors.actors().size() + claim.publisher;
    return WorldVoice::unnamed;
  }

  [[nodiscard]] std::size_t place_of(const ActorId& actor) const {
    const std::vector<Actor>& all = world_.actors.actors();
    return static_cast<std::size_t>(std::ranges::find(all, actor, &Actor::id) - all.begin());
  }

  double draw_rating(const WorldClaim& claim) {
    const model::Parameters parameters;
    const WorldVerb& verb = world_verbs()[claim.verb];
    const VoiceFigures& figures = world_.figures[claim.figures];
    const bool is_hostile = verb.level == Level::hostile;
    const PerLevel<double> curve =
        is_hostile ? model::hostile_curve(parameters) : model::at_least_curve(verb.level, parameters);
    const double bias = is_hostile ? figures.hostile_bias : figures.bias;
    return bias + figures.sensitivity * curve[world_.level[claim.pair][claim.month]] +
           parameters.rating_deviation * stream_.next_normal();
  }

  Date day_in(std::size_t month) {
    const Month at{world_.plan.last.number - static_cast<int>(world_.plan.months) + 1 + static_cast<int>(month)};
    const auto days = static_cast<std::size_t>((last_day(at) - first_day(at)).count()) + 1;
    return first_day(at) + std::chrono::days{static_cast<int>(pick(stream_, days))};
  }

  std::string words_of(const WorldClaim& claim, WorldVoice voice) {
    const Pair& pair = world_.pairs[claim.pair];
    const bool is_turned = stream_.next_uniform() < 0.5;
    WorldSentence sentence{.voice = voice,
                           .wording = claim.wording,
                           .speaker = "",
                           .a = world_.actors.name_of(is_turned ? pair.second : pair.first),
                           .b = world_.actors.name_of(is_turned ? pair.first : pair.second),
                           .variant = pick(stream_, 2)};
    if (voice == WorldVoice::accuser || voice == WorldVoice::party) {
      sentence.speaker = world_.actors.name_of(ActorId{world_.figures[claim.figures].voice});
    }
    return fmt::format("{}\n\n{}\n", filler(pick(stream_, 64)), sentence_of(sentence, world_verbs()[claim.verb]));
  }

  // The later text takes the earlier one's words, and so its pair, month and voice.
  void copy_now_and_then(std::vector<WorldClaim>& claims, std::size_t number) {
    if (number == 0 || stream_.next_uniform() >= kCopied) {
      return;
    }
    const std::size_t original = number - 1 - pick(stream_, std::min<std::size_t>(number, 10));
    if (claims[original].copy_of != WorldClaim::kNoCopy) {
      return;
    }
    WorldClaim copy = claims[original];
    copy.document = claims[number].document;
    copy.publisher = claims[number].publisher;
    copy.published = claims[number].published;
    copy.copy_of = original;
    copy.text +=
        fmt::format("\nThis notice was carried by {} as note {}.\n", world_.publishers[copy.publisher].name, number);
    claims[number] = std::move(copy);
  }

  const SimulatedWorld& world_;
  RandomStream& stream_;
};

// Draws for every month, so that events of one do not hang on the levels of those before.
void add_events_of(RandomStream& stream, const SimulatedWorld& world, std::size_t pair,
                   std::vector<WorldEvent>& events) {
  constexpr std::size_t kDaysOfAnyMonth = 28;
  for (std::size_t month = 0; month < world.plan.months; ++month) {
    const double fights = stream.next_uniform();
    const std::size_t day = pick(stream, kDaysOfAnyMonth);
    if (world.level[pair][month] == index_of(Level::hostile) && fights < kFightProb) {
      const Month at{world.plan.last.number - static_cast<int>(world.plan.months) + 1 + static_cast<int>(month)};
      events.push_back({first_day(at) + std::chrono::days{static_cast<int>(day)}, pair});
    }
  }
}

std::vector<WorldEvent> draw_events(RandomStream& stream, const SimulatedWorld& world) {
  std::vector<WorldEvent> events;
  for (std::size_t pair = 0; pair < world.pairs.size(); ++pair) {
    add_events_of(stream, world, pair, events);
  }
  return stably_sorted(std::move(events), [](const WorldEvent& event) { return event.day; });
}

}  // namespace

SimulatedWorld simulate_world(const WorldPlan& plan) {
  check_bounds(plan);
  SimulatedWorld world{.plan = plan, .actors = make_actors(plan)};
  world.pairs = all_pairs_of(world.actors);
  RandomStream levels(plan.seed, kStreamOfLevels);
  world.level = Levels(world.actors, world.pairs).draw(levels, plan.months);
  RandomStream figures(plan.seed, kStreamOfFigures);
  world.publishers = make_publishers(figures, plan.sources);
  world.figures = all_figures(figures, world);
  RandomStream words(plan.seed, kStreamOfClaims);
  world.claims = Speaking(world, words).claims();
  RandomStream events(plan.seed, kStreamOfEvents);
  world.events = draw_events(events, world);
  return world;
}

}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include "read/described.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace entente::read {
namespace {

// How many sentences back a description of a group may reach.
constexpr std::size_t kReach = 4;

constexpr std::array kGroups{ActorKind::armed_group, ActorKind::party};

Antecedent one(const Seen& seen) { return {seen.actors, seen.names, seen.is_many || seen.actors.size() > 1}; }

bool is_loose_article(std::string_view word) { return word == "the" || word == "The"; }

class DescribedFinder {
 public:
  DescribedFinder(const Scene& scene, const Description& description, const Knowledge& knowledge)
      : scene_(scene), description_(description), knowledge_(knowledge) {
    const bool is_free = scene.is_possessive || stands_as_subject(scene.sentence, scene.tokens);
    acting_ = is_free ? nullptr : acting_before(scene);
    needs_trait_ = std::ranges::any_of(knowledge.profiles, [&](const ActorProfile& profile) {
      return description.traits != 0 && (profile.traits & description.traits) == description.traits;
    });
  }

  std::optional<Antecedent> run() {
    const DescriptionRule* noun = description_.noun;
    if (noun == nullptr) {
      return description_.traits != 0 ? in_window(kGroups) : by_name();
    }
    if (noun->part == DescriptionPart::set) {
      // "the groups" may be others; "these groups" and "both groups" are those named.
      const bool is_loose = description_.number == 0 && is_loose_article(scene_.sentence.word(scene_.tokens.first));
      return find_several(scene_, {description_.number, noun->kinds.front(), is_loose});
    }
    if (description_.number > 1) {
      return std::nullopt;
    }
    for (const std::vector<ActorKind>& kinds : noun->kinds) {
      const bool is_state = is_state_kind(kinds.front());
      auto found = is_state ? state_of(kinds.front()) : in_window(kinds);
      if (found) {
        return found;
      }
    }
    return by_name();
  }

 private:
  [[nodiscard]] const ActorProfile& profile(ActorIndex actor) const {
    return knowledge_.profiles[static_cast<std::size_t>(actor)];
  }

  [[nodiscard]] bool has_head_in_name(ActorIndex actor) const {
    return std::ranges::binary_search(profile(actor).words, description_.head);
  }

  [[nodiscard]] bool has_traits(ActorIndex actor) const {
    return !needs_trait_ || (profile(actor).traits & description_.traits) == description_.traits;
  }

  [[nodiscard]] bool is_acting(ActorIndex actor) const {
    return acting_ != nullptr && std::ranges::find(acting_->actors, actor) != acting_->actors.end();
  }

  // A body that actors.csv puts in another country is not the one of this nation.
  [[nodiscard]] bool suits_nation(ActorIndex actor) const {
    const Actor& body = (*scene_.sentence.actors)[static_cast<std::size_t>(actor)];
    const auto told = body.attributes.find("country");
    if (description_.nation < 0 || told == body.attributes.end() || told->second.empty()) {
      return true;
    }
    const Actor& nation = (*scene_.sentence.actors)[static_cast<std::size_t>(description_.nation)];
    const auto is_it = [&](const std::string& name) { return fold_name(name) == fold_name(told->second); };
    return is_it(nation.name) || std::ranges::any_of(nation.aliases, is_it);
  }

  [[nodiscard]] bool suits(ActorIndex actor, std::span<const ActorKind> kinds) const {
    return std::ranges::find(kinds, kind_of(scene_.sentence, actor)) != kinds.end() && has_traits(actor) &&
           suits_nation(actor) && !is_acting(actor);
  }

  [[nodiscard]] bool is_plural() const {
    return description_.noun == nullptr || description_.noun->part == DescriptionPart::many;
  }

  // The part of a party that the description fits; a single noun fits only a party of one.
  [[nodiscard]] Antecedent fitting(const Seen& seen, std::span<const ActorKind> kinds) const {
    Antecedent fits;
    for (std::size_t i = 0; i < seen.actors.size() && !seen.is_ground; ++i) {
      if (suits(seen.actors[i], kinds)) {
        fits.actors.push_back(seen.actors[i]);
        fits.names.push_back(seen.names[i]);
      }
    }
    fits.is_many = seen.is_many || fits.actors.size() > 1;
    return fits;
  }

  // In this sentence the nearest, in those before the subject, else the only one.
  [[nodiscard]] std::optional<Antecedent> in_window(std::span<const ActorKind> kinds) const {
    if (const auto named = with_head_in_name(kinds)) {
      return named;
    }
    for (auto seen = scene_.current.rbegin(); seen != scene_.current.rend(); ++seen) {
      const Antecedent fits = fitting(*seen, kinds);
      if (!fits.actors.empty()) {
        return of_right_number(fits);
      }
    }
    const std::size_t reach = std::min(kReach, scene_.before.size());
    for (std::size_t i = 0; i < reach; ++i) {
      const std::vector<Antecedent> all = fitting_in(scene_.before[i], kinds);
      if (!all.empty()) {
        const bool is_clear = all.size() == 1 || leads(scene_.before[i], all.front());
        return is_clear ? of_right_number(all.front()) : std::nullopt;
      }
    }
    return only_bearer(kinds);
  }

  // Several bodies only for a plural.
  [[nodiscard]] std::optional<Antecedent> of_right_number(const Antecedent& fits) const {
    return fits.actors.size() == 1 || is_plural() ? std::optional(fits) : std::nullopt;
  }

  // The parties of a sentence that fit, each once, subjects first.
  [[nodiscard]] std::vector<Antecedent> fitting_in(const SeenSentence& sentence,
                                                   std::span<const ActorKind> kinds) const {
    std::vector<Antecedent> all;
    for (const Seen& seen : sentence) {
      Antecedent fits = fitting(seen, kinds);
      const auto is_it = [&](const Antecedent& other) { return other.actors == fits.actors; };
      if (!fits.actors.empty() && std::ranges::none_of(all, is_it)) {
        all.insert(seen.standing == Standing::subject ? all.begin() : all.end(), std::move(fits));
      }
    }
    return all;
  }

  static bool leads(const SeenSentence& sentence, const Antecedent& found) {
    return std::ranges::any_of(
        sentence, [&](const Seen& seen) { return seen.standing == Standing::subject && seen.actors == found.actors; });
  }

  // "the rebels" where one of the groups named lately is called so.
  [[nodiscard]] std::optional<Antecedent> with_head_in_name(std::span<const ActorKind> kinds) const {
    const auto search = [&](const SeenSentence& sentence) -> const Seen* {
      const auto found = std::find_if(sentence.rbegin(), sentence.rend(), [&](const Seen& seen) {
        return seen.actors.size() == 1 && !seen.is_ground && suits(seen.actors.front(), kinds) &&
               has_head_in_name(seen.actors.front());
      });
      return found == sentence.rend() ? nullptr : &*found;
    };
    const Seen* found = search(scene_.current);
    for (std::size_t i = 0; found == nullptr && i < std::min(kReach, scene_.before.size()); ++i) {
      found = search(scene_.before[i]);
    }
    return found == nullptr ? std::nullopt : std::optional(one(*found));
  }

  // The only actor of the document that bears the traits told.
  [[nodiscard]] std::optional<Antecedent> only_bearer(std::span<const ActorKind> kinds) const {
    if (!needs_trait_) {
      return std::nullopt;
    }
    return only_named([&](ActorIndex actor) { return suits(actor, kinds); });
  }

  template <class Suits>
  [[nodiscard]] std::optional<Antecedent> only_named(Suits suits_actor) const {
    const auto is_suited = [&](const Tallies::value_type& named) { return suits_actor(named.first); };
    const auto only = std::ranges::find_if(knowledge_.named, is_suited);
    if (only == knowledge_.named.end() || std::any_of(std::next(only), knowledge_.named.end(), is_suited)) {
      return std::nullopt;
    }
    return one(only->second.last);
  }

  // "the alliance", "the Front": the body whose name holds the word.
  [[nodiscard]] std::optional<Antecedent> by_name() const {
    const auto bears = [&](ActorIndex actor) {
      return has_head_in_name(actor) && !is_acting(actor) && has_traits(actor) &&
             kind_of(scene_.sentence, actor) != ActorKind::population;
    };
    const auto search = [&](const SeenSentence& sentence) {
      return std::find_if(sentence.rbegin(), sentence.rend(), [&](const Seen& seen) {
        return seen.actors.size() == 1 && !seen.is_ground && bears(seen.actors.front());
      });
    };
    const auto here = search(scene_.current);
    if (here != scene_.current.rend()) {
      return one(*here);
    }
    for (std::size_t i = 0; i < std::min(kReach, scene_.before.size()); ++i) {
      const auto found = search(scene_.before[i]);
      if (found != scene_.before[i].rend()) {
        return one(*found);
      }
    }
    return only_named(bears);
  }

  [[nodiscard]] bool is_of(const Seen& seen, ActorKind kind) const {
    return seen.actors.size() == 1 && !seen.is_ground && kind_of(scene_.sentence, seen.actors.front()) == kind &&
           !is_acting(seen.actors.front()) && (description_.nation < 0 || seen.actors.front() == description_.nation);
  }

  // The state or force that acted last in this sentence or the one before, that sent the troops spoken of, or that the
  // document names most.
  [[nodiscard]] std::optional<Antecedent> state_of(ActorKind kind) const {
    const bool is_many = description_.noun->part == DescriptionPart::many;
    const auto acts = [&](const Seen& seen) {
      return is_of(seen, kind) &&
             (is_many && kind == ActorKind::state ? seen.has_body : seen.standing == Standing::subject);
    };
    const auto here = std::find_if(scene_.current.rbegin(), scene_.current.rend(), acts);
    if (here != scene_.current.rend()) {
      return one(*here);
    }
    const std::size_t reach = std::min<std::size_t>(is_many ? 2 : 1, scene_.before.size());
    for (std::size_t i = 0; i < reach; ++i) {
      const auto before = std::ranges::find_if(scene_.before[i], acts);
      if (before != scene_.before[i].end()) {
        return one(*before);
      }
    }
    const auto near = only_near(kind);
    return near ? near : most_named(kind);
  }

  // The only one of its kind in this sentence or, where it names none, in the one before.
  [[nodiscard]] std::optional<Antecedent> only_near(ActorKind kind) const {
    const auto is_it = [&](const Seen& seen) { return is_of(seen, kind); };
    const SeenSentence& sentence =
        std::ranges::any_of(scene_.current, is_it) || scene_.before.empty() ? scene_.current : scene_.before.front();
    const auto first = std::ranges::find_if(sentence, is_it);
    const bool is_only = first != sentence.end() && std::ranges::all_of(sentence, [&](const Seen& seen) {
                           return !is_it(seen) || seen.actors == first->actors;
                         });
    return is_only ? std::optional(one(*first)) : std::nullopt;
  }

  [[nodiscard]] std::optional<Antecedent> most_named(ActorKind kind) const {
    const Tally* best = nullptr;
    bool is_tied = false;
    for (const auto& [actor, tally] : knowledge_.named) {
      if (kind_of(scene_.sentence, actor) != kind || !is_of(tally.last, kind)) {
        continue;
      }
      is_tied = best != nullptr && (tally.times == best->times || (is_tied && tally.times < best->times));
      best = best == nullptr || tally.times > best->times ? &tally : best;
    }
    return best == nullptr || is_tied ? std::nullopt : std::optional(one(best->last));
  }

  const Scene& scene_;
  const Description& description_;
  const Knowledge& knowledge_;
  const Seen* acting_ = nullptr;
  bool needs_trait_ = false;
};

}  // namespace

std::optional<Antecedent> find_described(const Scene& scene, const Description& description,
                                         const Knowledge& knowledge) {
  return DescribedFinder(scene, description, knowledge).run();
}

}  // namespace entente::read

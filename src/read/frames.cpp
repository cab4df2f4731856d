// SPDX-License-Identifier: Apache-2.0
#include "read/frames.hpp"

#include <algorithm>
#include <string>

namespace entente::read {
namespace {

// More than any sentence has tokens: a frame of last resort gives way to every other that can be filled.
constexpr std::size_t kLastResort = 1000;
// How far, in tokens, the verb may stand before a noun whose frame asks for a verb of its kind.
constexpr std::size_t kVerbReach = 6;
constexpr std::size_t kGovernorReach = 10;

// In a passive the subject suffers and the agent stands behind "by".
Frame turn(Frame frame) {
  const auto turn_role = [](Role role) {
    return role == Role::subject ? Role::by : (role == Role::object ? Role::subject : role);
  };
  const bool keeps = frame.way == '=' && frame.left != Role::object && frame.right != Role::object;
  return keeps ? frame : Frame{turn_role(frame.left), frame.way, turn_role(frame.right)};
}

// Every two of one party.
Statement among(const Trigger& trigger, const Party& party) {
  Statement statement{.a = party.actors, .is_among = true, .tokens = trigger.tokens, .trigger = trigger.tokens};
  statement.parties = {&party};
  widen(statement.tokens, party.tokens);
  return statement;
}

// "between A and B, C": A with each of the others.
Statement apart(const Trigger& trigger, const Party& party) {
  Statement statement = among(trigger, party);
  const auto head = party.actors.begin() + static_cast<std::ptrdiff_t>(party.apart);
  statement.a.assign(party.actors.begin(), head);
  statement.b.assign(head, party.actors.end());
  statement.is_among = false;
  return statement;
}

Statement between(const Trigger& trigger, const Party& a, const Party& b) {
  Statement statement{.direction = Direction::a_to_b, .a = a.actors, .b = b.actors, .tokens = trigger.tokens};
  statement.trigger = trigger.tokens;
  statement.parties = {&a, &b};
  widen(statement.tokens, a.tokens);
  widen(statement.tokens, b.tokens);
  return statement;
}

Statement with_way(Statement statement, const Frame& frame) {
  statement.direction = frame.way == '=' ? Direction::both : Direction::a_to_b;
  return statement;
}

class FrameFiller {
 public:
  FrameFiller(const SentenceView& sentence, const ArgumentFinder& arguments, RelationWord word)
      : sentence_(sentence), arguments_(arguments), trigger_(word.trigger), rule_(word.rule) {}

  [[nodiscard]] std::optional<Statement> run() const {
    const bool turned = rule_.part == Part::verb && is_passive(sentence_, trigger_);
    if (!rule_.tail.empty() && !has_tail(turned)) {
      return std::nullopt;
    }
    std::optional<Statement> best = best_filled(turned);
    if (best) {
      best->relation = rule_.relation;
      best->part = rule_.part;
      best->rules.push_back(rule_.name + (turned ? "/passive" : ""));
    }
    return best;
  }

 private:
  [[nodiscard]] std::optional<Statement> best_filled(bool turned) const {
    std::optional<Statement> best;
    std::size_t best_reach = 0;
    for (const Frame& frame : rule_.frames) {
      auto statement = fill(turned ? turn(frame) : frame);
      const std::size_t reach = statement ? reach_of(*statement, frame) : 0;
      if (statement && (!best || (rule_.part == Part::noun && reach < best_reach))) {
        best = std::move(statement);
        best_reach = reach;
      }
    }
    return best;
  }

  // "drove A out", "A was driven out": the words behind the object, or behind the verb where the object is its subject.
  [[nodiscard]] bool has_tail(bool turned) const {
    constexpr std::size_t kReach = 3;  // "came to A's aid"
    const Party* object = turned ? nullptr : arguments_.object_of(trigger_.tokens.last);
    if (!turned && object == nullptr) {
      return false;
    }
    const std::size_t behind = turned ? trigger_.tokens.last : object->tokens.last;
    const std::size_t from = behind - (turned ? 0 : std::min(rule_.tail.size(), behind));  // "on A's side" is one name
    for (std::size_t i = from; i < std::min(behind + kReach, sentence_.range.last); ++i) {
      if (stands_at(i)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool stands_at(std::size_t token) const {
    for (std::size_t i = 0; i < rule_.tail.size(); ++i) {
      if (!sentence_.range.contains(token + i) || sentence_.tokens[token + i].word != rule_.tail[i]) {
        return false;
      }
    }
    return true;
  }

  // "ties with B and C": of B and C among themselves only where nobody else is said to have them.
  static std::size_t reach_of(const Statement& statement, const Frame& frame) {
    const bool is_last_resort = frame.left == Role::with && frame.right == Role::with;
    return statement.tokens.last - statement.tokens.first + (is_last_resort ? kLastResort : 0);
  }

  [[nodiscard]] std::optional<Statement> fill(const Frame& frame) const {
    // Subjects are searched furthest, so last: most frames fail at their other role.
    const Role near = frame.left == Role::subject ? frame.right : frame.left;
    const Party* found = arguments_.find(near, trigger_, rule_.part);
    if (found == nullptr || !has_verb_of(frame)) {
      return std::nullopt;
    }
    const Party* left = near == frame.left ? found : arguments_.find(frame.left, trigger_, rule_.part);
    const Party* right = near == frame.right ? found : arguments_.find(frame.right, trigger_, rule_.part);
    if (left == nullptr || right == nullptr || !suits_kinds(frame, *left, *right)) {
      return std::nullopt;
    }
    std::optional<Statement> statement = told_apart(frame, *left);
    if (!statement) {
      statement = told_of(frame, *left, *right);
    }
    if (statement) {
      note_governor(frame, *statement);
    }
    return statement;
  }

  [[nodiscard]] std::optional<Statement> told_of(const Frame& frame, const Party& left, const Party& right) const {
    if (&left == &right || left.actors == right.actors) {
      return within(frame, left);
    }
    return frame.way == '<' ? between(trigger_, right, left) : with_way(between(trigger_, left, right), frame);
  }

  static bool names_both(const Frame& frame) {
    return frame.left == frame.right && (frame.left == Role::between || frame.left == Role::of);
  }
  static bool is_list(const Party& party) { return party.actors.size() > 1 && party.mentions.size() > 1; }

  // "between the group and A", "between them and A's aims": two parties that are no list, as one is a name and the
  // other is not.
  [[nodiscard]] std::optional<Statement> told_apart(const Frame& frame, const Party& first) const {
    std::size_t next = first.tokens.last;
    while (first.is_possessive && sentence_.is_inside(next, WordClass::body)) {  // "its units and A"
      ++next;
    }
    if (!names_both(frame) || is_list(first) || !sentence_.is_inside(next, WordClass::conjunction)) {
      return std::nullopt;
    }
    constexpr std::size_t kQualifiers = 3;
    const std::size_t end = std::min(next + 1 + kQualifiers, sentence_.range.last);
    while (++next < end) {
      const Party* second = arguments_.starting_at(next);
      if (second != nullptr) {
        return second->actors == first.actors ? std::nullopt
                                              : std::optional(with_way(between(trigger_, first, *second), frame));
      }
    }
    return std::nullopt;
  }

  // "gave A weapons": the verb has said its part with the noun.
  void note_governor(const Frame& frame, Statement& statement) const {
    const bool has_verb = frame.left == Role::subject || frame.left == Role::giver || frame.right == Role::subject;
    if (rule_.part == Part::noun && has_verb) {
      statement.governor = verb_before();
    }
  }

  // The nearest verb before a noun in its clause.
  [[nodiscard]] std::optional<std::size_t> verb_before() const {
    const std::size_t first = trigger_.tokens.first;
    const std::size_t stop = first - std::min(first - sentence_.range.first, kGovernorReach);
    for (std::size_t i = first; i > stop; --i) {
      if (sentence_.is(i - 1, WordClass::boundary) || sentence_.is(i - 1, WordClass::relative)) {
        return std::nullopt;
      }
      if (is_verbal(sentence_, i - 1)) {
        return i - 1;
      }
    }
    return std::nullopt;
  }

  // The subject is whom the noun comes to or hits.
  [[nodiscard]] bool comes_to_subject(const Frame& frame) const {
    if (rule_.relation == Relation::fights) {
      return has_before(WordClass::suffers);
    }
    return frame.left == Role::by ? has_before(WordClass::gives) && has_before(WordClass::be) : is_received();
  }

  // Some frames hold only behind a verb of their kind: "received support from B", "is an ally of B", "was given arms by
  // B", "enjoys B's support"; and who condemns an attack does not make it.
  [[nodiscard]] bool has_verb_of(const Frame& frame) const {
    if (rule_.part != Part::noun) {
      return frame.right != Role::from || frame.left != Role::subject || !has_phrase_before_from();
    }
    if (frame.right == Role::subject && frame.way == '>' && frame.left != Role::in) {
      return comes_to_subject(frame);
    }
    const bool is_predicate = (frame.left == Role::subject && frame.right == Role::of) ||
                              (frame.left == Role::possessor && frame.right == Role::subject);
    if (is_predicate) {
      return is_told_by_be();
    }
    return frame.left != Role::subject || is_done_by_subject(frame);
  }

  [[nodiscard]] bool is_received() const {
    return has_before(WordClass::receives) || has_before(WordClass::have) || has_before(WordClass::with) ||
           has_word_before("without");
  }

  // "seized a town with help from B": the source belongs to the phrase before it.
  [[nodiscard]] bool has_phrase_before_from() const {
    for (std::size_t i = trigger_.tokens.last; i < sentence_.range.last && !sentence_.is(i, WordClass::from); ++i) {
      if (sentence_.is(i, WordClass::with) || sentence_.is(i, WordClass::by)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_done_by_subject(const Frame& frame) const {
    const auto verb = verb_before();
    if (frame.right == Role::subject) {
      return verb && (sentence_.is(*verb, WordClass::does) || sentence_.is(*verb, WordClass::be));
    }
    const bool is_naming = verb && sentence_.is(*verb, WordClass::names) && !sentence_.is(*verb + 1, WordClass::for_);
    return !verb || !(sentence_.is(*verb, WordClass::reacts) || is_naming);
  }

  // Whoever treads on another's soil must be armed: troops, not traders.
  [[nodiscard]] bool suits_kinds(const Frame& frame, const Party& left, const Party& right) const {
    if (frame.right == Role::people) {
      return kind_of(right.actors.front()) == ActorKind::population;
    }
    if (frame.right != Role::place) {
      return true;
    }
    const bool is_soil = kind_of(right.actors.front()) == ActorKind::state ||
                         sentence_.is(right.tokens.last - 1, WordClass::territory) ||
                         sentence_.is_inside(right.tokens.last, WordClass::territory);
    return is_soil && is_armed(left);
  }

  [[nodiscard]] ActorKind kind_of(ActorIndex actor) const {
    return (*sentence_.actors)[static_cast<std::size_t>(actor)].kind;
  }

  [[nodiscard]] bool is_armed(const Party& party) const {
    const ActorKind kind = kind_of(party.actors.front());
    if (kind == ActorKind::armed_group || kind == ActorKind::state_force) {
      return true;
    }
    for (std::size_t i = party.tokens.first; i < party.tokens.last; ++i) {
      if (sentence_.is(i, WordClass::armed)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool has_before(WordClass which) const {
    const std::size_t first = trigger_.tokens.first;
    const std::size_t stop = first - std::min(first - sentence_.range.first, kVerbReach);
    for (std::size_t i = first; i > stop; --i) {
      if (sentence_.is(i - 1, which)) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool has_word_before(std::string_view word) const {
    const std::size_t first = trigger_.tokens.first;
    return first > sentence_.range.first && sentence_.word(first - 1) == word;
  }

  // One party fills both roles.
  [[nodiscard]] std::optional<Statement> within(const Frame& frame, const Party& party) const {
    if (frame.left == Role::between && party.apart > 0) {
      return apart(trigger_, party);
    }
    const bool is_open = frame.left == Role::subject && has_partner_phrase();
    return party.actors.size() < 2 || is_open ? std::nullopt : std::optional(among(trigger_, party));
  }

  // "A is an ally of B": only "be", "remain" or "become" makes a subject what the noun says.
  [[nodiscard]] bool is_told_by_be() const {
    std::size_t at = trigger_.tokens.first;
    for (std::size_t steps = 0; steps < kVerbReach && at > sentence_.range.first; ++steps) {
      const Party* inside = arguments_.ending_at(at);
      if (inside != nullptr && inside->is_possessive) {  // "is A's proxy"
        at = inside->tokens.first;
        continue;
      }
      --at;
      if (sentence_.is(at, WordClass::copula)) {
        return true;
      }
      const bool is_view = sentence_.is(at, WordClass::as) && sentence_.is_inside(at - 1, WordClass::names);
      if ((sentence_.is(at, WordClass::preposition) && !is_view) || inside != nullptr) {
        return false;
      }
    }
    return false;
  }

  // "A and B work with traders": the other side is told, even where it is no actor of the registry.
  [[nodiscard]] bool has_partner_phrase() const {
    const std::size_t next = trigger_.tokens.last;
    const std::size_t behind = sentence_.is_inside(next, WordClass::adverb_ok) ? next + 1 : next;
    const bool has_phrase =
        sentence_.is_inside(behind, WordClass::with) || sentence_.is_inside(behind, WordClass::from);
    const bool is_reciprocal = sentence_.range.contains(behind + 1) &&
                               (sentence_.word(behind + 1) == "each" || sentence_.word(behind + 1) == "one");
    return has_phrase && !is_reciprocal;
  }

  const SentenceView& sentence_;
  const ArgumentFinder& arguments_;
  const Trigger& trigger_;
  const RelationRule& rule_;
};

}  // namespace

void widen(TokenRange& range, TokenRange with) {
  range.first = std::min(range.first, with.first);
  range.last = std::max(range.last, with.last);
}

std::optional<Statement> fill_frames(const SentenceView& sentence, const ArgumentFinder& arguments, RelationWord word) {
  return FrameFiller(sentence, arguments, word).run();
}

}  // namespace entente::read

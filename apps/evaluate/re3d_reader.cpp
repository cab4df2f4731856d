// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "domain/relation.hpp"
#include "evaluate/re3d.hpp"
#include "read/lexicon_tables.hpp"
#include "read/mentions.hpp"
#include "read/parts.hpp"
#include "read/root_lexicon.hpp"
#include "read/root_words.hpp"
#include "read/sentences.hpp"
#include "read/statements.hpp"

namespace entente::evaluate {
namespace {

using read::TokenRange;

struct TypeOfCode {
  Relation code;
  std::string_view type;
};

// Which of re3d's types a code of the claims stands for. Codes that no type bears are left out.
constexpr std::array kTypes{
    TypeOfCode{Relation::fights, "FightingAgainst"},
    TypeOfCode{Relation::threatens, "FightingAgainst"},
    TypeOfCode{Relation::condemns, "Dislikes"},
    TypeOfCode{Relation::distrusts, "Dislikes"},
    TypeOfCode{Relation::praises, "Likes"},
    TypeOfCode{Relation::endorses, "Likes"},
    TypeOfCode{Relation::supports, "AlliesOf"},
    TypeOfCode{Relation::coordinates, "AlliesOf"},
    TypeOfCode{Relation::cooperates, "Likes"},
    TypeOfCode{Relation::attacks_jointly, "AlliesOf"},
    TypeOfCode{Relation::unites_temporarily, "AlliesOf"},
    TypeOfCode{Relation::allied, "AlliesOf"},
    TypeOfCode{Relation::shares_information, "CommWith"},
    TypeOfCode{Relation::merged, "BelongsTo"},
    TypeOfCode{Relation::pledged_to, "BelongsTo"},
    TypeOfCode{Relation::controls, "InChargeOf"},
};

struct TypeOfRoot {
  read::Root root;
  std::string_view type;
  std::size_t reach;  // tokens that may stand between its word and the target
};

// The roots for which re3d has a type; the others are left out.
constexpr std::array kTypesOfRoots{
    TypeOfRoot{read::Root::assault, "FightingAgainst", 12},
    TypeOfRoot{read::Root::accuse, "Dislikes", 6},
    TypeOfRoot{read::Root::support, "Likes", 4},
    TypeOfRoot{read::Root::consult, "CommWith", 2},
};

constexpr std::size_t kLongest = 20;  // tokens between two neighbours
constexpr std::size_t kNear = 3;      // tokens between "against" and the name behind it

// A relation between two mentions, by their actors.
struct NamedRelation {
  read::ActorIndex source;
  read::ActorIndex target;
  std::string_view type;
};

// Relations between the organisations of one sentence: parts and wholes first, then what the rules of claims find, then
// what the last root word between two neighbours tells.
class SentenceRelations {
 public:
  SentenceRelations(const read::SentenceView& sentence, std::vector<read::Mention> mentions)
      : sentence_(sentence), mentions_(std::move(mentions)) {
    for (const read::Mention& mention : mentions_) {
      names_.push_back(mention.tokens);
    }
  }

  std::vector<NamedRelation> find() {
    for (const read::PartRelation& part : read::find_parts(sentence_, names_)) {
      const bool is_led = part.kind == read::PartRelation::Kind::led_by;
      is_led ? add(part.whole, part.part, "InChargeOf") : add(part.part, part.whole, "BelongsTo");
    }
    const std::vector<read::Party> parties = read::join_parties(sentence_, mentions_);
    for (const read::Statement& statement : read::find_statements(sentence_, parties, {})) {
      add_statement(statement);
    }
    for (std::size_t left = 0; left + 1 < names_.size(); ++left) {
      add_neighbours(left);
    }
    share_fights();
    return std::move(found_);
  }

 private:
  void add(std::size_t source, std::size_t target, std::string_view type) {
    const read::ActorIndex a = mentions_[source].actors.front();
    const read::ActorIndex b = mentions_[target].actors.front();
    const bool is_known = std::ranges::any_of(found_, [&](const NamedRelation& known) {
      return (known.source == a && known.target == b) || (known.source == b && known.target == a);
    });
    if (!is_known && (type != "FightingAgainst" || !are_alike(source, target))) {
      found_.push_back({a, b, type});
    }
  }

  // "ISIL" and "ISIL units": one side cannot fight itself.
  [[nodiscard]] bool are_alike(std::size_t one, std::size_t other) const {
    for (std::size_t i = names_[one].first; i < names_[one].last; ++i) {
      const bool is_name = sentence_.tokens[i].is_capitalised && !sentence_.is(i, read::WordClass::determiner);
      if (is_name && has_word(names_[other], sentence_.word(i))) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool has_word(TokenRange name, std::string_view word) const {
    for (std::size_t i = name.first; i < name.last; ++i) {
      if (sentence_.word(i) == word) {
        return true;
      }
    }
    return false;
  }

  [[nodiscard]] std::size_t mention_of(read::ActorIndex actor) const {
    const auto found =
        std::ranges::find_if(mentions_, [&](const read::Mention& mention) { return mention.actors.front() == actor; });
    return static_cast<std::size_t>(found - mentions_.begin());
  }

  [[nodiscard]] bool are_neighbours(std::size_t one, std::size_t other) const {
    const std::size_t left = std::min(one, other);
    const std::size_t right = std::max(one, other);
    const std::size_t end = read::last_in_list(sentence_, names_, left);
    return end + 1 >= right || read::last_in_list(sentence_, names_, end + 1) >= right;
  }

  void add_statement(const read::Statement& statement) {
    const auto* const row = std::ranges::find(kTypes, statement.relation, &TypeOfCode::code);
    if (row == kTypes.end()) {
      return;
    }
    const bool is_turned = statement.direction == Direction::b_to_a;
    const std::vector<read::ActorIndex>& others = statement.is_among ? statement.a : statement.b;
    for (const read::ActorIndex source : is_turned ? others : statement.a) {
      for (const read::ActorIndex target : is_turned ? statement.a : others) {
        add_told(source, target, row->type);
      }
    }
  }

  void add_told(read::ActorIndex source, read::ActorIndex target, std::string_view type) {
    const std::size_t one = mention_of(source);
    const std::size_t other = mention_of(target);
    if (one != other && (type == kFights || are_neighbours(one, other))) {
      add(one, other, type);
    }
  }

  // Both lists are spread: "A and B attacked C and D".
  void add_neighbours(std::size_t left) {
    const std::size_t right = left + 1;
    const std::size_t last = read::last_in_list(sentence_, names_, right);
    if (read::last_in_list(sentence_, names_, left) > left) {
      return;
    }
    const std::string_view type = type_between({names_[left].last, names_[right].first}, names_[right]);
    if (type.empty()) {
      return;
    }
    const std::size_t subject = subject_before(left);
    for (std::size_t one = 0; one <= subject; ++one) {
      const bool is_subject = read::last_in_list(sentence_, names_, one) == subject;
      for (std::size_t other = right; is_subject && other <= last; ++other) {
        add(one, other, type);
      }
    }
  }

  // "A killed B and wounded C": behind "and" the subject is A, not B.
  [[nodiscard]] std::size_t subject_before(std::size_t left) const {
    if (!sentence_.is(names_[left].last, read::WordClass::conjunction)) {
      return left;
    }
    const auto known = std::ranges::find(found_, mentions_[left].actors.front(), &NamedRelation::target);
    return known == found_.end() ? left : mention_of(known->source);
  }

  [[nodiscard]] std::string_view type_between(TokenRange between, TokenRange target) const {
    if (between.first >= between.last || between.last - between.first > kLongest) {
      return {};
    }
    for (std::size_t token = between.first; token < between.last; ++token) {
      if (sentence_.is(token, read::WordClass::boundary)) {
        return {};
      }
    }
    for (std::size_t token = between.last; token > between.first && between.last - token < kNear; --token) {
      if (sentence_.is(token - 1, read::WordClass::against)) {
        return kFights;
      }
    }
    const std::vector<read::RootWord> words = read::find_root_words(sentence_, between, target);
    const auto last = std::find_if(words.rbegin(), words.rend(), [](const auto& word) { return word.sense.root; });
    if (last == words.rend()) {
      return {};
    }
    const auto* const row = std::ranges::find(kTypesOfRoots, *last->sense.root, &TypeOfRoot::root);
    const bool is_near = row != kTypesOfRoots.end() && last->tokens.last + row->reach >= between.last;
    return is_near ? row->type : std::string_view{};
  }

  // "A supports B in defeating C": what B fights, A fights.
  void share_fights() {
    const std::vector<NamedRelation> known = found_;
    for (const NamedRelation& tie : known) {
      for (const NamedRelation& fight : known) {
        share_fight(tie, fight);
      }
    }
  }

  void share_fight(const NamedRelation& tie, const NamedRelation& fight) {
    const bool is_shared = tie.type == "AlliesOf" && fight.type == kFights && tie.target == fight.source &&
                           tie.source < tie.target && fight.source < fight.target;
    if (is_shared) {
      add(mention_of(tie.source), mention_of(fight.target), kFights);
    }
  }

  static constexpr std::string_view kFights = "FightingAgainst";

  read::SentenceView sentence_;
  std::vector<read::Mention> mentions_;
  std::vector<TokenRange> names_;
  std::vector<NamedRelation> found_;
};

// The organisations of one document as mentions, each an actor of its own: re3d relates places, not names.
class DocumentRelations {
 public:
  DocumentRelations(const Re3dDocument& document, const read::Lexicon& lexicon)
      : document_(document),
        lexicon_(lexicon),
        tokens_(read::split_tokens(document.text, lexicon.vocabulary)),
        sentences_(read::split_sentences(document.text, tokens_, lexicon.classes)) {
    for (const ByteSpan& span : document.organisations) {
      actors_.push_back({.id = ActorId{std::to_string(actors_.size())},
                         .name = document.text.substr(span.begin, span.end - span.begin)});
    }
  }

  std::vector<Re3dRelation> run() {
    for (const TokenRange& range : sentences_) {
      SentenceRelations sentence({document_.text, tokens_, range, &lexicon_, &actors_}, mentions_in(range));
      for (const NamedRelation& found : sentence.find()) {
        found_.push_back({place(found.source), place(found.target), std::string(found.type)});
      }
    }
    return std::move(found_);
  }

 private:
  // The longest where one stands inside another.
  [[nodiscard]] std::vector<read::Mention> mentions_in(TokenRange range) const {
    const read::SentenceView sentence{document_.text, tokens_, range, &lexicon_, &actors_};
    std::vector<read::Mention> mentions;
    for (std::size_t i = 0; i < document_.organisations.size(); ++i) {
      const TokenRange tokens = tokens_of(document_.organisations[i], sentence.range);
      if (tokens.first < tokens.last) {
        keep_longer(mentions, mention_at(sentence, tokens, static_cast<read::ActorIndex>(i)));
      }
    }
    return mentions;
  }

  static read::Mention mention_at(const read::SentenceView& sentence, TokenRange tokens, read::ActorIndex actor) {
    read::Mention mention;
    mention.tokens = tokens;
    mention.actors = {actor};
    const bool is_pronoun = tokens.last == tokens.first + 1 && sentence.is(tokens.first, read::WordClass::determiner);
    mention.is_possessive = is_pronoun || sentence.is_inside(tokens.last, read::WordClass::possessive_mark);
    return mention;
  }

  static void keep_longer(std::vector<read::Mention>& mentions, read::Mention mention) {
    if (mentions.empty() || mention.tokens.first >= mentions.back().tokens.last) {
      mentions.push_back(std::move(mention));
      return;
    }
    const TokenRange last = mentions.back().tokens;
    if (mention.tokens.last - mention.tokens.first > last.last - last.first) {
      mentions.back() = std::move(mention);
    }
  }

  [[nodiscard]] TokenRange tokens_of(ByteSpan span, TokenRange within) const {
    TokenRange range{within.first, within.first};
    while (range.first < within.last && tokens_[range.first].end <= span.begin) {
      ++range.first;
    }
    range.last = range.first;
    while (range.last < within.last && tokens_[range.last].begin < span.end) {
      ++range.last;
    }
    return range;
  }

  [[nodiscard]] ByteSpan place(read::ActorIndex actor) const {
    return document_.organisations[static_cast<std::size_t>(actor)];
  }

  const Re3dDocument& document_;
  const read::Lexicon& lexicon_;
  std::vector<read::Token> tokens_;
  std::vector<TokenRange> sentences_;
  std::vector<Actor> actors_;
  std::vector<Re3dRelation> found_;
};

}  // namespace

Re3dReader::Re3dReader() : lexicon_(read::compile_root_lexicon(read::built_in_lexicon())) {}

std::vector<Re3dRelation> Re3dReader::read(const Re3dDocument& document) const {
  return DocumentRelations(document, *lexicon_).run();
}

}  // namespace entente::evaluate

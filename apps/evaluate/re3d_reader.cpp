// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "domain/relation.hpp"
#include "evaluate/re3d.hpp"
#include "read/lexicon_tables.hpp"
#include "read/mentions.hpp"
#include "read/sentences.hpp"
#include "read/statements.hpp"

namespace entente::evaluate {
namespace {

using read::TokenRange;

struct TypeOfCode {
  Relation code;
  std::string_view type;
  bool turns = false;  // a is the target: who controls is InChargeOf, but a part BelongsTo its whole
};

// Which of re3d's types a code of the claims stands for. Codes that no type bears are left out.
constexpr std::array kTypes{
    TypeOfCode{Relation::fights, "FightingAgainst"},
    TypeOfCode{Relation::threatens, "FightingAgainst"},
    TypeOfCode{Relation::pressures, "FightingAgainst"},
    TypeOfCode{Relation::condemns, "Dislikes"},
    TypeOfCode{Relation::distrusts, "Dislikes"},
    TypeOfCode{Relation::praises, "Likes"},
    TypeOfCode{Relation::endorses, "Likes"},
    TypeOfCode{Relation::supports, "AlliesOf"},
    TypeOfCode{Relation::arms, "AlliesOf"},
    TypeOfCode{Relation::finances, "AlliesOf"},
    TypeOfCode{Relation::supplies, "AlliesOf"},
    TypeOfCode{Relation::cooperates, "AlliesOf"},
    TypeOfCode{Relation::coordinates, "AlliesOf"},
    TypeOfCode{Relation::attacks_jointly, "AlliesOf"},
    TypeOfCode{Relation::unites_temporarily, "AlliesOf"},
    TypeOfCode{Relation::allied, "AlliesOf"},
    TypeOfCode{Relation::trains, "CommWith"},
    TypeOfCode{Relation::shares_information, "CommWith"},
    TypeOfCode{Relation::appeals_to, "CommWith"},
    TypeOfCode{Relation::merged, "BelongsTo"},
    TypeOfCode{Relation::pledged_to, "BelongsTo"},
    TypeOfCode{Relation::controls, "InChargeOf"},
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
      const read::SentenceView sentence{document_.text, tokens_, range, &lexicon_, &actors_};
      const std::vector<read::Mention> mentions = mentions_in(sentence);
      const std::vector<read::Party> parties = read::join_parties(sentence, mentions);
      for (const read::Statement& statement : read::find_statements(sentence, parties, std::nullopt)) {
        add(statement);
      }
    }
    return std::move(found_);
  }

 private:
  // The longest where one stands inside another.
  [[nodiscard]] std::vector<read::Mention> mentions_in(const read::SentenceView& sentence) const {
    std::vector<read::Mention> mentions;
    for (std::size_t i = 0; i < document_.organisations.size(); ++i) {
      const TokenRange tokens = tokens_of(document_.organisations[i], sentence.range);
      if (tokens.first >= tokens.last) {
        continue;
      }
      read::Mention mention;
      mention.tokens = tokens;
      mention.actors = {static_cast<read::ActorIndex>(i)};
      mention.is_possessive =
          sentence.is_inside(tokens.last, read::WordClass::possessive_mark) ||
          (tokens.last == tokens.first + 1 && sentence.is(tokens.first, read::WordClass::determiner));
      if (!mentions.empty() && tokens.first < mentions.back().tokens.last) {
        if (tokens.last - tokens.first > mentions.back().tokens.last - mentions.back().tokens.first) {
          mentions.back() = mention;
        }
        continue;
      }
      mentions.push_back(std::move(mention));
    }
    return mentions;
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

  void add(const read::Statement& statement) {
    const auto* const row = std::ranges::find(kTypes, statement.relation, &TypeOfCode::code);
    if (row == kTypes.end()) {
      return;
    }
    const std::vector<read::ActorIndex>& others = statement.is_among ? statement.a : statement.b;
    const bool runs_back = statement.direction == Direction::b_to_a;
    for (const read::ActorIndex a : statement.a) {
      for (const read::ActorIndex b : others) {
        if (a != b) {
          found_.push_back({place(runs_back ? b : a), place(runs_back ? a : b), std::string(row->type)});
        }
      }
    }
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

Re3dReader::Re3dReader() : lexicon_(read::compile_lexicon(read::built_in_lexicon())) {}

std::vector<Re3dRelation> Re3dReader::read(const Re3dDocument& document) const {
  return DocumentRelations(document, *lexicon_).run();
}

}  // namespace entente::evaluate

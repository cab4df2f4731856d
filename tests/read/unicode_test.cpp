// SPDX-License-Identifier: Apache-2.0
// A corpus of what Unicode does to texts; each row must give the tokens beside it, and claims with exact quotes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "read/tokens.hpp"
#include "tests/read/small_text.hpp"

namespace entente::read {
namespace {

using ::testing::ElementsAreArray;

struct Oddity {
  const char* what;
  std::string text;
  std::vector<std::string> words;
};

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const Token& token : split_tokens(text, norland_lexicon()->vocabulary)) {
    words.emplace_back(text_of(text, token));
  }
  return words;
}

// Marks that join a letter or are not seen.
std::vector<Oddity> odd_marks() {
  return {
      {"combining acute", "e\u0301tat", {"e\u0301tat"}},
      {"several combining marks", "a\u0301\u0323\u0308b c", {"a\u0301\u0323\u0308b", "c"}},
      {"combining mark at the start", "\u0301a", {"\u0301a"}},
      {"enclosing mark", "a\u20DDb", {"a\u20DDb"}},
      {"soft hyphen inside", "Al\u00ADpha won", {"Al\u00ADpha", "won"}},
      {"soft hyphen at the end", "Alpha\u00AD won", {"Alpha", "won"}},
      {"soft hyphen at a line end", "Al\u00AD\npha won", {"Al\u00AD\npha", "won"}},
      {"zero-width space inside", "Al\u200Bpha", {"Al\u200Bpha"}},
      {"zero-width joiner and non-joiner", "Al\u200D\u200Cpha", {"Al\u200D\u200Cpha"}},
      {"word joiner, byte order mark inside", "Al\u2060pha\uFEFF won", {"Al\u2060pha", "won"}},
      {"direction marks around a word", "\u200FALPHA\u200E won", {"ALPHA", "won"}},
      {"direction embedding and isolates", "\u202AALPHA\u202C \u2067won\u2069", {"ALPHA", "won"}},
      {"direction override inside", "AL\u202EPHA", {"AL\u202EPHA"}},
      {"variation selector", "ALPHA\uFE0F won", {"ALPHA", "won"}},
      {"tag characters", "ALPHA\U000E0041\U000E007F won", {"ALPHA", "won"}},
  };
}

// Signs and spaces of many widths and kinds.
std::vector<Oddity> odd_signs() {
  return {
      {"full-width letters", "ＡＬＰＨＡ　ｗｏｎ．", {"ＡＬＰＨＡ", "ｗｏｎ", "．"}},
      {"full-width digits", "２０２２", {"２０２２"}},
      {"ligature", "ﬁghters", {"ﬁghters"}},
      {"no-break spaces", "ALPHA\u00A0won\u202Fa\u2007b", {"ALPHA", "won", "a", "b"}},
      {"ideographic space", "ALPHA\u3000won", {"ALPHA", "won"}},
      {"no-break hyphen", "ALPHA\u2011backed", {"ALPHA", "backed"}},
      {"full-width hyphen", "ALPHA－backed", {"ALPHA", "backed"}},
      {"dashes", "ALPHA–BRAVO—so", {"ALPHA", "–", "BRAVO", "—", "so"}},
      {"line separator", "ALPHA\u2028won", {"ALPHA", "won"}},
      {"next line", "ALPHA\u0085won", {"ALPHA", "won"}},
      {"carriage returns", "ALPHA\r\nwon\rso", {"ALPHA", "won", "so"}},
      {"control characters", std::string("ALPHA\0\x01\x7Fwon", 11), {"ALPHA", "\x7F", "won"}},
      {"curly quotes", "“ALPHA” ‘won’ „so‟", {"“", "ALPHA", "”", "‘", "won", "’", "„", "so", "‟"}},
      {"guillemets", "«ALPHA» ‹won›", {"«", "ALPHA", "»", "‹", "won", "›"}},
      {"ayn and hamza", "Qaʿida Daʾwa Qa`ida Qa‘ida Qaʻida", {"Qaʿida", "Daʾwa", "Qa`ida", "Qa‘ida", "Qaʻida"}},
      {"ayn behind a hyphen", "al-ʿAdl al-`Adl al-‘Adl", {"al", "ʿAdl", "al", "`Adl", "al", "‘Adl"}},
      {"possessive with any apostrophe", "ALPHA’s BRAVO`s ECHOʼs", {"ALPHA", "’s", "BRAVO", "`s", "ECHO", "ʼs"}},
      {"prime", "5′ 6″", {"5", "′", "6", "″"}},
      {"ellipsis", "so… on", {"so", "…", "on"}},
      {"superscript", "ALPHA¹ won²", {"ALPHA", "¹", "won", "²"}},
  };
}

// Letters of many scripts, and what is no letter at all.
std::vector<Oddity> odd_letters() {
  return {
      {"macrons and dots below", "Tehrīk-e-Ṭālibān", {"Tehrīk", "e", "Ṭālibān"}},
      {"letters without decomposition", "Ełk Øst Đakovo Ağrı", {"Ełk", "Øst", "Đakovo", "Ağrı"}},
      {"dotted capital i", "İstanbul ISTANBUL", {"İstanbul", "ISTANBUL"}},
      {"sharp s", "Straße STRASSE", {"Straße", "STRASSE"}},
      {"Arabic", "جبهة النصرة،", {"جبهة", "النصرة", "،"}},
      {"Arabic with vowel marks", "جَبْهَة", {"جَبْهَة"}},
      {"Arabic digits", "٢٠٢٢ ۲۰۲۲", {"٢٠٢٢", "۲۰۲۲"}},
      {"Urdu full stop", "پاکستان۔", {"پاکستان", "۔"}},
      {"Devanagari", "भारत।", {"भारत", "।"}},
      {"Chinese", "中国。", {"中国", "。"}},
      {"Hangul as jamo", "\u1112\u1161\u11AB", {"\u1112\u1161\u11AB"}},
      {"Cyrillic, Greek", "Фронт Μέτωπο", {"Фронт", "Μέτωπο"}},
      {"emoji", "ALPHA 🙂 won", {"ALPHA", "🙂", "won"}},
      {"emoji of several code points", "👨\u200D👩 won", {"👨", "👩", "won"}},
      {"flags", "🇵🇰 won", {"🇵", "🇰", "won"}},
      {"letters beyond the first plane", "𝐀𝐋𝐏𝐇𝐀 won", {"𝐀𝐋𝐏𝐇𝐀", "won"}},
      {"private use and unassigned", "\uE000 ALPHA \U000EFFFF", {"\uE000", "ALPHA", "\U000EFFFF"}},
      {"replacement character", "AL\uFFFDPHA", {"AL", "\uFFFD", "PHA"}},
      {"noncharacter", "ALPHA\uFFFE won", {"ALPHA", "\uFFFE", "won"}},
      {"bytes that are no UTF-8", "ALPHA\xFF\xC3 won", {"ALPHA", "\xFF", "\xC3", "won"}},
      {"a surrogate as bytes", "A\xED\xA0\x80Z", {"A", "\xED", "\xA0", "\x80", "Z"}},
      {"an overlong form", "A\xC0\xAFZ", {"A", "\xC0", "\xAF", "Z"}},
      {"a code point cut short", "ALPHA\xF0\x9F\x99", {"ALPHA", "\xF0", "\x9F", "\x99"}},
  };
}

const std::vector<Oddity>& oddities() {
  static const std::vector<Oddity> rows = [] {
    std::vector<Oddity> all = odd_marks();
    for (const auto& more : {odd_signs(), odd_letters()}) {
      all.insert(all.end(), more.begin(), more.end());
    }
    return all;
  }();
  return rows;
}

TEST(Unicode, oddities_give_the_tokens_beside_them) {
  for (const Oddity& row : oddities()) {
    EXPECT_THAT(words_of(row.text), ElementsAreArray(row.words)) << row.what;
  }
}

TEST(Unicode, oddities_before_and_after_a_claim_leave_its_quote_exact) {
  for (const Oddity& row : oddities()) {
    const std::string text = row.text + ".\n\nALPHA supports BRAVO.\n\n" + row.text;
    const Reading reading = read_text(text);
    EXPECT_EQ(reading.claims.size(), 1U) << row.what;
    expect_exact_quotes(text, reading);
  }
}

TEST(Unicode, names_are_known_in_any_dress) {
  for (const char* name :
       {"Alpha Front", "ＡＬＰＨＡ　Ｆｒｏｎｔ", "Al\u00ADpha\u00A0Front", "Álpha Frónt", "ÁLPHA FRO\u0301NT",
        "Al\u200Bpha\u2011Front", "\u202AAlpha Front\u202C", "Al-\npha Front", "𝐀𝐋𝐏𝐇𝐀 Front"}) {
    EXPECT_THAT(told("The " + std::string(name) + " supports BRAVO."), ::testing::ElementsAre("alpha>bravo supports"))
        << name;
  }
}

constexpr std::array<std::string_view, 42> kPieces{"ALPHA",
                                                   "BRAVO",
                                                   "Alpha Front",
                                                   " supports ",
                                                   " ",
                                                   "\n",
                                                   "\n\n",
                                                   "\f",
                                                   "- ",
                                                   "-\n",
                                                   "\u00AD\n",
                                                   "'s ",
                                                   "’s ",
                                                   ". ",
                                                   "? ",
                                                   ", ",
                                                   "“",
                                                   "”",
                                                   "(",
                                                   ")",
                                                   "1. ",
                                                   "• ",
                                                   "it ",
                                                   "DELTA",
                                                   "and ",
                                                   "denied ",
                                                   "these two groups ",
                                                   "is linked to ",
                                                   "Norlandic officials ",
                                                   "\xFF",
                                                   "\xC3",
                                                   "\u200B",
                                                   "\u0301",
                                                   "U.S. ",
                                                   "Gen. ",
                                                   "e.g. ",
                                                   "…",
                                                   "۔",
                                                   "\r\n",
                                                   "[12] ",
                                                   "accused ",
                                                   "of supporting "};

// A text of so many pieces and oddities.
std::string random_text(std::mt19937& random, std::size_t pieces) {
  std::string text;
  for (std::size_t i = 0; i < pieces; ++i) {
    text += random() % 5 == 0 ? std::string_view(oddities()[random() % oddities().size()].text)
                              : kPieces[random() % kPieces.size()];
  }
  return text;
}

constexpr unsigned kSeed = 20261125;

TEST(Offsets, of_tokens_are_in_order_inside_the_text_and_never_overlap) {
  std::mt19937 random(kSeed);
  for (int round = 0; round < 300; ++round) {
    const std::string text = random_text(random, 60);
    std::uint32_t end = 0;
    for (const Token& token : split_tokens(text, norland_lexicon()->vocabulary)) {
      ASSERT_GE(token.begin, end) << "seed " << kSeed << ", round " << round;
      ASSERT_GT(token.end, token.begin);
      ASSERT_LE(token.end, text.size());
      end = token.end;
    }
  }
}

TEST(Offsets, of_tokens_in_sound_text_never_cut_a_code_point) {
  std::mt19937 random(kSeed);
  for (int round = 0; round < 300; ++round) {
    const std::string text = random_text(random, 40);
    if (!is_utf8(text)) {
      continue;
    }
    for (const Token& token : split_tokens(text, norland_lexicon()->vocabulary)) {
      ASSERT_TRUE(is_utf8(text_of(text, token))) << "seed " << kSeed << ", round " << round;
    }
  }
}

TEST(Offsets, of_sentences_cover_all_tokens) {
  std::mt19937 random(kSeed);
  for (int round = 0; round < 300; ++round) {
    const SmallText text(random_text(random, 60));
    std::size_t next = 0;
    for (std::size_t i = 0; i < text.sentence_count(); ++i) {
      ASSERT_EQ(text.sentence(i).range.first, next) << "seed " << kSeed << ", round " << round;
      ASSERT_GT(text.sentence(i).range.last, next);
      next = text.sentence(i).range.last;
    }
    ASSERT_TRUE(text.sentence_count() == 0 || next == text.sentence().tokens.size());
  }
}

TEST(Offsets, of_claims_lead_to_their_quotes) {
  std::mt19937 random(kSeed);
  const Reader reader(neighbours(), norland_lexicon());
  std::size_t claims = 0;
  for (int round = 0; round < 400; ++round) {
    const std::string text = random_text(random, 80);
    const Reading reading = reader.read(document_of(text));
    expect_exact_quotes(text, reading);
    claims += reading.claims.size();
  }
  EXPECT_GT(claims, 50U) << "the texts say something";
}

}  // namespace
}  // namespace entente::read

// SPDX-License-Identifier: Apache-2.0
#include "ingest/language.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <utility>

namespace entente::ingest {
namespace {

// One sober sentence in each: the meeting decided to publish its report next week and to send it to all.
constexpr std::array<std::pair<const char*, const char*>, 7> kSentences{
    {{"en", "The meeting decided to publish its report next week and to send it to everybody."},
     {"ur", "اجلاس میں فیصلہ کیا گیا کہ رپورٹ اگلے ہفتے شائع کی جائے گی اور سب کو بھیجی جائے گی۔"},
     {"ps", "په غونډه کې پرېکړه وشوه چې راپور به په راتلونکې اونۍ کې خپور شي او ټولو ته به ولېږل شي."},
     {"ar", "قررت اللجنة في اجتماعها أن تنشر التقرير في الأسبوع المقبل وأن ترسله إلى الجميع."},
     {"fa", "در این نشست تصمیم گرفته شد که گزارش هفته آینده منتشر شود و برای همه فرستاده شود."},
     {"es", "La reunión decidió publicar su informe la próxima semana y enviarlo a todos los vecinos."},
     {"ru", "Собрание решило опубликовать свой доклад на следующей неделе и разослать его всем."}}};

TEST(Language, of_a_plain_sentence_is_told) {
  for (const auto& [code, sentence] : kSentences) {
    EXPECT_EQ(language_of(sentence), code) << sentence;
    EXPECT_TRUE(is_known_language(code)) << code;
  }
}

TEST(Language, each_code_that_is_told_is_known_and_retired_codes_are_not) {
  EXPECT_EQ(language_of("הישיבה החליטה לפרסם את הדו״ח שלה בשבוע הבא ולשלוח אותו לכולם."), "he");
  EXPECT_TRUE(is_known_language("he"));
  for (const char* code : {"", "iw", "un", "qq", "zzz", "english", "EN"}) {
    EXPECT_FALSE(is_known_language(code)) << code;
  }
}

TEST(Language, of_nothing_or_a_few_words_is_not_known) {
  for (const char* text :
       {"", " ", "\n\t", "x", "ok good", "Good morning", "Buenos dias", "یہ خبر ہے", "12345 67890 !!! ???"}) {
    EXPECT_EQ(language_of(text), "") << text;
  }
}

TEST(Language, of_garbage_is_not_known) {
  EXPECT_EQ(language_of("asdf qwer zxcv lkjh poiu mnbv tyui ghjk bnmq wert"), "");
  EXPECT_EQ(language_of("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"), "");
  std::string noise;
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    noise += static_cast<char>('!' + random() % 31);
  }
  EXPECT_EQ(language_of(noise), "");
}

TEST(Language, of_a_text_in_two_languages_is_not_known) {
  EXPECT_EQ(language_of(std::string(kSentences[0].second) + " " + kSentences[6].second), "");
  EXPECT_EQ(language_of(std::string(kSentences[1].second) + " " + kSentences[5].second), "");
}

TEST(Language, addresses_names_and_tags_do_not_count) {
  EXPECT_EQ(
      language_of("https://example.org/the/meeting/of/the/committee @the_committee #the_meeting www.example.org/all"),
      "");
  EXPECT_EQ(language_of(std::string("https://example.org/the/meeting/of/the/committee ") + kSentences[6].second), "ru");
}

TEST(Language, of_hostile_bytes_is_not_known) {
  EXPECT_EQ(language_of(std::string("\xFF\xFE\x80") + kSentences[0].second), "");
  EXPECT_EQ(language_of(std::string(kSentences[0].second) + "\xE2\x80"), "");  // broken off within a character
  EXPECT_EQ(language_of(std::string(200, '\0')), "");
  EXPECT_EQ(language_of(std::string(200, '\x1B')), "");
  EXPECT_EQ(language_of("\xED\xA0\x80 surrogates stand in this text and make it no text at all"), "");
}

TEST(Language, of_a_long_text_is_told_by_its_beginning_wherever_that_is_cut) {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string text(shift, ' ');
    while (text.size() < (1U << 20U)) {
      text.append(kSentences[1].second).append(" ");
    }
    EXPECT_EQ(language_of(text), "ur") << shift;
  }
  EXPECT_EQ(language_of(std::string(1U << 20U, 'a')), "");
}

}  // namespace
}  // namespace entente::ingest

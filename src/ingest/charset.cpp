// SPDX-License-Identifier: Apache-2.0
#include "ingest/charset.hpp"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/text.hpp"
#include "ingest/ascii.hpp"

namespace entente::ingest {
namespace {

using namespace std::string_view_literals;

struct ByteOrderMark {
  std::string_view bytes;
  std::string_view charset;
};
// UTF-32LE before UTF-16LE, whose mark it begins with.
constexpr std::array kMarks{ByteOrderMark{"\xEF\xBB\xBF"sv, "UTF-8"}, ByteOrderMark{"\xFF\xFE\0\0"sv, "UTF-32LE"},
                            ByteOrderMark{"\0\0\xFE\xFF"sv, "UTF-32BE"}, ByteOrderMark{"\xFF\xFE"sv, "UTF-16LE"},
                            ByteOrderMark{"\xFE\xFF"sv, "UTF-16BE"}};

constexpr std::string_view kUtf8 = "UTF-8";
constexpr std::string_view kWestern = "windows-1252";  // what WHATWG reads where nothing is known
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::size_t kHeadBytes = 1024;         // WHATWG: a charset is declared within the first 1024 bytes
constexpr std::size_t kWideSample = 4096;        // enough to tell zeros in every other byte from chance
constexpr std::size_t kGuessSample = 1U << 20U;  // uchardet has decided long before
constexpr std::size_t kFewHighBytes = 8;         // fewer tell uchardet nothing about which Latin alphabet it is
constexpr std::size_t kConverterBuffer = 1U << 16U;
constexpr std::size_t kPivotUnits = 4096;

const ByteOrderMark* find_mark(std::string_view bytes) {
  const auto* const found =
      std::ranges::find_if(kMarks, [&](const ByteOrderMark& mark) { return bytes.starts_with(mark.bytes); });
  return found == kMarks.end() ? nullptr : found;
}

// Text in Latin script as UTF-16 has zeros in one half of its bytes and next to none in the other.
std::optional<std::string_view> wide_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kWideSample);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < sample.size(); ++i) {
    zeros.at(i % 2) += sample[i] == '\0' ? 1U : 0U;
  }
  const std::size_t units = sample.size() / 2;
  const auto is_mostly = [&](std::size_t count) { return count * 2 > units; };
  const auto is_rarely = [&](std::size_t count) { return count * 20 <= units; };
  if (units == 0 || bytes.size() % 2 != 0) {
    return std::nullopt;
  }
  if (is_mostly(zeros[1]) && is_rarely(zeros[0])) {
    return "UTF-16LE";
  }
  return is_mostly(zeros[0]) && is_rarely(zeros[1]) ? std::optional("UTF-16BE"sv) : std::nullopt;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* opened = ucnv_open(charset.c_str(), &status);
  return {U_SUCCESS(status) != 0 ? opened : nullptr, &ucnv_close};
}

// None if ICU does not know the charset. ICU puts U+FFFD for bytes that stand for nothing.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  const Converter source = open_converter(charset);
  const Converter target = open_converter(std::string(kUtf8));
  if (!source || !target) {
    return std::nullopt;
  }
  std::array<UChar, kPivotUnits> pivot{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  std::string buffer(kConverterBuffer, '\0');
  std::string text;
  text.reserve(bytes.size());
  const char* from = bytes.data();
  UErrorCode status = U_BUFFER_OVERFLOW_ERROR;
  for (bool is_first = true; status == U_BUFFER_OVERFLOW_ERROR; is_first = false) {
    char* to = buffer.data();
    status = U_ZERO_ERROR;
    ucnv_convertEx(target.get(), source.get(), &to, buffer.data() + buffer.size(), &from, bytes.data() + bytes.size(),
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), is_first ? 1 : 0, 1,
                   &status);
    text.append(buffer.data(), static_cast<std::size_t>(to - buffer.data()));
  }
  return U_SUCCESS(status) != 0 ? std::optional(std::move(text)) : std::nullopt;
}

std::size_t count_replacements(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(kReplacement); at != std::string_view::npos; at = text.find(kReplacement, at + 1)) {
    ++count;
  }
  return count;
}

std::size_t count_high_bytes(std::string_view bytes) {
  return static_cast<std::size_t>(
      std::ranges::count_if(bytes, [](char byte) { return static_cast<unsigned char>(byte) >= 0x80U; }));
}

std::size_t count_long_sequences(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::ranges::count_if(utf8, [](char byte) { return static_cast<unsigned char>(byte) >= 0xC0U; }));
}

// The value after `key` and '=' in the head of an HTML or XML text.
std::string value_after(std::string_view head, std::string_view key) {
  const std::size_t found = find_any_case(head, key);
  if (found == std::string_view::npos) {
    return "";
  }
  std::string_view rest = trim(head.substr(found + key.size()));
  if (rest.empty() || rest.front() != '=') {
    return "";
  }
  rest = trim(rest.substr(1));
  if (!rest.empty() && (rest.front() == '"' || rest.front() == '\'')) {
    rest.remove_prefix(1);
  }
  return to_lower(rest.substr(0, rest.find_first_of("\"'/>; \t\r\n?")));
}

std::string declared_charset(std::string_view bytes) {
  const std::string_view head = trim(bytes.substr(0, kHeadBytes));
  if (head.empty() || head.front() != '<') {
    return "";
  }
  std::string declared = value_after(head, "charset");
  if (declared.empty()) {
    declared = value_after(head, "encoding");
  }
  return declared.starts_with("utf") ? "" : declared;  // the bytes are no valid UTF-8, whatever they say
}

// WHATWG: pages that say Latin-1 or ASCII mean windows-1252.
std::string read_as(const std::string& charset) {
  const std::string lower = to_lower(charset);
  const bool is_western = lower == "iso-8859-1" || lower == "latin1" || lower == "us-ascii" || lower == "ascii";
  return is_western ? std::string(kWestern) : charset;
}

std::string guess_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  const std::string_view sample = bytes.substr(0, kGuessSample);
  uchardet_handle_data(detector.get(), sample.data(), sample.size());
  uchardet_data_end(detector.get());
  const std::string guess = uchardet_get_charset(detector.get());
  const bool is_latin_toss = to_lower(guess).starts_with("iso-8859-") && count_high_bytes(bytes) < kFewHighBytes;
  // What damaged_utf8 did not take for UTF-8 is none.
  const bool is_no_guess = guess.empty() || to_lower(guess) == "utf-8" || is_latin_toss;
  return is_no_guess ? std::string(kWestern) : read_as(guess);
}

DecodedText decoded_as(std::string_view bytes, const std::string& charset) {
  auto text = convert(bytes, charset);
  DecodedText decoded{text.value_or(""), charset, {}};
  if (!text) {
    decoded = {convert(bytes, std::string(kWestern)).value_or(""), std::string(kWestern), {}};
  }
  const std::size_t replaced = count_replacements(decoded.text);
  if (replaced > 0) {
    decoded.warnings.push_back(std::to_string(replaced) + " places are not valid " + decoded.charset +
                               ", which was assumed; they are shown as U+FFFD");
  }
  return decoded;
}

// A text that is UTF-8 but for some damaged places stays UTF-8: another charset would garble all the rest.
std::optional<DecodedText> damaged_utf8(std::string_view bytes) {
  DecodedText decoded = decoded_as(bytes, std::string(kUtf8));
  const std::size_t damaged = count_replacements(decoded.text);
  const std::size_t sound = count_long_sequences(decoded.text) - damaged;
  return sound > damaged ? std::optional(std::move(decoded)) : std::nullopt;
}

DecodedText decode_unmarked(std::string_view bytes) {
  if (const auto wide = wide_without_mark(bytes)) {
    DecodedText decoded = decoded_as(bytes, std::string(*wide));
    decoded.warnings.push_back("no byte order mark; " + decoded.charset +
                               " was assumed. Check that the text reads well");
    return decoded;
  }
  if (is_utf8(bytes)) {
    return {std::string(bytes), std::string(kUtf8), {}};
  }
  if (auto damaged = damaged_utf8(bytes)) {
    return std::move(*damaged);
  }
  const std::string declared = declared_charset(bytes);
  if (!declared.empty() && open_converter(declared) != nullptr) {
    return decoded_as(bytes, read_as(declared));
  }
  DecodedText decoded = decoded_as(bytes, guess_charset(bytes));
  decoded.warnings.insert(decoded.warnings.begin(),
                          "the text is not valid UTF-8; " + decoded.charset +
                              " was assumed. If it reads wrongly, save it as UTF-8 and add it again");
  return decoded;
}

}  // namespace

std::optional<std::string_view> wide_charset(std::string_view bytes) {
  const ByteOrderMark* mark = find_mark(bytes);
  if (mark != nullptr) {
    return mark->charset == kUtf8 ? std::nullopt : std::optional(mark->charset);
  }
  return wide_without_mark(bytes);
}

std::string with_line_feeds(std::string text) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_return = text[i] == '\r';
    if (is_return && i + 1 < text.size() && text[i + 1] == '\n') {
      continue;
    }
    text[kept++] = is_return ? '\n' : text[i];
  }
  text.resize(kept);
  return text;
}

DecodedText decode_text(std::string_view bytes) {
  const ByteOrderMark* mark = find_mark(bytes);
  const std::string_view body = mark == nullptr ? bytes : bytes.substr(mark->bytes.size());
  const bool is_unmarked = mark == nullptr || mark->charset == kUtf8;
  DecodedText decoded = is_unmarked ? decode_unmarked(body) : decoded_as(body, std::string(mark->charset));
  decoded.text = with_line_feeds(std::move(decoded.text));
  return decoded;
}

}  // namespace entente::ingest

// SPDX-License-Identifier: Apache-2.0
#include "ingest/binary_kind.hpp"

#include <algorithm>
#include <array>

#include "ingest/ascii.hpp"

namespace entente::ingest {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kUnpack = "Unpack it and add the texts in it";
constexpr std::string_view kSaveAsText = "Save it as PDF, HTML or plain text and add that";
constexpr std::string_view kTypeOut = "Put what it says into a text file and add that";
constexpr std::string_view kNoText = "Add txt, html, pdf or Markdown files";

struct Signature {
  std::size_t offset;
  std::string_view magic;
  std::string_view looks_like;
  std::string_view way_out;
};

// The first that fits names the file; more special ones stand first.
constexpr std::array kSignatures{
    Signature{30, "[Content_Types].xml"sv, "an Office document (docx, xlsx or pptx)", kSaveAsText},
    Signature{30, "mimetypeapplication/vnd.oasis"sv, "an OpenDocument file (odt, ods)", kSaveAsText},
    Signature{30, "mimetypeapplication/epub"sv, "an EPUB book", kSaveAsText},
    Signature{0, "PK\x03\x04"sv, "a zip archive (docx, odt and epub files are such, too)",
              "Unpack it, or save the document as PDF, HTML or plain text, and add that"},
    Signature{0, "PK\x05\x06"sv, "an empty zip archive", kNoText},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Office document (doc, xls or ppt)", kSaveAsText},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, "a PNG picture", kTypeOut},
    Signature{0, "\xFF\xD8\xFF"sv, "a JPEG picture", kTypeOut},
    Signature{0, "GIF8"sv, "a GIF picture", kTypeOut},
    Signature{0, "II*\0"sv, "a TIFF picture", kTypeOut},
    Signature{0, "MM\0*"sv, "a TIFF picture", kTypeOut},
    Signature{8, "WEBP"sv, "a WebP picture", kTypeOut},
    Signature{0, "BM"sv, "a bitmap picture", kTypeOut},
    Signature{0, "AT&TFORM"sv, "a DjVu document", kSaveAsText},
    Signature{0, "\x1F\x8B"sv, "a gzip file", kUnpack},
    Signature{0, "BZh"sv, "a bzip2 file", kUnpack},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              "an xz file", kUnpack},
    Signature{0, "\x28\xB5\x2F\xFD"sv, "a Zstandard file", kUnpack},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive", kUnpack},
    Signature{0, "Rar!\x1A\x07"sv, "a RAR archive", kUnpack},
    Signature{257, "ustar"sv, "a tar archive", kUnpack},
    Signature{0, "SQLite format 3\0"sv, "an SQLite database", kNoText},
    Signature{0,
              "\x7F"
              "ELF"sv,
              "a Linux program", kNoText},
    Signature{0, "MZ"sv, "a Windows program", kNoText},
    Signature{0, "ID3"sv, "an MP3 recording", kTypeOut},
    Signature{0, "OggS"sv, "an Ogg recording", kTypeOut},
    Signature{0, "RIFF"sv, "a WAV or AVI recording", kTypeOut},
    Signature{4, "ftyp"sv, "an MP4 recording", kTypeOut},
    Signature{0, "\x1A\x45\xDF\xA3"sv, "a Matroska or WebM recording", kTypeOut},
};

// One byte in nine of random data is such a character; texts hold next to none. A twentieth lies between.
constexpr std::size_t kControlShare = 20;

constexpr std::size_t kMarkupWindow = 1024;

bool is_control(char byte) {
  constexpr char kDelete = '\x7F';
  return byte == kDelete || (byte >= '\0' && byte < ' ' && !is_space(byte) && byte != '\x1B');
}

const Signature* find_signature(std::string_view content) {
  const auto* const found = std::ranges::find_if(kSignatures, [&](const Signature& row) {
    return content.size() > row.offset && content.substr(row.offset).starts_with(row.magic);
  });
  return found == kSignatures.end() ? nullptr : found;
}

std::string what_is_wrong(const Signature* signature, std::size_t zero) {
  if (signature != nullptr) {
    return "this is no text; it looks like " + std::string(signature->looks_like);
  }
  return zero != std::string_view::npos ? "this is no text: it has a zero character at position " + std::to_string(zero)
                                        : "this is no text: it is full of control characters";
}

}  // namespace

std::optional<Error> find_binary(std::string_view content, std::string_view bytes, const std::string& place) {
  const std::size_t zero = content.find('\0');
  const auto controls = static_cast<std::size_t>(std::ranges::count_if(content, is_control));
  if (zero == std::string_view::npos && controls * kControlShare <= content.size()) {
    return std::nullopt;
  }
  const Signature* signature = find_signature(bytes);
  return Error{ErrorCode::file_binary, place, what_is_wrong(signature, zero),
               std::string(signature == nullptr ? kNoText : signature->way_out)};
}

std::optional<Error> find_foreign_markup(std::string_view text, const std::string& place) {
  const std::string_view head = trim(text.substr(0, kMarkupWindow));
  std::string_view looks_like;
  if (head.starts_with("{\\rtf")) {
    looks_like = "an RTF document";
  } else if (head.starts_with("%!PS")) {
    looks_like = "a PostScript document";
  } else if (head.starts_with("<?xml")) {
    looks_like = "an XML file that is no web page";
  }
  if (looks_like.empty()) {
    return std::nullopt;
  }
  return Error{ErrorCode::format_unknown, place, "this looks like " + std::string(looks_like),
               std::string(kSaveAsText)};
}

}  // namespace entente::ingest

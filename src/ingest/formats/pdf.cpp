// SPDX-License-Identifier: Apache-2.0
#include "ingest/formats/pdf.hpp"

#include <unistd.h>

#include <array>
#include <optional>

#include "base/text.hpp"
#include "ingest/ascii.hpp"
#include "ingest/charset.hpp"
#include "ingest/formats/child_error.hpp"
#include "ingest/limited_child.hpp"
#include "ingest/loose_date.hpp"

namespace entente::ingest {
namespace {

constexpr std::string_view kMagic = "%PDF-";
constexpr std::size_t kMagicWindow = 1024;                // readers accept the header anywhere in the first 1024 bytes
constexpr std::uint64_t kTextBytes = 64ULL << 20U;        // some thirty times the longest printed books
constexpr std::uint64_t kInformationBytes = 1ULL << 20U;  // pdfinfo prints some lines
constexpr int kExitForbidden = 3;                         // pdftotext: the owner forbids copying
constexpr const char* kInput = "/proc/self/fd/0";

std::optional<std::filesystem::path> find_tool(const char* name, const IngestLimits& limits) {
  for (const std::filesystem::path& folder : limits.tool_folders) {
    if (::access((folder / name).c_str(), X_OK) == 0) {
      return folder / name;
    }
  }
  return std::nullopt;
}

ChildOutcome run_tool(const std::filesystem::path& tool, std::vector<std::string> arguments, std::string_view bytes,
                      const IngestLimits& limits, std::uint64_t output_bytes) {
  return run_program({.program = tool, .arguments = std::move(arguments), .input = bytes},
                     {.memory_bytes = limits.child_memory_bytes,
                      .cpu_seconds = limits.child_cpu_seconds,
                      .wall_seconds = limits.child_wall_seconds,
                      .output_bytes = output_bytes});
}

bool says_any(std::string_view messages, std::span<const std::string_view> words) {
  for (const std::string_view word : words) {
    if (find_any_case(messages, word) != std::string_view::npos) {
      return true;
    }
  }
  return false;
}

bool says_no_memory(std::string_view messages) {
  constexpr std::array<std::string_view, 3> kWords{"out of memory", "bad_alloc", "cannot allocate"};
  return says_any(messages, kWords);
}

bool says_encrypted(std::string_view messages) {
  constexpr std::array<std::string_view, 4> kWords{"incorrect password", "encrypt", "security handler",
                                                   "copying of text"};
  return says_any(messages, kWords);
}

Error refused(const ChildOutcome& outcome, const std::string& place) {
  if (outcome.exit_code == kExitForbidden || says_encrypted(outcome.messages)) {
    return {ErrorCode::document_encrypted, place, "the PDF is encrypted and cannot be read without its password",
            "Open it with the password, print it to a new PDF or copy its text into a txt file, and add that"};
  }
  return {ErrorCode::document_broken, place, "the PDF is damaged or incomplete; nothing of it was taken",
          "Download or export it again"};
}

// pdftotext tells of an exhausted memory limit in words, then exits or aborts.
ChildOutcome with_memory_seen(ChildOutcome outcome) {
  const bool failed = outcome.end == ChildEnd::crashed || (outcome.end == ChildEnd::finished && outcome.exit_code != 0);
  if (failed && says_no_memory(outcome.messages)) {
    outcome.end = ChildEnd::out_of_memory;
  }
  return outcome;
}

Result<std::string> extract_text(const RawDocument& raw, const IngestLimits& limits) {
  const auto tool = find_tool("pdftotext", limits);
  if (!tool) {
    return fail(ErrorCode::tool_missing, raw.place, "reading PDF needs the program pdftotext, which was not found",
                "Install it: sudo apt-get install poppler-utils");
  }
  ChildOutcome outcome =
      with_memory_seen(run_tool(*tool, {"-enc", "UTF-8", "-eol", "unix", kInput, "-"}, raw.bytes, limits, kTextBytes));
  if (const auto error = child_error(outcome, raw.place, limits)) {
    return tl::unexpected(*error);
  }
  if (outcome.exit_code != 0) {
    return tl::unexpected(refused(outcome, raw.place));
  }
  return std::move(outcome.output);
}

std::string without_trailing_line_ends(std::string text) {
  const std::size_t last = text.find_last_not_of("\n\f");
  text.resize(last == std::string::npos ? 0 : last + 1);
  return text;
}

// pdftotext ends each page with a form feed. It is kept behind a blank line, so that the reader can tell running heads
// and page numbers from text.
std::string with_parted_pages(std::string_view text) {
  std::string parted;
  parted.reserve(text.size());
  for (const char byte : text) {
    if (byte == '\f') {
      parted = without_trailing_line_ends(std::move(parted)) + "\n\n\f";
    } else if (byte != '\0') {
      parted += byte;
    }
  }
  return without_trailing_line_ends(std::move(parted)) + "\n";
}

std::string_view information_line(std::string_view information, std::string_view key) {
  while (!information.empty()) {
    const std::size_t end = std::min(information.find('\n'), information.size());
    const std::string_view line = information.substr(0, end);
    if (line.starts_with(key)) {
      return trim(line.substr(key.size()));
    }
    information.remove_prefix(std::min(end + 1, information.size()));
  }
  return {};
}

// A file name that the word processor left as title tells nothing.
bool is_telling(std::string_view title) {
  return is_utf8(title) && !title.starts_with("Microsoft Word") && !starts_with_any_case(title, "untitled");
}

ParsedDocument with_information(ParsedDocument parsed, const RawDocument& raw, const IngestLimits& limits) {
  const auto tool = find_tool("pdfinfo", limits);
  if (!tool) {
    return parsed;
  }
  const ChildOutcome outcome =
      run_tool(*tool, {"-enc", "UTF-8", "-isodates", kInput}, raw.bytes, limits, kInformationBytes);
  if (outcome.end != ChildEnd::finished || outcome.exit_code != 0) {
    parsed.warnings.emplace_back("pdfinfo could not tell its title and date");
    return parsed;
  }
  const std::string_view title = information_line(outcome.output, "Title:");
  parsed.metadata.title = is_telling(title) ? collapse_space(title) : "";
  parsed.metadata.published = find_day(information_line(outcome.output, "CreationDate:"));
  if (parsed.metadata.published) {
    parsed.warnings.push_back("its date is that of the making of the PDF, " + to_iso(*parsed.metadata.published) +
                              "; give the date if it was published on another day");
  }
  return parsed;
}

// A version follows, and no word stands before it in the line: a note may speak of "%PDF-1.7".
bool is_header(std::string_view head, std::size_t at) {
  const std::size_t version = at + kMagic.size();
  const bool begins_line = at == 0 || head[at - 1] < ' ';  // bytes from 0x80 on are negative, and no text either
  return begins_line && version < head.size() && is_digit(head[version]);
}

}  // namespace

bool is_pdf(const FormatQuestion& question) {
  const std::string_view head = question.content.substr(0, kMagicWindow);
  for (std::size_t at = head.find(kMagic); at != std::string_view::npos; at = head.find(kMagic, at + 1)) {
    if (is_header(head, at)) {
      return true;
    }
  }
  return false;
}

Result<ParsedDocument> parse_pdf(RawDocument&& raw, const IngestLimits& limits) {
  Result<std::string> text = extract_text(raw, limits);
  if (!text) {
    return tl::unexpected(text.error());
  }
  ParsedDocument parsed;
  parsed.text = with_parted_pages(is_utf8(*text) ? *text : decode_text(*text).text);
  if (is_blank(parsed.text)) {
    return fail(ErrorCode::file_empty, raw.place, "the PDF holds no text; it may be a scan, that is, pictures of pages",
                "Run text recognition on it, for example with ocrmypdf, and add the result");
  }
  return with_information(std::move(parsed), raw, limits);
}

}  // namespace entente::ingest

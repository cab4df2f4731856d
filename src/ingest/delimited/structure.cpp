// SPDX-License-Identifier: Apache-2.0
#include "ingest/delimited/structure.hpp"

#include <bit>
#include <utility>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace entente::ingest {
namespace {

constexpr std::size_t kBlockBytes = 64;
constexpr char kQuote = '"';

// One bit a byte of a block, the first byte lowest.
struct BlockMasks {
  std::uint64_t quotes = 0;
  std::uint64_t delimiters = 0;
  std::uint64_t line_ends = 0;
};

#if defined(__SSE2__)
std::uint64_t equal_bits(const __m128i& bytes, char wanted) {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(wanted))));
}

BlockMasks masks_of(const char* block, char delimiter) {
  constexpr std::size_t kLaneBytes = 16;
  BlockMasks masks;
  for (std::size_t at = 0; at < kBlockBytes; at += kLaneBytes) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + at));
    masks.quotes |= equal_bits(bytes, kQuote) << at;
    masks.delimiters |= equal_bits(bytes, delimiter) << at;
    masks.line_ends |= (equal_bits(bytes, '\n') | equal_bits(bytes, '\r')) << at;
  }
  return masks;
}
#else
BlockMasks masks_of(const char* block, char delimiter) {
  BlockMasks masks;
  for (std::size_t at = 0; at < kBlockBytes; ++at) {
    masks.quotes |= static_cast<std::uint64_t>(block[at] == kQuote) << at;
    masks.delimiters |= static_cast<std::uint64_t>(block[at] == delimiter) << at;
    masks.line_ends |= static_cast<std::uint64_t>(block[at] == '\n' || block[at] == '\r') << at;
  }
  return masks;
}
#endif

// Bit i is the parity of bits 0 to i.
std::uint64_t running_parity(std::uint64_t bits) {
  for (unsigned shift = 1; shift < kBlockBytes; shift *= 2) {
    bits ^= bits << shift;
  }
  return bits;
}

class Scanner {
 public:
  Scanner(Scan scan, std::string_view bytes, std::uint32_t base, const Dialect& dialect)
      : scan_(std::move(scan)), bytes_(bytes), base_(base), dialect_(dialect) {}

  void scan_bytes(std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < to; ++at) {
      scan_.state = step(at);
    }
  }

  std::size_t scan_blocks() {
    std::size_t at = 0;
    for (; at + kBlockBytes <= bytes_.size(); at += kBlockBytes) {
      if (!scan_block(at)) {
        scan_bytes(at, at + kBlockBytes);
      }
    }
    return at;
  }

  Scan take() { return std::move(scan_); }

 private:
  void mark(std::size_t at, MarkKind kind) { scan_.marks.push_back({base_ + static_cast<std::uint32_t>(at), kind}); }

  ScanState step(std::size_t at) {
    const char byte = bytes_[at];
    const bool is_line_end = byte == '\n' || byte == '\r';
    if (scan_.state == ScanState::quoted && byte != kQuote) {
      if (is_line_end) {
        mark(at, MarkKind::inner_line_end);
      }
      return ScanState::quoted;
    }
    if (byte == dialect_.delimiter || is_line_end) {
      mark(at, is_line_end ? MarkKind::row_end : MarkKind::delimiter);
      return ScanState::cell_start;
    }
    return byte == kQuote && dialect_.quoting == Quoting::rfc4180 ? after_quote() : ScanState::plain;
  }

  [[nodiscard]] ScanState after_quote() const {
    switch (scan_.state) {
      case ScanState::quoted:
        return ScanState::quote_in_quoted;
      case ScanState::plain:
        return ScanState::plain;
      case ScanState::cell_start:
      case ScanState::quote_in_quoted:
        break;
    }
    return ScanState::quoted;
  }

  // False, with nothing done, where a quote stands within a plain cell: parity does not tell what it means there.
  bool scan_block(std::size_t at) {
    const BlockMasks masks = masks_of(bytes_.data() + at, dialect_.delimiter);
    const std::uint64_t quotes = dialect_.quoting == Quoting::rfc4180 ? masks.quotes : 0;
    const std::uint64_t before = scan_.state == ScanState::quoted ? ~std::uint64_t{0} : 0;
    const std::uint64_t inside = running_parity(quotes) ^ before;
    const std::uint64_t shape = (masks.delimiters | masks.line_ends) & ~inside;
    const std::uint64_t at_cell_start = shape << 1U | static_cast<std::uint64_t>(scan_.state == ScanState::cell_start);
    const std::uint64_t after_quote =
        quotes << 1U | static_cast<std::uint64_t>(scan_.state == ScanState::quote_in_quoted);
    if ((quotes & inside & ~(at_cell_start | after_quote)) != 0) {
      return false;
    }
    emit(at, shape | (masks.line_ends & inside), masks.line_ends, inside);
    constexpr std::uint64_t kLast = std::uint64_t{1} << (kBlockBytes - 1);
    scan_.state = (inside & kLast) != 0   ? ScanState::quoted
                  : (quotes & kLast) != 0 ? ScanState::quote_in_quoted
                  : (shape & kLast) != 0  ? ScanState::cell_start
                                          : ScanState::plain;
    return true;
  }

  void emit(std::size_t at, std::uint64_t marked, std::uint64_t line_ends, std::uint64_t inside) {
    const std::size_t before = scan_.marks.size();
    scan_.marks.resize(before + static_cast<std::size_t>(std::popcount(marked)));
    Mark* next = scan_.marks.data() + before;
    const std::uint32_t base = base_ + static_cast<std::uint32_t>(at);
    for (; marked != 0; marked &= marked - 1) {
      const int bit = std::countr_zero(marked);
      const auto row_end = static_cast<unsigned>(line_ends >> bit & 1U);
      const auto inner = static_cast<unsigned>(inside >> bit & 1U);
      *next++ = {base + static_cast<std::uint32_t>(bit), static_cast<MarkKind>(row_end + (row_end & inner))};
    }
  }

  Scan scan_;
  std::string_view bytes_;
  std::uint32_t base_;
  Dialect dialect_;
};

}  // namespace

Scan scan_on(Scan scan, std::string_view bytes, std::uint32_t base, const Dialect& dialect, ScanMethod method) {
  Scanner scanner(std::move(scan), bytes, base, dialect);
  const std::size_t done = method == ScanMethod::blocks ? scanner.scan_blocks() : 0;
  scanner.scan_bytes(done, bytes.size());
  return scanner.take();
}

}  // namespace entente::ingest

// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>

namespace entente::ingest {

// Fills a stretch of memory with the next bytes and gives their number; 0 at the end.
using ByteReader = std::function<std::size_t(std::span<char>)>;

// A file read in stretches; gz is unpacked on the way, also one of several parts. Throws Failure(file_missing,
// file_unreadable, file_empty) here, and file_binary for a zip archive; later file_unreadable, and document_broken for
// a gz file that is damaged or cut short. The first `from` bytes, unpacked, are left out.
ByteReader open_bytes(const std::filesystem::path& file, std::uint64_t from = 0);

// Bytes in memory, in stretches of at most so many.
ByteReader bytes_in_memory(std::string bytes, std::size_t stretch = std::size_t{1} << 20U);

}  // namespace entente::ingest

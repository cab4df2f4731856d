// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "ingest/file_descriptor.hpp"

namespace entente::ingest {

// What a child process is given in place of its standard files. None of them stands on 0, 1 or 2, and none is passed on
// to other programs.
struct Pipe {
  FileDescriptor read_end;
  FileDescriptor write_end;
};

// None if the system gives no more files.
std::optional<Pipe> open_pipe();
// A file that has no name and stands in memory, to be read from its start; not open if the system gives none.
FileDescriptor file_in_memory(std::string_view content);
// False if the other side is gone.
bool write_all(int descriptor, std::string_view bytes);

}  // namespace entente::ingest

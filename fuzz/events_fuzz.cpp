// SPDX-License-Identifier: Apache-2.0
// Any bytes as a table of events or as posts: rows are read or refused with their place, blocks and bytes find the same
// shape, and what a format takes lies on the earth and in order of days.
#include <cmath>

#include "base/error.hpp"
#include "fuzz/fuzz_input.hpp"
#include "ingest/delimited/row_reader.hpp"
#include "ingest/events/columns.hpp"
#include "ingest/events/event_format.hpp"
#include "ingest/events/posts.hpp"

namespace {

using namespace entente;
using namespace entente::ingest;

void must_refuse_with_place(const std::function<void()>& work) {
  try {
    work();
  } catch (const Failure& failure) {
    must_hold(!failure.error().place.empty() && !failure.error().way_out.empty());
  }
}

void must_agree(const std::string& text, const Dialect& dialect) {
  const Scan walk = scan_on({}, text, 0, dialect, ScanMethod::byte_by_byte);
  const Scan blocks = scan_on({}, text, 0, dialect);
  must_hold(walk.marks == blocks.marks && walk.state == blocks.state);
}

void must_be_possible(const MapEvent& map, Cells cells) {
  Event event;
  if (const std::optional<Skip> skip = map(event, cells)) {
    must_hold(!skip->why.empty());
  } else {
    must_hold(event.first_day <= event.last_day || event.kind == EventKind::removed);
    must_hold(!event.coordinates || std::abs(event.coordinates->latitude_degrees) <= 90.25);
  }
}

// Every format that takes the first row as its header, or as a row of its own, maps the others.
void map_rows(const std::string& text, const Dialect& dialect) {
  RowReader reader(bytes_in_memory(text), "fuzz.csv", dialect);
  const auto first = reader.next();
  if (!first) {
    return;
  }
  const FileHead head{"fuzz.csv", dialect, {{first->cells.begin(), first->cells.end()}}};
  for (const EventFormat& format : event_formats()) {
    const bool is_tried = Header(head.rows.front()).has_all(format.required);
    const auto recognised = is_tried ? format.recognise(head, {}) : std::nullopt;
    RowReader rows(bytes_in_memory(text), "fuzz.csv", dialect);
    while (const auto row = recognised ? rows.next() : std::nullopt) {
      if (recognised->map_event) {
        must_be_possible(recognised->map_event, row->cells);
      }
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz_text(data, size);
  for (const Dialect& dialect : {Dialect{',', Quoting::rfc4180}, Dialect{'\t', Quoting::none}}) {
    must_agree(text, dialect);
    must_refuse_with_place([&] { map_rows(text, dialect); });
  }
  must_refuse_with_place([&] { read_telegram(bytes_in_memory(text), "fuzz.json"); });
  const RowResult<Post> post = post_of_line(text);
  must_hold(post ? !post->text.empty() : !post.error().why.empty());
  return 0;
}

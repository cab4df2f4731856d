// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/add.hpp"

#include <algorithm>

#include "engine/add_text.hpp"
#include "engine/addition.hpp"
#include "engine/outcome_json.hpp"
#include "ingest/metadata_fields.hpp"

namespace entente::engine {
namespace {

// Keys of files part words by an underscore, options by a dash.
std::string option_of(const ingest::MetadataField& field) {
  std::string option(field.key);
  std::ranges::replace(option, '_', '-');
  return option;
}

AddRequest add_request(const Request& request, const Context& context) {
  AddRequest wanted;
  for (const std::string& path : request.texts("paths")) {
    wanted.paths.push_back(path_from(context, path));
  }
  for (const ingest::MetadataField& field : ingest::metadata_fields()) {
    wanted.metadata.*field.member = request.text_or(option_of(field), "");
  }
  if (const std::optional<std::string> date = request.text(ingest::kDateKey)) {
    wanted.metadata.published = parse_date(*date).value();  // check_request found it to be a date
  }
  return wanted;
}

Outcome run(const Request& request, Context& context) {
  const Project project = find_project(context.working_folder);
  const AddReport report = add_files(project, add_request(request, context), context);
  for (const RefusedFile& file : report.refused) {
    context.log.write(LogKind::warning, refusal_text(file));
  }
  return {request.has("json") ? add_to_json(report) : add_to_text(report), exit_of(report)};
}

std::vector<OptionRow> add_options() {
  return {{.name = "paths",
           .value_name = "FILE|DIR",
           .help = "texts, HTML pages, PDF, Markdown, tables of events, exports of channels, or folders",
           .kind = OptionKind::file_in,
           .place = OptionPlace::positional,
           .is_required = true,
           .is_repeated = true},
          {.name = "title", .value_name = "TEXT", .help = "the document's title"},
          {.name = "publisher", .value_name = "TEXT", .help = "who published it: a name or alias of sources.csv"},
          {.name = "author", .value_name = "TEXT", .help = "who wrote it, if that is an organisation or a column"},
          {.name = "licence", .value_name = "TEXT", .help = "how it may be passed on"},
          {.name = "address", .value_name = "URL", .help = "where it can be read"},
          {.name = "forwarded-from", .value_name = "TEXT", .help = "of a forwarded post: the channel that wrote it"},
          {.name = "date", .value_name = "DATE", .help = "when it was published", .kind = OptionKind::date},
          json_option()};
}

}  // namespace

UseCase add_use_case() {
  return {.name = "add",
          .summary = "Read documents into the project",
          .examples = {"entente add notes/", "entente add article.html --publisher Dawn --date 2024-03-05"},
          .options = add_options(),
          .run = run,
          .effect = Effect::writes};
}

}  // namespace entente::engine

// SPDX-License-Identifier: Apache-2.0
#include "engine/use_cases/demo.hpp"

#include <fmt/format.h>

#include <fstream>

#include "engine/add_text.hpp"
#include "engine/addition.hpp"
#include "engine/example.hpp"
#include "engine/pair_question.hpp"
#include "engine/printable.hpp"
#include "engine/safe_file.hpp"
#include "report/assessment_json.hpp"
#include "report/assessment_text.hpp"

namespace entente::engine {
namespace {

constexpr std::string_view kDemoFolder = "entente-demo";
constexpr std::string_view kDemoA = "bla";
constexpr std::string_view kDemoB = "ttp";

bool can_hold(const std::filesystem::path& folder) {
  try {
    make_folder(folder);
    write_file_safely(folder / ".write-test", "");
    std::filesystem::remove(folder / ".write-test");
    return true;
  } catch (const Failure&) {
    return false;
  }
}

// The folder that was asked for; else one here; else, where nothing can be written here, a temporary one.
std::filesystem::path demo_folder(const Request& request, const Context& context) {
  if (const auto dir = request.text("dir")) {
    return path_from(context, *dir);
  }
  const std::filesystem::path here = path_from(context, std::string(kDemoFolder));
  return is_project(here) || can_hold(here) ? here : context.temporary_folder / kDemoFolder;
}

// The notes are copies of what the program holds, so they need not outlive a power cut; add_files keeps its own.
void write_note(const std::filesystem::path& file, std::string_view content) {
  std::ofstream stream(file, std::ios::binary);
  stream.write(content.data(), static_cast<std::streamsize>(content.size()));
  stream.close();
  if (!stream) {
    write_file_safely(file, content);  // says what is wrong
  }
}

void write_example(const std::filesystem::path& folder) {
  const std::filesystem::path notes = folder / "notes";
  make_folder(notes);
  for (const EmbeddedFile& file : embedded_example()) {
    const bool is_registry = file.name.ends_with(".csv");
    write_note((is_registry ? folder : notes) / file.name, file.content);
  }
}

// Made once; a demo that is there already is used as it stands, with what its user changed. Files of anybody else are
// left alone.
void make_demo(const std::filesystem::path& folder, Context& context) {
  if (is_project(folder)) {
    context.log.write(LogKind::note, "using the demo in " + folder.string());
    return;
  }
  make_folder(folder);
  if (!std::filesystem::is_empty(folder)) {
    throw Failure({ErrorCode::project_exists, folder.string(), "the folder holds other files, and no project",
                   "Name another one: entente demo DIR; nothing was changed"});
  }
  write_example(folder);
  create_project(folder, {.name = std::string(kDemoFolder)});
}

AddReport add_notes(const Project& project, Context& context) {
  const std::filesystem::path notes = project.folder / "notes";
  std::error_code ignored;
  return std::filesystem::is_directory(notes, ignored) ? add_files(project, {.paths = {notes}}, context) : AddReport{};
}

std::string next_text(const std::filesystem::path& folder) {
  return fmt::format(
      "\nThe case is in {0}: its texts in notes/, its organisations in actors.csv.\n"
      "Next: cd {0}, then\n"
      "  entente why {1} {2}                     what each item adds\n"
      "  entente claims --pair {1},{2}           every claim with its quote\n"
      "  entente report {1} {2} -o report.html   the answer as a page\n"
      "  entente check                           every quote and hash verified\n",
      printable_line(folder.string()), kDemoA, kDemoB);
}

Outcome run(const Request& request, Context& context) {
  const std::filesystem::path folder = demo_folder(request, context);
  make_demo(folder, context);
  Context inside{std::filesystem::absolute(folder), context.temporary_folder, context.log, context.now_unix_seconds,
                 context.style};
  const AddReport added = add_notes(find_project(inside.working_folder), inside);
  const OpenProject opened = open_project(inside);
  const Request pair = Request{}.add("a", std::string(kDemoA)).add("b", std::string(kDemoB));
  const PairQuestion question = pair_question(pair, opened, today(context));
  const Assessment assessment = answer(question, opened);
  if (request.has("json")) {
    return {report::assessment_to_json(assessment) + "\n", exit_of(added)};
  }
  return {report::assessment_to_text(assessment, {question.yardstick, context.style.width, context.style.is_colour}) +
              next_text(folder),
          exit_of(added)};
}

}  // namespace

UseCase demo_use_case() {
  return {.name = "demo",
          .summary = "Run the sample case, from texts to an assessment",
          .examples = {"entente demo"},
          .options = {{.name = "dir",
                       .value_name = "DIR",
                       .help = "where to put the case; by default entente-demo in the folder you are in",
                       .place = OptionPlace::positional},
                      json_option()},
          .run = run,
          .effect = Effect::outside};
}

}  // namespace entente::engine

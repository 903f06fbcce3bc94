#include <memory>

#include "app.hpp"
#include "session.hpp"
#include "view/due_days.hpp"
#include "view/status.hpp"
#include "view/status_data.hpp"
#include "write/json.hpp"
#include "write/markdown.hpp"
#include "write/terminal.hpp"

namespace cmd {

namespace {

enum class StatusFormat { text, json, md };

struct StatusOptions {
  PeriodOptions period;
  StatusFormat format = StatusFormat::text;
  bool explain = false;
};

view::Section section_of(const PeriodFigures& figures, const StatusOptions& options, text::Lang lang) {
  view::Section section = view::status(figures.summary, lang);
  if (options.explain) {
    section.tables.push_back(view::due_days(*figures.summary.schema, *figures.followed->calendar, lang));
  }
  return section;
}

std::string json_of(const std::vector<PeriodFigures>& all) {
  constexpr int kSchemaVersion = 1;
  view::Data::List directives;
  for (const PeriodFigures& figures : all) {
    directives.push_back(view::status_data(figures.summary, *figures.followed->calendar));
  }
  return writer::json(view::Data::Object{{"schema_version", kSchemaVersion}, {"directives", std::move(directives)}});
}

std::string markdown_of(const std::vector<PeriodFigures>& all, const StatusOptions& options, text::Lang lang) {
  view::Document document;
  document.title = text::say("Tình hình thực hiện", "How the directive stands").in(lang);
  for (const PeriodFigures& figures : all) document.sections.push_back(section_of(figures, options, lang));
  return writer::markdown(document);
}

std::string text_of(const std::vector<PeriodFigures>& all, const StatusOptions& options, text::Lang lang) {
  std::string out;
  for (const PeriodFigures& figures : all) {
    if (!out.empty()) out += "\n";
    out += writer::terminal(section_of(figures, options, lang));
  }
  return out;
}

int run_status(const StatusOptions& options, const Context& context) {
  const PeriodRun run(context, options.period);
  if (!run.ready()) return run.exit_code();
  switch (options.format) {
    case StatusFormat::text: context.out.write(text_of(run.figures(), options, context.lang)); break;
    case StatusFormat::json: context.out.write(json_of(run.figures())); break;
    case StatusFormat::md: context.out.write(markdown_of(run.figures(), options, context.lang)); break;
  }
  return run.exit_code();
}

}  // namespace

void attach_status(App& app) {
  Command& command = app.command("status", {"Đơn vị nào đã gửi, gửi chậm; nhiệm vụ nào quá hạn", "Who has handed in, who is late, what is overdue"});
  const auto options = std::make_shared<StatusOptions>();
  bind_period_options(command, options->period);
  command.choice("--format", options->format, {{"text", StatusFormat::text}, {"json", StatusFormat::json}, {"md", StatusFormat::md}},
                 {"kiểu kết quả; mặc định text, bảng cho màn hình rộng 80 cột",
                  "the form of the result; by default text, tables for a terminal of 80 columns"});
  command.flag("--explain", options->explain,
               {"kể từng ngày từ khi kết thúc kỳ đến hạn nộp, ngày nào nghỉ, ngày nào làm bù (json luôn có)",
                "tell each day from the window's close to the due date: which are free, which are worked in exchange "
                "(always in json)"});
  command.example("tiendo status", {"tình hình kỳ mới nhất", "the state of the latest period"});
  command.example("tiendo status --period 2026-10 --as-of 2026-10-31", {"tính quá hạn đến ngày 31/10/2026", "lateness judged by 31 October 2026"});
  command.example("tiendo status --period 2026-10 --explain", {"vì sao hạn nộp là ngày ấy", "why the due date is what it is"});
  command.exit_code(kExitFindings, {"danh mục có lỗi, hoặc thiếu báo cáo khi có --strict",
                                    "the catalogue has errors, or a report is missing under --strict"});
  command.run([options](const Context& context) { return run_status(*options, context); });
}

}  // namespace cmd

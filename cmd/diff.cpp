#include <memory>

#include "aggregate/changes.hpp"
#include "app.hpp"
#include "seals.hpp"
#include "session.hpp"
#include "view/changes.hpp"
#include "write/json.hpp"
#include "write/markdown.hpp"
#include "write/terminal.hpp"

namespace cmd {

namespace {

enum class DiffFormat { text, json, md };

struct DiffOptions {
  std::optional<model::Period> before;
  std::optional<model::Period> after;
  std::optional<std::string> directive;
  DiffFormat format = DiffFormat::text;
  bool allow_empty = false;
};

PeriodOptions period_options(const DiffOptions& options) {
  if (*options.before >= *options.after) {
    throw Failure(text::say("kỳ {} không đứng trước kỳ {}; ghi kỳ trước rồi đến kỳ sau", "{} does not come before {}; give the earlier period first",
                            options.before->to_string(), options.after->to_string()));
  }
  PeriodOptions out;
  out.period = options.after;
  out.against = options.before;
  out.directive = options.directive;
  out.allow_empty = options.allow_empty;
  return out;
}

/// One directive's changes, and what is known of the earlier period since it was closed.
struct Compared {
  aggregate::Changes changes;
  view::SinceClosed since;
};

view::SinceClosed since_closed(const aggregate::Summary& before, const Session& session) {
  using State = view::SinceClosed::State;
  const auto file = read_seal(session.files(), seal_path(*before.schema->directive->id, before.schema->period));
  if (!file) return {};
  if (file->seal && !file->seal->is_closed()) return {State::reopened, {}};
  return {State::closed, changes_since(*file, session)};
}

std::string render(const std::vector<Compared>& all, const DiffOptions& options, text::Lang lang) {
  constexpr int kSchemaVersion = 1;
  if (options.format == DiffFormat::json) {
    view::Data::List directives;
    for (const Compared& one : all) directives.push_back(view::changes_data(one.changes, one.since, lang));
    return writer::json(view::Data::Object{{"schema_version", kSchemaVersion}, {"directives", std::move(directives)}});
  }
  view::Document document;
  document.title = text::say("Thay đổi giữa kỳ {} và kỳ {}", "Changes between {} and {}", options.before->to_string(),
                             options.after->to_string())
                       .in(lang);
  for (const Compared& one : all) document.sections.push_back(view::changes_section(one.changes, one.since, lang));
  if (options.format == DiffFormat::md) return writer::markdown(document);
  std::string out;
  for (const view::Section& section : document.sections) out += (out.empty() ? "" : "\n") + writer::terminal(section);
  return out;
}

int run_diff(const DiffOptions& options, const Context& context) {
  const PeriodRun run(context, period_options(options));
  if (!run.ready()) return run.exit_code();
  std::vector<Compared> all;
  for (const PeriodFigures& figures : run.figures()) {
    const aggregate::Summary& before = figures.past.front();
    all.push_back({aggregate::changes(before, figures.summary), since_closed(before, run.session())});
    const view::SinceClosed later = since_closed(figures.summary, run.session());
    if (later.state == view::SinceClosed::State::closed && !later.changes.empty()) {
      const std::string period = figures.period.to_string();
      context.talk.warning(text::say("kỳ {} đã đóng, nhưng từ đó đã có thay đổi; xem: tiendo verify --period {}",
                                     "{} is closed, but something has changed since; see: tiendo verify --period {}", period, period));
    }
  }
  context.out.write(render(all, options, context.lang));
  return run.exit_code();
}

}  // namespace

void attach_diff(App& app) {
  Command& command = app.command("diff", {"Giữa hai kỳ có gì thay đổi", "What changed between two periods"});
  const auto options = std::make_shared<DiffOptions>();
  command.about({"Nhiệm vụ mới hoàn thành, mới quá hạn, mở lại, mới hủy; thời hạn thay đổi; khó khăn, kiến nghị mới; kiến nghị còn hay "
                 "không còn được nêu; chỉ tiêu tăng, giảm. Mỗi kỳ chốt vào hạn nộp của kỳ đó, kỳ đã đóng thì theo niêm phong. Báo cáo không có chỗ ghi trả "
                 "lời kiến nghị: kiến nghị mà đơn vị không nêu lại ở kỳ sau được coi là đã giải quyết.",
                 "What was newly completed, is newly overdue, reopened or cancelled; moved deadlines; new difficulties and proposals; "
                 "proposals still open or no longer raised; indicators up or down. Each period is judged by its own due "
                 "date, a closed one by that of its seal. A report has no field for an answer: a proposal that the unit does not repeat counts as answered."});
  command.argument(options->before, {"KỲ-TRƯỚC", "P1"}, {"kỳ trước", "the earlier period"}).required();
  command.argument(options->after, {"KỲ-SAU", "P2"}, {"kỳ sau", "the later period"}).required();
  command.option("--directive", options->directive, {"MÃ", "ID"},
                 {"chỉ làm với một chỉ thị của không gian làm việc", "only one of the workspace's directives"});
  command.choice("--format", options->format, {{"text", DiffFormat::text}, {"json", DiffFormat::json}, {"md", DiffFormat::md}},
                 {"kiểu kết quả; mặc định text", "the form of the result; text by default"});
  command.flag("--allow-empty", options->allow_empty,
               {"không coi là lỗi khi kỳ chưa có báo cáo nào", "a period without any report is no failure"});
  command.example("tiendo diff 2026-09 2026-10", {"tháng 10 so với tháng 9", "October against September"});
  command.exit_code(kExitFindings, {"danh mục có lỗi", "the catalogue has errors"});
  command.run([options](const Context& context) { return run_diff(*options, context); });
}

}  // namespace cmd

#include <algorithm>
#include <memory>

#include "annex.hpp"
#include "app.hpp"
#include "schema.hpp"
#include "seals.hpp"
#include "session.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "trace_cell.hpp"
#include "view/annex.hpp"
#include "view/trace.hpp"
#include "write/json.hpp"
#include "write/terminal.hpp"

namespace cmd {

namespace {

using view::Basis;
using view::Data;

enum class TraceFormat { text, json };

struct TraceOptions {
  std::optional<std::string> workbook;
  std::optional<std::string> cell;
  PeriodOptions period;
  std::optional<std::string> indicator;
  std::optional<std::string> task;
  std::optional<std::string> unit;
  TraceFormat format = TraceFormat::text;
};

constexpr int kSchemaVersion = 1;

/// The figure, and whether what was written of it is what the reports make.
struct Verdict {
  view::Trace trace;
  bool agrees = true;
  text::Localized words;
  std::vector<text::Localized> causes;
};

view::Trace trace_of(const Basis& basis, const PeriodRun& run, const PeriodFigures& figures) {
  const aggregate::Summary& summary = basis.past ? figures.past.at(*basis.past) : figures.summary;
  const model::Period& period = summary.schema->period;
  // An earlier period may be of an earlier plan.
  const check::CatalogueContext* followed = run.session().catalogue().find(*figures.followed->directive->id, period);
  const aggregate::Input input = run.session().reports().input(*followed, period, summary.as_of);
  return view::trace(basis, summary, input);
}

/// What a period's seal has to say to a figure that is another now.
void add_seal(const PeriodRun& run, const PeriodFigures& figures, std::vector<text::Localized>& causes) {
  const std::string path = seal_path(*figures.followed->directive->id, figures.period);
  const auto file = read_seal(run.session().files(), path);
  if (!file || !file->seal) return;
  const std::string period = figures.period.to_string();
  if (!file->seal->is_closed()) {
    causes.push_back(text::say("kỳ {} đã đóng rồi mở lại ({})", "{} was closed and has been reopened ({})", period, path));
  } else if (changes_since(*file, run.session()).empty()) {
    causes.push_back(text::say("kỳ {} đã đóng, đầu vào đúng như niêm phong ({})", "{} is closed, and its inputs are as they were sealed ({})", period, path));
  } else {
    causes.push_back(text::say("kỳ {} đã đóng mà đầu vào đã đổi từ đó ({}); xem: tiendo verify --period {}",
                               "{} is closed, but its inputs have changed since ({}); see: tiendo verify --period {}", period, path, period));
  }
}

std::optional<std::string> property(const writer::Workbook& book, const char* name) {
  const auto found = book.properties.find(name);
  return found == book.properties.end() ? std::nullopt : std::optional(found->second);
}

/// The period and directive that the workbook says it is of.
PeriodOptions period_of(const writer::Workbook& book, const std::string& file) {
  PeriodOptions out;
  out.directive = property(book, view::kDirectiveKey);
  const auto period = property(book, view::kPeriodKey);
  const auto as_of = property(book, view::kAsOfKey);
  if (period) out.period = model::Period::parse(*period);
  if (as_of) out.as_of = model::parse_date(*as_of);
  out.allow_empty = true;
  if (out.directive && out.period && out.as_of) return out;
  throw Failure(text::say("“{}” không ghi chỉ thị, kỳ và ngày chốt: không phải phụ lục do tiendo report lập; hãy lập lại bằng tiendo report",
                          "“{}” does not say its directive, period and as-of date: tiendo report did not write it; write it anew with "
                          "tiendo report",
                          file));
}

Verdict judge_cell(const writer::Workbook& book, const TracedCell& cell, const PeriodRun& run, const PeriodFigures& figures) {
  Verdict out;
  out.trace = trace_of(*cell.now->basis, run, figures);
  out.agrees = same_figure(cell.was, out.trace.result, view::annex_words(out.trace));
  const text::Localized there = shown(cell.was, out.trace.format);
  const text::Localized here = view::figure_words(out.trace);
  out.words = out.agrees ? text::say("Khớp: ô ghi {}, tính lại từ báo cáo được {}.", "They agree: the cell says {}, and the reports make {}.", there, here)
                         : text::say("KHÔNG KHỚP: ô ghi {}, tính lại từ báo cáo được {}.", "THEY DISAGREE: the cell says {}, but the reports make {}.", there, here);
  const auto changes = source_changes(book, figures.summary.sources);
  if (changes) out.causes = *changes;
  if (out.agrees) return out;
  if (changes && changes->empty()) {
    out.causes.push_back(text::say("không tệp nguồn nào đổi từ khi lập bảng tính: số trong ô đã bị sửa sau đó, hoặc bảng tính do bản tiendo khác lập",
                                   "no source has changed since the workbook was made: the cell was altered afterwards, or another "
                                   "version of tiendo wrote it"));
  }
  add_seal(run, figures, out.causes);
  return out;
}

void print(const Context& context, const std::string& head, const std::vector<Verdict>& all) {
  const text::Lang lang = context.lang;
  if (!head.empty()) context.out.line(head);
  bool first = true;
  for (const Verdict& each : all) {
    if (!first) context.out.line("");
    first = false;
    context.out.write(writer::terminal(view::trace_section(each.trace, lang)));
    view::Section end;
    end.paragraphs.push_back(each.words.in(lang));
    for (const text::Localized& cause : each.causes) end.paragraphs.push_back("– " + cause.in(lang));
    context.out.line("");
    context.out.write(writer::terminal(end));
  }
}

Data::Object trace_data_of(const Verdict& verdict) {
  Data::Object out = view::trace_data(verdict.trace);
  out.push_back({"agrees", verdict.agrees});
  Data::List causes;
  for (const text::Localized& cause : verdict.causes) causes.emplace_back(cause.en);
  out.push_back({"changes", std::move(causes)});
  return out;
}

int trace_workbook(const TraceOptions& options, const Context& context) {
  const std::string file = text::printable(*options.workbook);
  const auto address = writer::parse_address(*options.cell);
  if (!address) {
    throw Failure(text::say("“{}” không phải là một ô; viết tên trang và ô, ví dụ \"'Chỉ tiêu'!E12\"",
                            "“{}” is no cell; write the sheet's name and the cell, such as \"'Chỉ tiêu'!E12\"", text::printable(*options.cell)));
  }
  const auto read = writer::read_workbook(*options.workbook);
  if (const auto* cause = std::get_if<text::Localized>(&read)) throw Failure(text::say("Không đọc được “{}”: {}", "Cannot read “{}”: {}", file, *cause));
  const auto& book = std::get<writer::Workbook>(read);
  const PeriodOptions period = period_of(book, file);
  (void)sheet_of(book, address->sheet);
  const PeriodRun run(context, period, Past::fold);
  if (!run.ready()) return run.exit_code();
  if (run.figures().empty()) return kExitFailure;
  const PeriodFigures& figures = run.figures().front();
  const view::Document document = annex_of(run, figures);
  const TracedCell cell = find_cell(book, *address, document);
  const Verdict verdict = judge_cell(book, cell, run, figures);
  if (options.format == TraceFormat::json) {
    Data::Object out{{"schema_version", kSchemaVersion}, {"workbook", file}, {"cell", cell.address},
                     {"shown", shown(cell.was, view::NumberFormat::decimal).en}};
    for (view::Member& member : trace_data_of(verdict)) out.push_back(std::move(member));
    context.out.write(writer::json(std::move(out)));
  } else {
    print(context, fmt::format("{} – {}", file, cell.address), {verdict});
  }
  return verdict.agrees ? kExitClean : kExitFindings;
}

/// The place of the one indicator that is meant.
std::size_t choose_indicator(const TraceOptions& options, const aggregate::Summary& summary) {
  std::vector<std::size_t> found;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < summary.indicators.size(); ++i) {
    const aggregate::IndicatorFigures& each = summary.indicators[i];
    names.push_back(each.indicator->id.value);
    if (each.indicator->id.value == *options.indicator && (!options.task || each.task->id.value == *options.task)) found.push_back(i);
  }
  if (found.size() == 1) return found.front();
  const std::string name = text::printable(*options.indicator);
  if (found.empty()) {
    const auto nearest = text::nearest(*options.indicator, names);
    const std::string of_task = options.task ? text::printable(*options.task) : std::string("…");
    if (nearest && *nearest != *options.indicator) {
      throw Failure(text::say("không có chỉ tiêu “{}”; có phải “{}” không?", "there is no indicator “{}”; did you mean “{}”?", name, *nearest));
    }
    throw Failure(text::say("nhiệm vụ {} không có chỉ tiêu “{}” trong kỳ {}", "the task {} has no indicator “{}” in {}", of_task, name,
                            summary.schema->period.to_string()));
  }
  std::string tasks;
  for (const std::size_t place : found) tasks += (tasks.empty() ? "" : ", ") + summary.indicators[place].task->id.value;
  throw Failure(text::say("nhiều nhiệm vụ có chỉ tiêu “{}”: {}; hãy nêu một nhiệm vụ bằng --task", "several tasks have an indicator “{}”: {}; name one with --task", name, tasks));
}

/// Only the lines of that unit, and of those that it succeeded.
void keep_unit(view::Trace& trace, const std::string& unit, const aggregate::Summary& summary) {
  const model::Units& units = *summary.schema->units;
  const model::UnitIndex chosen = choose_unit(units, unit);
  std::vector<std::string> names;
  for (model::UnitIndex i = 0; i < units.size(); ++i) {
    if (i == chosen || units.heir(i, summary.schema->period) == chosen) names.push_back(units[i].display());
  }
  for (view::TracePart& part : trace.parts) {
    std::erase_if(part.lines, [&](const view::TraceLine& line) { return std::find(names.begin(), names.end(), line.who) == names.end(); });
  }
}

int trace_indicator(const TraceOptions& options, const Context& context) {
  const PeriodRun run(context, options.period);
  if (!run.ready()) return run.exit_code();
  if (run.figures().size() != 1) {
    throw Failure(text::say("không gian làm việc có nhiều chỉ thị; hãy nêu một chỉ thị bằng --directive", "the workspace has several directives; name one with --directive"));
  }
  const PeriodFigures& figures = run.figures().front();
  const std::size_t place = choose_indicator(options, figures.summary);
  const aggregate::IndicatorFigures& known = figures.summary.indicators[place];
  std::vector<Verdict> all;
  const auto add = [&](Basis::Measure measure, const std::optional<model::Decimal>& figure) {
    Verdict verdict;
    verdict.trace = trace_of({Basis::Kind::indicator, {place}, {}, measure}, run, figures);
    verdict.agrees = verdict.trace.result == figure;
    const text::Localized here = view::figure_words(verdict.trace);
    verdict.words = verdict.agrees ? text::say("Khớp với số tổng hợp: {}.", "It agrees with what aggregate says: {}.", here)
                                   : text::say("KHÔNG KHỚP: tổng hợp ghi {}, tính lại được {}.", "IT DISAGREES: aggregate says {}, but the reports make {}.",
                                               figure ? figure->to_string() : std::string("–"), here);
    if (options.unit) keep_unit(verdict.trace, *options.unit, figures.summary);
    all.push_back(std::move(verdict));
  };
  add(Basis::Measure::value, known.value);
  add(Basis::Measure::cumulative, known.cumulative);
  if (options.format == TraceFormat::json) {
    Data::List list;
    for (const Verdict& each : all) list.emplace_back(trace_data_of(each));
    context.out.write(writer::json(Data::Object{{"schema_version", kSchemaVersion}, {"figures", std::move(list)}}));
  } else {
    print(context, "", all);
  }
  const bool good = std::all_of(all.begin(), all.end(), [](const Verdict& each) { return each.agrees; });
  return good ? kExitClean : kExitFindings;
}

int run_trace(const TraceOptions& options, const Context& context) {
  if (options.indicator && !options.workbook) return trace_indicator(options, context);
  if (options.workbook && options.cell && !options.indicator) return trace_workbook(options, context);
  throw Failure(text::say("nêu một bảng tính và một ô, ví dụ: tiendo trace phu-luc.xlsx \"'Chỉ tiêu'!E12\"; hoặc nêu --indicator",
                          "name a workbook and a cell, such as: tiendo trace phu-luc.xlsx \"'Chỉ tiêu'!E12\"; or name an --indicator"));
}

}  // namespace

void attach_trace(App& app) {
  Command& command = app.command("trace", {"Một con số của phụ lục do những báo cáo nào làm nên", "Which reports make a figure of the annex"});
  const auto options = std::make_shared<TraceOptions>();
  options->period.allow_empty = true;
  command.about({"Kể từng báo cáo, dòng và giá trị đằng sau một ô của phụ lục, cộng lại từ đầu và so với số ghi trong ô. Nêu ô như Excel ghi, "
                 "hoặc nêu tên một chỉ tiêu.",
                 "Tells every report, line and value behind a cell of the annex, adds them up again, and compares that with what the cell says. "
                 "Name the cell as Excel does, or an indicator by its id."});
  command.argument(options->workbook, {"TỆP-XLSX", "XLSX"}, {"bảng tính do tiendo report lập", "a workbook that tiendo report wrote"});
  command.argument(options->cell, {"Ô", "CELL"}, {"tên trang và ô, ví dụ 'Chỉ tiêu'!E12", "the sheet's name and the cell, such as 'Chỉ tiêu'!E12"});
  command.option("--indicator", options->indicator, {"MÃ", "ID"}, {"thay cho một ô: chỉ tiêu này, kỳ này và lũy kế", "instead of a cell: that indicator, of the period and of the year to date"});
  command.option("--period", options->period.period, {"kỳ của chỉ tiêu; mặc định là kỳ mới nhất có báo cáo", "the indicator's period; by default the latest one with a report"});
  command.option("--directive", options->period.directive, {"MÃ", "ID"}, {"chỉ thị của chỉ tiêu", "the indicator's directive"});
  command.option("--task", options->task, {"MÃ", "ID"}, {"nhiệm vụ, khi nhiều nhiệm vụ có chỉ tiêu cùng mã", "the task, where several have an indicator of that id"});
  command.option("--unit", options->unit, {"MÃ", "ID"}, {"chỉ kể các dòng của đơn vị này", "tell only that unit's lines"});
  command.choice("--format", options->format, {{"text", TraceFormat::text}, {"json", TraceFormat::json}}, {"kiểu kết quả; mặc định text", "the form of the result; by default text"});
  command.example("tiendo trace phu-luc-2026-10.xlsx \"'Chỉ tiêu'!E12\"", {"một ô của phụ lục", "a cell of the annex"});
  command.example("tiendo trace --indicator ho_so --period 2026-10", {"một chỉ tiêu, theo tên", "an indicator, by name"});
  command.exit_code(kExitFindings, {"số trong ô không phải là số mà báo cáo làm nên; hoặc danh mục có lỗi", "the cell does not say what the reports make; or the catalogue has errors"});
  command.run([options](const Context& context) { return run_trace(*options, context); });
}

}  // namespace cmd

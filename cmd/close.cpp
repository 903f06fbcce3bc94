#include <filesystem>
#include <memory>
#include <system_error>

#include "app.hpp"
#include "seals.hpp"
#include "session.hpp"
#include "findings_out.hpp"
#include "text/utf8.hpp"
#include "write/atomic.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

struct CloseOptions {
  std::optional<model::Period> period;
  std::optional<std::string> directive;
  std::optional<model::Date> as_of;
  std::optional<model::Date> on;
  std::optional<std::string> with_gaps;
  std::optional<std::string> reopen;
};

void refuse_blank(const std::optional<std::string>& reason, std::string_view option) {
  if (!reason || !text::trim(*reason).empty()) return;
  throw Failure(text::say("{} cần một lý do, ví dụ: {} \"Huyện X xin nộp sau\"", "{} needs a reason, such as: {} \"District X reports later\"",
                          option, option));
}

void check_inputs(const CloseOptions& options) {
  refuse_blank(options.with_gaps, "--with-gaps");
  refuse_blank(options.reopen, "--reopen");
  if (options.with_gaps && options.reopen) {
    throw Failure(text::say("--with-gaps không đi cùng --reopen", "--with-gaps does not go with --reopen"));
  }
}

/// `1 đơn vị chưa gửi báo cáo, 2 báo cáo không hợp lệ`: what there is of it.
text::Localized gaps_of(const aggregate::Reporting& reporting) {
  auto missing = text::say("{} đơn vị chưa gửi báo cáo", "missing reports: {}", reporting.missing);
  auto invalid = text::say("{} báo cáo không hợp lệ", "invalid reports: {}", reporting.invalid);
  if (reporting.invalid == 0) return missing;
  if (reporting.missing == 0) return invalid;
  return text::say("{}, {}", "{}, {}", missing, invalid);
}

/// What is to be done with the seal of one period: write it, leave it, or refuse.
struct Decision {
  enum class Kind { write, leave, refuse };
  Kind kind = Kind::refuse;
  std::string path;
  model::Seal seal{};
};

class Closing {
 public:
  Closing(const CloseOptions& options, const Context& context, const PeriodRun& run)
      : options_(options), context_(context), run_(run) {}

  Decision decide(const PeriodFigures& figures) const {
    const std::string directive = *figures.followed->directive->id;
    const std::string path = seal_path(directive, figures.period);
    const auto file = read_seal(run_.session().files(), path);
    if (file && !file->seal) {
      say_findings(context_, run_.session(), file->findings.findings());
      return {};
    }
    return options_.reopen ? reopened(file, path, figures) : closed(file, path, figures);
  }

 private:
  [[nodiscard]] std::string shown(const std::string& path) const { return run_.session().shown(path); }

  Decision reopened(const std::optional<SealFile>& file, const std::string& path, const PeriodFigures& figures) const {
    if (!file || !file->seal->is_closed()) {
      context_.talk.error(text::say("kỳ {} không đóng nên không mở lại được", "{} is not closed, so it cannot be reopened",
                                    figures.period.to_string()));
      return {};
    }
    Decision out{Decision::Kind::write, path, *file->seal};
    out.seal.history.push_back({model::SealAction::reopened, options_.on, options_.reopen});
    return out;
  }

  Decision closed(const std::optional<SealFile>& file, const std::string& path, const PeriodFigures& figures) const {
    const std::string period = figures.period.to_string();
    if (file && file->seal->is_closed()) {
      const auto changes = changes_since(*file, run_.session());
      if (changes.empty()) {
        context_.talk.note(text::say("Kỳ {} đã đóng từ trước, không có gì thay đổi: {}.",
                                     "{} was closed already, and nothing has changed: {}.", period, shown(path)));
        return {Decision::Kind::leave, path};
      }
      say_findings(context_, run_.session(), changes);
      context_.talk.error(text::say("kỳ {} đã đóng nhưng đầu vào đã thay đổi; mở lại bằng --reopen LÝ-DO rồi mới đóng lại",
                                    "{} is closed, but its inputs have changed; reopen it by --reopen REASON before you close "
                                    "it again",
                                    period));
      return {};
    }
    const aggregate::Reporting& reporting = figures.summary.reporting;
    const bool gaps = reporting.missing + reporting.invalid > 0;
    if (gaps && !options_.with_gaps) {
      context_.talk.error(text::say("chưa đóng được kỳ {}: {}; chờ cho đủ, hoặc thêm --with-gaps LÝ-DO",
                                    "{} cannot be closed yet, {}; wait for them, or add --with-gaps REASON", period,
                                    gaps_of(reporting)));
      return {};
    }
    Decision out{Decision::Kind::write, path, aggregate::seal_of(figures.summary)};
    out.seal.tool = "tiendo " TIENDO_VERSION;
    out.seal.inputs.clear();
    for (const aggregate::Source& input :
         inputs_of(run_.session().catalogue(), *figures.followed, figures.summary.sources)) {
      out.seal.inputs.push_back({input.path, input.sha256, {}});
    }
    if (file) out.seal.history = file->seal->history;
    out.seal.history.push_back({model::SealAction::closed, options_.on, gaps ? options_.with_gaps : std::nullopt});
    return out;
  }

  const CloseOptions& options_;
  const Context& context_;
  const PeriodRun& run_;
};

void write_seal(const Decision& decision, const Session& session, const Context& context) {
  const fs::path target = session.files().root() / decision.path;
  session.files().check_stays_inside(target);
  std::error_code error;
  fs::create_directories(target.parent_path(), error);
  if (error) throw writer::cannot_write(target.parent_path(), writer::cause_of(error.value()));
  writer::write_file(target, seal_bytes(decision.seal));
  const std::string period = decision.seal.period.to_string();
  const std::string shown = session.shown(decision.path);
  if (decision.seal.is_closed()) {
    context.talk.note(text::say("Đã đóng kỳ {}; đưa niêm phong vào git: {}", "Closed {}; commit the seal to git: {}", period, shown));
  } else {
    context.talk.note(text::say("Đã mở lại kỳ {}: {}", "Reopened {}: {}", period, shown));
  }
}

int run_close(const CloseOptions& options, const Context& context) {
  check_inputs(options);
  PeriodOptions wanted;
  wanted.period = options.period;
  wanted.directive = options.directive;
  wanted.as_of = options.as_of;
  wanted.allow_empty = true;  // A period without any report is one with gaps.
  const PeriodRun run(context, wanted);
  if (!run.ready()) return run.exit_code();
  const Closing closing(options, context, run);
  std::vector<Decision> decisions;
  for (const PeriodFigures& figures : run.figures()) decisions.push_back(closing.decide(figures));
  // All or none: half of a month is not closed.
  for (const Decision& decision : decisions) {
    if (decision.kind == Decision::Kind::refuse) return kExitFindings;
  }
  for (const Decision& decision : decisions) {
    if (decision.kind == Decision::Kind::write) write_seal(decision, run.session(), context);
  }
  return kExitClean;
}

}  // namespace

void attach_close(App& app) {
  Command& command = app.command("close", {"Đóng một kỳ: ghi lại số liệu và SHA-256 của mọi tệp đầu vào", "Seal a period: its figures and the SHA-256 of every input"});
  const auto options = std::make_shared<CloseOptions>();
  command.about({"Niêm phong được ghi vào seals/CHỈ-THỊ/KỲ.yaml, là văn bản để đưa vào git. Kỳ còn thiếu báo cáo hay có báo cáo "
                 "không hợp lệ thì chỉ đóng được khi nêu lý do. Mở lại rồi đóng lại đều được ghi vào niêm phong.",
                 "The seal is written to seals/DIRECTIVE/PERIOD.yaml, text to be committed to git. While reports are missing or "
                 "invalid a period is closed for a stated reason only. Reopening and closing again are recorded in it."});
  command.option("--period", options->period, {"kỳ cần đóng", "the period to close"}).required();
  command.option("--directive", options->directive, {"MÃ", "ID"},
                 {"chỉ làm với một chỉ thị của không gian làm việc", "only one of the workspace's directives"});
  command.option("--as-of", options->as_of,
                 {"ngày chốt để tính quá hạn; mặc định là hạn nộp của kỳ",
                  "the date by which lateness is judged; by default the period's due date"});
  command.option("--with-gaps", options->with_gaps, {"LÝ-DO", "REASON"},
                 {"đóng dù còn thiếu báo cáo hoặc có báo cáo không hợp lệ, và ghi lý do",
                  "close though reports are missing or invalid, and record why"});
  command.option("--reopen", options->reopen, {"LÝ-DO", "REASON"},
                 {"mở lại một kỳ đã đóng, và ghi lý do", "reopen a closed period, and record why"});
  command.option("--on", options->on,
                 {"ngày đóng hoặc mở lại để ghi vào niêm phong; không nêu thì không ghi ngày",
                  "the day of closing or reopening to record; none where it is not given"});
  command.example("tiendo close --period 2026-10", {"đóng kỳ tháng 10", "close October"});
  command.example("tiendo close --period 2026-10 --reopen \"Sở Y tế đính chính số liệu\"",
                  {"mở lại để sửa", "reopen it for a correction"});
  command.exit_code(kExitFindings, {"còn thiếu báo cáo, đầu vào đã thay đổi, niêm phong hỏng hoặc danh mục có lỗi",
                                    "reports are missing, inputs have changed, the seal is damaged or the catalogue has errors"});
  command.run([options](const Context& context) { return run_close(*options, context); });
}

}  // namespace cmd

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>
#include <system_error>

#include "app.hpp"
#include "pandoc.hpp"
#include "session.hpp"
#include "view/letter.hpp"
#include "write/atomic.hpp"
#include "write/letter.hpp"

namespace cmd {

namespace {

namespace fs = std::filesystem;

enum class RemindFormat { md, docx };
enum class Template { none, reminder, covering };

constexpr std::string_view kLetterFolder = "don-doc";
// No unit's id begins with a digit.
constexpr std::string_view kCovering = "0-danh-sach";
constexpr std::string_view kExtensions[] = {".md", ".docx"};

struct RemindOptions {
  PeriodOptions period;
  std::vector<RemindFormat> formats = {RemindFormat::md};
  std::optional<std::string> output;
  Template printed = Template::none;
};

std::optional<text::Localized> take_formats(const std::string& value, std::vector<RemindFormat>& formats) {
  std::vector<std::size_t> places;
  auto complaint = take_choices(value, {"md", "docx"}, places);
  formats.clear();
  formats.reserve(places.size());
  for (const std::size_t place : places) formats.push_back(static_cast<RemindFormat>(place));
  return complaint;
}

/// The letters of one period lie together, in a folder that holds nothing else.
fs::path folder_of(const RemindOptions& options, const PeriodRun& run, const PeriodFigures& figures) {
  const std::string& directive = *figures.followed->directive->id;
  if (options.output) {
    const fs::path output(*options.output);
    return (run.of_several() ? output / directive : output) / kLetterFolder;
  }
  const model::Workspace& workspace = run.session().catalogue().workspace();
  const std::string pattern = workspace.output.good() ? *workspace.output : "out/{directive}/{period}";
  return run.session().files().root() /
         model::fill_template(pattern, {{"directive", directive}, {"period", figures.period.to_string()}}) / kLetterFolder;
}

/// Writes the letters of one folder, and knows in the end which ones there are of an earlier run.
class LetterFolder {
 public:
  /// `within`, where there is one, is what no letter may be led out of.
  LetterFolder(fs::path folder, const FileStore* within, const std::vector<RemindFormat>& formats, const Pandoc* pandoc, model::Date date)
      : folder_(std::move(folder)), within_(within), formats_(formats), pandoc_(pandoc), date_(date) {
    if (within_ != nullptr) within_->check_stays_inside(folder_);
    std::error_code error;
    fs::create_directories(folder_, error);
    if (error) throw writer::cannot_write(folder_, writer::cause_of(error.value()));
  }

  void write(const std::string& name, const std::string& markdown) {
    for (const RemindFormat format : formats_) {
      const fs::path target = folder_ / (name + std::string(kExtensions[static_cast<std::size_t>(format)]));
      if (within_ != nullptr) within_->check_stays_inside(target);
      if (format == RemindFormat::md) {
        writer::write_file(target, markdown);
      } else {
        pandoc_->write_docx(target, markdown, date_);
      }
      written_.insert(target);
    }
  }

  /// Takes away the letters of an earlier run that this one has not written again: a unit that owes nothing any more must
  /// not be sent one by mistake.
  void drop_others(const Context& context, const model::Units& units) const {
    std::vector<std::string> names = {std::string(kCovering)};
    for (const model::Unit& unit : units.units) names.push_back(unit.id.value);
    for (const std::string& name : names) {
      for (const std::string_view extension : kExtensions) {
        const fs::path path = folder_ / (name + std::string(extension));
        if (written_.contains(path)) continue;
        std::error_code error;
        if (!fs::remove(path, error)) {
          if (error) throw writer::cannot_write(path, writer::cause_of(error.value()));
          continue;
        }
        context.talk.note(text::say("Đã bỏ {}, của lần lập trước.", "Removed {}, of an earlier run.", shown(path)));
      }
    }
  }

  [[nodiscard]] static std::string shown(const fs::path& path) { return relative_to(path, fs::current_path()); }
  [[nodiscard]] const fs::path& path() const { return folder_; }

 private:
  fs::path folder_;
  const FileStore* within_;
  std::vector<RemindFormat> formats_;
  const Pandoc* pandoc_;
  model::Date date_;
  std::set<fs::path> written_;
};

void write_letters(const RemindOptions& options, const Context& context, const PeriodRun& run, const PeriodFigures& figures,
                   const Pandoc* pandoc) {
  const Catalogue& catalogue = run.session().catalogue();
  const std::vector<diag::Diagnostic> findings = run.findings_of(figures);
  view::LetterInput input{&figures.summary, figures.past, findings, model::Profile::party, {}};
  if (catalogue.workspace().profile.good()) input.profile = *catalogue.workspace().profile;
  input.office = catalogue.workspace().office;
  const view::Letters letters = view::letters(input);

  const FileStore* const within = options.output ? nullptr : &run.session().files();
  LetterFolder folder(folder_of(options, run, figures), within, options.formats, pandoc, figures.summary.as_of);
  folder.write(std::string(kCovering), writer::letter(catalogue.letters().covering, letters.covering));
  Progress progress(context.talk, letters.letters.size());
  for (const view::Letter& letter : letters.letters) {
    folder.write(letter.unit, writer::letter(catalogue.letters().reminder, letter.data));
    progress.step();
  }
  folder.drop_others(context, catalogue.units());
  if (!letters.not_due.empty()) {
    std::vector<std::string> ids;
    for (const model::UnitIndex unit : letters.not_due) ids.push_back(*catalogue.units()[unit].id);
    context.talk.note(text::say("Tính đến {} chưa đến hạn gửi của {} đơn vị nên không đôn đốc gửi báo cáo: {}.",
                                "As of {}, {} of the units are not due yet and are not urged to report: {}.",
                                model::in_words(figures.summary.as_of),
                                ids.size(), fmt::format("{}", fmt::join(ids, ", "))));
  }
  context.talk.note(text::say("Đã lập {} công văn đôn đốc và danh sách trình: {}",
                              "Reminder letters written: {}, with their covering list in {}", letters.letters.size(),
                              LetterFolder::shown(folder.path())));
}

int run_remind(const RemindOptions& options, const Context& context) {
  if (options.printed != Template::none) {
    context.out.write(options.printed == Template::reminder ? writer::reminder_template() : writer::covering_template());
    return kExitClean;
  }
  std::optional<Pandoc> pandoc;
  if (std::find(options.formats.begin(), options.formats.end(), RemindFormat::docx) != options.formats.end()) pandoc.emplace();
  const PeriodRun run(context, options.period, Past::fold);
  if (!run.ready()) return run.exit_code();
  for (const PeriodFigures& figures : run.figures()) {
    write_letters(options, context, run, figures, pandoc ? &*pandoc : nullptr);
  }
  return run.exit_code();
}

}  // namespace

void attach_remind(App& app) {
  Command& command = app.command("remind", {"Lập công văn đôn đốc từng đơn vị còn nợ và danh sách trình lãnh đạo",
                                            "Write a reminder letter per unit that owes something, and their covering list"});
  const auto options = std::make_shared<RemindOptions>();
  command.about(
      {"Đơn vị còn nợ là đơn vị đã quá hạn mà chưa gửi báo cáo, gửi báo cáo không hợp lệ, hoặc có nhiệm vụ quá hạn. Mức đôn đốc theo số kỳ "
       "liên tiếp, tính cả kỳ này, mà báo cáo không có, chậm hoặc không hợp lệ: một kỳ nhắc nhở, hai kỳ đôn đốc lần 2, từ ba "
       "kỳ đề nghị phê bình. Thư nằm trong thư mục don-doc; lập lại thì thay các thư cũ, thư của đơn vị không còn nợ được bỏ "
       "đi. Số, ngày, người ký để trống để điền tay.\n\n"
       "Lời thư sửa bằng mẫu: in mẫu có sẵn bằng --print-template, sửa, rồi ghi đường dẫn vào tiendo.yaml: “letters: "
       "{reminder: mau/don-doc.md}”. Trong mẫu, {{tên}} là chỗ điền; {{#tên}} … {{/tên}} chỉ in khi có, và in lại cho từng "
       "mục của danh sách; {{^tên}} … {{/tên}} in khi không có. Các tên:\n"
       "chung: party state superior office symbol place signature [line] signer issuer directive plan period window_from window_to as_of\n"
       "công văn (reminder): unit due step times reminder repeated criticism missing invalid late submitted days_late "
       "days_past_due path errors [number line message code] more_errors has_overdue overdue [number task deadline days "
       "progress unreported] has_gaps gaps [task indicator reason] has_history history [period state] period_before figures "
       "[name unit now before] recipients [recipient]\n"
       "danh sách (covering): expected letter_count reminder_count repeated_count criticism_count has_letters letters [number "
       "unit owed step recipients] has_late late [unit days]",
       "A unit owes something where its report is missing after its due date or invalid, or a task of its is overdue. The step of the ladder "
       "follows the number of periods in a row, this one included, in which its report was missing, late or invalid: one "
       "period a reminder, two a second reminder, three or more a proposal to criticise. The letters lie in the folder don-doc; "
       "a new run replaces them and takes away those of units that owe nothing any more. Number, date and signer are left to "
       "be filled in by hand.\n\n"
       "Their wording is a template: print the built-in one by --print-template, change it, and name it in tiendo.yaml: "
       "“letters: {reminder: mau/don-doc.md}”. In it {{name}} is filled in; {{#name}} … {{/name}} is printed only where there is "
       "such a thing, and again for each item of a list; {{^name}} … {{/name}} where there is none. The names:\n"
       "both: party state superior office symbol place signature [line] signer issuer directive plan period window_from window_to as_of\n"
       "letter (reminder): unit due step times reminder repeated criticism missing invalid late submitted days_late "
       "days_past_due path errors [number line message code] more_errors has_overdue overdue [number task deadline days "
       "progress unreported] has_gaps gaps [task indicator reason] has_history history [period state] period_before figures "
       "[name unit now before] recipients [recipient]\n"
       "list (covering): expected letter_count reminder_count repeated_count criticism_count has_letters letters [number unit "
       "owed step recipients] has_late late [unit days]"});
  bind_period_options(command, options->period);
  command.option("--format", [options](const std::string& value) { return take_formats(value, options->formats); },
                 OptionSpec::Kind::single, {"md,docx", "md,docx"},
                 {"dạng thư; mặc định md. docx cần có chương trình pandoc", "the letters' form; md by default. docx needs pandoc"});
  command.option("-o,--output", options->output, {"THƯ-MỤC", "DIR"},
                 {"thư mục chứa don-doc; mặc định theo output trong tiendo.yaml",
                  "the folder of don-doc; by default as output in tiendo.yaml says"});
  command.choice("--print-template", options->printed,
                 {{"reminder", Template::reminder}, {"covering", Template::covering}},
                 {"chỉ in mẫu có sẵn, để sửa thành mẫu riêng", "only print the built-in template, to make one's own of it"});
  command.example("tiendo remind --period 2026-10", {"công văn đôn đốc kỳ tháng 10", "October's reminder letters"});
  command.example("tiendo remind --period 2026-10 --as-of 2026-10-31 --format md,docx",
                  {"tính đến ngày 31/10/2026, kèm bản Word", "as of 31 October 2026, for Word too"});
  command.example("tiendo remind --print-template reminder > mau/don-doc.md", {"lấy mẫu về sửa", "a template to change"});
  command.exit_code(kExitFindings, {"danh mục có lỗi, hoặc thiếu báo cáo khi có --strict",
                                    "the catalogue has errors, or a report is missing under --strict"});
  command.run([options](const Context& context) { return run_remind(*options, context); });
}

}  // namespace cmd

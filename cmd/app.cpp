#include "app.hpp"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <system_error>

#include <CLI/CLI.hpp>

#include "help.hpp"
#include "parallel.hpp"
#include "text/utf8.hpp"
#include "usage.hpp"
#include "write/atomic.hpp"

namespace cmd {
namespace {

/// Whether what follows this word is its value: `-C DIR`, not `-q` or `--lang=vi`.
bool takes_next(const Command& root, std::string_view word) {
  return std::any_of(root.options().begin(), root.options().end(), [&](const OptionSpec& spec) {
    const std::string names = "," + spec.names + ",";
    return spec.kind != OptionSpec::Kind::flag && names.find("," + std::string(word) + ",") != std::string::npos;
  });
}

/// `tiendo help status` is `tiendo status --help`, whatever options stand before it.
void rewrite_help(const Command& root, std::vector<std::string>& args) {
  std::size_t at = 0;
  while (at < args.size() && args[at].starts_with('-')) at += takes_next(root, args[at]) ? 2U : 1U;
  if (at >= args.size() || args[at] != "help") return;
  args.erase(args.begin() + static_cast<std::ptrdiff_t>(at));
  args.emplace_back("--help");
}

std::optional<text::Localized> take_jobs(const std::string& value, std::size_t& jobs) {
  constexpr std::size_t kMostJobs = 256;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || number < 1 || number > kMostJobs) {
    return text::say("“{}” không phải số luồng; hãy ghi một số từ 1 đến {}", "“{}” is no number of threads; give one from 1 to {}",
                     text::printable(value), kMostJobs);
  }
  jobs = number;
  return std::nullopt;
}

}  // namespace

App::App() : parsed_(std::make_unique<CLI::App>()), jobs_(hardware_jobs()) {
  root_ = std::make_unique<Command>("tiendo",
                                    text::Wording{"Theo dõi thực hiện chỉ thị: kiểm tra báo cáo tiến độ của các đơn vị, tổng "
                                                  "hợp số liệu, lập phụ lục và báo cáo tóm tắt.",
                                                  "Follows up a directive: checks the units' progress reports, adds up the "
                                                  "figures, writes the annexes and summaries."},
                                    *parsed_, nullptr);
  root_->option("-C", dir_, {"THƯ_MỤC", "DIR"},
                {"thư mục chứa tiendo.yaml (mặc định: tìm từ thư mục hiện tại trở lên)",
                 "the folder of tiendo.yaml (default: looked for upward from the current folder)"});
  // Its value is looked up before anything else, see choose_language; here it is only checked.
  static_cast<void>(root_->option(
      "--lang",
      [](const std::string& value) -> std::optional<text::Localized> {
        if (value == "vi" || value == "en") return std::nullopt;
        return not_a_choice(value, {"vi", "en"});
      },
      OptionSpec::Kind::single, {"vi|en", "vi|en"},
      {"ngôn ngữ của thông báo (mặc định: theo TIENDO_LANG, rồi LC_ALL, LC_MESSAGES, LANG)",
       "language of the messages (default: TIENDO_LANG, then LC_ALL, LC_MESSAGES, LANG)"}));
  root_->choice<std::string>("--color", color_, {{"auto", "auto"}, {"always", "always"}, {"never", "never"}},
                             {"tô màu (mặc định: auto, chỉ khi ra màn hình)",
                              "colour (default: auto, on a terminal only)"});
  static_cast<void>(root_->option(
      "-j,--jobs", [this](const std::string& value) { return take_jobs(value, jobs_); }, OptionSpec::Kind::single, {"N", "N"},
      {"số luồng cùng đọc báo cáo (mặc định: theo số lõi của máy); kết quả không đổi",
       "threads that read reports (default: as many as the machine has cores); the result is the same"}));
  root_->flag("-q,--quiet", quiet_, {"chỉ nêu lỗi", "say nothing but errors"});
  root_->flag("-v,--verbose", verbose_, {"nói rõ từng việc đang làm", "say what is being done"});
  root_->flag("-h,--help", help_, {"in hướng dẫn này", "print this help"});
  root_->flag("--version", version_, {"in phiên bản", "print the version"});
  root_->example("tiendo validate", {"kiểm tra mọi báo cáo của không gian làm việc", "check every report of the workspace"});
  root_->example("tiendo help validate", {"hướng dẫn của một lệnh", "the help of one command"});
}

App::~App() = default;

int App::run(std::vector<std::string> args, const Environment& environment) {
  const text::Lang lang = choose_language(args, environment);
  try {
    return run_checked(std::move(args), environment, lang);
  } catch (const UsageError& error) {
    Talk talk(lang, Verbosity::normal, choose_paint("auto", STDERR_FILENO, environment));
    talk.error(error.message);
    talk.note(text::say("Xem: {} --help", "See: {} --help", error.command->full_name()));
  } catch (const Failure& failure) {
    Talk(lang, Verbosity::normal, choose_paint(color_, STDERR_FILENO, environment)).error(failure.message());
  } catch (const writer::WriteError& failure) {
    Talk(lang, Verbosity::normal, choose_paint(color_, STDERR_FILENO, environment)).error(failure.message());
  }
  return kExitFailure;
}

int App::run_checked(std::vector<std::string> args, const Environment& environment, text::Lang lang) {
  rewrite_help(*root_, args);
  const Request request = parse(*root_, std::move(args));
  take_options(*root_, *request.command);
  if (quiet_ && verbose_) {
    throw UsageError{text::say("-q và -v không dùng cùng nhau", "-q and -v exclude each other"), request.command};
  }
  Out out(choose_paint(color_, STDOUT_FILENO, environment));
  const Verbosity verbosity = quiet_ ? Verbosity::quiet : verbose_ ? Verbosity::verbose : Verbosity::normal;
  Talk talk(lang, verbosity, choose_paint(color_, STDERR_FILENO, environment));
  int code = kExitClean;
  if (help_) {
    out.write(help(*request.command, lang));
  } else if (version_) {
    out.line("tiendo " TIENDO_VERSION);
  } else if (!request.command->action()) {
    talk.raw(help(*request.command, lang));
    return kExitFailure;
  } else {
    take_all(*root_, request);
    code = request.command->action()(Context{dir_, lang, out, talk, jobs_});
  }
  out.flush();
  return code;
}

}  // namespace cmd

#pragma once
/// The tool's frame: global options, the table of commands, parsing, help, and the errors of usage.
///
/// A command is one file. It binds an options struct and opens nothing until it is run:
///
///     struct Options { std::optional<model::Period> period; bool strict = false; };
///     int run(const Options& options, const Context& context);  // → exit code
///
///     void attach_status(App& app) {
///       Command& command = app.command("status", {"Đơn vị nào đã gửi …", "Who has handed in …"});
///       const auto options = std::make_shared<Options>();
///       command.option("--period", options->period, {"kỳ báo cáo", "the reporting period"});
///       command.flag("--strict", options->strict, {"…", "…"});
///       command.example("tiendo status --period 2026-10", {"…", "…"});
///       command.exit_code(1, {"…", "…"});
///       command.run([options](const Context& context) { return run(*options, context); });
///     }
///
/// and one line in the table of commands.cpp. What cannot go on is thrown as Failure.

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "language.hpp"

namespace cmd {

class App {
 public:
  App();
  ~App();
  App(const App&) = delete;
  App& operator=(const App&) = delete;

  /// A new command; the reference lasts as long as the App.
  Command& command(std::string_view name, text::Wording summary) { return root_->command(name, summary); }

  /// Parses, runs, and returns the exit code. `args` without the program's own name.
  [[nodiscard]] int run(std::vector<std::string> args, const Environment& environment);

 private:
  int run_checked(std::vector<std::string> args, const Environment& environment, text::Lang lang);

  std::unique_ptr<CLI::App> parsed_;
  std::unique_ptr<Command> root_;
  std::optional<std::string> dir_;
  std::string color_ = "auto";
  std::size_t jobs_;
  bool quiet_ = false;
  bool verbose_ = false;
  bool help_ = false;
  bool version_ = false;
};

}  // namespace cmd

#pragma once
/// A command of the tool: its options, its help in both languages, and what it does.

#include <cstddef>
#include <deque>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/date.hpp"
#include "model/period.hpp"
#include "out.hpp"
#include "text/localized.hpp"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace cmd {

inline constexpr int kExitClean = 0;     ///< Nothing at or above the threshold.
inline constexpr int kExitFindings = 1;  ///< Findings.
inline constexpr int kExitFailure = 2;   ///< Usage, configuration or I/O.

/// What a command is given when it runs.
struct Context {
  std::optional<std::string> dir;  ///< `-C DIR`.
  text::Lang lang = text::Lang::en;
  Out& out;
  Talk& talk;
  std::size_t jobs = 1;  ///< `-j N`: threads to work with.
};

/// Takes the text of a value; a complaint where it is not one (“expected a date such as 2026-10-15”).
using Taker = std::function<std::optional<text::Localized>(const std::string& value)>;

/// One option, flag or argument. Made by Command.
struct OptionSpec {
  enum class Kind { flag, single, repeated };

  std::string names;  ///< `-o,--output`; of an argument a name for CLI11 only.
  std::string label;  ///< `PATH`: what stands for the value in the help of either language …
  text::Wording label_words;  ///< … or, where it is a word, in each.
  text::Wording help;
  Kind kind = Kind::single;
  bool is_argument = false;
  bool is_required = false;
  Taker take;
  CLI::Option* parsed = nullptr;

  /// The command does not run without it.
  OptionSpec& required() {
    is_required = true;
    return *this;
  }
  [[nodiscard]] std::string label_in(text::Lang lang) const {
    return label.empty() ? std::string(label_words.in(lang)) : label;
  }
};

/// Names and values of an option that takes one of a few words.
template <class T>
using Choices = std::initializer_list<std::pair<std::string_view, T>>;

/// What somebody typed, as a message quotes it.
[[nodiscard]] std::string spelled(std::string_view words);
/// The words of a choice, and the complaint that names them and the nearest.
[[nodiscard]] std::string join_choices(const std::vector<std::string>& names);
[[nodiscard]] text::Localized not_a_choice(const std::string& value, const std::vector<std::string>& names);
/// `xlsx,md`: where each of the words stands among the names; the complaint where one is none of them.
[[nodiscard]] std::optional<text::Localized> take_choices(const std::string& value, const std::vector<std::string>& names,
                                                          std::vector<std::size_t>& places);

class Command {
 public:
  Command(std::string name, text::Wording summary, CLI::App& parsed, const Command* parent);

  // Words for the help -------------------------------------------------------------------------------------------
  /// A paragraph or more after the summary.
  Command& about(text::Wording words);
  Command& example(std::string_view line, text::Wording words);
  /// What an exit code means here; 2 is always there, and 0 where nothing else is said.
  Command& exit_code(int code, text::Wording words);

  // Options: `names` as in "-o,--output"; the variable keeps its value where the option is not given ---------------
  OptionSpec& flag(std::string_view names, bool& value, text::Wording help);
  OptionSpec& option(std::string_view names, std::optional<std::string>& value, text::Wording label, text::Wording help);
  OptionSpec& option(std::string_view names, std::vector<std::string>& values, text::Wording label, text::Wording help);
  OptionSpec& option(std::string_view names, std::optional<model::Period>& value, text::Wording help);
  OptionSpec& option(std::string_view names, std::optional<model::Date>& value, text::Wording help);
  /// The general form: `take` is called once for each time the option is given.
  OptionSpec& option(std::string_view names, Taker take, OptionSpec::Kind kind, text::Wording label, text::Wording help);
  /// One of a few words.
  template <class T>
  OptionSpec& choice(std::string_view names, T& value, Choices<T> choices, text::Wording help) {
    std::vector<std::string> words;
    std::vector<T> values;
    for (const auto& [word, meant] : choices) {
      words.emplace_back(word);
      values.push_back(meant);
    }
    OptionSpec& made = option(
        names,
        [&value, words, values](const std::string& text) -> std::optional<text::Localized> {
          for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i] == text) {
              value = values[i];
              return std::nullopt;
            }
          }
          return not_a_choice(text, words);
        },
        OptionSpec::Kind::single, {}, help);
    made.label = join_choices(words);
    return made;
  }

  // Arguments ----------------------------------------------------------------------------------------------------
  OptionSpec& argument(std::optional<std::string>& value, text::Wording label, text::Wording help);
  OptionSpec& argument(std::vector<std::string>& values, text::Wording label, text::Wording help);
  OptionSpec& argument(std::optional<model::Period>& value, text::Wording label, text::Wording help);

  // What it does ---------------------------------------------------------------------------------------------------
  /// Returns the exit code.
  void run(std::function<int(const Context&)> action) { action_ = std::move(action); }
  /// A command of a command: `schema check`.
  Command& command(std::string_view name, text::Wording summary);

  // For the App, the help and the usage errors ---------------------------------------------------------------------
  [[nodiscard]] const std::string& name() const { return name_; }
  /// `tiendo schema check`
  [[nodiscard]] std::string full_name() const;
  [[nodiscard]] text::Wording summary() const { return summary_; }
  [[nodiscard]] text::Wording about() const { return about_; }
  [[nodiscard]] const Command* parent() const { return parent_; }
  [[nodiscard]] const std::deque<OptionSpec>& options() const { return options_; }
  [[nodiscard]] const std::deque<Command>& commands() const { return commands_; }
  [[nodiscard]] const std::vector<std::pair<std::string_view, text::Wording>>& examples() const { return examples_; }
  [[nodiscard]] const std::vector<std::pair<int, text::Wording>>& exit_codes() const { return exit_codes_; }
  [[nodiscard]] const std::function<int(const Context&)>& action() const { return action_; }
  [[nodiscard]] CLI::App& parsed() const { return *parsed_; }

 private:
  OptionSpec& add(OptionSpec spec);

  std::string name_;
  text::Wording summary_;
  text::Wording about_{};
  CLI::App* parsed_;
  const Command* parent_;
  std::deque<OptionSpec> options_;
  std::deque<Command> commands_;
  std::vector<std::pair<std::string_view, text::Wording>> examples_;
  std::vector<std::pair<int, text::Wording>> exit_codes_;
  std::function<int(const Context&)> action_;
};

}  // namespace cmd

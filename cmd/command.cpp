#include "command.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace cmd {
namespace {

std::optional<text::Localized> take_period(const std::string& value, std::optional<model::Period>& period) {
  period = model::Period::parse(value);
  if (period) return std::nullopt;
  return text::say("“{}” không phải là kỳ báo cáo; cần dạng 2026-10, 2026-Q3, 2026-H1, 2026-9M hoặc 2026",
                   "“{}” is not a period; expected the form 2026-10, 2026-Q3, 2026-H1, 2026-9M or 2026", spelled(value));
}

std::optional<text::Localized> take_date(const std::string& value, std::optional<model::Date>& date) {
  date = model::parse_date(value);
  if (date) return std::nullopt;
  return text::say("“{}” không phải là một ngày; cần một ngày có thật, dạng 2026-10-15 (năm-tháng-ngày)",
                   "“{}” is not a date; expected the form 2026-10-15 (year-month-day)", spelled(value));
}

}  // namespace

std::string spelled(std::string_view words) {
  constexpr std::size_t kMostColumns = 60;
  return text::printable(text::shorten(words, kMostColumns));
}

std::string join_choices(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, "|")); }

text::Localized not_a_choice(const std::string& value, const std::vector<std::string>& names) {
  const std::string allowed = fmt::format("{}", fmt::join(names, ", "));
  if (const auto near = text::nearest(value, names)) {
    return text::say("“{}” không có trong các giá trị {}; có phải là “{}”?",
                     "“{}” is not one of {}; did you mean “{}”?", spelled(value), allowed, *near);
  }
  return text::say("“{}” không có trong các giá trị {}", "“{}” is not one of {}", spelled(value), allowed);
}

std::optional<text::Localized> take_choices(const std::string& value, const std::vector<std::string>& names,
                                            std::vector<std::size_t>& places) {
  places.clear();
  for (std::size_t begin = 0; begin <= value.size();) {
    const std::size_t end = std::min(value.find(',', begin), value.size());
    const std::string word = value.substr(begin, end - begin);
    const auto known = std::find(names.begin(), names.end(), word);
    if (known == names.end()) return not_a_choice(word, names);
    places.push_back(static_cast<std::size_t>(known - names.begin()));
    begin = end + 1;
  }
  return std::nullopt;
}

Command::Command(std::string name, text::Wording summary, CLI::App& parsed, const Command* parent)
    : name_(std::move(name)), summary_(summary), parsed_(&parsed), parent_(parent) {
  // The words of CLI11 are English only: help, unknown and missing arguments are ours. What CLI11 does not know it
  // hands up to the root, where arguments are told from unknown options.
  parsed.set_help_flag();
  parsed.allow_extras();
  parsed.fallthrough();
}

Command& Command::about(text::Wording words) {
  about_ = words;
  return *this;
}

Command& Command::example(std::string_view line, text::Wording words) {
  examples_.emplace_back(line, words);
  return *this;
}

Command& Command::exit_code(int code, text::Wording words) {
  exit_codes_.emplace_back(code, words);
  return *this;
}

OptionSpec& Command::add(OptionSpec spec) {
  if (!spec.is_argument) {
    if (spec.kind == OptionSpec::Kind::flag) {
      spec.parsed = parsed_->add_flag(spec.names)->disable_flag_override();
    } else {
      // One value each time it is given, however often: that it may be given once only is said in our own words.
      spec.parsed = parsed_->add_option(spec.names)->expected(-1)->allow_extra_args(false);
      spec.parsed->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args(false);
    }
  }
  return options_.emplace_back(std::move(spec));
}

OptionSpec& Command::flag(std::string_view names, bool& value, text::Wording help) {
  OptionSpec spec;
  spec.names = names;
  spec.help = help;
  spec.kind = OptionSpec::Kind::flag;
  spec.take = [&value](const std::string&) -> std::optional<text::Localized> {
    value = true;
    return std::nullopt;
  };
  return add(std::move(spec));
}

OptionSpec& Command::option(std::string_view names, Taker take, OptionSpec::Kind kind, text::Wording label,
                            text::Wording help) {
  OptionSpec spec;
  spec.names = names;
  spec.label_words = label;
  spec.help = help;
  spec.kind = kind;
  spec.take = std::move(take);
  return add(std::move(spec));
}

OptionSpec& Command::option(std::string_view names, std::optional<std::string>& value, text::Wording label,
                            text::Wording help) {
  return option(
      names,
      [&value](const std::string& text) -> std::optional<text::Localized> {
        value = text;
        return std::nullopt;
      },
      OptionSpec::Kind::single, label, help);
}

OptionSpec& Command::option(std::string_view names, std::vector<std::string>& values, text::Wording label,
                            text::Wording help) {
  return option(
      names,
      [&values](const std::string& text) -> std::optional<text::Localized> {
        values.push_back(text);
        return std::nullopt;
      },
      OptionSpec::Kind::repeated, label, help);
}

OptionSpec& Command::option(std::string_view names, std::optional<model::Period>& value, text::Wording help) {
  return option(
      names, [&value](const std::string& text) { return take_period(text, value); }, OptionSpec::Kind::single,
      {"KỲ", "PERIOD"}, help);
}

OptionSpec& Command::option(std::string_view names, std::optional<model::Date>& value, text::Wording help) {
  return option(
      names, [&value](const std::string& text) { return take_date(text, value); }, OptionSpec::Kind::single,
      {"NGÀY", "DATE"}, help);
}

OptionSpec& Command::argument(std::optional<std::string>& value, text::Wording label, text::Wording help) {
  OptionSpec spec;
  spec.label_words = label;
  spec.help = help;
  spec.is_argument = true;
  spec.take = [&value](const std::string& text) -> std::optional<text::Localized> {
    value = text;
    return std::nullopt;
  };
  return add(std::move(spec));
}

OptionSpec& Command::argument(std::vector<std::string>& values, text::Wording label, text::Wording help) {
  OptionSpec spec;
  spec.label_words = label;
  spec.help = help;
  spec.is_argument = true;
  spec.kind = OptionSpec::Kind::repeated;
  spec.take = [&values](const std::string& text) -> std::optional<text::Localized> {
    values.push_back(text);
    return std::nullopt;
  };
  return add(std::move(spec));
}

OptionSpec& Command::argument(std::optional<model::Period>& value, text::Wording label, text::Wording help) {
  OptionSpec spec;
  spec.label_words = label;
  spec.help = help;
  spec.is_argument = true;
  spec.take = [&value](const std::string& text) { return take_period(text, value); };
  return add(std::move(spec));
}

Command& Command::command(std::string_view name, text::Wording summary) {
  const std::string own_name(name);
  CLI::App* parsed = parsed_->add_subcommand(own_name);
  // Once a command is named, the name of another is an argument like any other word.
  parsed_->require_subcommand(0, 1);
  return commands_.emplace_back(own_name, summary, *parsed, this);
}

std::string Command::full_name() const { return parent_ == nullptr ? name_ : parent_->full_name() + " " + name_; }

}  // namespace cmd

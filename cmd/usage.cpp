#include "usage.hpp"

#include <algorithm>

#include <CLI/CLI.hpp>

#include "text/nearest.hpp"
#include "text/utf8.hpp"

namespace cmd {
namespace {

bool is_option_like(const std::string& word) { return word.size() > 1 && word.front() == '-'; }

/// `--output` of `-o,--output`, or its only name.
std::string shown_name(const OptionSpec& spec) {
  const auto comma = spec.names.find(',');
  return comma == std::string::npos ? spec.names : spec.names.substr(comma + 1);
}

std::vector<std::string> long_names(const Command* command) {
  std::vector<std::string> names;
  for (; command != nullptr; command = command->parent()) {
    for (const OptionSpec& spec : command->options()) {
      if (!spec.is_argument && shown_name(spec).starts_with("--")) names.push_back(shown_name(spec));
    }
  }
  return names;
}

std::vector<std::string> command_names(const Command& command) {
  std::vector<std::string> names;
  for (const Command& sub : command.commands()) names.push_back(sub.name());
  return names;
}

const Command* named_command(const Command& root) {
  const Command* command = &root;
  while (true) {
    const auto parsed = command->parsed().get_subcommands();
    if (parsed.empty()) return command;
    const auto sub = std::find_if(command->commands().begin(), command->commands().end(),
                                  [&](const Command& each) { return &each.parsed() == parsed.front(); });
    command = &*sub;
  }
}

UsageError unknown_option(const std::string& word, const Command* command) {
  const std::string name = word.substr(0, word.find('='));
  if (const auto near = text::nearest(name, long_names(command))) {
    return {text::say("không có tùy chọn “{}”; có phải là “{}”?", "there is no option “{}”; did you mean “{}”?",
                      spelled(name), *near),
            command};
  }
  return {text::say("không có tùy chọn “{}”", "there is no option “{}”", spelled(name)), command};
}

UsageError unknown_command(const std::string& word, const Command* command) {
  const std::string whole = command->full_name();
  if (const auto near = text::nearest(word, command_names(*command))) {
    return {text::say("không có lệnh “{} {}”; có phải là “{}”?", "there is no command “{} {}”; did you mean “{}”?", whole,
                      spelled(word), *near),
            command};
  }
  return {text::say("không có lệnh “{} {}”", "there is no command “{} {}”", whole, spelled(word)), command};
}

UsageError no_value(const std::string& name, const Command* command) {
  return {text::say("tùy chọn {} cần một giá trị", "option {} needs a value", name), command};
}

/// CLI11 tells what is wrong only in English prose that begins with the option's name.
UsageError translated(const CLI::ParseError& error, const Command* command) {
  const std::string message = error.what();
  std::string name = message.substr(0, message.find_first_of(": "));
  if (!name.starts_with('-')) name.insert(0, name.size() == 1 ? "-" : "--");
  if (message.find("disallowed flag override") != std::string::npos) {
    return {text::say("tùy chọn {} không nhận giá trị", "option {} takes no value", name), command};
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) return no_value(name, command);
  return {text::say("không đọc được dòng lệnh: {}", "the command line cannot be read: {}", message), command};
}

void take_value(const OptionSpec& spec, const std::string& name, const std::string& value, const Command* shown) {
  if (const auto complaint = spec.take(value)) {
    throw UsageError{text::say("{}: {}", "{}: {}", name, *complaint), shown};
  }
}

void take_arguments(const Request& request) {
  const Command& command = *request.command;
  std::size_t next = 0;
  for (const OptionSpec& spec : command.options()) {
    if (!spec.is_argument) continue;
    const text::Localized label{spec.label_in(text::Lang::vi), spec.label_in(text::Lang::en)};
    if (spec.is_required && next == request.arguments.size()) {
      throw UsageError{text::say("thiếu {}", "{} is missing", label), &command};
    }
    const std::size_t most = spec.kind == OptionSpec::Kind::repeated ? request.arguments.size() : next + 1;
    for (; next < std::min(most, request.arguments.size()); ++next) {
      if (const auto complaint = spec.take(request.arguments[next])) {
        throw UsageError{text::say("{}: {}", "{}: {}", label, *complaint), &command};
      }
    }
  }
  if (next < request.arguments.size()) {
    throw UsageError{text::say("lệnh không dùng đến “{}”", "“{}” was not expected here", spelled(request.arguments[next])),
                     &command};
  }
}

}  // namespace

Request parse(const Command& root, std::vector<std::string> args) {
  Request request{&root, {}};
  const auto mark = std::find(args.begin(), args.end(), "--");
  std::vector<std::string> after_mark(mark == args.end() ? mark : mark + 1, args.end());
  args.erase(mark, args.end());
  for (const std::string& word : args) {
    // CLI11 would take the next word for the value.
    if (word.starts_with("--") && word.ends_with('=')) throw no_value(word.substr(0, word.size() - 1), &root);
  }
  std::reverse(args.begin(), args.end());
  try {
    root.parsed().parse(args);
  } catch (const CLI::ParseError& error) {
    throw translated(error, named_command(root));
  }
  request.command = named_command(root);
  for (const std::string& word : root.parsed().remaining(true)) {
    if (is_option_like(word)) throw unknown_option(word, request.command);
    request.arguments.push_back(word);
  }
  request.arguments.insert(request.arguments.end(), after_mark.begin(), after_mark.end());
  if (!request.command->commands().empty() && !request.arguments.empty()) {
    throw unknown_command(request.arguments.front(), request.command);
  }
  return request;
}

void take_options(const Command& command, const Command& shown) {
  for (const OptionSpec& spec : command.options()) {
    if (spec.is_argument) continue;
    const std::string name = shown_name(spec);
    const auto& values = spec.parsed->results();
    if (spec.is_required && values.empty()) {
      throw UsageError{text::say("thiếu tùy chọn {}", "option {} is missing", name), &shown};
    }
    if (spec.kind == OptionSpec::Kind::single && values.size() > 1) {
      throw UsageError{text::say("tùy chọn {} chỉ được ghi một lần", "option {} may be given only once", name), &shown};
    }
    for (const std::string& value : values) {
      // `--period --directive x` forgot the period.
      if (spec.kind != OptionSpec::Kind::flag && value.starts_with("--")) throw no_value(name, &shown);
      take_value(spec, name, value, &shown);
    }
  }
}

void take_all(const Command& root, const Request& request) {
  for (const Command* command = request.command; command != &root; command = command->parent()) {
    take_options(*command, *request.command);
  }
  if (request.command->action()) take_arguments(request);
}

}  // namespace cmd

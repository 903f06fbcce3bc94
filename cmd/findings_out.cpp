#include "findings_out.hpp"

#include <algorithm>
#include <map>

#include "fixing.hpp"
#include "write/atomic.hpp"

namespace cmd {

namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const writer::FindingsFormat& format : writer::findings_formats()) names.emplace_back(format.name);
  return names;
}

writer::Style style_of(Paint paint) { return paint == Paint::coloured ? writer::Style::coloured : writer::Style::plain; }

/// The findings with paths as seen from the current folder, where a person or an editor opens them.
std::vector<diag::Diagnostic> from_here(const Session& session, std::vector<diag::Diagnostic> findings) {
  std::map<const text::SourceFile*, text::SourcePtr> moved;
  const auto move = [&](diag::Place& place) {
    if (!place.file) return;
    text::SourcePtr& known = moved[place.file.get()];
    if (!known) {
      const std::string shown = session.shown(place.file->path());
      known = shown == place.file->path() ? place.file : std::make_shared<const text::SourceFile>(place.file->renamed(shown));
    }
    place.file = known;
  };
  for (diag::Diagnostic& finding : findings) {
    move(finding.place);
    for (diag::Related& related : finding.related) move(related.place);
  }
  return findings;
}

writer::Mendable mendable_of(const std::vector<diag::Diagnostic>& findings, const std::set<std::string>& named) {
  writer::Mendable out;
  for (const diag::Diagnostic& finding : findings) {
    if (may_be_mended(finding, named)) out.count(finding);
  }
  return out;
}

}  // namespace

std::optional<text::Localized> take_target(const std::string& value, std::vector<FindingTarget>& targets) {
  const std::size_t equals = value.find('=');
  const std::string name = value.substr(0, equals);
  const auto formats = writer::findings_formats();
  const auto format = std::find_if(formats.begin(), formats.end(), [&](const auto& each) { return each.name == name; });
  if (format == formats.end()) return not_a_choice(name, format_names());
  FindingTarget target{&*format, std::nullopt};
  if (equals != std::string::npos) target.file = value.substr(equals + 1);
  if (target.file && target.file->empty()) {
    return text::say("thiếu tên tệp sau “{}=”", "a file's name is missing after “{}=”", name);
  }
  for (const FindingTarget& other : targets) {
    if (other.file != target.file) continue;
    if (target.file) {
      return text::say("“{}” đã dành cho {}; hãy ghi ra một tệp khác", "“{}” is taken by {} already; name another file",
                       *target.file, other.format->name);
    }
    return text::say("màn hình đã dành cho {0}; hãy ghi ra tệp: --format {1}=TỆP",
                     "standard output is taken by {0} already; write to a file: --format {1}=FILE", other.format->name, name);
  }
  targets.push_back(std::move(target));
  return std::nullopt;
}

void bind_formats(Command& command, std::vector<FindingTarget>& targets) {
  command.option("--format", [&targets](const std::string& value) { return take_target(value, targets); },
                 OptionSpec::Kind::repeated, {"KIỂU[=TỆP]", "FORMAT[=FILE]"},
                 {"text (mặc định), concise, json, jsonl, sarif, junit, github hoặc gitlab; ghi được nhiều lần",
                  "text (the default), concise, json, jsonl, sarif, junit, github or gitlab; may be given several times"});
}

void print_findings(const Context& context, const Session& session, const FindingsRun& run,
                    const std::vector<FindingTarget>& targets) {
  const std::vector<diag::Diagnostic> shown = from_here(session, run.findings);
  writer::FindingsReport report{shown, run.files, TIENDO_VERSION, run.most, mendable_of(run.findings, run.named)};
  for (writer::CheckedFile& file : report.files) file.path = session.shown(file.path);
  const std::vector<FindingTarget> wanted = targets.empty() ? std::vector<FindingTarget>(1) : targets;
  for (const FindingTarget& target : wanted) {
    if (target.file) {
      writer::write_file(*target.file, target.format->render(report, context.lang, writer::Style::plain));
    } else {
      context.out.write(target.format->render(report, context.lang, style_of(context.out.paint())));
    }
  }
}

void say_findings(const Context& context, const Session& session, const std::vector<diag::Diagnostic>& findings,
                  const std::set<std::string>& named) {
  const std::vector<diag::Diagnostic> shown = from_here(session, findings);
  const writer::FindingsReport report{shown, {}, TIENDO_VERSION, std::nullopt, mendable_of(findings, named)};
  context.talk.raw(writer::findings_text(report, context.lang, style_of(context.talk.paint())));
}

}  // namespace cmd

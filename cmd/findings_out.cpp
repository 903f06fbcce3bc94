#include "findings_out.hpp"

#include <map>

#include "write/atomic.hpp"
#include "write/findings_json.hpp"
#include "write/findings_text.hpp"

namespace cmd {

namespace {

const std::vector<std::string>& format_names() {
  static const std::vector<std::string> kNames = {"text", "json"};
  return kNames;
}

writer::Style style_of(Paint paint) { return paint == Paint::coloured ? writer::Style::coloured : writer::Style::plain; }

/// The findings with paths as seen from the current folder, where a person or an editor opens them.
std::vector<diag::Diagnostic> from_here(const Session& session, std::vector<diag::Diagnostic> findings) {
  std::map<const text::SourceFile*, text::SourcePtr> moved;
  const auto move = [&](diag::Place& place) {
    if (!place.file) return;
    const std::string shown = session.shown(place.file->path());
    if (shown == place.file->path()) return;
    text::SourcePtr& known = moved[place.file.get()];
    if (!known) known = text::make_source(shown, std::string(place.file->bytes()));
    place.file = known;
  };
  for (diag::Diagnostic& finding : findings) {
    move(finding.place);
    for (diag::Related& related : finding.related) move(related.place);
  }
  return findings;
}

std::string rendered(const writer::FindingsReport& report, FindingFormat format, text::Lang lang, writer::Style style) {
  return format == FindingFormat::json ? writer::findings_json(report, lang) : writer::findings_text(report, lang, style);
}

}  // namespace

std::optional<text::Localized> take_target(const std::string& value, std::vector<FindingTarget>& targets) {
  const std::size_t equals = value.find('=');
  const std::string name = value.substr(0, equals);
  for (std::size_t i = 0; i < format_names().size(); ++i) {
    if (format_names()[i] != name) continue;
    FindingTarget& target = targets.emplace_back();
    target.format = static_cast<FindingFormat>(i);
    if (equals != std::string::npos) target.file = value.substr(equals + 1);
    if (target.file && target.file->empty()) {
      return text::say("thiếu tên tệp sau “{}=”", "a file's name is missing after “{}=”", name);
    }
    return std::nullopt;
  }
  return not_a_choice(name, format_names());
}

void print_findings(const Context& context, const Session& session, const FindingsRun& run,
                    const std::vector<FindingTarget>& targets) {
  const std::vector<diag::Diagnostic> shown = from_here(session, run.findings);
  const writer::FindingsReport report{shown, run.files_checked, TIENDO_VERSION};
  const std::vector<FindingTarget> wanted = targets.empty() ? std::vector<FindingTarget>(1) : targets;
  for (const FindingTarget& target : wanted) {
    if (target.file) {
      writer::write_file(*target.file, rendered(report, target.format, context.lang, writer::Style::plain));
    } else {
      context.out.write(rendered(report, target.format, context.lang, style_of(context.out.paint())));
    }
  }
}

void say_findings(const Context& context, const Session& session, const std::vector<diag::Diagnostic>& findings) {
  const std::vector<diag::Diagnostic> shown = from_here(session, findings);
  context.talk.raw(writer::findings_text({shown, 0, TIENDO_VERSION}, context.lang, style_of(context.talk.paint())));
}

}  // namespace cmd

#include "write/findings_json.hpp"

#include "write/json.hpp"

namespace writer {
namespace {

using view::Data;
using List = Data::List;
using Object = Data::Object;

Data number(std::size_t value) { return Data::Number{std::to_string(value)}; }

Data place_path(const diag::Place& place) { return place.file ? Data(place.file->path()) : Data(""); }

/// Adds the members of a span to an object.
void add_span(Object& object, const diag::Place& place, text::Span at) {
  const text::Position begin = position_of(place, at.begin);
  const text::Position end = position_of(place, at.end);
  object.push_back({"line", number(begin.line)});
  object.push_back({"column", number(begin.column)});
  object.push_back({"end_line", number(end.line)});
  object.push_back({"end_column", number(end.column)});
}

Data fix_of(const diag::Diagnostic& finding, text::Lang lang) {
  if (!finding.fix) return {};
  List edits;
  for (const diag::Edit& edit : finding.fix->edits) {
    Object object;
    add_span(object, finding.place, edit.at);
    object.push_back({"text", edit.text});
    edits.emplace_back(std::move(object));
  }
  return Object{{"safe", finding.fix->safety == diag::Safety::safe},
                {"description", finding.fix->description.in(lang)},
                {"edits", std::move(edits)}};
}

Data related_of(const diag::Diagnostic& finding, text::Lang lang) {
  List list;
  for (const diag::Related& other : finding.related) {
    const text::Position begin = position_of(other.place, other.place.at.begin);
    list.emplace_back(Object{{"path", place_path(other.place)},
                             {"line", number(begin.line)},
                             {"column", number(begin.column)},
                             {"message", other.message.in(lang)}});
  }
  return list;
}

Data json_finding(const diag::Diagnostic& finding, text::Lang lang) {
  Object object{{"code", finding.rule->code},
                {"name", finding.rule->name},
                {"severity", level_of(finding)},
                {"message", finding.message.in(lang)},
                {"path", place_path(finding.place)},
                {"pointer", finding.pointer},
                {"fingerprint", diag::fingerprint(finding)}};
  add_span(object, finding.place, finding.place.at);
  object.push_back({"fix", fix_of(finding, lang)});
  object.push_back({"related", related_of(finding, lang)});
  return object;
}

}  // namespace

std::string findings_json(const FindingsReport& report, text::Lang lang) {
  constexpr int kSchemaVersion = 1;
  List findings;
  for (const diag::Diagnostic& finding : report.findings) findings.push_back(json_finding(finding, lang));
  return json(Object{{"tool", "tiendo"},
                     {"version", report.version},
                     {"schema_version", kSchemaVersion},
                     {"summary", Object{{"files", number(report.files.size())},
                                        {"errors", number(report.count(diag::Severity::error))},
                                        {"warnings", number(report.count(diag::Severity::warning))}}},
                     {"findings", std::move(findings)}});
}

std::string findings_jsonl(const FindingsReport& report, text::Lang lang) {
  std::string out;
  for (const diag::Diagnostic& finding : report.findings) out += json_line(json_finding(finding, lang));
  return out;
}

}  // namespace writer

#include "write/findings_json.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>

#include <string_view>

#include "text/utf8.hpp"

namespace writer {
namespace {

using Json = rapidjson::PrettyWriter<rapidjson::StringBuffer>;

/// JSON is UTF-8 whatever a file or its name holds: what is not is spelled out.
void text_value(Json& json, std::string_view text) {
  const std::string safe = text::first_invalid(text) ? text::printable(text) : std::string(text);
  json.String(safe.data(), static_cast<rapidjson::SizeType>(safe.size()));
}

void key(Json& json, std::string_view name) { json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size())); }

void field(Json& json, std::string_view name, std::string_view text) {
  key(json, name);
  text_value(json, text);
}

void field(Json& json, std::string_view name, std::size_t number) {
  key(json, name);
  json.Uint64(number);
}

std::string_view path_of(const diag::Place& place) {
  return place.file ? std::string_view(place.file->path()) : std::string_view();
}

text::Position position(const diag::Place& place, std::size_t offset) {
  return place.file ? place.file->position(offset) : text::Position{};
}

void span(Json& json, const text::SourcePtr& file, text::Span at) {
  const text::Position begin = position({file, at}, at.begin);
  const text::Position end = position({file, at}, at.end);
  field(json, "line", begin.line);
  field(json, "column", begin.column);
  field(json, "end_line", end.line);
  field(json, "end_column", end.column);
}

void fix(Json& json, const diag::Diagnostic& finding, text::Lang lang) {
  key(json, "fix");
  if (!finding.fix) {
    json.Null();
    return;
  }
  json.StartObject();
  key(json, "safe");
  json.Bool(finding.fix->safety == diag::Safety::safe);
  field(json, "description", finding.fix->description.in(lang));
  key(json, "edits");
  json.StartArray();
  for (const diag::Edit& edit : finding.fix->edits) {
    json.StartObject();
    span(json, finding.place.file, edit.at);
    field(json, "text", edit.text);
    json.EndObject();
  }
  json.EndArray();
  json.EndObject();
}

void related(Json& json, const diag::Diagnostic& finding, text::Lang lang) {
  key(json, "related");
  json.StartArray();
  for (const diag::Related& other : finding.related) {
    const text::Position begin = position(other.place, other.place.at.begin);
    json.StartObject();
    field(json, "path", path_of(other.place));
    field(json, "line", begin.line);
    field(json, "column", begin.column);
    field(json, "message", other.message.in(lang));
    json.EndObject();
  }
  json.EndArray();
}

void one(Json& json, const diag::Diagnostic& finding, text::Lang lang) {
  json.StartObject();
  field(json, "code", finding.rule->code);
  field(json, "name", finding.rule->name);
  field(json, "severity", finding.severity == diag::Severity::error ? "error" : "warning");
  field(json, "message", finding.message.in(lang));
  field(json, "path", path_of(finding.place));
  field(json, "pointer", finding.pointer);
  field(json, "fingerprint", diag::fingerprint(finding));
  span(json, finding.place.file, finding.place.at);
  fix(json, finding, lang);
  related(json, finding, lang);
  json.EndObject();
}

}  // namespace

std::string findings_json(const FindingsReport& report, text::Lang lang) {
  constexpr std::size_t kSchemaVersion = 1;
  rapidjson::StringBuffer buffer;
  Json json(buffer);
  json.SetIndent(' ', 2);
  json.StartObject();
  field(json, "tool", "tiendo");
  field(json, "version", report.version);
  field(json, "schema_version", kSchemaVersion);
  key(json, "summary");
  json.StartObject();
  field(json, "files", report.files_checked);
  field(json, "errors", report.count(diag::Severity::error));
  field(json, "warnings", report.count(diag::Severity::warning));
  json.EndObject();
  key(json, "findings");
  json.StartArray();
  for (const diag::Diagnostic& finding : report.findings) one(json, finding, lang);
  json.EndArray();
  json.EndObject();
  return std::string(buffer.GetString(), buffer.GetSize()) + "\n";
}

}  // namespace writer

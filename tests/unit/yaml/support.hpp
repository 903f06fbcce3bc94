#pragma once
/// What the tests of the yaml room share: a parse with its findings, told in one line each.

#include <fmt/core.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "yaml/parse.hpp"

namespace yaml_test {

struct Parsed {
  text::SourcePtr source;
  std::optional<yaml::Node> root;
  std::vector<diag::Diagnostic> findings;
};

inline Parsed parse(std::string bytes) {
  Parsed out;
  out.source = text::make_source("f.yaml", std::move(bytes));
  diag::Bag bag;
  out.root = yaml::parse(out.source, bag);
  out.findings = bag.findings();
  return out;
}

inline std::string place(const text::SourceFile& source, text::Span at) {
  const auto begin = source.position(at.begin);
  const auto end = source.position(at.end);
  return fmt::format("{}:{}-{}:{}", begin.line, begin.column, end.line, end.column);
}

/// `Y002 1:4-1:5 message`, one line per finding.
inline std::string told(const Parsed& parsed, text::Lang lang = text::Lang::en) {
  std::string out;
  for (const auto& finding : parsed.findings) {
    out += fmt::format("{} {} {}\n", finding.rule->code, place(*parsed.source, finding.place.at),
                       finding.message.in(lang));
    for (const auto& related : finding.related) {
      out += fmt::format("  {} {}\n", place(*parsed.source, related.place.at), related.message.in(lang));
    }
  }
  return out;
}

/// `Y002 1:4` of each finding.
inline std::string codes(const Parsed& parsed) {
  std::string out;
  for (const auto& finding : parsed.findings) {
    const auto at = parsed.source->position(finding.place.at.begin);
    out += fmt::format("{}{} {}:{}", out.empty() ? "" : ", ", finding.rule->code, at.line, at.column);
  }
  return out;
}

/// The bytes after the first finding's fix.
inline std::string repaired(const Parsed& parsed) {
  std::string out(parsed.source->bytes());
  if (parsed.findings.empty() || !parsed.findings.front().fix) return "no fix";
  const auto& edits = parsed.findings.front().fix->edits;
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit) {
    out.replace(edit->at.begin, edit->at.end - edit->at.begin, edit->text);
  }
  return out;
}

inline bool is_safe(const Parsed& parsed) {
  return !parsed.findings.empty() && parsed.findings.front().fix &&
         parsed.findings.front().fix->safety == diag::Safety::safe;
}

}  // namespace yaml_test

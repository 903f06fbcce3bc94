#pragma once
/// Reads YAML written in a test and tells the findings as lines of text.

#include <fmt/core.h>

#include <string>
#include <string_view>
#include <utility>

#include "diag/diagnostic.hpp"
#include "load/scalars.hpp"
#include "text/localized.hpp"
#include "text/source.hpp"
#include "yaml/parse.hpp"

namespace load_tests {

/// A parsed text that keeps its source, tree and findings together.
struct Parsed {
  text::SourcePtr source;
  diag::Bag bag;
  std::optional<yaml::Node> root;

  explicit Parsed(std::string yaml) : source(text::make_source("a.yaml", std::move(yaml))) {
    root = yaml::parse(source, bag);
  }
  load::Value value() { return load::root_value(*root, source, bag); }
};

/// A report whose task NV1.1 holds these lines, two spaces further in.
inline std::string with_task(const std::string& lines) {
  return "directive: mau\nunit: so-a\nperiod: 2026-10\nsubmitted: 2026-10-16\ntasks:\n  NV1.1:\n" + lines;
}

/// The bytes after the fix.
inline std::string fixed(const diag::Diagnostic& finding) {
  std::string bytes(finding.place.file->bytes());
  if (!finding.fix) return bytes;
  for (auto edit = finding.fix->edits.rbegin(); edit != finding.fix->edits.rend(); ++edit) {
    bytes.replace(edit->at.begin, edit->at.end - edit->at.begin, edit->text);
  }
  return bytes;
}

/// `CODE line:column-line:column pointer: message`, then `[safe]` or `[unsafe]` where there is a fix; one line a finding.
inline std::string told(diag::Bag& bag, text::Lang lang) {
  bag.sort();
  std::string out;
  for (const diag::Diagnostic& finding : bag.findings()) {
    const text::Position from = finding.place.file->position(finding.place.at.begin);
    const text::Position to = finding.place.file->position(finding.place.at.end);
    const std::string_view fix = !finding.fix                                          ? ""
                                 : finding.fix->safety == diag::Safety::safe ? " [safe]"
                                                                             : " [unsafe]";
    out += fmt::format("{} {}:{}-{}:{} {}: {}{}\n", finding.rule->code, from.line, from.column, to.line, to.column,
                       finding.pointer, finding.message.in(lang), fix);
  }
  return out;
}

}  // namespace load_tests

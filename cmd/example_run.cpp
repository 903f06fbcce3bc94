#include "example_run.hpp"

#include <algorithm>
#include <string>

#include "catalogue.hpp"
#include "files.hpp"
#include "reports.hpp"

namespace cmd {
namespace {

/// Nothing lies below a file: whatever is read comes from memory.
constexpr std::string_view kNowhere = "/dev/null";

void lay_out(FileStore& files, const diag::Example& example) {
  const std::string folder = std::string(example.workspace) + "/";
  for (const ExampleFile& file : example_files()) {
    if (file.path.starts_with(folder)) files.overlay(std::string(file.path.substr(folder.size())), std::string(file.bytes));
  }
  const auto bytes = files.read(std::string(example.file));
  std::string wrong = std::holds_alternative<std::string>(bytes) ? std::get<std::string>(bytes) : std::string();
  const std::size_t at = wrong.find(example.right);
  if (at != std::string::npos) wrong.replace(at, example.right.size(), example.wrong);
  files.overlay(std::string(example.file), std::move(wrong));
}

std::optional<diag::Diagnostic> first_of(const diag::RuleInfo& rule, const diag::Bag& bag) {
  const auto& findings = bag.findings();
  const auto found = std::find_if(findings.begin(), findings.end(),
                                  [&](const diag::Diagnostic& finding) { return finding.rule->code == rule.code; });
  return found == findings.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<diag::Diagnostic> example_finding(const diag::RuleInfo& rule) {
  if (rule.example.wrong.empty()) return std::nullopt;
  FileStore files{std::filesystem::path(kNowhere)};
  lay_out(files, rule.example);
  diag::Bag bag;
  const auto catalogue = Catalogue::open(files, bag);
  if (catalogue) {
    const Reports reports = Reports::load(*catalogue, {}, Keep::sources, 1, bag);
    for (const ReportFile& file : reports.files()) {
      if (auto found = first_of(rule, file.findings)) return found;
    }
  }
  return first_of(rule, bag);
}

}  // namespace cmd

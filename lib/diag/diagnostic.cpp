#include "diag/diagnostic.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "text/digest.hpp"
#include "text/utf8.hpp"

namespace diag {

namespace {

std::string_view path_of(const Diagnostic& finding) {
  return finding.place.file ? std::string_view(finding.place.file->path()) : std::string_view();
}

auto order(const Diagnostic& finding) {
  return std::make_tuple(path_of(finding), finding.place.at.begin, finding.place.at.end,
                         finding.rule->code, std::string_view(finding.message.en), std::string_view(finding.pointer));
}

}  // namespace

std::string fingerprint(const Diagnostic& finding) {
  constexpr std::size_t kDigits = 16;
  std::string seed(finding.rule->code);
  seed += '\n';
  seed += finding.pointer;
  seed += '\n';
  seed += text::fold_space(finding.value);
  return text::sha256_hex(seed).substr(0, kDigits);
}

Diagnostic& Bag::add(const RuleInfo& rule, Place place, text::Localized message) {
  Diagnostic& finding = findings_.emplace_back();
  finding.rule = &rule;
  finding.severity = rule.severity;
  finding.place = std::move(place);
  finding.message = std::move(message);
  return finding;
}

void Bag::merge(Bag&& other) {
  if (findings_.empty()) {
    findings_ = std::move(other.findings_);
  } else {
    findings_.insert(findings_.end(), std::make_move_iterator(other.findings_.begin()),
                     std::make_move_iterator(other.findings_.end()));
  }
  other.findings_.clear();
}

void Bag::impose(const Severities& severities) {
  if (severities.empty()) return;
  std::erase_if(findings_, [&](Diagnostic& finding) {
    const auto set = severities.find(finding.rule->code);
    if (set == severities.end()) return false;
    if (set->second) finding.severity = *set->second;
    return !set->second.has_value();
  });
}

void Bag::sort() {
  std::stable_sort(findings_.begin(), findings_.end(),
                   [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); };
  findings_.erase(std::unique(findings_.begin(), findings_.end(), same), findings_.end());
}

bool Bag::has_errors() const { return count(Severity::error) > 0; }

std::size_t Bag::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(findings_.begin(), findings_.end(),
                                                [&](const Diagnostic& f) { return f.severity == severity; }));
}

void Bag::each_span(const std::function<void(const text::SourcePtr& file, text::Span at)>& take) const {
  for (const Diagnostic& finding : findings_) {
    take(finding.place.file, finding.place.at);
    for (const Related& related : finding.related) take(related.place.file, related.place.at);
    if (!finding.fix) continue;
    for (const Edit& edit : finding.fix->edits) take(finding.place.file, edit.at);
  }
}

void Bag::replace_sources(const std::map<const text::SourceFile*, text::SourcePtr>& by) {
  const auto replace = [&](Place& place) {
    if (const auto found = by.find(place.file.get()); found != by.end()) place.file = found->second;
  };
  for (Diagnostic& finding : findings_) {
    replace(finding.place);
    for (Related& related : finding.related) replace(related.place);
  }
}

std::string pointer_join(std::string_view parent, std::string_view key) {
  std::string out;
  out.reserve(parent.size() + 1 + key.size());
  out.append(parent) += '/';
  if (key.find('~') == std::string_view::npos && key.find('/') == std::string_view::npos) {
    out += key;
    return out;
  }
  for (const char c : key) {
    if (c == '~') {
      out += "~0";
    } else if (c == '/') {
      out += "~1";
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace diag

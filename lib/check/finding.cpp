#include "check/finding.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace check {

diag::Diagnostic& add(diag::Bag& bag, const Rule& rule, const ReportContext& context, Spot spot,
                      text::Localized message) {
  diag::Diagnostic& finding = bag.add(rule.info, context.place(spot.at), std::move(message));
  finding.pointer = std::move(spot.pointer);
  finding.value = std::move(spot.value);
  return finding;
}

void relate(diag::Diagnostic& finding, const text::SourcePtr& file, text::Span at, text::Localized message) {
  if (file != nullptr && at != text::Span{}) finding.related.push_back({{file, at}, std::move(message)});
}

namespace {

/// An id without what a typist gets wrong: case, separators, marks.
std::string bare(std::string_view id) {
  std::string out;
  for (const char c : text::fold_marks(id)) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
  }
  return out;
}

}  // namespace

void offer_id(diag::Diagnostic& finding, std::string_view typed, const std::string& meant, const std::vector<std::string>& ids) {
  const std::string wanted = bare(typed);
  const bool alike = bare(meant) == wanted;
  const bool alone = std::none_of(ids.begin(), ids.end(), [&](const std::string& id) { return id != meant && bare(id) == wanted; });
  finding.fix = diag::Fix{text::say("Thay “{}” bằng “{}”", "Replace “{}” with “{}”", shown(typed), meant),
                          {{finding.place.at, meant}},
                          alike && alone ? diag::Safety::safe : diag::Safety::unsafe};
}

std::string shown(std::string_view value) {
  constexpr std::size_t kColumns = 60;
  return text::shorten(text::printable(value), kColumns);
}

std::string written(const text::SourcePtr& file, text::Span at) {
  std::string_view bytes = text::trim(file->at(at));
  if (bytes.size() >= 2 && (bytes.front() == '"' || bytes.front() == '\'') && bytes.back() == bytes.front()) {
    bytes = bytes.substr(1, bytes.size() - 2);
  }
  return shown(bytes);
}

text::Localized days(int count) {
  return count == 1 ? text::say("1 ngày", "1 day") : text::say("{} ngày", "{} days", count);
}

std::string named(const model::Unit& unit) { return shown(unit.display()) + " (" + unit.id.value + ")"; }

std::string_view status_name(model::Status status) { return model::kStatuses[static_cast<std::size_t>(status)]; }

}  // namespace check

#pragma once
/// Findings of the report rules, put together: place, pointer, value, and how values are shown to people.

#include <string>
#include <string_view>
#include <vector>

#include "check/rule.hpp"

namespace check {

/// A value in the report's file: where it stands, its path in the document, and what the fingerprint knows of it.
struct Spot {
  text::Span at;
  std::string pointer;
  std::string value;
};

diag::Diagnostic& add(diag::Bag& bag, const Rule& rule, const ReportContext& context, Spot spot,
                      text::Localized message);
/// Names another place; nothing where there is no file or no place in it.
void relate(diag::Diagnostic& finding, const text::SourcePtr& file, text::Span at, text::Localized message);

/// Offers to write the id `meant` where `typed` stands. Safe where they differ only in case, marks of the vowels and separators,
/// and no other of `ids` is so like it.
void offer_id(diag::Diagnostic& finding, std::string_view typed, const std::string& meant, const std::vector<std::string>& ids);

/// As a message quotes it: printable, and no longer than a line allows.
[[nodiscard]] std::string shown(std::string_view value);
/// The value as its file has it, quotation marks aside.
[[nodiscard]] std::string written(const text::SourcePtr& file, text::Span at);
/// `3 ngày`; `1 day`, `3 days`.
[[nodiscard]] text::Localized days(int count);
/// `Sở A (so-a)`.
[[nodiscard]] std::string named(const model::Unit& unit);
[[nodiscard]] std::string_view status_name(model::Status status);

}  // namespace check

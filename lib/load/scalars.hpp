#pragma once
/// Reads one value of a document: its typed form, or nothing and exactly one finding.

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "model/date.hpp"
#include "model/decimal.hpp"
#include "model/period.hpp"
#include "model/plan.hpp"
#include "model/units.hpp"
#include "text/localized.hpp"
#include "text/source.hpp"
#include "yaml/node.hpp"

namespace load {

/// A node on its way into the model: with its file, its path in the document and the bag for findings.
struct Value {
  const yaml::Node* node = nullptr;
  text::SourcePtr source;
  diag::Bag* bag = nullptr;
  std::string pointer;
  std::optional<text::Span> key;      ///< Of an entry's value.
  std::optional<std::size_t> index;   ///< Of a list's item, from 0.

  [[nodiscard]] Value child(const yaml::Entry& entry) const;
  [[nodiscard]] Value item(std::size_t at) const;
  /// How a message calls it: “status”, mục 2 của “evidence”, tệp này.
  [[nodiscard]] text::Localized label() const;
  /// Adds a finding that points at the value.
  diag::Diagnostic& add(const diag::RuleInfo& rule, text::Localized message) const;
};

[[nodiscard]] Value root_value(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag);

/// A bad value as a message quotes it: printable, at most 60 columns.
[[nodiscard]] std::string shown(std::string_view value);
/// Offers to write `replacement` for the whole value. Block scalars are left alone: their span is not one word.
void offer(diag::Diagnostic& finding, const Value& value, std::string replacement, diag::Safety safety);
/// Offers to put those bytes in quotes, as they stand.
void offer_quotes(diag::Diagnostic& finding, const Value& value, text::Span at);
/// A list's item whose text holds `: `, so that YAML takes its first words for a field: `- Kiến nghị: …`.
[[nodiscard]] bool is_cut_by_colon(const Value& item, std::span<const std::string_view> keys);
/// R102 of such an item, with the quotes that it needs.
diag::Diagnostic& add_cut_by_colon(const Value& item, const text::Localized& rest);
/// True for a scalar that is not null; else R103 says what was expected.
[[nodiscard]] bool expect_scalar(const Value& value, const text::Wording& expected);
/// Y010 where the scalar holds characters that only look like the right ones, nothing more where it is in an old code page:
/// to be asked before a typed value is called bad for any other reason.
[[nodiscard]] bool has_look_alike(const Value& value);
/// Y010 where the items of a list begin with marks that YAML takes for text: to be asked before it is called no list.
[[nodiscard]] bool has_bullets(const Value& value);
[[nodiscard]] bool expect_list(const Value& value);
[[nodiscard]] bool expect_map(const Value& value);
/// R103: “progress” must be `expected`, not a list.
diag::Diagnostic& add_wrong_type(const Value& value, const text::Localized& expected);

/// Any scalar with something in it, as it stands (V207, H505).
[[nodiscard]] std::optional<std::string> read_text(const Value& value);
/// `[A-Za-z][A-Za-z0-9._-]*` (V204).
[[nodiscard]] std::optional<std::string> read_id(const Value& value);
/// The same of a thing that is described elsewhere: of `known`, the ids that there are, the nearest one is offered (V204).
[[nodiscard]] std::optional<std::string> read_reference(const Value& value, std::span<const std::string> known);
/// The same of a unit, whose name is what people write: `units`, where they are known, give its id (V204).
[[nodiscard]] std::optional<std::string> read_unit_id(const Value& value, const model::Units* units);
/// `[a-z][a-z0-9_]*`: the id of an indicator, a name in expressions (V204).
[[nodiscard]] std::optional<std::string> read_indicator_id(const Value& value);
/// `YYYY-MM-DD`, plain or quoted (V201).
[[nodiscard]] std::optional<model::Date> read_date(const Value& value);
/// One of the five forms of a period (R108).
[[nodiscard]] std::optional<model::Period> read_period(const Value& value);
/// The same where a plan's frequency says which of them: what was meant for another is not offered.
[[nodiscard]] std::optional<model::Period> read_period_of(const Value& value, const model::Plan* plan);
/// yes, no, true or false, plain (V204).
[[nodiscard]] std::optional<bool> read_truth(const Value& value);

/// Count: a whole number ≥ 0. Percent: 0 to 100. Number: any.
enum class NumberKind { count, number, percent };
/// A plain `-?digits(.digits)?` of at most 15 significant digits (V202, V203, V206). `unit`: what it counts, where that is known.
[[nodiscard]] std::optional<model::Decimal> read_number(const Value& value, NumberKind kind, std::string_view unit = {});
/// Inclusive.
struct Range {
  int least = 0;
  int most = 0;
};
[[nodiscard]] std::optional<int> read_integer(const Value& value, Range range);

/// A word that people write for an allowed one, without marks, case, spaces and `_`: `hoanthanh` → `completed`.
struct Synonym {
  std::string_view folded;
  std::string_view word;
};
struct Choices {
  std::span<const std::string_view> words;
  std::span<const Synonym> synonyms;
  std::span<const std::string_view> labels = {};  ///< What the words are called in Vietnamese, where they have names.
};
/// The index of the word (V204).
[[nodiscard]] std::optional<std::size_t> read_choice(const Value& value, const Choices& choices);

/// Without marks, case, spaces, `_` and `-`: the form in which synonyms are compared.
[[nodiscard]] std::string fold_word(std::string_view word);

}  // namespace load

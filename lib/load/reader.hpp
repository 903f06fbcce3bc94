#pragma once
/// Reads one map of a document into the fields of the model, with a finding for whatever is malformed.
///
///     static constexpr std::string_view kKeys[] = {"id", "name", "since"};
///     MapReader in(value, kKeys);                    // R103 if it is no map, R102 for every unknown key
///     unit.id = in.id("id", Need::required);         // R101 if it is not there
///     unit.since = in.date("since", Need::optional);
///     for (const Value& item : in.list("parts", Need::optional).value) …
///
/// A misspelt key is one finding: the field that was meant counts as bad, whether it was required or not.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "load/scalars.hpp"
#include "model/field.hpp"

namespace load {

/// Nullable: optional, and a null says that there is none, as if the key were absent.
enum class Need { required, optional, nullable };

class MapReader {
 public:
  /// `keys` are all the keys that the map may have; they must outlive the reader.
  MapReader(Value map, std::span<const std::string_view> keys);

  /// False where there is no map: a finding was made and every field is bad.
  [[nodiscard]] bool readable() const { return map_.node->is_map(); }
  [[nodiscard]] const Value& value() const { return map_; }
  /// The key's own span, or the map's first place where it is not there.
  [[nodiscard]] text::Span key_span(std::string_view key) const;

  [[nodiscard]] model::Field<std::string> text(std::string_view key, Need need);
  [[nodiscard]] model::Field<std::string> id(std::string_view key, Need need);
  [[nodiscard]] model::Field<std::string> indicator_id(std::string_view key, Need need);
  [[nodiscard]] model::Field<model::Date> date(std::string_view key, Need need);
  [[nodiscard]] model::Field<model::Period> period(std::string_view key, Need need);
  [[nodiscard]] model::Field<bool> truth(std::string_view key, Need need);
  [[nodiscard]] model::Field<model::Decimal> number(std::string_view key, Need need, NumberKind kind);
  [[nodiscard]] model::Field<int> integer(std::string_view key, Need need, Range range);
  /// The value as it stands, of whatever shape.
  [[nodiscard]] model::Field<Value> any(std::string_view key, Need need);
  [[nodiscard]] model::Field<Value> map(std::string_view key, Need need);
  /// The list's items.
  [[nodiscard]] model::Field<std::vector<Value>> list(std::string_view key, Need need);
  /// `words` in the order of the enumerators of E.
  template <class E>
  [[nodiscard]] model::Field<E> choice(std::string_view key, Need need, const Choices& choices) {
    return read(key, need, joined(choices.words), [&](const Value& value) -> std::optional<E> {
      const auto index = read_choice(value, choices);
      return index ? std::optional<E>(static_cast<E>(*index)) : std::nullopt;
    });
  }
  /// Any other form: `one` reads a Value and returns an optional, after a finding where that is empty. `example` is
  /// what R101 shows as a value.
  template <class Read>
  [[nodiscard]] auto read(std::string_view key, Need need, std::string_view example, Read one)
      -> model::Field<typename std::invoke_result_t<Read, const Value&>::value_type> {
    model::Field<typename std::invoke_result_t<Read, const Value&>::value_type> field;
    std::optional<Value> value;
    field.state = locate(key, need, example, field.at, field.key, value);
    if (!value) return field;
    if (auto found = one(std::as_const(*value))) {
      field.value = *std::move(found);
      field.state = model::FieldState::good;
    }
    return field;
  }

 private:
  static std::string joined(std::span<const std::string_view> words);
  /// Finds the key's value, or makes the finding that there is none. The state is `bad` until the value is read.
  model::FieldState locate(std::string_view key, Need need, std::string_view example, text::Span& at, text::Span& key_at,
                           std::optional<Value>& value);
  void report_unknown(const yaml::Entry& entry);
  /// Null where it is not there.
  [[nodiscard]] const yaml::Entry* entry_of(std::string_view key) const;
  [[nodiscard]] text::Span owner() const;

  Value map_;
  std::span<const std::string_view> keys_;
  std::vector<const yaml::Entry*> known_;  ///< One for each of `keys_`; a map may have a hundred thousand others.
  std::vector<std::string> misspelt_;  ///< Keys that stand here under another name.
};

/// The entries of a map whose keys are names of things, not of fields; the first where a key is repeated, which was
/// found when the file was parsed.
[[nodiscard]] std::vector<const yaml::Entry*> distinct_entries(const yaml::Node& map);

/// The right name for a key that is none of `keys`.
struct KeyGuess {
  std::string key;
  bool certain = false;  ///< The same word in Vietnamese or another spelling, not a mere near miss.
};
[[nodiscard]] std::optional<KeyGuess> guess_key(std::string_view name, std::span<const std::string_view> keys);

}  // namespace load

#pragma once
/// Data for other programs, apart from any format: ordered members, lists, texts, exact numbers, nothing.

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "model/date.hpp"
#include "model/decimal.hpp"

namespace view {

struct Member;

// The constructors are implicit so that data reads as it will be printed.
struct Data {
  struct Number {
    std::string digits;  ///< Plain, as a decimal prints itself: never through a double.
    bool operator==(const Number&) const = default;
  };
  using List = std::vector<Data>;
  using Object = std::vector<Member>;

  std::variant<std::monostate, bool, Number, std::string, List, Object> content;

  /// Of a bool alone: a pointer, too, would turn into one.
  template <std::same_as<bool> T>
  Data(T truth) : content(truth) {}  // NOLINT(google-explicit-constructor)
  Data() = default;                                              // NOLINT(google-explicit-constructor)
  Data(std::string text) : content(std::move(text)) {}           // NOLINT(google-explicit-constructor)
  Data(std::string_view text) : content(std::string(text)) {}    // NOLINT(google-explicit-constructor)
  Data(const char* text) : content(std::string(text)) {}         // NOLINT(google-explicit-constructor)
  Data(model::Date date) : content(model::to_iso(date)) {}       // NOLINT(google-explicit-constructor)
  Data(Number number) : content(std::move(number)) {}            // NOLINT(google-explicit-constructor)
  Data(int number) : content(Number{std::to_string(number)}) {}  // NOLINT(google-explicit-constructor)
  Data(const model::Decimal& number)
      : content(Number{number.to_string()}) {}   // NOLINT(google-explicit-constructor)
  Data(List list) : content(std::move(list)) {}  // NOLINT(google-explicit-constructor)
  Data(Object members);                          // NOLINT(google-explicit-constructor)
  /// Null where there is no value.
  template <class T>
  Data(const std::optional<T>& value)
      : Data(value ? Data(*value) : Data()) {}  // NOLINT(google-explicit-constructor)
};

/// One key of an object and its value.
struct Member {
  std::string key;
  Data value;
};

inline Data::Data(Object members) : content(std::move(members)) {}

}  // namespace view

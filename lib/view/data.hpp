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
// NOLINTBEGIN(google-explicit-constructor)
struct Data {
  struct Number {
    std::string digits;  ///< Plain, as a decimal prints itself: never through a double.
    bool operator==(const Number&) const = default;
  };
  using List = std::vector<Data>;
  using Object = std::vector<Member>;

  Data();  ///< Null.
  /// Of a bool alone: a pointer, too, would turn into one.
  template <std::same_as<bool> T>
  Data(T truth);
  Data(Number number);
  Data(std::string text);
  Data(std::string_view text);
  Data(const char* text);
  Data(model::Date date);
  Data(int number);
  Data(const model::Decimal& number);
  Data(List list);
  Data(Object members);
  /// Null where there is no value.
  template <class T>
  Data(const std::optional<T>& value);

  std::variant<std::monostate, bool, Number, std::string, List, Object> content;
};
// NOLINTEND(google-explicit-constructor)

/// One key of an object and its value.
struct Member {
  std::string key;
  Data value;
  std::string note{};  ///< What a person is told above it, where the format has comments.
};

// Not before a member is complete, for it is part of the content.
inline Data::Data() = default;
template <std::same_as<bool> T>
Data::Data(T truth) : content(truth) {}
inline Data::Data(Number number) : content(std::move(number)) {}
inline Data::Data(std::string text) : content(std::move(text)) {}
inline Data::Data(std::string_view text) : content(std::string(text)) {}
inline Data::Data(const char* text) : content(std::string(text)) {}
inline Data::Data(model::Date date) : content(model::to_iso(date)) {}
inline Data::Data(int number) : content(Number{std::to_string(number)}) {}
inline Data::Data(const model::Decimal& number) : content(Number{number.to_string()}) {}
inline Data::Data(List list) : content(std::move(list)) {}
inline Data::Data(Object members) : content(std::move(members)) {}
template <class T>
Data::Data(const std::optional<T>& value) {
  if (value) *this = Data(*value);
}

}  // namespace view

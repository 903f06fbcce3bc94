#pragma once
/// A YAML document as a tree in which every key and value knows its place.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/source.hpp"

namespace yaml {

enum class Kind { scalar, map, seq };
enum class Style { plain, single_quoted, double_quoted, literal, folded };

struct Entry;

/// Scalars keep their text as written, untyped: readers disagree on `no`, `010` and `12:30`, so each field
/// decides for itself what it takes.
struct Node {
  Kind kind = Kind::scalar;
  Style style = Style::plain;
  text::Span at;  ///< Quotes included; of a map or list, from its first to past its last byte.
  std::string value;
  std::vector<Entry> entries;
  std::vector<Node> items;
  bool garbled = false;  ///< In an old code page, which was told: what it says cannot be judged.

  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  [[nodiscard]] bool is_seq() const { return kind == Kind::seq; }
  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_plain() const { return is_scalar() && style == Style::plain; }
  /// Nothing, `~` or `null`, unquoted.
  [[nodiscard]] bool is_null() const;
  /// The entry of that key, or null.
  [[nodiscard]] const Entry* find(std::string_view key) const;
};

struct Entry {
  Node key;
  Node value;
};

}  // namespace yaml

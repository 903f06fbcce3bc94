#pragma once
/// The language of a plan's checks: small, total, exact.
///
/// `+ - * /`, comparisons, `and or not implies`, `abs min max round has(x)`, `prev.NAME`. A value is a number or a
/// truth; every expression has one type, known when the plan loads. No loops, no calls but these, no way to fail but
/// a missing value or a division by zero, and both are told apart from a result.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/decimal.hpp"
#include "text/localized.hpp"
#include "text/source.hpp"

namespace model {

enum class ValueType { number, truth };

enum class Op : std::uint8_t {
  literal, name, prev, has, has_prev,
  add, subtract, multiply, divide, negate,
  less, less_equal, greater, greater_equal, equal, not_equal,
  logical_and, logical_or, logical_not, implies,
  abs, min, max, round
};

/// A node of the tree; its operands are other nodes of the same expression, always earlier ones.
struct ExpressionNode {
  Op op = Op::literal;
  ValueType type = ValueType::number;
  Decimal number;         ///< Of a literal.
  std::string name;       ///< Of name, prev, has, has_prev.
  std::size_t left = 0;
  std::size_t right = 0;
  text::Span at;          ///< Bytes within the expression's text.
};

/// The last node is the whole expression.
struct Expression {
  std::string text;
  std::vector<ExpressionNode> nodes;
};

struct ExpressionError {
  text::Span at;  ///< Bytes within the expression's text.
  text::Localized message;
};

/// Says the type of a name (an indicator of the rule's task, or `progress`), or nothing where there is no such name.
using NameTypes = std::function<std::optional<ValueType>(std::string_view name)>;
/// The names that may be used, for the nearest right one in a message.
struct Names {
  NameTypes type_of;
  std::vector<std::string> known;
};

/// Parses and checks the types; the whole must be a truth. At most 2,000 bytes and 32 levels.
[[nodiscard]] std::variant<Expression, ExpressionError> parse_expression(std::string_view text, const Names& names);

/// A value of the report or, for `prev.`, of the unit's report before; null where it is missing.
enum class Which { current, previous };
using Lookup = std::function<std::optional<Decimal>(std::string_view name, Which which)>;
/// How the evaluation takes a missing value.
enum class IfMissing { stop, zero };

enum class Outcome { holds, violated, missing_value, division_by_zero };

struct Verdict {
  Outcome outcome = Outcome::holds;
  std::string missing;  ///< The first name that had no value (`prev.` included) for missing_value.
};

/// Evaluates. IfMissing::zero reads a missing value as 0 (a truth as false); else the first missing value ends the
/// evaluation, unless `and`, `or`, `implies` were settled without it.
[[nodiscard]] Verdict evaluate(const Expression& expression, const Lookup& lookup, IfMissing if_missing);

/// Every name used outside `has()`, in order of appearance, each once; `prev.` ones with that prefix.
[[nodiscard]] std::vector<std::string> operands(const Expression& expression);

}  // namespace model

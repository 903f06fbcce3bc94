#include "model/expression.hpp"

#include <algorithm>
#include <utility>

namespace model {

namespace {

/// What a node came to: a value, or why there is none.
struct Value {
  enum class State { known, missing, divided_by_zero };
  State state = State::known;
  Decimal number;       ///< A truth is 1 or 0.
  std::string missing;  ///< The name that had no value.

  [[nodiscard]] bool known() const { return state == State::known; }
  [[nodiscard]] bool is_true() const { return known() && !number.is_zero(); }
  [[nodiscard]] bool is_false() const { return known() && number.is_zero(); }
};

Value truth(bool value) { return {Value::State::known, value ? 1 : 0, {}}; }
Value as_number(Decimal value) { return {Value::State::known, std::move(value), {}}; }

/// Every node is worked out once, operands before their operators: no recursion, whatever the expression.
class Evaluation {
 public:
  Evaluation(const Expression& expression, const Lookup& lookup, IfMissing if_missing)
      : expression_(expression), lookup_(lookup), if_missing_(if_missing) {}

  Value run() {
    for (const ExpressionNode& node : expression_.nodes) values_.push_back(value_of(node));
    return values_.back();
  }

 private:
  [[nodiscard]] Value value_of(const ExpressionNode& node) const {
    switch (node.op) {
      case Op::literal: return as_number(node.number);
      case Op::name: return look_up(node, Which::current);
      case Op::prev: return look_up(node, Which::previous);
      case Op::has: return truth(lookup_(node.name, Which::current).has_value());
      case Op::has_prev: return truth(lookup_(node.name, Which::previous).has_value());
      case Op::logical_and: return conjunction(values_[node.left], values_[node.right]);
      case Op::logical_or: return disjunction(values_[node.left], values_[node.right]);
      case Op::implies: return disjunction(negated(values_[node.left]), values_[node.right]);
      case Op::logical_not: return negated(values_[node.left]);
      case Op::negate:
      case Op::abs: return values_[node.left].known() ? of_one(node.op, values_[node.left].number) : values_[node.left];
      default: break;
    }
    const Value& left = values_[node.left];
    const Value& right = values_[node.right];
    if (!left.known()) return left;
    if (!right.known()) return right;
    return of_two(node.op, left.number, right.number);
  }

  [[nodiscard]] Value look_up(const ExpressionNode& node, Which which) const {
    if (auto found = lookup_(node.name, which)) return as_number(std::move(*found));
    if (if_missing_ == IfMissing::zero) return as_number(0);
    return {Value::State::missing, {}, which == Which::previous ? "prev." + node.name : node.name};
  }

  static Value negated(const Value& value) { return value.known() ? truth(value.is_false()) : value; }

  /// A right side is not reached where the left one settled it; a missing left side waits for the right to settle it.
  static Value conjunction(const Value& left, const Value& right) {
    if (left.is_true()) return right;
    if (left.state == Value::State::missing && right.is_false()) return right;
    return left;
  }
  static Value disjunction(const Value& left, const Value& right) {
    if (left.is_false()) return right;
    if (left.state == Value::State::missing && right.is_true()) return right;
    return left;
  }

  static Value of_one(Op op, const Decimal& operand) {
    return as_number(op == Op::negate || operand < Decimal(0) ? -operand : operand);
  }

  static Value of_two(Op op, const Decimal& left, const Decimal& right) {
    switch (op) {
      case Op::add: return as_number(left + right);
      case Op::subtract: return as_number(left - right);
      case Op::multiply: return as_number(left * right);
      case Op::divide: {
        auto quotient = left.divided_by(right);
        return quotient ? as_number(std::move(*quotient)) : Value{Value::State::divided_by_zero, {}, {}};
      }
      case Op::less: return truth(left < right);
      case Op::less_equal: return truth(left <= right);
      case Op::greater: return truth(left > right);
      case Op::greater_equal: return truth(left >= right);
      case Op::equal: return truth(left == right);
      case Op::not_equal: return truth(!(left == right));
      case Op::min: return as_number(std::min(left, right));
      case Op::max: return as_number(std::max(left, right));
      case Op::round: return as_number(left.rounded(static_cast<int>(right.to_double())));  // a literal, 0–6
      default: return as_number(left);
    }
  }

  const Expression& expression_;
  const Lookup& lookup_;
  IfMissing if_missing_;
  std::vector<Value> values_;
};

}  // namespace

Verdict evaluate(const Expression& expression, const Lookup& lookup, IfMissing if_missing) {
  Value value = Evaluation(expression, lookup, if_missing).run();
  switch (value.state) {
    case Value::State::missing: return {Outcome::missing_value, std::move(value.missing)};
    case Value::State::divided_by_zero: return {Outcome::division_by_zero, {}};
    case Value::State::known: break;
  }
  return {value.is_true() ? Outcome::holds : Outcome::violated, {}};
}

std::vector<std::string> operands(const Expression& expression) {
  std::vector<std::string> out;
  for (const ExpressionNode& node : expression.nodes) {
    if (node.op != Op::name && node.op != Op::prev) continue;
    const std::string name = node.op == Op::prev ? "prev." + node.name : node.name;
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  return out;
}

}  // namespace model

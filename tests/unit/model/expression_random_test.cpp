// Random strings must never crash the parser; random well-typed trees must come to what a naive evaluator finds.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <random>
#include <string>

#include "model/expression.hpp"

namespace {

using model::Decimal;
using model::Outcome;

constexpr std::array<std::string_view, 3> kNumbers = {"a", "b", "c"};
constexpr std::array<std::string_view, 2> kTruths = {"p", "q"};

model::Names random_names() {
  return {[](std::string_view name) -> std::optional<model::ValueType> {
            if (name == "a" || name == "b" || name == "c") return model::ValueType::number;
            if (name == "p" || name == "q") return model::ValueType::truth;
            return std::nullopt;
          },
          {"a", "b", "c", "p", "q"}};
}

struct Tree {
  std::string head;  // An operator, a function, a name or a literal.
  std::vector<Tree> parts;
};

class Maker {
 public:
  explicit Maker(unsigned seed) : random_(seed) {}
  int upto(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }

  Tree number(int depth) {
    switch (depth <= 0 ? upto(2) : upto(9)) {
      case 0: return {std::to_string(upto(12)), {}};
      case 1: return {std::string(kNumbers[static_cast<std::size_t>(upto(2))]), {}};
      case 2: return {"prev." + std::string(kNumbers[static_cast<std::size_t>(upto(2))]), {}};
      case 3: return {"+", {number(depth - 1), number(depth - 1)}};
      case 4: return {"-", {number(depth - 1), number(depth - 1)}};
      case 5: return {"*", {number(depth - 1), number(depth - 1)}};
      case 6: return {"/", {number(depth - 1), number(depth - 1)}};
      case 7: return {"-", {number(depth - 1)}};
      case 8: return {"abs", {number(depth - 1)}};
      default: return {upto(1) == 0 ? "min" : "max", {number(depth - 1), number(depth - 1), number(depth - 1)}};
    }
  }

  Tree truth(int depth) {
    static constexpr std::array<const char*, 6> kCompare = {"<", "<=", ">", ">=", "==", "!="};
    switch (depth <= 0 ? upto(2) : upto(8)) {
      case 0: return {upto(1) == 0 ? "true" : "no", {}};
      case 1: return {std::string(kTruths[static_cast<std::size_t>(upto(1))]), {}};
      case 2: return {"has", {{upto(1) == 0 ? "a" : "prev.b", {}}}};
      case 3: return {"and", {truth(depth - 1), truth(depth - 1)}};
      case 4: return {"or", {truth(depth - 1), truth(depth - 1)}};
      case 5: return {"implies", {truth(depth - 1), truth(depth - 1)}};
      case 6: return {"not", {truth(depth - 1)}};
      case 7: return {upto(1) == 0 ? "==" : "!=", {truth(depth - 1), truth(depth - 1)}};
      default: return {kCompare[static_cast<std::size_t>(upto(5))], {number(depth - 1), number(depth - 1)}};
    }
  }

  std::string noise() {
    static constexpr std::array<std::string_view, 34> kBits = {
        "a", "b", "p", "prev.", "prev", "has", "(", ")", ",", "+", "-", "*", "/", "<", "<=", "==", "!=", "=", "and", "or",
        "not", "implies", "min", "round", "1", "2.5", ".", " ", "ă", "\xFF", "“", "\n", "q", "1e9"};
    std::string out;
    for (int n = upto(14); n > 0; --n) {
      out += kBits[static_cast<std::size_t>(upto(static_cast<int>(kBits.size()) - 1))];
      if (upto(1) == 0) out += ' ';
    }
    return out;
  }

 private:
  std::mt19937 random_;
};

int strength(const Tree& tree) {
  if (tree.parts.empty() || tree.head == "has" || tree.head == "abs" || tree.head == "min" || tree.head == "max") return 9;
  if (tree.head == "implies") return 1;
  if (tree.head == "or") return 2;
  if (tree.head == "and") return 3;
  if (tree.head == "not") return 4;
  if (tree.parts.size() == 1) return 8;
  if (tree.head == "+" || tree.head == "-") return 6;
  if (tree.head == "*" || tree.head == "/") return 7;
  return 5;
}

/// With no parenthesis that is not needed.
std::string print(const Tree& tree) {
  const int own = strength(tree);
  const auto held = [](const Tree& part, int least) {
    return strength(part) < least ? "(" + print(part) + ")" : print(part);
  };
  if (tree.parts.empty()) return tree.head;
  if (own == 9) {
    std::string out = tree.head + "(";
    for (std::size_t i = 0; i < tree.parts.size(); ++i) out += (i > 0 ? ", " : "") + print(tree.parts[i]);
    return out + ")";
  }
  if (tree.parts.size() == 1) return tree.head + " " + held(tree.parts[0], own);
  const bool to_the_right = own == 1;
  const bool alone = own == 5;
  return held(tree.parts[0], own + (to_the_right || alone ? 1 : 0)) + " " + tree.head + " " +
         held(tree.parts[1], own + (to_the_right ? 0 : 1));
}

struct Missing {};
struct ByZero {};
using RandomValues = std::map<std::string, int>;

/// Lazily, by exceptions: as unlike the real one as can be.
Decimal naive(const Tree& tree, const RandomValues& values) {
  const auto part = [&](std::size_t i) { return naive(tree.parts[i], values); };
  const auto yes = [&](std::size_t i) { return !part(i).is_zero(); };
  const auto settle = [&](bool settled_by) -> Decimal {
    // One side alone may settle it; where the left is missing, the right is asked.
    try {
      if ((tree.head == "implies" ? !yes(0) : yes(0)) == settled_by) return settled_by ? 1 : 0;
    } catch (const Missing&) {
      bool right = !settled_by;
      try {
        right = yes(1);
      } catch (const ByZero&) {
        throw Missing{};
      }
      if (right == settled_by) return settled_by ? 1 : 0;
      throw;
    }
    return yes(1) ? 1 : 0;
  };
  const std::string& head = tree.head;
  if (tree.parts.empty()) {
    if (head == "true") return 1;
    if (head == "no") return 0;
    if (head[0] >= '0' && head[0] <= '9') return std::stoi(head);
    const auto found = values.find(head);
    if (found == values.end()) throw Missing{};
    return found->second;
  }
  if (head == "has") return values.contains(tree.parts[0].head) ? 1 : 0;
  if (head == "and") return settle(false);
  if (head == "or" || head == "implies") return settle(true);
  if (head == "not") return yes(0) ? 0 : 1;
  const Decimal left = part(0);
  if (head == "abs") return left < Decimal(0) ? -left : left;
  if (head == "-" && tree.parts.size() == 1) return -left;
  const Decimal right = part(1);
  if (head == "min" || head == "max") {
    const Decimal third = part(2);
    Decimal best = left;
    for (const Decimal& next : {right, third}) best = (head == "min") == (next < best) ? next : best;
    return best;
  }
  if (head == "+") return left + right;
  if (head == "-") return left - right;
  if (head == "*") return left * right;
  if (head == "/") {
    if (right.is_zero()) throw ByZero{};
    return *left.divided_by(right);
  }
  if (head == "<") return left < right ? 1 : 0;
  if (head == "<=") return left <= right ? 1 : 0;
  if (head == ">") return left > right ? 1 : 0;
  if (head == ">=") return left >= right ? 1 : 0;
  return (left == right) == (head == "==") ? 1 : 0;
}

Outcome naive_outcome(const Tree& tree, const RandomValues& values) {
  try {
    return naive(tree, values).is_zero() ? Outcome::violated : Outcome::holds;
  } catch (const Missing&) {
    return Outcome::missing_value;
  } catch (const ByZero&) {
    return Outcome::division_by_zero;
  }
}

}  // namespace

TEST_CASE("expression: random trees come to what a naive evaluator finds") {
  Maker maker(20261);
  std::array<int, 4> seen{};
  for (int round = 0; round < 4000; ++round) {
    const Tree tree = maker.truth(4);
    const std::string text = print(tree);
    RandomValues values;
    for (const char* name : {"a", "b", "c", "prev.a", "prev.b", "prev.c"}) {
      if (maker.upto(7) != 0) values[name] = maker.upto(6) - 3;
    }
    for (const char* name : {"p", "q"}) {
      if (maker.upto(7) != 0) values[name] = maker.upto(1);
    }
    CAPTURE(text);
    auto result = model::parse_expression(text, random_names());
    REQUIRE((std::holds_alternative<model::Expression>(result) || text.size() > 2000));
    const auto* expression = std::get_if<model::Expression>(&result);
    if (expression == nullptr) continue;
    const model::Lookup lookup = [&](std::string_view name, model::Which which) -> std::optional<Decimal> {
      const auto found = values.find((which == model::Which::previous ? "prev." : "") + std::string(name));
      return found == values.end() ? std::nullopt : std::optional<Decimal>(found->second);
    };
    const Outcome outcome = model::evaluate(*expression, lookup, model::IfMissing::stop).outcome;
    REQUIRE(static_cast<int>(outcome) == static_cast<int>(naive_outcome(tree, values)));
    ++seen[static_cast<std::size_t>(outcome)];
  }
  for (const int count : seen) CHECK(count > 20);
}

TEST_CASE("expression: random strings are parsed or refused, with a place inside the text") {
  Maker maker(4);
  int refused = 0;
  for (int round = 0; round < 20000; ++round) {
    const std::string text = maker.noise();
    auto result = model::parse_expression(text, random_names());
    const auto* error = std::get_if<model::ExpressionError>(&result);
    if (error == nullptr) continue;
    ++refused;
    CAPTURE(text);
    REQUIRE(error->at.begin <= error->at.end);
    REQUIRE(error->at.end <= text.size());
    REQUIRE_FALSE(error->message.vi.empty());
    REQUIRE_FALSE(error->message.en.empty());
  }
  CHECK(refused > 10000);
}

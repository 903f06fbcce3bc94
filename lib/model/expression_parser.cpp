#include <algorithm>
#include <array>
#include <utility>

#include "model/expression.hpp"
#include "model/expression_lexer.hpp"
#include "model/expression_wording.hpp"

namespace model {

namespace {

using text::say;

constexpr std::size_t kLongest = 2000;
constexpr int kDeepest = 32;

/// How tightly an operator holds its operands; `not` stands between `and` and the comparisons.
enum Binding : int { kImplies = 1, kOr, kAnd, kNot, kCompare, kAdd, kMultiply, kNegate };

struct Infix {
  std::string_view text;
  Op op;
  Binding binding;
};
constexpr std::array<Infix, 13> kInfixes = {{
    {"implies", Op::implies, kImplies}, {"or", Op::logical_or, kOr},
    {"and", Op::logical_and, kAnd}, {"<", Op::less, kCompare},
    {"<=", Op::less_equal, kCompare}, {">", Op::greater, kCompare},
    {">=", Op::greater_equal, kCompare}, {"==", Op::equal, kCompare},
    {"!=", Op::not_equal, kCompare}, {"+", Op::add, kAdd},
    {"-", Op::subtract, kAdd}, {"*", Op::multiply, kMultiply},
    {"/", Op::divide, kMultiply},
}};

constexpr std::array<std::pair<std::string_view, Op>, 5> kFunctions = {
    {{"abs", Op::abs}, {"min", Op::min}, {"max", Op::max}, {"round", Op::round}, {"has", Op::has}}};

constexpr text::Wording kNumber = {"số", "a number"};
constexpr text::Wording kTruth = {"giá trị đúng/sai", "a truth value"};

text::Wording word_for(ValueType type) { return type == ValueType::number ? kNumber : kTruth; }

const Infix* infix_of(const Token& token) {
  if (token.kind != TokenKind::sign && token.kind != TokenKind::word) return nullptr;
  const auto* const found =
      std::find_if(kInfixes.begin(), kInfixes.end(), [&](const Infix& infix) { return infix.text == token.text; });
  return found == kInfixes.end() ? nullptr : found;
}

/// The index of a node, or nothing once an error was met.
using Parsed = std::optional<std::size_t>;

class Parser {
 public:
  Parser(std::string_view text, const Names& names, std::vector<Token> tokens)
      : names_(names), tokens_(std::move(tokens)) {
    expression_.text = text;
  }

  std::variant<Expression, ExpressionError> run() {
    const Parsed whole = binary(kImplies);
    if (whole && peek().kind != TokenKind::end) left_over();
    if (!error_ && node(*whole).type != ValueType::truth) {
      fail(node(*whole).at,
           say("Cả biểu thức phải là {}, nhưng “{}” là {}; có lẽ thiếu một phép so sánh (<=, >=, ==, …)",
               "The whole must be {}, but “{}” is {}; is a comparison (<=, >=, ==, …) missing?", kTruth, shown(*whole),
               kNumber));
    }
    if (error_) return std::move(*error_);
    return std::move(expression_);
  }

 private:
  [[nodiscard]] const Token& peek() const { return tokens_[next_]; }
  [[nodiscard]] bool at_sign(std::string_view sign) const {
    return peek().kind == TokenKind::sign && peek().text == sign;
  }
  const Token& take() {
    const Token& token = tokens_[next_];
    if (token.kind != TokenKind::end) ++next_;
    return token;
  }

  [[nodiscard]] const ExpressionNode& node(std::size_t index) const { return expression_.nodes[index]; }
  [[nodiscard]] std::string_view written(text::Span at) const {
    return std::string_view(expression_.text).substr(at.begin, at.end - at.begin);
  }
  [[nodiscard]] std::string shown(std::size_t index) const { return quotable(written(node(index).at)); }

  std::size_t push(ExpressionNode made) {
    expression_.nodes.push_back(std::move(made));
    return expression_.nodes.size() - 1;
  }
  std::size_t push_op(Op op, ValueType type, std::size_t left, std::size_t right, text::Span at) {
    ExpressionNode made;
    made.op = op;
    made.type = type;
    made.left = left;
    made.right = right;
    made.at = at;
    return push(std::move(made));
  }
  std::size_t push_literal(ValueType type, Decimal value, text::Span at) {
    ExpressionNode made;
    made.type = type;
    made.number = std::move(value);
    made.at = at;
    return push(std::move(made));
  }

  /// The first error is the one that is told.
  std::nullopt_t fail(text::Span at, text::Localized message) {
    if (!error_) error_ = ExpressionError{at, std::move(message)};
    return std::nullopt;
  }

  Parsed binary(Binding lowest) {
    Parsed left = prefix(lowest);
    while (left) {
      const Infix* const infix = infix_of(peek());
      if (infix == nullptr || infix->binding < lowest) break;
      left = infix_operation(*infix, *left);
    }
    return left;
  }

  Parsed infix_operation(const Infix& infix, std::size_t left) {
    take();
    const bool to_the_right = infix.op == Op::implies;
    if (to_the_right && !deeper()) return std::nullopt;
    const Parsed right = binary(to_the_right ? kImplies : static_cast<Binding>(infix.binding + 1));
    if (to_the_right) --depth_;
    if (!right) return std::nullopt;
    if (infix.binding == kCompare && chained(infix, left, *right)) return std::nullopt;
    return checked(infix, left, *right);
  }

  /// `a < b < c`: three readers, three meanings.
  bool chained(const Infix& first, std::size_t left, std::size_t middle) {
    const Infix* const second = infix_of(peek());
    if (second == nullptr || second->binding != kCompare) return false;
    const Token again = take();
    const Parsed last = binary(kAdd);
    if (!last) return true;
    fail({again.at},
         say("Không so sánh nối tiếp được; hãy viết “{0} {1} {2} and {2} {3} {4}”",
             "Comparisons do not chain; write “{0} {1} {2} and {2} {3} {4}”", shown(left), first.text, shown(middle),
             second->text, shown(*last)));
    return true;
  }

  Parsed checked(const Infix& infix, std::size_t left, std::size_t right) {
    const text::Span at{node(left).at.begin, node(right).at.end};
    if (infix.op == Op::equal || infix.op == Op::not_equal) {
      if (node(left).type == node(right).type) return push_op(infix.op, ValueType::truth, left, right, at);
      return fail(at, say("Không so sánh được “{}” ({}) với “{}” ({})", "“{}” ({}) cannot be compared with “{}” ({})",
                          shown(left), word_for(node(left).type), shown(right), word_for(node(right).type)));
    }
    const ValueType wanted = infix.binding <= kAnd ? ValueType::truth : ValueType::number;
    for (const std::size_t operand : {left, right}) {
      if (!expect(infix.text, operand, wanted)) return std::nullopt;
    }
    const ValueType type = infix.binding <= kCompare ? ValueType::truth : ValueType::number;
    return push_op(infix.op, type, left, right, at);
  }

  bool expect(std::string_view what, std::size_t operand, ValueType wanted) {
    const ValueType type = node(operand).type;
    if (type == wanted) return true;
    fail(node(operand).at, say("“{}” cần {}, nhưng “{}” là {}", "“{}” takes {}, but “{}” is {}", what, word_for(wanted),
                               shown(operand), word_for(type)));
    return false;
  }

  Parsed prefix(Binding lowest) {
    const Token& token = peek();
    if (token.kind == TokenKind::word && token.text == "not") return negation(Op::logical_not, kNot, lowest);
    if (at_sign("-")) return negation(Op::negate, kNegate, kNegate);
    return primary();
  }

  Parsed negation(Op op, Binding binding, Binding lowest) {
    const Token sign = take();
    if (lowest > binding) {
      return fail(sign.at, say("“not” đứng giữa phép tính thì phải đặt trong ngoặc: (not …)",
                               "In the middle of an operation “not” needs parentheses: (not …)"));
    }
    if (!deeper()) return std::nullopt;
    const Parsed operand = binary(binding);
    --depth_;
    const ValueType type = op == Op::negate ? ValueType::number : ValueType::truth;
    if (!operand || !expect(sign.text, *operand, type)) return std::nullopt;
    return push_op(op, type, *operand, *operand, {sign.at.begin, node(*operand).at.end});
  }

  /// One level down; undone by its caller.
  bool deeper() {
    if (++depth_ <= kDeepest) return true;
    fail(peek().at, say("Biểu thức lồng nhau quá {} tầng; hãy tách thành nhiều quy tắc",
                        "The expression is nested over {} levels deep; split it into several rules", kDeepest));
    return false;
  }

  Parsed primary() {
    const Token token = take();
    switch (token.kind) {
      case TokenKind::number: return push_literal(ValueType::number, *Decimal::parse(token.text), token.at);
      case TokenKind::previous: return name(token, Op::prev);
      case TokenKind::word: return word(token);
      case TokenKind::sign: return token.text == "(" ? parenthesised(token) : operand_missing(token);
      case TokenKind::end: return operand_missing(token);
    }
    return std::nullopt;
  }

  Parsed parenthesised(const Token& open) {
    if (!deeper()) return std::nullopt;
    const Parsed inside = binary(kImplies);
    --depth_;
    if (!inside) return std::nullopt;
    const auto close = closing(open);
    if (!close) return std::nullopt;
    expression_.nodes[*inside].at = {open.at.begin, close->end};
    return inside;
  }

  std::optional<text::Span> closing(const Token& open) {
    if (at_sign(")")) return take().at;
    // Where two operands follow each other, what is missing is the operator, not the parenthesis.
    if (peek().kind != TokenKind::end && !at_sign(",")) {
      left_over();
      return std::nullopt;
    }
    if (at_sign(",")) return fail(peek().at, comma_message());
    return fail(open.at, say("Ngoặc “(” này chưa được đóng bằng “)”", "This “(” is never closed by a “)”"));
  }

  Parsed word(const Token& token) {
    if (token.text == "true" || token.text == "yes") return push_literal(ValueType::truth, 1, token.at);
    if (token.text == "false" || token.text == "no") return push_literal(ValueType::truth, 0, token.at);
    if (at_sign("(")) return call(token);
    if (infix_of(token) != nullptr) return operand_missing(token);
    const bool known = names_.type_of(token.text).has_value();
    if (!known && token.text == "prev") {
      return fail(token.at, say("“prev” phải đi liền với dấu chấm và tên chỉ tiêu, như prev.ho_so",
                                "“prev” goes with a point and the name of an indicator, like prev.ho_so"));
    }
    if (!known && function_of(token.text) != kFunctions.end()) {
      return fail(token.at, say("“{0}” là hàm: hãy viết {0}(…)", "“{0}” is a function: write {0}(…)", token.text));
    }
    return name(token, Op::name);
  }

  static const std::pair<std::string_view, Op>* function_of(std::string_view text) {
    return std::find_if(kFunctions.begin(), kFunctions.end(), [&](const auto& known) { return known.first == text; });
  }

  Parsed name(const Token& token, Op op) {
    const auto type = names_.type_of(token.text);
    if (!type) return unknown_name(token);
    ExpressionNode made;
    made.op = op;
    made.type = *type;
    made.name = token.text;
    made.at = token.at;
    return push(std::move(made));
  }

  std::nullopt_t unknown_name(const Token& token) {
    return fail(token.at, unknown_name_message(token.text, names_.known));
  }

  Parsed call(const Token& function) {
    const auto* const known = function_of(function.text);
    if (known == kFunctions.end()) return unknown_function(function);
    const Token open = take();
    if (known->second == Op::has) return has_call(function, open);
    if (!deeper()) return std::nullopt;
    const auto arguments = argument_list(function, open);
    --depth_;
    if (!arguments) return std::nullopt;
    const text::Span at{function.at.begin, tokens_[next_ - 1].at.end};
    for (const std::size_t argument : *arguments) {
      if (!expect(function.text, argument, ValueType::number)) return std::nullopt;
    }
    return known->second == Op::round ? round_call(*arguments, at) : plain_call(*known, *arguments, at);
  }

  std::nullopt_t unknown_function(const Token& function) {
    if (infix_of(function) != nullptr) return operand_missing(function);
    std::vector<std::string> functions;
    functions.reserve(kFunctions.size());
    for (const auto& [text, op] : kFunctions) functions.emplace_back(text);
    return fail(function.at, unknown_function_message(function.text, functions));
  }

  std::optional<std::vector<std::size_t>> argument_list(const Token& function, const Token& open) {
    std::vector<std::size_t> arguments;
    do {
      if (arguments.empty() && at_sign(")")) {
        return fail(function.at, say("Hàm “{}” thiếu tham số", "“{}” is given no arguments", function.text));
      }
      const Parsed argument = binary(kImplies);
      if (!argument) return std::nullopt;
      arguments.push_back(*argument);
    } while (at_sign(",") && take().kind == TokenKind::sign);
    if (!closing(open)) return std::nullopt;
    return arguments;
  }

  Parsed plain_call(const std::pair<std::string_view, Op>& function, const std::vector<std::size_t>& arguments, text::Span at) {
    if (function.second == Op::abs) {
      if (arguments.size() == 1) return push_op(Op::abs, ValueType::number, arguments[0], arguments[0], at);
      return fail(at, say("Hàm abs nhận đúng một số, ở đây có {}", "abs takes one number, here are {}", arguments.size()));
    }
    if (arguments.size() < 2) {
      return fail(at, say("Hàm {0} cần ít nhất hai số, như {0}(a, b)", "{0} takes two numbers or more, like {0}(a, b)",
                          function.first));
    }
    std::size_t folded = arguments[0];
    for (std::size_t i = 1; i < arguments.size(); ++i) {
      folded = push_op(function.second, ValueType::number, folded, arguments[i], at);
    }
    return folded;
  }

  Parsed round_call(const std::vector<std::size_t>& arguments, text::Span at) {
    constexpr int kMostPlaces = 6;
    if (arguments.size() == 1) {
      const std::size_t places = push_literal(ValueType::number, 0, at);
      return push_op(Op::round, ValueType::number, arguments[0], places, at);
    }
    const ExpressionNode& places = node(arguments[1]);
    if (arguments.size() == 2 && places.op == Op::literal && places.number.is_integer() &&
        places.number <= Decimal(kMostPlaces)) {
      return push_op(Op::round, ValueType::number, arguments[0], arguments[1], at);
    }
    return fail(at, say("Viết round(x) hoặc round(x, n), n là số chữ số thập phân viết sẵn từ 0 đến {}",
                        "Write round(x) or round(x, n), where n is a written number of places from 0 to {}", kMostPlaces));
  }

  Parsed has_call(const Token& function, const Token& open) {
    const Token argument = take();
    const bool named = argument.kind == TokenKind::previous || argument.kind == TokenKind::word;
    const bool alone = at_sign(")") || peek().kind == TokenKind::end;
    if (!named || !alone) {
      return fail(function.at, say("has nhận đúng một tên: has(ho_so) hoặc has(prev.ho_so)",
                                   "has takes one name: has(ho_so) or has(prev.ho_so)"));
    }
    if (!names_.type_of(argument.text)) return unknown_name(argument);
    const auto close = closing(open);
    if (!close) return std::nullopt;
    ExpressionNode made;
    made.op = argument.kind == TokenKind::previous ? Op::has_prev : Op::has;
    made.type = ValueType::truth;
    made.name = argument.text;
    made.at = {function.at.begin, close->end};
    return push(std::move(made));
  }

  std::nullopt_t operand_missing(const Token& token) {
    if (token.kind == TokenKind::end && next_ == 0) {
      return fail(token.at, say("Biểu thức kiểm tra trống", "The check is empty"));
    }
    if (token.kind == TokenKind::end) {
      return fail(token.at, say("Biểu thức dừng giữa chừng: sau “{}” còn thiếu một giá trị",
                                "The expression breaks off: a value is missing after “{}”", tokens_[next_ - 1].text));
    }
    return fail(token.at, say("Trước “{}” thiếu một giá trị (tên chỉ tiêu hoặc số)",
                              "A value (a name or a number) is missing before “{}”", quotable(token.text)));
  }

  /// Something stands where an operator or the end was expected.
  std::nullopt_t left_over() { return fail(peek().at, left_over_message(peek(), written(peek().at))); }

  const Names& names_;
  std::vector<Token> tokens_;
  std::size_t next_ = 0;
  int depth_ = 0;
  Expression expression_;
  std::optional<ExpressionError> error_;
};

}  // namespace

std::variant<Expression, ExpressionError> parse_expression(std::string_view text, const Names& names) {
  if (text.size() > kLongest) {
    return ExpressionError{{0, static_cast<std::uint32_t>(text.size())},
                           say("Biểu thức dài {} byte, tối đa là {}; hãy tách thành nhiều quy tắc",
                               "The expression is {} bytes long, at most {} are read; split it into several rules",
                               text.size(), kLongest)};
  }
  auto tokens = tokenize(text);
  if (auto* error = std::get_if<ExpressionError>(&tokens)) return std::move(*error);
  return Parser(text, names, std::get<std::vector<Token>>(std::move(tokens))).run();
}

}  // namespace model

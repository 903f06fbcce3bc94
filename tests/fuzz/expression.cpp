// A plan's check: parsed or refused in words, and then total: it holds, or not, or says why that cannot be told.

#include "model/expression.hpp"
#include "promises.hpp"

namespace {

std::optional<model::ValueType> type_of(std::string_view name) {
  if (name == "ho_so" || name == "kinh_phi" || name == "progress") return model::ValueType::number;
  if (name == "cong_khai") return model::ValueType::truth;
  return std::nullopt;
}

std::optional<model::Decimal> value_of(std::string_view name, model::Which which) {
  if (which == model::Which::previous && name == "kinh_phi") return std::nullopt;
  return model::Decimal::parse(name == "cong_khai" ? "1" : name == "ho_so" ? "999999999999999" : "-0.000001");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::bytes_of(data, size);
  const auto parsed = model::parse_expression(text, {type_of, {"ho_so", "kinh_phi", "progress", "cong_khai"}});
  const text::Span all{0, static_cast<std::uint32_t>(size)};
  if (const auto* error = std::get_if<model::ExpressionError>(&parsed)) {
    fuzz::expect_within(error->at, all, "an error stands in the expression");
    fuzz::expect(!error->message.vi.empty() && !error->message.en.empty(), "an error speaks both languages");
    fuzz::expect(!text::first_invalid(error->message.vi), "an error is UTF-8");
    return 0;
  }
  const auto& expression = std::get<model::Expression>(parsed);
  for (const model::ExpressionNode& node : expression.nodes) {
    fuzz::expect_within(node.at, all, "a node stands in the expression");
  }
  const model::Verdict with_zero = model::evaluate(expression, value_of, model::IfMissing::zero);
  fuzz::expect(with_zero.outcome != model::Outcome::missing_value, "nothing is missing where the missing is zero");
  const model::Verdict verdict = model::evaluate(expression, value_of, model::IfMissing::stop);
  fuzz::expect((verdict.outcome == model::Outcome::missing_value) == !verdict.missing.empty(),
               "what is missing is named");
  static_cast<void>(model::operands(expression));
  return 0;
}

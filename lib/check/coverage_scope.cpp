#include "check/coverage_scope.hpp"

#include <algorithm>

#include "check/catalogue.hpp"
#include "text/utf8.hpp"

namespace check {

namespace {

bool holds(const model::Task& task, const Quote& quote) {
  return std::any_of(task.quotes.begin(), task.quotes.end(),
                     [&](const auto& one) { return one.at == quote.quote.at && one.value == quote.quote.value; });
}

}  // namespace

std::optional<text::Span> first_damage(std::string_view text) {
  constexpr std::string_view kLost = "\xEF\xBF\xBD";
  const std::size_t lost = text.find(kLost);
  const auto invalid = text::first_invalid(text);
  if (invalid && (lost == std::string_view::npos || *invalid < lost)) {
    return text::Span{static_cast<std::uint32_t>(*invalid), static_cast<std::uint32_t>(*invalid + 1)};
  }
  if (lost == std::string_view::npos) return std::nullopt;
  return text::Span{static_cast<std::uint32_t>(lost), static_cast<std::uint32_t>(lost + kLost.size())};
}

bool has_readable_text(const CatalogueContext& context) {
  return context.directive != nullptr && context.directive->text != nullptr &&
         !first_damage(context.directive->text->bytes());
}

bool can_judge_cover(const CatalogueContext& context) {
  return has_readable_text(context) && context.directive->quotes_readable;
}

bool is_disputed(const Coverage& proof, const Sentence& sentence) {
  return std::any_of(proof.missing.begin(), proof.missing.end(), [&](const MissingQuote& missing) {
    if (!missing.near) return true;
    const text::Span meant = missing.near->passage;
    return meant.begin < sentence.at.end && sentence.at.begin < meant.end;
  });
}

std::string quote_pointer(const model::Directive& directive, const Quote& quote) {
  for (std::size_t i = 0; quote.kind == QuoteKind::not_task && i < directive.not_tasks.size(); ++i) {
    if (directive.not_tasks[i].at == quote.quote.at) return pointer_to({"not_tasks", std::to_string(i)});
  }
  for (std::size_t s = 0; s < directive.sections.size(); ++s) {
    const auto& tasks = directive.sections[s].tasks;
    for (std::size_t t = 0; t < tasks.size(); ++t) {
      const std::string at = pointer_to({"sections", std::to_string(s), "tasks", std::to_string(t)});
      if (holds(tasks[t], quote)) return at + "/quote";
      for (std::size_t p = 0; p < tasks[t].parts.size(); ++p) {
        if (holds(tasks[t].parts[p], quote)) return at + pointer_to("parts", p, "quote");
      }
    }
  }
  return {};
}

}  // namespace check

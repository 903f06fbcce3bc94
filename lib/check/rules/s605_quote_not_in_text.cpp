#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/coverage.hpp"
#include "check/coverage_scope.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

text::Localized owner(const Quote& quote) {
  if (quote.kind == QuoteKind::not_task) return say("của “not_tasks”", "of “not_tasks”");
  return say("của {}", "of {}", shown(quote.id));
}

/// What one side has at the difference; `nothing` where it begins or ends there.
text::Localized has(const std::string& words, const text::Wording& nothing) {
  return words.empty() ? say("{}", "{}", nothing) : say("ghi “{}”", "has “{}”", shown(words));
}

text::Localized difference(const NearMiss& near) {
  static constexpr text::Wording kEnd = {"đã hết", "ends"};
  static constexpr text::Wording kBegin = {"chưa bắt đầu", "has not begun"};
  if (near.side == NearMiss::Side::after) {
    return say("giống đến “{}”, sau đó văn bản {} còn trích dẫn {}",
               "it agrees up to “{}”, then the text {} and the quote {}", shown(near.agrees),
               has(near.text_has, kEnd), has(near.quote_has, kEnd));
  }
  return say("giống từ “{}”, trước đó văn bản {} còn trích dẫn {}",
             "it agrees from “{}” on, before that the text {} and the quote {}", shown(near.agrees),
             has(near.text_has, kBegin), has(near.quote_has, kBegin));
}

void find_quote_not_in_text(const CatalogueContext& context, diag::Bag& bag) {
  if (!has_readable_text(context)) return;
  const model::Directive& directive = *context.directive;
  const Coverage proof = coverage(directive);
  for (const MissingQuote& missing : proof.missing) {
    const Quote& quote = proof.quotes[missing.quote];
    const text::Localized how =
        missing.near ? difference(*missing.near)
                     : say("không đoạn nào của văn bản gần giống", "no passage of the text comes near to it");
    auto& finding = add(bag, kQuoteNotInText, {directive.source, quote.quote.at, quote_pointer(directive, quote), quote.quote.value},
                        say("Trích dẫn “{}” {} không có trong văn bản: {}", "The quote “{}” {} is not in the text: {}",
                            shown(quote.quote.value), owner(quote), how));
    if (missing.near) {
      relate(finding, directive.text, missing.near->at, say("Văn bản ghi ở đây", "The text has it here"));
    }
  }
}

}  // namespace

const Rule kQuoteNotInText = {
    .info = {.code = "S605",
             .name = "quote-not-in-text",
             .severity = diag::Severity::error,
             .summary = {"Trích dẫn không có nguyên văn trong chỉ thị", "A quote does not stand in the directive's text"},
             .why = {"Danh mục không được nói điều mà văn bản không nói: mỗi nhiệm vụ trích nguyên văn câu đặt ra nó, đúng từng chữ, "
                     "từng dấu (chỉ dạng mã Unicode và khoảng trắng được bỏ qua). Chép lại đoạn đó từ văn bản, kể cả chỗ bản gốc "
                     "viết không nhất quán như “hoá” và “hóa”.",
                     "The catalogue must not say what the text does not say: each task quotes the words that set it, letter for "
                     "letter and mark for mark (only the Unicode form and white space are passed over). Copy the passage from the "
                     "text again, with whatever is inconsistent there."},
             .example = {"directive.yaml", "        quote: Phổ biến Chỉ thị đến chi bộ.",
                         "        quote: Phổ biến Chỉ thị tới chi bộ."}},
    .on_catalogue = find_quote_not_in_text};

}  // namespace check

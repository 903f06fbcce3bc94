#include <algorithm>

#include "check/document_number.hpp"
#include "check/finding.hpp"
#include "check/rules.hpp"
#include "check/scope.hpp"
#include "text/utf8.hpp"

namespace check {

namespace {

using text::say;

void offer_fix(const ReportContext& context, diag::Diagnostic& finding, const std::string& number) {
  const auto mended = mended_document_number(number);
  const std::size_t from = context.report->source->at(finding.place.at).find(number);
  if (!mended || from == std::string_view::npos) return;
  const auto begin = static_cast<std::uint32_t>(finding.place.at.begin + from);
  const text::Span at{begin, static_cast<std::uint32_t>(begin + number.size())};
  finding.fix = {say("viết thành “{}”", "write “{}”", *mended), {{at, *mended}}, diag::Safety::safe};
}

/// `20/09/2026`, `2026-09-20`: digits and the marks of a date.
bool looks_like_date(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() >= 8 && text.size() <= 10 && is_digit(text.front()) && is_digit(text.back()) &&
         std::count_if(text.begin(), text.end(), is_digit) + 2 == static_cast<std::ptrdiff_t>(text.size()) &&
         text.find_first_not_of("0123456789/-.") == std::string_view::npos;
}

text::Localized message_for(const std::string& number) {
  if (looks_like_date(number)) {
    return say("“{}” là ngày, không phải số, ký hiệu văn bản: ghi ngày ở “date”, số ký hiệu như 123/KH-UBND ở “number”",
               "“{}” is a date, not the number of a document: write it at “date”, and a number like 123/KH-UBND at “number”",
               shown(number));
  }
  return say("“{}” không giống số, ký hiệu văn bản: cơ quan nhà nước viết như 123/KH-UBND, cơ quan Đảng viết như 127-QĐ/TW",
             "“{}” is not like the number of a document: state bodies write 123/KH-UBND, Party bodies 127-QĐ/TW", shown(number));
}

void find_bad_document_number(const ReportContext& context, diag::Bag& bag) {
  for (const Judged& judged : judged_tasks(context)) {
    for (std::size_t i = 0; i < judged.task->evidence.size(); ++i) {
      const model::Field<std::string>& number = judged.task->evidence[i].number;
      if (!number.good() || is_document_number(text::nfc(number.value))) continue;
      diag::Diagnostic& finding =
          add(bag, kBadDocumentNumber, context,
              {number.at, judged.pointer + "/evidence/" + std::to_string(i) + "/number", number.value},
              message_for(number.value));
      offer_fix(context, finding, number.value);
    }
  }
}

}  // namespace

const Rule kBadDocumentNumber = {
    .info = {.code = "V205",
             .name = "bad-document-number",
             .severity = diag::Severity::warning,
             .summary = {"Số, ký hiệu văn bản không đúng thể thức", "A document number that is not in official form"},
             .why = {"Văn bản minh chứng phải tra lại được. Văn bản của cơ quan nhà nước ghi số/loại-cơ quan (123/KH-UBND, "
                     "09/2019/NĐ-CP), của Đảng ghi số-loại/cơ quan (127-QĐ/TW). Hãy ghi đúng như trên văn bản.",
                     "Evidence must be possible to look up. State bodies write number/kind-office (123/KH-UBND, 09/2019/NĐ-CP), "
                     "Party bodies number-kind/office (127-QĐ/TW). Write it as the document does."},
             .example = {"reports/mau/2026-10/so-a.yaml", "      - {number: 123/KH-SA, date: 2026-09-20, title: Kế hoạch triển khai}",
                         "      - {number: KH 123 SA, date: 2026-09-20, title: Kế hoạch triển khai}"},
             .source = {"Nghị định 30/2020/NĐ-CP, Phụ lục I; Hướng dẫn 36-HD/VPTW",
                        "Decree 30/2020/NĐ-CP, Appendix I; Guideline 36-HD/VPTW"}},
    .on_report = find_bad_document_number};

}  // namespace check

#include "check/catalogue.hpp"
#include "check/catalogue_rules.hpp"
#include "check/coverage_scope.hpp"
#include "check/finding.hpp"

namespace check {

namespace {

using text::say;

void find_damaged_text(const CatalogueContext& context, diag::Bag& bag) {
  if (context.directive == nullptr || context.directive->text == nullptr) return;
  const text::SourcePtr& text = context.directive->text;
  const auto damage = first_damage(text->bytes());
  if (!damage) return;
  add(bag, kDamagedText, {text, *damage, "", ""},
      say("Văn bản gốc không đọc được từ chỗ này: không phải UTF-8, hoặc chữ đã mất khi chuyển mã (�); lưu lại tệp theo UTF-8",
          "The directive's text cannot be read from here on: it is not UTF-8, or letters were lost in conversion (�); save the file as UTF-8 again"));
}

}  // namespace

const Rule kDamagedText = {
    .info = {.code = "S622",
             .name = "damaged-text",
             .severity = diag::Severity::error,
             .summary = {"Văn bản của chỉ thị không phải UTF-8 hoặc đã mất chữ", "The directive's text is not UTF-8 or has lost letters"},
             .why = {"Mọi trích dẫn được đối chiếu từng chữ với văn bản gốc, nên tệp văn bản phải là UTF-8 và còn nguyên chữ. Tệp chép từ "
                     "phông cũ (TCVN3, VNI) hay từ bản quét thường hỏng ở bước chuyển mã: chuyển lại từ bản gốc, đừng sửa tay từng chữ.",
                     "Every quote is compared with the text letter for letter, so the file must be UTF-8 and whole. Text from old fonts "
                     "(TCVN3, VNI) or a scan is often damaged in conversion: convert the original again rather than mend letter by letter."},
             .example = {"directive.txt", "Phổ biến Chỉ thị đến chi bộ.", "Phổ biến Chỉ thị đến chi b�."}},
    .on_catalogue = find_damaged_text};

}  // namespace check

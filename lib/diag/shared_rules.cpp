#include "diag/shared_rules.hpp"

namespace diag {

const RuleInfo kBadPeriod{
    .code = "R108",
    .name = "bad-period",
    .severity = Severity::error,
    .summary = {"Không phải kỳ báo cáo, hoặc không thuộc loại kỳ của kế hoạch",
                "Not a reporting period, or not one of the plan's frequency"},
    .why = {"Kỳ báo cáo quyết định khoảng ngày lấy số liệu, hạn nộp và báo cáo kỳ trước để so sánh. Chỉ có năm dạng: tháng "
            "“2026-10”, quý “2026-Q3”, sáu tháng “2026-H1”, chín tháng “2026-9M”, năm “2026”; và phải đúng loại kỳ mà kế "
            "hoạch quy định. Viết lại theo dạng đó.",
            "The period decides which days the figures cover, when the report is due and which report comes before it. "
            "There are five forms: a month “2026-10”, a quarter “2026-Q3”, a half “2026-H1”, nine months “2026-9M”, a year "
            "“2026”; and it must be of the frequency that the plan sets. Write it in that form."},
    .example = {"reports/mau/2026-10/so-a.yaml", "period: 2026-10", "period: 10/2026"},
    .source = {"Nghị định 09/2019/NĐ-CP, điều 12", "Decree 09/2019/NĐ-CP, article 12"},
};

}  // namespace diag

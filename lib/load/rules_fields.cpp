#include "load/rules.hpp"

namespace load {

namespace {
constexpr std::string_view kReport = "reports/mau/2026-10/so-a.yaml";
}  // namespace

const diag::RuleInfo kMissingField{
    .code = "R101",
    .name = "missing-field",
    .severity = diag::Severity::error,
    .summary = {"Thiếu trường bắt buộc", "A required field is missing"},
    .why = {"Không có trường này thì không biết đơn vị báo cáo điều gì, và số liệu không thể cộng vào bảng tổng hợp. Máy không "
            "tự đoán thay: hãy ghi trường đó vào đúng chỗ.",
            "Without this field nobody can tell what the unit reports, and its figures cannot be added up. Nothing is guessed "
            "in its place: write the field where it belongs."},
    .example = {kReport, "    status: in_progress\n    progress: 60", "    status: in_progress"},
};

const diag::RuleInfo kUnknownField{
    .code = "R102",
    .name = "unknown-field",
    .severity = diag::Severity::error,
    .summary = {"Tên trường không có trong mẫu", "A field that the form does not have"},
    .why = {"Một trường viết sai tên không ai đọc: nội dung ghi ở đó mất mà không ai biết. Tên trường là tiếng Anh không dấu; "
            "tên tiếng Việt quen dùng được nhận ra và sửa lại.",
            "A field under a wrong name is read by nobody: what stands in it would be lost in silence. Names are English; the "
            "usual Vietnamese ones are recognised and put right."},
    .example = {kReport, "    progress: 60", "    tien_do: 60"},
};

const diag::RuleInfo kWrongType{
    .code = "R103",
    .name = "wrong-type",
    .severity = diag::Severity::error,
    .summary = {"Sai kiểu: danh sách, nhóm trường hay giá trị đơn", "The wrong shape: a list, a map or a single value"},
    .why = {"Mỗi trường có một kiểu: văn bản, số, ngày, danh sách (mỗi mục một dòng bắt đầu bằng “- ”) hoặc nhóm trường (“tên: giá "
            "trị” thụt vào trong). Ghi khác kiểu, hoặc để trống sau dấu hai chấm, thì không đọc được.",
            "Every field has a shape: a text, a number, a date, a list (items that begin with “- ”) or a map (“name: value” lines, "
            "indented). In another shape, or with nothing after the colon, it cannot be read."},
    .example = {kReport, "    difficulties: Người dân vùng xa chưa quen dùng chữ ký số.",
                "    difficulties:\n      - Người dân vùng xa chưa quen dùng chữ ký số."},
};

const diag::RuleInfo kBadDate{
    .code = "V201",
    .name = "bad-date",
    .severity = diag::Severity::error,
    .summary = {"Ngày sai dạng hoặc không có thật", "A date in another form, or one that does not exist"},
    .why = {"Trong tệp, ngày ghi theo dạng năm-tháng-ngày (2026-10-16), là dạng duy nhất mà không nơi nào đọc nhầm ngày với tháng; bảng "
            "biểu in ra vẫn ghi 16/10/2026. Ngày ghi kiểu ngày/tháng/năm được sửa tự động; ngày không có trong lịch thì phải xem "
            "lại văn bản gốc.",
            "In files a date is written year-month-day (2026-10-16), the one form in which nobody takes the day for the month; tables "
            "still print 16/10/2026. A date written day/month/year is put right; one that no calendar has must be looked up in "
            "the document it came from."},
    .example = {kReport, "submitted: 2026-10-16", "submitted: 16/10/2026"},
};

const diag::RuleInfo kBadNumber{
    .code = "V202",
    .name = "bad-number",
    .severity = diag::Severity::error,
    .summary = {"Số viết sai dạng", "A number in another form"},
    .why = {"Số trong tệp chỉ gồm chữ số và, nếu cần, một dấu chấm trước phần thập phân: 1234.5. Dấu ngăn hàng nghìn, dấu phẩy thập "
            "phân, dấu %, dấu nháy và đơn vị tính đều bỏ; bảng biểu in ra vẫn theo lối Việt Nam (1.234,5). Nơi chỉ có một cách "
            "đọc thì được sửa tự động.",
            "A number in a file is digits and, where needed, one decimal point: 1234.5. Marks between thousands, decimal commas, %, "
            "quotes and units of measure are left out; tables still print the Vietnamese way (1.234,5). Where there is only one "
            "reading it is put right."},
    .example = {kReport, "      kinh_phi: 450.25", "      kinh_phi: 450,25"},
    .source = {"Luật Kế toán số 88/2015/QH13, điều 11 (dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân)",
               "Accounting Law 88/2015/QH13, article 11 (a point between thousands, a comma before decimals)"},
};

const diag::RuleInfo kOutOfRange{
    .code = "V203",
    .name = "out-of-range",
    .severity = diag::Severity::error,
    .summary = {"Giá trị vượt ngoài khoảng cho phép", "A value beyond its limits"},
    .why = {"Tỷ lệ phần trăm nằm trong khoảng 0 đến 100, số lượng không âm, và kế hoạch có thể đặt mức thấp nhất, cao nhất cho từng chỉ "
            "tiêu. Giá trị vượt ra ngoài thường do gõ thừa chữ số hoặc nhầm đơn vị tính, và làm sai mọi số tổng.",
            "A percentage lies between 0 and 100, a count is not negative, and the plan may set a least and a most for an indicator. "
            "A value beyond them is mostly a digit too many or another unit of measure, and spoils every total."},
    .example = {kReport, "      hai_long: 85.5", "      hai_long: 855"},
};

const diag::RuleInfo kBadValue{
    .code = "V204",
    .name = "bad-value",
    .severity = diag::Severity::error,
    .summary = {"Giá trị không thuộc danh mục cho phép", "Not one of the allowed values"},
    .why = {"Trường này chỉ nhận một số từ cố định, để các báo cáo cộng được với nhau. Nhãn tiếng Việt quen dùng (“hoàn thành”, “đang "
            "thực hiện”, “có”, “không”) được nhận ra và sửa lại; mã phải viết không dấu.",
            "This field takes a fixed set of words, so that reports can be added up. The usual Vietnamese labels are recognised and "
            "put right; an id is written in ASCII."},
    .example = {kReport, "    status: in_progress\n    progress: 60", "    status: đang thực hiện\n    progress: 60"},
};

const diag::RuleInfo kAmbiguousNumber{
    .code = "V206",
    .name = "ambiguous-number",
    .severity = diag::Severity::error,
    .summary = {"Số có hai cách đọc", "A number that can be read in two ways"},
    .why = {"Người Việt viết 12.500 là mười hai nghìn năm trăm; trong tệp, dấu chấm đứng trước phần thập phân, nên cũng số ấy là mười hai "
            "phẩy năm. Hai cách đọc hơn kém nhau nghìn lần, nên không tự sửa: hãy viết liền, 12500 hoặc 12.5.",
            "In Vietnam 12.500 is twelve thousand five hundred; in a file the point stands before decimals, and the same number is "
            "twelve and a half. The readings are a thousandfold apart, so it is not put right by itself: write 12500 or 12.5."},
    .example = {kReport, "      ho_so: 1200", "      ho_so: 1.200"},
    .source = {"Luật Kế toán số 88/2015/QH13, điều 11 (dấu chấm ngăn hàng nghìn, dấu phẩy trước phần thập phân)",
               "Accounting Law 88/2015/QH13, article 11 (a point between thousands, a comma before decimals)"},
};

const diag::RuleInfo kEmptyText{
    .code = "V207",
    .name = "empty-text",
    .severity = diag::Severity::error,
    .summary = {"Trường văn bản để trống", "A text with nothing in it"},
    .why = {"Một trường để trống không phân biệt được “không có gì để báo cáo” với “quên ghi”. Có nội dung thì ghi; không có thì bỏ hẳn "
            "trường đó.",
            "An empty field does not tell “nothing to report” from “forgotten”. Write the text, or leave the field out."},
    .example = {kReport, "    next: Mở rộng thanh toán trực tuyến.", "    next: \"\""},
};

}  // namespace load

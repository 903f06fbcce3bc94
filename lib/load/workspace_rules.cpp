#include "load/workspace_rules.hpp"

namespace load {

using diag::Severity;

const diag::RuleInfo kUnsafePath{
    "W701",
    "unsafe-path",
    Severity::error,
    {"Đường dẫn báo cáo hoặc kết quả ra ngoài không gian làm việc",
     "The path of reports or output leaves the workspace"},
    {"Báo cáo được thu vào, kết quả được ghi ra theo các đường dẫn này. Đường dẫn tuyệt đối, hoặc ra ngoài bằng “..”, "
     "làm công cụ đọc, ghi ở chỗ không thuộc không gian làm việc, và không chạy được khi thư mục được chép sang máy "
     "khác. Ghi đường dẫn tính từ thư mục chứa tiendo.yaml. Kế hoạch và danh mục đơn vị dùng chung thì được để ngoài.",
     "Reports are collected from these paths and results written to them. An absolute path, or one that leaves by “..”, "
     "lets the tool read and write where the workspace has no say, and breaks when the folder is copied to another "
     "machine. Write a path relative to the folder of tiendo.yaml. Shared plans and units may live outside."},
    {"tiendo.yaml", "output: out/{directive}/{period}", "output: ../out/{directive}/{period}"}};

const diag::RuleInfo kBadTemplate{
    "W702",
    "bad-template",
    Severity::error,
    {"Mẫu đường dẫn thiếu hoặc sai chỗ điền", "A path template lacks a placeholder or has a wrong one"},
    {"Đường dẫn của báo cáo cho biết tệp nào là của đơn vị nào, kỳ nào: phải có {unit} và {period}; đường dẫn của kết quả "
     "phải có {period}. Khi có nhiều kế hoạch thì cả hai cần {directive}, nếu không các chỉ thị ghi đè lên nhau. Ngoài ra "
     "không có chỗ điền nào khác.",
     "The path of a report says whose it is and of which period, so it needs {unit} and {period}; that of the output "
     "needs {period}. With more than one plan both need {directive}, or directives would overwrite each other. There "
     "are no other placeholders."},
    {"tiendo.yaml", "output: out/{directive}/{period}", "output: out/{directive}/{ky}"}};

const diag::RuleInfo kNoPlans{
    "W703",
    "no-plans",
    Severity::error,
    {"Không gian làm việc không có kế hoạch nào", "The workspace lists no plan"},
    {"Không có kế hoạch thì không biết đơn vị nào phải báo cáo việc gì, nên không kiểm tra được báo cáo nào. Ghi ít nhất "
     "một kế hoạch thực hiện dưới “plans”.",
     "Without a plan nobody knows who must report on what, so no report can be checked. List at least one plan under "
     "“plans”."},
    {"tiendo.yaml", "plans: [plan.yaml]", "plans: []"}};

const diag::RuleInfo kUnreadableFile{
    "W704",
    "unreadable-file",
    Severity::error,
    {"Không đọc được tệp mà không gian làm việc dùng đến", "A file that the workspace names cannot be read"},
    {"Kế hoạch, chỉ thị, văn bản gốc, danh mục đơn vị và lịch nghỉ đều được nối với nhau bằng đường dẫn. Thiếu một tệp thì "
     "phần dựa vào nó không kiểm tra được. Đường dẫn tính từ thư mục chứa tệp ghi nó; hãy sửa đường dẫn hoặc đặt tệp vào "
     "đúng chỗ.",
     "Plan, directive, its text, units and calendar hang together by paths. Where a file is missing, whatever rests on it "
     "cannot be checked. A path is relative to the file that holds it: correct the path or put the file in its place."},
    {"tiendo.yaml", "calendar: calendar.yaml", "calendar: lich.yaml"}};

const diag::RuleInfo kStrayFile{
    "W705",
    "stray-file",
    Severity::warning,
    {"Tệp trong thư mục báo cáo không đúng mẫu đường dẫn", "A file among the reports that the template never names"},
    {"Báo cáo chỉ được nhận khi nằm đúng chỗ mà mẫu đường dẫn chỉ ra. Một tệp đặt nhầm thư mục hoặc nhầm tên thì không ai "
     "đọc, và đơn vị đã nộp vẫn bị tính là chưa nộp. Đổi tên, chuyển tệp về đúng chỗ, hoặc đưa ra khỏi thư mục báo cáo.",
     "A report is taken only where the template puts it. A file in the wrong folder or under a wrong name is read by "
     "nobody, and the unit that handed it in still counts as missing. Rename it, move it, or take it out of the reports "
     "folder."},
    {"reports/mau/2026-10/nhap/so-a.yaml", "", "directive: mau\nunit: so-a\nperiod: 2026-10\n"}};

const diag::RuleInfo kTwoPlansOnePeriod{
    "W706",
    "two-plans-one-period",
    Severity::error,
    {"Hai kế hoạch của một chỉ thị cùng bao một kỳ", "Two plans of one directive cover the same period"},
    {"Một chỉ thị có thể có nhiều kế hoạch nối tiếp nhau qua các năm, nhưng mỗi kỳ chỉ theo một kế hoạch: nếu không, không "
     "biết đơn vị phải báo cáo theo bản nào. Sửa “effective” để các kế hoạch không chồng lên nhau.",
     "A directive may have one plan after another over the years, but each period follows one of them: else nobody knows "
     "which a report answers to. Change “effective” so that the plans do not overlap."},
    {"tiendo.yaml", "plans: [plan.yaml]", "plans: [plan.yaml, plan.yaml]"}};

const diag::RuleInfo kBadLetterTemplate{
    "W707",
    "bad-letter-template",
    Severity::error,
    {"Mẫu công văn đôn đốc ghi sai chỗ điền", "The template of a reminder letter has a wrong placeholder"},
    {"Lời công văn đôn đốc do văn phòng sửa trong mẫu thư; {{tên}} là chỗ tiendo điền. Một tên gõ sai, một phần mở mà không "
     "đóng làm mọi công văn của kỳ thiếu đúng chỗ đó mà không ai hay, nên mẫu được soát trước khi in. Chữ do đơn vị báo cáo "
     "chỉ được in ra như chữ, vì vậy không dùng {{{tên}}}.",
     "An office words its reminder letters in a template; {{name}} is what tiendo fills in. A mistyped name or a section that "
     "is opened and never closed would leave every letter of the period without that place, and nobody would notice, so the "
     "template is checked before anything is written. What units report is only ever printed as text: there is no {{{name}}}."},
    {"mau/don-doc.md", "Kính gửi: {{unit}}", "Kính gửi: {{don_vi}}"}};

const diag::RuleInfo kIssuedTwice{
    "W708",
    "issued-twice",
    Severity::error,
    {"Báo cáo của một kỳ được ghi số và ngày hai lần", "The issued report of a period is listed twice"},
    {"Phụ lục ghi “Kèm theo Báo cáo số … ngày …” theo “issued” của tiendo.yaml. Một kỳ ghi hai lần thì không biết in số nào, "
     "và phụ lục có thể kèm nhầm báo cáo. Mỗi kỳ của một chỉ thị chỉ ghi một lần.",
     "An annex says which report it goes with, by the number and date under “issued” in tiendo.yaml. A period listed twice "
     "leaves open which to print, and the annex may go with the wrong report. List each period of a directive once."},
    {"tiendo.yaml", "    - {period: 2026-10, directive: mau, number: 15-BC/TU, date: 2026-10-20}",
     "    - {period: 2026-10, directive: mau, number: 15-BC/TU, date: 2026-10-20}\n"
     "    - {period: 2026-10, directive: mau, number: 16-BC/TU}"}};

const diag::RuleInfo kUnknownFinding{
    "W709",
    "unknown-finding",
    Severity::error,
    {"Mục “findings” đặt mức cho một mã không có", "`findings` sets the severity of a finding that does not exist"},
    {"Một mã gõ sai thì không đặt mức cho phát hiện nào cả: cảnh báo định tắt vẫn hiện ra, lỗi định bắt vẫn lọt. Ghi đúng "
     "mã (T403) hoặc tên (late-submission); tiendo rules liệt kê tất cả.",
     "A mistyped code sets nothing: the warning that was to go stays, the mistake that was to be caught gets through. Write "
     "the code (T403) or the name (late-submission); `tiendo rules` lists them all."},
    {"tiendo.yaml", "  T403: warning", "  T4O3: warning"}};

const diag::RuleInfo kFirmFinding{
    "W710",
    "firm-finding",
    Severity::error,
    {"Mục “findings” hạ mức một lỗi không hạ được", "`findings` lowers an error that cannot be lowered"},
    {"Báo cáo có lỗi thì không được tổng hợp. Có những lỗi làm thiếu hoặc sai chính số liệu: không đọc được ngày, số, trạng "
     "thái; thiếu nhiệm vụ; không rõ của đơn vị nào, kỳ nào. Hạ mức những lỗi ấy thì báo cáo được cộng với số sai, nên công "
     "cụ không cho. Lỗi hạ được thì tiendo explain MÃ có ghi; cảnh báo nào cũng tắt được hoặc nâng thành lỗi được.",
     "A report with an error is left out of the figures. Some errors are gaps in the figures themselves: a date, number or "
     "state that cannot be read, a task that is missing, a report of nobody knows which unit or period. Lowered, they would "
     "let a wrong figure in, so they cannot be. `tiendo explain CODE` says which errors can; any warning can be switched off or "
     "made an error."},
    {"tiendo.yaml", "  T403: warning", "  V201: warning"}};

const diag::RuleInfo kFindingSetTwice{
    "W711",
    "finding-set-twice",
    Severity::error,
    {"Mục “findings” đặt mức một mã hai lần", "`findings` sets one finding twice"},
    {"Một mã có thể được ghi bằng mã hoặc bằng tên. Ghi cả hai với hai mức thì không biết theo mức nào. Giữ lại một dòng.",
     "A finding may be named by its code or by its name. With both, nobody knows which severity holds. Keep one of the "
     "lines."},
    {"tiendo.yaml", "  T403: warning", "  T403: warning\n  late-submission: error"}};

const diag::RuleInfo kBadSelection{
    "W712",
    "bad-selection",
    Severity::error,
    {"Danh sách phụ lục hoặc cột để trống, hoặc nêu một mục hai lần",
     "A choice of sheets or columns is empty or names one twice"},
    {"Phụ lục chỉ gồm các biểu và cột được chọn trong “annex” của tiendo.yaml, theo thứ tự đã ghi. Danh sách trống thì không "
     "có gì để lập; một mục ghi hai lần thường là chép nhầm, mục đáng lẽ phải ghi thì thiếu. Bỏ cả trường đi nếu muốn đủ các "
     "biểu, các cột.",
     "An annex has the sheets and columns that “annex” in tiendo.yaml lists, in that order. An empty list leaves nothing to "
     "write; one listed twice is often a slip, while the one that was meant is missing. Leave the field out to have all of "
     "them."},
    {"tiendo.yaml", "  sheets: [overview, tasks, units", "  sheets: [overview, tasks, overview"}};

}  // namespace load

#include "load/seal.hpp"

namespace load {

using diag::Severity;

const diag::RuleInfo kSealDamaged{
    "S631",
    "seal-damaged",
    Severity::error,
    {"Niêm phong của một kỳ đã bị sửa", "The seal of a period was altered"},
    {"Niêm phong cho biết số liệu của kỳ đã đóng được lập từ những tệp nào và là bao nhiêu. Dòng cuối của tệp là SHA-256 của "
     "phần đứng trước: sửa một chữ là lộ. Niêm phong bị sửa thì không còn làm chứng được điều gì; hãy lấy lại tệp từ git, "
     "hoặc xóa tệp rồi đóng kỳ lại.",
     "A seal says from which files the figures of a closed period were made, and what they were. The file's last line is the "
     "SHA-256 of all before it, so that a changed letter shows. A seal that was altered bears witness to nothing: take the "
     "file back from git, or delete it and close the period anew."},
    {"seals/mau/2026-09.yaml", "as_of: 2026-09-17", "as_of: 2026-09-18"}};

const diag::RuleInfo kSealedInputChanged{
    "S632",
    "sealed-input-changed",
    Severity::error,
    {"Tệp làm ra số liệu của kỳ đã đóng đã thay đổi", "A file behind a closed period's figures has changed"},
    {"Khi đóng kỳ, mã SHA-256 của mọi tệp đầu vào được ghi lại. Tệp bị sửa, bị mất hay thêm vào sau đó làm số liệu đã công bố "
     "không còn lập lại được. Nếu là sửa đúng thì mở lại kỳ, nêu lý do, rồi đóng lại; nếu không thì lấy lại tệp từ git.",
     "When a period is closed the SHA-256 of every input is kept. A file altered, missing or added since means that the "
     "published figures can no longer be made again. Where the change is right, reopen the period with a reason and close it "
     "again; else take the file back from git."},
    {"reports/mau/2026-09/so-a.yaml", "progress: 45", "progress: 46"}};

const diag::RuleInfo kSealedFigureChanged{
    "S633",
    "sealed-figure-changed",
    Severity::error,
    {"Số liệu của kỳ đã đóng nay đã khác", "A figure of a closed period is another now"},
    {"Số liệu chính của kỳ được ghi vào niêm phong khi đóng kỳ. Nay tính lại từ các tệp đang có thì ra số khác: số đã báo cáo "
     "lên cấp trên và số trong phụ lục lập lại không khớp nhau. Xem tệp nào đã thay đổi (S632), rồi mở lại kỳ hoặc lấy lại "
     "tệp.",
     "The headline figures are kept in the seal when a period is closed. Made again from the files as they are, a figure is "
     "another: what was reported upwards and a new annex would not agree. See which file has changed (S632), then reopen the "
     "period or take the file back."},
    {"reports/mau/2026-09/so-a.yaml", "ho_so: 1000", "ho_so: 1001"}};

}  // namespace load

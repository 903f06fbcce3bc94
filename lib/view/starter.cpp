#include "view/starter.hpp"

#include <fmt/core.h>

namespace view {
namespace {

using List = Data::List;
using Object = Data::Object;

Data holiday(const char* date, const char* name) { return Object{{"date", date}, {"name", name}}; }

Form workspace() {
  return {"",
          "Không gian làm việc: nối chỉ thị, kế hoạch, đơn vị, lịch và báo cáo với nhau. Mọi đường dẫn tính từ thư mục này.\n"
          "Sửa xong tệp nào thì chạy “tiendo schema check” để soát lại.",
          Object{{"workspace",
                  Object{{"name", "Theo dõi thực hiện chỉ thị", "Tên in trên các biểu."},
                         {"profile", "state", "Thể thức phụ lục: party (văn bản của Đảng) hoặc state (cơ quan nhà nước)."},
                         {"plans", List{"ke-hoach.yaml"}, "Có thể theo dõi nhiều kế hoạch, nhiều chỉ thị cùng lúc."},
                         {"units", "don-vi.yaml"},
                         {"calendar", "lich.yaml"},
                         {"reports", "reports/{directive}/{period}/{unit}.yaml", "Báo cáo của mỗi đơn vị, mỗi kỳ nằm ở đây."},
                         {"output", "out/{directive}/{period}", "Phụ lục và bản tóm tắt được ghi ra đây."}}}}};
}

Form units() {
  return {"",
          "Các đơn vị, theo đúng thứ bậc: thứ tự ở đây là thứ tự trong mọi bảng. Mã là chữ không dấu, số và dấu gạch, đã dùng thì "
          "không đổi.\n"
          "Đơn vị được sáp nhập thì không xóa, mà ghi ngày kết thúc và đơn vị kế thừa:\n"
          "    active: {to: 2026-06}\n"
          "    successor: so-tc",
          Object{{"groups",
                  List{Object{{"id", "so"}, {"name", "Sở, ban, ngành cấp tỉnh"}}, Object{{"id", "xa"}, {"name", "Xã, phường"}}},
                  "Nhóm đơn vị; kế hoạch giao cho cả nhóm bằng group:MÃ."},
                 {"units", List{Object{{"id", "van-phong"}, {"name", "Văn phòng Ủy ban nhân dân tỉnh"}, {"short", "VP UBND tỉnh"}, {"group", "so"}},
                                Object{{"id", "so-tc"}, {"name", "Sở Tài chính"}, {"short", "Sở TC"}, {"group", "so"}},
                                Object{{"id", "xa-mau-mot"}, {"name", "Xã Mẫu Một"}, {"group", "xa"}},
                                Object{{"id", "xa-mau-hai"}, {"name", "Xã Mẫu Hai"}, {"group", "xa"}}}}}};
}

Form calendar() {
  return {"",
          "Ngày nghỉ lễ và ngày làm bù, để tính hạn gửi báo cáo theo ngày làm việc. Đây là ví dụ của năm 2026: hãy đối chiếu với "
          "thông báo nghỉ lễ, Tết hằng năm. Thứ bảy, chủ nhật không cần ghi.",
          Object{{"holidays",
                  List{holiday("2026-01-01", "Tết Dương lịch"), holiday("2026-02-16", "Tết Nguyên đán"),
                       holiday("2026-02-17", "Tết Nguyên đán"), holiday("2026-02-18", "Tết Nguyên đán"),
                       holiday("2026-02-19", "Tết Nguyên đán"), holiday("2026-02-20", "Tết Nguyên đán"),
                       holiday("2026-04-27", "Nghỉ bù Giỗ Tổ Hùng Vương"), holiday("2026-04-30", "Ngày Chiến thắng"),
                       holiday("2026-05-01", "Ngày Quốc tế lao động"), holiday("2026-08-31", "Nghỉ hoán đổi dịp Quốc khánh"),
                       holiday("2026-09-01", "Quốc khánh"), holiday("2026-09-02", "Quốc khánh")}},
                 {"working_days", List{"2026-08-22"}, "Thứ bảy, chủ nhật đi làm bù."}}};
}

Data assignment(const model::Task& task) {
  return Object{{"task", *task.id},
                {"lead", Data(), task.title.value},
                // Nothing would mean a standing task; this is found until somebody decides.
                {"deadline", "…"}};
}

}  // namespace

std::vector<StarterFile> starter_frame() {
  return {{"don-vi.yaml", "units", units()}, {"lich.yaml", "calendar", calendar()}, {"tiendo.yaml", "workspace", workspace()}};
}

StarterFile starter_plan(const model::Directive& directive, const std::string& path) {
  List assignments;
  for (const model::Task* task : directive.leaves()) assignments.push_back(assignment(*task));
  return {"ke-hoach.yaml", "plan",
          {"",
           "Kế hoạch thực hiện: ai làm, bao giờ xong, báo cáo khi nào. “tiendo schema check” nêu những chỗ còn phải ghi.",
           Object{{"plan", Object{{"id", fmt::format("{}-2026", *directive.id)},
                                  {"directive", path},
                                  {"title", "Kế hoạch thực hiện " + *directive.title},
                                  {"issuer", directive.issuer.good() ? *directive.issuer : "Ủy ban nhân dân tỉnh"},
                                  {"effective", Object{{"from", "2026-01"}, {"to", "2026-12"}}, "Từ kỳ nào đến kỳ nào."}}},
                  {"reporting", Object{{"frequency", "monthly"}, {"due", Object{{"working_days", 3}}}},
                   "Chu kỳ: monthly (tháng), quarterly (quý), semiannual (sáu tháng), nine_month (chín tháng), annual (năm). Hạn "
                   "gửi tính bằng ngày làm việc sau khi khóa số liệu (ngày 14, theo Nghị định 09/2019/NĐ-CP)."},
                  {"assignments", std::move(assignments),
                   "Mỗi nhiệm vụ một mục. lead: đơn vị chủ trì (mã đơn vị hoặc group:MÃ). deadline: ngày phải xong "
                   "(2026-12-31), hoặc none nếu là nhiệm vụ thường xuyên. Có thể thêm support (phối hợp), report (đơn vị báo "
                   "cáo, nếu không phải đơn vị chủ trì), product (sản phẩm), indicators (chỉ tiêu)."}}}};
}

}  // namespace view

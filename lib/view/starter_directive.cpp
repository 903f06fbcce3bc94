#include "view/starter.hpp"

namespace view {
namespace {

using List = Data::List;
using Object = Data::Object;

constexpr const char* kText =
    "CHỈ THỊ\n"
    "về đẩy mạnh cải cách thủ tục hành chính\n"
    "\n"
    "1. Cải cách thủ tục\n"
    "\n"
    "Rà soát, cắt giảm thủ tục không cần thiết. Tiếp nhận và trả kết quả hồ sơ trực tuyến; công khai kết quả giải quyết hồ sơ.\n"
    "\n"
    "2. Tổ chức thực hiện\n"
    "\n"
    "Quán triệt Chỉ thị đến cán bộ, công chức.\n";

Form directive() {
  const Data parts = List{Object{{"id", "NV1.2a"}, {"title", "Tiếp nhận, trả kết quả trực tuyến"}, {"quote", "Tiếp nhận và trả kết quả hồ sơ trực tuyến"}},
                          Object{{"id", "NV1.2b"}, {"title", "Công khai kết quả"}, {"quote", "công khai kết quả giải quyết hồ sơ"}}};
  const Data first = List{Object{{"id", "NV1.1"}, {"title", "Rà soát, cắt giảm thủ tục"}, {"quote", "Rà soát, cắt giảm thủ tục không cần thiết."}},
                          Object{{"id", "NV1.2"},
                                 {"title", "Hồ sơ trực tuyến"},
                                 {"quote", "Tiếp nhận và trả kết quả hồ sơ trực tuyến; công khai kết quả giải quyết hồ sơ."},
                                 {"parts", parts, "Một câu giao nhiều việc thì tách thành phần; khi đó giao từng phần."}}};
  const Data second = List{Object{{"id", "NV2.1"}, {"title", "Quán triệt Chỉ thị"}, {"quote", "Quán triệt Chỉ thị đến cán bộ, công chức."}}};
  return {"",
          "Chỉ thị (ví dụ, hãy thay bằng chỉ thị của cơ quan mình): chia thành mục và nhiệm vụ, mỗi nhiệm vụ trích nguyên văn.\n"
          "Ở đây không thêm điều gì mà văn bản không nói: ai làm, hạn nào là ở kế hoạch. “tiendo schema coverage” cho biết câu nào "
          "của văn bản chưa thành nhiệm vụ.",
          Object{{"directive", Object{{"id", "cai-cach", "Mã, có trong đường dẫn của báo cáo: đặt một lần, không đổi."},
                                      {"title", "Chỉ thị về đẩy mạnh cải cách thủ tục hành chính"},
                                      {"issuer", "Ủy ban nhân dân tỉnh"},
                                      {"text", "chi-thi.txt", "Toàn văn, đúng như đã ban hành."}}},
                 {"sections", List{Object{{"id", "S1"}, {"title", "Cải cách thủ tục"}, {"tasks", first}},
                                   Object{{"id", "S2"}, {"title", "Tổ chức thực hiện"}, {"tasks", second}}}},
                 {"not_tasks", List{"CHỈ THỊ", "về đẩy mạnh cải cách thủ tục hành chính"}, "Những câu không giao nhiệm vụ."}}};
}

Data figure(const char* id, const char* name) {
  return Object{{"id", id}, {"name", name}, {"unit", "hồ sơ"}, {"type", "count"}, {"time", "flow"}, {"across_units", "sum"}, {"required", true}};
}

Data online() {
  const Data share = Object{{"id", "ti_le_truc_tuyen"},
                            {"name", "Tỷ lệ hồ sơ trực tuyến"},
                            {"unit", "%"},
                            {"type", "ratio", "Tỷ lệ không báo cáo mà được tính từ tổng của tử số và mẫu số."},
                            {"numerator", "truc_tuyen"},
                            {"denominator", "ho_so"},
                            {"scale", 100}};
  return Object{{"task", "NV1.2a"},
                {"lead", "van-phong"},
                {"report", List{"group:so", "group:xa"}, "Chủ trì là Văn phòng, nhưng mọi sở và xã đều báo cáo."},
                {"deadline", "none", "Nhiệm vụ thường xuyên, không có hạn."},
                {"indicators", List{figure("ho_so", "Số hồ sơ đã tiếp nhận"), figure("truc_tuyen", "Trong đó: nộp trực tuyến"), share},
                 "Chỉ tiêu: flow là số phát sinh trong kỳ, được cộng dồn; stock là số tính đến cuối kỳ. Có thể thêm min, max (giới "
                 "hạn), target: {value: 9000, by: 2026-12} (chỉ tiêu giao)."}};
}

Form plan() {
  return {"",
          "Kế hoạch thực hiện (ví dụ): ai làm, bao giờ xong, báo cáo khi nào và những số liệu gì.",
          Object{{"plan", Object{{"id", "cai-cach-2026"},
                                 {"directive", "chi-thi.yaml"},
                                 {"title", "Kế hoạch thực hiện Chỉ thị về đẩy mạnh cải cách thủ tục hành chính năm 2026"},
                                 {"issuer", "Ủy ban nhân dân tỉnh"},
                                 {"effective", Object{{"from", "2026-01"}, {"to", "2026-12"}}, "Từ kỳ nào đến kỳ nào."}}},
                 {"reporting", Object{{"frequency", "monthly"},
                                      {"window", Object{{"from_day", 15}, {"to_day", 14}}, "Kỳ tháng 10 là từ 15/9 đến 14/10 (Nghị định 09/2019/NĐ-CP)."},
                                      {"due", Object{{"working_days", 3}, {"groups", Object{{"xa", 5}}}},
                                       "Hạn gửi, tính bằng ngày làm việc sau khi khóa số liệu; các xã được 5 ngày."}},
                  "Chu kỳ: monthly (tháng), quarterly (quý), semiannual (sáu tháng), nine_month (chín tháng), annual (năm)."},
                 {"assignments",
                  List{Object{{"task", "NV1.1"}, {"lead", "so-tc"}, {"support", List{"van-phong"}}, {"deadline", "2026-06-30"}, {"product", "Quyết định công bố thủ tục"}},
                       online(), Object{{"task", "NV1.2b"}, {"lead", "van-phong"}, {"deadline", "2026-12-31"}, {"product", "Chuyên trang công khai"}},
                       Object{{"task", "NV2.1"}, {"lead", "group:xa"}, {"deadline", "2026-03-31"}}},
                  "Mỗi nhiệm vụ một mục: lead là đơn vị chủ trì, support phối hợp, report các đơn vị phải báo cáo (không ghi thì là "
                  "đơn vị chủ trì), product là sản phẩm."},
                 {"rules", List{Object{{"id", "truc-tuyen-khong-vuot-tong"},
                                       {"task", "NV1.2a"},
                                       {"check", "truc_tuyen <= ho_so"},
                                       {"message", "Số hồ sơ trực tuyến không được lớn hơn tổng số hồ sơ"}}},
                  "Quy tắc mà số liệu phải theo; “tiendo validate” soát từng báo cáo."}}};
}

}  // namespace

StarterDirective starter_directive() {
  return {"chi-thi.txt", kText, {{"chi-thi.yaml", "directive", directive()}, {"ke-hoach.yaml", "plan", plan()}}};
}

}  // namespace view

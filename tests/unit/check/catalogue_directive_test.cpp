#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

TEST_CASE("catalogue, directive: a task’s id that another has") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "      - id: NV2.1\n",
                 "      - id: NV1.2a\n");
  CHECK(changed.lines() ==
        Lines{"S604 error directive.yaml:31:13-19 /sections/1/tasks/0/id",
              "Mã nhiệm vụ “NV1.2a” đã dùng rồi; mỗi mã chỉ dùng một lần",
              "The id “NV1.2a” of a task is taken already; each is used once",
              "  directive.yaml:22:17-23 Dùng lần đầu ở đây | First used here"});
}

TEST_CASE("catalogue, directive: a section’s id that another has") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "  - id: S2\n",
                 "  - id: S1\n");
  CHECK(changed.lines() ==
        Lines{"S604 error directive.yaml:28:9-11 /sections/1/id",
              "Mã mục “S1” đã dùng rồi; mỗi mã chỉ dùng một lần",
              "The id “S1” of a section is taken already; each is used once",
              "  directive.yaml:12:9-11 Dùng lần đầu ở đây | First used here"});
}

TEST_CASE("catalogue, directive: a quote with a word changed") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "        quote: Phổ biến Chỉ thị đến chi bộ.\n",
                 "        quote: Phổ biến Chỉ thị tới chi bộ.\n");
  CHECK(changed.lines() ==
        Lines{"S605 error directive.yaml:33:16-44 /sections/1/tasks/0/quote",
              "Trích dẫn “Phổ biến Chỉ thị tới chi bộ.” của NV2.1 không có trong văn bản: giống đến “Phổ biến "
              "Chỉ thị”, sau đó văn bản ghi “đến chi bộ” còn trích dẫn ghi “tới chi bộ”",
              "The quote “Phổ biến Chỉ thị tới chi bộ.” of NV2.1 is not in the text: it agrees up to “Phổ biến "
              "Chỉ thị”, then the text has “đến chi bộ” and the quote has “tới chi bộ”",
              "  directive.txt:10:18-28 Văn bản ghi ở đây | The text has it here"});
}

TEST_CASE("catalogue, directive: a quote that begins with a capital where the text does not") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "            quote: đào tạo cán bộ",
                 "            quote: Đào tạo cán bộ");
  CHECK(changed.lines() ==
        Lines{"S605 error directive.yaml:27:20-34 /sections/0/tasks/1/parts/1/quote",
              "Trích dẫn “Đào tạo cán bộ” của NV1.2b không có trong văn bản: giống từ “tạo cán bộ”, trước đó "
              "văn bản ghi “đào” còn trích dẫn ghi “Đào”",
              "The quote “Đào tạo cán bộ” of NV1.2b is not in the text: it agrees from “tạo cán bộ” on, before "
              "that the text has “đào” and the quote has “Đào”",
              "  directive.txt:6:104-107 Văn bản ghi ở đây | The text has it here"});
}

TEST_CASE("catalogue, directive: a quote that goes on where the text ends") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "Sơ kết việc thực hiện.\n",
                 "Sơ kết việc thực hiện. Hết.\n");
  CHECK(changed.lines() ==
        Lines{"S605 error directive.yaml:36:16-43 /sections/1/tasks/1/quote",
              "Trích dẫn “Sơ kết việc thực hiện. Hết.” của NV2.2 không có trong văn bản: giống đến “kết việc "
              "thực hiện.”, sau đó văn bản đã hết còn trích dẫn ghi “Hết.”",
              "The quote “Sơ kết việc thực hiện. Hết.” of NV2.2 is not in the text: it agrees up to “kết việc "
              "thực hiện.”, then the text ends and the quote has “Hết.”",
              "  directive.txt:10:52-52 Văn bản ghi ở đây | The text has it here"});
}

TEST_CASE("catalogue, directive: a quote of another text hides no second finding behind it") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "        quote: Phổ biến Chỉ thị đến chi bộ.\n",
                 "        quote: Foo bar baz qux\n");
  CHECK(changed.lines() ==
        Lines{"S605 error directive.yaml:33:16-31 /sections/1/tasks/0/quote",
              "Trích dẫn “Foo bar baz qux” của NV2.1 không có trong văn bản: không đoạn nào của văn bản gần "
              "giống",
              "The quote “Foo bar baz qux” of NV2.1 is not in the text: no passage of the text comes near to it"});
}

TEST_CASE("catalogue, directive: a line of not_tasks that the text has otherwise") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "  - về chuyển đổi số",
                 "  - về chuyển đổi xanh");
  CHECK(changed.lines() ==
        Lines{"S605 error directive.yaml:39:5-23 /not_tasks/1",
              "Trích dẫn “về chuyển đổi xanh” của “not_tasks” không có trong văn bản: giống đến “về chuyển "
              "đổi”, sau đó văn bản ghi “số” còn trích dẫn ghi “xanh”",
              "The quote “về chuyển đổi xanh” of “not_tasks” is not in the text: it agrees up to “về chuyển "
              "đổi”, then the text has “số” and the quote has “xanh”",
              "  directive.txt:2:15-17 Văn bản ghi ở đây | The text has it here"});
}

TEST_CASE("catalogue, directive: a sentence that nothing quotes") {
  Catalogue changed(sample());
  changed.change("directive.txt", "Phổ biến",
                 "Tổ chức hội nghị toàn tỉnh. Phổ biến");
  CHECK(changed.lines() ==
        Lines{"S606 error directive.txt:10:1-28 ",
              "Không nhiệm vụ nào trích câu “Tổ chức hội nghị toàn tỉnh.”; thêm nhiệm vụ trích câu này, hoặc "
              "ghi câu vào “not_tasks” của directive.yaml",
              "No task quotes the sentence “Tổ chức hội nghị toàn tỉnh.”; add a task that does, or list it "
              "under “not_tasks” of directive.yaml"});
}

TEST_CASE("catalogue, directive: a sentence of which words are left") {
  Catalogue changed(sample());
  changed.change("directive.txt", "Phổ biến Chỉ thị đến chi bộ",
                 "Hằng năm, phổ biến Chỉ thị đến chi bộ, cơ quan, đơn vị");
  changed.change("directive.yaml", "quote: Phổ biến Chỉ thị đến chi bộ.",
                 "quote: phổ biến Chỉ thị đến chi bộ");
  CHECK(changed.lines() ==
        Lines{"S607 warning directive.txt:10:40-55 ",
              "Phần “cơ quan, đơn vị” của câu này không được nhiệm vụ nào trích",
              "No task quotes “cơ quan, đơn vị” of this sentence"});
}

TEST_CASE("catalogue, directive: a task without a quote leaves its sentence in peace") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "        quote: Phổ biến Chỉ thị đến chi bộ.\n",
                 "");
  CHECK(changed.lines() ==
        Lines{"R101 error directive.yaml:31:9-11 /sections/1/tasks/0/quote",
              "Mục 1 của “tasks” thiếu trường “quote”; ví dụ: “quote: …”",
              "Item 1 of “tasks” lacks the field “quote”; for example: “quote: …”"});
}

TEST_CASE("catalogue, directive: a text that lost a letter") {
  Catalogue changed(sample());
  changed.change("directive.txt", "chi bộ.",
                 "chi b�.");
  CHECK(changed.lines() ==
        Lines{"S622 error directive.txt:10:27-28 ",
              "Văn bản gốc không đọc được từ chỗ này: không phải UTF-8, hoặc chữ đã mất khi chuyển mã (�); lưu "
              "lại tệp theo UTF-8",
              "The directive's text cannot be read from here on: it is not UTF-8, or letters were lost in "
              "conversion (�); save the file as UTF-8 again"});
}

TEST_CASE("catalogue, directive: a task that the plan leaves out") {
  Catalogue changed(sample());
  changed.change("plan.yaml", "  - task: NV2.2\n    lead: ban-cu\n    deadline: 2026-08-31\n    product: Báo cáo sơ kết\n",
                 "");
  CHECK(changed.lines() ==
        Lines{"S609 warning directive.yaml:34:13-18 /sections/1/tasks/1/id",
              "Kế hoạch mau-2026 không giao nhiệm vụ “NV2.2” (Sơ kết) cho ai",
              "Plan mau-2026 assigns task “NV2.2” (Sơ kết) to nobody"});
}

TEST_CASE("catalogue, directive: a text in another encoding is one finding, not one for each quote") {
  Catalogue changed(sample());
  changed.write("directive.txt", "CH\xD2 TH\xCE\nv\xD2 chuy\xD2n\n");
  CHECK(changed.lines() ==
        Lines{"S622 error directive.txt:1:3-4 ",
              "Văn bản gốc không đọc được từ chỗ này: không phải UTF-8, hoặc chữ đã mất khi chuyển mã (�); lưu lại tệp "
              "theo UTF-8",
              "The directive's text cannot be read from here on: it is not UTF-8, or letters were lost in conversion "
              "(�); save the file as UTF-8 again"});
}

}  // namespace

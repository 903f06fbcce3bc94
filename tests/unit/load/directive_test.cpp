#include <doctest/doctest.h>

#include "unit/check/catalogue_world.hpp"

namespace {

using Lines = std::vector<std::string>;
using world::Catalogue;
using world::sample;

TEST_CASE("load directive: an empty quote") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "        quote: Phổ biến Chỉ thị đến chi bộ.\n",
                 "        quote: []\n");
  CHECK(changed.lines() ==
        Lines{"V207 error directive.yaml:33:16-18 /sections/1/tasks/0/quote",
              "“quote” để trống: chép nguyên văn đoạn giao nhiệm vụ",
              "“quote” is empty: copy the words of the text that set the task"});
}

TEST_CASE("load directive: a quote that is a map, and one with an empty item") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "        quote: Phổ biến Chỉ thị đến chi bộ.\n",
                 "        quote: {a: b}\n");
  changed.change("directive.yaml", "        quote: Sơ kết việc thực hiện.",
                 "        quote: [Sơ kết việc thực hiện., \"\"]");
  CHECK(changed.lines() ==
        Lines{"R103 error directive.yaml:33:16-22 /sections/1/tasks/0/quote",
              "“quote” phải là một đoạn văn bản, không phải một nhóm trường",
              "“quote” must be a text, not a map",
              "V207 error directive.yaml:36:41-43 /sections/1/tasks/1/quote/1",
              "Mục 2 của “quote” để trống: ghi nội dung, hoặc bỏ đi nếu không bắt buộc",
              "Item 2 of “quote” is empty: write the text, or leave it out if it is optional"});
}

TEST_CASE("load directive: parts of a part") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "            quote: đào tạo cán bộ",
                 "            quote: đào tạo cán bộ\n            parts: []");
  CHECK(changed.lines() ==
        Lines{"R102 error directive.yaml:28:13-18 /sections/0/tasks/1/parts/1/parts",
              "Mẫu không có trường “parts”; các trường được dùng: id, title, quote",
              "Unknown field “parts”; the fields here are: id, title, quote"});
}

TEST_CASE("load directive: an id that is a number makes no task unknown") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "      - id: NV2.1\n",
                 "      - id: 2.1\n");
  CHECK(changed.lines() ==
        Lines{"V204 error directive.yaml:31:13-16 /sections/1/tasks/0/id",
              "“2.1” không phải một mã: bắt đầu bằng chữ cái không dấu, sau đó là chữ không dấu, chữ số, “.”, "
              "“_”, “-”",
              "“2.1” is not an id: an ASCII letter, then ASCII letters, digits, “.”, “_”, “-”"});
}

TEST_CASE("load directive: no text") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "  text: directive.txt\n",
                 "");
  CHECK(changed.lines() ==
        Lines{"R101 error directive.yaml:1:1-10 /directive/text",
              "“directive” thiếu trường “text”; ví dụ: “text: …”",
              "“directive” lacks the field “text”; for example: “text: …”"});
}

TEST_CASE("load directive: a misspelt list of sections") {
  Catalogue changed(sample());
  changed.change("directive.yaml", "sections:\n",
                 "section:\n");
  CHECK(changed.lines() ==
        Lines{"R102 error directive.yaml:11:1-8 /section",
              "Mẫu không có trường “section”; có phải “sections”?",
              "Unknown field “section”; did you mean “sections”?"});
}

}  // namespace

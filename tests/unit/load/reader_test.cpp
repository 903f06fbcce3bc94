#include "load/reader.hpp"

#include <doctest/doctest.h>

#include "model/report.hpp"
#include "unit/load/report_support.hpp"

using load::MapReader;
using load::Need;
using load_tests::fixed;
using load_tests::Parsed;
using load_tests::told;

namespace {

constexpr std::string_view kReadKeys[] = {"status", "progress", "result", "number"};

}  // namespace

TEST_CASE("a missing required field is found at the map's start, with an example; a missing optional one is silent") {
  Parsed parsed("number: 5\n");
  MapReader in(parsed.value(), kReadKeys);
  CHECK(in.number("progress", Need::required, load::NumberKind::percent).absent());
  CHECK(in.text("result", Need::optional).absent());
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R101 1:1-1:7 /progress: Tệp này thiếu trường “progress”; ví dụ: “progress: 60”\n");
  CHECK(told(parsed.bag, text::Lang::en) ==
        "R101 1:1-1:7 /progress: This file lacks the field “progress”; for example: “progress: 60”\n");
}

TEST_CASE("a missing field of a map within is found at the map's key, of an item at its first key") {
  static constexpr std::string_view kOuter[] = {"a", "list"};
  Parsed parsed("a: {number: 5}\nlist:\n  - number: 5\n");
  MapReader outer(parsed.value(), kOuter);
  MapReader inner(*outer.map("a", Need::required), kReadKeys);
  CHECK(inner.choice<model::Status>("status", Need::required, {model::kStatuses, {}}).at == text::Span{0, 1});
  MapReader item(outer.list("list", Need::required).value.at(0), kReadKeys);
  CHECK(item.text("result", Need::required).absent());
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R101 1:1-1:2 /a/status: “a” thiếu trường “status”; ví dụ: “status: not_started”\n"
        "R101 3:5-3:11 /list/0/result: Mục 1 của “list” thiếu trường “result”; ví dụ: “result: …”\n");
  CHECK(told(parsed.bag, text::Lang::en) ==
        "R101 1:1-1:2 /a/status: “a” lacks the field “status”; for example: “status: not_started”\n"
        "R101 3:5-3:11 /list/0/result: Item 1 of “list” lacks the field “result”; for example: “result: …”\n");
}

TEST_CASE("a key in Vietnamese, in other case or with other separators is renamed, and the field counts as bad") {
  Parsed parsed("Trạng thái: xong\nPROGRESS: 60\nreslt: abc\n");
  MapReader in(parsed.value(), kReadKeys);
  CHECK(in.choice<model::Status>("status", Need::required, {model::kStatuses, {}}).bad());
  CHECK(in.number("progress", Need::required, load::NumberKind::percent).bad());
  CHECK(in.text("result", Need::optional).bad());
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R102 1:1-1:11 /Trạng thái: Mẫu không có trường “Trạng thái”; trường đúng là “status” [safe]\n"
        "R102 2:1-2:9 /PROGRESS: Mẫu không có trường “PROGRESS”; trường đúng là “progress” [safe]\n"
        "R102 3:1-3:6 /reslt: Mẫu không có trường “reslt”; có phải “result”? [unsafe]\n");
  CHECK(told(parsed.bag, text::Lang::en) ==
        "R102 1:1-1:11 /Trạng thái: Unknown field “Trạng thái”; it is called “status” [safe]\n"
        "R102 2:1-2:9 /PROGRESS: Unknown field “PROGRESS”; it is called “progress” [safe]\n"
        "R102 3:1-3:6 /reslt: Unknown field “reslt”; did you mean “result”? [unsafe]\n");
  CHECK(fixed(parsed.bag.findings()[0]) == "status: xong\nPROGRESS: 60\nreslt: abc\n");
  CHECK(parsed.bag.findings()[0].fix->description ==
        text::Localized{"Đổi “Trạng thái” thành “status”", "Rename “Trạng thái” to “status”"});
  CHECK(parsed.bag.findings()[0].value == "Trạng thái");
}

TEST_CASE("a wrong key whose right one is there gets no fix, and the right one keeps its value") {
  Parsed parsed("tien_do: 50\nprogress: 60\n");
  MapReader in(parsed.value(), kReadKeys);
  CHECK(in.number("progress", Need::required, load::NumberKind::percent).get() == model::Decimal(60));
  CHECK(told(parsed.bag, text::Lang::en) == "R102 1:1-1:8 /tien_do: Unknown field “tien_do”; it is called “progress”\n");
  REQUIRE(parsed.bag.findings()[0].related.size() == 1);
  CHECK(parsed.bag.findings()[0].related[0].place.at == text::Span{12, 20});
  CHECK(parsed.bag.findings()[0].related[0].message ==
        text::Localized{"“progress” đã có ở đây", "“progress” is already here"});
}

TEST_CASE("two wrong keys for one right one: only the first is renamed") {
  Parsed parsed("tien_do: 50\ntiến độ: 60\n");
  MapReader in(parsed.value(), kReadKeys);
  CHECK(told(parsed.bag, text::Lang::en) ==
        "R102 1:1-1:8 /tien_do: Unknown field “tien_do”; it is called “progress” [safe]\n"
        "R102 2:1-2:8 /tiến độ: Unknown field “tiến độ”; it is called “progress”\n");
}

TEST_CASE("a key like nothing lists the fields; a key that is no word says so") {
  Parsed parsed("abcxyz: 1\nnext: 2\n");
  // The parser lets no list be a key; the reader does not rely on it.
  parsed.root->entries.at(1).key.kind = yaml::Kind::seq;
  MapReader in(parsed.value(), kReadKeys);
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R102 1:1-1:7 /abcxyz: Mẫu không có trường “abcxyz”; các trường được dùng: status, progress, result, number\n"
        "R103 2:1-2:5 : Tên trường phải là một từ; các trường được dùng: status, progress, result, number\n");
  CHECK(told(parsed.bag, text::Lang::en) ==
        "R102 1:1-1:7 /abcxyz: Unknown field “abcxyz”; the fields here are: status, progress, result, number\n"
        "R103 2:1-2:5 : The name of a field must be a word; the fields here are: status, progress, result, number\n");
}

TEST_CASE("every Vietnamese word for a key has one meaning where it is used") {
  const auto guess = [](std::string_view name, std::span<const std::string_view> keys) {
    const auto found = load::guess_key(name, keys);
    return found ? found->key + (found->certain ? "!" : "?") : std::string();
  };
  static constexpr std::string_view kReport[] = {"directive",   "unit",        "period", "submitted",
                                                 "prepared_by", "approved_by", "tasks"};
  static constexpr std::string_view kTask[] = {"status",   "progress",     "completed_on", "result", "indicators",
                                               "evidence", "difficulties", "proposals",    "reason", "next"};
  static constexpr std::string_view kMissing[] = {"missing"};
  CHECK(guess("don_vi", kReport) == "unit!");
  CHECK(guess("kỳ báo cáo", kReport) == "period!");
  CHECK(guess("ky", kReport) == "period!");
  CHECK(guess("chi_thi", kReport) == "directive!");
  CHECK(guess("ngay_nop", kReport) == "submitted!");
  CHECK(guess("ngày gửi", kReport) == "submitted!");
  CHECK(guess("nguoi_lap", kReport) == "prepared_by!");
  CHECK(guess("nguoi_duyet", kReport) == "approved_by!");
  CHECK(guess("nhiem_vu", kReport) == "tasks!");
  CHECK(guess("prepared-by", kReport) == "prepared_by!");
  CHECK(guess("trang_thai", kTask) == "status!");
  CHECK(guess("ket_qua", kTask) == "result!");
  CHECK(guess("khó khăn", kTask) == "difficulties!");
  CHECK(guess("kien_nghi", kTask) == "proposals!");
  CHECK(guess("de_xuat", kTask) == "proposals!");
  CHECK(guess("ly_do", kTask) == "reason!");
  CHECK(guess("ly_do", kMissing) == "missing!");
  CHECK(guess("chi_tieu", kTask) == "indicators!");
  CHECK(guess("minh_chung", kTask) == "evidence!");
  CHECK(guess("van_ban", kTask) == "evidence!");
  CHECK(guess("ngay_hoan_thanh", kTask) == "completed_on!");
  CHECK(guess("kế hoạch tiếp theo", kTask) == "next!");
  CHECK(guess("statsu", kTask) == "status?");
  CHECK(guess("xyz", kTask).empty());
}

TEST_CASE("a null is empty, but says that there is none where the field is nullable") {
  Parsed parsed("number: null\nresult: ~\n");
  MapReader in(parsed.value(), kReadKeys);
  CHECK(in.text("number", Need::nullable).absent());
  CHECK(in.text("result", Need::optional).bad());
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "V207 2:9-2:10 /result: “result” để trống: ghi nội dung, hoặc bỏ đi nếu không bắt buộc\n");
}

TEST_CASE("what is no map is one finding, and every field of it is bad") {
  Parsed parsed("[a]\n");
  MapReader in(parsed.value(), kReadKeys);
  CHECK_FALSE(in.readable());
  CHECK(in.text("result", Need::required).bad());
  CHECK(in.list("number", Need::required).bad());
  CHECK(told(parsed.bag, text::Lang::vi) ==
        "R103 1:1-1:4 : Tệp này phải là một nhóm trường (“tên: giá trị”), không phải một danh sách\n");
  CHECK(told(parsed.bag, text::Lang::en) == "R103 1:1-1:4 : This file must be a map (“name: value”), not a list\n");
}

TEST_CASE("a text longer than a cell of Excel is refused; one that fills it is not") {
  std::string words;
  for (int i = 0; i < 32'767; ++i) words += "ộ";
  Parsed fits("result: " + words + "\n");
  MapReader full(fits.value(), kReadKeys);
  CHECK(full.text("result", Need::optional).good());
  CHECK(fits.bag.empty());

  Parsed over("result: " + words + "a\n");
  MapReader in(over.value(), kReadKeys);
  CHECK(in.text("result", Need::optional).bad());
  CHECK(told(over.bag, text::Lang::vi) ==
        "H505 1:9-1:32777 /result: “result” dài 32768 ký tự, một ô Excel chỉ chứa được 32767: rút gọn, phần còn lại để ở văn "
        "bản kèm theo\n");
  CHECK(told(over.bag, text::Lang::en) ==
        "H505 1:9-1:32777 /result: “result” is 32768 characters long, a cell of Excel holds 32767: shorten it and leave the "
        "rest to an attached document\n");

  // Excel counts a letter beyond the first plane as two.
  std::string faces;
  for (int i = 0; i < 16'384; ++i) faces += "😀";
  Parsed wide("result: " + faces + "\n");
  MapReader counted(wide.value(), kReadKeys);
  CHECK(counted.text("result", Need::optional).bad());
}

TEST_CASE("a huge map of unknown keys is read in a moment") {
  std::string yaml;
  for (int i = 0; i < 60'000; ++i) yaml += "k" + std::to_string(i) + ": 1\n";
  Parsed parsed(yaml);
  REQUIRE(parsed.root);
  CHECK(load::distinct_entries(*parsed.root).size() == 60'000);
}

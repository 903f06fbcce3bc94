#include "check/coverage.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "text/utf8.hpp"

namespace {

using check::Covered;
using check::Coverage;

model::Task task(const std::string& id, const std::vector<std::string>& quotes) {
  model::Task out;
  out.id.value = id;
  out.id.state = model::FieldState::good;
  for (const std::string& quote : quotes) out.quotes.push_back({quote, {}});
  return out;
}

/// One section with that title over tasks NV1, NV2 … of one quote each.
model::Directive directive(const std::string& text, const std::string& title, const std::vector<std::string>& quotes) {
  model::Directive out;
  out.text = text::make_source("van-ban.txt", text);
  model::Section section;
  section.id.value = "S1";
  section.id.state = model::FieldState::good;
  section.title.value = title;
  section.title.state = model::FieldState::good;
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    section.tasks.push_back(task("NV" + std::to_string(i + 1), {quotes[i]}));
  }
  out.sections.push_back(section);
  return out;
}

std::vector<std::string> sentences(const std::string& text) {
  const model::Directive made = directive(text, "-", {});
  std::vector<std::string> out;
  for (const auto& sentence : check::coverage(made).sentences) out.emplace_back(made.text->at(sentence.at));
  return out;
}

std::vector<std::string> left(const model::Directive& made, const check::Sentence& sentence) {
  std::vector<std::string> out;
  for (const auto& one : sentence.left) out.emplace_back(made.text->at(one.at));
  return out;
}

using Texts = std::vector<std::string>;

TEST_CASE("coverage: a sentence ends at a stop before white space and at a line's end") {
  CHECK(sentences("Một. Hai! Ba?\nBốn, năm; sáu\n\nBảy") ==
        Texts{"Một.", "Hai!", "Ba?", "Bốn, năm; sáu", "Bảy"});
  CHECK(sentences("Theo Chỉ thị 16/CT-TTg ngày 04/5/2017, tăng 3.5 lần.") ==
        Texts{"Theo Chỉ thị 16/CT-TTg ngày 04/5/2017, tăng 3.5 lần."});
  CHECK(sentences("Ông nói: “Làm ngay.” Rồi về.") == Texts{"Ông nói: “Làm ngay.”", "Rồi về."});
  CHECK(sentences("Báo, đài v.v. của tỉnh. Hết.") == Texts{"Báo, đài v.v. của tỉnh.", "Hết."});
}

TEST_CASE("coverage: a section's number and a list's mark belong to no sentence") {
  CHECK(sentences("1. Một\nI. Hai\na) Ba\n- Bốn\n+ Năm\n1.2. Sáu\n1.2 Bảy\n(đ) Tám\n## Chín\n3/ Mười") ==
        Texts{"Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười"});
  CHECK(sentences("Điều 1. Phạm vi\nChương II\nQUY ĐỊNH\nMục 6 của văn bản") ==
        Texts{"Phạm vi", "QUY ĐỊNH", "Mục 6 của văn bản"});
  CHECK(sentences("- 1. Một") == Texts{"Một"});
  CHECK(sentences("6 tháng đầu năm\n1.200 hồ sơ\n2017. Hết\nT/M BAN") ==
        Texts{"6 tháng đầu năm", "1.200 hồ sơ", "2017.", "Hết", "T/M BAN"});
  CHECK(sentences("---\n\n***\n\n1.\n").size() == 1);  // “1.” alone has a digit, so somebody must account for it.
}

TEST_CASE("coverage: a long line that runs on is one sentence with the next") {
  const std::string first = "Đẩy mạnh ứng dụng công nghệ thông tin trong các cơ quan Đảng, Nhà nước";
  CHECK(sentences(first + "\nvà đoàn thể.\nHết") == Texts{first + "\nvà đoàn thể.", "Hết"});
  CHECK(sentences(first + "\r\nvà đoàn thể.") == Texts{first + "\r\nvà đoàn thể."});
  CHECK(sentences(first + "\n\nvà đoàn thể.") == Texts{first, "và đoàn thể."});
  CHECK(sentences(first + "\na) đoàn thể.") == Texts{first, "đoàn thể."});
  CHECK(sentences("CHỈ THỊ\nvề chuyển đổi số") == Texts{"CHỈ THỊ", "về chuyển đổi số"});
}

TEST_CASE("coverage: quotes cover words, a heading is covered by its title alone") {
  const model::Directive made = directive(
      "1. Hạ tầng số\n\nXây dựng trung tâm dữ liệu; đào tạo cán bộ của tỉnh ta. Hạ tầng số là nền. Hết.", "Hạ tầng số",
      {"Xây dựng trung tâm dữ liệu", "đào tạo cán bộ"});
  const Coverage proof = check::coverage(made);
  REQUIRE(proof.sentences.size() == 4);
  CHECK(proof.sentences[0].covered == Covered::wholly);
  CHECK(proof.sentences[0].tasks.empty());
  CHECK(proof.quotes[proof.sentences[0].by.at(0)].kind == check::QuoteKind::title);
  CHECK(proof.sentences[1].covered == Covered::partly);
  CHECK(proof.sentences[1].tasks == Texts{"NV1", "NV2"});
  CHECK(left(made, proof.sentences[1]) == Texts{"của tỉnh ta"});
  CHECK(proof.sentences[1].left[0].words == 3);
  CHECK(proof.sentences[2].covered == Covered::not_at_all);
  CHECK(left(made, proof.sentences[2]) == Texts{"Hạ tầng số là nền"});
  CHECK(proof.count(Covered::not_at_all) == 2);
  CHECK(proof.missing.empty());
}

TEST_CASE("coverage: not_tasks cover, and every occurrence counts") {
  model::Directive made = directive("CHỈ THỊ\nLàm ngay. Nghỉ. Làm ngay.", "-", {"Làm ngay."});
  made.not_tasks.push_back({"CHỈ THỊ", {}});
  made.not_tasks.push_back({"Nghỉ", {}});
  const Coverage proof = check::coverage(made);
  CHECK(proof.count(Covered::wholly) == 4);
  CHECK(proof.quotes[1].occurrences.size() == 2);
}

TEST_CASE("coverage: composed and decomposed letters, and every kind of white space, are the same") {
  const std::string decomposed = "Xây dựng trung tâm dữ liệu";
  const std::string text = "X\u0061\u0302y d\u01B0\u0323ng\u00A0trung\r\nt\u00E2m\t d\u01B0\u0303 li\u0065\u0323\u0302u.\r\n";
  const model::Directive made = directive(text, "-", {text::nfc(decomposed)});
  const Coverage proof = check::coverage(made);
  CHECK(proof.missing.empty());
  REQUIRE(proof.quotes[1].occurrences.size() == 1);
  CHECK(made.text->at(proof.quotes[1].occurrences[0]) == text.substr(0, text.size() - 3));
}

TEST_CASE("coverage: emphasis marks, invisible characters and a byte order mark are passed over") {
  const model::Directive made =
      directive("\xEF\xBB\xBF**T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ**\n\nđào\u200B tạo cán\u00AD bộ.", "-",
                {"T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "đào tạo cán bộ."});
  const Coverage proof = check::coverage(made);
  CHECK(proof.missing.empty());
  CHECK(proof.count(Covered::wholly) == 3);
  CHECK(made.text->at(proof.sentences[0].at) == "T/M BAN THƯỜNG VỤ");
}

TEST_CASE("coverage: a quote stands in the text letter for letter, in whole words") {
  const model::Directive made = directive("Đào tạo cán bộ, công chức của tỉnh.", "-",
                                          {"đào tạo cán bộ", "cán b", "cán bộ công chức", "cán bộ, công chức", ""});
  const Coverage proof = check::coverage(made);
  std::vector<std::size_t> missing;
  for (const auto& one : proof.missing) missing.push_back(one.quote);
  CHECK(missing == std::vector<std::size_t>{1, 2, 3, 5});
}

TEST_CASE("coverage: a missing quote is told from the nearest passage") {
  const std::string text = "Phổ biến Chỉ thị đến chi bộ đảng trong tháng. Xã hội hoá đầu tư hạ tầng số.";
  const model::Directive made =
      directive(text, "-", {"Phổ biến Chỉ thị đến chi bô đảng", "xã hội hoá đầu tư hạ tầng", "Không có trong này",
                            "Xã hội hoá đầu tư hạ tầng số. Hết"});
  const Coverage proof = check::coverage(made);
  REQUIRE(proof.missing.size() == 4);
  const auto& after = proof.missing[0].near;
  REQUIRE(after);
  CHECK(after->side == check::NearMiss::Side::after);
  CHECK(after->agrees == "Chỉ thị đến chi");
  CHECK(after->text_has == "bộ đảng");
  CHECK(after->quote_has == "bô đảng");
  CHECK(made.text->at(after->at) == "bộ đảng");
  CHECK(made.text->at(after->passage) == "Phổ biến Chỉ thị đến chi bộ đảng");
  const auto& before = proof.missing[1].near;
  REQUIRE(before);
  CHECK(before->side == check::NearMiss::Side::before);
  CHECK(before->agrees == "hội hoá đầu tư");
  CHECK(before->text_has == "Xã");
  CHECK(before->quote_has == "xã");
  CHECK_FALSE(proof.missing[2].near);
  const auto& end = proof.missing[3].near;
  REQUIRE(end);
  CHECK(end->text_has.empty());
  CHECK(end->quote_has == "Hết");
}

TEST_CASE("coverage: a directive without a text, and a text without words") {
  CHECK(check::coverage(model::Directive{}).sentences.empty());
  const Coverage proof = check::coverage(directive(" \n", "-", {"Làm"}));
  CHECK(proof.sentences.empty());
  REQUIRE(proof.missing.size() == 1);
  CHECK_FALSE(proof.missing[0].near);
}

TEST_CASE("coverage: a text of a megabyte, quoted sentence by sentence, is read whole") {
  std::string text;
  std::vector<std::string> quotes;
  for (int i = 0; text.size() < 1'000'000; ++i) {
    quotes.push_back("Xây dựng trung tâm dữ liệu số " + std::to_string(i) + ", đào tạo cán bộ, công chức của tỉnh.");
    text += quotes.back() + (i % 7 == 0 ? "\n\n" : " ");
  }
  quotes[5] += " Hết";
  const Coverage proof = check::coverage(directive(text, "-", quotes));
  CHECK(proof.sentences.size() == quotes.size());
  CHECK(proof.count(Covered::not_at_all) == 1);
  CHECK(proof.missing.size() == 1);
}

}  // namespace

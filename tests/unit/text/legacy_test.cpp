#include "text/legacy.hpp"

#include <doctest/doctest.h>

#include "support/files.hpp"

namespace {

/// Every reading as `page: words`.
std::vector<std::string> told(std::string_view text) {
  std::vector<std::string> out;
  for (const text::LegacyReading& reading : text::legacy_readings(text)) {
    out.push_back(std::string(reading.code_page) + ": " + reading.reading);
  }
  return out;
}

using Told = std::vector<std::string>;

TEST_CASE("legacy: text of each old code page is read as what was meant") {
  CHECK(told("Uû ban nh©n d©n tØnh ®· ban hµnh kÕ ho¹ch") ==
        Told{"TCVN3 (ABC): Uỷ ban nhân dân tỉnh đã ban hành kế hoạch"});
  CHECK(told("Uûy ban nhaân daân tænh ñaõ ban haønh keá hoaïch") ==
        Told{"VNI: Ủy ban nhân dân tỉnh đã ban hành kế hoạch"});
  CHECK(told("Ñy ban nhân dân tÌnh Çã ban hành k‰ hoåch") == Told{"VPS: Ủy ban nhân dân tỉnh đã ban hành kế hoạch"});
  CHECK(told("UÒy ban nhân dân tiÒnh ðaÞ ban haÌnh kêì hoaòch") ==
        Told{"Windows-1258: Ủy ban nhân dân tỉnh đã ban hành kế hoạch"});
  CHECK(told("\u00e1\u00bb\u00a6y ban nh\u00c3\u00a2n d\u00c3\u00a2n t\u00e1\u00bb\u2030nh \u00c4\u2018\u00c3\u00a3 ban h\u00c3\u00a0nh k\u00e1\u00ba\u00bf ho\u00e1\u00ba\u00a1ch") == Told{"UTF-8: Ủy ban nhân dân tỉnh đã ban hành kế hoạch"});
}

TEST_CASE("legacy: a few words are enough where no language writes so") {
  CHECK(told("Uû ban nh©n d©n") == Told{"TCVN3 (ABC): Uỷ ban nhân dân"});
  CHECK(told("Hoµn thµnh") == Told{"TCVN3 (ABC): Hoàn thành"});
  CHECK(told("Baùo caùo") == Told{"VNI: Báo cáo"});
  CHECK(told("Ñang thöïc hieän") == Told{"VNI: Đang thực hiện"});
  CHECK(told("tr\u00ADíc ngµy 20/10") == Told{"TCVN3 (ABC): trước ngày"});
}

TEST_CASE("legacy: capitals of a font of capitals") {
  CHECK(told("§¶NG Bé TØNH, NH¢N D¢N") == Told{"TCVN3 (ABC): ĐẢNG BỘ TỈNH, NHÂN DÂN"});
  CHECK(told("QuyÕt ®Þnh sè 12/Q§-UBND cña tØnh") == Told{"TCVN3 (ABC): Quyết định số 12/QĐ-UBND của tỉnh"});
}

TEST_CASE("legacy: only the stretch between honest words is read") {
  const std::string_view text = "Kết quả: ®· hoµn thµnh kÕ ho¹ch, còn “vướng mắc” về vốn";
  const auto readings = text::legacy_readings(text);
  REQUIRE(readings.size() == 1);
  CHECK(text.substr(readings[0].begin, readings[0].end - readings[0].begin) == "®· hoµn thµnh kÕ ho¹ch");
  CHECK(readings[0].reading == "đã hoàn thành kế hoạch");
}

TEST_CASE("legacy: other languages, formulas, units and honest Vietnamese are left alone") {
  for (const char* text : {
           "Le développement où l'on va créer des pôles à côté, où août était déjà passé",
           "Größe, Übung und Straße für München; schöne Häuser, Öl und Äpfel",
           "El año pasado España también creció más; aún así, el niño está aquí",
           "São Paulo, não é possível; ações, informação, coração e mãe",
           "På så mange måter får nå alle både små og større blåbær",
           "Café résumé naïve José Müller Noël Zoë François", "m×n và n×m, a×b, H×T", "5 µm, 10 µg, 3 µl, 20 °C, 5 m², 7 km³, ½",
           "© 2026 VNPT®, §5, ¶2, «đề án», 1º, 2ª, Mª", "không có gì là khó; có cơ sở, hoà bình, uý viên, khoá học",
           "Hà Nội, Huế, Đà Nẵng", "ở và cho có", "x ≤ y ± 2·z ÷ 3", "Tel: +84 24 3804 1234", "100 €, 50 £, 20 ¥", "Lê Văn Tám, Hòa", "",
           "Nguyễn Văn A – Trưởng phòng… “tốt”", "Cộng hoà xã hội chủ nghĩa", "ASCII only, nothing here"}) {
    CAPTURE(std::string(text));
    CHECK(told(text) == Told{});
  }
}

TEST_CASE("legacy: the seed's directive, whole and line by line, is honest") {
  const std::string all = support::read(support::kRoot / "schemas/directives/cmcn4.txt");
  CHECK(told(all) == Told{});
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find_first_of(" ,.;\n", begin), all.size());
    CHECK(told(std::string_view(all).substr(begin, end - begin)) == Told{});
    begin = end + 1;
  }
}

}  // namespace

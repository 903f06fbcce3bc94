#include "check/document_number.hpp"

#include <doctest/doctest.h>

TEST_CASE("document number: the forms of state and Party bodies") {
  for (const char* right : {"123/KH-UBND", "16/CT-TTg", "127-QĐ/TW", "45-CV/VPTU", "1270/BC-TCTTTg", "09/2019/NĐ-CP",
                            "36-HD/VPTW", "5/2019/QĐ-UBND", "12a/TB-VP", "01-NQ/TU", "44/2019/QH14",
                            "01/2019/TTLT-BTP-BNV", "123/KH-STT&TT", "15/UBND-KT", "123456/KH-UBND", "12-QĐ/BTGTU-VP", "7/QĐ-UBND.HC", "57-BC/ThU", "15/CV-Viettel", "131/TTr-STTTT"}) {
    CAPTURE(right);
    CHECK(check::is_document_number(right));
  }
}

TEST_CASE("document number: what is not one") {
  for (const char* wrong : {"", "123", "KH-UBND", "123/UBND", "123 KH-UBND", "123/kh-ubnd", "QĐ/TW-127", "127-QĐ",
                            "127-QĐ/", "1234567/KH-UBND", "123/KH-", "123//KH-UBND", "Số 123/KH-UBND", "123/KH–UBND",
                            "123/KH-UBND ", "09/19/NĐ-CP", "Công văn 45", "1290/KH-UBNDtỉnh", "1290/KH-SởTTTT", "12/KH-UBNDtinh",
                            "1290/KH-UBND tỉnh"}) {
    CAPTURE(wrong);
    CHECK_FALSE(check::is_document_number(wrong));
  }
}

TEST_CASE("document number: dashes, spaces and the word in front are mended, nothing else") {
  CHECK(check::mended_document_number("Số: 123 / KH – UBND") == "123/KH-UBND");
  CHECK(check::mended_document_number("số 127−QĐ/TW") == "127-QĐ/TW");
  CHECK(check::mended_document_number("123/KH-UBND") == std::nullopt);
  CHECK(check::mended_document_number("Công văn 45") == std::nullopt);
  CHECK(check::mended_document_number(" 123/KH-UBND ") == "123/KH-UBND");
}

TEST_CASE("document number: a space between two words is not taken out") {
  CHECK(check::mended_document_number("1290/KH-UBND tỉnh") == std::nullopt);
  CHECK(check::mended_document_number("1290/KH-Sở TTTT") == std::nullopt);
  CHECK(check::mended_document_number("12 /KH - UB ND") == std::nullopt);
}

/// Findings about the characters of keys and values: family H.

#include "yaml/rules.hpp"

namespace yaml {

using diag::Severity;

namespace {
constexpr std::string_view kReport = "reports/mau/2026-10/so-a.yaml";
}  // namespace

constexpr diag::RuleInfo kNotNfc{
    .code = "H501",
    .name = "not-nfc",
    .severity = Severity::warning,
    .summary = {"Chữ gõ bằng Unicode tổ hợp", "text is written with combining marks, not in NFC"},
    .why = {"Unicode có hai cách ghi chữ Việt: dựng sẵn (ộ là một ký tự) và tổ hợp (o, dấu mũ và dấu nặng là ba ký tự). Nhìn giống "
            "nhau, nhưng tìm kiếm, sắp xếp và so sánh coi là hai chữ khác. Phần mềm đọc được cả hai; tệp thì nên thống nhất dựng "
            "sẵn. Hãy chọn bảng mã “Unicode” (không phải “Unicode tổ hợp”) trong bộ gõ; --fix đổi những chữ đã gõ.",
            "Unicode writes a Vietnamese letter in two ways: composed (ộ is one character) and with combining marks (o, a circumflex "
            "and a dot are three). They look alike, but searching, sorting and comparing tell them apart. Both are read here; files "
            "should keep to the composed form. Choose “Unicode”, not “Unicode tổ hợp”, in the input method; --fix changes what was "
            "typed already."},
    .example = {kReport, "approved_by: Phó Giám đốc", "approved_by: Pho\u0301 Gia\u0301m đô\u0301c"},
    .source = {"TCVN 6909:2001", "TCVN 6909:2001"},
};

constexpr diag::RuleInfo kLegacyEncoding{
    .code = "H502",
    .name = "legacy-encoding",
    .severity = Severity::error,
    .summary = {"Chữ theo bảng mã cũ (TCVN3, VNI, VPS…), không phải Unicode",
                "text in an old encoding (TCVN3, VNI, VPS …), not in Unicode"},
    .why = {"Đoạn này chép từ tài liệu soạn bằng phông cũ (.VnTime, VNI-Times…): chỉ người có đúng phông đó mới đọc được, còn phụ lục "
            "sẽ in ra chữ như “Uû ban nh©n d©n”. Chỉ báo khi cả đoạn giải mã được thành tiếng Việt. Hãy chuyển mã trong bộ gõ (UniKey: "
            "Ctrl+Shift+F9) rồi dán lại, hoặc xem lại cách đọc được gợi ý; --unsafe-fixes viết cách đọc đó vào tệp.",
            "This was copied from a document made with old fonts (.VnTime, VNI-Times …): it can be read with that font only, and the "
            "annex would print words like “Uû ban nh©n d©n”. It is told only where the whole passage decodes to Vietnamese. Convert "
            "it (UniKey: Ctrl+Shift+F9) and paste it again, or look at the reading that is offered; --unsafe-fixes writes that into "
            "the file."},
    .example = {kReport, "result: Gói thầu thiết bị đã mở thầu, đang đánh giá.",
                "result: Gãi thÇu thiÕt bÞ ®· më thÇu, ®ang ®¸nh gi¸."},
    .source = {"Nghị định 30/2020/NĐ-CP, Phụ lục I (Unicode theo TCVN 6909:2001)",
               "Decree 30/2020/NĐ-CP, Appendix I (Unicode by TCVN 6909:2001)"},
};

constexpr diag::RuleInfo kInvisibleCharacter{
    .code = "H503",
    .name = "invisible-character",
    .severity = Severity::warning,
    .summary = {"Có ký tự không nhìn thấy được", "there is a character that nobody sees"},
    .why = {"Dấu cách không độ rộng, dấu gạch nối ẩn… thường lọt vào khi dán từ trang web hay Word. Không ai thấy, nhưng tìm kiếm không "
            "ra từ đó nữa. Ký tự đổi chiều chữ (bidi) thì nguy hiểm hơn: chúng làm người đọc thấy một nội dung khác nội dung "
            "trong tệp, nên bị coi là lỗi. --fix xóa những ký tự này.",
            "Zero-width spaces, soft hyphens and their like slip in with text pasted from a web page or a word processor. Nobody sees "
            "them, but a search no longer finds the word. Controls of writing direction (bidi) are worse: they show people another "
            "text than the one in the file, so they are an error. --fix deletes these characters."},
    .example = {kReport, "approved_by: Phó Giám đốc", "approved_by: Phó\u200B Giám đốc"},
};

constexpr diag::RuleInfo kLookAlikeLetter{
    .code = "H506",
    .name = "look-alike-letter",
    .severity = Severity::warning,
    .summary = {"Chữ Kirin hoặc Hy Lạp lẫn trong từ tiếng Việt", "a Cyrillic or Greek letter within a Vietnamese word"},
    .why = {"Chữ “о” của bảng Kirin giống hệt chữ “o”, chữ “Ð” của tiếng nước ngoài giống hệt “Đ”; chúng vào tệp từ bản quét hoặc từ "
            "bộ chuyển mã cũ. Mắt không phân biệt được, nhưng tìm kiếm và so sánh thì có. Từ viết trọn bằng chữ khác (Москва) và ký "
            "hiệu (kΩ, μm) không bị nhắc. --fix thay bằng chữ đúng.",
            "The Cyrillic “о” looks just like “o”, a foreign “Ð” just like “Đ”; they come from scans and old converters. The eye does "
            "not tell them apart, searching and comparing do. A word wholly in another script (Москва) and symbols (kΩ, μm) are left "
            "alone. --fix writes the right letter."},
    .example = {kReport, "approved_by: Phó Giám đốc", "approved_by: Phó Giám đốс"},
};

constexpr diag::RuleInfo kLostLetters{
    .code = "H507",
    .name = "lost-letters",
    .severity = Severity::error,
    .summary = {"Chữ có dấu đã mất khi chuyển mã, chỉ còn � hoặc ?", "letters lost in a change of encoding, with � or ? left"},
    .why = {"Khi một tệp được lưu hay chép qua phần mềm không biết chữ Việt, mỗi chữ có dấu bị thay bằng � (U+FFFD) hoặc dấu hỏi. Chữ "
            "cũ không còn trong tệp, không phần mềm nào khôi phục được: hãy gõ hoặc dán lại từ bản gốc. � thì chắc chắn; dấu hỏi giữa "
            "các chữ cái chỉ bị nhắc (cảnh báo) khi cả đoạn có nhiều từ như vậy.",
            "Where a file is saved or copied by software that does not know Vietnamese, each letter with a mark becomes � (U+FFFD) or a "
            "question mark. The letters are no longer in the file and cannot be brought back: type or paste the text from the original. "
            "� is certain; question marks between letters are told, as a warning, only where a text has many such words."},
    .example = {kReport, "result: Gói thầu thiết bị đã mở thầu, đang đánh giá.",
                "result: Gói thầu thiết bị đ\uFFFD mở thầu, đang đánh giá."},
};

}  // namespace yaml

#include <string>
#include <vector>

#include "load/reader.hpp"
#include "text/nearest.hpp"

namespace load {

namespace {

/// What a clerk writes for a key, folded, and the keys that it can mean: the first that the map may have.
constexpr Synonym kKeyWords[] = {
    {"trangthai", "status"},
    {"tinhtrang", "status"},
    {"tiendo", "progress"},
    {"donvi", "unit"},
    {"donvibaocao", "unit"},
    {"ky", "period"},
    {"kybaocao", "period"},
    {"chithi", "directive"},
    {"ketqua", "result"},
    {"ketquathuchien", "result"},
    {"khokhan", "difficulties"},
    {"khokhanvuongmac", "difficulties"},
    {"vuongmac", "difficulties"},
    {"khokhantontai", "difficulties"},
    {"tontai", "difficulties"},
    {"tontaihanche", "difficulties"},
    {"hanche", "difficulties"},
    {"vuongmackhokhan", "difficulties"},
    {"kiennghi", "proposals"},
    {"dexuat", "proposals"},
    {"dexuatkiennghi", "proposals"},
    {"kiennghidexuat", "proposals"},
    {"lydo", "reason"},
    {"lydo", "missing"},
    {"nguyennhan", "reason"},
    {"thieu", "missing"},
    {"chuaco", "missing"},
    {"nhiemvu", "tasks"},
    {"nhiemvu", "task"},
    {"cacnhiemvu", "tasks"},
    {"chitieu", "indicators"},
    {"cacchitieu", "indicators"},
    {"solieu", "indicators"},
    {"minhchung", "evidence"},
    {"vanban", "evidence"},
    {"tailieu", "evidence"},
    {"ngaynop", "submitted"},
    {"ngaygui", "submitted"},
    {"ngaybaocao", "submitted"},
    {"ngayhoanthanh", "completed_on"},
    {"hoanthanhngay", "completed_on"},
    {"nguoilap", "prepared_by"},
    {"nguoiduyet", "approved_by"},
    {"nguoiky", "approved_by"},
    {"kehoachtieptheo", "next"},
    {"tieptheo", "next"},
    {"kehoachkytoi", "next"},
    {"kehoachthangsau", "next"},
    {"kehoachthangtoi", "next"},
    {"kehoachquysau", "next"},
    {"nhiemvukytoi", "next"},
    {"nhiemvutrongtam", "next"},
    {"phuonghuong", "next"},
    {"so", "number"},
    {"sohieu", "number"},
    {"sokyhieu", "number"},
    {"ngay", "date"},
    {"ngaybanhanh", "date"},
    {"trichyeu", "title"},
    {"tieude", "title"},
    {"ten", "name"},
    {"ten", "title"},
    {"tenvietat", "short"},
    {"viettat", "short"},
    {"ma", "id"},
    {"noidung", "text"},
    {"noidung", "title"},
    {"kinhgui", "to"},
    {"gui", "to"},
    {"coquanbanhanh", "issuer"},
    {"cancu", "basis"},
    {"noinhan", "recipients"},
    {"trichdan", "quote"},
    {"chutri", "lead"},
    {"coquanchutri", "lead"},
    {"phoihop", "support"},
    {"coquanphoihop", "support"},
    {"thoihan", "deadline"},
    {"han", "deadline"},
    {"sanpham", "product"},
    {"nhom", "group"},
    {"phathien", "findings"},
    {"kehoach", "plan"},
    {"kehoach", "plans"},
    {"hieuluc", "effective"},
    {"tu", "from"},
    {"den", "to"},
    {"muctieu", "target"},
    {"ngayle", "holidays"},
    {"ngaynghi", "holidays"},
    {"ngaylamviec", "working_days"},
    {"coquan", "office"},
    {"coquanchuquan", "superior"},
    {"coquancaptren", "superior"},
    {"diadanh", "place"},
    {"noibanhanh", "place"},
    {"kyhieu", "symbols"},
    {"baocao", "report"},
    {"congvan", "letter"},
    {"nguoiky", "signer"},
    {"thaymat", "on_behalf_of"},
    {"kythay", "in_place_of"},
    {"thualenh", "by_order_of"},
    {"chucvu", "position"},
    {"hoten", "name"},
    {"dabanhanh", "issued"},
};

}  // namespace

std::optional<KeyGuess> guess_key(std::string_view name, std::span<const std::string_view> keys) {
  std::string folded = fold_word(name);
  std::erase_if(folded, [](char c) { return std::string_view(",.;:/&()").find(c) != std::string_view::npos; });
  for (const std::string_view key : keys) {
    if (fold_word(key) == folded) return KeyGuess{std::string(key), true};
  }
  for (const Synonym& word : kKeyWords) {
    if (word.folded != folded) continue;
    for (const std::string_view key : keys) {
      if (key == word.word) return KeyGuess{std::string(key), true};
    }
  }
  const std::vector<std::string> candidates(keys.begin(), keys.end());
  if (auto near = text::nearest(name, candidates)) return KeyGuess{*std::move(near), false};
  return std::nullopt;
}

}  // namespace load

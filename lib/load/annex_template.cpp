#include <algorithm>

#include "load/reader.hpp"
#include "load/workspace_parts.hpp"
#include "load/workspace_rules.hpp"

namespace load {

namespace {

constexpr std::string_view kAnnexKeys[] = {"title", "sheets", "columns"};
constexpr Synonym kSheetWords[] = {{"tonghop", "overview"},
                                   {"nhiemvu", "tasks"},
                                   {"theonhiemvu", "tasks"},
                                   {"donvi", "units"},
                                   {"theodonvi", "units"},
                                   {"chitieu", "indicators"},
                                   {"khokhan", "obstacles"},
                                   {"kiennghi", "obstacles"},
                                   {"khokhan,kiennghi", "obstacles"},
                                   {"baocao", "submissions"},
                                   {"tinhhinhbaocao", "submissions"},
                                   {"canhbao", "findings"},
                                   {"canhbaodulieu", "findings"},
                                   {"nguon", "sources"},
                                   {"nguonsolieu", "sources"}};

/// A list of at least one of `choices`, each once; their places among them.
std::optional<std::vector<std::size_t>> read_choices(const Value& value, const Choices& choices) {
  if (!expect_list(value)) return std::nullopt;
  if (value.node->items.empty()) {
    value.add(kBadSelection, text::say("{} để trống: ghi ít nhất một mục, hoặc bỏ cả trường này",
                                       "{} is empty: list at least one, or leave the field out", value.label()));
    return std::nullopt;
  }
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < value.node->items.size(); ++i) {
    const Value item = value.item(i);
    const auto choice = read_choice(item, choices);
    if (!choice) continue;
    if (std::find(out.begin(), out.end(), *choice) != out.end()) {
      item.add(kBadSelection, text::say("“{}” được ghi hai lần; bỏ một lần", "“{}” is listed twice; remove one", choices.words[*choice]));
      continue;
    }
    out.push_back(*choice);
  }
  return out;
}

/// The sheets whose columns can be chosen.
std::vector<std::string_view> sheets_with_columns() {
  std::vector<std::string_view> out;
  for (std::size_t i = 0; i < std::size(model::kAnnexSheets); ++i) {
    if (!model::columns_of(static_cast<model::AnnexSheet>(i)).empty()) out.push_back(model::kAnnexSheets[i]);
  }
  return out;
}

void read_columns(const Value& value, model::AnnexTemplate& out) {
  static const std::vector<std::string_view> kSheets = sheets_with_columns();
  MapReader in(value, kSheets);
  for (std::size_t i = 0; i < std::size(model::kAnnexSheets); ++i) {
    const auto sheet = static_cast<model::AnnexSheet>(i);
    const auto known = model::columns_of(sheet);
    if (known.empty()) continue;
    const auto chosen = in.read(model::kAnnexSheets[i], Need::nullable, "[…]",
                                [&](const Value& list) { return read_choices(list, {known, {}}); });
    for (const std::size_t column : chosen.value) out.columns[sheet].emplace_back(known[column]);
  }
}

}  // namespace

model::AnnexTemplate read_annex(const Value& map) {
  MapReader in(map, kAnnexKeys);
  model::AnnexTemplate out;
  out.title = in.text("title", Need::nullable);
  const auto sheets = in.read("sheets", Need::nullable, "[overview, tasks]",
                              [](const Value& list) { return read_choices(list, {model::kAnnexSheets, kSheetWords}); });
  for (const std::size_t sheet : sheets.value) out.sheets.push_back(static_cast<model::AnnexSheet>(sheet));
  if (const auto columns = in.map("columns", Need::nullable); columns.good()) read_columns(*columns, out);
  return out;
}

}  // namespace load

#include "write/xlsx_content.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <pugixml.hpp>

namespace writer::xlsx_detail {

namespace {

/// Some programs name every element with a prefix.
std::string_view local_name(const char* name) {
  const std::string_view whole = name;
  return whole.substr(whole.find(':') + 1);  // npos + 1 is 0
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child([&](const pugi::xml_node& node) { return local_name(node.name()) == name; });
}

template <class Act>
void each_child(const pugi::xml_node& parent, std::string_view name, const Act& act) {
  for (const pugi::xml_node& node : parent.children()) {
    if (local_name(node.name()) == name) act(node);
  }
}

std::size_t elements_in(const pugi::xml_node& parent) {
  return static_cast<std::size_t>(std::count_if(parent.begin(), parent.end(), [](const pugi::xml_node& node) {
    return node.type() == pugi::node_element;
  }));
}

/// Wherever an element says how many children it has, it has them. The table of texts says how often they are used, besides.
class CountsAreRight : public pugi::xml_tree_walker {
 public:
  bool for_each(pugi::xml_node& node) override {
    const std::string_view name = local_name(node.name());
    const pugi::xml_attribute said = node.attribute(name == "sst" ? "uniqueCount" : "count");
    if (said && said.as_ullong() != elements_in(node)) return false;
    if (name != "ptCount") return true;
    std::size_t points = 0;
    each_child(node.parent(), "pt", [&](const pugi::xml_node&) { ++points; });
    return points == node.attribute("val").as_ullong();
  }
};

/// The tree stands in the bytes of `xml`, which are spent and must outlive it.
bool parse(std::string& xml, pugi::xml_document& tree) {
  constexpr unsigned kAll = pugi::parse_default | pugi::parse_ws_pcdata_single;
  if (!tree.load_buffer_inplace(xml.data(), xml.size(), kAll, pugi::encoding_utf8)) return false;
  CountsAreRight walker;
  return elements_in(tree) == 1 && tree.traverse(walker);
}

/// Of a text its runs put together; how it is to be pronounced is left out.
std::string text_of(const pugi::xml_node& item) {
  std::string out;
  each_child(item, "t", [&](const pugi::xml_node& text) { out += text.text().get(); });
  each_child(item, "r", [&](const pugi::xml_node& run) { out += child(run, "t").text().get(); });
  return out;
}

class Reader {
 public:
  /// Is given each sheet in turn; false where it is not as it should be.
  using Take = std::function<bool(SheetContent)>;

  Reader(Parts parts, Take take) : parts_(std::move(parts)), take_(std::move(take)) {}

  /// All but the sheets.
  std::optional<BookContent> read() {
    for (auto& [name, bytes] : parts_) {
      const bool is_xml = name.ends_with(".xml") || name.ends_with(".rels");
      if (is_xml && !is_large(name) && !parse(bytes, trees_[name])) return std::nullopt;
    }
    for (const char* name : {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"}) {
      if (!trees_.contains(name)) return std::nullopt;
    }
    if (!texts() || !sheets() || !the_rest_is_whole()) return std::nullopt;
    charts();
    properties();
    return std::move(out_);
  }

 private:
  /// Of these no two trees stand in memory at once.
  static bool is_large(std::string_view name) {
    return name == "xl/sharedStrings.xml" || (name.starts_with("xl/worksheets/sheet") && name.ends_with(".xml"));
  }

  /// Null where there is no such part.
  pugi::xml_node root(const std::string& name) const {
    const auto found = trees_.find(name);
    return found == trees_.end() ? pugi::xml_node() : found->second.document_element();
  }

  /// The same of a part that is read once only, and then let go. False where it cannot be read, or `act` says so.
  template <class Act>
  bool with_root(const std::string& name, const Act& act) {
    auto part = is_large(name) ? parts_.extract(name) : Parts::node_type();
    if (part.empty()) return act(root(name));
    pugi::xml_document tree;
    return parse(part.mapped(), tree) && act(tree.document_element());
  }

  bool texts() {
    return with_root("xl/sharedStrings.xml", [&](const pugi::xml_node& table) {
      each_child(table, "si", [&](const pugi::xml_node& item) { texts_.push_back(text_of(item)); });
      return true;
    });
  }

  bool sheets() {
    std::map<std::string, std::string, std::less<>> targets;
    each_child(root("xl/_rels/workbook.xml.rels"), "Relationship", [&](const pugi::xml_node& one) {
      const std::string_view target = one.attribute("Target").value();
      targets[one.attribute("Id").value()] = target.starts_with('/') ? std::string(target.substr(1)) : fmt::format("xl/{}", target);
    });
    bool good = true;
    std::size_t count = 0;
    each_child(child(root("xl/workbook.xml"), "sheets"), "sheet", [&](const pugi::xml_node& one) {
      const auto target = targets.find(std::string_view(one.attribute("r:id").value()));
      ++count;
      good = good && target != targets.end() && with_root(target->second, [&](const pugi::xml_node& sheet) {
               return sheet && read_sheet(one.attribute("name").value(), sheet);
             });
    });
    return good && count > 0;
  }

  /// What nobody asked for must be well-formed too.
  bool the_rest_is_whole() {
    return std::all_of(parts_.begin(), parts_.end(), [](auto& part) {
      pugi::xml_document tree;
      return !is_large(part.first) || parse(part.second, tree);
    });
  }

  bool read_sheet(const char* name, const pugi::xml_node& sheet) {
    SheetContent content;
    content.name = name;
    bool good = true;
    std::uint32_t next = 0;
    std::size_t cells = 0;
    each_child(child(sheet, "sheetData"), "row", [&](const pugi::xml_node& row) {
      if (const pugi::xml_attribute number = row.attribute("r")) next = number.as_uint() - 1;
      if (const pugi::xml_attribute height = row.attribute("ht")) content.heights[next] = height.as_double();
      std::uint32_t column = 0;
      each_child(row, "c", [&](const pugi::xml_node& cell) {
        const pugi::xml_attribute named = cell.attribute("r");
        const auto place = named ? place_of(named.value()) : Place{next, column};
        if (!place) {
          good = false;
          return;
        }
        // Nearly always the next one; a cell that is there twice is not added, and seen by the number.
        content.cells.emplace_hint(content.cells.end(), *place, cell_content(cell));
        ++cells;
        column = place->second + 1;
      });
      ++next;
    });
    each_child(child(sheet, "hyperlinks"), "hyperlink", [&](const pugi::xml_node& link) {
      const auto place = place_of(link.attribute("ref").value());
      if (place) content.links[*place] = link.attribute("location").value();
    });
    return good && cells == content.cells.size() && take_(std::move(content));
  }

  CellContent cell_content(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    const pugi::xml_node value = child(cell, "v");
    CellContent out;
    out.formula = child(cell, "f").text().get();
    out.value = value.text().get();
    if (type == "s") {
      const auto at = value.text().as_ullong(texts_.size());
      out.kind = at < texts_.size() ? CellContent::Kind::text : CellContent::Kind::other;
      if (at < texts_.size()) out.value = texts_[at];
    } else if (type == "inlineStr") {
      out = {CellContent::Kind::text, text_of(child(cell, "is")), out.formula};
    } else if (type == "str") {
      out.kind = CellContent::Kind::text;
    } else if (type.empty() || type == "n") {
      out.kind = value ? CellContent::Kind::number : CellContent::Kind::blank;
    } else {
      out.kind = CellContent::Kind::other;
    }
    return out;
  }

  void charts() {
    std::vector<std::string> names;
    for (const auto& [name, tree] : trees_) {
      if (name.starts_with("xl/charts/chart")) names.push_back(name);
    }
    std::sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) {
      return std::pair(a.size(), a) < std::pair(b.size(), b);  // chart10 after chart2
    });
    for (const std::string& name : names) {
      out_.charts.push_back(trees_[name].select_nodes("//*[local-name()='ser']").size());
    }
  }

  void properties() {
    each_child(root("docProps/custom.xml"), "property", [&](const pugi::xml_node& property) {
      out_.properties[property.attribute("name").value()] = property.first_child().text().get();
    });
  }

  Parts parts_;
  Take take_;
  std::map<std::string, pugi::xml_document, std::less<>> trees_;
  std::vector<std::string> texts_;
  BookContent out_;
};

}  // namespace

std::optional<Place> place_of(std::string_view name) {
  std::uint32_t column = 0;
  std::size_t letters = 0;
  for (; letters < name.size() && name[letters] >= 'A' && name[letters] <= 'Z' && letters < 4; ++letters) {
    column = column * 26 + static_cast<std::uint32_t>(name[letters] - 'A') + 1;
  }
  std::uint32_t row = 0;
  const char* end = name.data() + name.size();
  const auto read = std::from_chars(name.data() + letters, end, row);
  if (letters == 0 || read.ec != std::errc() || read.ptr != end || row == 0) return std::nullopt;
  return Place{row - 1, column - 1};
}

std::string place_name(const Place& place) {
  std::string letters;
  for (std::uint32_t rest = place.second + 1; rest > 0; rest = (rest - 1) / 26) {
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  }
  return fmt::format("{}{}", letters, place.first + 1);
}

std::string number_text(double number) { return fmt::format("{:.16G}", number); }

std::optional<BookContent> content_of(Parts parts) {
  std::vector<SheetContent> sheets;
  auto out = Reader(std::move(parts), [&](SheetContent sheet) {
               sheets.push_back(std::move(sheet));
               return true;
             }).read();
  if (out) out->sheets = std::move(sheets);
  return out;
}

bool is_content_of(Parts parts, const BookContent& written) {
  std::size_t next = 0;
  const auto rest = Reader(std::move(parts), [&](const SheetContent& sheet) {
                      return next < written.sheets.size() && sheet == written.sheets[next++];
                    }).read();
  return rest && next == written.sheets.size() && rest->charts == written.charts && rest->properties == written.properties;
}

}  // namespace writer::xlsx_detail

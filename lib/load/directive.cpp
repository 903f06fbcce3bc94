#include "load/load.hpp"
#include "load/reader.hpp"
#include "load/rules.hpp"

namespace load {

namespace {

constexpr std::string_view kDirectiveTopKeys[] = {"directive", "sections", "not_tasks"};
constexpr std::string_view kDirectiveKeys[] = {"id", "title", "issuer", "number", "date", "basis", "text", "recipients"};
constexpr std::string_view kBasisKeys[] = {"number", "date", "issuer"};
constexpr std::string_view kSectionKeys[] = {"id", "title", "tasks"};
constexpr std::string_view kDirectiveTaskKeys[] = {"id", "title", "quote", "parts"};
constexpr std::string_view kPartKeys[] = {"id", "title", "quote"};

using Texts = std::vector<text::Located<std::string>>;

class DirectiveReader {
 public:
  std::optional<model::Directive> run(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag) {
    MapReader top(root_value(root, source, bag), kDirectiveTopKeys);
    if (!top.readable()) return std::nullopt;
    out_.source = source;
    const auto head = top.map("directive", Need::required);
    if (head.good()) read_head(*head);
    const auto sections = top.list("sections", Need::required);
    if (!sections.good()) lose_tasks();
    for (const Value& item : sections.value) out_.sections.push_back(section(item));
    const auto not_tasks = top.list("not_tasks", Need::nullable);
    if (not_tasks.bad()) out_.quotes_readable = false;
    for (const Value& item : not_tasks.value) add_text(item, out_.not_tasks);
    return std::move(out_);
  }

 private:
  void lose_tasks() { out_.tasks_readable = out_.quotes_readable = false; }

  void read_head(const Value& value) {
    MapReader in(value, kDirectiveKeys);
    out_.id = in.id("id", Need::required);
    out_.title = in.text("title", Need::required);
    out_.issuer = in.text("issuer", Need::required);
    out_.number = in.text("number", Need::nullable).get();
    out_.date = in.date("date", Need::nullable).get();
    for (const Value& item : in.list("basis", Need::nullable).value) {
      MapReader basis(item, kBasisKeys);
      model::Basis one;
      one.number = basis.text("number", Need::required).value;
      one.date = basis.date("date", Need::nullable).get();
      one.issuer = basis.text("issuer", Need::required).value;
      out_.basis.push_back(std::move(one));
    }
    out_.text_path = in.text("text", Need::required);
    for (const Value& item : in.list("recipients", Need::nullable).value) {
      if (auto recipient = read_text(item)) out_.recipients.push_back(*std::move(recipient));
    }
  }

  model::Section section(const Value& value) {
    MapReader in(value, kSectionKeys);
    model::Section out;
    out.id = in.id("id", Need::required);
    out.title = in.text("title", Need::required);
    if (!out.title.good()) out_.quotes_readable = false;
    const auto tasks = in.list("tasks", Need::required);
    if (!tasks.good()) lose_tasks();
    for (const Value& item : tasks.value) {
      MapReader task_in(item, kDirectiveTaskKeys);
      model::Task one = task(task_in);
      const auto parts = task_in.list("parts", Need::nullable);
      if (parts.bad()) lose_tasks();
      for (const Value& part : parts.value) {
        MapReader part_in(part, kPartKeys);
        one.parts.push_back(task(part_in));
      }
      out.tasks.push_back(std::move(one));
    }
    return out;
  }

  model::Task task(MapReader& in) {
    model::Task out;
    out.id = in.id("id", Need::required);
    if (!out.id.good()) out_.tasks_readable = false;
    out.title = in.text("title", Need::required);
    const auto quotes = in.read("quote", Need::required, "…", [this](const Value& value) { return quote(value); });
    if (!quotes.good()) out_.quotes_readable = false;
    out.quotes = quotes.value;
    return out;
  }

  /// A text, or a list of texts that stand apart.
  std::optional<Texts> quote(const Value& value) {
    Texts out;
    if (!value.node->is_seq()) {
      add_text(value, out);
    } else if (value.node->items.empty()) {
      value.add(kEmptyText, text::say("{} để trống: chép nguyên văn đoạn giao nhiệm vụ",
                                      "{} is empty: copy the words of the text that set the task", value.label()));
    }
    for (std::size_t i = 0; i < value.node->items.size(); ++i) add_text(value.item(i), out);
    return out.empty() ? std::nullopt : std::optional<Texts>(std::move(out));
  }

  void add_text(const Value& value, Texts& texts) {
    if (auto found = read_text(value)) {
      texts.push_back({*std::move(found), value.node->at});
    } else {
      out_.quotes_readable = false;
    }
  }

  model::Directive out_;
};

}  // namespace

std::optional<model::Directive> directive(const yaml::Node& root, const text::SourcePtr& source, diag::Bag& bag) {
  return DirectiveReader().run(root, source, bag);
}

}  // namespace load

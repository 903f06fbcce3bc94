#include <fmt/format.h>

#include <algorithm>

#include "app.hpp"
#include "catalogue/catalogue.hpp"
#include "layout.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "write/rules.hpp"

namespace cmd {
namespace {

constexpr std::size_t kExampleIndent = 4;
constexpr std::size_t kQuotedColumns = 60;

struct Options {
  std::optional<std::string> code;
};

void list_families(const Context& context) {
  std::vector<Line> lines;
  for (const catalogue::Family& family : catalogue::families()) {
    const auto rules = catalogue::all();
    const auto count = std::count_if(rules.begin(), rules.end(),
                                     [&](const diag::RuleInfo* rule) { return rule->code.front() == family.letter; });
    lines.push_back({fmt::format("{}… {:>3}", family.letter, count), std::string(family.title.in(context.lang))});
  }
  context.out.line(text::say("Các nhóm mã và số mã của mỗi nhóm:", "The families of findings, and how many each has:")
                       .in(context.lang));
  context.out.write(columns(lines));
  context.out.line("");
  context.out.line(text::say("Xem một mã: tiendo explain V204. Xem tất cả: tiendo rules.",
                             "One of them: tiendo explain V204. All of them: tiendo rules.")
                       .in(context.lang));
}

void explain(const diag::RuleInfo& rule, const Context& context) {
  Out& out = context.out;
  const auto say = [&](text::Wording words) { return words.in(context.lang); };
  out.line(fmt::format("{} {} ({})", rule.code, rule.name, say(writer::severity_word(rule.severity))));
  out.write(wrapped(say(rule.summary), 0));
  out.line("");
  out.write(wrapped(say(rule.why), 0));
  if (!rule.example.wrong.empty()) {
    out.line(fmt::format("\n{} ({}):", say({"Sai", "Wrong"}), rule.example.file));
    out.write(indented(writer::shown_example(rule.example.wrong), kExampleIndent));
  }
  if (!rule.example.right.empty()) {
    out.line(fmt::format("\n{}:", say({"Đúng", "Right"})));
    out.write(indented(writer::shown_example(rule.example.right), kExampleIndent));
  }
  if (!rule.source.empty()) {
    out.line("");
    out.write(wrapped(fmt::format("{}: {}", say({"Căn cứ", "Source"}), rule.source), 0));
  }
}

int run(const Options& options, const Context& context) {
  if (!options.code) {
    list_families(context);
    return kExitClean;
  }
  if (const diag::RuleInfo* rule = catalogue::find(*options.code)) {
    explain(*rule, context);
    return kExitClean;
  }
  const std::string quoted = text::printable(text::shorten(*options.code, kQuotedColumns));
  if (const auto near = text::nearest(*options.code, catalogue::names())) {
    throw Failure(text::say("không có mã hay tên “{}”; có phải là “{}”?",
                            "there is no finding of the code or name “{}”; did you mean “{}”?", quoted, *near));
  }
  throw Failure(text::say("không có mã hay tên “{}”; `tiendo rules` liệt kê tất cả",
                          "there is no finding of the code or name “{}”; `tiendo rules` lists them all", quoted));
}

}  // namespace

void attach_explain(App& app) {
  Command& command = app.command("explain", {"Giải thích một mã lỗi hay cảnh báo", "Explain a finding"});
  command.about({"Nêu vì sao mã ấy có, phải làm gì, kèm một ví dụ sai và một ví dụ đúng. Không ghi mã thì liệt kê các nhóm mã.",
                 "Says why the finding exists and what to do, with a wrong and a right example. Without a code, lists the "
                 "families of findings."});
  const auto options = std::make_shared<Options>();
  command.argument(options->code, {"MÃ", "CODE"},
                   {"mã (V204) hoặc tên (bad-value), không phân biệt chữ hoa",
                    "the code (V204) or the name (bad-value), in capitals or not"});
  command.example("tiendo explain V204", {"giải thích mã V204", "explain V204"});
  command.example("tiendo explain bad-date --lang vi", {"giải thích theo tên, bằng tiếng Việt", "by name, in Vietnamese"});
  command.run([options](const Context& context) { return run(*options, context); });
}

}  // namespace cmd

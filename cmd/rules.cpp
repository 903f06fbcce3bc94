#include <fmt/core.h>

#include <algorithm>

#include "app.hpp"
#include "catalogue/catalogue.hpp"
#include "layout.hpp"
#include "write/rules.hpp"

namespace cmd {
namespace {

enum class RulesFormat { text, json, markdown };

struct RulesOptions {
  RulesFormat format = RulesFormat::text;
};

/// `V204 bad-value (lỗi)`, and below it the one line that says what it is.
std::string listed(text::Lang lang) {
  std::string out;
  for (const catalogue::Family& family : catalogue::families()) {
    out += wrapped(fmt::format("{}… {}", family.letter, family.title.in(lang)), 0);
    for (const diag::RuleInfo* rule : catalogue::all()) {
      if (rule->code.front() != family.letter) continue;
      out += fmt::format("  {} {} ({})\n       {}", rule->code, rule->name, writer::severity_word(rule->severity).in(lang),
                         wrapped(rule->summary.in(lang), 7));
    }
    out += '\n';
  }
  return out;
}

int run_rules(const RulesOptions& options, const Context& context) {
  switch (options.format) {
    case RulesFormat::text:
      context.out.write(listed(context.lang));
      context.out.line(text::say("{} mã; `tiendo explain MÃ` giải thích từng mã.",
                                 "{} findings; `tiendo explain CODE` explains each.", catalogue::all().size())
                           .in(context.lang));
      break;
    case RulesFormat::json:
      context.out.write(writer::rules_json(catalogue::all()));
      break;
    case RulesFormat::markdown:
      context.out.write(writer::rules_markdown(catalogue::all(), context.lang));
      break;
  }
  return kExitClean;
}

}  // namespace

void attach_rules(App& app) {
  Command& command = app.command("rules", {"Liệt kê mọi mã lỗi và cảnh báo", "List every finding there is"});
  const auto options = std::make_shared<RulesOptions>();
  command.choice("--format", options->format,
                 {{"text", RulesFormat::text}, {"json", RulesFormat::json}, {"md", RulesFormat::markdown}},
                 {"text cho người đọc, json cho chương trình (cả hai ngôn ngữ), md cho trang tài liệu",
                  "text to read, json for programs (both languages), md for a page of documentation"});
  command.example("tiendo rules", {"danh sách theo nhóm", "the list, by family"});
  command.example("tiendo rules --format json", {"cho chương trình khác", "for another program"});
  command.example("tiendo rules --format md --lang vi", {"trang tài liệu tiếng Việt", "the page of documentation, in Vietnamese"});
  command.run([options](const Context& context) { return run_rules(*options, context); });
}

}  // namespace cmd

#include <fmt/core.h>

#include <algorithm>

#include "app.hpp"
#include "catalogue/catalogue.hpp"
#include "example_run.hpp"
#include "layout.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "write/findings_text.hpp"
#include "write/rules.hpp"

namespace cmd {
namespace {

constexpr std::size_t kExampleIndent = 4;

struct ExplainOptions {
  std::optional<std::string> code;
};

void list_families(const Context& context) {
  std::vector<Line> lines;
  for (const catalogue::Family& family : catalogue::families()) {
    std::string right(family.title.in(context.lang));
    right += '\n';
    for (const std::string_view code : catalogue::codes(std::string_view(&family.letter, 1))) {
      right += right.ends_with('\n') ? "" : " ";
      right += code;
    }
    lines.push_back({std::string(1, family.letter), std::move(right)});
  }
  context.out.line(text::say("Các nhóm phát hiện và mã của mỗi nhóm:", "The families of findings, and their codes:").in(context.lang));
  context.out.write(columns(lines));
  context.out.line("");
  context.out.line(text::say("Xem một mã: tiendo explain V204. Xem tất cả: tiendo rules.",
                             "One of them: tiendo explain V204. All of them: tiendo rules.")
                       .in(context.lang));
}

/// What `findings` of `tiendo.yaml` may make of it.
text::Localized freedom_of(const diag::RuleInfo& rule) {
  if (rule.severity == diag::Severity::warning) {
    return text::say("Trong tiendo.yaml tắt được, hoặc nâng thành lỗi: findings: {{{}: off}}",
                     "tiendo.yaml can switch it off or make it an error: findings: {{{}: off}}", rule.code);
  }
  if (rule.may_be_lowered) {
    return text::say("Trong tiendo.yaml tắt được, hoặc hạ thành cảnh báo: findings: {{{}: warning}}",
                     "tiendo.yaml can switch it off or make it a warning: findings: {{{}: warning}}", rule.code);
  }
  return text::say("Không tắt hay hạ mức được.", "It cannot be switched off or lowered.");
}

/// What the wrong example makes the tool say, within the terminal.
std::string printed(const diag::Diagnostic& finding, text::Lang lang) {
  constexpr std::size_t kGutter = 8;
  const std::string text = writer::finding_text(finding, lang, kTerminalWidth - kExampleIndent - kGutter);
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    if (end > 0) out += std::string(kExampleIndent, ' ') + wrapped(rest.substr(0, end), kExampleIndent);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
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
  if (const auto finding = example_finding(rule)) {
    out.line(fmt::format("\n{}:", say({"Khi đó tiendo validate nêu", "What tiendo validate then says"})));
    out.write(printed(*finding, context.lang));
  }
  if (!rule.example.right.empty()) {
    out.line(fmt::format("\n{}:", say({"Đúng", "Right"})));
    out.write(indented(writer::shown_example(rule.example.right), kExampleIndent));
  }
  if (!rule.source.vi.empty()) {
    out.line("");
    out.write(wrapped(fmt::format("{}: {}", say({"Căn cứ", "Source"}), say(rule.source)), 0));
  }
  out.line("");
  out.write(wrapped(freedom_of(rule).in(context.lang), 0));
}

int run_explain(const ExplainOptions& options, const Context& context) {
  if (!options.code) {
    list_families(context);
    return kExitClean;
  }
  if (const diag::RuleInfo* rule = catalogue::find(*options.code)) {
    explain(*rule, context);
    return kExitClean;
  }
  const std::string typed = spelled(*options.code);
  if (const auto near = text::nearest(*options.code, catalogue::names())) {
    throw Failure(text::say("không có mã hay tên “{}”; có phải là “{}”?",
                            "there is no finding of the code or name “{}”; did you mean “{}”?", typed, *near));
  }
  throw Failure(text::say("không có mã hay tên “{}”; `tiendo rules` liệt kê tất cả",
                          "there is no finding of the code or name “{}”; `tiendo rules` lists them all", typed));
}

}  // namespace

void attach_explain(App& app) {
  Command& command = app.command("explain", {"Giải thích một mã lỗi hay cảnh báo", "Explain a finding"});
  command.about({"Nêu vì sao mã ấy có, phải làm gì, kèm một ví dụ sai và một ví dụ đúng. Không ghi mã thì liệt kê các nhóm mã.",
                 "Says why the finding exists and what to do, with a wrong and a right example. Without a code, lists the "
                 "families of findings."});
  const auto options = std::make_shared<ExplainOptions>();
  command.argument(options->code, {"MÃ", "CODE"},
                   {"mã (V204) hoặc tên (bad-value), không phân biệt chữ hoa",
                    "the code (V204) or the name (bad-value), in capitals or not"});
  command.example("tiendo explain V204", {"giải thích mã V204", "explain V204"});
  command.example("tiendo explain bad-date --lang vi", {"giải thích theo tên, bằng tiếng Việt", "by name, in Vietnamese"});
  command.run([options](const Context& context) { return run_explain(*options, context); });
}

}  // namespace cmd

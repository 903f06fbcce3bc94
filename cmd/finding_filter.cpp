#include "finding_filter.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <variant>

#include "catalogue/catalogue.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "write/atomic.hpp"

namespace cmd {

namespace fs = std::filesystem;

namespace {

text::Localized no_such_finding(std::string_view word) {
  if (const auto near = text::nearest(word, catalogue::names())) {
    return text::say("“{}” không phải là mã, tên hay nhóm mã; có phải là “{}”?",
                     "“{}” is no code, name or family of findings; did you mean “{}”?", spelled(word), *near);
  }
  std::string letters;
  for (const catalogue::Family& family : catalogue::families()) {
    if (!letters.empty()) letters += ", ";
    letters += family.letter;
  }
  return text::say("“{}” không phải là mã, tên hay nhóm mã; các nhóm là {}; tiendo rules liệt kê tất cả",
                   "“{}” is no code, name or family of findings; the families are {}; `tiendo rules` lists them all",
                   spelled(word), letters);
}

/// `H,T4,late-submission`
std::optional<text::Localized> take_codes(std::string_view list, std::set<std::string_view>& codes) {
  while (true) {
    const std::size_t end = std::min(list.find(','), list.size());
    const std::string_view word = text::trim(list.substr(0, end));
    const auto meant = catalogue::codes(word);
    if (meant.empty()) return no_such_finding(word);
    codes.insert(meant.begin(), meant.end());
    if (end == list.size()) return std::nullopt;
    list.remove_prefix(end + 1);
  }
}

std::optional<text::Localized> take_count(const std::string& value, std::optional<std::size_t>& count) {
  std::size_t read = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), read);
  if (error != std::errc() || end != value.data() + value.size()) {
    return text::say("“{}” không phải là số nguyên từ 0 trở lên", "“{}” is not a whole number from 0 on", spelled(value));
  }
  count = read;
  return std::nullopt;
}

diag::Baseline read_baseline(const std::string& path) {
  constexpr std::size_t kMost = std::size_t{64} << 20U;
  const auto bytes = read_regular(path, kMost + 1);
  if (const auto* failure = std::get_if<ReadFailure>(&bytes)) {
    throw Failure(text::say("không đọc được tệp phát hiện đã biết “{}”: {}", "cannot read the baseline “{}”: {}", spelled(path),
                            failure->cause));
  }
  const auto& text = std::get<std::string>(bytes);
  if (text.size() > kMost) {
    throw Failure(text::say("tệp phát hiện đã biết “{}” lớn hơn 64 MiB", "the baseline “{}” is larger than 64 MiB", spelled(path)));
  }
  auto parsed = diag::Baseline::parse(text);
  if (const auto* complaint = std::get_if<diag::Baseline::Complaint>(&parsed)) {
    throw Failure(text::say("{}:{}: {}", "{}:{}: {}", spelled(path), complaint->line, complaint->message));
  }
  return std::get<diag::Baseline>(std::move(parsed));
}

bool is_immune(const diag::Diagnostic& finding) {
  return finding.severity == diag::Severity::error && is_configuration(finding);
}

}  // namespace

void bind_filter_options(Command& command, FilterOptions& options) {
  command.option("--select", [&options](const std::string& value) { return take_codes(value, options.selected); },
                 OptionSpec::Kind::repeated, {"MÃ,…", "CODE,…"},
                 {"chỉ nêu những phát hiện này: mã (V201), tên (bad-date) hoặc nhóm (H, T4); không đổi số liệu tổng hợp",
                  "show only these findings: codes (V201), names (bad-date) or families (H, T4); figures do not change"});
  command.option("--ignore", [&options](const std::string& value) { return take_codes(value, options.ignored); },
                 OptionSpec::Kind::repeated, {"MÃ,…", "CODE,…"},
                 {"không nêu những phát hiện này, kể cả khi có trong --select", "do not show these, even where --select has them"});
  command.option("--max-findings", [&options](const std::string& value) { return take_count(value, options.most); },
                 OptionSpec::Kind::single, {"SỐ", "N"},
                 {"text, concise, github: in nhiều nhất chừng ấy phát hiện, lỗi trước; dòng cuối và mã kết thúc vẫn tính đủ",
                  "text, concise, github: print at most so many, errors first; the summary and the exit code count them all"});
  command.option("--baseline", options.baseline, {"TỆP", "FILE"},
                 {"không nêu những phát hiện đã biết, ghi trong tệp này", "do not show what is known already, by this file"});
  command.option("--write-baseline", options.write_baseline, {"TỆP", "FILE"},
                 {"ghi mọi phát hiện hiện có vào tệp này, để dùng với --baseline", "write what is found to this file, for --baseline"});
}

FindingFilter::FindingFilter(const FilterOptions& options) : options_(options) {
  if (options.baseline && options.write_baseline) {
    throw Failure(text::say("--baseline không đi cùng --write-baseline: tệp mới thay hẳn tệp cũ",
                            "--baseline does not go with --write-baseline: the new file replaces the old one whole"));
  }
  if (options.baseline) baseline_ = read_baseline(*options.baseline);
}

bool FindingFilter::is_chosen(std::string_view code) const {
  return (options_.selected.empty() || options_.selected.contains(code)) && !options_.ignored.contains(code);
}

FindingFilter::Fate FindingFilter::fate(const diag::Diagnostic& finding, diag::KnownFindings& known) const {
  if (is_immune(finding)) return Fate::shown;
  if (!is_chosen(finding.rule->code)) return Fate::not_chosen;
  return known.take(finding) ? Fate::known : Fate::shown;
}

std::vector<diag::Diagnostic> FindingFilter::shown(const std::vector<diag::Diagnostic>& findings) const {
  diag::KnownFindings known(baseline_);
  std::vector<diag::Diagnostic> out;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(out), [&](const diag::Diagnostic& finding) {
    return fate(finding, known) == Fate::shown;
  });
  return out;
}

std::vector<diag::Diagnostic> FindingFilter::mendable(std::vector<diag::Diagnostic> findings) const {
  diag::KnownFindings known(baseline_);
  for (diag::Diagnostic& finding : findings) {
    if (fate(finding, known) != Fate::shown) finding.fix.reset();
  }
  return findings;
}

void FindingFilter::write_baseline(const Context& context, const std::vector<diag::Diagnostic>& findings) {
  if (!options_.write_baseline) return;
  std::vector<diag::Diagnostic> chosen;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(chosen),
               [&](const diag::Diagnostic& finding) { return !is_immune(finding) && is_chosen(finding.rule->code); });
  baseline_ = diag::Baseline::of(chosen);
  writer::write_file(*options_.write_baseline, baseline_.to_text());
  context.talk.note({fmt::format("Đã ghi {} phát hiện vào “{}”.", chosen.size(), spelled(*options_.write_baseline)),
                     fmt::format("Wrote {} finding{} to “{}”.", chosen.size(), chosen.size() == 1 ? "" : "s",
                                 spelled(*options_.write_baseline))});
}

void FindingFilter::say_known(const Context& context, const Session& session, const std::vector<diag::Diagnostic>& findings,
                              const std::set<std::string>& checked) const {
  if (!options_.baseline) return;
  constexpr std::size_t kMostListed = 20;
  diag::KnownFindings known(baseline_);
  const auto hidden = std::count_if(findings.begin(), findings.end(), [&](const diag::Diagnostic& finding) {
    return fate(finding, known) == Fate::known;
  });
  context.talk.note({fmt::format("{} phát hiện đã biết, không nêu lại.", hidden),
                     fmt::format("{} known finding{} not shown.", hidden, hidden == 1 ? "" : "s")});
  std::vector<std::string> stale;
  for (const auto& [key, times] : known.left()) {
    std::error_code ignored;
    const bool is_judged = checked.contains(key.path) || !fs::exists(session.files().root() / key.path, ignored);
    if (!is_judged || !is_chosen(key.code)) continue;
    const diag::Baseline::Entry& entry = baseline_.entries().at(key);
    stale.push_back(fmt::format("  {}:{}: {} {} ({}/{})", spelled(*options_.baseline), entry.line, key.code,
                                text::printable(key.path), times, entry.times));
  }
  if (stale.empty()) return;
  context.talk.warning({fmt::format("{} mục trong “{}” không còn gặp đủ số lần; hãy bỏ hoặc sửa các dòng ấy, hoặc ghi lại tệp:", stale.size(),
                                    spelled(*options_.baseline)),
                        fmt::format("{} of “{}” no longer found so often; remove or mend these lines, or write the file anew:",
                                    stale.size() == 1 ? "1 entry" : fmt::format("{} entries", stale.size()),
                                    spelled(*options_.baseline))});
  for (std::size_t i = 0; i < std::min(stale.size(), kMostListed); ++i) context.talk.note({stale[i], stale[i]});
  if (stale.size() > kMostListed) {
    context.talk.note(text::say("  … và {} mục nữa", "  … and {} more", stale.size() - kMostListed));
  }
}

}  // namespace cmd

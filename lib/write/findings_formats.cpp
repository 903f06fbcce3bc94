#include "write/findings_formats.hpp"

#include <array>

#include "write/findings_github.hpp"
#include "write/findings_gitlab.hpp"
#include "write/findings_json.hpp"
#include "write/findings_junit.hpp"
#include "write/findings_sarif.hpp"

namespace writer {
namespace {

using Render = std::string (*)(const FindingsReport& report, text::Lang lang);

/// Only what a person reads knows of colours.
template <Render render>
std::string plain(const FindingsReport& report, text::Lang lang, Style /*style*/) {
  return render(report, lang);
}

constexpr std::array kFormats = {
    FindingsFormat{"text", {"dòng nguồn, dấu chỉ chỗ sai, cách sửa", "source lines, marks, fixes"}, findings_text},
    FindingsFormat{"concise", {"mỗi phát hiện một dòng", "one line a finding"}, findings_concise},
    FindingsFormat{"json", {"cho chương trình khác", "for other programs"}, plain<findings_json>},
    FindingsFormat{"jsonl", {"mỗi dòng một đối tượng JSON", "one JSON object a line"}, plain<findings_jsonl>},
    FindingsFormat{"sarif", {"SARIF 2.1.0, cho GitHub và trình soạn thảo", "SARIF 2.1.0, for GitHub and editors"},
                   plain<findings_sarif>},
    FindingsFormat{"junit", {"mỗi tệp một ca kiểm thử, cho hệ thống CI", "one test case a file, for CI systems"},
                   plain<findings_junit>},
    FindingsFormat{"github", {"ghi chú trong GitHub Actions", "annotations in GitHub Actions"}, plain<findings_github>},
    FindingsFormat{"gitlab", {"báo cáo Code Quality của GitLab", "GitLab's Code Quality report"}, plain<findings_gitlab>},
};

}  // namespace

std::span<const FindingsFormat> findings_formats() { return kFormats; }

}  // namespace writer

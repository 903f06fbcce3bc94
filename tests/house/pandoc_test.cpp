/// Letters for a word processor, made by the real pandoc.

#include <doctest/doctest.h>

#include <filesystem>

#include "support/files.hpp"
#include "support/process.hpp"
#include "write/xlsx_archive.hpp"

namespace {

namespace fs = std::filesystem;

/// A name that a shell or an option parser would trip over.
constexpr const char* kHostile = "--output=x $(touch hong) ; 'a\" b";

support::Result remind(const fs::path& folder) {
  support::Call call;
  call.folder = folder;
  call.args = {"--lang", "en", "remind", "--directive", "so-hoa", "--period", "2026-03", "--format", "docx"};
  return support::run(call);
}

std::string document_of(const fs::path& docx) {
  const auto parts = writer::xlsx_detail::read_parts(docx);
  REQUIRE(parts.has_value());
  return parts->at("word/document.xml");
}

fs::path lay_out(const fs::path& folder) {
  fs::copy(support::kRoot / "tests/workspaces/hai-chi-thi", folder, fs::copy_options::recursive);
  support::write(folder / "reports/so-hoa/2026-03/so-a.yaml",
                 "directive: so-hoa\nunit: so-a\nperiod: 2026-03\nsubmitted: 2026-03-16\ntasks:\n  NV1:\n"
                 "    status: '<b>x</b> \\newpage `{=openxml} $x$ ![](/etc/hostname)'\n    progress: 60\n"
                 "    indicators: {ho_so: 1}\n    reason: x\n");
  return folder / "out/so-hoa/2026-03/don-doc";
}

TEST_CASE("pandoc: the same letters are the same bytes, wherever they are made, and a text stays a text") {
  const support::Scratch scratch;
  const fs::path one = scratch.path() / "mot";
  const fs::path two = scratch.path() / kHostile;
  const fs::path first = lay_out(one);
  const fs::path second = lay_out(two);
  for (const fs::path& folder : {one, two}) {
    const support::Result result = remind(folder);
    CAPTURE(result.errors);
    REQUIRE(result.code == 0);
  }
  for (const char* name : {"0-danh-sach.docx", "so-a.docx", "so-b.docx", "huyen-z.docx"}) {
    CAPTURE(name);
    CHECK(support::read(first / name) == support::read(second / name));
  }
  CHECK(support::files_below(second).size() == 4);
  CHECK_FALSE(fs::exists(two / "hong"));
  const std::string letter = document_of(first / "so-a.docx");
  CHECK(letter.find("“&lt;b&gt;x&lt;/b&gt; \\newpage `{=openxml} $x$ ![](/etc/hostname)”") != std::string::npos);
  CHECK(letter.find("Kính gửi:") != std::string::npos);
  CHECK(letter.find("w:headerReference") != std::string::npos);
}

TEST_CASE("pandoc: where it is not there, nothing is written") {
  const support::Scratch scratch;
  const fs::path folder = scratch.path() / "a";
  const fs::path letters = lay_out(folder);
  support::Call call;
  call.folder = folder;
  call.args = {"--lang", "en", "remind", "--directive", "so-hoa", "--format", "md,docx"};
  call.variables["PATH"] = folder.string();
  const support::Result result = support::run(call);
  CHECK(result.code == 2);
  CHECK(result.errors ==
        "error: pandoc is not installed, and docx letters need it; install it (sudo apt install pandoc), or take docx out "
        "of --format\n");
  CHECK_FALSE(fs::exists(letters));
}

}  // namespace

// The fixes of a report: they come to an end, leave a readable file readable, and have nothing to do a second time.

#include "fixing.hpp"
#include "office.hpp"
#include "promises.hpp"
#include "yaml/parse.hpp"

namespace {

constexpr std::size_t kMostRounds = 16;

bool is_readable(const diag::Bag& bag) {
  for (const diag::Diagnostic& finding : bag.findings()) {
    // At a control character reading ends; what follows it is not known yet.
    if (finding.rule->code == "H504") return false;
    if (finding.rule->code.starts_with('Y') && finding.severity == diag::Severity::error) return false;
  }
  return true;
}

/// The bytes after all fixes within reach.
std::string mended(const fuzz::Office& office, const std::string& bytes, const cmd::FixOptions& options) {
  cmd::Fixing fixing(options, {}, [](const std::string& path, const std::string& written) {
    diag::Bag bag;
    static_cast<void>(yaml::parse(text::make_source(path, written), bag));
    return bag.findings();
  });
  std::string now = bytes;
  std::size_t rounds = 0;
  for (diag::Bag bag = office.check(now); fixing.apply(bag.findings()); bag = office.check(now)) {
    now = *fixing.changed(bag.findings().front().place.file->path());
    // A row of control characters goes by a few a round, as many as are told at once.
    fuzz::expect(++rounds < kMostRounds + bytes.size(), "fixes come to an end");
  }
  return now;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Office office;
  const std::string bytes = fuzz::bytes_of(data, size);
  const bool was_readable = is_readable(office.check(bytes));
  for (const bool unsafe : {false, true}) {
    cmd::FixOptions options;
    options.fix = true;
    options.unsafe = unsafe;
    const std::string once = mended(office, bytes, options);
    fuzz::expect(!was_readable || is_readable(office.check(once)), "a fix leaves a readable file readable");
    fuzz::expect(mended(office, once, options) == once, "a second run has nothing to mend");
  }
  return 0;
}

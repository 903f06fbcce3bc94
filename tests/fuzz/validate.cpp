// A report from its bytes to the findings in every format and both languages.

#include "office.hpp"
#include "promises.hpp"
#include "write/findings_formats.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const fuzz::Office office;
  const diag::Bag bag = office.check(fuzz::bytes_of(data, size));
  fuzz::expect_sound(bag);
  const writer::FindingsReport report{bag.findings(), {{"reports/mau/2026-10/so-a.yaml", "Sở A", 0}}, "0"};
  for (const writer::FindingsFormat& format : writer::findings_formats()) {
    for (const text::Lang lang : {text::Lang::vi, text::Lang::en}) {
      const std::string out = format.render(report, lang, writer::Style::plain);
      fuzz::expect(!text::first_invalid(out), "what is printed is UTF-8");
      fuzz::expect(out.find('\x1b') == std::string::npos, "nothing that is printed steers a terminal");
    }
  }
  return 0;
}

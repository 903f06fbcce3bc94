#include "support/locales.hpp"

#include <clocale>
#include <cstdlib>
#include <stdexcept>

namespace support {

Locales::Locales() {
  for (const std::string name : {"vi_VN", "tr_TR"}) {
    const std::string target = (path() / (name + ".UTF-8")).string();
    const std::string make = "localedef --no-archive -i " + name + " -f UTF-8 '" + target + "' >/dev/null 2>&1";
    if (std::system(make.c_str()) != 0) throw std::runtime_error("cannot make the locale " + name);
  }
}

InVietnamese::InVietnamese() : before_(std::setlocale(LC_ALL, nullptr)) {
  ::setenv("LOCPATH", locales_.path().c_str(), 1);
  if (std::setlocale(LC_ALL, "vi_VN.UTF-8") == nullptr) throw std::runtime_error("no Vietnamese locale");
}

InVietnamese::~InVietnamese() {
  std::setlocale(LC_ALL, before_.c_str());
  ::unsetenv("LOCPATH");
}

}  // namespace support

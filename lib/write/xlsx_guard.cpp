#include "write/xlsx_guard.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace writer::xlsx_detail {

PlainNumbers::PlainNumbers()
    : plain_(::newlocale(LC_ALL_MASK, "C", static_cast<locale_t>(nullptr))), before_(::uselocale(plain_)) {}

PlainNumbers::~PlainNumbers() {
  ::uselocale(before_);
  ::freelocale(plain_);
}

Silence::Silence() : kept_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 0)) {
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere < 0) return;
  if (kept_ >= 0) ::dup2(nowhere, STDERR_FILENO);
  ::close(nowhere);
}

Silence::~Silence() {
  if (kept_ < 0) return;
  const int cause = errno;  // of what went wrong meanwhile
  ::dup2(kept_, STDERR_FILENO);
  ::close(kept_);
  errno = cause;
}

}  // namespace writer::xlsx_detail

#include "write/apart.hpp"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <string_view>

namespace writer {

namespace {

bool write_words(int pipe, std::string_view words) {
  while (!words.empty()) {
    const ssize_t written = ::write(pipe, words.data(), words.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    words.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

/// Null where it could not be heard to its end: silence would be taken for success.
std::optional<std::string> hear(int pipe) {
  std::string out;
  std::array<char, 4096> block{};
  for (;;) {
    const ssize_t got = ::read(pipe, block.data(), block.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return std::nullopt;
    if (got == 0) return out;
    out.append(block.data(), static_cast<std::size_t>(got));
  }
}

/// Whether all of it was done and said.
bool do_and_say(const std::function<std::string()>& work, int pipe) {
  try {
    // Its end is foreseen: no core file should lie about afterwards.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    return write_words(pipe, work());
  } catch (...) {
    return false;
  }
}

bool ended_well(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

Apart apart(const std::function<std::string()>& work) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return {Apart::End::refused, {}, errno};
  const pid_t child = ::fork();
  // The child leaves at once, without the goodbyes that are its parent's to say.
  if (child == 0) ::_exit(do_and_say(work, pipe[1]) ? 0 : 1);
  const int cause = errno;
  ::close(pipe[1]);
  Apart out{Apart::End::refused, {}, cause};
  if (child > 0) {
    const auto heard = hear(pipe[0]);
    out.said = heard.value_or(std::string());
    out.end = ended_well(child) && heard ? Apart::End::finished : Apart::End::died;
  }
  ::close(pipe[0]);
  return out;
}

}  // namespace writer

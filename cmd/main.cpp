#include <fcntl.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <exception>
#include <new>
#include <string>
#include <vector>

#include "app.hpp"
#include "commands.hpp"

namespace {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody sets a variable
  if (value == nullptr || *value == '\0') return std::nullopt;
  return value;
}

/// A standard stream that is closed would give its number to the next file that is opened, and what is said would be written into
/// that. Now it fails, as it should: it is held open the wrong way round.
void hold_standard_streams() {
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(stream, F_GETFD) >= 0) continue;
    // The lowest free number is the stream's.
    static_cast<void>(::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY));  // NOLINT(cppcoreguidelines-pro-type-vararg)
  }
}

/// What nobody expected, in one line.
int confess(text::Lang lang, const char* what) {
  cmd::Talk talk(lang, cmd::Verbosity::normal, cmd::choose_paint("auto", STDERR_FILENO, environment));
  talk.error(text::say("chương trình gặp sự cố: {}", "the program failed: {}", std::string(what)));
  return cmd::kExitFailure;
}

}  // namespace

// The locale is never set: numbers keep their decimal point in every format that is written.
int main(int argc, char** argv) {
  hold_standard_streams();
  // A reader that has gone away is an error of writing, which Out takes calmly, not the end of the process.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  // So is a file that grows past its limit: an end by the signal would leave half of it behind.
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  text::Lang lang = text::Lang::en;
  try {
    const std::vector<std::string> args(argv + (argc > 0 ? 1 : 0), argv + argc);
    lang = cmd::choose_language(args, environment);
    cmd::App app;
    cmd::attach_all(app);
    return app.run(args, environment);
  } catch (const std::bad_alloc&) {
    return confess(lang, text::Wording{"hết bộ nhớ", "out of memory"}.in(lang).data());
  } catch (const std::exception& error) {
    return confess(lang, error.what());
  }
}

#include "write/atomic.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <cerrno>
#include <csignal>
#include <fstream>
#include <sstream>

#include "unit/write/scratch.hpp"

namespace fs = std::filesystem;

namespace {

std::string message_of(const fs::path& target, std::string_view bytes) {
  try {
    writer::write_file(target, bytes);
  } catch (const writer::WriteError& error) {
    return error.message().vi + " | " + error.what();
  }
  return "written";
}

}  // namespace

TEST_CASE("atomic: a new file appears with its bytes, an old one is replaced, nothing else is left") {
  const test::Scratch scratch;
  const fs::path target = scratch / "tổng hợp.json";
  writer::write_file(target, "một");
  CHECK(test::slurp(target) == "một");
  writer::write_file(target, "hai");
  CHECK(test::slurp(target) == "hai");
  CHECK(scratch.names() == std::vector<std::string>{"tổng hợp.json"});
}

TEST_CASE("atomic: permissions of the old file stay, and a link is followed") {
  const test::Scratch scratch;
  writer::write_file(scratch / "real", "cũ");
  ::chmod((scratch / "real").c_str(), 0640);
  fs::create_symlink("real", scratch / "link");
  writer::write_file(scratch / "link", "mới");
  CHECK(fs::is_symlink(scratch / "link"));
  CHECK(test::slurp(scratch / "real") == "mới");
  CHECK(fs::status(scratch / "real").permissions() == fs::perms{0640});
}

TEST_CASE("atomic: no folder, a folder in the place, a path through a file") {
  const test::Scratch scratch;
  fs::create_directory(scratch / "folder");
  writer::write_file(scratch / "file", "x");
  const std::string root = scratch.path().string();
  CHECK(message_of(scratch / "none" / "a", "x") ==
        "Không ghi được tệp “" + root + "/none/a”: không có thư mục chứa tệp. | Cannot write “" + root +
            "/none/a”: its folder does not exist.");
  CHECK(message_of(scratch / "folder", "x") == "Không ghi được tệp “" + root +
                                                   "/folder”: đó là một thư mục. | Cannot write “" + root +
                                                   "/folder”: it is a folder.");
  CHECK(message_of(scratch / "file" / "a", "x") ==
        "Không ghi được tệp “" + root +
            "/file/a”: một phần của đường dẫn không phải là thư mục. | Cannot write “" + root +
            "/file/a”: a part of the path is not a folder.");
}

TEST_CASE("atomic: a disk that fills up leaves the old file whole and nothing else") {
  const test::Scratch scratch;
  const fs::path target = scratch / "a.md";
  writer::write_file(target, "cũ");
  {
    const test::FullDisk full(100);
    CHECK(message_of(target, std::string(5000, 'x')) ==
          "Không ghi được tệp “" + target.string() + "”: tệp vượt quá kích thước cho phép. | Cannot write “" +
              target.string() + "”: the file is larger than allowed.");
  }
  CHECK(test::slurp(target) == "cũ");
  CHECK(scratch.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("atomic: what the filler throws passes through and leaves the old file whole") {
  const test::Scratch scratch;
  const fs::path target = scratch / "a.md";
  writer::write_file(target, "cũ");
  CHECK_THROWS_WITH_AS(writer::replace_file(target, [](const fs::path&) { throw std::logic_error("hỏng"); }),
                       "hỏng", std::logic_error);
  CHECK(test::slurp(target) == "cũ");
  CHECK(scratch.names() == std::vector<std::string>{"a.md"});
}

TEST_CASE("atomic: a device is written to, and a full one is named") {
  CHECK(message_of("/dev/null", "x") == "written");
  CHECK(message_of("/dev/full", "x") ==
        "Không ghi được tệp “/dev/full”: đĩa đã đầy. | Cannot write “/dev/full”: the disk is full.");
  CHECK_THROWS_WITH_AS(writer::replace_file("/dev/full", [](const fs::path&) {}),
                       "Cannot write “/dev/full”: it is not a regular file.", writer::WriteError);
}

TEST_CASE("atomic: an unknown cause is given as the system says it") {
  CHECK(writer::cause_of(EIO).vi == "hệ thống báo “Input/output error”");
  CHECK(writer::cause_of(EIO).en == "Input/output error");
  CHECK(writer::cause_of(ENOSPC).vi == "đĩa đã đầy");
}

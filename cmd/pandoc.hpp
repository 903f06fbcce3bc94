#pragma once
/// Letters for a word processor, made by pandoc: a program of its own, that need not be installed.

#include <filesystem>
#include <string_view>

#include "model/date.hpp"

namespace cmd {

class Pandoc {
 public:
  /// A Failure where pandoc cannot be started: it is said before anything is written.
  Pandoc();

  /// A .docx of that Markdown, whole in its place or not there at all; a Failure says why pandoc did not make one. The
  /// document bears `date`, so that the same letter gives the same bytes. No name, text or setting of the user's reaches
  /// pandoc's command line, and no shell stands between.
  void write_docx(const std::filesystem::path& target, std::string_view markdown, model::Date date) const;
};

}  // namespace cmd

#pragma once
/// How a letter looks in a word processor: the styles and the page that pandoc takes over from a document of ours.

#include <filesystem>

namespace writer {

/// A .docx without text. A4, margins of 20 mm, on the left 30 (Decree 30/2020/NĐ-CP: top and bottom 20–25, left 30–35,
/// right 15–20; Party guideline 36-HD/VPTW), Times New Roman 14, page number centred at the top from page 2 on; a table
/// with a head has a rule above and below it, one without (head of the letter, signature) none. Throws WriteError.
void write_letter_reference(const std::filesystem::path& target);

}  // namespace writer

// What a report may say and a document must show as it is written: each text in a field of its own, in each of the places
// that a report's words reach. Used by .ci/markdown and .ci/page.
const fs = require("fs"), os = require("os"), path = require("path"), {execFileSync} = require("child_process");

const texts = [
  "Đã xong phần việc trong kỳ.",
  "<script>alert(1)</script>",
  "</td></tr></table><h1>Đầu đề</h1>",
  "</style><style>body{display:none}</style>",
  "<img src=x onerror=alert(1)>",
  "<a href='javascript:alert(1)'>bấm</a>",
  "<!-- mất hết --> còn đây",
  "<svg onload=alert(1)>",
  "\" onmouseover=\"alert(1)",
  "' onmouseover='alert(1)",
  "&lt;b&gt; &amp; &#60; &copy; TT&TT &notanentity;",
  "[bấm](http://y.vn) ![ảnh](http://y.vn/a.png) [x][1] [^1]",
  "[1]: http://y.vn 'tiêu đề'",
  "<http://y.vn> http://y.vn https://y.vn/a www.y.vn ftp://y.vn a@y.vn mailto:a@y.vn",
  "a | b || c \\| d",
  "| --- | :-: |",
  "# Đầu đề",
  "Đầu đề\n===",
  "Đầu đề\n---",
  "---",
  "***",
  "- mục\n- mục",
  "1. mục\n2) mục",
  "- [ ] việc - [x] việc",
  "> trích",
  "```\nmã\n```",
  "~~~\nmã\n~~~",
  "`mã` ``mã`` `",
  "**đậm** __đậm__ *nghiêng* _nghiêng_ ~~gạch~~ ~gạch~",
  "cuối dòng\\",
  "cuối dòng  \nhai dấu cách",
  ":smile: @ai #12 GH-12 $x$ $$x$$ ^1^ {{x}} {% x %}",
  "    bốn dấu cách\n\ttab",
  "=1+1 +1 -1 @SUM(A1)",
  "_x000D_ %0A ${x} $(x)",
  "Dòng một\n\nDòng ba sau dòng trống",
];

// A workspace of the tests whose one report says the text wherever a report may say something.
function workspace(root, text) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "tiendo-"));
  fs.cpSync(path.join(root, "tests/rules/base"), folder, {recursive: true});
  const said = JSON.stringify(text);
  fs.writeFileSync(path.join(folder, "reports/mau/2026-10/so-b.yaml"), `directive: mau
unit: so-b
period: 2026-10
submitted: 2026-10-15
tasks:
  NV1.2b:
    status: in_progress
    progress: 50
    result: ${said}
    difficulties: ${said}
    reason: ${said}
    next: ${said}
    proposals:
      - {to: so-a, text: ${said}}
    evidence:
      - {number: 1/KH-SB, date: 2026-10-01, title: ${said}}
    indicators:
      lop: {missing: ${said}}
`);
  return folder;
}

// `judge` is given the text and the file made of it, one after the other.
async function each(root, format, judge) {
  for (const text of texts) {
    const folder = workspace(root, text), file = path.join(folder, `out.${format}`);
    try {
      execFileSync(path.join(root, "build/dev/tiendo"), ["-C", folder, "report", "--quiet", "--period", "2026-10", "--format", format, "-o", file]);
      await judge(text, file);
    } finally {
      fs.rmSync(folder, {recursive: true});
    }
  }
}

// White space is of no account to a reader.
const words = (text) => text.replace(/\s+/g, " ").trim();

module.exports = {texts, each, words};

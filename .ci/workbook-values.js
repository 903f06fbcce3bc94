// Prints what exceljs reads of a workbook: sheet → rows of values; of a formula the result that the file keeps.
const ExcelJS = require("exceljs");

async function main(path) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheets = {};
  for (const sheet of book.worksheets) {
    const rows = [];
    for (let row = 1; row <= sheet.rowCount; row++) {
      const cells = [];
      for (let column = 1; column <= sheet.columnCount; column++) {
        const cell = sheet.getRow(row).getCell(column);
        cells.push((cell.type === ExcelJS.ValueType.Formula ? cell.result : cell.value) ?? null);
      }
      rows.push(cells);
    }
    sheets[sheet.name] = rows;
  }
  console.log(JSON.stringify(sheets));
}

main(process.argv[2]).catch((error) => { console.error(error); process.exit(1); });

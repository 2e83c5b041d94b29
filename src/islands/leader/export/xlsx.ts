import type { Cell, SheetData } from 'write-excel-file/browser';
import writeExcelFile from 'write-excel-file/browser';
import type { OfficeReport, ReportCell } from './office-report';

/** The report as a workbook: the table with fixed headings and real dates, and a sheet on how the figures were made. */
export function toXlsx({ headings, rows, about, sheets }: OfficeReport): Promise<Blob> {
  const table: SheetData = [headings.map(heading), ...rows.map((row) => row.map(asCell))];
  const notes: SheetData = about.map(([word, text]) => [
    heading(word),
    { ...asCell({ text }), wrap: true } as Cell,
  ]);
  return writeExcelFile([
    {
      data: table,
      sheet: sheets.members,
      columns: headings.map((_, i) => ({ width: i === 0 ? 28 : i < 4 ? 14 : 20 })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
      orientation: 'landscape',
    },
    { data: notes, sheet: sheets.about, columns: [{ width: 16 }, { width: 90 }] },
  ]).toBlob();
}

const heading = (text: string): Cell => ({
  value: printable(text),
  type: String,
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
});

// A workbook says which cells are text, so a name that begins with = stays a name.
function asCell(cell: ReportCell): Cell {
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  return cell.text ? { value: printable(cell.text), type: String } : null;
}

/**
 * XML has no place for control characters, and a workbook with one of them does not open. Nor does one where a text is
 * the name of something that every object has: the writer looks texts up in an object. A space after it is enough.
 */
function printable(text: string): string {
  const clean = text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '');
  return clean in {} ? `${clean} ` : clean;
}

import Papa from 'papaparse';
import { safeCell } from '~/domain/spreadsheet';
import type { OfficeReport, ReportCell } from './office-report';

/**
 * The report as CSV that Norwegian Excel opens with a double click: a byte order mark, semicolons, every cell in quotes,
 * and nothing that is taken for a formula. How the figures were made comes after the table, so that its headings are first.
 */
export function toCsv({ headings, rows, about, sheets }: OfficeReport): string {
  const lines = [headings, ...rows.map((row) => row.map(asText)), [], [sheets.about], ...about];
  const safe = lines.map((line) => line.map(safeCell));
  return `\uFEFF${Papa.unparse(safe, { delimiter: ';', newline: '\r\n', quotes: true })}\r\n`;
}

const asText = (cell: ReportCell) => ('day' in cell ? norwegian(cell.day) : cell.text);
/** `21.11.2026`: what Norwegian Excel reads as a date. */
const norwegian = (day: string) => day.split('-').reverse().join('.');

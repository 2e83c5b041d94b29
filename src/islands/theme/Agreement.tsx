import type { ComponentChildren } from 'preact';
import type { Language } from '~/domain/language';
import { themeText } from '~/text/theme';

export const agreementRows = [1, 2, 3] as const;
export const agreementColumns = ['who', 'what', 'by'] as const;
export type AgreementColumn = (typeof agreementColumns)[number];

type Props = {
  language: Language;
  /** What stands in a cell; without it the table is to be written in by hand. */
  cell?: (column: AgreementColumn, row: number) => ComponentChildren;
};

/** «Hvem gjør hva, når»: a table of three lines. */
export function Agreement({ language, cell }: Props) {
  const t = themeText(language);
  return (
    <table class="sheet__table">
      <thead>
        <tr>
          {agreementColumns.map((column) => (
            <th key={column} scope="col">
              {t[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {agreementRows.map((row) => (
          <tr key={row}>
            {agreementColumns.map((column) => (
              <td key={column} data-title={t[column]}>
                {cell?.(column, row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { useSignal } from '@preact/signals';
import { leaderOverviewText } from '~/text/leader-overview';
import { narrows } from '../member-filter';
import type { OfficeReport } from './office-report';
import { officeReport, type ReportOf } from './office-report';

type Kind = 'xlsx' | 'csv';

/** The table as a file. It follows the filter, and says so. */
export function ExportButtons({ of }: { of: ReportOf }) {
  const t = leaderOverviewText(of.language);
  const said = useSignal('');
  const trouble = useSignal('');
  const busy = useSignal(false);

  async function save(kind: Kind) {
    if (busy.value) return;
    busy.value = true;
    trouble.value = '';
    said.value = t.exporting;
    try {
      said.value = t.exported(await makeFile(kind, of));
    } catch {
      said.value = '';
      trouble.value = t.exportFailed;
    } finally {
      busy.value = false;
    }
  }

  const all = of.overview.members.length;
  return (
    <section class="stack no-print" aria-labelledby="eksport">
      <h3 id="eksport">{t.export}</h3>
      <p>
        {narrows(of.filter) ? t.exportSome(of.members.length, all) : t.exportAll(all)}{' '}
        {of.modules.length < of.overview.modules.length &&
          t.exportModules(of.modules.length, of.overview.modules.length)}
      </p>
      <p class="row">
        <SaveButton label={t.xlsx} onPress={() => void save('xlsx')} />
        <SaveButton label={t.csv} onPress={() => void save('csv')} />
      </p>
      <div>
        <p role="status">{said}</p>
        <p role="alert" class="field__error">
          {trouble}
        </p>
        <p class="quiet">{t.exportCare}</p>
      </div>
    </section>
  );
}

function SaveButton({ label, onPress }: { label: string; onPress: () => void }) {
  return (
    <button
      class="aksel-button aksel-button--medium"
      data-variant="secondary"
      type="button"
      onClick={onPress}
    >
      <span class="aksel-label">{label}</span>
    </button>
  );
}

/** Makes the file, once the database has noted that it is made, and gives its name. */
async function makeFile(kind: Kind, of: ReportOf): Promise<string> {
  const report = officeReport(of);
  const [content, { noteExport }, { saveFile }] = await Promise.all([
    contentOf(kind, report),
    import('~/data/office'),
    import('./save-file'),
  ]);
  await noteExport(of.overview.office.id);
  const name = `${report.fileName}.${kind}`;
  saveFile(content, name);
  return name;
}

// The libraries are fetched by whoever presses the button.
async function contentOf(kind: Kind, report: OfficeReport): Promise<Blob> {
  if (kind === 'xlsx') return (await import('./xlsx')).toXlsx(report);
  return new Blob([(await import('./csv')).toCsv(report)], { type: 'text/csv;charset=utf-8' });
}

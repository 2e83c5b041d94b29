import type { Member, Overview } from '~/data/office';
import { formatDate, type Language } from '~/domain/language';
import { leaderOverviewText } from '~/text/leader-overview';
import { completedBefore, completionsOf, countStatuses } from './office-figures';

/** A module's page, and what the content knows to be new in it. */
export type ModuleLink = {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly whatIsNew?: string;
  /** The texts it rests on, newest first; `day` is the text's date. */
  readonly sources: readonly { readonly text: string; readonly path: string; readonly day: string }[];
};
type Props = { language: Language; overview: Overview; modules: readonly ModuleLink[] };

/** What has changed in the content and the law since people completed. Nothing while nobody has. */
export function ChangedSince({ language, overview: { members }, modules }: Props) {
  const t = leaderOverviewText(language);
  if (completionsOf(members) === 0) return null;
  const editions = modules
    .map((module) => ({ module, people: countStatuses(members, module.id).changed }))
    .filter(({ people }) => people > 0);
  return (
    <section class="stack" aria-labelledby="endret">
      <h2 id="endret">{t.news}</h2>
      {editions.length === 0 && <p>{t.newsNone}</p>}
      {editions.length > 0 && (
        <ul class="lines">
          {editions.map(({ module, people }) => (
            <li class="news" key={module.id}>
              <h3 class="news__title">
                <a href={module.path}>{module.title}</a>
              </h3>
              <p>{t.newsEdition(people)}</p>
              {module.whatIsNew && <p>{module.whatIsNew}</p>}
            </li>
          ))}
        </ul>
      )}
      <NewerTexts language={language} members={members} modules={modules} />
    </section>
  );
}

/** Rules whose text is younger than somebody's completion: folded, as a newer date need not mean that anything changed. */
function NewerTexts({
  language,
  members,
  modules,
}: Omit<Props, 'overview'> & { members: readonly Member[] }) {
  const t = leaderOverviewText(language);
  const newer = modules
    .map((module) => ({
      module,
      sources: module.sources
        .map((source) => ({ ...source, people: completedBefore(members, module.id, source.day) }))
        .filter(({ people }) => people > 0),
    }))
    .filter(({ sources }) => sources.length > 0);
  if (newer.length === 0) return null;
  return (
    <details class="aksel-read-more">
      <summary>{t.newerTexts(newer.length)}</summary>
      <p class="quiet">{t.newerTextsAbout}</p>
      <ul class="lines">
        {newer.map(({ module, sources }) => (
          <li class="news" key={module.id}>
            <h3 class="news__title">{module.title}</h3>
            <ul class="news__sources">
              {sources.map(({ path, text, day, people }) => (
                <li key={path}>
                  <a href={path}>{text}</a>: {t.newerText(formatDate(day, language), people)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}

import type { Case } from '~/domain/case/schema';
import type { Language } from '~/domain/language';
import { caseText } from '~/text/case';

/** What a source is called in short, and its page, by id. */
export type SourceLinks = Readonly<Record<string, { readonly short: string; readonly path: string }>>;

/** Paragraphs of paragraphs: a blank line begins a new one. */
export const Text = ({ text }: { text: string }) => (
  <>
    {text.split(/\n\s*\n/).map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </>
);

/** The sources of a choice or an act, as links in running text. */
export function Sources({
  language,
  ids,
  sources,
}: {
  language: Language;
  ids: readonly string[];
  sources: SourceLinks;
}) {
  const known = ids.flatMap((id) => sources[id] ?? []);
  if (known.length === 0) return null;
  return (
    <p class="quiet">
      {caseText(language).sources}:{' '}
      {known.map(({ short, path }, place) => (
        <span key={path}>
          {place > 0 && ', '}
          <a href={path}>{short}</a>
        </span>
      ))}
      .
    </p>
  );
}

/** «Amina, 9 år. Bor hos mor.» */
export function People({
  language,
  story,
  ids,
  title,
}: {
  language: Language;
  story: Case;
  ids: readonly string[];
  title: string;
}) {
  const t = caseText(language);
  const people = story.people.filter(({ id }) => ids.includes(id));
  if (people.length === 0) return null;
  return (
    <div>
      <p class="case__label" id={`people-${title}`}>
        {title}
      </p>
      <ul class="case__people" aria-labelledby={`people-${title}`}>
        {people.map(({ id, name, role, age, about }) => (
          <li key={id}>
            <strong>{name}</strong>, {role}
            {age !== undefined && `, ${t.years(age)}`}. {about}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How something was for the child, the parents and the service. */
export function Sides({
  language,
  child,
  parents,
  service,
}: {
  language: Language;
  child: string;
  parents: string;
  service: string;
}) {
  const t = caseText(language);
  const sides = [
    [t.child, child],
    [t.parents, parents],
    [t.service, service],
  ] as const;
  return (
    <dl class="case__sides">
      {sides.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

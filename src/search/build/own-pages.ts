import type { Course } from '../../catalog/course.ts';
import type { Language } from '../../domain/language.ts';
import { aboutText } from '../../text/about.ts';
import { caseText } from '../../text/case.ts';
import { glossaryText } from '../../text/glossary.ts';
import { leaderText } from '../../text/leader.ts';
import { membersText } from '../../text/members.ts';
import { mineText } from '../../text/mine.ts';
import { networkText } from '../../text/network.ts';
import { planText } from '../../text/plan.ts';
import { selfCheckText } from '../../text/self-check.ts';
import { sourcesText } from '../../text/sources.ts';
import { surveyLeaderText } from '../../text/survey-leader.ts';
import { themeText } from '../../text/theme.ts';
import { warmText } from '../../text/warm.ts';
import { type Document, page } from './document.ts';

/** The site's own pages and tools, and the learning paths: what somebody may look for by name. */
export function ownPages(course: Course, language: Language): Document[] {
  const about = aboutText(language);
  const written = (path: string, { title, sections }: { title: string; sections: readonly Section[] }) => ({
    ...page('page', path, title, language),
    places: [
      { heading: '', slug: '', text: sections.map(({ heading, text }) => `${heading}. ${text}`).join('\n') },
    ],
  });
  const named = (path: string, { title, about = '' }: { title: string; about?: string }) => ({
    ...page('page', path, title, language),
    about,
    places: [{ heading: '', slug: '', text: about }],
  });
  return [
    written('/om/', about.about),
    written('/personvern/', about.privacy),
    written('/tilgjengelighet/', about.accessibility),
    named('/vignetter/', caseText(language)),
    named('/ordliste/', glossaryText(language)),
    named('/kilder/', sourcesText(language)),
    named('/hold-det-varmt/', warmText(language)),
    named('/leder/', leaderText(language)),
    named('/leder/ansatte/', membersText(language)),
    named('/leder/plan/', planText(language)),
    named('/leder/temamote/', themeText(language)),
    named('/leder/selvvurdering/', surveyLeaderText(language)),
    named('/leder/egenkontroll/', selfCheckText(language)),
    named('/nettverk/', networkText(language)),
    named('/min-side/', { title: mineText(language).title }),
    ...course.paths.map((path) =>
      named(`/stier/${path.id}/`, { title: path.title[language], about: path.about[language] }),
    ),
  ];
}

type Section = { readonly heading: string; readonly text: string };

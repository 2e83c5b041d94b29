import type { ComponentChildren } from 'preact';
import type { Language } from '~/domain/language';
import type { Guide, GuidePart } from '~/domain/theme-meeting/guide';
import type { ModuleMaterial } from '~/domain/theme-meeting/material';
import { themeText } from '~/text/theme';
import { Agreement } from './Agreement';
import { addressOf } from './address';
import { clock, SheetHead, type When } from './SheetHead';

type Props = { language: Language; material: ModuleMaterial; guide: Guide; when: When };

/** The guide as one sheet of paper. */
export function GuideSheet({ language, material, guide, when }: Props) {
  const t = themeText(language);
  const inside = {
    opening: <Opening language={language} material={material} guide={guide} />,
    case: <CasePart language={language} guide={guide} />,
    questions: <Questions language={language} material={material} guide={guide} />,
    agreement: (
      <>
        <p>{t.agreementDo}</p>
        <Agreement language={language} />
      </>
    ),
  };
  return (
    <section class="sheet" aria-labelledby="guide-kind guide">
      <SheetHead language={language} id="guide" kind={t.document} title={material.title} when={when} />
      <p>{material.summary}</p>
      <p class="quiet">{t.length}</p>
      {guide.parts.map((part, place) => (
        <Part key={part.name} language={language} part={part} number={place + 1}>
          {inside[part.name]}
        </Part>
      ))}
    </section>
  );
}

type PartProps = { language: Language; part: GuidePart; number: number; children: ComponentChildren };

function Part({ language, part, number, children }: PartProps) {
  const t = themeText(language);
  return (
    <section class="sheet__part" aria-labelledby={`part-${part.name}`}>
      <div class="sheet__title">
        <h3 id={`part-${part.name}`}>
          {number}. {t.part[part.name]}
        </h3>
        <p class="sheet__time">
          {t.minutes(part.minutes)}
          {part.from && part.to && `, ${clock(part.from)}–${clock(part.to)}`}
        </p>
      </div>
      {children}
    </section>
  );
}

type InsideProps = Omit<Props, 'when'>;

function Opening({ language, material, guide }: InsideProps) {
  const t = themeText(language);
  const { story, storyFrom, teamQuestions } = material;
  return (
    <>
      <p>{t.openingDo}</p>
      <div class="sheet__story">
        {story.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <p class="quiet">
          <a href={addressOf(storyFrom)}>{t.openingFrom(storyFrom.title)}</a>
        </p>
      </div>
      <p>{t.openingThen}</p>
      {guide.hard.length > 0 && (
        <>
          <p>{t.keepInMind}</p>
          <TeamQuestions questions={teamQuestions} />
        </>
      )}
    </>
  );
}

function CasePart({ language, guide }: Pick<Props, 'language' | 'guide'>) {
  const t = themeText(language);
  if (!guide.case) return null;
  return (
    <>
      <p>
        <strong>{guide.case.title}.</strong> {guide.case.summary}
      </p>
      <p>{t.caseDo}</p>
      <p>
        <a href={addressOf(guide.case)}>{t.caseOpen}</a>
      </p>
    </>
  );
}

const TeamQuestions = ({ questions }: { questions: readonly string[] }) => (
  <ol class="sheet__questions">
    {questions.map((question) => (
      <li key={question}>{question}</li>
    ))}
  </ol>
);

function Questions({ language, material, guide }: InsideProps) {
  const t = themeText(language);
  if (guide.hard.length === 0)
    return (
      <>
        <p>{t.teamDo}</p>
        <TeamQuestions questions={material.teamQuestions} />
      </>
    );
  return (
    <>
      <p>{t.hardDo}</p>
      <ol class="sheet__questions">
        {guide.hard.map(({ id, text, options, band }) => (
          <li key={id}>
            <p>{text}</p>
            {options.length > 0 && (
              <ul class="sheet__options">
                {options.map((option) => (
                  <li key={option}>{option}</li>
                ))}
              </ul>
            )}
            <p class="quiet">{t.band[band]}.</p>
          </li>
        ))}
      </ol>
    </>
  );
}

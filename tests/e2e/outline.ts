import type { Language } from '../../src/domain/language.ts';
import type { Question } from '../../src/domain/question.ts';
import { fieldText } from '../../src/text/fields.ts';

/** What a screen reader is given of a question: a group with the question's name, and a named control for each choice. */
export function outline(question: Question, language: Language): string {
  const lines = controls(question, language).map((line) => `  ${line}`);
  return [`- ${node('group', question.text[language])}:`, ...lines].join('\n');
}

/** A role with a name, quoted for YAML, since questions hold colons. */
const node = (role: string, name: string) => `'${`${role} ${JSON.stringify(name)}`.replaceAll("'", "''")}'`;

function controls(question: Question, language: Language): string[] {
  switch (question.kind) {
    case 'single':
      return question.options.map(({ text }) => `- ${node('radio', text[language])}`);
    case 'true-false':
      return ['- radio "Sant"', '- radio "Usant"'];
    case 'multiple':
      return question.options.map(({ text }) => `- ${node('checkbox', text[language])}`);
    case 'text-marking': {
      const many = question.options.filter(({ correct }) => correct).length > 1;
      return question.options.map(({ text }) => `- ${node(many ? 'checkbox' : 'radio', text[language])}`);
    }
    case 'order':
      // In the order shown, which is not the right one.
      return [
        '- list:',
        ...[...question.options.slice(1).reverse(), ...question.options.slice(0, 1)].flatMap(step),
      ];
    case 'match':
      return [
        '- list:',
        ...question.options.flatMap(({ text }) => [
          '  - listitem:',
          `    - ${node('combobox', text[language])}:`,
          ...[fieldText(language).choose, ...question.targets.map((target) => target.text[language])].map(
            (target) => `      - ${node('option', target)}`,
          ),
        ]),
      ];
    default:
      return [`- ${node('textbox', fieldText(language).yourAnswer)}`];
  }

  function step({ text }: { text: Record<Language, string> }): string[] {
    const move = (way: string) => `    - ${node('button', `Flytt ${way}: ${text[language]}`)}`;
    return ['  - listitem:', move('opp'), move('ned')];
  }
}

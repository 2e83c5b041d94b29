import type { Language } from '~/domain/language';
import type { PlanDate } from '~/domain/plan/dates';
import { planText } from '~/text/plan';
import { DateField } from './DateField';
import type { Course } from './matters';
import { Tickbox } from './Tickbox';
import type { Wheel } from './wheel-store';

type Props = {
  language: Language;
  wheel: Wheel;
  course: Course;
  today: PlanDate;
  /** One has tried to set them: what is wrong is said. */
  tried: boolean;
  taken: ReadonlySet<string>;
};

/** The proposed year, one module on each line, with its date. */
export function WheelRows({ language, wheel, course, today, tried, taken }: Props) {
  const t = planText(language);
  const wrong = tried ? wheel.wrong(today).map(({ module }) => module) : [];
  const title = (module: string) => course.modules.find(({ id }) => id === module)?.title ?? module;
  return (
    <ol class="wheel">
      {wheel.rows.value.map(({ id, module, dueOn, included }) => (
        <li class="wheel__row" key={id}>
          <Tickbox
            id={`ta-med-${id}`}
            label={taken.has(module) ? `${title(module)} (${t.wheelThere})` : title(module)}
            checked={included}
            onChange={(on) => wheel.change(module, { included: on })}
          />
          <DateField
            id={`frist-${id}`}
            label={t.due}
            spoken={t.wheelDateOf(title(module))}
            value={dueOn}
            error={wrong.includes(module) ? t.missing.date : undefined}
            onInput={(typed) => wheel.change(module, { dueOn: typed })}
          />
        </li>
      ))}
    </ol>
  );
}

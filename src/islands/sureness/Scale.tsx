import type { Language } from '~/domain/language';
import { type Sureness, sureness } from '~/domain/sureness';
import { surenessText } from '~/text/sureness';
import { Choices } from '../question/Choices';

type Props = {
  language: Language;
  id: string;
  text: string;
  value: Sureness | undefined;
  onChoose: (value: Sureness) => void;
};

/** One statement with its five steps, all in words. */
export function Scale({ language, id, text, value, onChoose }: Props) {
  const t = surenessText(language);
  return (
    <fieldset class="question sureness__scale">
      <legend>
        {t.howSure} {text}?
      </legend>
      <div class="sureness__steps">
        <Choices
          id={id}
          many={false}
          options={sureness.map((step) => ({ id: String(step), text: t.scale[step] }))}
          value={value === undefined ? undefined : String(value)}
          onAnswer={(chosen) => {
            const step = sureness.find((one) => String(one) === chosen);
            if (step) onChoose(step);
          }}
        />
      </div>
    </fieldset>
  );
}

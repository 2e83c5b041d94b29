import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '~/domain/language';
import { birthDates } from '~/domain/personal/words';
import { exchangeText } from '~/text/exchange';
import { networkText } from '~/text/network';
import { PersonalDataWarning } from '../question/PersonalDataWarning';
import { type Acts, inWords } from './acts';

type ButtonProps = {
  label: string;
  /** What the button is about, for those who do not see where it stands. */
  about?: string | undefined;
  variant?: 'primary' | 'secondary' | 'tertiary';
  type?: 'button' | 'submit';
  disabled?: boolean;
  onClick?: () => void;
};

export function Button({ label, about, variant = 'secondary', type = 'button', ...rest }: ButtonProps) {
  return (
    <button class="aksel-button aksel-button--medium" data-variant={variant} type={type} {...rest}>
      <span class="aksel-label">
        {label}
        {about && <span class="aksel-sr-only"> {about}</span>}
      </span>
    </button>
  );
}

type AreaProps = {
  id: string;
  language: Language;
  label: string;
  hint?: string | undefined;
  value: string;
  rows?: number;
  focus?: boolean;
  onInput: (value: string) => void;
};

/** A text of several lines, with a warning as soon as it seems to tell of a person. */
export function Area({ id, language, label, hint, value, rows = 4, focus = false, onInput }: AreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return (
    <div class="field field--wide">
      <label for={id}>{label}</label>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        ref={field}
        rows={rows}
        value={value}
        aria-describedby={`${hint ? `${id}-hint ` : ''}${id}-personal`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <PersonalDataWarning id={`${id}-personal`} language={language} text={value} />
      {birthDates(value).length > 0 && (
        <p class="quiet" role="status">
          {exchangeText(language).birthDate}
        </p>
      )}
    </div>
  );
}

type FieldProps = {
  id: string;
  label: string;
  hint?: string;
  type?: 'text' | 'date' | 'time' | 'number' | 'url';
  value: string;
  min?: number;
  max?: number;
  focus?: boolean;
  onInput: (value: string) => void;
};

/** One line. */
export function Line({
  id,
  label,
  hint,
  type = 'text',
  value,
  focus = false,
  onInput,
  ...range
}: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint && (
        <p class="quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        ref={field}
        type={type}
        autocomplete="off"
        value={value}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
        {...range}
      />
    </div>
  );
}

/** Something that cannot easily be undone asks once more. The focus goes to the question, and back. */
export function Confirm(props: {
  label: string;
  about?: string;
  ask: string;
  yes: string;
  no: string;
  onYes: () => void;
  children?: ComponentChildren;
}) {
  const asking = useSignal(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asking.value) box.current?.focus();
  }, [asking.value]);
  if (!asking.value)
    return (
      <Button
        label={props.label}
        about={props.about}
        variant="tertiary"
        onClick={() => {
          asking.value = true;
        }}
      />
    );
  return (
    <div class="notice" data-color="warning" tabindex={-1} ref={box}>
      <p>{props.ask}</p>
      {props.children}
      <div class="row">
        <Button
          label={props.yes}
          onClick={() => {
            asking.value = false;
            props.onYes();
          }}
        />
        <Button
          label={props.no}
          variant="tertiary"
          onClick={() => {
            asking.value = false;
          }}
        />
      </div>
    </div>
  );
}

/** How it went: always there, so that it is read aloud. */
export function Outcome({ acts, language, more = {} }: { acts: Acts; language: Language; more?: object }) {
  return (
    <>
      <p role="alert" class="field__error">
        {inWords(acts.trouble.value, networkText(language), more)}
      </p>
      <p role="status">{acts.said}</p>
    </>
  );
}

/** Plain text with the line breaks that were typed. */
export const Plain = ({ text }: { text: string }) => <p class="typed">{text}</p>;

import type { QuestionKind } from '~/domain/question-kinds';
import { anyOf, oneOf } from './Choices';
import type { Field } from './field';
import { match } from './Match';
import { number } from './NumberField';
import { order } from './Order';
import { ownWords } from './OwnWords';
import { shortText } from './ShortText';
import { textMarking } from './TextMarking';

/** How each kind of question is answered. */
export const fields: Readonly<Record<QuestionKind, Field>> = {
  single: oneOf,
  'true-false': oneOf,
  multiple: anyOf,
  order,
  match,
  number,
  'short-text': shortText,
  'text-marking': textMarking,
  reflection: ownWords,
};

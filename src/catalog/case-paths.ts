import { localePaths } from '../components/language.ts';
import { casesIn } from './lookup.ts';

/** One page for each case in each language; a case without nynorsk is there in bokmål. */
export const casePaths = () =>
  localePaths().flatMap(({ params, props }) =>
    casesIn(props.language).map((page) => ({
      params: { ...params, case: page.data.id },
      props: { ...props, page },
    })),
  );

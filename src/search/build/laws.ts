import type { Source } from '../../domain/source.ts';
import { fold } from '../words/fold.ts';
import type { Laws } from '../words/references.ts';
import { stem } from '../words/stem.ts';

/**
 * What laws and conventions are called, from the register: the id «sotjl-18-1» says that «sotjl» is the law that its
 * short title, «sosialtjenesteloven § 18», names.
 */
export function lawsOf(sources: readonly Source[]): Laws {
  const laws = new Map<string, string>();
  for (const { id, kind, short } of sources) {
    if (!['act', 'paragraph', 'article'].includes(kind)) continue;
    const law = id.replace(/-\d.*$/, '');
    laws.set(law.replaceAll('-', ''), law);
    for (const text of [short.nb, short.nn]) {
      const name =
        fold(text.replace(/ (§|artikkel).*$/, ''))
          .split(' ')
          .at(-1) ?? '';
      if (name.length > 4) laws.set(stem(name.replaceAll('-', '')), law);
    }
  }
  return laws;
}

import type { Case } from '~/domain/case/schema';
import type { Language } from '~/domain/language';
import type { CaseStore } from './case-store';
import type { SourceLinks } from './parts';

/** What a scene and its parts are given. */
export type SceneProps = { language: Language; story: Case; sources: SourceLinks; store: CaseStore };

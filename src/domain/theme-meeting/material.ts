/** Somewhere to read, on this site. */
export type Place = { readonly title: string; readonly path: string };

/** A practice item as it is talked about: the question with its options, and for the facilitator what is right. */
export type MeetingItem = {
  readonly id: string;
  readonly text: string;
  /** Empty where the options do not read well on their own. */
  readonly options: readonly string[];
  /** Right answers with why; empty where the lesson has to be looked up. */
  readonly right: readonly { readonly text: string; readonly why: string }[];
  readonly lesson: Place;
};

/** A case that fits the module; `path` leads to the page where a group plays it. */
export type MeetingCase = Place & { readonly id: string; readonly summary: string };

/** All that a theme meeting about one module is made of, in one language. Made when the site is built. */
export type ModuleMaterial = {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly summary: string;
  /** What it is about for one child: the paragraphs that open a lesson. */
  readonly story: readonly string[];
  readonly storyFrom: Place;
  readonly lastLesson: Place;
  readonly teamQuestions: readonly string[];
  /** The one that fits best first. */
  readonly cases: readonly MeetingCase[];
  readonly items: readonly MeetingItem[];
};

/** What can be shared: parts of the course by their address, and what people bring themselves. */
export const courseKinds = ['module', 'lesson', 'case', 'guide', 'source'] as const;
export const ownKinds = ['link', 'text', 'file'] as const;
export const kinds = [...courseKinds, ...ownKinds] as const;
export type CourseKind = (typeof courseKinds)[number];
export type Kind = (typeof kinds)[number];

/** What others may do with it. `network`: to be used in this network only. */
export const licences = ['network', 'cc-by', 'cc-by-sa'] as const;
export type Licence = (typeof licences)[number];
export const materialLanguages = ['nb', 'nn', 'other'] as const;
export type MaterialLanguage = (typeof materialLanguages)[number];

/** What a material says of itself, as people fill it in. Days are `YYYY-MM-DD`. */
export type Description = {
  readonly title: string;
  readonly good_for: string;
  readonly audience: string;
  readonly licence: Licence;
  readonly origin: string;
  readonly language: MaterialLanguage;
  readonly review_on: string | null;
};
/** What it is: an address, a text or a file, after its kind. */
export type Content = {
  readonly url: string | null;
  readonly text: string | null;
  readonly object_path: string | null;
  readonly file_name: string | null;
  readonly file_size: number | null;
};
export type Version = {
  readonly version: number;
  readonly title: string;
  readonly url: string | null;
  readonly object_path: string | null;
  readonly file_name: string | null;
  readonly note: string;
  readonly saved_at: string;
};
/** A number of offices as it may be told: in fives, and under five only that there are some. */
export type InFives = number | 'some';
export type OfficeUse = {
  readonly office_id: string;
  readonly office_name: string;
  readonly used: boolean;
  readonly useful: boolean | null;
};
/** A material as those who take part in its network see it. */
export type Material = Description &
  Content & {
    readonly id: string;
    readonly network_id: string;
    readonly kind: Kind;
    readonly version: number;
    readonly changed_at: string;
    readonly shared_by: string | null;
    readonly mine: boolean;
    readonly may_change: boolean;
    /** Null for those who neither shared it nor own the network. */
    readonly uses: { readonly offices: InFives; readonly useful: InFives } | null;
    readonly my_uses: readonly OfficeUse[];
    readonly versions: readonly Version[];
  };
export type NetworkRole = 'owner' | 'contributor' | 'reader';
export type NetworkMaterials = {
  readonly role: NetworkRole;
  readonly archived: boolean;
  readonly materials: readonly Material[];
};

/** A part of the course that can be shared by its address. */
export type CoursePart = {
  readonly kind: CourseKind;
  readonly title: string;
  readonly path: string;
  /** Where it belongs: the module of a lesson. */
  readonly under: string;
};

/** What the list is narrowed to; empty means everything. */
export type Filter = {
  readonly words: string;
  readonly kind: Kind | '';
  readonly language: MaterialLanguage | '';
  readonly audience: string;
  readonly review: boolean;
};
export const everything: Filter = { words: '', kind: '', language: '', audience: '', review: false };

/** Whether the day has come from which somebody should look whether it still holds. `today` is `YYYY-MM-DD`. */
export const needsReview = ({ review_on }: Pick<Description, 'review_on'>, today: string): boolean =>
  review_on !== null && review_on <= today;

/** Those that fit; all words must be somewhere in what a material says of itself. */
export function narrowed(materials: readonly Material[], filter: Filter, today: string): readonly Material[] {
  const words = filter.words.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  return materials.filter((material) => {
    const { title, good_for, audience, origin, shared_by, file_name } = material;
    const said = [title, good_for, audience, origin, shared_by, file_name].join('\n').toLocaleLowerCase('nb');
    return (
      words.every((word) => said.includes(word)) &&
      (!filter.kind || material.kind === filter.kind) &&
      (!filter.language || material.language === filter.language) &&
      (!filter.audience || material.audience === filter.audience) &&
      (!filter.review || needsReview(material, today))
    );
  });
}

/** The audiences that are named, each once. */
export const audiencesOf = (materials: readonly Material[]): readonly string[] =>
  [...new Set(materials.map(({ audience }) => audience).filter(Boolean))].sort((a, b) =>
    a.localeCompare(b, 'nb'),
  );

/** An address that a link may have; anything else could run a script. */
export const isWebAddress = (text: string): boolean =>
  /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);

/** Where a file's version is kept. The last part is new for each version, so that none is written over. */
export const objectPath = (networkId: string, materialId: string, version: number, key: string): string =>
  `${networkId}/${materialId}/v${version}-${key}`;

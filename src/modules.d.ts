declare module 'virtual:aksel.css';
declare module 'lunr-languages/lunr.stemmer.support.js' {
  const register: (lunr: unknown) => void;
  export default register;
}
declare module 'lunr-languages/lunr.no.js' {
  const register: (lunr: unknown) => void;
  export default register;
}
// tsc reads no .astro files; `astro check` does, and checks their props.
declare module '*.astro' {
  const component: (props: Record<string, unknown>) => unknown;
  export default component;
}

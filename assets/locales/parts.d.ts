/** A part of a locale (`lib/locale-parts.ts`), as the build cuts it. */
declare module '*.json?part=worker' {
  const words: { readonly [group: string]: { readonly [key: string]: string } };
  export = words;
}
declare module '*.json?part=page' {
  const words: { readonly [group: string]: { readonly [key: string]: string } };
  export = words;
}
declare module '*.json?part=options' {
  const words: { readonly [group: string]: { readonly [key: string]: string } };
  export = words;
}

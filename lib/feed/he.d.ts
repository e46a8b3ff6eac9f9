declare module 'he' {
  /** Decodes HTML character references as the HTML standard says; in an attribute, `&copy=` stays what it is. */
  export function decode(html: string, options?: { readonly isAttributeValue?: boolean }): string;
  /** `&`, `<`, `>`, `"`, `'` and the backtick as character references. */
  function escapeText(text: string): string;

  export { escapeText as escape };
}

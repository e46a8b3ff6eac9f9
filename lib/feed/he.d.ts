declare module 'he' {
  /** Decodes HTML character references as the HTML standard says. */
  export function decode(html: string): string;
}

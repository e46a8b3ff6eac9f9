/** Where Preact would make markup of text, on a wish (`dangerouslySetInnerHTML`) that nobody here may have. */
const SINK = /\.innerHTML=(?=\w+\.__html)/g;
const PREACT = /\/node_modules\/preact\/dist\/preact\.mjs$/;

/** Preact without its only markup sink: what would have become markup stays text. Throws where it no longer looks as expected. */
export function withoutSink(code: string): string {
  const safe = code.replace(SINK, '.textContent=');
  if (safe === code || /\.innerHTML\s*=[^=]/.test(safe))
    throw new Error('Preact writes markup in another way now: see scripts/no-markup.ts');
  return safe;
}

/** For the build. The pages' policy forbids the sink as well, but Firefox before 148 passes over that. */
export function noMarkup() {
  return {
    name: 'no-markup',
    apply: 'build' as const,
    transform: (code: string, id: string) =>
      PREACT.test(id.replaceAll('\\', '/')) ? { code: withoutSink(code), map: null } : undefined,
  };
}

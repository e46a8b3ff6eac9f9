/**
 * A part of the program that comes when it is first used. Who asks while it is on its way waits for the same load, so that
 * what is done first comes first: Vite preloads what a part imports for its first `import()` alone, and a second one, which
 * does not wait for that, would overtake it.
 */
export function loadedOnce<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let loading: Promise<Part> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

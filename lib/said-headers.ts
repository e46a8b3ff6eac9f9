/** The fields of an answer that decide what becomes of it, and when its server is asked again; as they were sent. */
export const HEADERS_THAT_MATTER = [
  'Content-Type',
  'ETag',
  'Last-Modified',
  'Cache-Control',
  'Expires',
  'Retry-After',
] as const;

export type SaidHeaders = Partial<Readonly<Record<(typeof HEADERS_THAT_MATTER)[number], string>>>;

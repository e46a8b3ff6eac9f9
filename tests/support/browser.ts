/** The browser as the unit tests see it: hosts can be withheld, the interface is English. */
export const withheld = new Set<string>();

const hostOf = (pattern: string): string => pattern.replace('*://', '').replace('/*', '');

export const browser = {
  i18n: { getUILanguage: () => 'en-CA' },
  permissions: {
    contains: async ({ origins }: { origins: readonly string[] }) =>
      !origins.some((origin) => withheld.has(hostOf(origin))),
  },
};

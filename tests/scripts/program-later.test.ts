import { expect, test } from 'vitest';
import { withProgramLater } from '@/scripts/program-later';

const HEAD = `
    <script type="module" crossorigin src="/chunks/popup-1.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/time-2.js">
    <link rel="modulepreload" crossorigin href="/chunks/db-3.js">
    <link rel="stylesheet" crossorigin href="/assets/popup-4.css">
`;

test('a page with a first paint names its program there and loads nothing beside it', () => {
  const page = withProgramLater(`<head>${HEAD}</head><body><script src="/paint.js"></script></body>`);
  expect(page).toContain(
    '<script src="/paint.js" data-imports="/chunks/time-2.js /chunks/db-3.js" data-program="/chunks/popup-1.js"></script>',
  );
  expect(page).not.toContain('modulepreload');
  expect(page).not.toContain('type="module"');
  expect(page).toContain('<link rel="stylesheet" crossorigin href="/assets/popup-4.css">');
});

test('a page without one stays as it is', () => {
  const page = `<head>${HEAD}</head><body></body>`;
  expect(withProgramLater(page)).toBe(page);
});

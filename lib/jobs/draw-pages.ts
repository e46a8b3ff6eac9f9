import { lastDrawn, rememberDrawn } from '@/lib/browser/drawn';
import { drawUnseen } from '@/lib/browser/unseen';
import { db } from '@/lib/store/db';
import { latestEdition } from '@/lib/store/editions';

/** The new tab opens more often than the popup, so it comes first. */
const PAGES = ['/newtab.html', '/popup.html'] as const;

/** Changes with what the pages show: which edition, as of when, and whether the weather says anything new. */
async function shown(): Promise<string | undefined> {
  const edition = await latestEdition();
  if (edition?.state !== 'final') return undefined;
  const weather = await db.weather.toArray();
  const compiledAt = edition.sections.map((section) => section.compiledAt);
  return JSON.stringify([edition.id, edition.builtAt, compiledAt, weather.map(({ id, readAt }) => [id, readAt])]);
}

/** Has the pages drawn anew when what they show has changed, so that the next one opened begins with it. */
export async function drawPages(): Promise<void> {
  const now = await shown();
  if (now === undefined || now === (await lastDrawn())) return;
  await rememberDrawn(now);
  await drawUnseen(PAGES);
}

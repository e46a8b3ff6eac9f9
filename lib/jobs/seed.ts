import { here } from '@/lib/jobs/here';
import { markBorn } from '@/lib/store/born';
import { seedCatalogue } from '@/lib/store/seed';

/** Whatever a store must have: its mark, and the catalogue in the language that the reader wants of feeds. */
export async function seed(): Promise<void> {
  await markBorn(Date.now());
  await seedCatalogue((await here()).feedLanguage);
}

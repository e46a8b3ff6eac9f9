import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { Greeting } from '@/components/Greeting';
import type { PlaceSearch } from '@/lib/settings';
import { choosePlace, findPlaces, grantHosts } from '@/lib/view/commands';
import { setEnabled, setSettings } from '@/lib/view/later';
import type { Model } from '@/lib/view/model';
import { offerUndo } from '@/lib/view/undo';

const places = signal<PlaceSearch | 'searching' | undefined>(undefined);
/** What was looked for last: looked for again once the browser allows it. */
let searched = '';

async function search(name: string): Promise<void> {
  searched = name;
  places.value = 'searching';
  places.value = await findPlaces(name);
}

const actions = {
  setEnabled: (id: string, on: boolean) => void setEnabled(id, on),
  openOptions: () => void browser.runtime.openOptionsPage(),
  dismiss() {
    void setSettings({ greeted: true });
    offerUndo({ said: ['greeting.left'], undo: () => void setSettings({ greeted: false }) });
  },
};

/** The first run's panel, which is loaded for it alone. */
export function FirstRun({ settings, sections }: Pick<Model, 'settings' | 'sections'>) {
  const place = {
    settings: settings.value,
    search: places.value,
    onSearch: (name: string) => void search(name),
    onChange: (patch: Parameters<typeof setSettings>[0]) => {
      if (!patch.place) return void setSettings(patch);
      places.value = undefined;
      void choosePlace(() => setSettings(patch)).then((outcome) => {
        places.value = outcome;
      });
    },
    onGrant: (host: string) => void grantHosts([host]).then(() => search(searched)),
  };
  return <Greeting place={place} sections={sections.value} actions={actions} />;
}

import { effect } from '@preact/signals';
import { PICTURES_ON } from '@/lib/view/may-load';
import type { Model } from '@/lib/view/model';

/** Keeps the reader's wish where a page finds it that is drawn before anything is loaded. */
export function keepPictures({ settings, settled }: Model): void {
  effect(() => {
    if (!settled.value) return;
    const isOn = settings.value.pictures !== 'off';
    if ((localStorage.getItem(PICTURES_ON) !== null) === isOn) return;
    try {
      if (isOn) localStorage.setItem(PICTURES_ON, '1');
      else localStorage.removeItem(PICTURES_ON);
    } catch {
      // A full storage: the program itself loads them, a little later.
    }
  });
}

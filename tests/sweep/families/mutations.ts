import { crossed, type Family, type Write } from './family';

/** Around what a parser takes for harmless: when it is written out and read again, it is not. */
const WRAPPINGS: readonly ((inside: string) => string)[] = [
  (inside) => `<noscript><p title="</noscript>${inside}">`,
  (inside) => `<noembed><p title="</noembed>${inside}">`,
  (inside) => `<noframes><p title="</noframes>${inside}">`,
  (inside) => `<xmp><p title="</xmp>${inside}">`,
  (inside) => `<textarea><p title="</textarea>${inside}">`,
  (inside) => `<title><p title="</title>${inside}">`,
  (inside) => `<style><p title="</style>${inside}">`,
  (inside) => `<iframe><p title="</iframe>${inside}">`,
  (inside) => `<template><p title="</template>${inside}">`,
  (inside) => `<select><template></select>${inside}</template>`,
  (inside) => `<listing>&lt;${inside.slice(1)}</listing>${inside}`,
  (inside) => `<!--><p title="-->${inside}">`,
  (inside) => `<!---><p title="-->${inside}">`,
  (inside) => `<!-- --!>${inside}-->`,
  (inside) => `<!-->${inside}-->`,
  (inside) => `<![CDATA[<p title="]]>${inside}">`,
  (inside) => `<![CDATA[>]]>${inside}`,
  (inside) => `<?xml ?>${inside}?>`,
  (inside) => `<!DOCTYPE a [<!ENTITY b "${inside.replaceAll('"', "'")}">]>${inside}`,
  (inside) => `</>${inside}`,
  (inside) => `<//>${inside}`,
  (inside) => `<p/${'x/'.repeat(40)}>${inside}`,
  (inside) => `${'<div>'.repeat(60)}${inside}`,
  (inside) => `<svg></p><style><a id="</style>${inside}">`,
  (inside) => `<math></p><style><a id="</style>${inside}">`,
  (inside) => `<svg><style><!--</style>${inside}`,
  (inside) => `<math><mtext><table><mglyph><style><math>${inside}`,
  (inside) => `<form><math><mtext></form><form><mglyph><style></math>${inside}`,
  (inside) => `<svg><annotation-xml><foreignobject><style><!--</style><p id="--><!-->${inside}">`,
  (inside) => `<table><td><svg></table><p>${inside}`,
  (inside) => `<a><table><a>${inside}</table></a>`,
  (inside) => `<b><p></b>${inside}</p>`,
  (inside) => `<p title='\`'>${inside}<p title='\`'>`,
  (inside) => `<p title="&lt;/p&gt;">${inside}`,
  (inside) => `</plaintext>${inside}<plaintext>`,
];

const INSIDE: readonly Write[] = [
  ({ run }) => `<img src=x: onerror="${run}">`,
  ({ run }) => `<svg onload=${run.replaceAll(' ', '/**/')}>`,
  ({ run }) => `<script>${run}</script>`,
  ({ got }) => `<img src=${got}>`,
];

export const MUTATIONS: Family = {
  name: 'mutations',
  texts: crossed(
    WRAPPINGS,
    INSIDE,
    (wrap, write): Write =>
      (canary) =>
        wrap(write(canary)),
  ),
};

export const TEMPLATES: Family = {
  name: 'templates',
  texts: [
    ({ run }) => `<template shadowrootmode=open><img src=x: onerror="${run}"></template>`,
    ({ run }) => `<div><template shadowrootmode=open><script>${run}</script></template></div>`,
    ({ run }) => `<div><template shadowrootmode=closed><svg onload="${run}"></svg></template></div>`,
    ({ got }) => `<div><template shadowrootmode=open><img src="${got}"></template></div>`,
    ({ run }) => `<template><script>${run}</script></template>`,
    ({ run }) => `<template></template><img src=x: onerror="${run}">`,
    ({ run }) => `<slot onslotchange="${run}"><img src=x: onerror="${run}"></slot>`,
    ({ run }) => `<x-a is=x-b onclick="${run}">text</x-a>`,
    ({ run }) => `<button popovertarget=p>go</button><div popover id=p onbeforetoggle="${run}">text</div>`,
    ({ run }) => `<dialog open ontoggle="${run}">text</dialog><b onclick="${run}">text</b>`,
    ({ run }) => `<object><template><img src=x: onerror="${run}"></template></object><p onclick="${run}">text`,
    ({ run }) => `<table><template><tr onclick="${run}"></template></table><i onclick="${run}">i</i>`,
  ],
};

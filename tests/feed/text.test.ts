import { describe, expect, test } from 'vitest';
import { line, textOfHtml } from '@/lib/feed/text';

describe('the text of HTML', () => {
  test.each([
    ['<p>One</p>\n<p>Two <b>bold</b>\n words</p>', 'One\nTwo bold words'],
    ['One<br>Two<br/><br />Three', 'One\nTwo\nThree'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['un<em>believ</em>able', 'unbelievable'],
    ['&lt;b&gt; is a tag, &amp;lt; is not', '<b> is a tag, &lt; is not'],
    [
      'a < b and c > d, I <3 List<T> <http://x.example> <me@x.example>',
      'a < b and c > d, I <3 List<T> <http://x.example> <me@x.example>',
    ],
    ['<img alt="a > b" src=\'x\'>after', 'after'],
    ['a<script>if (1 < 2) {}</script>b<style>p > a {}</style>c', 'abc'],
    ['a<!-- <p>hidden</p> -->b<![if !IE]>c<!-- never closed', 'abc'],
    ['<my-widget>kept</my-widget> <o:lock>kept</o:lock>', 'kept kept'],
    ['&nbsp; a&nbsp;&nbsp;b \u200b', 'a b'],
    ['cut in a <a href="https://x.exa', 'cut in a'],
    ['<svg><title>Icon</title></svg>text', 'Icontext'],
    ['<p style="display: none">a <b>b</b></p>c <div hidden>d<div>e</div></div>f', 'c\nf'],
    ['<p hidden>a, never closed', 'a, never closed'],
    ['<p style="overflow: hidden">a</p>', 'a'],
    ['a <video src="v">Your browser does not support videos.</video>b <iframe src="x"/>c', 'a b c'],
    ['<audio>a, never closed', 'a, never closed'],
    ['', undefined],
    ['<p> </p>', undefined],
  ])('%j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});

describe('a line', () => {
  test.each([
    ['  a \n\t b  ', 'a b'],
    ['\u00ad\u200bword\u2060', 'word'],
    ['zero\u200bwidth', 'zerowidth'],
    ['co\u00adop', 'co\u00adop'],
    [' \u00a0\n', undefined],
    [undefined, undefined],
  ])('%j', (text, expected) => {
    expect(line(text)).toBe(expected);
  });
});

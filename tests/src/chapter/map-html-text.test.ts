import { describe, expect, test } from 'vitest'
import { mapHtmlText } from '../../../src/chapter/map-html-text.ts'

const upper = (html: string): string => mapHtmlText(html, { text: (part) => part.toUpperCase() })

describe('text of HTML', () => {
  test.each([
    ['<p id="a">one <b>two</b></p>', '<p id="a">ONE <b>TWO</b></p>'],
    ['<img alt="a > b" src="c">after', '<img alt="a > b" src="c">AFTER'],
    ["<a title='x>y'>in</a>", "<a title='x>y'>IN</a>"],
    ['<!-- a <b> --> c', '<!-- a <b> --> C'],
    ['<br>a<br/>b', '<br>A<br/>B'],
    ['<pre><code>a</code></pre>b', '<pre><code>a</code></pre>B'],
    ['<figure><table><td>a</td></table></figure>b', '<figure><table><td>a</td></table></figure>B'],
    ['plain', 'PLAIN'],
  ])('%s becomes %s', (html, expected) => {
    expect(upper(html)).toBe(expected)
  })

  test('knows what stands in a link or a heading', () => {
    const marked = mapHtmlText('a<a href="#"><b>b</b></a><h2>c</h2>', {
      text: (part, place) => `${part}:${place} `,
    })
    expect(marked).toBe('a:prose <a href="#"><b>b:link </b></a><h2>c:heading </h2>')
  })
})

import { expect } from 'chai'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { sanitise } from '../../src/inbound/sanitise.js'
import { ATTRIBUTES, DEEPEST, EVERYWHERE, FEED_TAGS, FRAMES, PAGE_TAGS } from '../../src/inbound/sanitising/allowed.js'
import { anyHtml, HOSTILE_BODIES } from './hostile-bodies.js'

const BASE = 'https://akis.example/haber/'

/** What is wrong with it, as another parser than the sanitiser's reads it. */
function wrongs(html: string, tags: ReadonlySet<string>): string[] {
  const found: string[] = []
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (++depth > DEEPEST) found.push(`too deep: ${name}`)
      if (!tags.has(name)) found.push(`<${name}>`)
      for (const [key, value] of Object.entries(attributes)) {
        if (!ATTRIBUTES.get(name)?.has(key) && !EVERYWHERE.has(key)) found.push(`${name} ${key}`)
        if (key === 'href' && !/^(?:https?:\/\/|mailto:|tel:)/.test(value)) found.push(`${key}=${value}`)
        if (/^(?:src|cite|poster)$/.test(key) && !/^https?:\/\//.test(value)) found.push(`${key}=${value}`)
      }
      if (name === 'iframe') {
        const url = new URL(attributes.src ?? '')
        if (url.protocol !== 'https:' || !FRAMES.has(url.hostname)) found.push(`frame of ${url.hostname}`)
        if (!attributes.sandbox) found.push('a frame without sandbox')
      }
      if (name === 'img' && !attributes.src) found.push('a picture without address')
    },
    onclosetag: () => {
      depth--
    },
    oncomment: data => found.push(`comment ${data}`),
    onprocessinginstruction: (_, data) => found.push(`instruction ${data}`),
  })
  parser.end(html)
  return found
}

function judge(html: string): void {
  const body = sanitise(html, BASE)
  expect(wrongs(body.html, PAGE_TAGS), body.html).to.deep.equal([])
  expect(sanitise(body.html, BASE), 'once more').to.deep.equal(body)
  if (body.feedHtml === undefined) return
  expect(wrongs(body.feedHtml, FEED_TAGS), body.feedHtml).to.deep.equal([])
  expect(sanitise(body.feedHtml, BASE), 'the body for feeds once more').to.deep.equal({ html: body.feedHtml })
}

describe('whatever it is given, the sanitiser', () => {
  it('leaves only what is allowed, and the same when it is asked again', () => {
    fc.assert(fc.property(anyHtml, judge), { numRuns: 2_000 })
  })

  it('does so with any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), judge), { numRuns: 300 })
  })

  it('does so with every hostile body we know', () => {
    for (const body of HOSTILE_BODIES) judge(body)
  })

  it('does so with bodies of a megabyte that repeat what is dear to read', () => {
    for (const part of [
      '<b>',
      '<p><div>',
      '</p>',
      '<a href="',
      '<!--',
      '<td>',
      '&#x',
      '<img srcset=", , ,">',
      '<li><div>',
    ])
      judge(part.repeat(Math.floor(2 ** 18 / part.length)))
    judge(`<img srcset="${', a'.repeat(2 ** 17)}">`)
    judge(`<img style="${'/*'.repeat(2 ** 17)}" width="${'1'.repeat(2 ** 17)}">`)
    judge(`<p ${'a=1 '.repeat(2 ** 16)}>`)
  })
})

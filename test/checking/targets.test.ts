import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { check } from '../../src/checking/check.js'
import { EXAMPLE, exampleFeed } from '../../src/checking/targets/example-feed.js'
import { TARGETS } from '../../src/validation/rule.js'
import { makePlace, type Place } from '../cli/command.js'

const now = Date.UTC(2026, 10, 23)
const rss = (description: string) =>
  `<rss version="2.0"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language><pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><item><title>a</title><link>https://example.com/1</link><guid>https://example.com/1</guid><description>${description}</description></item></channel></rss>`

describe('the targets of a feed', () => {
  const rules = (text: string, ...targets: (typeof TARGETS)[number][]) =>
    check(text, { now, targets }).diagnostics.map(({ rule }) => rule)

  it('are asked for, or say nothing', () => {
    const own = (found: readonly string[]) => found.filter(rule => TARGETS.some(target => rule.startsWith(target)))
    expect(own(rules(rss('a')))).to.deep.equal([])
    for (const target of TARGETS) {
      const found = own(rules(rss('a'), target))
      expect(found, target).not.to.be.empty
      expect(found.every(rule => rule.startsWith(target))).to.equal(true)
    }
  })

  it('say one thing of a format they do not take, and no more', () => {
    const json =
      '{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "content_text": "a"}]}'
    for (const target of TARGETS)
      expect(rules(json, target).filter(rule => rule.startsWith(target))).to.deep.equal([`${target}-format`])
  })

  it('have limits to the item and to the letter', () => {
    const title = (letters: number) => EXAMPLE.replace('Köy yolu yeniden açıldı 100', 'ş'.repeat(letters))
    const about = (letters: number) => EXAMPLE.replace('Haberler', 'ğ'.repeat(letters))
    const side = (pixels: number) => EXAMPLE.replace('height="800"', `height="${pixels}"`)
    for (const [rule, target, fine, wrong] of [
      ['flipboard-too-few-items', 'flipboard', exampleFeed('', 20), exampleFeed('', 19)],
      ['flipboard-image-too-small', 'flipboard', side(400), side(399)],
      ['smartnews-description-too-long', 'smartnews', about(30), about(31)],
      ['msn-title-too-long', 'msn', title(150), title(151)],
    ] as const) {
      expect(rules(fine, target), rule).not.to.include(rule)
      expect(rules(wrong, target), rule).to.include(rule)
    }
  })

  it('SmartNews advises a megabyte', () => {
    expect(rules(rss('a'.repeat(1_000_001)), 'smartnews')).to.include('smartnews-too-large')
    expect(rules(rss('a'.repeat(900_000)), 'smartnews')).not.to.include('smartnews-too-large')
  })
})

describe('mahrec validate --target', () => {
  let place: Place
  before(() => {
    place = makePlace()
    writeFileSync(join(place.folder, 'a.rss'), rss('a'))
  })
  after(() => place.remove())

  it('takes several, given again or with commas', async () => {
    for (const args of [
      ['--target', 'msn', '--target', 'haberler'],
      ['--target', 'msn,haberler'],
    ]) {
      const { status, out } = await place.run(['validate', 'a.rss', '--profile', 'spec', '--json', ...args])
      expect(status).to.equal(1)
      for (const rule of ['msn-item-incomplete', 'haberler-item-incomplete']) expect(out).to.include(rule)
    }
  })
})

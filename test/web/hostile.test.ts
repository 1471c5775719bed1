// Hostile stories come in as a CMS and a partner send them, and their pages are opened in a real browser.
import { randomBytes } from 'node:crypto'
import process from 'node:process'
import { expect } from 'chai'
import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { pollOf } from '../../src/compose/polls.js'
import { sanitise } from '../../src/inbound/sanitise.js'
import { FRAME_HOSTS } from '../../src/inbound/sanitising/allowed.js'
import { anyHtml, HOSTILE_BODIES, HOSTILE_FIELDS } from '../inbound/hostile-bodies.js'
import { rss } from '../inbound/way-in.js'
import { openOrigin } from '../net/bad-origin.js'
import { openBrowser } from './browser.js'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

const HOST = '127.0.0.1'
/** Where the pictures of these stories stand. Every other host is one that nobody asked. */
const PICTURES = ['resim.example', 'akis.example', 'ortak.example']
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** A story with this text has the page that all others are measured against. */
const HARMLESS = '<p>Kar yağdı.</p>'

describe('hostile stories in a real browser', function () {
  this.timeout(240_000)
  let newsroom: TestNewsroom
  let browser: Browser
  let context: BrowserContext
  let page: Page
  /** What happened that should not have, since it was last asked for. */
  let seen: string[]

  before(async function () {
    const opened = await openBrowser()
    if (typeof opened === 'string') {
      process.stderr.write(`    skipped, no browser can be started here: ${opened}\n`)
      return this.skip()
    }
    browser = opened
    newsroom = await openTestNewsroom({ MAHREC_ALLOW_NETWORKS: '127.0.0.0/8', MAHREC_RATE: '0' })
    context = await browser.newContext({ locale: 'tr-TR', viewport: { width: 360, height: 740 } })
    page = await context.newPage()
    seen = []
    page.on('dialog', dialog => {
      seen.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('popup', popup => seen.push(`popup: ${popup.url()}`))
    page.on('pageerror', error => seen.push(`script: ${error.message}`))
    page.on('download', download => seen.push(`download: ${download.url()}`))
    await context.route('**/*', route => {
      const request = route.request()
      const { hostname } = new URL(request.url())
      if (hostname === HOST) return route.continue()
      const kind = request.resourceType()
      if (kind === 'image' && PICTURES.includes(hostname))
        return route.fulfill({ status: 200, contentType: 'image/png', body: PIXEL })
      // A frame of a known host is the one thing else a body may load; what is in it is not ours.
      if (kind === 'document' && FRAME_HOSTS.includes(hostname) && request.frame() !== page.mainFrame())
        return route.fulfill({ status: 200, contentType: 'text/html', body: 'oynatıcı' })
      seen.push(`${kind}: ${request.url()}`)
      return route.abort()
    })
  })
  after(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  /** The items that became articles; a refused one has no page to open. */
  async function send(items: readonly Readonly<Record<string, unknown>>[]): Promise<{ key: string; what: string }[]> {
    const feed = { version: 'https://jsonfeed.org/version/1.1', title: 'Düşman', items }
    const { status, text } = await newsroom.send('POST', '/api/articles', feed)
    expect(status, text.slice(0, 500)).to.equal(200)
    const answered: { key?: string; outcome: string }[] = JSON.parse(text).items
    return answered.flatMap(({ key, outcome }, at) =>
      outcome === 'added' && key ? [{ key, what: JSON.stringify(items[at]).slice(0, 300) }] : [],
    )
  }

  /** Opens the page of a story, touches all of it, and tells what is wrong. */
  async function troublesOf(key: string): Promise<{ troubles: string[]; skeleton: string }> {
    seen = []
    await page.goto(`http://${HOST}:${newsroom.port}/articles/${key}`, { waitUntil: 'load' })
    // Whoever waits for a reader's hand or eye gets it.
    await page.mouse.move(180, 400)
    await page.keyboard.press('Tab')
    const { wrong, skeleton } = await page.evaluate(lookAround)
    await page.evaluate(() => new Promise(done => setTimeout(done)))
    return { troubles: [...seen, ...wrong], skeleton }
  }

  it('are harmless as bodies a CMS sends: nothing runs, nothing is fetched, nothing leaves its box', async () => {
    const [plain, ...stories] = await send(
      [HARMLESS, ...HOSTILE_BODIES].map((body, at) =>
        sampleItem({ id: `govde-${at}`, title: 'Kar', url: undefined, content_html: `${body}<p>son</p>` }),
      ),
    )
    const bodies = HOSTILE_BODIES.length
    expect(stories.length, 'accepted; those nested too deeply are refused').to.be.within(bodies - 6, bodies)
    const { troubles, skeleton } = await troublesOf(plain?.key ?? '')
    expect(troubles).to.deep.equal([])
    for (const { key, what } of stories) {
      const found = await troublesOf(key)
      expect(found.troubles, what).to.deep.equal([])
      expect(found.skeleton, what).to.equal(skeleton)
    }
  })

  it('are harmless in every field around the body', async () => {
    const stories = await send(
      HOSTILE_FIELDS.map((fields, at) => sampleItem({ id: `alan-${at}`, title: 'Kar', url: undefined, ...fields })),
    )
    expect(stories.length, 'accepted; rights that point nowhere are refused').to.be.within(
      HOSTILE_FIELDS.length - 3,
      HOSTILE_FIELDS.length,
    )
    for (const { key, what } of stories) expect((await troublesOf(key)).troubles, what).to.deep.equal([])
    // In lists one stands above the other.
    for (const path of ['/', '/feeds/yerel']) {
      await page.goto(`http://${HOST}:${newsroom.port}${path}`)
      expect(
        (await page.evaluate(lookAround)).wrong.filter(found => /back|wide|cover/.test(found)),
        path,
      ).to.deep.equal([])
    }
  })

  it('are harmless in the feed of a partner', async () => {
    const origin = await openOrigin()
    try {
      const bodies = HOSTILE_BODIES.filter((body, at) => at % 3 === 0 && !/[\u0000-\u0008\u000b-\u001f]/.test(body))
      const items = bodies.map((body, at) => ({
        title: `Düşman haber ${at}`,
        guid: `d-${at}`,
        more: `<content:encoded><![CDATA[${body.replaceAll(']]>', ']]]]><![CDATA[>')}]]></content:encoded>`,
      }))
      const document = rss(items).replace('<rss ', '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ')
      origin.on('/rss', (_, res) => res.end(document))
      const added = await newsroom.send(
        'POST',
        '/api/partners',
        { name: 'Düşman', feedUrl: `${origin.url}/rss`, extent: 'full', categories: ['yerel'], gate: 'open' },
        { 'content-type': 'application/json' },
      )
      expect(added.status, added.text).to.equal(201)
      const kept = await newsroom.store.partners.bySlug(JSON.parse(added.text).slug)
      if (!kept) throw new Error('the partner was not kept')
      const { health } = await pollOf(newsroom, newsroom.fetch, { randomBytes })(kept)
      expect(health.outcome, JSON.stringify(health)).to.equal('merged')
      const keys = (await newsroom.store.articles.newest({ at: newsroom.clock.now, limit: 1000 }))
        .filter(({ owner }) => owner === kept.partner.slug)
        .map(({ key }) => key)
      expect(keys.length, JSON.stringify(health)).to.be.greaterThan(bodies.length * 0.7)
      for (const key of keys) {
        const { text } = await newsroom.ask(`/articles/${key}`)
        expect((await troublesOf(key)).troubles, text.slice(text.indexOf('<article'))).to.deep.equal([])
      }
    } finally {
      await origin.close()
    }
  })

  it('become in the browser the very tree that was judged, whatever they are', async () => {
    const bodies = [...HOSTILE_BODIES, ...fc.sample(anyHtml, 3_000)]
    const made = bodies.map(body => sanitise(body, 'https://akis.example/'))
    const all = made.flatMap(({ html, feedHtml }, at) =>
      [html, ...(feedHtml === undefined ? [] : [feedHtml])].map(text => ({ text, from: bodies[at] })),
    )
    const built = await page.evaluate(
      treesIn,
      all.map(({ text }) => text),
    )
    for (const [at, { text, from }] of all.entries())
      expect(built[at], JSON.stringify({ from, text })).to.equal(treeOf(text))
  })
})

/** Runs in the page: what is wrong with it, and all its elements outside the text of the story. */
function lookAround(): { wrong: string[]; skeleton: string } {
  const wrong: string[] = []
  if ('vuruldu' in window) wrong.push('a script ran')
  const text = document.querySelector('.piece > .body > .text')
  const own = [...document.querySelectorAll('*')].filter(element => !text?.contains(element) || element === text)
  const path = (element: Element | null): string =>
    element
      ? `${path(element.parentElement)}/${element.localName}${element.className ? `.${element.className}` : ''}`
      : ''
  const allowed = (list: string) => own.filter(element => element.matches(list)).length
  if (allowed('script:not([type="application/ld+json"])') > 0) wrong.push('a script')
  if (document.querySelectorAll('base, meta[http-equiv], form, object, embed, svg, math').length > 0)
    wrong.push('an element of no page of ours')
  if (document.querySelectorAll('link[rel=stylesheet]').length !== 1) wrong.push('a stylesheet of somebody')
  for (const element of text?.querySelectorAll('*') ?? [])
    for (const { name } of element.attributes)
      if (/^(?:on|style$|id$|name$|class$|form)/.test(name)) wrong.push(`${element.localName} ${name}`)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (!/^(?:https?|mailto|tel):$/.test(link.protocol)) wrong.push(`a link to ${link.href}`)
  for (const link of text?.querySelectorAll<HTMLAnchorElement>('a[href^=http]') ?? [])
    if (!link.relList.contains('noopener')) wrong.push(`no noopener: ${link.href}`)

  const wide = () =>
    own
      .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
      .map(path)
      .at(-1)
  const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
  const [head, main, piece, foot] = [
    'body > header.masthead',
    'body > main',
    'main > article.piece',
    'body > footer.foot',
  ].map(box)
  if (!head || !main || !piece || !foot) return { wrong: [...wrong, 'a part of the page is missing'], skeleton: '' }
  if (head.top < -scrollY - 1 || head.bottom > main.top + 1 || main.bottom > foot.top + 1)
    wrong.push('parts in disorder')
  if (piece.top < main.top || piece.bottom > main.bottom + 1) wrong.push('the story is not in its place')
  if (document.documentElement.scrollWidth > innerWidth) wrong.push(`wider than the screen: ${wide()}`)
  if (document.documentElement.scrollHeight > foot.bottom + scrollY + 1) wrong.push('something below the foot')
  const field = text?.getBoundingClientRect()
  if (
    text &&
    field &&
    (text.scrollHeight > text.clientHeight + 1 || field.left < piece.left - 1 || field.right > piece.right + 1)
  )
    wrong.push('the text is larger than its box')
  // What lies on top at its own middle is itself: nothing covers it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  for (const element of document.querySelectorAll('.masthead a, .foot a')) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' })
    const { left, top, width, height } = element.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + height / 2)
    if (there !== element) wrong.push(`${path(element)} is covered by ${path(there)}`)
  }
  // Our own words read from left to right, whatever stands beside them.
  for (const element of document.querySelectorAll(
    'time, .label, small, .foot p, .notice p, .source, .notice dt, .dates dt, .when > span[lang]',
  ))
    if (runsBackwards(element)) wrong.push(`${path(element)} runs backwards`)
  function runsBackwards(element: Element): boolean {
    const node = [...element.childNodes].find(child => /\w\w/.test(child.textContent ?? '') && child.nodeType === 3)
    const from = node?.textContent?.search(/\w\w/) ?? -1
    const left = (offset: number) => {
      const range = document.createRange()
      if (node) range.setStart(node, offset)
      if (node) range.setEnd(node, offset + 1)
      return range.getBoundingClientRect().left
    }
    return from >= 0 && left(from) > left(from + 1)
  }
  return { wrong, skeleton: own.map(element => path(element)).join('\n') }
}

/** Runs in the page: what a browser makes of each body when it stands in a page. */
function treesIn(bodies: readonly string[]): string[] {
  const shape = (node: ChildNode): unknown => {
    if (node.nodeType === 3) return node.textContent
    if (node.nodeType !== 1) return `node of type ${node.nodeType}`
    const element = node as Element
    const space = element.namespaceURI === 'http://www.w3.org/1999/xhtml' ? '' : `${element.namespaceURI} `
    return [
      space + element.localName,
      [...element.attributes].map(({ name, value }) => [name, value]),
      [...element.childNodes].map(shape),
    ]
  }
  return bodies.map(body => {
    const { body: page } = new DOMParser().parseFromString(
      `<!DOCTYPE html><body><main><div><div>${body}</div></div></main><footer></footer>`,
      'text/html',
    )
    const box = page.firstElementChild?.firstElementChild?.firstElementChild
    if (page.children.length !== 2 || page.innerHTML.endsWith('</div></div></main><footer></footer>') === false || !box)
      return `it broke out: ${page.innerHTML}`
    return JSON.stringify([...box.childNodes].map(shape))
  })
}

/** The same, as a parser reads it that knows nothing of how browsers mend. */
function treeOf(body: string): string {
  const top: unknown[] = []
  const open: unknown[][] = [top]
  const parser = new Parser({
    onopentag(name, attributes) {
      const children: unknown[] = []
      open.at(-1)?.push([name, Object.entries(attributes), children])
      open.push(children)
    },
    ontext(text) {
      const siblings = open.at(-1)
      const last = siblings?.at(-1)
      if (siblings && typeof last === 'string') siblings[siblings.length - 1] = last + text
      else siblings?.push(text)
    },
    onclosetag: () => void open.pop(),
  })
  // A line feed right after <pre> is no part of its text (HTML Living Standard §13.2.6.4.7).
  parser.end(body.replace(/<pre([^>]*)>\n/g, '<pre$1>'))
  return JSON.stringify(top)
}

import process from 'node:process'
import { expect } from 'chai'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { keyOf } from '../../src/model/key.js'
import { LICENSEE_WORDS } from '../../src/web/panel/pages/licensee-words.js'
import { PANEL_WORDS } from '../../src/web/panel/pages/panel-words.js'
import { type Origin, origin, document as servedDocument } from '../net/origin.js'
import { openBrowser } from './browser.js'
import { addLicensee } from './licensee-room.js'
import { SECRET, sampleItem, type TestNewsroom } from './newsroom.js'
import { addPartner, GUID, holdItem, openPanelRoom } from './panel-room.js'

const HOST = '127.0.0.1'
const HOSTILE = '"><img src=x onerror=fail()><script>fail()</script>\u202eters </title>'
const HOSTILE_RAW = `<item><title><![CDATA[${HOSTILE}]]></title>\n<guid>42</guid><link>javascript:fail()</link></item>`

const PULLED = 'p'.repeat(16)

const WORDS = {
  tr: {
    locale: 'tr-TR',
    add: 'Ortak ekle',
    quarantine: 'Karantina',
    release: 'İçeri al',
    signOut: 'Çıkış',
    check: 'Denetle',
    confirm: 'Ortağı ekle',
    all: '2 öğenin hepsini reddet',
    sure: 'Onayla',
    rejected: '2 öğe reddedildi.',
    paused: 'Ortak duraklatıldı.',
    pause: 'Duraklat',
    over: 'Oturumunuz sona erdi',
  },
  en: {
    locale: 'en-GB',
    add: 'Add partner',
    quarantine: 'Quarantine',
    release: 'Let in',
    signOut: 'Sign out',
    check: 'Check',
    confirm: 'Add the partner',
    all: 'Reject all 2',
    sure: 'Confirm',
    rejected: '2 items were rejected.',
    paused: 'The partner is paused.',
    pause: 'Pause',
    over: 'Your session has ended',
  },
} as const
type Language = keyof typeof WORDS

describe('the panel in a real browser', function () {
  this.timeout(120_000)
  let browser: Browser
  let room: TestNewsroom
  let there: Origin
  let slug: string
  let hostile: string

  before(async function () {
    const opened = await openBrowser()
    if (typeof opened === 'string') {
      process.stderr.write(`    skipped, no browser can be started here: ${opened}\n`)
      return this.skip()
    }
    browser = opened
    there = await origin({
      '/rss': servedDocument(
        `<rss version="2.0"><channel><title>${HOSTILE.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title><link>https://igdir.example/</link><description>a</description><item><title>&lt;script&gt;fail()&lt;/script&gt;</title><guid>42</guid><link>javascript:fail()</link></item></channel></rss>`,
        { 'content-type': 'application/rss+xml' },
      ),
    })
  })
  after(async () => {
    await browser?.close()
    await there?.close()
  })

  beforeEach(async () => {
    room = await openPanelRoom({ PUBLIC_URL: `http://${HOST}` })
    slug = await addPartner(room, 'Kars Manşet')
    hostile = await addPartner(room, HOSTILE, { slug: 'hostile' })
    const tally = { items: 9, added: 2, changed: 0, same: 6, quarantined: 1, refused: 0 }
    for (const [index, each] of [slug, hostile].entries())
      for (let n = 30; n > 0; n--)
        await room.store.partners.report(each, {
          failures: n % 7 === 0 ? 1 : 0,
          restless: 0,
          polledAt: room.clock.now - n * 3_600_000,
          goodAt: room.clock.now - 3_600_000,
          outcome: n % 7 === 0 ? 'slow' : n % 2 ? 'merged' : 'unchanged',
          message: { tr: HOSTILE, en: HOSTILE },
          tally,
          format: 'rss-2.0',
          how: index ? 'repaired' : 'strict',
          findings: [{ rule: 'missing-self', level: 'warning', count: 2, line: 3, column: 1 }],
        })
    for (const id of ['1', '2']) await holdItem(room, slug, id)
    const { slug: licensee, keyId } = await addLicensee(room, HOSTILE, {
      slug: 'hostile',
      contact: HOSTILE,
      reference: HOSTILE,
      agencies: HOSTILE,
    })
    await room.licences.rotate(licensee, 7)
    await room.licences.revoke(licensee, keyId)
    for (const day of ['2026-10-30', '2026-11-21', '2026-11-22'])
      for (const [n, how] of (['sent', 'unchanged', 'sent'] as const).entries())
        await room.store.pulls.record({
          licensee,
          day,
          at: Date.parse(`${day}T08:0${n}:00Z`),
          quota: 2,
          document: { feed: 'yerel.rss#a', digest: day, items: [{ key: PULLED, version: 1, extent: 'full' }] },
          how,
          bytes: 123_456,
        })
    const { items } = JSON.parse((await room.send('POST', '/api/articles', sampleItem({ title: HOSTILE }))).text)
    const claimant = { name: HOSTILE, contact: HOSTILE + 'ç'.repeat(300), capacity: HOSTILE }
    const date = room.clock.now - 18_000_000
    const order = { authority: HOSTILE, number: HOSTILE, date, url: 'javascript:fail()' }
    const kind = 'order'
    await room.cases.open({ kind, keys: [items[0].key], claimant, text: HOSTILE, order, receivedAt: date }, HOSTILE)
    await holdItem(room, hostile, 'x', {
      title: HOSTILE,
      raw: HOSTILE_RAW,
      findings: [{ ...GUID, data: { value: HOSTILE }, value: HOSTILE, at: { start: 20, end: 80 } }],
      reasons: [{ field: 'title', message: { tr: HOSTILE, en: HOSTILE }, allowed: [HOSTILE] }],
      draft: {
        id: HOSTILE,
        url: 'javascript:fail()',
        tags: [HOSTILE, 'ç'.repeat(300)],
        authors: [{ name: HOSTILE }],
        media: [],
        updates: [],
        rights: {
          class: HOSTILE,
          reservation: 'constructor',
          licenseUrl: 'data:text/html,<script>fail()</script>',
          notice: { tr: HOSTILE },
          raw: [{ carrier: HOSTILE, value: HOSTILE, scope: 'item' }],
        },
      },
    })
  })
  afterEach(() => room.close())

  const url = (path: string) => `http://${HOST}:${room.port}${path}`
  const pages = () => [
    '/panel',
    `/panel/partners/${slug}`,
    `/panel/partners/${hostile}`,
    '/panel/add',
    '/panel/quarantine',
    `/panel/quarantine?partner=${slug}&rule=invalid-http-guid`,
    `/panel/quarantine/${keyOf(slug, '1')}`,
    `/panel/quarantine/${keyOf(hostile, 'x')}`,
    '/panel/licensees',
    '/panel/licensees/hostile',
    '/panel/add-licensee',
    '/panel/recipients',
    `/panel/recipients?article=${PULLED}`,
    '/panel/cases',
    '/panel/cases/2026-000001',
    '/panel/cases/open?kind=order',
  ]

  /** Scripts are off, as some operators have them; what goes wrong is told at the end. */
  async function within(
    language: Language,
    visit: (page: Page, context: BrowserContext) => Promise<void>,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<void> {
    const context = await browser.newContext({ locale: WORDS[language].locale, ...options })
    const troubles: string[] = []
    const page = await context.newPage()
    page.on('console', message => message.type() === 'error' && troubles.push(`console: ${message.text()}`))
    page.on('pageerror', error => troubles.push(`error: ${error.message}`))
    page.on('dialog', dialog => troubles.push(`dialog: ${dialog.message()}`))
    page.on('request', request => {
      if (new URL(request.url()).hostname !== HOST) troubles.push(`elsewhere: ${request.url()}`)
    })
    await visit(page, context)
    await context.close()
    expect(troubles).to.deep.equal([])
  }

  async function signIn(page: Page): Promise<void> {
    await page.goto(url('/panel'))
    await page.fill('#key', SECRET)
    await page.click('button[type=submit]')
    await page.waitForURL(url('/panel'))
  }

  for (const language of ['tr', 'en'] as const) {
    const words = WORDS[language]
    const named = (page: Page, role: 'link' | 'button', name: string) => page.getByRole(role, { name, exact: true })

    it(`does a day's work without scripts, in ${language}: looks, adds, pauses, lets in, rejects, leaves`, async () => {
      await within(
        language,
        async page => {
          await signIn(page)
          await named(page, 'link', words.add).first().click()
          await page.fill('#url', `${there.url}/rss`)
          await named(page, 'button', words.check).click()
          await page.getByText('invalid-http-guid').first().waitFor()
          await page.fill('#field-slug', 'igdir')
          await page.fill('#field-name', 'Iğdır')
          await page.check('input[value=yerel]')
          await named(page, 'button', words.confirm).click()
          await page.waitForURL(url('/panel/partners/igdir?did=added'))
          await named(page, 'button', words.pause).click()
          await page.getByText(words.paused).waitFor()

          await page.getByRole('link', { name: words.quarantine }).first().click()
          await page.locator('.tallies').getByRole('link', { name: 'Kars Manşet' }).click()
          await page.locator('.tallies').getByRole('link', { name: 'invalid-http-guid' }).click()
          await page.locator('summary', { hasText: words.all }).click()
          await page.getByRole('button', { name: words.sure }).click()
          await page.getByText(words.rejected).waitFor()

          await page.goto(url(`/panel/quarantine/${keyOf(slug, '1')}`))
          await named(page, 'button', words.release).click()
          await page.waitForURL(/did=released/)
          await named(page, 'button', words.signOut).click()
          await page.goto(url('/panel/quarantine'))
          expect(page.url()).to.include('/panel/sign-in')
        },
        { javaScriptEnabled: false },
      )
    })

    it(`speaks ${language} on every page, whatever partners send: nothing of theirs runs, or is fetched`, async () => {
      await within(language, async page => {
        await signIn(page)
        for (const path of pages()) {
          await page.goto(url(path))
          expect(await page.evaluate(() => document.documentElement.lang), path).to.equal(language)
          expect(await page.locator('script, style, iframe, [onerror], [style]').count(), path).to.equal(0)
          expect(await page.locator('a[href^="javascript"], a[href^="data"]').count(), path).to.equal(0)
          expect(await page.locator('img').count(), path).to.equal(0)
        }
      })
    })
  }

  it('is worked with the keyboard alone: skipped into, filled in, sent, and never lost from sight', async () => {
    await within('en', async page => {
      const press = async (key: string, times = 1) => {
        for (let n = 0; n < times; n++) await page.keyboard.press(key)
      }
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
      await page.goto(url('/panel'))
      await press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).to.equal('skip')
      await press('Enter')
      await press('Tab')
      expect(await page.evaluate(() => document.activeElement?.id)).to.equal('key')
      await page.keyboard.type(SECRET)
      await press('Enter')
      await page.waitForURL(url('/panel'))
      // Every stop is seen, in the order of the page, and each is as high as a finger needs (WCAG 2.4.7, 2.4.3, 2.5.8).
      const stops: string[] = []
      for (let n = 0; n < 15; n++) {
        await press('Tab')
        const stop = await page.evaluate(() => {
          const element = document.activeElement ?? document.body
          const { outlineStyle, outlineWidth } = getComputedStyle(element)
          return {
            outlineStyle,
            width: Number.parseFloat(outlineWidth),
            text: element.textContent?.trim() ?? '',
            high: element.getBoundingClientRect().height,
          }
        })
        expect(stop.outlineStyle, `stop ${n} ${stop.text}`).to.equal('solid')
        expect(stop.width).to.be.at.least(2)
        stops.push(stop.text)
      }
      const order = ['Partners', 'Add partner', 'Sign out', 'Kars Manşet']
      const places = order.map(name => stops.indexOf(name))
      expect(
        places.every(place => place >= 0),
        stops.join(' | '),
      ).to.equal(true)
      expect(places).to.deep.equal(places.toSorted((a, b) => a - b))
      await page.goto(url(`/panel/quarantine?partner=${slug}&rule=invalid-http-guid`))
      for (let n = 0; n < 40 && !(await focused()).startsWith('Reject all 2'); n++) await press('Tab')
      await press('Enter')
      await press('Tab')
      expect(await focused()).to.equal('Confirm: Reject all 2')
      await press('Enter')
      await page.getByText('2 items were rejected.').waitFor()
    })
  })

  for (const language of ['tr', 'en'] as const)
    it(`gives and takes keys with the keyboard alone, in ${language}, the key shown once and kept nowhere`, async () => {
      const words = LICENSEE_WORDS[language]
      await within(language, async page => {
        const to = async (name: string) => {
          const here = () =>
            page.evaluate(() => {
              const at = document.activeElement as HTMLInputElement | null
              return at?.id || at?.textContent?.trim() || at?.name || ''
            })
          for (let n = 0; n < 80 && (await here()) !== name; n++) await page.keyboard.press('Tab')
          expect(await here()).to.equal(name)
        }
        await signIn(page)
        await page.goto(url('/panel/licensees'))
        await to(words.add)
        await page.keyboard.press('Enter')
        await page.locator('#field-name').waitFor()
        await to('field-name')
        await page.keyboard.type('Iğdır Derleme')
        await to(words.create)
        await page.keyboard.press('Enter')
        const secret = (await page.locator('.secret').textContent())?.trim() ?? ''
        expect(secret).to.match(/^mhl_[\w-]{43}$/)
        const read = () => room.ask('/feeds/yerel.rss', { headers: { authorization: `Bearer ${secret}` } })
        expect((await read()).status).to.equal(200)
        await to(words.toLicence)
        await page.keyboard.press('Enter')
        await page.waitForURL(url('/panel/licensees/igdir-derleme'))
        expect(await page.content()).not.to.include(secret)
        await to('days')
        await page.keyboard.type('0')
        await page.keyboard.press('Enter')
        const second = (await page.locator('.secret').textContent())?.trim() ?? ''
        expect(second).to.match(/^mhl_/).and.not.equal(secret)
        expect((await read()).status, 'the old one').to.equal(401)
        await page.goto(url('/panel/licensees/igdir-derleme'))
        await to('sure')
        await page.keyboard.press('Space')
        await to(words.revokeAll)
        await page.keyboard.press('Enter')
        await page.getByText(PANEL_WORDS[language].did.keysRevoked).waitFor()
        await page.getByText(words.states.keyless).first().waitFor()
      })
    })

  it('names every field and button, and every table’s head, to who does not see them', async () => {
    await within('en', async page => {
      await signIn(page)
      for (const path of [...pages(), '/panel/sign-in']) {
        await page.goto(url(path))
        const unnamed = await page.evaluate(() =>
          [...document.querySelectorAll('input:not([type=hidden]), select, textarea, button')]
            .filter(element => {
              const { labels } = element as HTMLInputElement
              return !(labels?.length || element.textContent?.trim() || element.getAttribute('aria-label'))
            })
            .map(element => element.outerHTML),
        )
        expect(unnamed, path).to.deep.equal([])
        const ids = await page.evaluate(() => {
          const all = [...document.querySelectorAll('[id]')].map(({ id }) => id)
          return all.filter((id, index) => all.indexOf(id) !== index)
        })
        expect(ids, `${path}: the same id twice`).to.deep.equal([])
        const bare = await page.evaluate(
          () => [...document.querySelectorAll('table')].filter(table => !table.querySelector('th[scope=col]')).length,
        )
        expect(bare, path).to.equal(0)
        const broken = await page.evaluate(() =>
          [...document.querySelectorAll('[aria-describedby], [aria-labelledby]')]
            .flatMap(element =>
              (element.getAttribute('aria-describedby') ?? element.getAttribute('aria-labelledby') ?? '').split(' '),
            )
            .filter(id => id && !document.getElementById(id)),
        )
        expect(broken, path).to.deep.equal([])
        expect(await page.locator('h1').count(), path).to.equal(1)
      }
    })
  })

  it('fits into 360 pixels, and into more, without scrolling sideways', async () => {
    await within('tr', async page => {
      await signIn(page)
      for (const path of pages()) {
        await page.goto(url(path))
        for (const width of [360, 768, 1120]) {
          await page.setViewportSize({ width, height: 740 })
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(excess, `${path} at ${width}`).to.be.at.most(0)
        }
      }
    })
  })

  it('is readable by day and by night (WCAG 1.4.3)', async () => {
    await within('tr', async page => {
      await signIn(page)
      for (const path of pages()) {
        await page.goto(url(path))
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await page.evaluate(faintTexts), `${path}, ${colorScheme}`).to.deep.equal([])
        }
      }
    })
  })

  it('asks again when the session is over, and does nothing that was asked for meanwhile', async () => {
    await within('en', async page => {
      await signIn(page)
      await page.goto(url(`/panel/partners/${slug}`))
      room.clock.now += 13 * 3_600_000
      await page.getByRole('button', { name: 'Pause' }).click()
      await page.getByText('your last request was not carried out').waitFor()
      expect((await room.desk.find(slug))?.partner.paused).to.equal(false)
      await page.goto(url(`/panel/partners/${slug}`))
      await page.getByText('Sign in').first().waitFor()
      await page.fill('#key', SECRET)
      await page.keyboard.press('Enter')
      await page.waitForURL(url(`/panel/partners/${slug}`))
    })
  })

  it('refuses a form whose token is not the session’s, on a page that says so', async () => {
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await signIn(page)
    await page.goto(url(`/panel/partners/${slug}`))
    await page.evaluate(() => {
      for (const input of document.querySelectorAll<HTMLInputElement>('[name=token]')) input.value = 'A'.repeat(43)
    })
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByText('was not written for this session').waitFor()
    expect((await room.desk.find(slug))?.partner.paused).to.equal(false)
    await context.close()
  })

  it('does not send its cookie along with what another site starts', async () => {
    const elsewhere = await origin({
      '/': servedDocument(
        `<form method="post" action="${url(`/panel/partners/${slug}/pause`)}"><input name="token" value="x"><button>go</button></form><a href="${url('/panel')}">panel</a>`,
        { 'content-type': 'text/html' },
      ),
    })
    const context = await browser.newContext({ locale: 'en-GB' })
    const page = await context.newPage()
    await signIn(page)
    // Another site by its name, the same machine.
    await page.goto(elsewhere.url.replace(HOST, 'localhost'))
    await page.click('button')
    await page.getByText('was sent from another site').waitFor()
    expect((await room.desk.find(slug))?.partner.paused).to.equal(false)
    await page.goto(elsewhere.url.replace(HOST, 'localhost'))
    await page.click('a')
    expect(page.url(), 'a link from there').to.include('/panel/sign-in')
    await page.getByRole('link', { name: 'go on to the panel' }).click()
    expect(page.url(), 'and on by itself').to.equal(url('/panel'))
    await context.close()
    await elsewhere.close()
  })
})

/** Runs in the page: texts whose contrast with what lies behind them is too small. Colours may be mixed, so a canvas reads them. */
function faintTexts(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!canvas) return ['no canvas']
  const over = (colors: readonly string[]) => {
    canvas.clearRect(0, 0, 1, 1)
    for (const color of colors) {
      canvas.fillStyle = color
      canvas.fillRect(0, 0, 1, 1)
    }
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }
  const light = (channels: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = channels.map(value => {
      const part = value / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element: Element | null): string[] =>
    element ? [...behind(element.parentElement), getComputedStyle(element).backgroundColor] : ['white']
  const faint: string[] = []
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim())
    if (!own || !element.checkVisibility() || element.closest('svg, select')) continue
    const ground = behind(element)
    const [a, b] = [light(over([...ground, getComputedStyle(element).color])), light(over(ground))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < 4.5)
      faint.push(`${element.tagName} ${element.className} ${contrast.toFixed(2)} ${element.textContent?.slice(0, 30)}`)
  }
  return faint
}

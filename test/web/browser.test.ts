import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { root } from '../root.js'
import { openBrowser } from './browser.js'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

/** Hosts that are ours. Everything else is elsewhere. */
const HOST = '127.0.0.1'

describe('the pages in a real browser', function () {
  this.timeout(120_000)
  let newsroom: TestNewsroom
  let browser: Browser
  let paths: string[]

  before(async function () {
    const opened = await openBrowser()
    if (typeof opened === 'string') {
      process.stderr.write(`    skipped, no browser can be started here: ${opened}\n`)
      return this.skip()
    }
    browser = opened
    newsroom = await openTestNewsroom()
    const samples = join(root, 'feeds', 'sample')
    for (const file of readdirSync(samples).filter(name => name.endsWith('.json')))
      await newsroom.send('POST', '/api/articles', readFileSync(join(samples, file), 'utf8'))
    const long = await newsroom.send(
      'POST',
      '/api/articles',
      sampleItem({
        title: `Çekoslovakyalılaştıramadıklarımızdan${'mışsınızcasına'.repeat(8)}`,
        content_html: `<table><tr>${'<td>sütun başlığı</td>'.repeat(12)}</tr></table><pre>${'x'.repeat(200)}</pre><p>${'uzun'.repeat(60)}</p>`,
        tags: ['yerel', 'ç'.repeat(60)],
        _rights: { class: 'news', byline: { mode: 'name', text: 'Ad'.repeat(50) } },
      }),
    )
    const [{ key }] = JSON.parse(long.text).items
    const stories = [
      ...(await newsroom.ask('/', { headers: { accept: 'text/html' } })).text.matchAll(/"(\/articles\/[a-z2-7]{16})"/g),
    ]
    paths = [
      '/',
      '/feeds/yerel',
      '/haklar',
      '/iletisim',
      `/articles/${key}`,
      ...stories.slice(1, 3).map(([, path]) => path ?? ''),
    ]
  })
  after(async () => {
    await browser?.close()
    await newsroom?.close()
  })

  /** Opens the path, shows it to `look`, and returns what went wrong on the way. */
  async function visit(
    path: string,
    options: Parameters<Browser['newContext']>[0],
    look: (page: Page) => Promise<void>,
  ) {
    const context = await browser.newContext({ locale: 'tr-TR', ...options })
    const troubles: string[] = []
    const page = await context.newPage()
    page.on('console', message => message.type() === 'error' && troubles.push(`console: ${message.text()}`))
    page.on('pageerror', error => troubles.push(`error: ${error.message}`))
    page.on('request', request => {
      if (new URL(request.url()).hostname !== HOST) troubles.push(`elsewhere: ${request.url()}`)
    })
    page.on('requestfailed', request => troubles.push(`failed: ${request.url()}`))
    await page.goto(`http://${HOST}:${newsroom.port}${path}`, { waitUntil: 'load' })
    await look(page)
    expect(await context.cookies()).to.deep.equal([])
    await context.close()
    return troubles
  }

  it('ask for nothing from elsewhere, complain of nothing, and load every picture', async () => {
    for (const path of paths) {
      const troubles = await visit(path, {}, async page => {
        for (const picture of await page.locator('img').all()) await picture.scrollIntoViewIfNeeded()
        await page.waitForFunction(() => [...document.images].every(image => image.complete))
        const broken = await page.evaluate(() =>
          [...document.images].filter(({ naturalWidth }) => !naturalWidth).map(({ src }) => src),
        )
        expect(broken, path).to.deep.equal([])
      })
      expect(troubles, path).to.deep.equal([])
    }
  })

  it('fit into 360 pixels, and into more, without scrolling sideways', async () => {
    for (const path of paths)
      await visit(path, {}, async page => {
        for (const width of [360, 768, 1280]) {
          await page.setViewportSize({ width, height: 740 })
          const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
          expect(excess, `${path} at ${width}`).to.be.at.most(0)
        }
      })
  })

  it('show where the keyboard is, at every stop, in reading order', async () => {
    for (const path of ['/', paths.at(-1) ?? '/'])
      await visit(path, { viewport: { width: 1280, height: 900 } }, async page => {
        await page.keyboard.press('Tab')
        expect(await page.evaluate(() => document.activeElement?.className)).to.equal('skip')
        for (let stop = 0; stop < 12; stop++) {
          const outline = await page.evaluate(() => {
            const style = getComputedStyle(document.activeElement ?? document.body)
            return { style: style.outlineStyle, width: Number.parseFloat(style.outlineWidth) }
          })
          expect(outline.style, `${path} stop ${stop}`).to.equal('solid')
          expect(outline.width).to.be.at.least(2)
          await page.keyboard.press('Tab')
        }
      })
  })

  it('are readable by day and by night: text against its ground at 4.5 to 1 or better (WCAG 1.4.3)', async () => {
    for (const path of paths)
      await visit(path, {}, async page => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await page.evaluate(faintTexts), `${path}, ${colorScheme}`).to.deep.equal([])
        }
      })
  })

  it('go from the front page to a feed to a story and keep the language that was asked for', async () => {
    await visit('/', {}, async page => {
      await page.getByRole('link', { name: 'English' }).click()
      expect(await page.evaluate(() => document.documentElement.lang)).to.equal('en')
      await page.getByRole('link', { name: 'Local', exact: false }).first().click()
      await page.locator('main h2 a').first().click()
      expect(await page.evaluate(() => document.documentElement.lang)).to.equal('en')
      expect(await page.getByText('First published').count()).to.equal(1)
    })
  })
})

/** Runs in the page: texts whose contrast with what lies behind them is too small. */
function faintTexts(): string[] {
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number)
  const light = (color: string) => {
    const [r = 0, g = 0, b = 0] = channels(color).map(value => {
      const part = value / 255
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element: Element): string => {
    const color = getComputedStyle(element).backgroundColor
    if (channels(color)[3] !== 0) return color
    return element.parentElement ? behind(element.parentElement) : 'rgb(255, 255, 255)'
  }
  const faint: string[] = []
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim())
    if (!own || !element.checkVisibility()) continue
    const [a, b] = [light(getComputedStyle(element).color), light(behind(element))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    if (contrast < 4.5)
      faint.push(`${element.tagName} ${element.className} ${contrast.toFixed(2)} ${element.textContent?.slice(0, 30)}`)
  }
  return faint
}

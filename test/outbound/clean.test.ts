import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import fc from 'fast-check'
import { ruleOf } from '../../src/checking/catalogue.js'
import { validateFeed } from '../../src/index.js'
import { EXTENSIONS } from '../../src/outbound/links.js'
import { get } from '../get.js'
import { type Opened, openNewsroomForTest } from '../newsroom.js'
import { root } from '../root.js'

/** The closed list of DESIGN.md §6.1 that an ordinary feed can meet: two articles did change in the same second. */
const ALLOWED = new Set(['duplicate-updated'])

/** What the news profile says is about the stories, so it is asked only of good ones. */
const isWritten = (rule: string) => ruleOf(rule)?.profile !== 'news'

async function findings(house: Opened, path: string, asked = (_rule: string) => true): Promise<string[]> {
  const { body, headers } = await get(house.url + path)
  const { diagnostics } = validateFeed(body, {
    url: `https://akis.example${path}`,
    contentType: String(headers['content-type']),
    now: house.clock.now,
  })
  return diagnostics
    .filter(({ rule, level }) => level !== 'info' && !ALLOWED.has(rule) && asked(rule))
    .map(({ rule, message, path: at }) => `${path} ${at} ${rule}: ${message}`)
}

async function allFindings(house: Opened): Promise<string[]> {
  const paths = house.newsroom.categories.all.flatMap(({ slug }) =>
    Object.values(EXTENSIONS).map(extension => `/feeds/${slug}.${extension}`),
  )
  return (await Promise.all(paths.map(path => findings(house, path)))).flat()
}

function send(house: Opened, items: readonly object[]) {
  return get(`${house.url}/api/articles`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${house.secret}`, 'Content-Type': 'application/feed+json' },
    body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items }),
  })
}

describe('what leaves the house', () => {
  it('is clean in every category and format of the sample newsroom, its rights included', async () => {
    const house = await openNewsroomForTest()
    try {
      expect(await allFindings(house)).to.deep.equal([])
    } finally {
      await house.close()
    }
  })

  it('is clean whatever the CMS sent', async () => {
    const house = await openNewsroomForTest({}, false)
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        '\u0008',
        '\ud800',
        '\ufffe',
        ']]>',
        '<b>kalın</b> & &amp; &nbsp;',
        'مرحبا\u202e',
        '👩‍👩‍👧',
        'a\u0000b',
        '<script>alert(1)</script>',
        '&lt;p&gt;',
        ' ',
      ),
    )
    const url = fc.constantFrom(
      '/göreli/ığüş',
      'https://örnek.example/çay?a=b&c=d',
      'https://a.example/ b',
      'http://a.example/%',
    )
    const item = fc.record({
      id: fc.oneof(
        fc.uuid(),
        fc.webUrl(),
        nasty.map(text => `x${text}`),
      ),
      title: nasty.map(text => `Başlık ${text}`),
      summary: nasty,
      content_html: fc.oneof(
        nasty,
        fc.constant(''),
        nasty.map(text => `<p>${text}</p><img src="ğ.jpg"><a href="${text}">x</a>`),
      ),
      url,
      tags: fc.array(nasty, { maxLength: 3 }).map(tags => ['yerel', ...tags]),
      authors: fc.array(fc.record({ name: nasty, url }), { maxLength: 2 }),
      date_published: fc
        .date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
        .map(date => date.toISOString()),
      image: url,
      language: fc.constantFrom('tr', 'en', 'zh-Hant', 'ar'),
      _rights: fc.record({ class: fc.constantFrom('news', 'photo', 'official'), dateline: nasty }),
    })
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(item, { minLength: 1, maxLength: 6 }), async items => {
          const reply = await send(house, items)
          expect(reply.status, reply.text).to.equal(200)
          for (const extension of Object.values(EXTENSIONS))
            expect(await findings(house, `/feeds/yerel.${extension}`, isWritten)).to.deep.equal([])
        }),
        { numRuns: 40 },
      )
      expect((await get(`${house.url}/feeds/yerel.json`)).json().items, 'they were let in').to.have.length(50)
    } finally {
      await house.close()
    }
  })

  it('is clean with 500 categories, and every one has its feeds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mahrec-500-'))
    const slugs = Array.from({ length: 500 }, (_, number) => `kategori-${number}`)
    const row = (slug: string) =>
      `- {slug: ${slug}, label: {tr: ${slug}, en: ${slug}}, description: {tr: ç ${slug}, en: ç ${slug}}}`
    writeFileSync(join(folder, 'categories.yaml'), `categories:\n${slugs.map(row).join('\n')}\n`)
    writeFileSync(join(folder, 'publication.yaml'), readFileSync(join(root, 'feeds', 'publication.yaml')))
    const house = await openNewsroomForTest({ FEEDS_DIR: folder }, false)
    try {
      const reply = await send(house, [
        { id: 'hepsi', title: 'Her yerde', content_text: 'x', tags: slugs, _rights: { class: 'news' } },
      ])
      expect(reply.json().items[0].outcome).to.equal('added')
      for (const slug of ['kategori-0', 'kategori-499']) {
        expect((await get(`${house.url}/feeds/${slug}.rss`)).text).to.include('Her yerde')
        for (const extension of Object.values(EXTENSIONS))
          expect(await findings(house, `/feeds/${slug}.${extension}`)).to.deep.equal([])
      }
      expect((await get(`${house.url}/`)).status).to.equal(200)
    } finally {
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    }
  }).timeout(60_000)
})

import { expect } from 'chai'
import fc from 'fast-check'
import { writeJsonFeed } from '../../src/formats/json-feed/write.js'
import { writeRss } from '../../src/formats/rss/write.js'
import { shown } from '../../src/formats/writing/shown.js'
import type { Article } from '../../src/model/article.js'
import type { Decision } from '../../src/model/decision.js'
import { ArticlePage } from '../../src/web/pages/article.js'
import { html as pageOf } from '../../src/web/pages/layout.js'
import { Story } from '../../src/web/pages/story.js'
import { publication } from '../rights/ground.js'
import { arbitraryArticle, arbitraryDecision, linksOf } from './arbitrary-article.js'
import { WRITERS } from './reading.js'
import { FULL, sampleArticle, sampleLinks } from './sample.js'

const BODY = 'ISARETGOVDE'
const SUMMARY = 'ISARETOZET'
const STRANGER = 'ISARETYABANCI'
const INLINE = 'isaretmetinici'
const attached = (id: string) => `https://cdn.example/isaret${id}.jpg`

/** The same article with words that nothing else could have written, and every medium in the body as well. */
function marked(article: Article): Article {
  const pictures = article.media.map(({ id }) => `<a href="${attached(id)}"><img src="${attached(id)}#k" alt=""></a>`)
  const inline =
    `<p><img src="https://cdn.example/${INLINE}.jpg" alt=""></p>` +
    `<video src="https://cdn.example/${INLINE}.mp4" controls=""><img src="https://cdn.example/${INLINE}.png"></video>` +
    `<iframe src="https://www.youtube.com/embed/${INLINE}"></iframe>`
  const feedHtml = `<p>${BODY}</p>${pictures.join('')}<a href="https://cdn.example/${INLINE}.mp4">cdn.example</a>`
  return {
    ...article,
    summary: `${SUMMARY} ${article.summary}`,
    body: { ...article.body, html: `<p>${BODY}</p>${pictures.join('')}${inline}<p>${BODY}</p>`, feedHtml },
    media: article.media.map(medium => ({ ...medium, url: attached(medium.id) })),
    extensions: { _ek: { a: STRANGER }, _rights: { baska: STRANGER } },
  }
}

function outputs(article: Article, decision: Decision): Record<string, string> {
  const frame = { language: 'tr', publication, path: '/articles/x', publicUrl: 'https://a.example' } as const
  const props = { ...frame, stylesheet: '/s.css', languageQuery: '', article, decision, categories: [] }
  const story = { article, decision, language: 'tr', zone: 'Europe/Istanbul', publicUrl: 'https://a.example' } as const
  return {
    ...Object.fromEntries(
      Object.entries(WRITERS).map(([name, write]) => [
        name,
        write.item(article, decision, linksOf(article))?.text ?? '',
      ]),
    ),
    page: pageOf(ArticlePage(props)),
    list: pageOf(Story({ ...story, size: 'full' })),
  }
}

describe('Whatever a decision withholds', function () {
  this.timeout(60_000)

  it('is in no item, page, list or JSON-LD: body, summary, media or members of others', () => {
    fc.assert(
      fc.property(arbitraryArticle, arbitraryDecision, (any, decision) => {
        const article = marked(any)
        const withheld = decision.extent === 'full' ? [] : [BODY, SUMMARY, STRANGER]
        if (decision.extent !== 'full' || decision.inline !== 'full') withheld.push(INLINE)
        for (const { id } of article.media)
          if (decision.extent === 'headline' || (decision.media[id] ?? 'none') === 'none') withheld.push(`isaret${id}`)
        for (const [name, text] of Object.entries(outputs(article, decision)))
          for (const word of withheld) expect(text.includes(word), `${name}: ${word}`).to.equal(false)
        if (decision.extent === 'full') for (const text of texts(article, decision)) expect(text).to.include(BODY)
      }),
      { numRuns: 300 },
    )
  })

  function texts(article: Article, decision: Decision): string[] {
    const { list: _, ...others } = outputs(article, decision)
    return Object.values(others)
  }

  it('is nothing where all may go: every word and file is in every item and page', () => {
    fc.assert(
      fc.property(arbitraryArticle, any => {
        const article = marked(any)
        const media = Object.fromEntries(article.media.map(({ id }) => [id, 'full' as const]))
        for (const text of texts(article, { ...FULL, media }))
          for (const word of [BODY, INLINE, ...article.media.map(({ id }) => `isaret${id}`)])
            expect(text).to.include(word)
      }),
      { numRuns: 50 },
    )
  })
})

describe('What is shown of an article', () => {
  const withBody = (html: string) => ({ ...sampleArticle, media: [], body: { ...sampleArticle.body, html } })
  const page = (html: string, inline: Decision['inline'] = 'none') =>
    shown(withBody(html), { ...FULL, inline }).pageHtml()

  it('keeps what is around a medium that goes, and the words of a link to it', () => {
    const file = 'https://c.example/a.jpg'
    expect(
      page(`<p>a <img src="${file}" alt="x"> b <a href="${file}?w=9">büyüt</a> <a href="https://c.example/">c</a></p>`),
    ).to.equal('<p>a  b büyüt <a href="https://c.example/">c</a></p>')
    const nested = '<video src="https://c.example/v.mp4"><video src="https://c.example/w.mp4"></video>x</video>y'
    expect(page(nested)).to.equal('y')
    expect(page('<p>a<video src="https://c.example/v.mp4">hiç kapanmıyor')).to.equal('<p>a')
    expect(page('<p>a</p>')).to.equal('<p>a</p>')
    expect(page(nested, 'full')).to.equal(nested)
  })

  it('knows one file by any spelling of its address', () => {
    const [medium] = sampleArticle.media
    if (!medium) throw new Error('the sample has no media')
    for (const spelling of [
      'https://K.example/%c5%9f.jpg#x',
      'http://k.example/ş.jpg',
      'https://k.example/%C5%9F.jpg?w=3&amp;h=4',
    ]) {
      const article = { ...withBody(`<img src="${spelling}">`), media: [{ ...medium, url: 'https://k.example/ş.jpg' }] }
      expect(shown(article, { ...FULL, media: {} }).pageHtml(), spelling).to.equal('')
      expect(shown(article, { ...FULL, inline: 'none' }).pageHtml(), spelling).to.include('<img')
    }
    const other = {
      ...withBody('<img src="https://k.example/r.php?id=2">'),
      media: [{ ...medium, url: 'https://k.example/r.php?id=1' }],
    }
    expect(shown(other, { ...FULL, media: {} }).pageHtml()).to.include('id=2')
  })

  it('leaves a film its place and takes away only the cover that may not be shown', () => {
    const [medium] = sampleArticle.media
    if (!medium) throw new Error('the sample has no media')
    const html = '<video src="https://c.example/v.mp4" poster="https://c.example/k.jpg" controls=""></video>'
    const article = { ...withBody(html), media: [{ ...medium, url: 'https://c.example/v.mp4' }] }
    const show = shown(article, { ...FULL, inline: 'none' })
    expect(show.pageHtml()).to.equal('<video src="https://c.example/v.mp4" controls=""></video>')
    expect(show.html).to.equal('<a href="https://c.example/v.mp4">c.example</a>')
  })

  it('is at most 300 units of an excerpt, never half a character', () => {
    const body = { ...sampleArticle.body, excerpt: `${'a'.repeat(298)}👩${'b'.repeat(900)}` }
    const { opening } = shown({ ...sampleArticle, body }, { ...FULL, extent: 'excerpt', duties: [] })
    expect(opening).to.have.length(299).and.match(/a…$/)
  })

  it('is of a long rights statement only the beginning where the story may not go, and JSON says so', () => {
    const long = `Her hakkı saklıdır. ${'x'.repeat(5000)}SON`
    const raw = [
      { carrier: 'rss:dc:rights', value: long, scope: 'item' as const },
      { carrier: 'rss:dcterms:rights', value: 'Kısa söz.', scope: 'item' as const },
    ]
    const article = { ...sampleArticle, rights: { ...sampleArticle.rights, raw } }
    const item = (decision: Decision) => JSON.parse(writeJsonFeed.item(article, decision, sampleLinks)?.text ?? '')
    expect(item({ ...FULL, extent: 'headline' })._rights.raw).to.deep.equal([
      { carrier: 'rss:dc:rights', value: long.slice(0, 2000), scope: 'item', cut: true },
      { carrier: 'rss:dcterms:rights', value: 'Kısa söz.', scope: 'item' },
    ])
    expect(item(FULL)._rights.raw).to.deep.equal(raw)
    const rss = writeRss.item(article, { ...FULL, extent: 'headline' }, sampleLinks)?.text
    expect(rss).to.include('Kısa söz.').and.not.include('xxxx')
    expect(writeRss.item(article, FULL, sampleLinks)?.text).to.include('xxxxSON')
  })
})

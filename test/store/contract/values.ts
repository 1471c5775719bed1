// The contract's part on what may be kept: each trap of the engines, seen from the port.
import { expect } from 'chai'
import fc from 'fast-check'
import type { Article } from '../../../src/model/article.js'
import type { Revision } from '../../../src/store/store.js'
import { rejection } from '../rejection.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'
import type { Playground } from './playground.js'

export function valuesContract(ground: Playground): void {
  async function keep(article: Article, rest: Partial<Revision> = {}): Promise<Article | undefined> {
    const store = await ground.open()
    await store.articles.revise(article.key, () => ({ ...sampleRevision(article), ...rest }))
    const kept = await store.articles.byKey(article.key)
    const [version] = await store.articles.versions(article.key)
    expect(version?.article).to.deep.equal(kept?.article)
    expect(version?.raw).to.equal(rest.raw ?? sampleRevision(article).raw)
    return kept?.article
  }

  async function refusal(article: Article, rest: Partial<Revision> = {}): Promise<Error> {
    const store = await ground.open()
    const error = await rejection(store.articles.revise(article.key, () => ({ ...sampleRevision(article), ...rest })))
    expect(await store.articles.count()).to.equal(0)
    expect(await store.changes.last()).to.equal(0)
    return error
  }

  it('keeps booleans', async () => {
    const article = sampleArticle({
      rights: { sublicensable: true, ai: { search: true, aiInput: false, aiIndex: true, aiTrain: false } },
      extensions: { _ek: { açık: true, kapalı: false, yok: null } },
    })
    expect(await keep(article)).to.deep.equal(article)
  })

  it('keeps whatever text an article holds: Turkish, emoji, right to left, U+0000, lone surrogates', async () => {
    const title = 'İIıiŞşĞğ 👩‍👩‍👧 \u202eثلج\u202c \ufffe a\u0000b \ud800 ]]> <b>&amp;</b>\r\n\t\u0008'
    const article = sampleArticle({ title, body: { html: title, excerpt: '', policy: 1 }, tags: [title, ''] })
    expect(await keep(article)).to.deep.equal(article)
  })

  it('refuses, and never cuts, an id or a raw item with U+0000', async () => {
    expect((await refusal(sampleArticle({ id: 'a\u0000b' }))).message).to.contain('U+0000')
    expect((await refusal(sampleArticle(), { raw: '<item>\u0000</item>' })).message).to.contain('U+0000')
  })

  it('refuses, and never changes, an id or a raw item with a lone surrogate', async () => {
    expect((await refusal(sampleArticle({ id: 'a\ud800' }))).message).to.contain('lone surrogate')
    expect((await refusal(sampleArticle(), { raw: '\udc00' })).message).to.contain('lone surrogate')
  })

  it('keeps an empty raw item, and ids of blanks and quotes', async () => {
    const article = sampleArticle({ id: ` '"; -- \n ` })
    expect(await keep(article, { raw: '' })).to.deep.equal(article)
  })

  it('keeps times before 1970 and at both ends of what a date can be, to the millisecond', async () => {
    const article = sampleArticle({
      firstPublishedAt: -8.64e15,
      updates: [{ at: -1 }, { at: 8.64e15 - 1 }],
      acceptedAt: 8.64e15,
    })
    expect(await keep(article)).to.deep.equal(article)
  })

  it('refuses, and never rounds, integers above 2^53', async () => {
    const error = await refusal(sampleArticle({ firstPublishedAt: 2 ** 53 + 2 }))
    expect(error.message).to.contain('9007199254740994')
  })

  it('refuses times that are none', async () => {
    expect((await refusal(sampleArticle({ acceptedAt: Number.NaN }))).message).to.match(/NaN/)
    expect((await refusal(sampleArticle({ firstPublishedAt: Number.POSITIVE_INFINITY }))).message).to.match(/Infinity/)
  })

  it('gives every number back as a number', async () => {
    const store = await ground.open()
    const article = sampleArticle({ rights: { embargoUntil: SAMPLE_TIME + 1 } })
    await store.articles.revise(article.key, () => sampleRevision(article))
    await store.keys.add({ id: 'k1', name: 'masa', hash: 'h', createdAt: SAMPLE_TIME })
    const [change] = await store.changes.after(0, 1)
    const numbers = {
      count: await store.articles.count(),
      next: await store.articles.nextRelease(),
      last: await store.changes.last(),
      seq: change?.seq,
      version: change?.version,
      at: change?.at,
      createdAt: (await store.keys.list())[0]?.createdAt,
    }
    for (const [name, value] of Object.entries(numbers)) expect(value, name).to.be.a('number')
  })

  it('keeps an article of a mebibyte', async () => {
    const html = `<p>${'çok uzun bir haber. '.repeat(50_000)}</p>`
    const article = sampleArticle({ body: { html, feedHtml: html, excerpt: 'uzun', policy: 1 } })
    expect(await keep(article, { raw: html })).to.deep.equal(article)
  })

  it('keeps any extension members, equal in every value', async () => {
    const store = await ground.open()
    let number = 0
    const members = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ noUnicodeString: false }))
    await fc.assert(
      fc.asyncProperty(members, fc.string({ unit: 'binary' }), async (extensions, title) => {
        number += 1
        const article = sampleArticle({ id: `haber-${number}`, title, extensions })
        await store.articles.revise(article.key, () => sampleRevision(article))
        // JSON has one zero: -0 comes back as 0, which is what any JSON reader makes of it.
        const zero = (value: unknown): unknown => (Object.is(value, -0) ? 0 : value)
        const expected: unknown = JSON.parse(JSON.stringify(extensions), (_, value) => zero(value))
        expect((await store.articles.byKey(article.key))?.article).to.deep.equal({ ...article, extensions: expected })
      }),
      { numRuns: 60 },
    )
  })
}

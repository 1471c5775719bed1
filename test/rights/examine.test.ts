// Reasons name the field, the term of the law, and what would be accepted.
import { expect } from 'chai'
import fc from 'fast-check'
import type { Draft, RightsDraft } from '../../src/model/draft.js'
import { CONTENT_CLASSES, RESERVATIONS } from '../../src/model/rights.js'
import { completeRights } from '../../src/rights/defaults.js'
import { examineRights } from '../../src/rights/examine.js'
import { termById } from '../../src/rights/terms/index.js'
import { draft, NOW, PUBLISHED, partner, publication } from './ground.js'

const own = { owner: 'self', publication, now: NOW }
const theirs = { owner: partner.slug, publication, partner, now: NOW }
const examine = (bits: Partial<Draft>, entry: Parameters<typeof examineRights>[1] = own) =>
  examineRights(draft(bits), entry).map(({ field, term, allowed }) => ({ field, term, allowed }))

describe('rights/examine', () => {
  it('names the classes that exist when one does not, and when none is said', () => {
    const expected = [{ field: '_rights.class', term: undefined, allowed: CONTENT_CLASSES }]
    expect(examine({ rights: { class: 'essay' } })).to.deep.equal(expected)
    expect(examine({ rights: {} })).to.deep.equal(expected)
    expect(examine({ rights: {} }, theirs), 'a partner need not know our classes').to.deep.equal([])
  })

  it('names reservations and kinds of hop that exist', () => {
    const found = examine({
      rights: { class: 'news', reservation: 'some', sourceChain: [{ name: 'A', date: 0, kind: 'blog' as never }] },
      media: [{ url: 'https://a.example/1', rights: { reservation: 'some' as never } }],
    })
    expect(found.map(({ field }) => field)).to.deep.equal([
      '_rights.reservation',
      '_rights.source_chain[0].kind',
      'attachments[0]._rights.reservation',
    ])
    expect(found[0]?.allowed).to.deep.equal(RESERVATIONS)
  })

  const refused: Readonly<Record<string, readonly [RightsDraft, string, string]>> = {
    'attribution with a notice that forbids': [
      { reservation: 'attribution', notice: { en: 'All rights reserved.' } },
      '_rights.notice',
      'fsek-ek4-rights-information',
    ],
    'a licence that is not an address': [
      { licenseUrl: 'CC BY 4.0' },
      '_rights.license_url',
      'fsek-ek4-rights-information',
    ],
    'a licence of another scheme': [
      { licenseUrl: 'javascript:alert(1)' },
      '_rights.license_url',
      'fsek-ek4-rights-information',
    ],
    'a holder without name': [{ holder: { name: '' } }, '_rights.holder.name', 'fsek-ek4-rights-information'],
    'a hop without name': [
      { sourceChain: [{ date: 0, name: ' ' }] },
      '_rights.source_chain[0].name',
      'fsek-36-3-citation',
    ],
    'a hop with a date that is none': [
      { sourceChain: [{ name: 'A', date: Number.NaN }] },
      '_rights.source_chain[0].date',
      'fsek-36-3-citation',
    ],
  }
  for (const [what, [rights, field, term]] of Object.entries(refused))
    for (const [who, entry] of [['own', own] as const, ['partner', theirs] as const])
      it(`refuses ${what} in an ${who} item and says why`, () => {
        const reasons = examineRights(draft({ rights: { class: 'news', ...rights } }), entry)
        expect(reasons.map(reason => [reason.field, reason.term])).to.deep.equal([[field, term]])
        expect(termById(term)).to.not.equal(undefined)
        for (const reason of reasons) expect(reason.message.tr).to.not.equal(reason.message.en)
      })

  it('says everything that is wrong at once', () => {
    const rights = { class: 'reply', reservation: 'all', licenseUrl: 'x', sourceChain: [{ name: 'A' }] }
    expect(examine({ rights }).map(({ field }) => field)).to.have.members([
      '_rights.source_chain[0].date',
      '_rights.license_url',
      '_rights.concerns',
      '_rights.reservation',
    ])
  })

  it('finds a contradiction with a reservation that silence or the law settles', () => {
    const notice = { tr: 'Her hakkı saklıdır.' }
    expect(examine({ rights: { class: 'official', notice } })[0]?.field).to.equal('_rights.notice')
    expect(examine({ rights: { class: 'official', reservation: 'none', notice } })[0]?.field).to.equal('_rights.notice')
    expect(examine({ rights: { class: 'news', notice } }), 'silence follows the words').to.deep.equal([])
  })

  it('does not send an item back for what the feed around it says', () => {
    const value = '© 2026. Tüm hakları saklıdır.'
    const raw = [{ carrier: 'rss:copyright', value, scope: 'inherited' }] as const
    const rights = { class: 'news', reservation: 'attribution', notice: { tr: value }, raw } as const
    for (const entry of [own, theirs]) {
      expect(examine({ rights }, entry)).to.deep.equal([])
      const itself = [...raw, { ...raw[0], carrier: 'rss:dc:rights', scope: 'item' } as const]
      expect(examine({ rights: { ...rights, raw: itself } }, entry)[0]?.field).to.equal('_rights.notice')
      expect(examine({ rights: { ...rights, raw: [] } }, entry)[0]?.field).to.equal('_rights.notice')
    }
  })

  it('finds the contradiction of one picture', () => {
    const rights = { reservation: 'none', notice: { tr: 'Fotoğraf izinsiz kullanılamaz.' } } as const
    const found = examine({ media: [{ url: 'https://a.example/1' }, { url: 'https://a.example/2', rights }] })
    expect(found.map(({ field }) => field)).to.deep.equal(['attachments[1]._rights.notice'])
  })

  it('accepts every record that completing makes, as our own feed read back', () => {
    const concerns = { title: 'Köprü', url: 'https://serhat.example/1', date: PUBLISHED }
    const chains = [
      undefined,
      [{ name: 'Kars Manşet', kind: 'newspaper', date: 0 }],
      [{ name: 'AA', date: 0 }],
    ] as const
    for (const contentClass of CONTENT_CLASSES)
      for (const reservation of [undefined, ...RESERVATIONS])
        for (const sourceChain of chains) {
          const made = draft({
            authors: [{ name: 'Ayşe Yılmaz' }],
            rights: {
              class: contentClass,
              ...(reservation ? { reservation } : {}),
              ...(sourceChain ? { sourceChain } : {}),
              ...(contentClass === 'reply' ? { concerns } : {}),
            },
          })
          if (examineRights(made, own).length > 0) continue
          const links = { page: 'https://serhat.example/42' }
          const { rights, byline, media } = completeRights(made, { ...own, firstPublishedAt: PUBLISHED, links })
          const picture = { url: 'https://serhat.example/1.jpg' }
          const again = { ...made, rights, byline, media: [{ ...picture, rights: media(picture) }] }
          const about = `${contentClass} ${reservation} ${JSON.stringify(sourceChain)}`
          expect(examineRights(again, own), about).to.deep.equal([])
        }
  })

  it('does not throw for any words a draft holds', () => {
    const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('Her hakkı saklıdır', '{yil}', 'news', 'all'))
    const rights = fc.record(
      {
        class: word,
        reservation: word,
        licenseUrl: word,
        basis: word,
        derivedFrom: word,
        notice: fc.record({ tr: word, en: word }, { requiredKeys: [] }),
        holder: fc.record({ name: word, url: word }),
        embargoUntil: fc.double(),
        sourceChain: fc.array(fc.record({ name: word, date: fc.double(), url: word }, { requiredKeys: [] }), {
          maxLength: 2,
        }),
        concerns: fc.record({ title: word, url: word, date: fc.double() }),
      },
      { requiredKeys: [] },
    )
    const authors = fc.array(fc.record({ name: word }), { maxLength: 2 })
    fc.assert(
      fc.property(rights, authors, fc.boolean(), (rights, authors, isOwn) => {
        const entry = isOwn ? own : theirs
        const made = draft({ rights: rights as RightsDraft, authors })
        if (examineRights(made, entry).length > 0) return
        const links = { page: 'https://serhat.example/42' }
        const { rights: record } = completeRights(made, { ...entry, firstPublishedAt: PUBLISHED, links })
        expect(record.notice.tr).to.not.equal('')
      }),
      { numRuns: 500 },
    )
  })
})

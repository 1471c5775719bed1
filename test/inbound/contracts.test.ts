// What a contract says, from every place it can be said, to what is taken in and shown.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { shown } from '../../src/formats/writing/shown.js'
import { contractDays } from '../../src/inbound/contract-days.js'
import { PARTNER_FIELDS, readPartner } from '../../src/inbound/partner-fields.js'
import { CONTRACT_NAMESPACE, readPartnersFile } from '../../src/inbound/partners-file.js'
import { keyOf } from '../../src/model/key.js'
import { hands } from '../net/hands.js'
import { root } from '../root.js'
import { categories, publication } from './desk-of-tests.js'
import { NOW, openWayIn, rss, type WayIn } from './way-in.js'

const DAY = 86_400_000

describe('the contract of a partner', () => {
  let way: WayIn
  beforeEach(async () => {
    way = await openWayIn()
  })
  afterEach(() => way.close())

  const shownOf = async (id: string, slug = 'ortak') => {
    const kept = await way.store.articles.byKey(keyOf(slug, id))
    return kept && way.gate(kept.article, { to: 'public', format: 'rss' })
  }

  it('is documented field by field', () => {
    const table = readFileSync(join(root, 'docs/partners.md'), 'utf8').split('## Merging')[0] ?? ''
    const rows = [...table.matchAll(/^\| (`.+?) \|/gm)].flatMap(([, names = '']) =>
      [...names.matchAll(/`([a-zA-Z]+)`/g)].map(match => match[1]),
    )
    expect(rows.toSorted()).to.deep.equal(Object.keys(PARTNER_FIELDS).toSorted())
  })

  const SAID = {
    feedUrl: 'https://kars.example/rss',
    name: 'Kars Manşet',
    extent: 'excerpt',
    mayPassOn: 'AA, ANKA',
    pictures: 'thumbnail',
    excerptWords: '40',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    reference: '2026/14 – İğdır dosyası',
    merge: 'alone',
    maxDaily: '60',
    keepDays: '30',
  }

  it('says the same in partners.opml, on the API and on the command line', async () => {
    const attributes = Object.entries(SAID).flatMap(([name, value]) =>
      name === 'feedUrl' || name === 'name' ? [] : [`s:${name}="${value}"`],
    )
    const opml = `<opml version="2.0" xmlns:s="${CONTRACT_NAMESPACE}"><body><outline text="Kars Manşet" xmlUrl="${SAID.feedUrl}" ${attributes.join(' ')}/></body></opml>`
    const read = readPartnersFile(opml, categories)
    const added = await way.desk.add({
      ...SAID,
      mayPassOn: ['AA', 'ANKA'],
      excerptWords: 40,
      maxDaily: 60,
      keepDays: 30,
    })
    if ('problems' in read || added === 'taken' || 'reasons' in added) throw new Error(JSON.stringify([read, added]))
    expect(added.partner).to.deep.equal(read.lines[0]?.partner)
    expect(added.partner).to.deep.include({ merge: 'alone', maxDaily: 60, keepDays: 30 })
    expect(added.partner.contract).to.deep.equal({
      extent: 'excerpt',
      mayPassOn: ['AA', 'ANKA'],
      pictures: 'thumbnail',
      excerptWords: 40,
      validFrom: '2026-01-01',
      validUntil: '2026-12-31',
      reference: '2026/14 – İğdır dosyası',
    })
    const changed = await way.desk.change('kars-manset', { keepDays: null, merge: null, gate: 'open' })
    expect(changed && 'partner' in changed && changed.partner).to.deep.include({ gate: 'open', maxDaily: 60 })
    expect(changed && 'partner' in changed && changed.partner).to.not.have.any.keys('keepDays', 'merge')
  })

  for (const [field, said, words] of [
    ['merge', { merge: 'cluster' }, 'unknown'],
    ['pictures', { extent: 'full', pictures: 'all' }, 'unknown'],
    ['excerptWords', { extent: 'excerpt', excerptWords: '4' }, 'from 5 to 500'],
    ['excerptWords', { extent: 'excerpt', excerptWords: '1e2' }, 'from 5 to 500'],
    ['maxDaily', { maxDaily: '-1' }, 'from 1 to 10000'],
    ['keepDays', { keepDays: {} }, 'text or a list'],
    ['validUntil', { extent: 'full', validUntil: '2026-02-30' }, 'a day such as'],
    ['validFrom', { extent: 'full', validFrom: '01.03.2026' }, 'a day such as'],
    ['validUntil', { extent: 'full', validFrom: '2026-03-02', validUntil: '2026-03-01' }, 'before it begins'],
    ['reference', { extent: 'full', reference: 'x'.repeat(201) }, 'at most 200'],
    ['extent', { pictures: 'none', validFrom: '2026-01-01' }, 'pictures, validFrom needs a contract'],
    ['maxDaily', { owner: 'self', maxDaily: '5' }, 'not for owner: self'],
  ] as const)
    it(`refuses ${JSON.stringify(said)} and says why`, () => {
      const read = readPartner({ feedUrl: 'https://a.example/', ...said }, categories)
      if (!('reasons' in read)) throw new Error('it was accepted')
      const reason = read.reasons.find(each => each.field === field)
      expect(reason?.message.en).to.include(words)
      expect(reason?.message.tr).to.not.equal(reason?.message.en)
    })

  it('holds from its first day to its last, and is none outside of them', async () => {
    await way.partner('ortak', { extent: 'full', validFrom: '2026-11-23', validUntil: '2026-11-24', reference: 'S-7' })
    way.serve('ortak', rss([{ guid: '1' }]))
    await way.poll('ortak')
    expect((await way.store.articles.byKey(keyOf('ortak', '1')))?.article.rights.basis).to.equal('contract:S-7')
    const at = (time: string) => {
      way.clock.now = Date.parse(time)
      return shownOf('1')
    }
    for (const [time, extent] of [
      ['2026-11-22T23:59:59+03:00', 'headline'],
      ['2026-11-23T00:00:00+03:00', 'full'],
      ['2026-11-24T23:59:59+03:00', 'full'],
      ['2026-11-25T00:00:00+03:00', 'headline'],
    ] as const)
      expect((await at(time))?.extent, time).to.equal(extent)
  })

  it('counts the words of an excerpt where the contract does', async () => {
    const text = 'Gece başlayan kar, Iğdır’dan Ardahan’a kadar bütün köy yollarını iki saat içinde kapattı.'
    await way.partner('ortak', { extent: 'excerpt', excerptWords: 6 })
    way.serve('ortak', rss([{ guid: '1' }]).replace('Gece başladı.', text))
    await way.poll('ortak')
    const kept = await way.store.articles.byKey(keyOf('ortak', '1'))
    if (!kept) throw new Error('it was not taken in')
    const seen = async () => {
      await way.book.read()
      return shown(kept.article, way.gate(kept.article, { to: 'public', format: 'rss' })).opening
    }
    expect(await seen()).to.equal('Gece başlayan kar, Iğdır’dan Ardahan’a kadar…')
    await way.desk.change('ortak', { excerptWords: null })
    expect(await seen()).to.equal(text)
  })

  it('lets go of a story when its days are over', async () => {
    await way.partner('ortak', { keepDays: 2 })
    way.serve('ortak', rss([{ guid: '1', date: 'Sun, 22 Nov 2026 23:30:00 +0300' }]))
    await way.poll('ortak')
    expect((await shownOf('1'))?.extent).to.equal('full')
    way.clock.now = Date.parse('2026-11-24T00:00:00+03:00')
    expect(await shownOf('1')).to.deep.include({ extent: 'nothing', terms: ['partner-contract'] })
  })

  it('has feeds made anew at the midnight at which a contract begins, ends or lets go', async () => {
    const clock = hands(NOW)
    await way.partner('bitiyor', { validUntil: '2026-11-23' })
    await way.partner('basliyor', { validFrom: '2026-11-24' })
    await way.partner('birakiyor', { keepDays: 2 })
    await way.partner('suresiz')
    await way.partner('uzun', { validFrom: '2026-01-01', validUntil: '2027-01-01' })
    const days = contractDays({
      partners: way.store.partners,
      zone: publication.zone,
      now: clock.now,
      later: clock.later,
    })
    days.start()
    const before = await way.store.changes.last()
    expect(clock.waiting).to.deep.equal([12 * 3_600_000])
    const again = clock.set(DAY)
    clock.turn(12 * 3_600_000)
    await again
    const changes = await way.store.changes.after(before, 99)
    expect(changes.map(({ kind, key }) => [kind, key])).to.have.deep.members(
      ['bitiyor', 'basliyor', 'birakiyor'].map(slug => ['contract', keyOf(slug, '')]),
    )
    expect((await way.desk.find('bitiyor'))?.partner.contract?.validUntil).to.equal('2026-11-23')
    await days.stop()
    expect(clock.waiting).to.deep.equal([])
  })

  it('takes in so many a day; the others wait with the reason, and come in the next day', async () => {
    await way.partner('ortak', { maxDaily: 2 })
    const document = rss(['1', '2', '3'].map(guid => ({ guid, title: `Kars’ta ${guid}. kar günü` })))
    way.serve('ortak', document)
    const first = await way.poll('ortak')
    expect(first.receipts.map(({ outcome }) => outcome)).to.deep.equal(['added', 'added', 'refused'])
    expect(first.receipts[2]?.reasons[0]).to.deep.include({ field: 'maxDaily', limit: 2 })
    expect(await way.store.quarantine.count('refused')).to.equal(1)
    way.serve('ortak', document.replace('2. kar günü', 'ikinci kar günü'))
    expect(
      (await way.poll('ortak')).receipts.map(({ outcome }) => outcome),
      'a correction is no new item',
    ).to.deep.equal(['same', 'changed', 'refused'])
    const rest = () => way.poll('ortak').then(({ health, receipts }) => [health.outcome, receipts.at(-1)?.outcome])
    expect(await rest(), 'the same day').to.deep.equal(['unchanged', undefined])
    way.clock.now = Date.parse('2026-11-24T00:00:01+03:00')
    expect(await rest(), 'the document is the same').to.deep.equal(['merged', 'added'])
    expect(await way.store.quarantine.count('refused')).to.equal(0)
    expect(await rest(), 'nothing waits any more').to.deep.equal(['unchanged', undefined])
  })

  it('keeps out whose terms forbid any other source beside it, and shows nothing of it any more', async () => {
    await way.partner('ortak')
    way.serve('ortak', rss([{ guid: '1' }]))
    await way.poll('ortak')
    await way.desk.change('ortak', { merge: 'no' })
    await way.book.read()
    expect((await shownOf('1'))?.extent).to.equal('nothing')
    way.serve('ortak', rss([{ guid: '1' }, { guid: '2', title: 'Iğdır’da kayısı' }]))
    const { receipts } = await way.poll('ortak')
    expect(receipts.map(({ outcome }) => outcome)).to.deep.equal(['same', 'refused'])
    expect(receipts[1]?.reasons[0]).to.deep.include({ field: 'merge', term: 'partner-contract' })
  })

  it('shows twice what one of the partners lets be told alone only', async () => {
    await way.partner('bir')
    await way.partner('iki', { merge: 'alone' })
    await way.partner('uc')
    for (const slug of ['bir', 'iki', 'uc']) {
      way.serve(slug, rss([{ guid: `${slug}-1`, link: 'https://kaynak.example/haber' }]))
      way.clock.now += 1000
      await way.poll(slug)
    }
    expect((await way.shown()).map(({ owner }) => owner)).to.have.members(['bir', 'iki'])
  })
})

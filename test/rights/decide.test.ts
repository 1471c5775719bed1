// How terms add up: never upwards, nothing when anything is wrong, media apart from the text, duties by what is shown.
import { expect } from 'chai'
import fc from 'fast-check'
import type { Article } from '../../src/model/article.js'
import type { Use } from '../../src/model/decision.js'
import { EXTENTS, type Extent, MEDIA_EXTENTS } from '../../src/model/extent.js'
import { CONTENT_CLASSES, RESERVATIONS, type Rights } from '../../src/model/rights.js'
import { decide } from '../../src/rights/decide.js'
import { createGate } from '../../src/rights/gate.js'
import type { Case, Standing, Term } from '../../src/rights/term.js'
import { TERMS } from '../../src/rights/terms/index.js'
import { article, type Bits, licensee, NOW, PUBLISHED, partner, publication, toLicensee, toPublic } from './ground.js'

const standing: Standing = { now: NOW, publication }
const KARS = { name: 'Kars Manşet', kind: 'newspaper', date: PUBLISHED } as const
const AA = { name: 'AA', kind: 'agency', date: PUBLISHED } as const
const contract = (extent: Extent, mayPassOn: readonly string[] = []) => ({
  ...partner,
  contract: { extent, mayPassOn },
})

const hops = fc.constantFrom({ name: 'Serhat Postası', kind: 'publisher', date: PUBLISHED } as const, KARS, AA, {
  name: 'DHA',
  kind: 'agency',
  date: PUBLISHED,
} as const)
const holders = fc.option(
  fc.constantFrom('Serhat Postası', 'Kars Manşet', 'AA', 'DHA', 'Ayşe Yılmaz').map(name => ({ name })),
  { nil: undefined },
)
const reservations = fc.constantFrom(...RESERVATIONS)
const agencyLists = fc.subarray(['AA', 'DHA'])

const cases: fc.Arbitrary<Case> = fc
  .record({
    owner: fc.constantFrom('self', 'self', partner.slug),
    contentClass: fc.constantFrom(...CONTENT_CLASSES),
    reservation: reservations,
    sourceChain: fc.array(hops, { minLength: 1, maxLength: 3 }),
    basis: fc.constantFrom('own', 'contract'),
    sublicensable: fc.boolean(),
    media: fc.array(fc.record({ reservation: reservations, holder: holders }), { maxLength: 3 }),
    extent: fc.constantFrom(...EXTENTS),
    mayPassOn: agencyLists,
    hasContract: fc.boolean(),
    subscribed: agencyLists,
    licensee: fc.option(
      fc.record({ extent: fc.constantFrom(...EXTENTS), agencies: agencyLists, categories: fc.constant(['yerel']) }),
      { nil: undefined },
    ),
  })
  .map(made => ({
    article: article({
      owner: made.owner,
      media: made.media,
      rights: {
        class: made.contentClass,
        reservation: made.reservation,
        sourceChain: made.sourceChain,
        basis: made.basis,
        sublicensable: made.sublicensable,
        concerns: { title: 'Köprü', url: 'https://serhat.example/1', date: 0 },
      },
    }),
    use: made.licensee ? toLicensee(made.licensee) : toPublic,
    standing: {
      now: NOW,
      publication: { ...publication, agencies: made.subscribed },
      ...(made.owner === 'self' ? {} : { partner: made.hasContract ? contract(made.extent, made.mayPassOn) : partner }),
    },
  }))

const withRights = (of: Case, bits: Partial<Rights>): Case => ({
  ...of,
  article: { ...of.article, rights: { ...of.article.rights, ...bits } },
})
const withPartner = (of: Case, change: (known: NonNullable<Standing['partner']>) => Standing['partner']): Case =>
  of.standing.partner ? { ...of, standing: { ...of.standing, partner: change(of.standing.partner) } } : of
const withUse = (of: Case, change: (to: Exclude<Use['to'], 'public'>) => Use['to']): Case =>
  of.use.to === 'public' ? of : { ...of, use: { ...of.use, to: change(of.use.to) } }

const stricter = { ...Object.fromEntries(RESERVATIONS.map((r, i) => [r, RESERVATIONS[i + 1] ?? r])) } as Record<
  Rights['reservation'],
  Rights['reservation']
>

const RESTRICTIONS: Readonly<Record<string, (of: Case) => Case>> = {
  'an embargo': of => withRights(of, { embargoUntil: NOW + 1 }),
  'a legal block': of => withRights(of, { legalBlock: { authority: 'A', number: '1', date: 0 } }),
  withdrawal: of => ({ ...of, article: { ...of.article, withdrawn: { at: 0, reference: '1' } } }),
  'a stricter reservation': of => withRights(of, { reservation: stricter[of.article.rights.reservation] }),
  'the reservation all': of => withRights(of, { reservation: 'all' }),
  'no sublicence': of => withRights(of, { sublicensable: false }),
  'no contract as basis': of => withRights(of, { basis: 'own' }),
  'a hop without date': of =>
    withRights(of, { sourceChain: of.article.rights.sourceChain.map(hop => ({ ...hop, date: Number.NaN })) }),
  'a stripped notice': of => withRights(of, { notice: { tr: '', en: '' } }),
  'an abridged text': of => withRights(of, { abridged: true }),
  'stricter media': of => ({
    ...of,
    article: {
      ...of.article,
      media: of.article.media.map(m => ({
        ...m,
        rights: { ...m.rights, reservation: stricter[m.rights.reservation] },
      })),
    },
  }),
  'no record of the partner': of => withPartner(of, () => undefined),
  // A contract may forbid what no contract would let through; ending that one is no restriction.
  'no contract with the partner': of =>
    withPartner(of, known => (known.contract?.extent === 'nothing' ? known : { ...known, contract: undefined })),
  'no agency the partner may pass on': of =>
    withPartner(of, known => (known.contract ? { ...known, contract: { ...known.contract, mayPassOn: [] } } : known)),
  'no own subscription': of => ({
    ...of,
    standing: { ...of.standing, publication: { ...of.standing.publication, agencies: [] } },
  }),
  'a licensee instead of the public': of =>
    of.use.to === 'public' ? { ...of, use: toLicensee({ agencies: ['AA', 'DHA'] }) } : of,
  'a licence for headlines': of =>
    withUse(of, to => ({ ...to, extent: to.extent === 'nothing' ? 'nothing' : 'headline' })),
  'a licence without agencies': of => withUse(of, to => ({ ...to, agencies: [] })),
  'a licence for other categories': of => withUse(of, to => ({ ...to, categories: ['spor'] })),
}

describe('rights/decide', () => {
  for (const [what, restrict] of Object.entries(RESTRICTIONS))
    it(`never gives more for ${what}`, () => {
      fc.assert(
        fc.property(cases, of => {
          const before = decide(of.article, of.use, of.standing)
          const less = restrict(of)
          const after = decide(less.article, less.use, less.standing)
          if (EXTENTS.indexOf(after.extent) > EXTENTS.indexOf(before.extent)) return false
          return of.article.media.every(({ id }) => {
            const [a, b] = [after.media[id] ?? 'none', before.media[id] ?? 'none']
            return MEDIA_EXTENTS.indexOf(a) <= MEDIA_EXTENTS.indexOf(b)
          })
        }),
        { numRuns: 300 },
      )
    })

  it('says the same twice, names every medium and only known terms', () => {
    const ids = new Set(TERMS.map(term => term.id))
    fc.assert(
      fc.property(cases, of => {
        const decision = decide(of.article, of.use, of.standing)
        expect(decide(of.article, of.use, of.standing)).to.deep.equal(decision)
        expect(Object.keys(decision.media)).to.deep.equal(of.article.media.map(({ id }) => id))
        expect([...decision.terms].sort()).to.deep.equal(decision.terms)
        expect(decision.terms.length).to.be.greaterThan(0)
        for (const id of decision.terms) expect(ids.has(id), id).to.equal(true)
        if (decision.extent === 'nothing') {
          expect(decision.duties).to.deep.equal([])
          expect(new Set(Object.values(decision.media))).to.not.include('full')
        } else expect(decision.duties).to.include.members(['name-source', 'show-notice'])
      }),
      { numRuns: 300 },
    )
  })

  it('shows nothing of garbage, and does not throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (a, b, c) => {
        expect(decide(a as Article, b as Use, c as Standing).extent).to.equal('nothing')
      }),
      { numRuns: 300 },
    )
  })

  it('answers with a whole decision when any one field of an article is garbage', () => {
    const ground = article({ media: [{ holder: { name: 'Serhat Postası' } }] })
    const fields = fc.constantFrom(...(Object.keys(ground) as (keyof Article)[]))
    const inner = fc.constantFrom(...(Object.keys(ground.rights) as (keyof Rights)[]))
    fc.assert(
      fc.property(fields, inner, fc.anything(), (field, right, value) => {
        for (const broken of [
          { ...ground, [field]: value },
          { ...ground, rights: { ...ground.rights, [right]: value } },
        ]) {
          const decision = decide(broken as Article, toPublic, standing)
          expect(EXTENTS).to.include(decision.extent)
          expect(decision.terms.length).to.be.greaterThan(0)
        }
      }),
      { numRuns: 500 },
    )
  })

  const broken: Readonly<Record<string, { article?: object; use?: object; standing?: object }>> = {
    'an unknown class': { article: { rights: { ...article().rights, class: 'essay' } } },
    'an unknown reservation': { article: { rights: { ...article().rights, reservation: 'some' } } },
    'no rights': { article: { rights: undefined } },
    'no chain': { article: { rights: { ...article().rights, sourceChain: undefined } } },
    'media without rights': { article: { media: [{ id: 'm1' }] } },
    'an unknown format': { use: { format: 'gopher' } },
    'an unknown recipient': { use: { to: 'everyone' } },
    'a licensee with an unknown extent': { use: { to: { name: 'x', extent: 'everything', agencies: [] } } },
    'a clock that does not go': { standing: { now: Number.NaN } },
    'no publication': { standing: { publication: undefined } },
    'a partner that is not on record': { article: { owner: 'kars-manset' } },
    "another partner's record": {
      article: { owner: 'kars-manset' },
      standing: { partner: { ...partner, slug: 'baska' } },
    },
    'a contract with an unknown extent': {
      article: { owner: 'kars-manset' },
      standing: { partner: { ...partner, contract: { extent: 'everything', mayPassOn: [] } } },
    },
  }
  for (const [what, bits] of Object.entries(broken))
    it(`shows nothing for ${what}`, () => {
      const decision = decide(
        { ...article(), ...bits.article } as Article,
        { ...toPublic, ...bits.use } as Use,
        { ...standing, ...bits.standing } as Standing,
      )
      expect(decision.extent).to.equal('nothing')
      expect(decision.duties).to.deep.equal([])
    })

  it('names the term that broke, and shows nothing', () => {
    const broken: Term = {
      ...(TERMS[1] as Term),
      id: 'broken',
      judge: () => {
        throw new Error('a bug')
      },
    }
    const decision = decide(article({ media: [{}] }), toPublic, standing, [...TERMS, broken])
    expect(decision).to.deep.equal({
      extent: 'nothing',
      media: { m1: 'none' },
      inline: 'none',
      duties: [],
      terms: ['broken'],
    })
  })

  it('decides media that stand only in the body as closed ones of nobody knows whom', () => {
    const inline = (bits: Bits, use = toPublic, more: Partial<Standing> = {}) =>
      decide(article(bits), use, { ...standing, ...more }).inline
    const hop = { name: 'Kars Manşet', kind: 'newspaper' as const, date: PUBLISHED }
    const agency = { name: 'Demirören Haber Ajansı', kind: 'agency' as const, date: PUBLISHED }
    const contract = { extent: 'full' as const, mayPassOn: [] }
    expect(inline({}), 'our own').to.equal('full')
    expect(inline({ media: [{}] }), 'our own with an attachment').to.equal('full')
    expect(inline({ rights: { sourceChain: [hop], reservation: 'attribution' } }), 'another outlet').to.equal('none')
    expect(inline({ rights: { sourceChain: [hop], basis: 'contract' } }), 'by contract').to.equal('full')
    expect(inline({ rights: { class: 'agency', sourceChain: [agency] } }), 'agency').to.equal('none')
    expect(inline({ rights: { class: 'agency', sourceChain: [{ ...agency, name: 'AA' }] } }), 'AA').to.equal('full')
    expect(inline({ owner: 'kars-manset' }, toPublic, { partner }), 'a partner').to.equal('none')
    expect(inline({ owner: 'kars-manset' }, toPublic, { partner: { ...partner, contract } }), 'contract').to.equal(
      'full',
    )
    const excerpts: Use = { to: { ...licensee, extent: 'excerpt' }, format: 'rss' }
    expect(inline({}, excerpts), 'a licensee of excerpts').to.equal('thumbnail')
    expect(inline({ rights: { embargoUntil: Number.MAX_SAFE_INTEGER } }), 'nothing').to.equal('none')
  })

  it('shows nothing when no term permits, whatever limits there are', () => {
    const silent = TERMS.filter(term => term.id !== 'fsek-18-employer')
    expect(decide(article(), toPublic, standing, silent)).to.include({ extent: 'nothing' })
    expect(decide(article(), toPublic, standing, []).terms).to.deep.equal(['undecided'])
  })

  it('names what forbids when it shows nothing, and all that spoke when it shows something', () => {
    const held = article({ rights: { embargoUntil: NOW + 1 }, withdrawn: { at: 0, reference: '1' } })
    expect(decide(held, toPublic, standing).terms).to.deep.equal(['fsek-14-disclosure', 'fsek-ek4-withdrawal'])
    expect(decide(article(), toPublic, standing).terms).to.include.members(['fsek-18-employer', 'fsek-36-3-citation'])
  })

  it('lets an embargo end in its very millisecond', () => {
    const held = article({ rights: { embargoUntil: NOW } })
    expect(decide(held, toPublic, { ...standing, now: NOW - 1 }).extent).to.equal('nothing')
    expect(decide(held, toPublic, standing).extent).to.equal('full')
  })
})

describe('rights/decide on media', () => {
  const shown = (bits: Parameters<typeof article>[0], use = toPublic, known: Partial<Standing> = {}) =>
    Object.values(decide(article(bits), use, { ...standing, ...known }).media)
  const abroad = { owner: partner.slug, rights: { sourceChain: [KARS], sublicensable: true } }

  it('shows our own picture though the text is reserved, and the text though the picture is not ours to show', () => {
    const bits = {
      rights: { reservation: 'all' },
      media: [{ reservation: 'all' }, { holder: { name: 'DHA' } }],
    } as const
    const decision = decide(article(bits), toPublic, standing)
    expect(decision).to.deep.include({ extent: 'full', media: { m1: 'full', m2: 'none' } })
  })

  it("lets a freelance photographer's picture into our own feeds but not on to a licensee", () => {
    const media = [{ reservation: 'all', holder: { name: 'Ayşe Yılmaz' } }] as const
    expect(shown({ media })).to.deep.equal(['full'])
    expect(shown({ media }, toLicensee())).to.deep.equal(['none'])
    expect(
      shown({ media: [{ reservation: 'attribution', holder: { name: 'Ayşe Yılmaz' } }] }, toLicensee()),
    ).to.deep.equal(['full'])
  })

  it("shows a partner's picture by contract alone, a third party's in it not at all", () => {
    const media = [
      { reservation: 'all', holder: { name: 'Kars Manşet' } },
      { reservation: 'unknown' },
      { reservation: 'all', holder: { name: 'Ayşe Yılmaz' } },
      { reservation: 'attribution', holder: { name: 'Ayşe Yılmaz' } },
      { reservation: 'all', holder: { name: 'Anadolu Ajansı' } },
    ] as const
    const under = (extent: Extent, mayPassOn: readonly string[] = []) =>
      shown({ ...abroad, media }, toPublic, { partner: contract(extent, mayPassOn) })
    expect(shown({ ...abroad, media }, toPublic, { partner })).to.deep.equal(['none', 'none', 'none', 'none', 'none'])
    expect(under('headline')).to.deep.equal(['none', 'none', 'none', 'none', 'none'])
    expect(under('excerpt')).to.deep.equal(['thumbnail', 'thumbnail', 'none', 'thumbnail', 'none'])
    expect(under('full')).to.deep.equal(['full', 'full', 'none', 'full', 'none'])
    expect(under('full', ['AA'])).to.deep.equal(['full', 'full', 'none', 'full', 'full'])
  })

  it('takes the picture of an agency story to be the agency’s', () => {
    const bits = { rights: { class: 'agency', sourceChain: [AA] }, media: [{ reservation: 'all' }] } as const
    expect(shown(bits)).to.deep.equal(['full'])
    expect(shown(bits, toLicensee({ agencies: ['Anadolu Ajansı'] }))).to.deep.equal(['full'])
    expect(shown(bits, toLicensee())).to.deep.equal(['none'])
  })

  it('gives a licensee no more of a picture than of the text', () => {
    expect(shown({ media: [{}] }, toLicensee({ extent: 'excerpt' }))).to.deep.equal(['thumbnail'])
    expect(shown({ media: [{}] }, toLicensee({ extent: 'headline' }))).to.deep.equal(['none'])
  })

  it('takes the least of two media under one id', () => {
    const twice = article({ media: [{}, { holder: { name: 'DHA' } }] })
    const same = { ...twice, media: twice.media.map(medium => ({ ...medium, id: 'x' })) }
    expect(decide(same, toPublic, standing).media).to.deep.equal({ x: 'none' })
  })

  it('keeps a medium called like a part of every object', () => {
    const odd = article({ media: [{}] })
    const named = { ...odd, media: odd.media.map(medium => ({ ...medium, id: '__proto__' })) }
    expect(Object.entries(decide(named, toPublic, standing).media)).to.deep.equal([['__proto__', 'full']])
  })
})

describe('rights/decide on duties', () => {
  const duties = (bits: Parameters<typeof article>[0], use = toPublic, known: Partial<Standing> = {}) =>
    decide(article(bits), use, { ...standing, ...known }).duties

  it('asks of our own story the source, the author and the notice', () => {
    expect(duties({})).to.deep.equal(['name-source', 'name-author', 'show-notice'])
    expect(duties({ byline: { mode: 'none', text: '' } })).to.deep.equal(['name-source', 'show-notice'])
  })

  it("asks for the link and an untouched text where it is another's", () => {
    expect(duties({ rights: { sourceChain: [KARS] } })).to.deep.equal([
      'name-source',
      'name-author',
      'show-notice',
      'link-original',
      'keep-unaltered',
    ])
  })

  it('marks what is shortened, and what came shortened', () => {
    expect(duties({ rights: { sourceChain: [KARS], reservation: 'all' } })).to.include('mark-abridged')
    expect(duties({ rights: { abridged: true } })).to.include('mark-abridged')
    expect(duties({}, toLicensee({ extent: 'excerpt' }))).to.include.members(['mark-abridged', 'link-original'])
    expect(duties({})).to.not.include('mark-abridged')
  })

  it('keeps a reply whole: as a headline where the contract would shorten it', () => {
    const reply = {
      rights: {
        class: 'reply',
        reservation: 'none',
        concerns: { title: 'Köprü', url: 'https://serhat.example/1', date: 0 },
      },
    } as const
    expect(duties(reply)).to.include.members(['link-original', 'keep-unaltered'])
    expect(decide(article(reply), toLicensee({ extent: 'excerpt' }), standing).extent).to.equal('headline')
  })
})

describe('rights/gate', () => {
  it('asks for the record of the partner and the time at every decision', () => {
    let now = NOW
    const known = new Map([[partner.slug, contract('full')]])
    const gate = createGate({ publication, partnerOf: slug => known.get(slug), now: () => now })
    const theirs = article({ owner: partner.slug, rights: { sourceChain: [KARS] } })
    expect(gate(theirs, toPublic).extent).to.equal('full')
    known.delete(partner.slug)
    expect(gate(theirs, toPublic).extent).to.equal('nothing')
    expect(gate(article(), toPublic).extent).to.equal('full')
    now = PUBLISHED - 1
    expect(gate(article(), toPublic).extent).to.equal('nothing')
  })

  it('shows nothing when the record cannot be had', () => {
    const partnerOf = () => {
      throw new Error('no database')
    }
    const gate = createGate({ publication, partnerOf, now: () => NOW })
    expect(gate(article({ owner: 'kars-manset' }), toPublic)).to.deep.include({
      extent: 'nothing',
      terms: ['undecided'],
    })
    expect(gate(undefined as unknown as Article, toPublic).extent).to.equal('nothing')
  })

  it('follows an agency that is a partner itself: headline without contract, its extent with one', () => {
    const agency = { ...partner, slug: 'aa', name: 'Anadolu Ajansı (AA)', feedUrl: 'https://aa.example/rss' }
    const theirs = article({ owner: 'aa', rights: { class: 'agency', reservation: 'all', sourceChain: [AA] } })
    const under = (known: typeof agency) => createGate({ publication, partnerOf: () => known, now: () => NOW })
    expect(under(agency)(theirs, toPublic).extent).to.equal('headline')
    const signed = { ...agency, contract: { extent: 'full', mayPassOn: [] } } as const
    expect(under(signed)(theirs, toPublic).extent).to.equal('full')
    expect(under(signed)(theirs, toLicensee()).extent).to.equal('nothing')
  })
})

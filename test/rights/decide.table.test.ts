// The gate against a table written by hand from RIGHTS.md §2, §3 and DESIGN.md §4, over every combination.
import { expect } from 'chai'
import type { Article } from '../../src/model/article.js'
import type { Use } from '../../src/model/decision.js'
import type { Extent } from '../../src/model/extent.js'
import type { Partner } from '../../src/model/partner.js'
import { CONTENT_CLASSES, type ContentClass, RESERVATIONS, type Reservation } from '../../src/model/rights.js'
import { decide } from '../../src/rights/decide.js'
import { article, NOW, PUBLISHED, partner, publication, toLicensee, toPublic } from './ground.js'

// own: chain starts with us. other: the newsroom entered another outlet's text. licensed: the same, basis a contract.
// p-…: came with a partner's feed under a contract of that extent; p-none: under none.
// listed: the agency stands in our subscriptions, or in what the partner may pass on.
const ORIGINS = ['own', 'other', 'licensed', 'p-none', 'p-headline', 'p-excerpt', 'p-full'] as const
const AGENCY = ['listed', 'unlisted'] as const
type Origin = (typeof ORIGINS)[number]

const TABLE = `
origin         class                          reservation     agency   | public   licensee  no-sublicence  licensee-excerpt  licensee-with-agency
own            news,column,photo,video,audio  *               *        | full     full      headline       excerpt           full
own            official                       *               *        | full     full      headline       excerpt           full
own            reply                          *               *        | full     full      headline       headline          full
own            partner                        *               *        | nothing  nothing   nothing        nothing           nothing
own            agency                         *               listed   | full     nothing   nothing        nothing           full
own            agency                         *               unlisted | nothing  nothing   nothing        nothing           nothing

other          news                           none            *        | full     full      headline       excerpt           full
other          news                           attribution     *        | full     full      headline       excerpt           full
other          news                           unknown         *        | excerpt  excerpt   headline       excerpt           excerpt
other          news                           republication   *        | excerpt  excerpt   headline       excerpt           excerpt
other          news                           quotation       *        | excerpt  excerpt   headline       excerpt           excerpt
other          news                           all             *        | excerpt  excerpt   headline       excerpt           excerpt
other          column                         none            *        | full     full      headline       excerpt           full
other          column                         attribution     *        | excerpt  excerpt   headline       excerpt           excerpt
other          column                         unknown         *        | excerpt  excerpt   headline       excerpt           excerpt
other          column                         republication   *        | excerpt  excerpt   headline       excerpt           excerpt
other          column                         quotation       *        | excerpt  excerpt   headline       excerpt           excerpt
other          column                         all             *        | excerpt  excerpt   headline       excerpt           excerpt
other          photo,video,audio,partner      *               *        | headline headline  headline       headline          headline
other          official                       *               *        | full     full      headline       excerpt           full
other          reply                          *               *        | full     full      headline       headline          full
other          agency                         *               listed   | full     nothing   nothing        nothing           full
other          agency                         *               unlisted | nothing  nothing   nothing        nothing           nothing

licensed       news,column,photo,video,audio  *               *        | full     full      headline       excerpt           full
licensed       partner,official               *               *        | full     full      headline       excerpt           full
licensed       reply                          *               *        | full     full      headline       headline          full
licensed       agency                         *               listed   | full     nothing   nothing        nothing           full
licensed       agency                         *               unlisted | nothing  nothing   nothing        nothing           nothing

p-none         news,column,photo,video,audio  *               *        | headline headline  headline       headline          headline
p-none         partner,official,reply         *               *        | headline headline  headline       headline          headline
p-none         agency                         *               *        | nothing  nothing   nothing        nothing           nothing

p-headline     news,column,photo,video,audio  *               *        | headline headline  headline       headline          headline
p-headline     partner,official,reply         *               *        | headline headline  headline       headline          headline
p-headline     agency                         *               listed   | headline nothing   nothing        nothing           headline
p-headline     agency                         *               unlisted | nothing  nothing   nothing        nothing           nothing

p-excerpt      news,column,photo,video,audio  *               *        | excerpt  excerpt   headline       excerpt           excerpt
p-excerpt      partner,official               *               *        | excerpt  excerpt   headline       excerpt           excerpt
p-excerpt      reply                          *               *        | headline headline  headline       headline          headline
p-excerpt      agency                         *               listed   | excerpt  nothing   nothing        nothing           excerpt
p-excerpt      agency                         *               unlisted | nothing  nothing   nothing        nothing           nothing

p-full         news,column,photo,video,audio  *               *        | full     full      headline       excerpt           full
p-full         partner,official               *               *        | full     full      headline       excerpt           full
p-full         reply                          *               *        | full     full      headline       headline          full
p-full         agency                         *               listed   | full     nothing   nothing        nothing           full
p-full         agency                         *               unlisted | nothing  nothing   nothing        nothing           nothing
`

const rows = TABLE.trim()
  .split('\n')
  .slice(1)
  .filter(line => line.trim() !== '')
  .map(line => {
    const [left = '', right = ''] = line.split('|')
    return { line, when: left.trim().split(/\s+/), gives: right.trim().split(/\s+/) as Extent[] }
  })

const RECIPIENTS: readonly { readonly use: Use; readonly sublicensable: boolean }[] = [
  { use: toPublic, sublicensable: true },
  { use: toLicensee(), sublicensable: true },
  { use: toLicensee(), sublicensable: false },
  { use: toLicensee({ extent: 'excerpt' }), sublicensable: true },
  { use: toLicensee({ agencies: ['Anadolu Ajansı', 'DHA'] }), sublicensable: true },
]

const KEPT_BACK: Readonly<Record<string, (of: Article) => Article>> = {
  embargo: of => ({ ...of, rights: { ...of.rights, embargoUntil: NOW + 1 } }),
  'future publication': of => ({ ...of, firstPublishedAt: NOW + 1 }),
  block: of => ({ ...of, rights: { ...of.rights, legalBlock: { authority: 'A', number: '1', date: PUBLISHED } } }),
  withdrawal: of => ({ ...of, withdrawn: { at: PUBLISHED, reference: 'K-1' } }),
}

function answerFor(origin: Origin, contentClass: ContentClass, reservation: Reservation, agency: string) {
  const here = [origin, contentClass, reservation, agency]
  const found = rows.filter(({ when }) =>
    when.every((cell, i) => cell === '*' || cell.split(',').includes(here[i] ?? '')),
  )
  expect(found.length, `rows for ${here.join(' ')}`).to.equal(1)
  return found[0]?.gives ?? []
}

function story(origin: Origin, contentClass: ContentClass, reservation: Reservation, agency: string): Article {
  const first = origin === 'own' ? 'Serhat Postası' : 'Kars Manşet'
  const hop = { name: first, kind: 'publisher', date: PUBLISHED } as const
  const from = { name: agency === 'listed' ? 'AA' : 'DHA', kind: 'agency', date: PUBLISHED } as const
  return article({
    owner: origin.startsWith('p-') ? partner.slug : 'self',
    rights: {
      class: contentClass,
      reservation,
      sourceChain: contentClass === 'agency' ? [from] : [hop],
      basis: origin === 'licensed' ? 'contract' : 'own',
      ...(contentClass === 'reply' ? { concerns: { title: 'Köprü', url: 'https://serhat.example/1', date: 0 } } : {}),
    },
  })
}

function recordOf(origin: Origin): Partner | undefined {
  if (!origin.startsWith('p-')) return undefined
  const extent = origin.slice(2)
  return extent === 'none' ? partner : { ...partner, contract: { extent: extent as Extent, mayPassOn: ['AA'] } }
}

describe('rights/decide against the table', () => {
  for (const origin of ORIGINS)
    it(`gives every ${origin} text to every recipient what the table says`, () => {
      for (const contentClass of CONTENT_CLASSES)
        for (const reservation of RESERVATIONS)
          for (const agency of AGENCY) {
            const gives = answerFor(origin, contentClass, reservation, agency)
            expect(gives).to.have.length(RECIPIENTS.length)
            for (const [column, { use, sublicensable }] of RECIPIENTS.entries()) {
              const made = story(origin, contentClass, reservation, agency)
              const asked = { ...made, rights: { ...made.rights, sublicensable } }
              const standing = { now: NOW, publication, partner: recordOf(origin) }
              const about = `${origin} ${contentClass} ${reservation} ${agency}, column ${column + 1}`
              expect(decide(asked, use, standing).extent, about).to.equal(gives[column])
              for (const [what, keepBack] of Object.entries(KEPT_BACK))
                expect(decide(keepBack(asked), use, standing).extent, `${about}, ${what}`).to.equal('nothing')
            }
          }
    })

  it('uses every row of the table', () => {
    const used = new Set<string>()
    for (const origin of ORIGINS)
      for (const contentClass of CONTENT_CLASSES)
        for (const reservation of RESERVATIONS)
          for (const agency of AGENCY)
            for (const { when, line } of rows)
              if (
                when.every(
                  (cell, i) =>
                    cell === '*' || cell.split(',').includes([origin, contentClass, reservation, agency][i] ?? ''),
                )
              )
                used.add(line)
    expect(used.size).to.equal(rows.length)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { CONTRACT_NAMESPACE, readPartnersFile } from '../../src/inbound/partners-file.js'
import { root } from '../root.js'
import { categories } from './desk-of-tests.js'
import { openWayIn } from './way-in.js'

const file = (...outlines: string[]) =>
  `<opml version="2.0" xmlns:s="${CONTRACT_NAMESPACE}"><head><title>x</title></head><body>${outlines.join('\n')}</body></opml>`
const KARS =
  '<outline text="Kars Manşet" xmlUrl="https://kars.example/rss" category="/spor, Yerel Haberler" s:extent="excerpt" s:mayPassOn="AA, ANKA" s:gate="open" s:onMalformed="salvage"/>'

describe('partners.opml', () => {
  const read = (text: string) => {
    const result = readPartnersFile(text, categories)
    return 'problems' in result ? result.problems : result.lines
  }

  it('says everything of a partner in one line', () => {
    expect(read(file(KARS))).to.deep.equal([
      {
        digest: (read(file(KARS)) as readonly { readonly digest: string }[])[0]?.digest,
        partner: {
          slug: 'kars-manset',
          name: 'Kars Manşet',
          feedUrl: 'https://kars.example/rss',
          owner: 'partner',
          contract: { extent: 'excerpt', mayPassOn: ['AA', 'ANKA'] },
          categories: ['spor', 'yerel'],
          gate: 'open',
          onMalformed: 'salvage',
          paused: false,
        },
      },
    ])
  })

  it('takes lines at any depth, and leaves out those without a feed', () => {
    expect(read(file(`<outline text="Ortaklar"><outline text="bir">${KARS}</outline></outline>`))).to.have.length(1)
  })

  it('tells every mistake with its line', () => {
    const problems = read(
      file(
        '<outline text="a" xmlUrl="ftp://a.example/"/>',
        '<outline text="b" xmlUrl="https://b.example/" s:extent="all" s:gat="open"/>',
        '<outline text="c" xmlUrl="https://c.example/" s:mayPassOn="AA"/>',
        '<outline text="d" xmlUrl="https://d.example/" category="bahçe"/>',
        '<outline text="e" xmlUrl="https://e.example/" s:file="../../etc/passwd"/>',
        '<outline text="e" xmlUrl="https://e.example/" s:slug="self"/>',
        '<outline text="f" xmlUrl="https://f.example/"/>',
        '<outline text="F" xmlUrl="https://f2.example/"/>',
      ),
    )
    const told = problems.map(String)
    for (const [line, word] of [
      [1, 'http'],
      [2, 'extent'],
      [2, 'gat:'],
      [3, 'contract'],
      [4, 'bahçe'],
      [5, 'below'],
      [6, 'self'],
      [8, 'second partner'],
    ] as const)
      expect(
        told.some(problem => problem.startsWith(`partners.opml:${line}:`) && problem.includes(word)),
        `${line} ${word}\n${told.join('\n')}`,
      ).to.equal(true)
  })

  for (const [what, text] of [
    ['broken XML', '<opml><body>'],
    ['another document', '<rss version="2.0"/>'],
    ['nothing', ''],
  ] as const)
    it(`refuses ${what} with a line`, () => {
      expect(read(text)[0]).to.match(/^partners\.opml:1: /)
    })

  it('of the sample is sound', () => {
    expect(readPartnersFile(readFileSync(join(root, 'feeds/partners.opml'), 'utf8'), categories))
      .to.have.property('lines')
      .with.length(5)
  })

  it('counts until something newer is said, and again once a line changes; what leaves it is removed', async () => {
    const way = await openWayIn()
    const apply = (text: string) => {
      const result = readPartnersFile(text, categories)
      if ('problems' in result) throw new Error(result.problems.join())
      return way.desk.apply(result.lines)
    }
    expect(await apply(file(KARS))).to.equal(1)
    expect(await apply(file(KARS))).to.equal(0)
    await way.desk.change('kars-manset', { extent: 'full' })
    expect(await apply(file(KARS))).to.equal(0)
    expect((await way.desk.find('kars-manset'))?.partner.contract?.extent).to.equal('full')
    expect(await apply(file(KARS.replace('excerpt', 'headline')))).to.equal(1)
    expect((await way.desk.find('kars-manset'))?.partner.contract?.extent).to.equal('headline')
    await way.partner('baska')
    expect(await apply(file())).to.equal(1)
    expect((await way.desk.list()).map(({ partner }) => partner.slug)).to.deep.equal(['baska'])
    await way.close()
  })
})

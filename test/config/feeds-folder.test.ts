import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { readCategories } from '../../src/config/categories.js'
import { readPublication } from '../../src/config/publication.js'
import { ConfigError } from '../../src/config/read-config.js'
import { root } from '../root.js'

const publication = readFileSync(join(root, 'feeds/publication.yaml'), 'utf8')
const categories = readFileSync(join(root, 'feeds/categories.yaml'), 'utf8')

function problemsOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.join('\n')
    throw error
  }
  return ''
}

describe('publication.yaml', () => {
  it('of the sample newsroom names all that Law No. 5187 art. 4 asks for', () => {
    const { imprint } = readPublication(publication)
    for (const line of ['owner', 'responsibleEditor', 'address', 'email', 'phone', 'uets'] as const)
      expect(imprint[line], line).to.match(/\S/)
    expect(imprint.hostingProvider.name).to.match(/\S/)
  })

  it('tells file, line and path of every mistake', () => {
    const broken = publication.replace(/^zone:.*$/m, 'zone: Mars/Olympus').replace(/^site:.*$/m, 'site: serhat')
    const told = problemsOf(() => readPublication(broken))
    const line = (name: string) => broken.split('\n').findIndex(text => text.startsWith(name)) + 1
    expect(told).to.include(`publication.yaml:${line('zone:')}: zone: `)
    expect(told).to.include(`publication.yaml:${line('site:')}: site: `)
  })

  it('refuses a name it does not know', () => {
    expect(problemsOf(() => readPublication(`${publication}\nagancies: []\n`))).to.include('agancies')
  })

  it('tells where YAML itself is broken', () => {
    expect(problemsOf(() => readPublication('name: "x\nlanguage: tr'))).to.match(/^publication\.yaml:\d+: /)
  })
})

describe('categories.yaml', () => {
  it('of the sample newsroom has the eleven categories, son-dakika holding everything', () => {
    const { all } = readCategories(categories)
    expect(all.map(category => category.slug)).to.have.members(
      'son-dakika gundem ekonomi dunya spor teknoloji saglik egitim kultur-sanat yerel yazarlar'.split(' '),
    )
    expect(all.filter(category => category.everything).map(category => category.slug)).to.deep.equal(['son-dakika'])
  })

  it('finds a category by slug, label in either language and alias, letters folded the Turkish way', () => {
    const known = readCategories(categories)
    for (const tag of ['kultur-sanat', 'Kültür-Sanat', 'KÜLTÜR SANAT', 'kultur_sanat'])
      expect(known.forTag(tag)?.slug, tag).to.equal('kultur-sanat')
    expect(known.forTag('SAĞLIK')?.slug).to.equal('saglik')
    for (const category of known.all) expect(known.forTag(category.label.en), category.slug).to.equal(category)
    expect(known.forTag('uzay')).to.equal(undefined)
  })

  it('refuses a name that stands in two categories, and a default that does not exist', () => {
    const twice =
      'categories:\n- {slug: a, label: {tr: A, en: A}, description: {tr: a, en: a}, aliases: [x]}\n- {slug: b, label: {tr: B, en: B}, description: {tr: b, en: b}, aliases: [X]}\n'
    expect(problemsOf(() => readCategories(twice))).to.match(/"x" names both a and b/)
    expect(problemsOf(() => readCategories(`default: yok\n${twice.replace('[X]', '[]')}`))).to.match(
      /there is no category "yok"/,
    )
  })
})

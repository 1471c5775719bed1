import { expect } from 'chai'
import { attributeOf, child, childrenOf, elements, textOf } from '../../src/model/tree.js'
import { read } from '../../src/syntax/read.js'

const options = {
  wellKnown: new Map([['media', 'http://search.yahoo.com/mrss/']]),
  spellings: () =>
    new Map([
      ['pubdate', 'pubDate'],
      ['ispermalink', 'isPermaLink'],
      ['media:content', 'media:content'],
    ]),
  homes: () => ({
    of: new Map([
      ['item', new Set(['channel'])],
      ['link', new Set(['channel', 'item'])],
      ['title', new Set(['channel', 'item'])],
    ]),
    items: new Set(['item']),
    texts: new Set(['title', 'link']),
  }),
  salvage: true,
}

function saved(text: string) {
  const result = read(text, options)
  if (result.how !== 'salvaged' || result.tree?.kind !== 'xml')
    throw new Error(`${result.how}: ${JSON.stringify(result.findings)}`)
  return { root: result.tree.root, findings: result.findings.map(({ rule }) => rule) }
}

describe('salvage', () => {
  it('saves items of a document that was cut off, and tells so', () => {
    const { root, findings } = saved(
      '<rss version="2.0"><channel><title>Gazete</title><item><title>Bir</title><pubDate>x</pubDate></item><item><title>İki',
    )
    const channel = child(root, 'channel')
    const items = channel ? childrenOf(channel, 'item') : []
    expect(items.map(item => textOf(item))).to.deep.equal(['Birx', 'İki'])
    expect(findings).to.deep.equal(['not-well-formed', 'salvaged'])
  })

  it('gives names back their case, prefixes their namespace, and elements their place', () => {
    const text =
      '<rss version=2.0><channel><item><guid isPermaLink=false>a</guid><pubDate>b</pubDate><media:content url="c"/></item></channel></rss>'
    const { root } = saved(text)
    const [item] = elements(child(root, 'channel') ?? root)
    if (!item) throw new Error('no item')
    expect(attributeOf(child(item, 'guid') ?? item, 'isPermaLink')?.value).to.equal('false')
    const date = child(item, 'pubDate')
    expect(date && text.slice(date.start, date.end)).to.equal('<pubDate>')
    expect(child(item, 'content', 'http://search.yahoo.com/mrss/')?.local).to.equal('content')
  })

  it('closes what is open inside CDATA, a comment or a tag', () => {
    expect(textOf(saved('<a><b><![CDATA[x <y> z').root)).to.equal('x <y> z')
    expect(textOf(saved('<a><b>x</b><!-- y').root)).to.equal('x')
    expect(textOf(saved('<a><b>x</b><c d="').root)).to.equal('x')
  })

  it('says that nothing is left where nothing is', () => {
    for (const text of ['', 'not xml', '<', '<!-- a', '<?xml version="1.0"?>']) {
      const result = read(text, options)
      expect(result.how, text).to.equal('refused')
      expect(result.findings, text).not.to.have.length(0)
    }
  })

  it('refuses what is nested too deeply to be read in bounded time', () => {
    expect(read(`${'<a>'.repeat(100_000)}<b x=1>`, options).how).to.equal('refused')
  })

  it('is never used unless it is asked for', () => {
    expect(read('<a><b>', { ...options, salvage: false }).how).to.equal('refused')
  })
})

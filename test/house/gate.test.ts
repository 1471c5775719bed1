// Nothing shows an article without a decision: who may write one, and which files know articles and no gate.
import { expect } from 'chai'
import { sources } from './sources.js'

/** They write items; the type of the writers asks each for a Decision. */
const WRITE: Readonly<Record<string, string>> = {
  'outbound/written-items.ts': 'all feeds, archives, profiles and deltas are joined of its items',
  'web/records.ts': 'the full record of one article',
}

/** They know articles, ask no gate, and show nothing of what a decision is about. */
const WITHOUT: Readonly<Record<string, string>> = {
  'outbound/archives/archivist.ts': 'chooses which keys stand in a chunk',
  'outbound/channel.ts': 'the head of a document, from its newest times',
  'outbound/deltas.ts': 'which of the entries assembled already are new',
  'outbound/links.ts': 'addresses of our own pages',
  'web/pages/source-chain.tsx': 'naming the source is a duty whatever is shown (FSEK 36/3)',
  'web/pages/steady.ts': 'times of the document',
  'web/pages/withdrawn.tsx': 'the tombstone: a notice and nothing of the story',
}

const OUT = /^(?:web|outbound|hub|cli)\//

describe('the gate', () => {
  it('is before every writer of items, and nobody else writes any', () => {
    const writers = sources.filter(({ path, text }) => !path.startsWith('formats/') && /\bwrite\.item\(/.test(text))
    // What the library writes is its user's own, and comes from no store.
    expect(writers.map(({ path }) => path).filter(path => path !== 'news-feed.ts')).to.have.members(Object.keys(WRITE))
    for (const { path, text } of writers.filter(({ path }) => path !== 'news-feed.ts'))
      expect(text, path).to.match(/write\.item\(article, decision, /)
    const past = sources.filter(
      ({ path, imports }) =>
        OUT.test(path) && imports.some(used => /^formats\/(?:rss|atom|json-feed)\/write/.test(used)),
    )
    expect(
      past.map(({ path }) => path),
      'go through formats/index.ts and a Decision',
    ).to.deep.equal([])
  })

  it('is known to every file on a way out that knows articles, but for those that show nothing', () => {
    const blind = sources.filter(
      ({ path, text }) =>
        OUT.test(path) && /from '[^']*model\/article\.js'/.test(text) && !/\b(?:Decision|decision|gate)\b/.test(text),
    )
    expect(blind.map(({ path }) => path)).to.have.members(Object.keys(WITHOUT))
  })
})

import { expect } from 'chai'
import { roomOf, sources } from './sources.js'

interface Layer {
  readonly may: readonly string[]
  readonly because: string
}

/** DESIGN.md §3, row by row. A room absent here may not exist. */
const LAYERS: Readonly<Record<string, Layer>> = {
  main: { may: ['cli'], because: 'it only hands the process to a command' },
  index: {
    may: ['news-feed', 'checking', 'validation', 'formats', 'model'],
    because: 'the library has no server, engine or network; documents are read through checking',
  },
  cli: { may: ['*', '!main'], because: 'commands may use every room but the engines' },
  compose: { may: ['*', '!cli', '!main'], because: 'it alone wires the parts' },
  config: { may: ['model'], because: 'settings are values; parts receive what they need' },
  model: { may: [], because: 'nouns depend on nothing' },
  syntax: { may: ['model'], because: 'a parser knows no format' },
  validation: { may: ['model'], because: 'a rule judges a document it is given' },
  formats: { may: ['model', 'syntax', 'validation'], because: 'a format reads trees and owns its rules' },
  'news-feed': { may: ['model', 'formats'], because: 'the library class only writes' },
  rights: { may: ['model'], because: 'the law knows neither formats nor stores' },
  checking: {
    may: ['model', 'syntax', 'validation', 'formats', 'rights', 'net'],
    because: 'a report needs documents, rules and, for a URL, the network',
  },
  store: { may: ['model'], because: 'a database speaks in the words of the model' },
  net: { may: ['model'], because: 'one guard for all that goes out' },
  work: { may: ['model', 'store'], because: 'a loop knows rows, not what is done with them' },
  inbound: {
    may: ['model', 'checking', 'formats', 'rights', 'store', 'net', 'work'],
    because: 'the way in ends at the store',
  },
  outbound: { may: ['model', 'formats', 'news-feed', 'rights', 'store'], because: 'the way out starts at the store' },
  hub: { may: ['model', 'store', 'net', 'work'], because: 'it delivers bytes it is given' },
  desk: { may: ['model', 'rights', 'store'], because: 'a workflow changes states and rights' },
  access: { may: ['model', 'store'], because: 'keys open doors, they do not know what is behind' },
  web: { may: ['*', '!cli', '!compose', '!main', '!net', '!index'], because: 'routes ask rooms; they do not fetch' },
}

const ENGINES = /^store\/(sqlite|postgres)\//

describe('the layers of the house', () => {
  it('names every room that exists', () => {
    expect([...new Set(sources.map(file => file.room))].filter(room => !(room in LAYERS))).to.deep.equal([])
  })

  for (const [room, { may, because }] of Object.entries(LAYERS))
    it(`keeps ${room} to its imports, because ${because}`, () => {
      const wrong = sources
        .filter(file => file.room === room)
        .flatMap(file =>
          file.imports.filter(path => !allowed(room, roomOf(path), may)).map(path => `${file.path} → ${path}`),
        )
      expect(wrong).to.deep.equal([])
    })

  it('lets nobody but store/open.ts and the engine itself know an engine', () => {
    const wrong = sources.flatMap(file =>
      file.imports
        .filter(path => ENGINES.test(path) && !ENGINES.test(file.path) && file.path !== 'store/open.ts')
        .map(path => `${file.path} → ${path}`),
    )
    expect(wrong).to.deep.equal([])
  })

  it('has no cycle between rooms', () => {
    const edges = new Map<string, Set<string>>()
    for (const file of sources)
      for (const path of file.imports)
        if (roomOf(path) !== file.room) edges.set(file.room, (edges.get(file.room) ?? new Set()).add(roomOf(path)))
    expect(findCycle(edges)).to.deep.equal([])
  })

  it('has no cycle between files', () => {
    expect(findCycle(new Map(sources.map(file => [file.path, new Set(file.imports)])))).to.deep.equal([])
  })
})

function allowed(room: string, target: string, may: readonly string[]): boolean {
  if (target === room) return true
  return may.includes('*') ? !may.includes(`!${target}`) : may.includes(target)
}

/** A path that comes back to where it began, or an empty list. */
function findCycle(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>()
  const walk = (node: string, path: readonly string[]): string[] => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node]
    if (done.has(node)) return []
    for (const next of edges.get(node) ?? []) {
      const cycle = walk(next, [...path, node])
      if (cycle.length > 0) return cycle
    }
    done.add(node)
    return []
  }
  for (const node of edges.keys()) {
    const cycle = walk(node, [])
    if (cycle.length > 0) return cycle
  }
  return []
}

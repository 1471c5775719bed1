import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import {
  ATTRIBUTES,
  DEEPEST,
  DROPPED,
  EVERYWHERE,
  FRAMES,
  INSTEAD,
  PAGE_TAGS,
  POLICY,
} from '../../src/inbound/sanitising/allowed.js'
import { COUNTERS, TRACKERS } from '../../src/inbound/sanitising/trackers.js'
import { root } from '../root.js'

const page = readFileSync(join(root, 'docs', 'sanitising.md'), 'utf8')
const codes = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
const between = (start: string, end: string) => page.slice(page.indexOf(start), page.indexOf(end, page.indexOf(start)))

/** Cells of the table that opens with this row. */
function table(head: string): string[][] {
  const lines = page.slice(page.indexOf(`\n${head}\n`) + head.length + 2).split('\n')
  const rows = lines.slice(
    1,
    lines.findIndex((line, at) => at > 0 && !line.startsWith('|')),
  )
  expect(rows, head).not.to.be.empty
  return rows.map(row =>
    row
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  )
}

describe('docs/sanitising.md', () => {
  it('names the policy', () => {
    expect(page).to.include(`policy **${POLICY}**`).and.include(`level **${DEEPEST}**`)
  })

  it('lists every tag that stays', () => {
    expect(table('| For | Tags |').flatMap(([, tags]) => codes(tags))).to.have.members([...PAGE_TAGS])
  })

  it('lists every tag that goes with what it holds', () => {
    expect(codes(between('**Gone with', '. Comments'))).to.have.members([...DROPPED])
  })

  it('lists every tag that is written as another', () => {
    const said = table('| Instead of | Stands |').flatMap(([from, to]) => codes(from).map(name => [name, codes(to)[0]]))
    expect(said).to.have.deep.members([...INSTEAD])
  })

  it('lists every attribute', () => {
    const said = table('| On | Attributes |').flatMap(([tags, names]) =>
      (tags === 'every tag' ? ['*'] : codes(tags)).map(tag => `${tag}: ${codes(names).join(' ')}`),
    )
    const known = [['*', EVERYWHERE] as const, ...ATTRIBUTES].map(
      ([tag, all]) => `${tag}: ${[...all.keys()].join(' ')}`,
    )
    expect(said).to.have.members(known)
  })

  it('lists every counter', () => {
    expect(table('| Counters by host and path |').flatMap(([cell]) => codes(cell))).to.have.members([...TRACKERS])
    expect(table('| Counters by how the path ends |').flatMap(([cell]) => codes(cell))).to.have.members([...COUNTERS])
  })

  it('lists every host of frames', () => {
    const said = table('| Host | Path |').map(([host, path]) => [codes(host)[0], codes(path)[0]])
    expect(said).to.have.deep.members([...FRAMES])
  })
})

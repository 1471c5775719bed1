import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { root } from '../root.js'
import { blocksOf } from './blocks.js'

const blocks = blocksOf('docs/library.md')
const examples = blocks.flatMap(({ language, text }, index) => {
  const shown = blocks[index + 1]
  return language === 'ts' ? [{ text, prints: shown?.language === 'text' ? shown.text : undefined }] : []
})

/** As somebody who installed the package: it is found by its name, and its types by what it exports. */
describe('docs/library.md', function () {
  this.timeout(120_000)
  let folder: string
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'mahrec-library-'))
    mkdirSync(join(folder, 'node_modules'))
    symlinkSync(root, join(folder, 'node_modules', 'mahrec'), 'junction')
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}')
    for (const [index, { text }] of examples.entries()) writeFileSync(join(folder, `example-${index}.ts`), text)
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
    const options = '--strict --target es2023 --module nodenext --lib es2023,dom --types --skipLibCheck'.split(' ')
    const typeless = options.filter(option => option !== '--types')
    const { status, stdout } = spawnSync(
      process.execPath,
      [compiler, ...typeless, ...examples.map((_, index) => `example-${index}.ts`)],
      { cwd: folder, encoding: 'utf8' },
    )
    expect(stdout).to.equal('')
    expect(status).to.equal(0)
  })
  after(() => rmSync(folder, { recursive: true, force: true }))

  it('has an example of each name of the library', () => {
    for (const name of ['parseFeed', 'validateFeed', 'applyFixes', 'NewsFeed'])
      expect(
        examples.filter(({ text }) => new RegExp(`import \\{[^}]*\\b${name}\\b`).test(text)),
        name,
      ).not.to.be.empty
  })

  for (const [index, { text, prints }] of examples.entries())
    it(`prints what it shows: ${/^const .*|^let .*/m.exec(text)?.[0].slice(0, 50)}`, () => {
      const { stdout, stderr } = spawnSync(process.execPath, [`example-${index}.js`], { cwd: folder, encoding: 'utf8' })
      expect(stderr).to.equal('')
      expect(stdout).not.to.equal('')
      expect(stdout).to.equal(prints)
    })
})

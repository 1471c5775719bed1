import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { envExample } from '../../src/config/env-example.js'
import { root } from '../root.js'
import { sources } from './sources.js'

const DRAWERS = /(^|\/)(utils?|helpers?|common|misc|manager|handler|service)(\.|\/|-)/

describe('the habits of the house', () => {
  it('starts every file by saying what it alone does or knows', () => {
    const silent = sources.filter(file => !/^(#!.*\n)?\/\/ \S/.test(file.text))
    expect(silent.map(file => file.path)).to.deep.equal([])
  })

  it('has no drawer and only kebab-case names', () => {
    const wrong = sources.filter(file => DRAWERS.test(file.path) || !/^[a-z0-9./-]+$/.test(file.path))
    expect(wrong.map(file => file.path)).to.deep.equal([])
  })

  it('exports by name only', () => {
    expect(sources.filter(file => /^export default/m.test(file.text)).map(file => file.path)).to.deep.equal([])
  })

  it('keeps .env.example as it is printed from the table of options', () => {
    expect(readFileSync(join(root, '.env.example'), 'utf8')).to.equal(envExample())
  })

  it('names every npm script, file and folder the README and docs speak of', () => {
    const scripts = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts as Record<string, string>
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      ...readdirSync(join(root, 'docs'))
        .filter(name => name.endsWith('.md'))
        .map(name => `docs/${name}`),
    ]
    const missing: string[] = []
    for (const page of pages) {
      const text = readFileSync(join(root, page), 'utf8')
      for (const [, script] of text.matchAll(/npm run (?:--silent )?([a-z][a-z-]*)/g))
        if (script && !(script in scripts)) missing.push(`${page}: npm run ${script}`)
      for (const [, path] of text.matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g))
        if (path && !existsSync(join(root, page, '..', path))) missing.push(`${page}: ${path}`)
    }
    expect(missing).to.deep.equal([])
  })

  it('holds no path of a machine', function () {
    let files: string[]
    try {
      files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n')
    } catch {
      this.skip()
    }
    const path = /(^|[^A-Za-z0-9_.])\/(work|farm|root|home|tmp\/bash_jobs)\//m
    const found = files.filter(
      name =>
        /\.(ts|tsx|md|json|yaml|mjs)$/.test(name) &&
        name !== 'package-lock.json' &&
        existsSync(join(root, name)) &&
        path.test(readFileSync(join(root, name), 'utf8')),
    )
    expect(found.filter(name => name !== 'test/house/habits.test.ts')).to.deep.equal([])
  })
})

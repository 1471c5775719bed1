import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { envExample } from '../../src/config/env-example.js'
import { root } from '../root.js'

const read = (name: string) => readFileSync(join(root, 'docs', name), 'utf8')

describe('docs/operating.md', () => {
  const page = read('operating.md')

  it('names files that are there, of the folder beside it and of the tests', () => {
    const named = [...page.matchAll(/\]\((operating\/[\w.]+)\)/g)].map(match => match[1] ?? '')
    expect(new Set(named).size).to.equal(4)
    for (const name of named) expect(read(name)).to.not.equal('')
    const tests = [...page.matchAll(/`(test\/[\w./-]+\.ts)`/g)].map(match => match[1] ?? '')
    expect(tests.length).to.be.above(2)
    for (const name of tests) expect(readFileSync(join(root, name), 'utf8')).to.not.equal('')
  })

  it('sets what is a setting, everywhere', () => {
    const settings = new Set([...envExample().matchAll(/^#(\w+)=/gm)].map(match => match[1]))
    for (const name of [
      'operating.md',
      'operating/mahrec.service',
      'operating/Dockerfile',
      'operating/Caddyfile',
      'operating/nginx.conf',
    ])
      for (const [, setting] of read(name).matchAll(/\b(MAHREC_[A-Z_]+|DATABASE_URL|FEEDS_DIR|PUBLIC_URL)\b/g))
        expect(settings.has(setting), `${setting} in ${name}`).to.equal(true)
  })

  it('starts the program that is built, and copies what is in the tree', () => {
    const { bin } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    for (const name of ['operating/mahrec.service', 'operating/Dockerfile'])
      expect(read(name).replaceAll('", "', ' ')).to.include(`${bin.mahrec} serve`)
  })
})

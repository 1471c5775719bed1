import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect } from 'chai'
import { parse } from 'yaml'
import { PROFILE_NAMES } from '../../src/checking/check.js'
import { LEVELS } from '../../src/model/diagnostic.js'
import { TARGETS } from '../../src/validation/rule.js'
import { root } from '../root.js'
import { blocksOf } from './blocks.js'

const main = join(root, 'dist', 'src', 'main.js')
const FEED = (guid: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language>\n<atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/><item><title>a</title>${guid}</item></channel></rss>`
const BROKEN = FEED('<guid>x y</guid>')

const blocks = blocksOf('docs/ci.md')
const inLanguage = (language: string) => blocks.filter(block => block.language === language).map(({ text }) => text)
const workflows = inLanguage('yaml').map(text => parse(text))

describe('docs/ci.md', function () {
  this.timeout(60_000)
  let folder: string
  before(function () {
    // Pipelines run a POSIX shell.
    if (process.platform === 'win32') this.skip()
  })
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'mahrec-ci-'))
    mkdirSync(join(folder, 'feeds'))
    writeFileSync(join(folder, 'feeds', 'a.xml'), BROKEN)
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** One line of a pipeline, with the command as it is here. */
  const shell = (line: string) => {
    const command = line.replace(
      /(?:npx --yes )?\bmahrec validate/g,
      `"${process.execPath}" "${main}" validate --lang en`,
    )
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', command], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '' },
    })
    return { status, out: stdout, err: stderr }
  }
  const stepsOf = (workflow: { jobs: Record<string, { steps: { run?: string }[] }> }) =>
    Object.values(workflow.jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))

  it('has a workflow for GitHub whose steps do what it says', () => {
    const [sarif = '', github = ''] = stepsOf(workflows[0])
    expect(shell(sarif), 'findings do not stop the upload').to.include({ status: 0 })
    const log = JSON.parse(readFileSync(join(folder, 'feeds.sarif'), 'utf8'))
    expect(log.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).to.include('invalid-http-guid')
    const told = shell(github)
    expect(told.status).to.equal(1)
    expect(told.out).to.match(/^::error file=feeds\/a\.xml,line=3,/m)
    writeFileSync(join(folder, 'mahrec.config.json'), '{"profile": "none"}')
    expect(shell(sarif).status, 'but what cannot be run does').not.to.equal(0)
  })

  it('has a job for GitLab that makes a code quality report', () => {
    writeFileSync(join(folder, 'code-quality.mjs'), inLanguage('js')[0] ?? '')
    const [sarif = '', convert = '', last = ''] = workflows[2].feeds.script
    expect(shell(sarif)).to.include({ status: 0 })
    expect(shell(convert.replace(/^node/, `"${process.execPath}"`))).to.include({ status: 0 })
    const issues = JSON.parse(readFileSync(join(folder, workflows[2].feeds.artifacts.reports.codequality), 'utf8'))
    const found = issues.find(({ check_name }: { check_name: string }) => check_name === 'invalid-http-guid')
    expect(found).to.deep.include({ severity: 'major', location: { path: 'feeds/a.xml', lines: { begin: 3 } } })
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).to.equal(issues.length)
    expect(shell(last)).to.include({ status: 1 })
  })

  it('has commands that write a baseline, live with it, and fix', () => {
    const [write = '', live = ''] = (inLanguage('sh')[0] ?? '').split('\n')
    expect(shell(write)).to.include({ status: 0 })
    expect(shell(live)).to.include({ status: 0 })
    writeFileSync(join(folder, 'feeds', 'b.xml'), BROKEN)
    expect(shell(live)).to.include({ status: 1 })
    shell((inLanguage('sh')[1] ?? '').trim())
    expect(readFileSync(join(folder, 'feeds', 'b.xml'), 'utf8')).to.include('isPermaLink="false"')
  })

  describe('the config and its schema', () => {
    const schema = JSON.parse(readFileSync(join(root, 'docs/mahrec.config.schema.json'), 'utf8'))
    const validate = new Ajv({ allErrors: true }).compile(schema)
    const status = (config: unknown) => {
      writeFileSync(join(folder, 'mahrec.config.json'), JSON.stringify(config))
      writeFileSync(join(folder, 'mahrec.baseline.json'), '{"version": 1, "files": {}}')
      return shell('mahrec validate feeds').status
    }

    it('know the levels, profiles and targets that there are', () => {
      const { rules, profile } = schema.properties
      expect(rules.additionalProperties.enum).to.deep.equal(['off', ...LEVELS])
      expect(profile.enum).to.deep.equal([...PROFILE_NAMES])
      expect(schema.definitions.target.enum).to.deep.equal([...TARGETS])
    })

    it('take the example as it is shown', () => {
      const example = JSON.parse(inLanguage('json')[0] ?? '')
      expect(validate(example), JSON.stringify(validate.errors)).to.equal(true)
      expect(Object.keys(schema.properties).filter(name => name !== '$schema')).to.have.members(Object.keys(example))
      expect(status(example)).not.to.equal(2)
    })

    it('agree on what is a config', () => {
      for (const config of [
        {},
        { $schema: 'https://example.com/mahrec.config.schema.json' },
        { rules: {} },
        { rules: { 'invalid-http-guid': 'loud' } },
        { rules: [] },
        { profile: 'everything' },
        { target: 'msn' },
        { target: ['msn', 'bogus'] },
        { target: [] },
        { maxWarnings: 0 },
        { maxWarnings: -1 },
        { maxWarnings: 1.5 },
        { maxWarnings: '3' },
        { baseline: 'mahrec.baseline.json' },
        { baseline: 3 },
        { level: 'error' },
        [],
        null,
      ])
        expect(status(config) !== 2, JSON.stringify(config)).to.equal(validate(config))
    })
  })
})

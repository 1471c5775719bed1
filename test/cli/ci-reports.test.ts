import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import ajvFormats from 'ajv-formats'
import { expect } from 'chai'
import { root } from '../root.js'
import { makePlace, type Place } from './command.js'

const RSS = (inside: string, encoding = 'utf-8') =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language>\n<atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/>${inside}</channel></rss>`
const item = (guid: string) => `\n<item><title>a</title><guid>${guid}</guid></item>`

interface Command {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** As the runner reads a line of the log: commands stand at its beginning, properties between the first two `::`. */
function commandIn(line: string): Command | undefined {
  const [, name, said = '', data = ''] = /^\s*::([a-z-]+)(?: (.*?))?::(.*)$/s.exec(line) ?? []
  if (name === undefined) return undefined
  const pairs = said.split(',').map(pair => pair.split(/=(.*)/s, 2) as [string, string])
  const decoded = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  return {
    name,
    properties: Object.fromEntries(pairs.map(([key, value = '']) => [key, decoded(value)])),
    data: decoded(data),
  }
}

/** The older notation, which the runner finds anywhere in a line. */
const OLD = /##\[[a-z-]+/

describe('what continuous integration is told', () => {
  let place: Place
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(place.folder, name), text)
  const validate = (args: readonly string[], input?: string) =>
    place.run(['validate', '--profile', 'spec', ...args], input === undefined ? {} : { input })
  const sarif = async (args: readonly string[], input?: string) => {
    const { out } = await validate(['--format', 'sarif', ...args], input)
    const {
      $schema: _,
      id: __,
      ...schema
    } = JSON.parse(readFileSync(join(root, 'test/cli/schemas/sarif-2.1.0.json'), 'utf8'))
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
    ajvFormats.default(ajv)
    const valid = ajv.compile(schema)
    const log = JSON.parse(out)
    expect(valid(log), JSON.stringify(valid.errors?.slice(0, 3))).to.equal(true)
    return log.runs[0]
  }
  before(() => {
    place = makePlace()
    mkdirSync(join(place.folder, 'feeds'))
    write('feeds/kötü: #1.xml', RSS(item('x y')))
    write(
      'feeds/latin5.xml',
      Buffer.from(RSS(item('x \u00fe')).replace('encoding="utf-8"', 'encoding="ISO-8859-9"'), 'latin1'),
    )
  })
  after(() => place.remove())

  describe('SARIF', () => {
    it('names one file the same, however it is given, and as a URI', async () => {
      const uris = new Set<string>()
      for (const name of [
        'feeds/kötü: #1.xml',
        './feeds/../feeds/kötü: #1.xml',
        join(place.folder, 'feeds/kötü: #1.xml'),
      ])
        uris.add((await sarif([name])).results[0].locations[0].physicalLocation.artifactLocation.uri)
      expect([...uris]).to.deep.equal(['feeds/k%C3%B6t%C3%BC%3A%20%231.xml'])
      expect(new URL([...uris][0] ?? '', 'file:///repository/').pathname).to.equal(
        '/repository/feeds/k%C3%B6t%C3%BC%3A%20%231.xml',
      )
    })

    it('tells the encoding, and that standard input is a stream', async () => {
      const run = await sarif(['feeds/latin5.xml', '-'], RSS(item('x y')))
      expect(run.artifacts.map(({ encoding }: { encoding: string }) => encoding.toLowerCase())).to.deep.equal([
        'iso-8859-9',
        'utf-8',
      ])
      expect(run.artifacts[1].roles).to.include('standardStream')
      expect(run.columnKind).to.equal('utf16CodeUnits')
    })

    it('lets a document neither make a link nor a place to fill in', async () => {
      write('links.xml', RSS(item('x {0} [click](http://evil.example/) y')))
      const { text } = (await sarif(['links.xml'])).results[0].message
      expect(text).to.include('{{0}}').and.to.include('[click]')
      expect(text).not.to.match(/\]\(/)
    })

    it('knows a finding again below new lines and in another order, and tells equal ones apart', async () => {
      const prints = async (...guids: readonly string[]) => {
        write('moved.xml', RSS(guids.map(item).join('')))
        return (await sarif(['moved.xml'])).results
          .filter(({ ruleId }: { ruleId: string }) => ruleId === 'invalid-http-guid')
          .map(
            (result: { partialFingerprints: Record<string, string> }) => Object.values(result.partialFingerprints)[0],
          )
      }
      const before = await prints('x 1', 'x 2')
      const after = await prints('new one', 'x 2', 'x 1')
      expect(after).to.include.members(before)
      expect(new Set(after).size).to.equal(3)
      const long = 'x '.repeat(60)
      const [one, other, again] = await prints(`${long}1`, `${long}2`, `${long}1`)
      expect(new Set([one, other, again]).size).to.equal(3)
    })

    it('shows with its help what is reported and what is fine, and quotes the place', async () => {
      const run = await sarif(['feeds/kötü: #1.xml', '--lang', 'tr'])
      const [{ ruleIndex, locations }] = run.results
      const rule = run.tool.driver.rules[ruleIndex]
      expect(rule.help.markdown).to.include('Bildirilir').and.to.include('```\n<item>')
      expect(rule.helpUri).to.match(/^https:\/\//)
      expect(run.language).to.equal('tr')
      expect(locations[0].physicalLocation.region.snippet.text).to.equal('<guid>')
    })

    it('tells what could not be read', async () => {
      const run = await sarif(['nowhere.xml', 'feeds/kötü: #1.xml'])
      expect(run.results).to.have.length(1)
      expect(run.invocations[0].executionSuccessful).to.equal(false)
      expect(run.invocations[0].toolExecutionNotifications[0].message.text).to.include('ENOENT')
      expect((await sarif(['feeds/kötü: #1.xml'])).invocations[0].executionSuccessful).to.equal(true)
    })
  })

  describe('GitHub', () => {
    it('reads from each line the file, the place and the sentence', async () => {
      const { out } = await validate(['--format', 'github', './feeds/kötü: #1.xml'])
      const [found] = out.trimEnd().split('\n').map(commandIn)
      expect(found?.name).to.equal('error')
      expect(found?.properties).to.include({
        file: 'feeds/kötü: #1.xml',
        line: '4',
        endLine: '4',
        title: 'invalid-http-guid',
      })
      const line = RSS(item('x y')).split('\n')[3] ?? ''
      const { col, endColumn } = found?.properties ?? {}
      expect(line.slice(Number(col) - 1, Number(endColumn) - 1)).to.equal('<guid>')
      expect(found?.data).to.include('"x y"')
    })

    it('gives no columns for what stands on several lines', async () => {
      write('lines.xml', RSS('<item><title>a</title><guid\n isPermaLink="true">x y</guid></item>'))
      const { out } = await validate(['--format', 'github', 'lines.xml'])
      const found = out
        .split('\n')
        .map(commandIn)
        .find(command => command?.properties.title === 'invalid-http-guid')
      expect(found?.properties).to.include({ line: '3', endLine: '4' }).and.not.include.keys('col', 'endColumn')
    })

    it('says in the sentence where it is, when it is in no file', async () => {
      const { out } = await validate(['--format', 'github', '-'], RSS(item('x y')))
      const [found] = out.split('\n').map(commandIn)
      expect(found?.properties).to.deep.equal({ title: 'invalid-http-guid' })
      expect(found?.data).to.match(/^-:4:23: /)
    })

    it('obeys neither a document nor the name of a file', async function () {
      if (process.platform === 'win32') this.skip()
      const hostile = 'x\r\n::add-mask::a ##[add-mask]b\u2028::stop-commands::c'
      write('hostile.xml', RSS(item(`<![CDATA[${hostile}]]>`)))
      write('::warning title=a::b\n::notice::c ##[warning]d.xml', RSS(item('x y')))
      const given = [
        'hostile.xml',
        '::warning title=a::b\n::notice::c ##[warning]d.xml',
        '::error::gone\n::error::gone',
      ]
      for (const more of [[], ['--fix-dry-run']]) {
        const { out, err } = await validate(['--format', 'github', ...more, '--', ...given])
        for (const line of out.trimEnd().split(/\r\n|\r|\n/)) {
          const command = commandIn(line)
          expect(command?.name, line).to.be.oneOf(['error', 'warning', 'notice'])
          expect(command?.properties.title, line).to.match(/^[a-z0-9-]+$/)
        }
        expect(err).to.include('gone').and.to.include('2 files')
        for (const line of err.split(/\r\n|\r|\n/)) {
          expect(commandIn(line), line).to.equal(undefined)
          expect(line).not.to.match(OLD)
        }
      }
    })
  })

  describe('a baseline', () => {
    const baseline = () => JSON.parse(readFileSync(join(place.folder, 'known.json'), 'utf8'))

    it('names files from its own folder, however they are given', async () => {
      await validate(['feeds', '--baseline', 'known.json', '--update-baseline'])
      expect(Object.keys(baseline().files)).to.deep.equal(['feeds/kötü: #1.xml', 'feeds/latin5.xml'])
      for (const name of ['./feeds/latin5.xml', join(place.folder, 'feeds/latin5.xml')]) {
        const { status, err } = await validate([name, '--baseline', 'known.json'])
        expect({ name, status }).to.deep.equal({ name, status: 0 })
        expect(err).to.include('2 known findings left out')
      }
    })

    it('keeps what it says of documents that were not looked at, and forgets those that are gone', async () => {
      write('feeds/later.xml', RSS(item('x z')))
      const { err } = await validate(['feeds/later.xml', '--baseline', 'known.json', '--update-baseline'])
      expect(err).to.include('1 finding written')
      expect(Object.keys(baseline().files)).to.have.length(3)
      rmSync(join(place.folder, 'feeds/later.xml'))
      await validate(['feeds/latin5.xml', '--baseline', 'known.json', '--update-baseline'])
      expect(Object.keys(baseline().files)).to.deep.equal(['feeds/kötü: #1.xml', 'feeds/latin5.xml'])
    })

    it('is the same file when nothing has changed, one finding a line', async () => {
      const text = () => readFileSync(join(place.folder, 'known.json'), 'utf8')
      const first = text()
      await validate(['feeds', '--baseline', 'known.json', '--update-baseline'])
      expect(text()).to.equal(first)
      expect(first).to.match(/^ {6}"invalid-http-guid \/rss\/channel\/item\/guid x y": 1$/m)
    })

    it('is not written over what is none', async () => {
      write('other.json', '{"mine": true}')
      const { status, err } = await validate(['feeds', '--baseline', 'other.json', '--update-baseline'])
      expect(status).to.equal(2)
      expect(err).to.include('no baseline')
      expect(readFileSync(join(place.folder, 'other.json'), 'utf8')).to.equal('{"mine": true}')
      expect((await validate(['feeds', '--baseline', 'no/folder.json', '--update-baseline'])).status).to.equal(2)
    })
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import ajvFormats from 'ajv-formats'
import { expect } from 'chai'
import { root } from '../root.js'
import { makePlace, type Place } from './command.js'

const RSS = (inside: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>a</title><link>https://example.com/</link><description>a</description><language>tr</language>\n<atom:link rel="self" href="https://example.com/feed.rss" type="application/rss+xml"/>${inside}</channel></rss>`
const item = (guid: string) => `\n<item><title>a</title><guid>${guid}</guid></item>`

/** The published schema is of draft 4: what it says in other words than ajv's draft is only its name. */
function sarifSchema(): ValidateFunction {
  const {
    $schema: _,
    id: __,
    ...schema
  } = JSON.parse(readFileSync(join(root, 'test/cli/schemas/sarif-2.1.0.json'), 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  ajvFormats.default(ajv)
  return ajv.compile(schema)
}

describe('the reports of mahrec validate', () => {
  let place: Place
  const write = (name: string, text: string) => writeFileSync(join(place.folder, name), text)
  const validate = (...args: string[]) => place.run(['validate', '--profile', 'spec', ...args])
  before(() => {
    place = makePlace()
    write('kötü haber.xml', RSS(item('x y') + item('<![CDATA[x\n::error::injected, 100%]]>')))
    write('many.xml', RSS(Array.from({ length: 9 }, (_, i) => item(`x ${i}`)).join('')))
    write('wide.xml', RSS('\n<item><title>日本🎉é\t</title><guid>x y</guid></item>'))
  })
  after(() => place.remove())

  it('SARIF is what its schema asks for, and points where the finding is', async () => {
    const { status, out } = await validate('--format', 'sarif', 'kötü haber.xml', '--lang', 'tr')
    expect(status).to.equal(1)
    const log = JSON.parse(out)
    const valid = sarifSchema()
    expect(valid(log), JSON.stringify(valid.errors?.slice(0, 3))).to.equal(true)
    const [run] = log.runs
    const found = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'invalid-http-guid')
    expect(run.tool.driver.rules[found.ruleIndex].id).to.equal('invalid-http-guid')
    expect(found.level).to.equal('error')
    expect(found.message.text).to.include('bir URL değil')
    const { artifactLocation, region } = found.locations[0].physicalLocation
    expect(decodeURIComponent(artifactLocation.uri)).to.equal('kötü haber.xml')
    const line = RSS(item('x y')).split('\n')[region.startLine - 1]
    expect(line?.slice(region.startColumn - 1, region.endColumn - 1)).to.equal('<guid>')
    const [{ deletedRegion, insertedContent }] = found.fixes[0].artifactChanges[0].replacements
    expect(deletedRegion.startLine).to.equal(region.startLine)
    expect(insertedContent.text).to.include('isPermaLink="false"')
  })

  it('SARIF of a clean document has no result', async () => {
    write('clean.xml', RSS(''))
    const { status, out } = await validate('--format', 'sarif', 'clean.xml')
    const valid = sarifSchema()
    expect(status).to.equal(0)
    expect(valid(JSON.parse(out))).to.equal(true)
    expect(JSON.parse(out).runs[0].results).to.deep.equal([])
  })

  it('GitHub gets one command a finding, and none that a document wrote', async () => {
    const { status, out, err } = await validate('--format', 'github', 'kötü haber.xml')
    expect(status).to.equal(1)
    const lines = out.trimEnd().split('\n')
    for (const line of lines)
      expect(line).to.match(
        /^::(?:error|warning|notice) file=[^,]+,line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[a-z0-9-]+::/,
      )
    expect(out).not.to.match(/^::error::injected/m)
    expect(out).to.include('%0A')
    expect(err).to.include('1 file')
  })

  it('text tells of one rule a few times, and counts the rest', async () => {
    const { out } = await validate('many.xml')
    expect(out.match(/is not a URL/g)).to.have.length(3)
    expect(out).to.include('6 more of invalid-http-guid, lines 7, 8, 9, 10, 11, 12')
    expect((await validate('many.xml', '--verbose')).out.match(/is not a URL/g)).to.have.length(9)
  })

  it('text marks the place under letters of any width', async () => {
    const { out } = await validate('wide.xml')
    const [shown = '', mark = ''] = out
      .split('\n')
      .filter((line, i, all) => line.includes('日本') || all[i - 1]?.includes('日本'))
    // Two columns for each of 日, 本 and the emoji.
    expect(mark.indexOf('^')).to.equal(shown.indexOf('<guid>') + 2)
  })

  it('colours follow the terminal, NO_COLOR and FORCE_COLOR', async () => {
    const coloured = async (env: Record<string, string>) =>
      (await place.run(['validate', 'many.xml'], { env })).out.includes('\u001b[')
    expect(await coloured({})).to.equal(false)
    expect(await coloured({ FORCE_COLOR: '1' })).to.equal(true)
    expect(await coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).to.equal(false)
  })

  it('a baseline keeps quiet about what was known, wherever it stands now', async () => {
    const written = await validate('many.xml', '--baseline', 'known.json', '--update-baseline')
    expect(written).to.include({ status: 0 })
    expect(await validate('many.xml', '--baseline', 'known.json')).to.include({ status: 0 })
    write('many.xml', RSS(`\n\n${Array.from({ length: 9 }, (_, i) => item(`x ${8 - i}`)).join('')}${item('new one')}`))
    const after = await validate('many.xml', '--baseline', 'known.json', '--json')
    expect(after.status).to.equal(1)
    expect(JSON.parse(after.out).files[0].diagnostics.map(({ value }: { value: string }) => value)).to.deep.equal([
      'new one',
    ])
    write('many.xml', RSS(item('x 1')))
    const fewer = await validate('many.xml', '--baseline', 'known.json')
    expect(fewer).to.include({ status: 0 })
    expect(fewer.err).to.include('8 of its findings are gone')
  })

  it('a baseline that is none, or is not there, is refused', async () => {
    write('none.json', '{"version": 1, "files": {"a": {"b": "c"}}}')
    for (const [args, words] of [
      [['--baseline', 'none.json'], 'no baseline'],
      [['--baseline', 'nowhere.json'], '--update-baseline'],
      [['--update-baseline'], '--baseline FILE'],
    ] as const) {
      const { status, err } = await validate('many.xml', ...args)
      expect(status, err).to.equal(2)
      expect(err).to.include(words)
    }
  })

  it('mahrec.config.json sets levels, and the command line wins', async () => {
    write('many.xml', RSS(item('x 1')))
    write(
      'mahrec.config.json',
      JSON.stringify({ rules: { 'invalid-http-guid': 'warning' }, maxWarnings: 5, profile: 'spec' }),
    )
    expect(await place.run(['validate', 'many.xml'])).to.include({ status: 0 })
    expect(await place.run(['validate', 'many.xml', '--max-warnings', '0'])).to.include({ status: 1 })
    write('mahrec.config.json', JSON.stringify({ rules: { 'invalid-http-guid': 'off' }, profile: 'spec' }))
    const { out } = await place.run(['validate', 'many.xml', '--json'])
    expect(JSON.parse(out).files[0]).to.deep.include({ valid: true, diagnostics: [] })
    write('mahrec.config.json', '{}')
    expect(await place.run(['validate', 'many.xml', '--profile', 'spec'])).to.include({ status: 1 })
  })

  it('a config that says what nobody knows is refused, with what was meant', async () => {
    for (const [config, words] of [
      ['{"rules": {"invalid-http-gid": "off"}}', 'invalid-http-guid'],
      ['{"rules": {"invalid-http-guid": "loud"}}', 'off, error, warning, info'],
      ['{"rulez": {}}', 'rules'],
      ['{"profile": "none"}', 'spec'],
      ['{"target": ["flipbord"]}', 'flipboard'],
      ['{"maxWarnings": -1}', 'whole number'],
      ['{,}', 'no JSON'],
      ['[]', 'an object'],
    ] as const) {
      write('bad.json', config)
      const { status, err, out } = await place.run(['validate', 'many.xml', '--config', 'bad.json'])
      expect({ status, out }, config).to.deep.equal({ status: 2, out: '' })
      expect(err).to.include('bad.json').and.include(words)
    }
    expect(await place.run(['validate', 'many.xml', '--config', 'nowhere.json'])).to.include({ status: 2 })
  })
})

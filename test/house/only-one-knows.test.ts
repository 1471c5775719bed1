import { expect } from 'chai'
import { eager, sources } from './sources.js'

/** Package → the only files that may import it, and why. */
const KNOWS: Readonly<Record<string, { readonly where: RegExp; readonly because: string }>> = {
  saxes: { where: /^syntax\/strict-parser\.ts$/, because: 'one strict parser judges, with limits inside its handlers' },
  xml2js: { where: /^syntax\/salvage\.ts$/, because: 'recovery is asked for, never silent' },
  feed: { where: /^news-feed\.ts$/, because: 'its own writers emit broken documents' },
  'sanitize-html': { where: /^inbound\/sanitise\.ts$/, because: 'HTML is sanitised once, at acceptance' },
  libsql: { where: /^store\/sqlite\//, because: 'a driver with traps is wrapped once' },
  pg: { where: /^store\/postgres\//, because: 'a driver with traps is wrapped once' },
  undici: { where: /^net\//, because: 'one guard for all that goes out' },
  psl: { where: /^model\/lane\.ts$/, because: 'one name says whom an address bothers' },
  chardet: { where: /^syntax\//, because: 'bytes become text in one place' },
  busboy: { where: /^web\//, because: 'HTTP ends at the web room' },
  'prom-client': { where: /^web\//, because: 'measures are told over HTTP only' },
  kysely: { where: /^store\//, because: 'the port speaks in the words of the model' },
  koa: { where: /^web\//, because: 'HTTP ends at the web room' },
  '@koa/router': { where: /^web\//, because: 'HTTP ends at the web room' },
  preact: { where: /^web\//, because: 'pages are made in the web room' },
  'preact-render-to-string': { where: /^web\//, because: 'pages are made in the web room' },
  commander: { where: /^cli\//, because: 'arguments end at the command line' },
  ora: { where: /^cli\//, because: 'only a terminal has progress' },
  yaml: { where: /^config\//, because: 'the feeds folder is read in one place' },
  ajv: { where: /^config\//, because: 'the feeds folder is read in one place' },
}

describe('only one knows', () => {
  for (const [name, { where, because }] of Object.entries(KNOWS))
    it(`keeps ${name} where it belongs, because ${because}`, () => {
      const importers = sources.filter(file => file.packages.some(used => used === name || used.startsWith(`${name}/`)))
      expect(importers.map(file => file.path).filter(path => !where.test(path))).to.deep.equal([])
      expect(importers, 'nobody imports it: drop the dependency').not.to.be.empty
    })

  it('lets only main.ts know the process, the clock and chance', () => {
    const forbidden =
      /\bprocess\.|['"]node:process['"]|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|(?<![.\w])randomBytes\(|\bperformance\.now\b|(?<![.\w])set(Timeout|Interval)\(/
    const wrong = sources.filter(file => file.path !== 'main.ts' && forbidden.test(uncommented(file.text)))
    expect(wrong.map(file => file.path)).to.deep.equal([])
  })

  it('loads neither Koa, an engine, nor network code with the library', () => {
    const loaded = [...eager('index.ts')]
    const forbidden =
      /^(koa|@koa\/|libsql|kysely|pg|undici|pino|node:(http|https|net|tls|dns|http2)$|net\/|web\/|store\/)/
    expect(loaded.filter(name => forbidden.test(name))).to.deep.equal([])
    expect(loaded).to.include('formats/index.ts')
  })

  it('loads as little with the validate command', () => {
    const loaded = [...eager('cli/program.ts'), ...eager('cli/validate.ts')]
    expect(
      loaded.filter(name =>
        /^(koa|@koa\/|libsql|kysely|pino|preact|ora|undici|node:(http|https|net|tls|dns)|web\/|store\/|net\/|news-feed)/.test(
          name,
        ),
      ),
    ).to.deep.equal([])
  })
})

function uncommented(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
}

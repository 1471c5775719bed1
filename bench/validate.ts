// validate: a document judged by the specifications and by everything, beside saxes and those who only read; whether time
// grows with size alone; the slowest documents of the corpus; a folder of 2,000 small files; one small file as a command.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { check } from '../src/checking/check.js'
import { realDocuments, rssDocuments } from './documents.js'
import { figure, median, ratio, table, time, timeAll } from './measure.js'
import { feedparser, feedsmith, LIMIT, rssParser, saxesAlone } from './reading-peers.js'

const root = join(import.meta.dirname, '..', '..')
const now = Date.now()

export async function run(): Promise<string> {
  const [hundred = '', thousand = '', tenThousand = ''] = await rssDocuments([100, 1_000, 10_000])
  return [await beside(hundred), growth([hundred, thousand, tenThousand]), corpus(), folder()].join('\n\n')
}

async function beside(text: string): Promise<string> {
  const bytes = Buffer.from(text)
  const results = await timeAll({
    [LIMIT]: () => saxesAlone(text),
    'ours, --profile spec': () => check(bytes, { now, profile: 'spec' }),
    'ours, everything': () => check(bytes, { now }),
    'feedsmith, reads only': () => feedsmith(text),
    'rss-parser, reads only': () => rssParser(text),
    'feedparser, reads only': () => feedparser(text),
  })
  const limit = results.find(({ name }) => name === LIMIT)?.median ?? Number.NaN
  return table(`RSS 2.0, 100 items, ${Math.round(bytes.length / 1000)} kB`, 'ms', results, {
    'of saxes': ({ median }) => ratio(median, limit),
    'MB/s': ({ median }) => (bytes.length / 1000 / median).toFixed(1),
  })
}

function growth(texts: readonly string[]): string {
  const lines = texts.map(text => {
    const bytes = Buffer.from(text)
    const rounds = text.length > 10_000_000 ? 3 : 5
    const [result] = time({ check: () => check(bytes, { now, profile: 'spec' }) }, rounds, 1)
    const [saxes] = time({ saxes: () => saxesAlone(text) }, rounds, 1)
    const ms = result?.median ?? Number.NaN
    return `| ${(bytes.length / 1e6).toFixed(1)} MB | ${figure(ms)} | ${(bytes.length / 1000 / ms).toFixed(1)} | ${ratio(ms, saxes?.median ?? Number.NaN)} |`
  })
  return [
    'Growth with size, --profile spec',
    '',
    '| document | median ms | MB/s | of saxes |',
    '| --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

const SLOWEST = 5

function corpus(): string {
  const found = realDocuments()
  if (found.length === 0) return 'Documents as found in the wild: not at hand (../shared/corpus/real).'
  for (const { bytes } of found) check(bytes, { now, profile: 'spec' })
  const speeds = found.map(({ name, bytes }) => {
    const rounds = Array.from({ length: 5 }, () => {
      const start = performance.now()
      check(bytes, { now, profile: 'spec' })
      return performance.now() - start
    })
    const ms = median(rounds)
    return { name, bytes: bytes.length, ms, speed: bytes.length / 1000 / ms }
  })
  const total = speeds.reduce((sum, { ms }) => sum + ms, 0)
  const size = speeds.reduce((sum, { bytes }) => sum + bytes, 0)
  const slowest = speeds.toSorted((a, b) => a.speed - b.speed).slice(0, SLOWEST)
  return [
    `${found.length} documents as found in the wild, ${(size / 1e6).toFixed(1)} MB in ${figure(total)} ms: ${(size / 1000 / total).toFixed(1)} MB/s. The slowest:`,
    '',
    '| document | kB | median ms | MB/s |',
    '| --- | --- | --- | --- |',
    ...slowest.map(
      ({ name, bytes, ms, speed }) => `| ${name} | ${figure(bytes / 1000)} | ${figure(ms)} | ${speed.toFixed(2)} |`,
    ),
  ].join('\n')
}

const FILES = 2_000
const SMALL = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Yerel</title><link>https://example.com/</link>
<description>Kars’tan haberler</description><language>tr</language>
<atom:link rel="self" href="https://example.com/yerel.rss" type="application/rss+xml"/>
<item><title>Karla kapanan köy yolları açıldı</title><link>https://example.com/1</link><guid>https://example.com/1</guid>
<pubDate>Fri, 02 Jan 2026 10:00:00 +0300</pubDate><description>&lt;p&gt;Ekipler gece boyunca çalıştı.&lt;/p&gt;</description></item>
</channel></rss>
`

/** As commands, from start to exit. */
function folder(): string {
  const place = mkdtempSync(join(tmpdir(), 'mahrec-bench-'))
  try {
    for (let index = 0; index < FILES; index++) writeFileSync(join(place, `${index}.xml`), SMALL)
    const command = (...args: string[]) => {
      const start = performance.now()
      const { status } = spawnSync(process.execPath, [join(root, 'dist/src/main.js'), 'validate', '--json', ...args], {
        maxBuffer: 1 << 28,
      })
      if (status !== 0 && status !== 1) throw new Error(`mahrec validate ended with ${status}`)
      return performance.now() - start
    }
    const rounds = (count: number, act: () => number) => {
      act()
      return Array.from({ length: count }, act)
    }
    const many = rounds(3, () => command(place))
    const one = rounds(9, () => command(join(place, '0.xml')))
    const bare = rounds(9, () => {
      const start = performance.now()
      spawnSync(process.execPath, ['-e', '0'])
      return performance.now() - start
    })
    return [
      'The command, from start to exit',
      '',
      '| | median ms | least–most |',
      '| --- | --- | --- |',
      ...[
        [`a folder of ${FILES} small files`, many],
        ['one small file', one],
        ['node alone', bare],
      ].map(([name, values]) => row(name as string, values as number[])),
    ].join('\n')
  } finally {
    rmSync(place, { recursive: true })
  }
}

function row(name: string, values: readonly number[]): string {
  return `| ${name} | ${figure(median(values))} | ${figure(Math.min(...values))}–${figure(Math.max(...values))} |`
}

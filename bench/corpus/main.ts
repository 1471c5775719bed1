// `npm run corpus`: the table of docs/corpus.md, made anew from the documents of ../shared/corpus/real where they are.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Polled } from '../../src/inbound/poll.js'
import { ITEM_OUTCOMES, type ItemOutcome } from '../../src/model/poll.js'
import { shared } from '../../test/root.js'
import { runCorpus } from './run.js'

const folder = join(shared, 'corpus', 'real')
const out = (text: string) => process.stdout.write(`${text}\n`)

function counted(values: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([value, count]) => `| ${value} | ${count} |`)
}

function table(title: string, head: string, rows: readonly string[]): void {
  out(`\n${title}\n\n| ${head} | |\n|---|---:|\n${rows.join('\n')}`)
}

if (!existsSync(folder)) out('The documents are not here (../shared/corpus/real); nothing was run.')
else {
  const begin = Date.now()
  const { first, second, findings, articles, documents, highestRss } = await runCorpus(folder)
  const items = (polled: readonly Polled[]) =>
    ITEM_OUTCOMES.map(
      (outcome: ItemOutcome) =>
        `| ${outcome} | ${polled.reduce((sum, { health }) => sum + (health.tally?.[outcome] ?? 0), 0)} |`,
    )
  out(
    `${documents} documents, ${first.reduce((sum, { health }) => sum + (health.tally?.items ?? 0), 0)} items, ${articles} articles; ${((Date.now() - begin) / 1000).toFixed(1)} s, resident memory at most ${(highestRss / 1e6).toFixed(0)} MB.`,
  )
  table(
    'How the documents were read',
    'read',
    counted(
      first.map(({ health }) => (health.outcome === 'merged' ? (health.how ?? '?') : `refused: ${health.outcome}`)),
    ),
  )
  table('By format', 'format', counted(first.map(({ health }) => health.format ?? 'none')))
  table('How their items ended', 'first poll', items(first))
  table('Second poll', 'outcome', counted(second.map(({ health }) => health.outcome ?? '?')))
  const receipts = first.flatMap(polled => polled.receipts)
  table(
    'Why items are in quarantine (an item may have several)',
    'rule',
    counted(receipts.flatMap(({ findings }) => [...new Set(findings.map(({ rule }) => rule))])),
  )
  table(
    'Why items were refused',
    'field: why',
    counted(
      receipts.flatMap(({ reasons }) =>
        reasons.map(
          ({ field, message }) =>
            `${field.replace(/\[\d+\]/g, '[]')}: ${message.en.replace(/"[^"]*"/g, '"…"').replace(/\d{2,}/g, '…')}`,
        ),
      ),
    ),
  )
  table(
    'Documents that gave nothing, and why',
    'document',
    first
      .filter(({ health }) => health.outcome !== 'merged')
      .map(({ partner, health }) => `| ${partner.name} | ${health.message?.en ?? ''} |`),
  )
  out(
    `\nWhat goes out (11 categories, 3 formats): ${findings.length === 0 ? 'no error and no warning' : `${findings.length} findings`}`,
  )
  for (const finding of findings.slice(0, 40)) out(`- ${finding}`)
}

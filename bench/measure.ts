// Rounds, medians, ratios. Subjects take turns within a round so that a noisy minute hits them all.
import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'
import process from 'node:process'

export interface Result {
  readonly name: string
  /** One figure per round. */
  readonly rounds: readonly number[]
  readonly median: number
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Milliseconds a call takes, median of `rounds` rounds of about `budget` milliseconds each; the first round warms up. */
export function time(subjects: Readonly<Record<string, () => unknown>>, rounds = 7, budget = 300): Result[] {
  const figures = new Map<string, number[]>(Object.keys(subjects).map(name => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const [name, act] of Object.entries(subjects)) {
      let calls = 0
      const start = performance.now()
      do {
        act()
        calls++
      } while (performance.now() - start < budget)
      if (round > 0) figures.get(name)?.push((performance.now() - start) / calls)
    }
  return [...figures].map(([name, values]) => ({ name, rounds: values, median: median(values) }))
}

/** The same for what may answer later. */
export async function timeAll(
  subjects: Readonly<Record<string, () => unknown>>,
  rounds = 7,
  budget = 300,
): Promise<Result[]> {
  const figures = new Map<string, number[]>(Object.keys(subjects).map(name => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const [name, act] of Object.entries(subjects)) {
      let calls = 0
      const start = performance.now()
      do {
        await act()
        calls++
      } while (performance.now() - start < budget)
      if (round > 0) figures.get(name)?.push((performance.now() - start) / calls)
    }
  return [...figures].map(([name, values]) => ({ name, rounds: values, median: median(values) }))
}

/** A Markdown table; `of(result, results)` gives the cells after the median. */
export function table(
  title: string,
  unit: string,
  results: readonly Result[],
  columns: Readonly<Record<string, (result: Result) => string>>,
): string {
  const head = ['', `median ${unit}`, 'least–most', ...Object.keys(columns)]
  const rows = results.map(result => [
    result.name,
    figure(result.median),
    `${figure(Math.min(...result.rounds))}–${figure(Math.max(...result.rounds))}`,
    ...Object.values(columns).map(cell => cell(result)),
  ])
  return [
    `${title} (Node ${process.version}, ${cpus().length} cores, ${results[0]?.rounds.length ?? 0} rounds)`,
    '',
    ...[head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`),
  ].join('\n')
}

export function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(3)
}

export function ratio(a: number, b: number): string {
  return `${(a / b).toFixed(2)}×`
}

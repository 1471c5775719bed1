// serve: answers per second for a feed of 50 items, 200 and 304: bare node:http (the limit), ours, Koa + router, Koa + `feed`.
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { answersPerSecond } from './load.js'
import { median, type Result, ratio, table } from './measure.js'
import type { ServerKind } from './servers.js'

const ROUNDS = 9
const KINDS: Readonly<Record<ServerKind, string>> = {
  bare: 'bare node:http, bytes in memory (the limit)',
  ours: 'ours: the whole server',
  router: 'Koa + @koa/router, bytes in memory',
  feed: 'Koa + `feed`, rendered each time',
}

interface Target {
  readonly port: number
  readonly tag: string
}

export async function run(): Promise<string> {
  const children: ChildProcess[] = []
  const targets = new Map<ServerKind, Target>()
  try {
    for (const kind of Object.keys(KINDS) as ServerKind[]) {
      const child = fork(join(import.meta.dirname, 'servers.js'), [kind])
      children.push(child)
      targets.set(kind, await new Promise(resolve => child.once('message', message => resolve(message as Target))))
    }
    const ok = await measure(targets, () => ({ 'Accept-Encoding': 'gzip' }), 6000)
    const notModified = await measure(
      targets,
      ({ tag }) => ({ 'Accept-Encoding': 'gzip', 'If-None-Match': tag }),
      30_000,
    )
    return [report('200, gzip', ok), report('304', notModified)].join('\n\n')
  } finally {
    for (const child of children) child.kill()
  }
}

async function measure(
  targets: ReadonlyMap<ServerKind, Target>,
  headers: (target: Target) => Record<string, string>,
  answers: number,
): Promise<Result[]> {
  const rounds = new Map<ServerKind, number[]>()
  for (let round = 0; round <= ROUNDS; round++)
    for (const [kind, target] of targets) {
      // Rendering each time is two orders slower; it gets fewer requests so that the run ends.
      const load = { ...target, path: '/feeds/son-dakika.rss', headers: headers(target), connections: 16, depth: 4 }
      const rate = await answersPerSecond({ ...load, answers: kind === 'feed' ? answers / 50 : answers })
      if (round > 0) rounds.set(kind, [...(rounds.get(kind) ?? []), rate])
    }
  return [...rounds].map(([kind, rates]) => ({ name: KINDS[kind], rounds: rates, median: median(rates) }))
}

function report(title: string, results: readonly Result[]): string {
  const limit = results[0]?.median ?? 1
  return table(title, 'answers/s', results, { 'of bare': ({ median }) => ratio(median, limit) })
}

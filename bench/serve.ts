// serve: answers per second for a feed of 50 items, 200 and 304: bare node:http (the limit), ours, Koa + router, Koa + `feed`,
// and nginx with a file where it is installed; then a thousand connections at once.
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { request } from 'undici'
import { answersPerSecond } from './load.js'
import { median, type Result, ratio, table } from './measure.js'
import { type Nginx, startNginx } from './nginx.js'
import type { ServerKind } from './servers.js'

const ROUNDS = 9
type Kind = ServerKind | 'nginx'
const PATH = '/feeds/son-dakika.rss'
const KINDS: Readonly<Record<Kind, string>> = {
  bare: 'bare node:http, bytes in memory (the limit)',
  ours: 'ours: the whole server',
  router: 'Koa + @koa/router, bytes in memory',
  feed: 'Koa + `feed`, rendered each time',
  nginx: 'nginx, a file compressed already, one worker',
}

interface Target {
  readonly port: number
  readonly tag: string
}

export async function run(): Promise<string> {
  const children: ChildProcess[] = []
  const targets = new Map<Kind, Target>()
  let nginx: Nginx | undefined
  try {
    for (const kind of ['bare', 'ours', 'router', 'feed'] as const) {
      const child = fork(join(import.meta.dirname, 'servers.js'), [kind])
      children.push(child)
      targets.set(kind, await new Promise(resolve => child.once('message', message => resolve(message as Target))))
    }
    nginx = await startNginx(PATH, await documentOf(targets))
    if (nginx) targets.set('nginx', nginx)
    const ok = await measure(targets, () => ({ 'Accept-Encoding': 'gzip' }), 6000)
    const notModified = await measure(
      targets,
      ({ tag }) => ({ 'Accept-Encoding': 'gzip', 'If-None-Match': tag }),
      30_000,
    )
    const many = await measureMany(targets)
    const without = nginx ? [] : ['nginx: not measured, it is not installed']
    return [report('200, gzip', ok), report('304', notModified), report(MANY, many), ...without].join('\n\n')
  } finally {
    for (const child of children) child.kill()
    nginx?.stop()
  }
}

async function measure(
  targets: ReadonlyMap<Kind, Target>,
  headers: (target: Target) => Record<string, string>,
  answers: number,
): Promise<Result[]> {
  const rounds = new Map<Kind, number[]>()
  for (let round = 0; round <= ROUNDS; round++)
    for (const [kind, target] of targets) {
      // Rendering each time is two orders slower; it gets fewer requests so that the run ends.
      const load = { ...target, path: PATH, headers: headers(target), connections: 16, depth: 4 }
      const rate = await answersPerSecond({ ...load, answers: kind === 'feed' ? answers / 50 : answers })
      if (round > 0) rounds.set(kind, [...(rounds.get(kind) ?? []), rate])
    }
  return [...rounds].map(([kind, rates]) => ({ name: KINDS[kind], rounds: rates, median: median(rates) }))
}

const MANY = '200, gzip, 1,000 connections kept open, one request in flight on each; an error would end the run'

/** Bare, ours, and nginx where it is. */
async function measureMany(targets: ReadonlyMap<Kind, Target>): Promise<Result[]> {
  const rounds = new Map<Kind, number[]>()
  for (let round = 0; round <= ROUNDS_OF_MANY; round++)
    for (const [kind, { port }] of targets) {
      if (kind === 'router' || kind === 'feed') continue
      const load = { port, path: PATH, headers: { 'Accept-Encoding': 'gzip' }, connections: 1000, depth: 1 }
      const rate = await answersPerSecond({ ...load, answers: 20_000 })
      if (round > 0) rounds.set(kind, [...(rounds.get(kind) ?? []), rate])
    }
  return [...rounds].map(([kind, rates]) => ({ name: KINDS[kind], rounds: rates, median: median(rates) }))
}
const ROUNDS_OF_MANY = 5

async function documentOf(targets: ReadonlyMap<Kind, Target>): Promise<Uint8Array> {
  const { body } = await request(`http://127.0.0.1:${targets.get('bare')?.port}${PATH}`, {
    headers: { 'accept-encoding': 'gzip' },
  })
  return new Uint8Array(await body.arrayBuffer())
}

function report(title: string, results: readonly Result[]): string {
  const limit = results[0]?.median ?? 1
  return table(title, 'answers/s', results, { 'of bare': ({ median }) => ratio(median, limit) })
}

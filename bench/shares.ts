// Which rooms the time goes to: the CPU profile of a stretch of work, each sample given to the room that caused it.
import { Session } from 'node:inspector/promises'
import { figure } from './measure.js'

interface Node {
  readonly id: number
  readonly callFrame: { readonly url: string; readonly functionName: string }
  readonly children?: readonly number[]
}

/** Milliseconds of CPU by room, most first. A frame of a library that nobody of ours called counts for its room. */
export async function shares(act: () => Promise<void>): Promise<ReadonlyMap<string, number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  await act()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const {
    nodes,
    samples = [],
    timeDeltas = [],
  } = profile as {
    nodes: readonly Node[]
    samples?: readonly number[]
    timeDeltas?: readonly number[]
  }
  const byId = new Map(nodes.map(node => [node.id, node]))
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const)))
  const rooms = new Map<string, number>()
  for (const [at, sample] of samples.entries()) {
    let room: string | undefined
    for (let id: number | undefined = sample; id !== undefined && room === undefined; id = parents.get(id))
      room = roomOf(byId.get(id))
    if (room !== 'idle')
      rooms.set(room ?? 'Node itself', (rooms.get(room ?? 'Node itself') ?? 0) + (timeDeltas[at] ?? 0) / 1000)
  }
  return new Map([...rooms].sort(([, a], [, b]) => b - a))
}

/** A Markdown table. */
export function sharesTable(title: string, rooms: ReadonlyMap<string, number>): string {
  const all = [...rooms.values()].reduce((sum, ms) => sum + ms, 0)
  const rows = [...rooms].filter(([, ms]) => ms / all >= 0.005)
  return [
    title,
    '',
    '| room | CPU ms | share |',
    '| --- | --- | --- |',
    ...rows.map(([room, ms]) => `| ${room} | ${figure(ms)} | ${((ms / all) * 100).toFixed(0)} % |`),
  ].join('\n')
}

const LIBRARIES: readonly (readonly [RegExp, string])[] = [
  [/node_modules\/(kysely|libsql|@libsql|@neon-rs|detect-libc|pg)/, 'store'],
  [/node_modules\/undici/, 'net'],
  [/node_modules\/saxes/, 'syntax'],
  [/node_modules\/(sanitize-html|htmlparser2|dom|entities|postcss|parse-srcset)/, 'inbound'],
]

function roomOf(node: Node | undefined): string | undefined {
  const { url = '', functionName = '' } = node?.callFrame ?? {}
  if (functionName === '(idle)') return 'idle'
  if (functionName === '(garbage collector)') return 'garbage collection'
  const [, room] = /\/dist\/src\/([a-z0-9-]+)(\/|\.js)/.exec(url) ?? []
  return room ?? LIBRARIES.find(([pattern]) => pattern.test(url))?.[1]
}

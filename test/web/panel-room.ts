// A newsroom whose panel tests walk into: signed in over plain HTTP, with partners, polls and held items to look at.
import type { OutgoingHttpHeaders } from 'node:http'
import type { HeldItem } from '../../src/model/held-item.js'
import { keyOf } from '../../src/model/key.js'
import { named } from './html.js'
import { type Answered, openTestNewsroom, SECRET, type TestNewsroom } from './newsroom.js'

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

export interface Operator {
  readonly cookie: string
  get(path: string, headers?: OutgoingHttpHeaders): Promise<Answered>
  /** With the token of a page that was just read, unless another one is given. */
  post(
    path: string,
    fields?: Readonly<Record<string, string | readonly string[]>>,
    headers?: OutgoingHttpHeaders,
  ): Promise<Answered>
}

export function signIn(
  room: TestNewsroom,
  fields: Readonly<Record<string, string>> = { key: SECRET },
  headers: OutgoingHttpHeaders = {},
) {
  return room.ask('/panel/sign-in', {
    method: 'POST',
    headers: { accept: 'text/html', 'accept-language': 'en', ...FORM, ...headers },
    body: new URLSearchParams(fields).toString(),
  })
}

export const cookieOf = ({ headers }: Answered): string => headers['set-cookie']?.[0]?.split(';')[0] ?? ''

export async function operator(room: TestNewsroom, language = 'en'): Promise<Operator> {
  const cookie = cookieOf(await signIn(room))
  const usual = { cookie, accept: 'text/html', 'accept-language': language }
  const get = (path: string, headers: OutgoingHttpHeaders = {}) => room.ask(path, { headers: { ...usual, ...headers } })
  return {
    cookie,
    get,
    async post(path, fields = {}, headers = {}) {
      const token = tokenIn((await get('/panel')).text)
      const body = new URLSearchParams('token' in fields ? {} : { token })
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each)
      return room.ask(path, { method: 'POST', headers: { ...usual, ...FORM, ...headers }, body: body.toString() })
    },
  }
}

export function tokenIn(html: string): string {
  return named(html, 'input').find(({ attributes }) => attributes.name === 'token')?.attributes.value ?? ''
}

export async function addPartner(room: TestNewsroom, name: string, said: Readonly<Record<string, unknown>> = {}) {
  const feedUrl = `https://${name.replace(/[^A-Za-z]/g, '').toLowerCase()}.example/rss`
  const added = await room.desk.add({ name, feedUrl, extent: 'full', categories: ['yerel'], ...said })
  if (added === 'taken' || 'reasons' in added) throw new Error(JSON.stringify(added))
  await room.book.read()
  return added.partner.slug
}

type Told = Partial<Omit<HeldItem, 'key' | 'partner'>>

const RAW = '<item>\n <title>Elma</title>\n <guid>42</guid>\n</item>'
const at = { start: RAW.indexOf('42'), end: RAW.indexOf('42') + 2 }
export const GUID = {
  rule: 'invalid-http-guid',
  level: 'error' as const,
  path: '/rss/channel/item',
  element: 'guid',
  data: { value: '42' },
  line: 12,
  column: 8,
  at,
}

/** Waits for one bad guid, unless told otherwise. */
export async function holdItem(room: TestNewsroom, partner: string, id: string, told: Told = {}): Promise<string> {
  const key = keyOf(partner, id)
  const title = `Elma hasadı ${id}`
  await room.store.quarantine.hold(
    {
      key,
      partner,
      outcome: 'quarantined',
      title,
      digest: id,
      findings: [GUID],
      reasons: [],
      draft: {
        id,
        title,
        url: `https://${partner}.example/h/${id}`,
        tags: ['yerel'],
        authors: [{ name: 'Selin Korkut' }],
        media: [],
        updates: [],
        rights: {},
        publishedAt: room.clock.now - 1000,
      },
      raw: RAW,
      ...told,
    },
    room.clock.now,
  )
  return key
}

export const openPanelRoom = (env: Readonly<Record<string, string>> = {}) =>
  openTestNewsroom({ MAHREC_ALLOW_NETWORKS: '127.0.0.0/8', ...env })

// A newsroom with licensees: keys to read with, and what each of them is answered.
import type { OutgoingHttpHeaders } from 'node:http'
import { openTestNewsroom, sampleItem, type TestNewsroom } from './newsroom.js'

export interface Holder {
  readonly slug: string
  readonly secret: string
  readonly keyId: string
  /** With Bearer, and nothing else unless given. */
  get(path: string, headers?: OutgoingHttpHeaders, method?: string): ReturnType<TestNewsroom['ask']>
}

export async function addLicensee(
  room: TestNewsroom,
  name: string,
  said: Readonly<Record<string, unknown>> = {},
): Promise<Holder> {
  const added = await room.licences.add({ name, extent: 'full', ...said })
  if (added === 'taken' || 'reasons' in added) throw new Error(JSON.stringify(added))
  const { kept, key, secret } = added
  return {
    slug: kept.licence.slug,
    secret,
    keyId: key.id,
    get: (path, headers = {}, method = 'GET') =>
      room.ask(path, { method, headers: { authorization: `Bearer ${secret}`, 'accept-language': 'en', ...headers } }),
  }
}

export async function send(room: TestNewsroom, id: string, overrides: Readonly<Record<string, unknown>> = {}) {
  const item = sampleItem({ id, url: `https://serhatpostasi.example/${id}`, title: `Kar direği ${id}`, ...overrides })
  const { text, status } = await room.send('POST', '/api/articles', item)
  if (status !== 200) throw new Error(text)
  await room.settled()
  return (JSON.parse(text) as { readonly items: readonly { readonly key: string }[] }).items[0]?.key ?? ''
}

/** One story in `yerel`, one in `spor`, and an agency's. */
export async function openLicenseeRoom(env: Readonly<Record<string, string>> = {}): Promise<TestNewsroom> {
  const room = await openTestNewsroom(env)
  await send(room, 'yol')
  await send(room, 'mac', { tags: ['Spor'] })
  await send(room, 'gecis', {
    _rights: {
      class: 'agency',
      source_chain: [
        {
          name: 'Turna Haber Ajansı (TUHA)',
          kind: 'agency',
          url: 'https://tuha.example/gecis',
          date: '2026-11-21T06:00:00Z',
        },
      ],
    },
  })
  return room
}

export const FULL_TEXT = 'Çalışma iki gün sürdü.'

/** What every day of the log holds. */
export const EVER = { from: '2000-01-01', until: '2100-01-01' } as const

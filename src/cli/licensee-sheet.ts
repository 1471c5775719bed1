// Alone writes licensees, their usage and their pulls for a person at a terminal.
import type { WithSecret } from '../access/licence-desk.js'
import type { ToldRecipient } from '../access/licence-told.js'
import type { Usage } from '../access/usage.js'
import { isLive, type LicenceKey, type LicenceState, stateOfLicence } from '../model/licensee.js'
import { type PullRow, pathOfFeed } from '../model/pull.js'
import type { Language } from '../model/text.js'
import { rfc3339 } from '../model/time.js'
import type { KeptLicence } from '../store/licensee-store.js'

export interface Writing {
  readonly language: Language
  /** Epoch milliseconds. */
  readonly now: number
  readonly zone: string
}

const WORDS = {
  tr: {
    none: 'Lisans sahibi yok.\n',
    nothing: 'Çekim yok.\n',
    nobody: 'Kayıtta bu haberi alan yok.\n',
    states: { active: 'etkin', early: 'başlamadı', ended: 'bitti', keyless: 'anahtarı yok' },
    key: 'anahtar',
    until: 'son:',
    revoked: 'iptal:',
    once: 'Anahtar bir kez gösterilir, saklanmaz:',
    use: 'Kullanımı:',
    pulls: 'çekim',
    sent: 'belge',
    unchanged: 'değişmemiş',
    refused: 'kota dolu',
    articles: 'haber',
    version: 'sürüm',
  },
  en: {
    none: 'There are no licensees.\n',
    nothing: 'Nothing was pulled.\n',
    nobody: 'Nobody in the log has this article.\n',
    states: { active: 'active', early: 'not begun', ended: 'ended', keyless: 'no key' },
    key: 'key',
    until: 'until',
    revoked: 'revoked',
    once: 'The key is shown this once and not kept:',
    use: 'To be used as:',
    pulls: 'pulls',
    sent: 'documents',
    unchanged: 'unchanged',
    refused: 'over quota',
    articles: 'articles',
    version: 'version',
  },
} as const satisfies Record<Language, { readonly states: Record<LicenceState, string> } & Record<string, unknown>>

export function licenceList(all: readonly KeptLicence[], how: Writing): string {
  const { states, none } = WORDS[how.language]
  if (all.length === 0) return none
  return all
    .map(({ licence, keys }) => {
      const { slug, extent, categories = ['*'], quota } = licence
      const state = states[stateOfLicence(licence, keys, how.now, how.zone)]
      return `${slug}  ${state}  ${extent}  ${categories.join(',')}${quota === undefined ? '' : `  ${quota}/d`}\n`
    })
    .join('')
}

export function licenceSheet({ licence, keys }: KeptLicence, how: Writing): string {
  const { states } = WORDS[how.language]
  const fields = Object.entries(licence)
    .filter(([name, value]) => name !== 'slug' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `  ${name}: ${Array.isArray(value) ? value.join(', ') : value}\n`)
  const state = states[stateOfLicence(licence, keys, how.now, how.zone)]
  return `${licence.slug}  ${state}\n${fields.join('')}${keys.map(key => keyLine(key, how)).join('')}`
}

function keyLine(key: LicenceKey, { language, now }: Writing): string {
  const words = WORDS[language]
  const { id, createdAt, expiresAt, revokedAt } = key
  const end =
    revokedAt !== undefined
      ? `  ${words.revoked} ${rfc3339(revokedAt)}`
      : expiresAt !== undefined
        ? `  ${words.until} ${rfc3339(expiresAt)}`
        : ''
  return `  ${isLive(key, now) ? '*' : ' '} ${words.key} ${id}  ${rfc3339(createdAt)}${end}\n`
}

/** `publicUrl`: where its feeds are. */
export function secretSheet({ kept, secret }: WithSecret, publicUrl: string, how: Writing): string {
  const { once, use } = WORDS[how.language]
  const { categories = ['yerel'] } = kept.licence
  const feed = `${publicUrl}/feeds/${categories[0]}.rss`
  return `${licenceSheet(kept, how)}${once}\n${secret}\n${use}\n  curl -H "Authorization: Bearer ${secret}" ${feed}\n  ${feed}?key=${secret}\n`
}

export function usageSheet(all: readonly Usage[], { language }: Pick<Writing, 'language'>): string {
  const words = WORDS[language]
  if (all.length === 0) return words.nothing
  return all
    .map(({ licensee, from, until, pulls, sent, unchanged, refused, articles, bytes }) => {
      const when = from === until ? from : `${from}–${until}`
      const counts = [
        `${pulls} ${words.pulls} (${sent} ${words.sent}, ${unchanged} ${words.unchanged})`,
        articles === undefined ? '' : `${articles} ${words.articles}`,
        `${bytes} B`,
        refused > 0 ? `${refused} ${words.refused}` : '',
      ]
      return `${licensee}  ${when}  ${counts.filter(Boolean).join(', ')}\n`
    })
    .join('')
}

export function pullSheet(rows: readonly PullRow[], { language }: Pick<Writing, 'language'>): string {
  const words = WORDS[language]
  if (rows.length === 0) return words.nothing
  return rows
    .map(({ feed, firstAt, lastAt, sent, unchanged, bytes }) => {
      const when = firstAt === lastAt ? rfc3339(firstAt) : `${rfc3339(firstAt)} – ${rfc3339(lastAt)}`
      return `${when}  ${pathOfFeed(feed)}  ${sent} ${words.sent}, ${unchanged} ${words.unchanged}, ${bytes} B\n`
    })
    .join('')
}

export function recipientSheet(all: readonly ToldRecipient[], { language }: Pick<Writing, 'language'>): string {
  const words = WORDS[language]
  if (all.length === 0) return words.nobody
  return all
    .map(
      ({ licensee, name, contact, version, extent, feed, firstAt, lastAt }) =>
        `${licensee}  ${name}${contact ? ` <${contact}>` : ''}  ${words.version} ${version}, ${extent}, ${feed}  ${rfc3339(firstAt)} – ${rfc3339(lastAt)}\n`,
    )
    .join('')
}

// Alone writes partners for a person or a program: a line or a sheet each, or JSON.
import { fieldsOf } from '../inbound/partner-fields.js'
import { type NextPoll, tellNext } from '../model/next-poll.js'
import type { Notice } from '../model/notice.js'
import { stateOf } from '../model/poll.js'
import type { Language } from '../model/text.js'
import type { KeptPartner } from '../store/store.js'

export interface Writing {
  readonly json?: true
  readonly language: Language
  readonly now: number
  readonly nextOf: (kept: KeptPartner) => NextPoll | undefined
  /** Of the one partner, how it goes with its hub. */
  readonly push?: object
}

export function written(answer: KeptPartner | readonly KeptPartner[], how: Writing): string {
  const { json, language, now, nextOf, push } = how
  const all = Array.isArray(answer) ? (answer as readonly KeptPartner[]) : [answer as KeptPartner]
  if (json) {
    const records = all.map(kept => {
      const { partner, health } = kept
      const next = nextOf(kept)
      return {
        ...fieldsOf(partner),
        state: stateOf(partner, health),
        ...(next && { next: { ...next, message: tellNext(next, now) } }),
        health,
        ...(push && { push }),
      }
    })
    return `${JSON.stringify(Array.isArray(answer) ? { partners: records } : records[0], undefined, 2)}\n`
  }
  if (all.length === 0) return language === 'tr' ? 'Ortak yok.\n' : 'There are no partners.\n'
  return all.map(kept => (Array.isArray(answer) ? line(kept, language) : sheet(kept, how))).join('')
}

function line({ partner, health }: KeptPartner, language: Language): string {
  const { message } = health
  const extent = partner.owner === 'self' ? 'self' : (partner.contract?.extent ?? 'headline')
  const told = noticesOf(health, language, notice => notice.acknowledgedAt === undefined)
  return `${partner.slug}  ${stateOf(partner, health)}  ${extent}  ${partner.feedUrl}${message ? `\n  ${message[language]}` : ''}\n${told}`
}

function sheet(kept: KeptPartner, { language, now, nextOf, push = {} }: Writing): string {
  const { partner, health } = kept
  const { tally, format, how, outcome, message } = health
  const fields = Object.entries(fieldsOf(partner)).map(
    ([name, value]) => `  ${name}: ${Array.isArray(value) ? value.join(', ') : value}\n`,
  )
  const items = tally
    ? Object.entries(tally)
        .map(([name, count]) => `${count} ${name}`)
        .join(', ')
    : undefined
  const told = [outcome, format, how, items].filter(Boolean).join('; ')
  const next = nextOf(kept)
  const words = Object.entries(push)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(' ') : value}`)
  return [
    `${partner.slug}  ${stateOf(partner, health)}\n`,
    ...fields,
    told && `  ${told}\n`,
    message ? `  ${message[language]}\n` : '',
    noticesOf(health, language, () => true),
    words.length > 0 ? `  push: ${words.join(', ')}\n` : '',
    next ? `  ${language === 'tr' ? 'sonraki yoklama' : 'next poll'}: ${tellNext(next, now)[language]}\n` : '',
  ].join('')
}

function noticesOf(
  { notices = [] }: KeptPartner['health'],
  language: Language,
  which: (notice: Notice) => boolean,
): string {
  return notices
    .filter(which)
    .map(({ message, acknowledgedAt }) => `  ${acknowledgedAt === undefined ? '! ' : ''}${message[language]}\n`)
    .join('')
}

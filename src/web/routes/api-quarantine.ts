// Alone is the door for items that were not let in: listed, shown, let in after all, rejected (DESIGN.md §5.2).
import { Router } from '@koa/router'
import type { Context } from 'koa'
import { ruleOf } from '../../checking/catalogue.js'
import type { QuarantineDesk } from '../../inbound/quarantine-desk.js'
import { HELD_STATES, type HeldFinding, type HeldItem } from '../../model/held-item.js'
import { KEY_PATTERN } from '../../model/key.js'
import type { Language } from '../../model/text.js'
import { rfc3339 } from '../../model/time.js'
import type { Site } from '../../outbound/links.js'
import type { HeldQuery } from '../../store/store.js'
import { type BearerNeeds, bearerOnly } from '../bearer-only.js'
import { answerList, listQuery } from '../list-query.js'
import { chooseLanguage } from '../negotiate.js'
import { errorOnTheWire, Problem } from '../problem.js'

export interface ApiQuarantineNeeds extends BearerNeeds {
  readonly quarantine: QuarantineDesk
  readonly site: Site
  readonly language: Language
  /** Resolves when the documents show what was written before the call. */
  readonly settled: () => Promise<void>
}

export function apiQuarantine(needs: ApiQuarantineNeeds): Router {
  const { quarantine, site, keys, settled } = needs
  const languageOf = (ctx: Context) => chooseLanguage(ctx.get('accept-language'), needs.language)
  return new Router({ strict: true, sensitive: true })
    .use(bearerOnly({ keys }))
    .get('/api/quarantine', async ctx => {
      const query = await queryOf(ctx, quarantine)
      const found = await quarantine.list({ ...query, limit: query.limit + 1 })
      const page = found.slice(0, query.limit)
      const language = languageOf(ctx)
      const next = found.length > query.limit ? page.at(-1)?.key : undefined
      answerList(
        ctx,
        page.map(item => onTheWire(item, language)),
        next,
        site.publicUrl,
      )
    })
    .get('/api/quarantine/:key', async ctx => {
      const item = present(await find(ctx, quarantine))
      ctx.body = { ...onTheWire(item, languageOf(ctx)), raw: item.raw }
    })
    .post('/api/quarantine/:key/release', async ctx => {
      const { key } = present(await find(ctx, quarantine))
      const released = await quarantine.release(key)
      if (!released) throw new Problem('conflict', PARTNER_GONE)
      if ('reasons' in released) throw refused(released.reasons)
      await settled()
      ctx.body = { key, ...released }
    })
    .delete('/api/quarantine/:key', async ctx => {
      const { key } = present(await find(ctx, quarantine))
      await quarantine.reject(key)
      ctx.body = { key, state: 'rejected' }
    })
}

async function queryOf(ctx: Context, quarantine: QuarantineDesk): Promise<HeldQuery> {
  const { limit, after } = listQuery(ctx)
  const { partner, outcome, state = 'waiting' } = ctx.query
  const known = HELD_STATES.find(each => each === state)
  if (!known) throw new Problem('malformed', oneOf('state', HELD_STATES))
  if (outcome !== undefined && outcome !== 'quarantined' && outcome !== 'refused')
    throw new Problem('malformed', oneOf('outcome', ['quarantined', 'refused']))
  const last = after === undefined ? undefined : await quarantine.find(after)
  if (after !== undefined && !last) throw new Problem('malformed', { tr: 'after bilinmiyor.', en: 'after is unknown.' })
  return {
    limit,
    state: known,
    ...(typeof partner === 'string' && { partner }),
    ...(outcome && { outcome }),
    ...(last && { after: last }),
  }
}

function oneOf(name: string, words: readonly string[]) {
  return { tr: `${name}: ${words.join(', ')} beklenir.`, en: `${name} is one of ${words.join(', ')}.` }
}

const PARTNER_GONE = {
  tr: 'Bu öğenin ortağı kaldırılmış; önce ortağı yeniden ekleyin.',
  en: 'The partner of this item was removed; add it again first.',
}

async function find(ctx: Context, quarantine: QuarantineDesk): Promise<HeldItem | undefined> {
  const { key = '' } = (ctx as unknown as { readonly params: Readonly<Record<string, string>> }).params
  return KEY_PATTERN.test(key) ? quarantine.find(key) : undefined
}

function present(item: HeldItem | undefined): HeldItem {
  if (!item) throw new Problem('not-found', { tr: 'Karantinada böyle bir öğe yok.', en: 'No such item is held.' })
  return item
}

function refused(reasons: HeldItem['reasons']): Problem {
  const sentence = (language: Language) =>
    reasons.map(({ field, message }) => `${field}: ${message[language]}`).join('; ')
  return new Problem('refused', { tr: sentence('tr'), en: sentence('en') }, { errors: reasons })
}

function onTheWire(item: HeldItem, language: Language): object {
  const { key, partner, outcome, state, title, findings, reasons, draft, firstSeenAt, lastSeenAt } = item
  return {
    key,
    partner,
    outcome,
    state,
    id: draft.id,
    title,
    url: draft.url,
    findings: findings.map(found => findingOnTheWire(found, language)),
    reasons: reasons.map(reason => errorOnTheWire(reason, language)),
    firstSeenAt: rfc3339(firstSeenAt),
    lastSeenAt: rfc3339(lastSeenAt),
  }
}

function findingOnTheWire({ data, at, ...found }: HeldFinding, language: Language): object {
  const rule = ruleOf(found.rule)
  return { ...found, message: rule?.says[language](data) ?? found.rule, remedy: rule?.remedy[language], at }
}

// Alone is the door for decisions about stories: listed with their reasons, undone, made by hand (docs/merging.md).
import { Router } from '@koa/router'
import type { Context } from 'koa'
import type { MergeAnswer, MergeDesk, ToldDecision } from '../../inbound/stories/merge-desk.js'
import { groundsInWords, preferenceInWords } from '../../inbound/stories/words.js'
import type { Article } from '../../model/article.js'
import { KEY_PATTERN, type Key } from '../../model/key.js'
import { MERGE_STATES } from '../../model/merging.js'
import type { Language } from '../../model/text.js'
import { rfc3339 } from '../../model/time.js'
import type { Site } from '../../outbound/links.js'
import type { MergeQuery } from '../../store/story-store.js'
import { type BearerNeeds, bearerOnly } from '../bearer-only.js'
import { answerList, listQuery } from '../list-query.js'
import { chooseLanguage } from '../negotiate.js'
import { Problem } from '../problem.js'
import { sentFields } from '../sent-fields.js'

export interface ApiMergesNeeds extends BearerNeeds {
  readonly merges: MergeDesk
  readonly site: Site
  readonly language: Language
  /** Resolves when the documents show what was written before the call. */
  readonly settled: () => Promise<void>
}

export function apiMerges({ merges, site, language: fallback, keys, settled }: ApiMergesNeeds): Router {
  const languageOf = (ctx: Context) => chooseLanguage(ctx.get('accept-language'), fallback)
  async function obeyed(ctx: Context, answer: MergeAnswer | undefined): Promise<void> {
    if (!answer) throw new Problem('not-found', NO_ARTICLE)
    if ('refused' in answer) throw new Problem('conflict', answer.refused)
    await settled()
    ctx.body = answer
  }
  return new Router({ strict: true, sensitive: true })
    .use(bearerOnly({ keys }))
    .get('/api/merges', async ctx => {
      const query = queryOf(ctx)
      const found = await merges.list({ ...query, limit: query.limit + 1 })
      const page = found.slice(0, query.limit)
      const language = languageOf(ctx)
      const next = found.length > query.limit ? page.at(-1)?.decision.seq.toString() : undefined
      answerList(
        ctx,
        page.map(told => onTheWire(told, language)),
        next,
        site.publicUrl,
      )
    })
    .post('/api/merges', async ctx => {
      const { key, other, same } = pairOf(await sentFields(ctx))
      await obeyed(ctx, same ? await merges.join(key, other) : await merges.part(key, other))
    })
    .get('/api/merges/:seq', async ctx => {
      const found = await merges.find(seqOf(ctx.params.seq))
      if (!found) throw new Problem('not-found', NO_DECISION)
      ctx.body = onTheWire(found, languageOf(ctx))
    })
    .delete('/api/merges/:seq', async ctx => {
      const answer = await merges.undo(seqOf(ctx.params.seq))
      if (!answer) throw new Problem('not-found', NO_DECISION)
      await obeyed(ctx, answer)
    })
    .get('/api/stories/:key', async ctx => {
      const { key = '' } = ctx.params
      const story = KEY_PATTERN.test(key) ? await merges.story(key) : undefined
      if (!story) throw new Problem('not-found', NO_ARTICLE)
      const { shown, because, members } = story
      ctx.body = {
        shown,
        because,
        reason: preferenceInWords(because)?.[languageOf(ctx)],
        articles: members.map(({ article, seenAt }) => ({ ...headOf(article), seenAt: rfc3339(seenAt) })),
      }
    })
}

const NO_ARTICLE = { tr: 'Böyle bir haber yok.', en: 'There is no such article.' }
const NO_DECISION = { tr: 'Böyle bir karar yok.', en: 'There is no such decision.' }
const PAIR = {
  tr: '{"articles": [ANAHTAR, ANAHTAR], "same": true ya da false} beklenir.',
  en: '{"articles": [KEY, KEY], "same": true or false} is expected.',
}

function queryOf(ctx: Context): MergeQuery {
  const { limit, after } = listQuery(ctx)
  const { article, state } = ctx.query
  if (article !== undefined && (typeof article !== 'string' || !KEY_PATTERN.test(article)))
    throw new Problem('malformed', { tr: 'article bir anahtardır.', en: 'article is a key.' })
  const known = MERGE_STATES.find(each => each === state)
  if (state !== undefined && !known)
    throw new Problem('malformed', {
      tr: `state: ${MERGE_STATES.join(', ')} beklenir.`,
      en: `state is one of ${MERGE_STATES.join(', ')}.`,
    })
  if (after !== undefined && !SEQ.test(after))
    throw new Problem('malformed', { tr: 'after bilinmiyor.', en: 'after is unknown.' })
  return {
    limit,
    ...(article && { article }),
    ...(known && { state: known }),
    ...(after !== undefined && { after: Number(after) }),
  }
}

const SEQ = /^\d{1,9}$/

function seqOf(said: string | undefined): number {
  if (said === undefined || !SEQ.test(said)) throw new Problem('not-found', NO_DECISION)
  return Number(said)
}

function pairOf({ articles, same }: Readonly<Record<string, unknown>>) {
  const [key, other, ...more]: readonly unknown[] = Array.isArray(articles) ? articles : []
  if (typeof same !== 'boolean' || !isKey(key) || !isKey(other) || more.length > 0) throw new Problem('malformed', PAIR)
  return { key, other, same }
}

function isKey(value: unknown): value is Key {
  return typeof value === 'string' && KEY_PATTERN.test(value)
}

function onTheWire({ decision, article, other }: ToldDecision, language: Language): object {
  const { seq, by, cause, value, similarity, fields, at, undoneAt } = decision
  return {
    seq,
    state: undoneAt === undefined ? 'standing' : 'undone',
    reason: groundsInWords(decision)[language],
    by,
    cause,
    value,
    similarity,
    fields,
    at: rfc3339(at),
    undoneAt: undoneAt === undefined ? undefined : rfc3339(undoneAt),
    article: headOf(article),
    other: headOf(other),
  }
}

function headOf({ key, owner, id, title, url, movedTo, withdrawn }: Article): object {
  return { key, owner, id, title, url, shown: !movedTo && !withdrawn }
}

// Alone answers for the licensees in the panel: the list, each one's page, keys that are shown once, and who got an article.
import { createHash } from 'node:crypto'
import type { Router, RouterContext } from '@koa/router'
import { type LicenceDesk, MOST_ROTATION_DAYS, type WithSecret } from '../../../access/licence-desk.js'
import { recipientsOf } from '../../../access/licence-told.js'
import type { Session } from '../../../access/sessions.js'
import { shifted, usage } from '../../../access/usage.js'
import type { Categories } from '../../../model/categories.js'
import { dayOf } from '../../../model/days.js'
import type { Reason } from '../../../model/draft.js'
import { KEY_PATTERN } from '../../../model/key.js'
import type { Licence } from '../../../model/licensee.js'
import type { KeptLicence } from '../../../store/licensee-store.js'
import type { Store } from '../../../store/store.js'
import { Problem } from '../../problem.js'
import { answerUsage, type UsageAnswerNeeds } from '../../usage-answer.js'
import type { Entrance } from '../entrance.js'
import { AddLicenseePage, SecretPage } from '../pages/add-licensee.js'
import { licenceSaidIn } from '../pages/licence-form.js'
import { LicenseePage, type LicenseePageProps } from '../pages/licensee.js'
import { LICENSEE_WORDS, type LicenseeWords } from '../pages/licensee-words.js'
import { LicenseesPage, type ListedLicence } from '../pages/licensees.js'
import { RecipientsPage, type RecipientsPageProps } from '../pages/recipients.js'
import { PLOT_DAYS } from '../pages/usage-plot.js'
import { type PanelPageNeeds, panelFrame, writePanel } from '../panel-page.js'
import { goTo } from '../panel-path.js'

export interface PanelLicenseesNeeds extends PanelPageNeeds, UsageAnswerNeeds {
  readonly entrance: Entrance
  readonly licences: LicenceDesk
  readonly categories: Categories
  readonly store: Pick<Store, 'pulls' | 'licences' | 'articles'>
  /** How long the log knows every pull, days. */
  readonly pullLogDays: number
}

const LIST = '/panel/licensees'
/** Rows of the log on a page. */
const ROWS = 20

export function licensees(router: Router, needs: PanelLicenseesNeeds): void {
  const { entrance, licences: desk } = needs
  const at = (path: string) => `${LIST}/:slug${path}`
  const slugOf = (ctx: RouterContext) => ctx.params.slug ?? ''
  const find = async (ctx: RouterContext) => present(await desk.find(slugOf(ctx)))
  router
    .get(
      LIST,
      entrance.page((ctx, session) => list(ctx, session, needs)),
    )
    .get(
      '/panel/add-licensee',
      entrance.page((ctx, session) => showForm(ctx, session, { extent: 'full' }, [], needs)),
    )
    .post(
      LIST,
      entrance.act((ctx, form, session) => add(ctx, form, session, needs)),
    )
    .get(
      '/panel/recipients',
      entrance.page((ctx, session) => showRecipients(ctx, session, needs)),
    )
    .get(
      at(''),
      entrance.page(async (ctx, session) => {
        const kept = await find(ctx)
        await showLicence(ctx, session, kept, { said: { ...kept.licence }, reasons: [] }, needs)
      }),
    )
    .get(
      at('/usage.csv'),
      entrance.page(async ctx => answerUsage(ctx, (await find(ctx)).licence.slug, 'csv', needs)),
    )
    .post(
      at(''),
      entrance.act((ctx, form, session) => change(ctx, form, session, needs)),
    )
    .post(
      at('/rotate'),
      entrance.act(async (ctx, form, session) => {
        const days = (form.get('days') ?? '').trim()
        if (!/^\d{1,2}$/.test(days) || Number(days) > MOST_ROTATION_DAYS) throw wrong('unprocessable', 'wrongDays')
        await showSecret(ctx, session, present(await desk.rotate(slugOf(ctx), Number(days))), needs)
      }),
    )
    .post(
      at('/revoke'),
      entrance.act(async (ctx, form) => {
        const key = form.get('key') ?? undefined
        if (key === undefined && form.get('sure') !== 'yes') throw wrong('malformed', 'unsure')
        present(await desk.revoke(slugOf(ctx), key))
        goTo(ctx, `${LIST}/${slugOf(ctx)}`, { did: 'keysRevoked' })
      }),
    )
    .post(
      at('/remove'),
      entrance.act(async (ctx, form) => {
        const { licence } = await find(ctx)
        if (form.get('sure') !== 'yes') throw wrong('malformed', 'unsure')
        await desk.remove(licence.slug)
        goTo(ctx, LIST, { did: 'licenceRemoved' })
      }),
    )
}

const todayOf = ({ site, now }: PanelLicenseesNeeds) => dayOf(now(), site.publication.zone)

async function withDays(
  all: readonly KeptLicence[],
  needs: PanelLicenseesNeeds,
  licensee?: string,
): Promise<readonly ListedLicence[]> {
  const until = todayOf(needs)
  const from = shifted(until, 1 - PLOT_DAYS)
  const days = await needs.store.pulls.days({ from, until, ...(licensee !== undefined && { licensee }) })
  return all.map(kept => ({ ...kept, days: days.filter(day => day.licensee === kept.licence.slug) }))
}

async function list(ctx: RouterContext, session: Session, needs: PanelLicenseesNeeds): Promise<void> {
  const frame = await panelFrame(ctx, session, needs)
  const all = (await needs.licences.list()).toSorted((a, b) => a.licence.name.localeCompare(b.licence.name, 'tr'))
  const page = LicenseesPage({ ...frame, licences: await withDays(all, needs), today: todayOf(needs) })
  writePanel(ctx, page, frame.language)
}

async function showForm(
  ctx: RouterContext,
  session: Session,
  said: Readonly<Record<string, unknown>>,
  reasons: readonly Reason[],
  needs: PanelLicenseesNeeds,
  status = 200,
): Promise<void> {
  const frame = await panelFrame(ctx, session, needs)
  const page = AddLicenseePage({ ...frame, said, reasons, categories: needs.categories })
  writePanel(ctx, page, frame.language, status)
}

async function add(
  ctx: RouterContext,
  form: URLSearchParams,
  session: Session,
  needs: PanelLicenseesNeeds,
): Promise<void> {
  const said = licenceSaidIn(form)
  const added = await needs.licences.add(said)
  if (added === 'taken') {
    const message = { tr: LICENSEE_WORDS.tr.taken, en: LICENSEE_WORDS.en.taken }
    return showForm(ctx, session, said, [{ field: 'slug', message }], needs, 409)
  }
  if ('reasons' in added) return showForm(ctx, session, said, added.reasons, needs, 422)
  await showSecret(ctx, session, added, needs)
}

/** Not gone on to: nobody could show the key there any more. */
async function showSecret(
  ctx: RouterContext,
  session: Session,
  made: WithSecret,
  needs: PanelLicenseesNeeds,
): Promise<void> {
  const frame = await panelFrame(ctx, session, needs)
  const category = made.kept.licence.categories?.[0] ?? needs.categories.all[0]?.slug ?? ''
  writePanel(ctx, SecretPage({ ...frame, made, category }), frame.language, 201)
}

async function change(
  ctx: RouterContext,
  form: URLSearchParams,
  session: Session,
  needs: PanelLicenseesNeeds,
): Promise<void> {
  const kept = present(await needs.licences.find(ctx.params.slug ?? ''))
  const { slug } = kept.licence
  const { slug: _, ...said } = licenceSaidIn(form)
  const shown = { ...kept.licence, ...said }
  if (form.get('version') !== versionOf(kept.licence))
    return showLicence(ctx, session, kept, { said: shown, reasons: [], isOutdated: true }, needs, 409)
  const changed = present(await needs.licences.change(slug, said))
  if ('reasons' in changed)
    return showLicence(ctx, session, kept, { said: shown, reasons: changed.reasons }, needs, 422)
  goTo(ctx, `${LIST}/${slug}`, { did: 'licenceChanged' })
}

type Form = Pick<LicenseePageProps, 'said' | 'reasons' | 'isOutdated'>

async function showLicence(
  ctx: RouterContext,
  session: Session,
  kept: KeptLicence,
  form: Form,
  needs: PanelLicenseesNeeds,
  status = 200,
): Promise<void> {
  const { store, categories, pullLogDays, pullLogBegins } = needs
  const { slug: licensee } = kept.licence
  const frame = await panelFrame(ctx, session, needs)
  const today = todayOf(needs)
  const [listed] = await withDays([kept], needs, licensee)
  // Whole months, this one and the three before: as far back as the log goes by default.
  const from = `${shifted(`${today.slice(0, 7)}-01`, -85).slice(0, 7)}-01`
  const months = await usage(
    { licensee, from, until: today, by: 'month' },
    { pulls: store.pulls, logFrom: pullLogBegins() },
  )
  const pulls = await store.pulls.rows({ licensee, from: '0000-01-01', until: today, limit: ROWS })
  const page = LicenseePage({
    ...frame,
    ...form,
    kept: listed ?? { ...kept, days: [] },
    today,
    months: months.toReversed(),
    pulls,
    logDays: pullLogDays,
    categories,
    version: versionOf(kept.licence),
  })
  writePanel(ctx, page, frame.language, status)
}

async function showRecipients(ctx: RouterContext, session: Session, needs: PanelLicenseesNeeds): Promise<void> {
  const frame = await panelFrame(ctx, session, needs)
  const said = typeof ctx.query.article === 'string' ? ctx.query.article.trim().slice(0, 2000) : ''
  const found = said === '' ? undefined : await recipientsIn(said, needs)
  const page = RecipientsPage({ ...frame, said, logDays: needs.pullLogDays, ...(found && { found }) })
  writePanel(ctx, page, frame.language, found === 'wrong' ? 422 : 200)
}

async function recipientsIn(said: string, { store }: PanelLicenseesNeeds): Promise<RecipientsPageProps['found']> {
  const key = /(?:^|\/articles\/)([a-z2-7]{16})(?:\.json)?(?:[?#].*)?$/.exec(said)?.[1] ?? ''
  if (!KEY_PATTERN.test(key)) return 'wrong'
  const title = (await store.articles.byKey(key))?.article.title
  return { key, all: await recipientsOf(key, store), ...(title !== undefined && { title }) }
}

/** Two forms written for the same contract have the same. */
function versionOf(licence: Licence): string {
  return createHash('sha256').update(JSON.stringify(licence)).digest('base64url').slice(0, 16)
}

function present<T>(found: T | undefined): T {
  if (found === undefined) throw wrong('not-found', 'missing')
  return found
}

function wrong(name: 'not-found' | 'malformed' | 'unprocessable', word: keyof LicenseeWords & string): Problem {
  return new Problem(name, { tr: String(LICENSEE_WORDS.tr[word]), en: String(LICENSEE_WORDS.en[word]) })
}

// Alone answers for adding a partner: looking at an address first, then confirming what was proposed.
import type { Router, RouterContext } from '@koa/router'
import type { Session } from '../../../access/sessions.js'
import type { PartnerDesk } from '../../../inbound/partner-desk.js'
import type { Probe, Probed } from '../../../inbound/probe.js'
import type { Categories } from '../../../model/categories.js'
import type { Bilingual } from '../../../model/text.js'
import { parseUrl } from '../../../model/url.js'
import type { Entrance } from '../entrance.js'
import { AddPartnerPage, type AddPartnerPageProps } from '../pages/add-partner.js'
import { saidIn } from '../pages/contract-form.js'
import { CONTRACT_WORDS } from '../pages/contract-words.js'
import { type PanelPageNeeds, panelFrame, writePanel } from '../panel-page.js'
import { goTo } from '../panel-path.js'

export interface AddPartnerNeeds extends PanelPageNeeds {
  readonly entrance: Entrance
  readonly desk: PartnerDesk
  readonly categories: Categories
  readonly probe: Probe
}

type Shown = Pick<AddPartnerPageProps, 'url' | 'probed' | 'said'> & {
  readonly failed?: Bilingual
  readonly reasons?: AddPartnerPageProps['reasons']
}

export function addPartner(router: Router, needs: AddPartnerNeeds): void {
  const { entrance, desk } = needs
  router
    .get(
      '/panel/add',
      entrance.page((ctx, session) => show(ctx, session, { url: '' }, needs)),
    )
    .post(
      '/panel/add',
      entrance.act(async (ctx, form, session) => {
        const url = withScheme((form.get('url') ?? '').trim().slice(0, 2000))
        await show(ctx, session, await look(url, needs), needs)
      }),
    )
    .post(
      '/panel/partners',
      entrance.act(async (ctx, form, session) => {
        const said = saidIn(form)
        const added = await desk.add(said)
        if (added === 'taken') {
          const { tr, en } = CONTRACT_WORDS
          const reasons = [{ field: 'slug', message: { tr: tr.taken, en: en.taken } }]
          return show(ctx, session, { url: said.feedUrl ?? '', said, reasons }, needs, 409)
        }
        if ('reasons' in added)
          return show(ctx, session, { url: said.feedUrl ?? '', said, reasons: added.reasons }, needs, 422)
        goTo(ctx, `/panel/partners/${added.partner.slug}`, { did: 'added' })
      }),
    )
}

/** People write addresses as they say them. */
function withScheme(said: string): string {
  return said === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(said) ? said : `https://${said}`
}

async function look(url: string, { probe }: AddPartnerNeeds): Promise<Shown> {
  const address = parseUrl(url)
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password)
    return { url, failed: NO_ADDRESS }
  const found = await probe(address.href)
  if (found === 'too-costly') return { url, failed: TOO_COSTLY }
  if (found === 'too-many') return { url, failed: TOO_MANY }
  if ('failed' in found) return { url, failed: found.failed }
  return { url, probed: found, said: saidOf(found, address.href) }
}

/** Where nothing can be taken in now, it may be in an hour: a partner can be added by hand all the same. */
function saidOf({ proposal, feeds }: Probed, feedUrl: string): Readonly<Record<string, unknown>> | undefined {
  if (proposal) return proposal.fields
  return feeds.length > 0 ? undefined : { feedUrl, gate: 'errors', onMalformed: 'repair' }
}

async function show(
  ctx: RouterContext,
  session: Session,
  { failed, reasons = [], ...shown }: Shown,
  needs: AddPartnerNeeds,
  status = 200,
): Promise<void> {
  const frame = await panelFrame(ctx, session, needs)
  const known = await knownAs(shown, needs)
  const page = AddPartnerPage({
    ...frame,
    ...shown,
    reasons,
    categories: needs.categories,
    ...(failed && { failed: failed[frame.language] }),
    ...(known && { known }),
  })
  writePanel(ctx, page, frame.language, status)
}

async function knownAs({ url, said }: Shown, { desk }: AddPartnerNeeds): Promise<AddPartnerPageProps['known']> {
  const addresses = [url, said?.feedUrl].map(each => parseUrl(String(each ?? ''))?.href)
  const kept = (await desk.list()).find(({ partner }) => addresses.includes(partner.feedUrl))
  return kept && { slug: kept.partner.slug, name: kept.partner.name }
}

const NO_ADDRESS: Bilingual = {
  tr: 'http ya da https ile başlayan, parolasız bir adres beklenir.',
  en: 'an address with http or https and without a password is expected.',
}
const TOO_COSTLY: Bilingual = {
  tr: 'bu belgenin denetimi çok uzun sürüyor; komutla deneyin: mahrec validate ADRES.',
  en: 'checking this document takes too long; use the command: mahrec validate ADDRESS.',
}
const TOO_MANY: Bilingual = {
  tr: 'şu anda çok sayıda büyük belge sıra bekliyor; biraz sonra yeniden deneyin.',
  en: 'many large documents are waiting at the moment; try again a little later.',
}

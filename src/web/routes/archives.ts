// Alone answers for archives: `/feeds/{category}/archive/{n}.{suffix}` (RFC 5005 §4), and where they went.
import { Router } from '@koa/router'
import type { Format } from '../../formats/format.js'
import type { Categories } from '../../model/categories.js'
import { readArchiveName } from '../../outbound/archives/archive-address.js'
import type { ArchiveDocuments } from '../../outbound/archives/archive-documents.js'
import type { Site } from '../../outbound/links.js'
import { Problem } from '../problem.js'
import type { RatePolled } from '../rate.js'
import { respond } from '../respond.js'

export interface ArchivesNeeds extends RatePolled {
  readonly categories: Categories
  readonly formats: readonly Format[]
  readonly archiveDocuments: Pick<ArchiveDocuments, 'get'>
  readonly site: Pick<Site, 'publicUrl'>
}

export function archives(needs: ArchivesNeeds): Router {
  const { categories, formats, archiveDocuments, site } = needs
  return new Router({ strict: true, sensitive: true }).get('/feeds/:category/archive/:name', async ctx => {
    await needs.polled(ctx, async () => {})
    const category = categories.get(ctx.params.category ?? '')
    const asked = readArchiveName(ctx.params.name ?? '')
    const format = formats.find(({ name }) => name === asked?.format)
    const found = category && asked && format && (await archiveDocuments.get(category, format, asked.address))
    if (!found) throw new Problem('not-found', NO_ARCHIVE)
    if ('document' in found) return respond(ctx, found.document)
    if ('moved' in found) throw moved(site.publicUrl + found.moved)
    // What follows the last full chunk is still growing; its address is not this one for good.
    ctx.set({ 'Cache-Control': 'no-store', ...FOR_ALL })
    ctx.status = 307
    ctx.redirect(site.publicUrl + found.open)
  })
}

/** An article was taken from publication, or came back: who has the old document must not keep it (RFC 5829 §3.3). */
function moved(successor: string): Problem {
  return new Problem(
    'gone',
    {
      tr: `Bu arşiv belgesi, içindeki bir haber yayından kaldırıldığı ya da geri alındığı için değişti. Yenisi: ${successor}`,
      en: `This archive document changed, because an article in it was withdrawn or restored. Its successor: ${successor}`,
    },
    {
      headers: { Link: `<${successor}>; rel="successor-version"`, 'Cache-Control': 'public, max-age=300', ...FOR_ALL },
      members: { successor },
    },
  )
}

const FOR_ALL = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Link' }

const NO_ARCHIVE = {
  tr: 'Böyle bir arşiv belgesi yok. Arşiv, akışın "prev-archive" bağlantısından (JSON Feed: next_url) başlar.',
  en: 'There is no such archive document. The archives begin at the "prev-archive" link of the feed (JSON Feed: next_url).',
}

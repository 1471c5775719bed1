// Alone answers for the page on which a feed is checked by hand: paste, file or address.
import { Router } from '@koa/router'
import type { Context } from 'koa'
import type { Bilingual } from '../../model/text.js'
import { pasted, writeFixed } from '../fixed-document.js'
import { fixAtUrl, fixSource, type InspectNeeds, inspectSource, inspectUrl, wishOf } from '../inspect.js'
import { languageAsked } from '../negotiate.js'
import { frameOf, type PageNeeds } from '../page.js'
import { pageHeaders } from '../page-headers.js'
import { html } from '../pages/layout.js'
import { ValidatePage, type ValidatePageProps } from '../pages/validate.js'
import { VALIDATE_WORDS } from '../pages/validate-words.js'
import type { RateLimited } from '../rate.js'
import { type SentForm, sentForm } from '../sent-form.js'

export interface ValidateNeeds extends PageNeeds, InspectNeeds, RateLimited {
  /** Bytes. */
  readonly maxBody: number
}

type Checked = Pick<ValidatePageProps, 'given' | 'report' | 'failed' | 'unfixed'>

export function validate(needs: ValidateNeeds): Router {
  return new Router({ strict: true, sensitive: true })
    .get('/validate', ctx => {
      const { url } = ctx.query
      write(ctx, { given: { profile: 'all', ...(typeof url === 'string' && { url: url.slice(0, 2000) }) } }, needs)
    })
    .post('/validate', needs.limited, async ctx => {
      const form = await sentForm(ctx.req, ctx.res, needs.maxBody)
      // Asked for in the form, whatever the address says; what goes wrong from here on is said in it too.
      const language = languageAsked(form.fields.lang)
      if (language) ctx.query = { ...ctx.query, lang: language }
      if (!form.fields.fix) return write(ctx, await checked(form, needs), needs)
      const unfixed = await sendFixed(ctx, form, needs)
      if (unfixed) write(ctx, { ...(await checked(form, needs)), unfixed }, needs)
    })
}

/** Sends the fixed document; or tells why there is none. Problems: as of inspectSource and inspectUrl. */
async function sendFixed(
  ctx: Context,
  { fields, file }: SentForm,
  needs: ValidateNeeds,
): Promise<Bilingual | undefined> {
  const { url = '', text = '', profile, target } = fields
  const wish = wishOf({ profile, target })
  const source = file?.bytes ?? (text.trim() !== '' || url.trim() === '' ? pasted(text) : undefined)
  const answer = source ? { fixed: await fixSource(source, wish, needs) } : await fixAtUrl(url, wish, needs)
  if ('failed' in answer) return answer.failed
  const { fixed } = answer
  if (fixed.made === 0)
    return fixed.refused ?? { tr: VALIDATE_WORDS.tr.nothingToFix, en: VALIDATE_WORDS.en.nothingToFix }
  writeFixed(ctx, fixed, file?.name)
  return undefined
}

async function checked({ fields, file }: SentForm, needs: ValidateNeeds): Promise<Checked> {
  const { url = '', text = '', profile, target } = fields
  const wish = wishOf({ profile, target })
  const given = { profile: wish.profile, target: wish.targets?.[0], url, text, ...(file && { file: file.name }) }
  if (file) return { given, report: await inspectSource(file.bytes, wish, undefined, needs) }
  if (text.trim() !== '' || url.trim() === '')
    return { given, report: await inspectSource(text, wish, undefined, needs) }
  const found = await inspectUrl(url, wish, needs)
  return 'failed' in found ? { given, failed: found.failed } : { given, report: found.report }
}

function write(ctx: Context, checked: Checked, needs: ValidateNeeds): void {
  const frame = frameOf(ctx, needs.site)
  ctx.set({ ...pageHeaders(needs.frameHosts, true), 'Content-Language': frame.language, 'Cache-Control': 'no-store' })
  ctx.vary('Accept-Language')
  ctx.type = 'text/html; charset=utf-8'
  ctx.body = html(ValidatePage({ ...frame, ...checked }))
}

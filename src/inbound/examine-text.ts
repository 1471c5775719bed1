// Alone knows what an item must have to be a story at all, its rights apart.
import type { Draft, Reason } from '../model/draft.js'
import type { Publication } from '../model/publication.js'
import { absoluteUrl } from './absolute-url.js'

/** BCP 47, as far as its shape goes. */
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i

export function examineText(draft: Draft, { site }: Publication): Reason[] {
  const reasons: Reason[] = []
  if (!draft.id)
    reasons.push({
      field: 'id',
      message: {
        tr: 'id eksik: yayıncının hiç değişmeyen kimliği gerekir',
        en: "id is missing: the publisher's own, never changing id is needed",
      },
    })
  if (!draft.title?.trim() && !draft.bodyHtml?.trim() && !draft.bodyText?.trim() && !draft.summary?.trim())
    reasons.push({
      field: 'title',
      message: { tr: 'başlık, özet ya da gövde gerekir', en: 'a title, a summary or a body is needed' },
    })
  if (draft.language !== undefined && !LANGUAGE.test(draft.language))
    reasons.push({
      field: 'language',
      message: {
        tr: `"${draft.language}" bir dil etiketi değil (BCP 47); örneğin tr ya da en`,
        en: `"${draft.language}" is no language tag (BCP 47); tr or en, for example`,
      },
    })
  for (const [field, value] of [
    ['url', draft.url],
    ['external_url', draft.externalUrl],
  ] as const)
    if (value !== undefined && !absoluteUrl(value, site))
      reasons.push({
        field,
        message: { tr: `"${value}" bir http(s) adresi değil`, en: `"${value}" is not an http(s) address` },
      })
  return reasons
}

// Alone knows what silence about one picture, film or sound means; nothing is inherited from the text (RIGHTS.md §3.6).
import type { Media } from '../model/article.js'
import type { MediaDraft } from '../model/draft.js'
import { SELF } from '../model/key.js'
import type { Holder, MediaRights } from '../model/rights.js'
import { givenWords } from './given-words.js'
import { noticeFor } from './notices.js'
import { mediaReservation } from './reservation.js'
import type { Entry } from './term.js'

/** Whose the story is that the medium came with. */
export interface Whose {
  readonly agency: boolean
  readonly thirdParty: boolean
  readonly holder: Holder
}

/** Fills what a medium leaves out. */
export function completeMedia(medium: MediaDraft, whose: Whose, entry: Entry): MediaRights {
  const said = medium.rights ?? {}
  const holder = said.holder ?? mediaHolder(whose, entry)
  const kind = kindOf(medium)
  const reservation = mediaReservation(medium, kind, whose, entry)
  const from = entry.owner === SELF ? whose.holder.name : (entry.partner?.name ?? entry.owner)
  const credit = medium.credit?.trim() ? medium.credit : undefined
  const known = { ...(credit ? { credit } : {}), ...(holder ? { holder } : {}) }
  const notice = givenWords(said.notice) ?? noticeFor({ kind: 'media', medium: kind, reservation, from, ...known })
  const licence = said.licenseUrl === undefined ? {} : { licenseUrl: said.licenseUrl }
  return { reservation, notice, ...(holder ? { holder } : {}), ...licence }
}

/** Ours for our own, the agency's for an agency's; whose another's picture is cannot be guessed (FSEK 71/1-5). */
function mediaHolder(whose: Whose, entry: Entry): Holder | undefined {
  if (whose.agency) return whose.holder
  return whose.thirdParty ? undefined : entry.publication.holder
}

function kindOf(medium: MediaDraft): Media['kind'] {
  if (medium.kind) return medium.kind
  const type = medium.mimeType?.split('/')[0]
  return type === 'video' || type === 'audio' ? type : type === 'image' || !type ? 'image' : 'document'
}

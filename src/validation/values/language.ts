// Alone knows which language tags are ones (BCP 47): well-formed, and beginning with a language of ISO 639.
import { broken, FINE, type Verdict } from './verdict.js'

const ISO_639_1 = new Set(
  `aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et
  eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw ja ji jv jw ka kg ki
  kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv
  ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
  tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu`.split(/\s+/),
)
/** RFC 5646 §2.1, without the grandfathered tags. */
const FORM =
  /^([a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$/i
const OTHER =
  /^(?:x(?:-[a-z0-9]{1,8})+|i-[a-z0-9]{2,8}|art-lojban|cel-gaulish|en-GB-oed|no-(?:bok|nyn)|sgn-[a-z-]+|zh-[a-z-]+)$/i

export function judgeLanguage(text: string): readonly Verdict[] {
  if (OTHER.test(text)) return FINE
  const primary = FORM.exec(text)?.[1]?.split('-')[0]?.toLowerCase()
  if (primary === undefined || primary.length > 3) return broken('invalid-language', undefined, underscored(text))
  return primary.length === 3 || ISO_639_1.has(primary) ? FINE : broken('invalid-language')
}

/** `tr_TR` is a locale of an operating system; the tag is `tr-TR`. */
function underscored(text: string): string | undefined {
  const dashed = text.replaceAll('_', '-')
  return dashed !== text && judgeLanguage(dashed) === FINE ? dashed : undefined
}

// Alone judges: compressed etag.
import { served } from './exchange.js'
import { isCoded, isStrong } from './fields.js'
import { httpRule } from './http-rule.js'

export const compressedEtag = httpRule<{ etag: string; coding: string }>({
  id: 'compressed-etag',
  level: 'warning',
  basis: { name: 'RFC 9110', section: '§8.8.3.3', url: 'https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3.3' },
  says: {
    en: ({ etag, coding }) => `${etag} is the strong tag of the document both with ${coding} and without coding`,
    tr: ({ etag, coding }) => `${etag}, belgenin hem ${coding} ile hem de kodlamasız hâlinin güçlü etiketi`,
  },
  why: {
    en: 'A strong tag promises the same bytes; a cache may hand out compressed bytes to who cannot read them, or mend a range wrongly.',
    tr: 'Güçlü etiket aynı baytları vadeder; önbellek sıkıştırılmış baytları açamayana verebilir ya da parçaları yanlış birleştirir.',
  },
  remedy: {
    en: 'Send a weak tag (W/"…") for all codings, or another tag for each, "…-gzip" for instance, and match all of them.',
    tr: 'Bütün kodlamalar için zayıf etiket (W/"…") ya da her biri için ayrı etiket (ör. "…-gzip") gönderin ve hepsini eşleştirin.',
  },
  value: ({ etag }) => etag,
  find(exchange) {
    const first = served(exchange)
    const { uncoded } = exchange
    const etag = first?.headers.etag
    if (!etag || !isStrong(etag) || uncoded?.outcome !== 'fetched' || isCoded(uncoded)) return undefined
    return uncoded.headers.etag === etag ? { etag, coding: first.headers['content-encoding'] ?? '' } : undefined
  },
})

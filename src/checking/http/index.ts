// The rules on how a feed is served: status, redirects, media type, caching, links. A list, never a barrel.
import type { Rule } from '../../validation/rule.js'
import { botWall } from './bot-wall.js'
import { cloudflareHttpError } from './cloudflare-http-error.js'
import { compressedEtag } from './compressed-etag.js'
import { etagRoundTrip } from './etag-round-trip.js'
import type { Exchange } from './exchange.js'
import { headMismatch } from './head-mismatch.js'
import { httpError } from './http-error.js'
import { httpProtocolError } from './http-protocol-error.js'
import { httpsProtocolError } from './https-protocol-error.js'
import { httpsProtocolWarning } from './https-protocol-warning.js'
import { hubWithoutSelf } from './hub-without-self.js'
import { invalidLastModified } from './invalid-last-modified.js'
import { ioError } from './io-error.js'
import { largeDocument } from './large-document.js'
import { lastModifiedInFuture } from './last-modified-in-future.js'
import { lastModifiedRoundTrip } from './last-modified-round-trip.js'
import { linkHeaderMismatch } from './link-header-mismatch.js'
import { malformedEtag } from './malformed-etag.js'
import { missingCors } from './missing-cors.js'
import { missingFreshness } from './missing-freshness.js'
import { missingVary } from './missing-vary.js'
import { noStore } from './no-store.js'
import { noValidators } from './no-validators.js'
import { nonSpecificMediaType } from './non-specific-media-type.js'
import { notHttps } from './not-https.js'
import { notModifiedHeaders } from './not-modified-headers.js'
import { permanentRedirect } from './permanent-redirect.js'
import { rateLimitWithoutRetryAfter } from './rate-limit-without-retry-after.js'
import { redirectChain } from './redirect-chain.js'
import { setCookie } from './set-cookie.js'
import { tempRedirect } from './temp-redirect.js'
import { textXml } from './text-xml.js'
import { uncompressed } from './uncompressed.js'
import { unexpectedContentType } from './unexpected-content-type.js'
import { unstableBytes } from './unstable-bytes.js'
import { unstableGuid } from './unstable-guid.js'
import { validationFailure } from './validation-failure.js'

export const httpRules: readonly Rule<Exchange>[] = [
  botWall,
  cloudflareHttpError,
  compressedEtag,
  etagRoundTrip,
  headMismatch,
  httpError,
  httpProtocolError,
  httpsProtocolError,
  httpsProtocolWarning,
  hubWithoutSelf,
  invalidLastModified,
  ioError,
  largeDocument,
  lastModifiedInFuture,
  lastModifiedRoundTrip,
  linkHeaderMismatch,
  malformedEtag,
  missingCors,
  missingFreshness,
  missingVary,
  noStore,
  noValidators,
  nonSpecificMediaType,
  notHttps,
  notModifiedHeaders,
  permanentRedirect,
  rateLimitWithoutRetryAfter,
  redirectChain,
  setCookie,
  tempRedirect,
  textXml,
  uncompressed,
  unexpectedContentType,
  unstableBytes,
  unstableGuid,
  validationFailure,
]

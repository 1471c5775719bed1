// Alone knows how a wall against robots is recognised in what an origin answers.
import type { Failed, Fetched } from '../../net/answer.js'

/** Cloudflare says so in a header; before it did, the page it shows was known by the scripts it loads. */
export function isChallenge(answer: Fetched | Failed): boolean {
  if (answer.outcome !== 'failed' || answer.status === undefined) return false
  if (answer.headers?.['cf-mitigated'] !== undefined) return true
  return CLOUDFLARE.test(Buffer.from(answer.page ?? []).toString('latin1'))
}

const CLOUDFLARE = /\/cdn-cgi\/challenge-platform\/|<title>Attention Required! \| Cloudflare<\/title>/

/** Whoever else keeps programs out: a plain 403, or what the firewall of AWS does with a feed. */
export function isWall(answer: Fetched | Failed): boolean {
  if (answer.outcome !== 'failed' || isChallenge(answer)) return false
  return answer.status === 403 || answer.headers?.['x-amzn-waf-action'] !== undefined
}

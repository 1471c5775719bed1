// Alone knows whom an address bothers: the name under which everything asked of one site is counted together.
import { get as registrableName } from 'psl'
import type { Partner } from './partner.js'

/**
 * The registrable name of the host (RFC 9499: `rss.haber.com.tr` and `www.haber.com.tr` are `haber.com.tr`), so that a
 * site with many feeds or many names is one to us. Platforms that give every customer a name of its own are told apart
 * where they are in the list of public suffixes. An address, or a name without a dot, is a machine inside, and counts
 * with its port: there many services share one.
 */
export function laneOf(url: string): string {
  const { hostname, host } = new URL(url)
  const isAddress = hostname.startsWith('[') || /^[\d.]+$/.test(hostname)
  return (isAddress ? null : registrableName(hostname)) ?? host
}

/** A file of ours bothers nobody. */
export function laneOfPartner({ feedUrl, file }: Partner): string | undefined {
  return file === undefined ? laneOf(feedUrl) : undefined
}

// Alone decides which addresses that came with a story may be followed: http and https, nothing that runs.

import type { ComponentChildren } from 'preact'
import { parseUrl } from '../../model/url.js'

export interface ExternalProps {
  readonly href: string | undefined
  readonly rel?: string
  readonly children: ComponentChildren
}

/** A link; the bare words where the address is not one to follow. */
export function External({ href, rel, children }: ExternalProps) {
  const url = followable(href)
  return url ? (
    <a href={url} rel={rel}>
      {children}
    </a>
  ) : (
    <span>{children}</span>
  )
}

/** The address as ASCII, so that it may stand in a header field too. Undefined: not one to follow. */
export function followable(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? parseUrl(url)?.href : undefined
}

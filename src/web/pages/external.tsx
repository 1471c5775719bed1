// Alone decides which addresses that came with a story may be followed: http and https, nothing that runs.

import type { ComponentChildren } from 'preact'
import { isUrl } from '../../model/url.js'

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

export function followable(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) && isUrl(url) ? url : undefined
}

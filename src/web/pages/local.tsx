// Alone keeps a language that was asked for by address on the way from page to page: without a cookie, in the links.
import { createContext, type JSX } from 'preact'
import { useContext } from 'preact/hooks'

/** `?lang=tr`, `?lang=en`, or nothing where the browser's own wish decides. */
export const LanguageQuery = createContext('')

/** A link to another page of this site. */
export function Local({ href, ...rest }: JSX.IntrinsicElements['a'] & { readonly href: string }) {
  const query = useContext(LanguageQuery)
  return <a {...rest} href={withQuery(href, query)} />
}

function withQuery(href: string, query: string): string {
  const [path = '', anchor] = href.split('#', 2)
  const asked = path.includes('?') ? path + query.replace('?', '&') : path + query
  return anchor === undefined ? asked : `${asked}#${anchor}`
}

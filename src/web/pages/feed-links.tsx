// Alone knows how a page points at the feeds of a category: for the eye, and for readers that look into the head.
import type { FormatName } from '../../model/channel.js'
import type { Category } from '../../model/publication.js'
import type { Language } from '../../model/text.js'

export const FEED_KINDS: readonly {
  readonly format: FormatName
  readonly suffix: string
  readonly type: string
  readonly name: string
}[] = [
  { format: 'rss', suffix: 'rss', type: 'application/rss+xml', name: 'RSS' },
  { format: 'atom', suffix: 'atom', type: 'application/atom+xml', name: 'Atom' },
  { format: 'json-feed', suffix: 'json', type: 'application/feed+json', name: 'JSON' },
]

export interface FeedLinksProps {
  readonly category: Category
  readonly language: Language
}

export function FeedLinks({ category, language }: FeedLinksProps) {
  return (
    <p class="formats">
      {FEED_KINDS.map(({ suffix, type, name }) => (
        <a
          key={suffix}
          href={`/feeds/${category.slug}.${suffix}`}
          type={type}
          aria-label={`${category.label[language]}: ${name}`}
        >
          {name}
        </a>
      ))}
    </p>
  )
}

/** `<link rel="alternate">` of each format, so that pasting the page's address into a reader is enough. */
export function Autodiscovery({ category, language, publication }: FeedLinksProps & { readonly publication: string }) {
  return (
    <>
      {FEED_KINDS.map(({ suffix, type, name }) => (
        <link
          key={suffix}
          rel="alternate"
          type={type}
          title={`${publication} – ${category.label[language]} (${name})`}
          href={`/feeds/${category.slug}.${suffix}`}
        />
      ))}
    </>
  )
}

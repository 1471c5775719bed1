// Alone knows how a page says how to subscribe: the steps, and the addresses to copy.
import type { Category } from '../../model/publication.js'
import type { Language } from '../../model/text.js'
import { FEED_KINDS } from './feed-links.js'
import { WORDS } from './words.js'

export interface SubscribeProps {
  readonly categories: readonly Category[]
  readonly language: Language
  readonly publicUrl: string
}

/** The addresses of one category stand open; those of many would bury the page. */
export function Subscribe({ categories, language, publicUrl }: SubscribeProps) {
  const words = WORDS[language]
  return (
    <section class="subscribe" id="subscribe">
      <h2>{words.subscribe}</h2>
      <ol>
        {words.subscribeSteps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>
        {words.subscribeFormats}{' '}
        {categories.length > 1 && (
          <a href="/feeds.opml" type="text/x-opml">
            {words.allAtOnce}
          </a>
        )}
      </p>
      <details open={categories.length === 1}>
        <summary>{words.addresses}</summary>
        <dl>
          {categories.map(({ slug, label }) => (
            <div key={slug}>
              <dt>{label[language]}</dt>
              {FEED_KINDS.map(({ suffix }) => (
                <dd key={suffix}>
                  <code>
                    {publicUrl}/feeds/{slug}.{suffix}
                  </code>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

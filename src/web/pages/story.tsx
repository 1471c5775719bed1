// Alone knows how a story looks in a list: title, time, place, and as much of it as the decision shows.
import { shown } from '../../formats/writing/shown.js'
import type { Article, Media } from '../../model/article.js'
import type { Decision } from '../../model/decision.js'
import { SELF } from '../../model/key.js'
import type { Language } from '../../model/text.js'
import { Local } from './local.js'
import { Moment } from './moment.js'
import { openDateline } from './opening-dateline.js'
import { ownFile } from './own-files.js'
import { steadyArticle } from './steady.js'

export interface Shown {
  readonly article: Article
  readonly decision: Decision
}

export interface StoryProps extends Shown {
  readonly language: Language
  readonly zone: string
  readonly publicUrl: string
  /** `line`: title and time; `full`: with picture and opening words. */
  readonly size: 'line' | 'full' | 'lead'
}

export function Story({ decision, language, zone, publicUrl, size, ...said }: StoryProps) {
  const article = steadyArticle(said.article)
  const picture = size === 'line' ? undefined : pictureOf({ article, decision })
  const opening = size === 'line' ? undefined : openingOf({ article, decision })
  const Heading = size === 'line' ? 'h3' : 'h2'
  return (
    <article class={`story ${size}`} lang={article.language}>
      {picture && <Picture media={picture} publicUrl={publicUrl} eager={size === 'lead'} />}
      <div>
        <Heading dir="auto">
          <Local href={`/articles/${article.key}`}>{article.title}</Local>
        </Heading>
        {opening && (
          <p class="opening" dir="auto">
            {opening}
          </p>
        )}
        <p class="when" lang={language}>
          {article.rights.class === 'column' && article.byline.text && (
            <b lang={article.language}>{article.byline.text} · </b>
          )}
          {article.owner !== SELF && (
            <b lang={article.language}>{article.rights.sourceChain.map(({ name }) => name).join(' › ')} · </b>
          )}
          {article.dateline && <span lang={article.language}>{article.dateline} · </span>}
          <Moment at={article.firstPublishedAt} zone={zone} language={language} />
        </p>
      </div>
    </article>
  )
}

function openingOf({ article, decision }: Shown): string {
  const { opening } = shown(article, decision)
  return opening === article.summary ? opening : openDateline(opening, article.dateline).rest
}

interface PictureProps {
  readonly media: Media
  readonly publicUrl: string
  readonly eager: boolean
}

function Picture({ media, publicUrl, eager }: PictureProps) {
  return (
    <figure>
      <img
        src={ownFile(media.url, publicUrl)}
        alt={media.title ?? media.caption ?? ''}
        width={media.width}
        height={media.height}
        loading={eager ? undefined : 'lazy'}
      />
      {media.credit && <figcaption>{media.credit}</figcaption>}
    </figure>
  )
}

/** The first picture that may be shown. */
export function pictureOf({ article, decision }: Shown): Media | undefined {
  const { media, thumbnails } = shown(article, decision)
  return article.media.find(
    medium => medium.kind === 'image' && (media.includes(medium) || thumbnails.includes(medium)),
  )
}

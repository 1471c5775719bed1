// Alone knows how pictures, films, sounds and files of a story stand under it, each with its credit and its own rights.
import { shown as shownOf } from '../../formats/writing/shown.js'
import type { Article, Media } from '../../model/article.js'
import type { Decision } from '../../model/decision.js'
import type { MediaExtent } from '../../model/extent.js'
import type { Language } from '../../model/text.js'
import { External } from './external.js'
import { ownFile } from './own-files.js'
import { WORDS } from './words.js'

export interface MediaFiguresProps {
  readonly article: Article
  readonly decision: Decision
  readonly language: Language
  readonly publicUrl: string
}

export function MediaFigures({ article, decision, language, publicUrl }: MediaFiguresProps) {
  const { media, thumbnails } = shownOf(article, decision)
  const shown = article.media.filter(medium => media.includes(medium) || thumbnails.includes(medium))
  if (shown.length === 0) return null
  return (
    <section class="media" aria-label={WORDS[language].media}>
      {shown.map(media => (
        <MediaFigure
          key={media.id}
          media={{ ...media, url: ownFile(media.url, publicUrl) }}
          extent={decision.media[media.id] ?? 'none'}
          language={language}
        />
      ))}
    </section>
  )
}

interface MediaFigureProps {
  readonly media: Media
  readonly extent: MediaExtent
  readonly language: Language
}

function MediaFigure({ media, extent, language }: MediaFigureProps) {
  const words = WORDS[language]
  const made = { image: words.photo, video: words.video, audio: words.audio, document: words.document }[media.kind]
  return (
    <figure class={`${media.kind} ${extent}`}>
      <Shown media={media} extent={extent} language={language} />
      <figcaption>
        {(media.caption ?? media.title) && <span dir="auto">{media.caption ?? media.title} </span>}
        {media.credit && (
          <span class="credit">
            <span lang={language}>{made}:</span> {media.credit}{' '}
          </span>
        )}
        <small lang={language}>{media.rights.notice[language]}</small>
      </figcaption>
    </figure>
  )
}

function Shown({ media, extent, language }: MediaFigureProps) {
  const { url, width, height, mimeType } = media
  // A thumbnail of film, sound or file is a picture we do not have: the way to it is shown instead.
  if (media.kind === 'document' || (extent === 'thumbnail' && media.kind !== 'image'))
    return (
      <External href={url}>
        {media.title ?? WORDS[language].download} ({mimeType})
      </External>
    )
  // biome-ignore lint/a11y/useMediaCaption: no track comes with an article
  if (media.kind === 'video') return <video src={url} controls preload="none" width={width} height={height} />
  // biome-ignore lint/a11y/useMediaCaption: no track comes with an article
  if (media.kind === 'audio') return <audio src={url} controls preload="none" />
  return <img src={url} alt={media.title ?? media.caption ?? ''} width={width} height={height} loading="lazy" />
}

// Alone writes an article as schema.org NewsArticle, as far as the decision goes.
import { shown } from '../../formats/writing/shown.js'
import { type Article, modifiedAt } from '../../model/article.js'
import type { Decision } from '../../model/decision.js'
import type { Publication } from '../../model/publication.js'
import type { Language } from '../../model/text.js'

export interface JsonLdNeeds {
  readonly article: Article
  readonly decision: Decision
  readonly publication: Publication
  readonly page: string
  readonly language: Language
  readonly section?: string
}

/** JSON text that may stand in a script element: nothing in it can end the element or a line (U+2028, U+2029). */
export function jsonLd(needs: JsonLdNeeds): string {
  return JSON.stringify(newsArticle(needs)).replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function newsArticle({ article, decision, publication, page, language, section }: JsonLdNeeds): object {
  const { rights, byline } = article
  const { media, opening } = shown(article, decision)
  const images = media.filter(({ kind }) => kind === 'image')
  return {
    '@context': 'https://schema.org',
    '@type': rights.class === 'column' ? 'OpinionNewsArticle' : 'NewsArticle',
    headline: article.title,
    inLanguage: article.language,
    url: page,
    mainEntityOfPage: article.url ?? page,
    datePublished: new Date(article.firstPublishedAt).toISOString(),
    dateModified: new Date(modifiedAt(article)).toISOString(),
    dateline: article.dateline,
    articleSection: section,
    keywords: article.tags.length ? article.tags.join(', ') : undefined,
    description: opening || undefined,
    isAccessibleForFree: decision.extent === 'full',
    author: article.authors.length
      ? article.authors.map(({ name, url }) => ({ '@type': 'Person', name, url }))
      : byline.text
        ? { '@type': 'Person', name: byline.text }
        : { '@type': 'Organization', name: publication.name, url: publication.site },
    publisher: { '@type': 'NewsMediaOrganization', name: publication.name, url: publication.site },
    image: images.length
      ? images.map(({ url, caption, credit, width, height, rights: own }) => ({
          '@type': 'ImageObject',
          url,
          caption,
          creditText: credit,
          width,
          height,
          copyrightNotice: own.notice[language],
        }))
      : undefined,
    copyrightHolder: { '@type': 'Organization', name: rights.holder.name, url: rights.holder.url },
    copyrightYear: new Date(article.firstPublishedAt).getUTCFullYear(),
    copyrightNotice: rights.notice[language],
    license: rights.licenseUrl,
    isBasedOn: rights.derivedFrom,
    sourceOrganization: rights.sourceChain[0] && { '@type': 'Organization', name: rights.sourceChain[0].name },
  }
}

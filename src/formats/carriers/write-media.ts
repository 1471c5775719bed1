// Alone writes Media RSS: each medium with its credit and its own copyright (RIGHTS.md §3.6).
import type { Media } from '../../model/article.js'
import { measure, mediaType } from '../writing/media-type.js'
import { type Shown, say } from '../writing/shown.js'
import { webAddress } from '../writing/uri.js'
import type { XmlWriter } from '../writing/xml-writer.js'

/** `media:content` for what may be shown in full, `media:thumbnail` for what may be shown small. */
export function writeMedia(xml: XmlWriter, { media, thumbnails }: Shown, language: string): void {
  for (const medium of media) {
    const attributes = {
      url: webAddress(medium.url),
      fileSize: measure(medium.size),
      type: mediaType(medium),
      medium: medium.kind,
      duration: measure(medium.duration),
      width: measure(medium.width),
      height: measure(medium.height),
    }
    xml.around('media:content', attributes, () => {
      xml.construct('media:title', medium.title, 'plain')
      xml.construct('media:description', medium.caption, 'plain')
      named(xml, medium, language)
    })
  }
  const [thumbnail] = thumbnails
  if (!thumbnail) return
  const size = { width: measure(thumbnail.width), height: measure(thumbnail.height) }
  xml.empty('media:thumbnail', { url: webAddress(thumbnail.url), ...size })
  named(xml, thumbnail, language)
}

function named(xml: XmlWriter, { credit, rights }: Media, language: string): void {
  xml.plain('media:credit', credit, { role: 'author', scheme: 'urn:ebu' })
  const notice = say(language, rights.notice) || rights.holder?.name
  xml.plain('media:copyright', notice, { url: webAddress(rights.licenseUrl) })
}

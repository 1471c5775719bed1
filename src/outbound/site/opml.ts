// Alone writes the list of our feeds as a subscription list (OPML 2.0), which every reader can import.
import { XmlWriter } from '../../formats/writing/xml-writer.js'
import type { Categories } from '../../model/categories.js'
import { feedPath, type Site } from '../links.js'
import { languageIn } from './language-in.js'

export const OPML_PATH = '/feeds.opml'

/** One subscription a category, in RSS: who imports the list wants every story once. */
export function opmlOf({ all }: Categories, { publicUrl, publication }: Site): string {
  const language = languageIn(publication)
  const writer = new XmlWriter()
  writer.around('opml', { version: '2.0' }, opml => {
    opml.around('head', {}, head => {
      head.plain('title', publication.name)
      head.plain('ownerName', publication.holder.name)
      head.plain('ownerEmail', publication.imprint.email)
      head.plain('ownerId', publication.site)
      head.plain('docs', 'http://opml.org/spec2.opml')
    })
    opml.around('body', {}, body => {
      for (const { slug, label, description } of all)
        body.empty('outline', {
          type: 'rss',
          text: `${publication.name} – ${label[language]}`,
          title: `${publication.name} – ${label[language]}`,
          description: description[language],
          xmlUrl: publicUrl + feedPath(slug, 'rss'),
          htmlUrl: publicUrl + feedPath(slug),
          language: publication.language,
        })
    })
  })
  return `<?xml version="1.0" encoding="utf-8"?>\n${writer}\n`
}

// Alone writes the full record of one article: the item alone, and a JSON Feed that holds this one item.
import type { Format } from '../formats/format.js'
import { type Article, modifiedAt } from '../model/article.js'
import type { Decision } from '../model/decision.js'
import { SELF } from '../model/key.js'
import { guidOf, itemLinks, RIGHTS_PAGE, type Site } from '../outbound/links.js'
import { noticeFor } from '../rights/notices.js'
import type { Records } from './needs.js'

/** Same article and decision, same text. */
export function createRecords({ write }: Pick<Format, 'write'>, site: Site): Records {
  const item = (article: Article, decision: Decision) => write.item(article, decision, itemLinks(article, site))?.text
  return {
    item,
    document(article, decision) {
      const text = item(article, decision)
      return text && write.head(channelOf(article, site), new Set()) + text + write.foot(channelOf(article, site))
    },
  }
}

function channelOf(article: Article, { publicUrl, publication }: Site) {
  const record = `${publicUrl}/articles/${article.key}`
  const updatedAt = modifiedAt(article)
  return {
    id: guidOf(article, publication),
    title: `${publication.name} – ${article.withdrawn ? article.key : article.title}`,
    description: '',
    language: article.language,
    homeUrl: record,
    selfUrl: { 'json-feed': `${record}.json` },
    updatedAt,
    notice: noticeFor({ kind: article.owner === SELF ? 'feed' : 'feed.merged', publication, at: updatedAt }),
    holder: publication.holder,
    licenseUrl: publicUrl + RIGHTS_PAGE,
    aboutRights: publicUrl + RIGHTS_PAGE,
    hubs: [],
  }
}

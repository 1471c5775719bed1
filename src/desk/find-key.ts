// Alone finds the article that somebody means: by its key, by its page or record here, or by its address at its publisher.
import { KEY_PATTERN, type Key } from '../model/key.js'
import { addressName } from '../model/story-names.js'
import type { ArticleStore } from '../store/store.js'
import type { StoryStore } from '../store/story-store.js'

export interface FindKeyNeeds {
  readonly articles: Pick<ArticleStore, 'byKey'>
  readonly stories: Pick<StoryStore, 'named'>
}

/**
 * Undefined: we have no such article. Who follows the address of one whose story another article shows now reads that one, so
 * that one is meant.
 */
export async function findKey(said: string, { articles, stories }: FindKeyNeeds): Promise<Key | undefined> {
  const key = IN_ADDRESS.exec(said.trim())?.[1]
  const own = key !== undefined && KEY_PATTERN.test(key) ? await articles.byKey(key) : undefined
  const name = own ? undefined : addressName(said.trim())
  const [named] = name === undefined ? [] : await stories.named([name])
  const found = own ?? (named && (await articles.byKey(named.key)))
  const { movedTo, withdrawn } = found?.article ?? {}
  return movedTo && !withdrawn ? movedTo : found?.article.key
}

const IN_ADDRESS = /(?:^|\/articles\/)([a-z2-7]{16})(?:\.json)?(?:[?#].*)?$/

// Alone runs what is decided about stories: one at a time, in one transaction, the change rows last.
import type { Change } from '../../model/change.js'
import type { Engine } from '../engine.js'
import type { StoryDesk } from '../story-store.js'
import { acceptedSince, articleByKey } from './articles.js'
import { addChanges } from './changes.js'
import {
  apartStories,
  joinStories,
  keepStoriesApart,
  mergeDecision,
  partStories,
  reconcileStories,
  standingDecisions,
} from './merges.js'
import { writeRevision } from './revise.js'
import { alikeArticles, heldMembers, nameArticle, namedArticles, placeText } from './stories.js'

/** No article has it as its key: whoever holds it decides, and everybody else waits until what was decided can be read. */
const DECIDING = 'stories'

/** As StoryStore.settle. `changed`: change rows were written. */
export async function settleStory<T>(
  engine: Pick<Engine, 'db' | 'hold' | 'announce'>,
  now: () => number,
  act: (desk: StoryDesk) => Promise<T>,
): Promise<{ readonly answer: T; readonly changed: boolean }> {
  return engine.db.transaction().execute(async within => {
    await engine.hold(within, DECIDING)
    const changes: Omit<Change, 'seq'>[] = []
    const desk: StoryDesk = {
      acceptedSince: (owner, at) => acceptedSince(within, owner, at),
      byKey: key => articleByKey(within, key),
      async revise(key, next) {
        const written = await writeRevision(engine, within, now(), key, next)
        if (written) changes.push(written.change)
        return written?.revision
      },
      members: key => heldMembers(engine, within, key),
      named: names => namedArticles(within, names),
      alike: (bands, weeks, limit) => alikeArticles(within, bands, weeks, limit),
      name: (key, names) => nameArticle(within, key, names),
      place: (key, at, before) => placeText(within, key, at, before),
      areApart: (these, those) => apartStories(within, these, those),
      join: (grounds, pair) => joinStories(within, grounds, pair),
      decision: seq => mergeDecision(within, seq),
      holding: keys => standingDecisions(within, keys),
      part: (leaving, staying, at) => partStories(within, leaving, staying, at),
      keepApart: (these, those, at) => keepStoriesApart(within, these, those, at),
      reconcile: (these, those) => reconcileStories(within, these, those),
    }
    const answer = await act(desk)
    if (changes.length > 0) await addChanges(engine, within, changes)
    return { answer, changed: changes.length > 0 }
  })
}

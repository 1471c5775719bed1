// A process of its own that polls three partners that tell the same stories, and says after each poll that it is done.
import { writeSync } from 'node:fs'
import { storyOf, tell } from './merge-documents.js'
import { news } from './newspaper.js'
import { openWayIn } from './way-in.js'

export const TELLERS = ['bir', 'iki', 'uc']

/** Three stories a round: all tell them, one of them under its own headline and a few words more. */
export function storiesOf(slug: string, round: number) {
  return [0, 1, 2].map(index => {
    const { title, text } = news(round * 3 + index)
    const own = slug === 'uc' ? { title: `Ajans: ${title}`, text: `Edinilen bilgiye göre ${text}` } : { title, text }
    return storyOf(slug, { guid: `${slug}-${round}-${index}`, ...own })
  })
}

const [url, rounds = '0'] = process.argv.slice(2)
if (url && process.argv[1]?.endsWith('merge-writer.js')) {
  const way = await openWayIn(undefined, url)
  await way.book.read()
  for (let round = 0; round < Number(rounds); round++)
    for (const slug of TELLERS) {
      await tell(way, slug, storiesOf(slug, round))
      writeSync(1, `${round} ${slug}\n`)
    }
  await way.close()
}

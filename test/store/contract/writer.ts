// A process of its own that writes articles, each in two versions, and says so only when the store has answered.
import { writeSync } from 'node:fs'
import { openStore } from '../../../src/store/open.js'
import { SAMPLE_TIME, sampleArticle, sampleRevision } from '../sample-article.js'

const [url = '', name = '', count = '0'] = process.argv.slice(2)
const store = await openStore(url, { now: () => SAMPLE_TIME, every: () => () => {} })
for (let index = 0; index < Number(count); index += 1) {
  const article = sampleArticle({ id: `${name}-${index}` })
  await store.articles.revise(article.key, () => sampleRevision(article))
  await store.articles.revise(article.key, () => sampleRevision({ ...article, version: 2, title: 'Güncellendi' }))
  writeSync(1, `${article.id}\n`)
}
await store.close()

// A process that reports polls of one partner, one after the other, and says the number of each when it was written.
import { writeSync } from 'node:fs'
import process from 'node:process'
import { openStore } from '../../../src/store/open.js'

const [url = '', slug = ''] = process.argv.slice(2)
const store = await openStore(url, { now: Date.now, every: () => () => {} })
for (let goodAt = 1; ; goodAt++) {
  await store.partners.report(slug, { outcome: 'unchanged', failures: 0, restless: 0, goodAt })
  writeSync(1, `${goodAt}\n`)
}

// Alone opens a store on SQLite for those who know that they want SQLite: tests and tools.
import type { StoreNeeds } from '../engine.js'
import type { Store } from '../store.js'
import { storeOf } from '../store-of.js'
import { sqliteEngine } from './engine.js'

/** `sqlite:./data/mahrec.db` (the folder is made) or `sqlite::memory:`. Throws with a sentence for the operator. */
export async function openSqlite(databaseUrl: string, needs: StoreNeeds): Promise<Store> {
  return storeOf(sqliteEngine(databaseUrl, needs), needs.now)
}

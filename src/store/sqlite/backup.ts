// Alone knows how a SQLite database is copied while others write to it: VACUUM INTO, which is one moment of it, whole.
import { existsSync, renameSync, rmSync, statSync } from 'node:fs'
import Database from 'libsql'
import type { Backup } from '../backup.js'
import { MEMORY, sqliteLocation } from './location.js'

/** Throws with a sentence for the operator: nothing is there to copy, or `file` is there already. */
export function backupSqlite(databaseUrl: string, file: string): Backup {
  const path = sqliteLocation(databaseUrl)
  if (path === MEMORY) throw new Error('a database in memory cannot be backed up: it ends with its process')
  if (!existsSync(path)) throw new Error(`there is no database ${path}`)
  if (existsSync(file)) throw new Error(`${file} is there already; name a new file`)
  // Under another name until it is whole: who finds `file` finds all of it.
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    const database = new Database(path)
    database.exec('pragma busy_timeout = 5000')
    database.prepare('vacuum into ?').run(unfinished)
    database.close()
    const { articles, newestChange } = inspect(unfinished)
    renameSync(unfinished, file)
    return { file, bytes: statSync(file).size, articles, newestChange }
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function inspect(path: string): Pick<Backup, 'articles' | 'newestChange'> {
  const copy = new Database(path)
  try {
    const one = (sql: string) => Object.values(copy.prepare(sql).get([]) as object)[0] as unknown
    const found = one('pragma integrity_check')
    if (found !== 'ok') throw new Error(`the copy is not sound: ${found}`)
    return {
      articles: Number(one('select count(*) from articles')),
      newestChange: Number(one('select coalesce(max(seq), 0) from changes')),
    }
  } finally {
    copy.close()
  }
}

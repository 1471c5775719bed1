import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { storeContract } from './contract.js'

storeContract('SQLite in memory', { shared: false }, () => ({ url: 'sqlite::memory:', remove: () => {} }))

storeContract('a SQLite file', { shared: true }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-store-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  return { url: `sqlite:${join(folder, 'data', 'mahrec.db')}`, remove }
})

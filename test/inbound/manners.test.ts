import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { manners } from './manners.js'

describe('manners towards origins', () => {
  manners(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mahrec-gorgu-'))
    return { url: `sqlite:${join(folder, 'a.db')}`, remove: () => rmSync(folder, { recursive: true }) }
  })
})

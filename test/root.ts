// Where the tree and its neighbours stand, whatever folder the tests were compiled to.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** Other people's feeds, cases and grammars; absent outside our own workshop. */
export const shared = join(root, '..', 'shared')
export const hasShared = existsSync(join(shared, 'schemas'))

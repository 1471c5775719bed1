// A PostgreSQL of its own for a bench: the tests' keeper, which ends with us.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { root } from '../test/root.js'

export interface Server {
  readonly url: string
  readonly stop: () => void
}

/** Or the reason why there is none. */
export async function startPostgres(): Promise<Server | { readonly reason: string }> {
  const program = join(root, 'dist/test/store/postgres-keeper.js')
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const { url, reason = 'it says nothing' } = JSON.parse(line) as { url?: string; reason?: string }
    if (url === undefined) return { reason }
    return { url, stop: () => void child.stdin.end() }
  }
  return { reason: 'the program that starts it ended without a word' }
}

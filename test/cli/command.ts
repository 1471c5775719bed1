// The program as a user runs it: a process of its own, in a folder of its own, with nothing of ours in its environment.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../root.js'

const main = join(import.meta.dirname, '..', '..', 'src', 'main.js')

export interface Finished {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

export interface Place {
  readonly folder: string
  run(
    args: readonly string[],
    options?: { env?: Record<string, string>; input?: string | Uint8Array },
  ): Promise<Finished>
  serve(env?: Record<string, string>): Promise<Served>
  remove(): void
}

export interface Served {
  readonly url: string
  /** What the terminal said until it listened. */
  readonly welcome: string
  /** Everything printed so far. */
  readonly printed: () => string
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null>
}

export function makePlace(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-cli-'))
  const children = new Set<ChildProcessWithoutNullStreams>()
  const start = (args: readonly string[], env: Record<string, string>): ChildProcessWithoutNullStreams => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: {
        PATH: process.env.PATH ?? '',
        FEEDS_DIR: join(root, 'feeds'),
        PUBLIC_URL: 'https://akis.example',
        PORT: '0',
        // All tests are one client.
        MAHREC_RATE: '0',
        ...env,
      },
    })
    children.add(child)
    child.once('close', () => children.delete(child))
    return child
  }
  return {
    folder,
    run: (args, { env = {}, input = '' } = {}) =>
      new Promise(resolve => {
        const child = start(args, env)
        const printed = collect(child)
        child.on('close', status => resolve({ status, out: printed.out, err: printed.err }))
        child.stdin.on('error', () => {})
        child.stdin.end(input)
      }),
    async serve(env = {}) {
      const child = start(['serve'], env)
      const printed = collect(child)
      const gone = new Promise<number | null>(resolve => child.once('close', resolve))
      const port = await new Promise<string>((resolve, reject) => {
        child.stdout.on('data', () => {
          const found = /(?:Listening on|Dinlenen adres)\s+127\.0\.0\.1:(\d+)[\s\S]*\n\n/.exec(printed.out)?.[1]
          if (found) resolve(found)
        })
        void gone.then(status => reject(new Error(`it ended with ${status}: ${printed.out}${printed.err}`)))
      })
      return {
        url: `http://127.0.0.1:${port}`,
        welcome: printed.out,
        printed: () => printed.out + printed.err,
        end(signal) {
          child.kill(signal)
          return gone
        },
      }
    },
    remove() {
      // A test that failed half way leaves its server behind.
      for (const child of children) child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function collect(child: ChildProcessWithoutNullStreams): { out: string; err: string } {
  const printed = { out: '', err: '' }
  child.stdout.on('data', chunk => {
    printed.out += chunk
  })
  child.stderr.on('data', chunk => {
    printed.err += chunk
  })
  return printed
}

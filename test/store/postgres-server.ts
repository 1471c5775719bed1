// Alone knows whether there is a PostgreSQL to test on: one for the whole run, and a fresh database in it for whoever asks.
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { Socket } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { Client, escapeIdentifier } from 'pg'
import type { Place } from './contract/playground.js'

const keeper = spawnKeeper()
const { url: serverUrl = '', reason }: { url?: string; reason?: string } = await answerOf(keeper)

/** Why there is none; undefined: there is one. */
export const postgresReason = reason

/** As mocha's `describe`. Without a PostgreSQL it says why in place of the cases, which is a failure where CI is set. */
export function describeOnPostgres(title: string, body: () => void): void {
  if (postgresReason === undefined) describe(title, body)
  else describe(title, () => it(`needs a PostgreSQL, but ${postgresReason}`, process.env.CI ? fail : undefined))
}

function fail(): void {
  throw new Error(`CI is set, so PostgreSQL must start: ${postgresReason}`)
}

let made = 0
let admin: Promise<Client> | undefined
let dropped = Promise.resolve()

/** A database with nothing in it. `remove` throws out whoever is still there. */
export async function postgresPlace(): Promise<Place> {
  made += 1
  const name = `place_${made}`
  await ask(`create database ${name}`)
  return {
    url: serverUrl.replace(/[^/]*$/, name),
    remove() {
      // Nobody need wait for it; whether it worked is seen in the end.
      dropped = dropped.then(() => ask(`drop database ${escapeIdentifier(name)} with (force)`))
    },
  }
}

/** Runs a statement as superuser, in no database of a test. */
export async function ask(statement: string): Promise<void> {
  admin ??= connected()
  await (await admin).query(statement)
}

async function connected(): Promise<Client> {
  const client = new Client(serverUrl)
  await client.connect()
  // The tests end when they are through, whether it has said goodbye or not.
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Socket } }).connection
  stream.unref()
  return client
}

type Keeper = ChildProcessByStdio<Writable, Readable, null>

function spawnKeeper(): Keeper {
  const program = join(import.meta.dirname, 'postgres-keeper.js')
  // In a group of its own: what stops the tests must leave it the time to clean up.
  return spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'], detached: true })
}

async function answerOf(child: Keeper): Promise<{ url?: string; reason?: string }> {
  for await (const line of createInterface({ input: child.stdout })) {
    // A run that never comes to its end must not be kept alive by it.
    child.unref()
    child.stdout.destroy()
    // It ends with this process, whose end closes the pipe.
    const { stdin } = child
    if (stdin instanceof Socket) stdin.unref()
    return JSON.parse(line)
  }
  return { reason: 'the program that starts it ended without a word' }
}

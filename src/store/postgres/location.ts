// Alone knows what `postgres://…` points at, and tells the operator what is wrong there, never with the password.
import { Client } from 'pg'

export interface Location {
  /** `host:port`. */
  readonly server: string
  readonly user: string | undefined
  readonly database: string | undefined
}

/** What the address leaves open is taken from PGHOST, PGUSER … as everywhere. Throws with a sentence for the operator. */
export function postgresLocation(databaseUrl: string): Location {
  try {
    const { host, port, user, database } = new Client({ connectionString: databaseUrl })
    return { server: `${host}:${port}`, user, database }
  } catch (error) {
    // Without the cause: an error about an address may hold the address.
    throw new Error(
      `DATABASE_URL cannot be read (${reason(error)}); write postgres://USER:PASSWORD@HOST:5432/DATABASE, and in USER and PASSWORD %40 for @, %2F for /`,
    )
  }
}

/** Trouble with server, user or database as a sentence, `cause` kept; any other error as it is. */
export function explained(error: unknown, { server, user, database }: Location): unknown {
  if (!(error instanceof Error) || error instanceof TypeError || error instanceof RangeError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const said = (sentence: string) => new Error(`${sentence}: ${reason(error)}`, { cause: error })
  if (/^28/.test(code)) return said(`PostgreSQL at ${server} does not let user "${user}" in`)
  if (code === '3D000') return said(`PostgreSQL at ${server} has no database "${database}"; create it first`)
  // Of its own errors these say that the server cannot serve now; the others are about a statement.
  if ('severity' in error && !/^(08|53|57P)/.test(code)) return error
  return said(`PostgreSQL at ${server} cannot be used`)
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ')
  return error instanceof Error ? error.message : String(error)
}

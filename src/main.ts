#!/usr/bin/env node
// Alone knows the process: arguments, environment, clock, chance, exit status.
import { existsSync } from 'node:fs'
import process from 'node:process'
import type { Io } from './cli/io.js'
import { run } from './cli/program.js'

if (existsSync('.env')) process.loadEnvFile('.env')

let status = 0
const io: Io = {
  env: process.env,
  cwd: process.cwd(),
  stdin: process.stdin,
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  // A terminal that says it has no width is nobody's screen, and a progress line would be wrapped there without end.
  terminal: { out: process.stdout.isTTY === true, err: process.stderr.isTTY === true && process.stderr.columns > 0 },
  now: Date.now,
  // Loaded when it is asked for: it takes as long as checking a feed, which needs no chance.
  randomBytes: size => process.getBuiltinModule('node:crypto').randomBytes(size),
  later: (ms, act) => {
    const timer = setTimeout(act, ms).unref()
    return () => clearTimeout(timer)
  },
  every: (ms, act) => {
    const timer = setInterval(act, ms).unref()
    return () => clearInterval(timer)
  },
  wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
  finish: code => {
    status = Math.max(status, code)
  },
  // Asked for only by who can stop gracefully: every other command ends at the signal, as programs do.
  stopped: () =>
    new Promise(resolve => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(signal))
    }),
}

// A reader that closed our output early (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

await run(process.argv.slice(2), io)
process.exitCode = status

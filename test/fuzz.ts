// npm run fuzz -- [--minutes N] [--seed N]: damages documents for as long as asked; keeps the first that does harm.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chance, mutate, ownDocuments, survives } from './checking/mutations.js'
import { hasShared, shared } from './root.js'

/** Milliseconds; the largest documents take far less unless something grows faster than they do. */
const HANGS = 10_000
/** Bytes; small documents are damaged in more ways in the same time. */
const MOST = 200_000

const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } })
const minutes = Number(values.minutes ?? 1)
const seed = Number(values.seed ?? Date.now() % 1_000_000)
if (!(minutes > 0 && Number.isSafeInteger(seed))) {
  process.stderr.write('npm run fuzz -- [--minutes N] [--seed N]: both are numbers.\n')
  process.exit(2)
}

const real = join(shared, 'corpus', 'real')
const documents = [
  ...ownDocuments(),
  ...(hasShared ? readdirSync(real).map(file => readFileSync(join(real, file))) : []),
].filter(({ length }) => length < MOST)
const pick = chance(seed)
const end = Date.now() + minutes * 60_000
let tried = 0
let slowest = 0
process.stdout.write(`seed ${seed}: ${documents.length} documents, ${minutes} min\n`)
while (Date.now() < end) {
  let bytes: Uint8Array = documents[pick(documents.length)] ?? Buffer.of()
  for (let wounds = pick(5); wounds >= 0; wounds--) bytes = mutate(bytes, pick)
  const from = performance.now()
  try {
    survives(bytes, `seed ${seed}, document ${tried}`)
    slowest = Math.max(slowest, performance.now() - from)
    if (slowest > HANGS) throw new Error(`it took ${Math.round(slowest)} ms`)
  } catch (error) {
    const kept = join(tmpdir(), `mahrec-fuzz-${seed}-${tried}`)
    writeFileSync(kept, bytes)
    process.stderr.write(`${error}\nThe document is in ${kept}\n`)
    process.exit(1)
  }
  tried += 1
}
process.stdout.write(`${tried} documents, no harm; the slowest took ${Math.round(slowest)} ms\n`)

// Alone knows `mahrec verify`: whether an evidence pack is as it was made, to the last byte.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { compareWithChronicle, verifyEvidence } from '../desk/verify-evidence.js'
import type { Io } from './io.js'
import { languageOf } from './language.js'
import { UsageError } from './usage-error.js'
import { withNewsroom } from './with-newsroom.js'

interface Options {
  readonly againstLog?: true
  readonly json?: true
  readonly lang?: string
}

export const verify = (io: Io): Command =>
  new Command('verify')
    .description('check an evidence pack of `mahrec export evidence`; exit 1 when one byte is not as it was made')
    .argument('<file>', 'the pack')
    .option('--against-log', 'also compare it with the chronicle of this newsroom (DATABASE_URL)')
    .option('--json', 'for programs')
    .addOption(new Option('--lang <language>', 'language of the answer').choices(['tr', 'en']))
    .action(async (file: string, { againstLog, json, lang }: Options) => {
      const text = await read(resolve(io.cwd, file))
      const within = verifyEvidence(text)
      const beyond =
        againstLog && within.length === 0
          ? await withNewsroom(io, ({ store }) => compareWithChronicle(text, store.chronicle))
          : []
      const breaches = [...within, ...beyond]
      if (breaches.length > 0) io.finish(1)
      if (json) return io.out(`${JSON.stringify({ file, holds: breaches.length === 0, breaches })}\n`)
      const language = languageOf(io.env, lang)
      const lines = breaches.map(({ at, message }) => `${file}${at && `: ${at}`}: ${message[language]}`)
      io.out(`${lines.length > 0 ? lines.join('\n') : `${file}: ${HOLDS[language]}`}\n`)
    })

const HOLDS = { tr: 'yapıldığı gibi duruyor.', en: 'is as it was made.' }

async function read(path: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path))
  } catch (error) {
    if (error instanceof TypeError) return ''
    throw new UsageError(`mahrec: ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

// Alone reads a form that was sent: its fields, and at most one file (multipart/form-data, or urlencoded).
import type { IncomingMessage, ServerResponse } from 'node:http'
import busboy from 'busboy'
import { Problem } from './problem.js'
import { discard, expectBody, tooLarge } from './request-body.js'

export interface SentForm {
  readonly fields: Readonly<Record<string, string>>
  readonly file?: { readonly name: string; readonly bytes: Buffer }
}

/** What a form of one document adds to it: boundaries, names, short fields. */
const FRAME = 64 * 1024

/** Problems: 400, 413, 415. `most`: bytes of the document; the whole form may be a little longer. */
export function sentForm(req: IncomingMessage, res: ServerResponse, most: number): Promise<SentForm> {
  const parser = parserFor(req, most)
  expectBody(req, res, most + FRAME)
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {}
    let file: SentForm['file']
    let size = 0
    const fail = (problem: Problem) => {
      req.off('data', count).unpipe(parser)
      discard(req, most)
      reject(problem)
    }
    // A length nobody declared, or many parts below their limits, may still add up to more than one document.
    const count = (chunk: Buffer) => {
      size += chunk.length
      if (size > most + FRAME) fail(tooLarge(most))
    }
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated) fail(tooLarge(most))
      else fields[name] = value
    })
    parser.on('file', (_name, stream, { filename }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => fail(tooLarge(most)))
      stream.on('error', () => {})
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        // A form whose file field was left empty sends an empty file.
        if (bytes.length > 0) file = { name: filename ?? '', bytes }
      })
    })
    for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) parser.on(limit, () => fail(tooMany()))
    parser.on('error', () => fail(broken()))
    parser.on('close', () => resolve({ fields, ...(file && { file }) }))
    req.on('aborted', () => fail(broken()))
    req.on('data', count).pipe(parser)
  })
}

function parserFor(req: IncomingMessage, most: number): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      // Its limit is what is cut off at: one more lets a document of exactly `most` bytes through.
      limits: { files: 1, fileSize: most + 1, fields: 20, fieldSize: most + 1, parts: 25 },
    })
  } catch {
    discard(req, most)
    throw new Problem('unsupported-media-type', {
      tr: 'Bir form beklenir: multipart/form-data ya da application/x-www-form-urlencoded.',
      en: 'A form is expected: multipart/form-data or application/x-www-form-urlencoded.',
    })
  }
}

function tooMany(): Problem {
  return new Problem('malformed', {
    tr: 'Form çok fazla parça taşıyor; tek dosya gönderin.',
    en: 'The form has too many parts; send one file.',
  })
}

function broken(): Problem {
  return new Problem('malformed', { tr: 'Form yarıda kesildi.', en: 'The form ended before it was complete.' })
}

// Alone reads a form that was sent: its fields, and at most one file (multipart/form-data, or urlencoded).
import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import { Problem } from './problem.js'

export interface SentForm {
  readonly fields: Readonly<Record<string, string>>
  readonly file?: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer }
}

/** Problems: 400, 413, 415. `most`: bytes of the file, or of one field. */
export function sentForm(req: IncomingMessage, most: number): Promise<SentForm> {
  return new Promise((resolve, reject) => {
    const parser = parserFor(req, most)
    const fields: Record<string, string> = {}
    let file: SentForm['file']
    const fail = (problem: Problem) => {
      req.unpipe(parser)
      req.resume()
      reject(problem)
    }
    parser.on('field', (name, value, info) => {
      if (info.valueTruncated) fail(tooLarge(most))
      else fields[name] = value
    })
    parser.on('file', (_name, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('limit', () => fail(tooLarge(most)))
      stream.on('error', () => {})
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        // A form whose file field was left empty sends an empty file.
        if (bytes.length > 0) file = { name: filename ?? '', mediaType: mimeType, bytes }
      })
    })
    for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const) parser.on(limit, () => fail(MANY))
    parser.on('error', () => fail(BROKEN))
    parser.on('close', () => resolve({ fields, ...(file && { file }) }))
    req.on('aborted', () => fail(BROKEN))
    req.pipe(parser)
  })
}

function parserFor(req: IncomingMessage, most: number): busboy.Busboy {
  try {
    return busboy({
      headers: req.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fileSize: most, fields: 20, fieldSize: most, parts: 25 },
    })
  } catch {
    req.resume()
    throw new Problem('unsupported-media-type', {
      tr: 'Bir form beklenir: multipart/form-data ya da application/x-www-form-urlencoded.',
      en: 'A form is expected: multipart/form-data or application/x-www-form-urlencoded.',
    })
  }
}

const MANY = new Problem('malformed', {
  tr: 'Form çok fazla parça taşıyor; tek dosya gönderin.',
  en: 'The form has too many parts; send one file.',
})
const BROKEN = new Problem('malformed', { tr: 'Form yarıda kesildi.', en: 'The form ended before it was complete.' })

function tooLarge(most: number): Problem {
  return new Problem('too-large', {
    tr: `Belge en çok ${most} bayt olabilir (MAHREC_MAX_BODY).`,
    en: `A document may have at most ${most} bytes (MAHREC_MAX_BODY).`,
  })
}

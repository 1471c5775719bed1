// A load generator over bare sockets: cheap enough per answer that the server, not the client, is what is measured.
import { connect, type Socket } from 'node:net'
import { performance } from 'node:perf_hooks'

export interface Load {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly connections: number
  /** Requests sent at once on each connection (HTTP/1.1 pipelining). */
  readonly depth: number
  /** Answers to wait for; the load stops by itself. */
  readonly answers: number
}

/** Answers per second. Throws when an answer has another status or length than the first. */
export async function answersPerSecond(load: Load): Promise<number> {
  const request = `GET ${load.path} HTTP/1.1\r\nHost: localhost\r\n${Object.entries(load.headers)
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`
  const first = await oneAnswer(load.port, request)
  const batch = Buffer.from(request.repeat(load.depth))
  const each = Math.ceil(load.answers / load.connections / load.depth)
  const start = performance.now()
  await Promise.all(
    Array.from({ length: load.connections }, () => pull(load.port, batch, first.length * load.depth, each)),
  )
  return (each * load.depth * load.connections) / ((performance.now() - start) / 1000)
}

/** Sends `batch` again each time its answers, `length` bytes, have come, `times` times. */
function pull(port: number, batch: Buffer, length: number, times: number): Promise<void> {
  return new Promise((resolve, reject) => {
    let got = 0
    let left = times
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(batch))
    socket.on('data', chunk => {
      got += chunk.length
      if (got > length) socket.destroy(new Error(`an answer was longer than the first: ${got} of ${length} bytes`))
      if (got < length) return
      got = 0
      if (--left > 0) socket.write(batch)
      else {
        socket.end()
        resolve()
      }
    })
    socket.on('error', reject)
  })
}

function oneAnswer(port: number, request: string): Promise<{ readonly length: number }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(request))
    socket.on('data', chunk => {
      chunks.push(chunk)
      const all = Buffer.concat(chunks)
      const end = all.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = all.subarray(0, end).toString('latin1')
      const body = /^content-length: *(\d+)/im.exec(head)?.[1]
      if (!/^HTTP\/1\.1 (200|304)/.test(head)) reject(new Error(`unexpected answer: ${head.split('\r\n')[0]}`))
      const length = end + 4 + (/^HTTP\/1\.1 304/.test(head) ? 0 : Number(body))
      if (all.length < length) return
      socket.destroy()
      resolve({ length })
    })
    socket.on('error', reject)
  })
}

// The subscribers of the fan-out bench, a thread of their own: they hear, and say when the last of so many has heard.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort } from 'node:worker_threads'

let left = 0
parentPort?.on('message', (wanted: number) => {
  left = wanted
  parentPort?.postMessage('waiting')
})

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response.writeHead(204).end()
    left -= 1
    if (left === 0) parentPort?.postMessage('all')
  })
})
server.keepAliveTimeout = 60_000
// Every address of 127.0.0.0/8 is one of this machine.
server.listen(0, '0.0.0.0', () => parentPort?.postMessage((server.address() as AddressInfo).port))

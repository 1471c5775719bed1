// nginx with one file that is compressed already, where it is installed: a peer of `serve` and nothing else.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'undici'

export interface Nginx {
  readonly port: number
  /** Entity tag of the file. */
  readonly tag: string
  stop(): void
}

/** `bytes`: what `path` is answered with, as gzip. Undefined: there is no nginx here. */
export async function startNginx(path: string, bytes: Uint8Array): Promise<Nginx | undefined> {
  if (spawnSync('nginx', ['-v']).status !== 0) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'mahrec-nginx-'))
  // The worker is another user.
  chmodSync(folder, 0o755)
  const port = await freePort()
  mkdirSync(join(folder, 'root', path, '..'), { recursive: true })
  writeFileSync(join(folder, 'root', path), bytes)
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; pid ${folder}/pid; error_log stderr; events { worker_connections 2048; } http { access_log off;
      client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f;
      uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s; keepalive_requests 1000000; sendfile on; tcp_nopush on;
      open_file_cache max=100; types { application/rss+xml rss; }
      server { listen 127.0.0.1:${port}; root ${folder}/root; add_header Content-Encoding gzip; } }`,
  )
  const child = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' })
  const stop = () => {
    child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
  for (let tried = 0; tried < 100; tried += 1) {
    const answer = await request(`http://127.0.0.1:${port}${path}`, { method: 'HEAD' }).catch(() => undefined)
    if (answer) return { port, tag: String(answer.headers.etag), stop }
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  stop()
  return undefined
}

function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

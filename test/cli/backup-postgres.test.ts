import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'chai'
import { Client } from 'pg'
import { get } from '../get.js'
import { describeOnPostgres, postgresPlace } from '../store/postgres-server.js'
import { makePlace, type Served } from './command.js'

const KEY = 'postgres-yedeginin-anahtari'
const item = (id: string) =>
  JSON.stringify({ id, title: `Haber ${id}`, content_html: '<p>x</p>', tags: ['yerel'], _rights: { class: 'news' } })

/** Why there is no pg_dump that can read this server; undefined: there is one. */
async function unfit(url: string): Promise<string | undefined> {
  const client = new Client(url)
  await client.connect()
  const { rows } = await client.query('show server_version')
  await client.end()
  const server = Number.parseInt(rows[0].server_version, 10)
  try {
    const said = execFileSync('pg_dump', ['--version'], { encoding: 'utf8' })
    const ours = Number(/(\d+)(?:\.\d+)?/.exec(said)?.[1])
    return ours >= server ? undefined : `pg_dump is of version ${ours}, the server of ${server}`
  } catch {
    return 'there is no pg_dump'
  }
}

describeOnPostgres('a backup by pg_dump', () => {
  it('restores the newsroom', async function () {
    const [database, empty, place] = [await postgresPlace(), await postgresPlace(), makePlace()]
    const env = (url: string) => ({ DATABASE_URL: url, MAHREC_API_KEY: KEY, MAHREC_RATE: '0' })
    const post = async (server: Served, id: string) => {
      const headers = { Authorization: `Bearer ${KEY}`, 'Content-Type': 'application/json' }
      return (await get(`${server.url}/api/articles`, { method: 'POST', headers, body: item(id) })).json().items[0]
        .outcome
    }
    try {
      const why = await unfit(database.url)
      if (why) {
        if (this.test) this.test.title += ` (not tried: ${why})`
        return this.skip()
      }
      const server = await place.serve(env(database.url))
      for (let n = 0; n < 5; n += 1) expect(await post(server, `yedek-${n}`)).to.equal('added')
      const file = join(place.folder, 'mahrec.dump')
      execFileSync('pg_dump', ['--format=custom', `--file=${file}`, database.url])
      expect(await post(server, 'sonra')).to.equal('added')
      await server.end('SIGTERM')
      execFileSync('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${empty.url}`, file])
      const restored = await place.serve(env(empty.url))
      for (let n = 0; n < 5; n += 1) expect(await post(restored, `yedek-${n}`)).to.equal('same')
      expect(await post(restored, 'sonra')).to.equal('added')
      await restored.end('SIGTERM')
    } finally {
      place.remove()
      await database.remove()
      await empty.remove()
    }
  })
})

import { cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { keyOf } from '../../src/model/key.js'
import { document, SNOW, storyOf } from '../inbound/merge-documents.js'
import { openOrigin } from '../net/bad-origin.js'
import { root } from '../root.js'
import { makePlace, type Place } from './command.js'

describe('the command merges', () => {
  let place: Place
  beforeEach(async () => {
    place = makePlace()
    await mkdir(join(place.folder, 'akislar'))
    for (const file of ['publication.yaml', 'categories.yaml'])
      await cp(join(root, 'feeds', file), join(place.folder, 'akislar', file))
  })
  afterEach(() => place.remove())

  const env = { FEEDS_DIR: 'akislar', MAHREC_ALLOW_NETWORKS: '127.0.0.0/8' }
  const run = (...args: string[]) => place.run(args, { env })

  it('lists what was taken for one story and why, splits it, and joins it again', async () => {
    const origin = await openOrigin()
    for (const slug of ['bir', 'iki']) {
      const text = slug === 'iki' ? `Edinilen bilgiye göre ${SNOW}` : SNOW
      origin.on(`/${slug}`, (_, res) => res.end(document([storyOf(slug, { title: `${slug} başlığı`, text })])))
      const feed = [
        'partners',
        'add',
        `${origin.url}/${slug}`,
        '--name',
        slug,
        '--extent',
        'full',
        '--categories',
        'yerel',
      ]
      expect((await run(...feed, '--site', `https://${slug}.example/`)).status).to.equal(0)
    }
    expect((await run('poll', 'bir')).status).to.equal(0)
    expect((await run('poll', 'iki')).status).to.equal(0)
    const [bir, iki] = ['bir', 'iki'].map(slug => keyOf(slug, `${slug}-1`)) as [string, string]
    const listed = await run('merges', 'list', '--lang', 'tr')
    expect(listed.out).to.match(/^1 {2}\S+ {2}kısa metnin %\d+’i uzununda da var/)
    expect(listed.out).to.include(`* ${bir}  bir  bir başlığı`).and.include(`  ${iki}  iki  iki başlığı`)
    const json = JSON.parse((await run('merges', 'list', '--json', '--article', iki)).out)
    expect(json.merges[0].decision).to.include({ seq: 1, cause: 'text', by: 'rule' })
    expect((await run('merges', 'story', iki, '--lang', 'en')).out).to.include('it came here first')
    expect((await run('merges', 'undo', '1', '--lang', 'en')).out).to.include('two stories')
    expect((await run('merges', 'join', iki, bir)).status).to.equal(0)
    expect((await run('merges', 'split', iki, bir)).status).to.equal(0)
    for (const wrong of [
      ['undo', '99'],
      ['join', iki, keyOf('yok', '1')],
    ])
      expect((await run('merges', ...wrong)).status, wrong.join(' ')).to.equal(2)
    await origin.close()
  }).timeout(120_000)
})

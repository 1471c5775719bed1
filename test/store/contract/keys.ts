// The contract's part on access keys.
import { expect } from 'chai'
import { rejection } from '../rejection.js'
import type { Playground } from './playground.js'

const first = { id: 'k1', name: 'haber masası', hash: 'a'.repeat(64), createdAt: 1 }
const second = { id: 'k2', name: 'yedek', hash: 'b'.repeat(64), createdAt: 2 }

export function keysContract(ground: Playground): void {
  it('finds a key by its hash, and lists all, oldest first', async () => {
    const store = await ground.open()
    await store.keys.add(second)
    await store.keys.add(first)
    expect(await store.keys.byHash(first.hash)).to.deep.equal(first)
    expect(await store.keys.byHash('c'.repeat(64))).to.equal(undefined)
    expect(await store.keys.list()).to.deep.equal([first, second])
  })

  it('revokes a key once, and remembers when', async () => {
    const store = await ground.open()
    await store.keys.add(first)
    expect(await store.keys.revoke('k1', 5)).to.equal(true)
    expect(await store.keys.revoke('k1', 9)).to.equal(false)
    expect(await store.keys.revoke('k9', 9)).to.equal(false)
    expect(await store.keys.byHash(first.hash)).to.deep.equal({ ...first, revokedAt: 5 })
  })

  it('refuses a second key with the same id or hash', async () => {
    const store = await ground.open()
    await store.keys.add(first)
    await rejection(store.keys.add({ ...second, id: 'k1' }))
    await rejection(store.keys.add({ ...second, hash: first.hash }))
    expect(await store.keys.list()).to.deep.equal([first])
  })
}

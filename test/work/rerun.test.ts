import { expect } from 'chai'
import { rerun } from '../../src/work/rerun.js'
import { rejection } from '../store/rejection.js'
import { rest } from './clockwork.js'

/** A body that ends when it is told to. */
function gated() {
  const gates: { pass: () => void; fail: (error: Error) => void }[] = []
  let running = 0
  let most = 0
  const body = async () => {
    running += 1
    most = Math.max(most, running)
    try {
      await new Promise<void>((pass, fail) => void gates.push({ pass, fail }))
    } finally {
      running -= 1
    }
  }
  return { body, gates, most: () => most }
}

describe('doing again what is asked for', () => {
  it('runs once more for all who asked during a run, never twice at once', async () => {
    const { body, gates, most } = gated()
    const { ask } = rerun(body)
    const first = ask()
    await rest()
    const others = [ask(), ask(), ask()]
    gates[0]?.pass()
    await first
    await rest()
    expect(gates).to.have.length(2)
    gates[1]?.pass()
    await Promise.all(others)
    await rest()
    expect(gates).to.have.length(2)
    expect(most()).to.equal(1)
  })

  it('tells the error of a run to those who asked for it, and runs again for the others', async () => {
    const { body, gates } = gated()
    const { ask } = rerun(body)
    const first = ask()
    await rest()
    const second = ask()
    gates[0]?.fail(new Error('olmadı'))
    expect((await rejection(first)).message).to.equal('olmadı')
    await rest()
    gates[1]?.pass()
    await second
  })

  it('is idle when nothing runs and nothing is asked for', async () => {
    const { body, gates } = gated()
    const { ask, idle } = rerun(body)
    await idle()
    const asked = [ask()]
    await rest()
    asked.push(ask())
    let rested = false
    const waiting = idle().then(() => {
      rested = true
    })
    gates[0]?.pass()
    await rest()
    expect(rested).to.equal(false)
    gates[1]?.fail(new Error('olmadı'))
    await rejection(asked[1] as Promise<void>)
    await waiting
  })

  it('finds itself running when asked from within', async () => {
    let runs = 0
    const { ask, idle } = rerun(async () => {
      runs += 1
      if (runs === 1) void ask()
    })
    await ask()
    await idle()
    expect(runs).to.equal(2)
  })
})

// Alone has things done one after the other: who asks first is done first, and a failure stops nobody behind it.

export type InTurn = <T>(act: () => Promise<T>) => Promise<T>

export function createTurns(): InTurn {
  let turn: Promise<unknown> = Promise.resolve()
  return act => {
    const done = turn.then(act)
    turn = done.catch(() => {})
    return done
  }
}

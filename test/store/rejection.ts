// Alone knows how a test asks why a promise was rejected.

/** The error; throws when there is none, so that a test cannot pass by nothing happening. */
export async function rejection(promise: Promise<unknown>): Promise<Error> {
  let value: unknown
  try {
    value = await promise
  } catch (error) {
    if (error instanceof Error) return error
    throw new Error('rejected with something that is no Error', { cause: error })
  }
  throw new Error(`expected a rejection, but it resolved with ${JSON.stringify(value)}`)
}

// Alone sees to it that an embargo ends when it should: it asks what is next, and sleeps until then.
import type { Log } from '../model/log.js'
import type { Later } from '../model/timers.js'
import type { ArticleStore } from '../store/store.js'
import { rerun } from './rerun.js'

export interface ReleaserNeeds {
  readonly articles: Pick<ArticleStore, 'nextRelease' | 'release'>
  /** Epoch milliseconds. */
  readonly now: () => number
  readonly later: Later
  readonly log?: Log
}

export interface Releaser {
  /** Releases what ended meanwhile; resolves when that is done and the next is planned. Doing it twice does it once. */
  start(): Promise<void>
  /** To be told after each change: an embargo may have come that ends sooner, or have gone. Nothing while it is not started. */
  plan(): Promise<void>
  /** Waits for work in hand. May be called twice. */
  stop(): Promise<void>
}

/** Timers of Node count to 2^31 - 1 milliseconds and fire at once beyond; and a clock may be set. So look once a day. */
const LONGEST_SLEEP_MS = 86_400_000
const PAUSE_AFTER_ERROR_MS = 30_000

export function releaser(needs: ReleaserNeeds): Releaser {
  return new EmbargoReleaser(needs)
}

class EmbargoReleaser implements Releaser {
  readonly #needs: ReleaserNeeds
  readonly #work = rerun(() => this.#releaseAndSleep())
  #live = false
  #forget = () => {}

  constructor(needs: ReleaserNeeds) {
    this.#needs = needs
  }

  start(): Promise<void> {
    this.#live = true
    return this.#work.ask()
  }

  async plan(): Promise<void> {
    if (this.#live) await this.#work.ask()
  }

  async stop(): Promise<void> {
    this.#live = false
    await this.#work.idle()
    this.#forget()
  }

  async #releaseAndSleep(): Promise<void> {
    this.#forget()
    try {
      let next = await this.#needs.articles.nextRelease()
      while (this.#live && next !== undefined && next <= this.#needs.now()) {
        await this.#needs.articles.release(this.#needs.now())
        next = await this.#needs.articles.nextRelease()
      }
      if (next !== undefined) this.#sleep(next - this.#needs.now())
    } catch (error) {
      this.#needs.log?.error({ err: error }, 'embargoes that ended could not be released; trying again')
      this.#sleep(PAUSE_AFTER_ERROR_MS)
    }
  }

  #sleep(ms: number): void {
    // At least one: a clock that stands still must not make this spin.
    if (this.#live)
      this.#forget = this.#needs.later(Math.min(Math.max(ms, 1), LONGEST_SLEEP_MS), () => void this.plan())
  }
}

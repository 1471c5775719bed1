// The meaning of the port, for every engine: behaviour only, never SQL. An engine's test says where to store, and calls this.
import { archivesContract } from './contract/archives.js'
import { articlesContract } from './contract/articles.js'
import { casesContract } from './contract/cases.js'
import { changesContract } from './contract/changes.js'
import { chronicleContract } from './contract/chronicle.js'
import { crashContract } from './contract/crash.js'
import { hubContract } from './contract/hub.js'
import { keysContract } from './contract/keys.js'
import { licenseesContract } from './contract/licensees.js'
import { lifeContract } from './contract/life.js'
import { newestContract } from './contract/newest.js'
import { panelContract } from './contract/panel.js'
import { partnersContract } from './contract/partners.js'
import { type MakePlace, playground } from './contract/playground.js'
import { prominenceContract } from './contract/prominence.js'
import { pushContract } from './contract/push.js'
import { releaseContract } from './contract/release.js'
import { storiesContract } from './contract/stories.js'
import { valuesContract } from './contract/values.js'

/** `shared`: the places can be opened twice. */
export function storeContract(engine: string, { shared }: { shared: boolean }, makePlace: MakePlace): void {
  describe(`a store on ${engine}`, () => {
    const ground = playground(shared, makePlace)
    describe('articles', () => articlesContract(ground))
    describe('archives', () => archivesContract(ground))
    describe('what an article may hold', () => valuesContract(ground))
    describe('newest', () => newestContract(ground))
    describe('release', () => releaseContract(ground))
    describe('replies that are kept', () => prominenceContract(ground))
    describe('changes', () => changesContract(ground))
    describe('partners, work and quarantine', () => partnersContract(ground))
    describe('push, and what a day brought', () => pushContract(ground))
    describe('our own hub', () => hubContract(ground))
    describe('complaints, replies, orders and errors', () => casesContract(ground))
    describe('the chronicle', () => chronicleContract(ground))
    describe('stories', () => storiesContract(ground))
    describe('keys', () => keysContract(ground))
    describe('licensees, and the log of their pulls', () => licenseesContract(ground))
    describe('what the panel keeps', () => panelContract(ground))
    describe('opening and closing', () => lifeContract(ground))
    describe('kill -9', () => crashContract(ground))
  })
}

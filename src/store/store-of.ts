// Alone makes a store out of an engine: which query answers which question of the port, and when listeners are woken.
import { sql, type Transaction } from 'kysely'
import { keyOf } from '../model/key.js'
import type { ArchiveStore } from './archive-store.js'
import type { CaseStore } from './case-store.js'
import type { ChronicleStore } from './chronicle-store.js'
import type { Engine } from './engine.js'
import { gathered } from './gathered.js'
import { hubOf } from './hub-of.js'
import { migrate } from './migrate.js'
import {
  archivedTo,
  archiveEntries,
  archiveLength,
  archivePlaces,
  archiveRevisions,
  articlesOfOwner,
  newestShown,
  standingArticles,
  versionsNamed,
  withdrawnOf,
} from './queries/archives.js'
import {
  acceptedSince,
  articleByKey,
  articleCount,
  newestArticles,
  prominentArticles,
  versionsOf,
} from './queries/articles.js'
import { type CalmReport, writeCalmPolls } from './queries/calm-polls.js'
import { caseByNumber, casesOfArticle, forgetClaimants, listCases, openCase, reviseCase } from './queries/cases.js'
import { changesAfter, lastChange } from './queries/changes.js'
import {
  chronicleAfter,
  chronicleHead,
  chronicleLinks,
  entriesOfArticle,
  unserved,
  writeHappenings,
  writeServed,
} from './queries/chronicle.js'
import { claimWork } from './queries/claim.js'
import { heldTally } from './queries/held-grounds.js'
import { addKey, allKeys, keyByHash, revokeKey } from './queries/keys.js'
import { restLane } from './queries/lanes.js'
import {
  addLicenceKey,
  allLicences,
  licenceByKeyHash,
  licenceBySlug,
  removeLicence,
  reviseLicence,
  revokeLicenceKeys,
} from './queries/licences.js'
import { mergeDecision, mergeDecisions } from './queries/merges.js'
import {
  acknowledgeNotices,
  allPartners,
  type HealthReport,
  partnerBySlug,
  reportHealths,
  revisePartner,
} from './queries/partners.js'
import { pastPolls, rememberPolls } from './queries/past-polls.js'
import { ageOutPulls } from './queries/pull-age.js'
import { itemsOfDocument, pullDays, pulledArticles, pullRows, recipientsOf } from './queries/pull-log.js'
import { recordPull } from './queries/pulls.js'
import { allPushes, pushByToken, pushOf, revisePush } from './queries/push.js'
import { dropItem, heldByKey, heldCount, heldItems, heldNamed, holdItem, rejectItem } from './queries/quarantine.js'
import { nextRelease, releaseArticles } from './queries/release.js'
import { reviseArticle } from './queries/revise.js'
import { endSession, openSession, sessionByHash } from './queries/sessions.js'
import { settleStory } from './queries/settle.js'
import { namedArticles, sharedStories, storyMembers } from './queries/stories.js'
import { dueWork, hastenWork, nextWork, plannedWork, planWork, workAgain } from './queries/work.js'
import { writeArchives } from './queries/write-archives.js'
import { recentRecords } from './recent-records.js'
import type { Schema } from './schema.js'
import type { ArticleStore, Store } from './store.js'

/** Brings the tables up to date and answers the port. Closes the engine when it cannot. */
export async function storeOf(engine: Engine, now: () => number): Promise<Store> {
  const { db } = engine
  try {
    await migrate(db)
  } catch (error) {
    await engine.close()
    throw error
  }
  const reports = gathered<HealthReport | CalmReport>(all =>
    engine.lightly(async within => {
      const whole = all.filter(each => 'health' in each)
      if (whole.length > 0) await reportHealths(within, whole)
      if (whole.length > 0) await rememberPolls(within, whole)
      await writeCalmPolls(
        within,
        all.flatMap(each => ('health' in each ? [] : [each])),
      )
    }),
  )
  const { hub, done: settled } = hubOf(engine)
  return {
    traits: engine.traits,
    articles: articlesOf(engine, now),
    archives: archivesOf(engine),
    cases: casesOf(engine),
    chronicle: chronicleOf(engine),
    changes: {
      after: (seq, limit) => changesAfter(db, seq, limit),
      last: () => lastChange(db),
      watch: engine.watch,
    },
    keys: {
      add: key => addKey(db, key),
      byHash: hash => keyByHash(db, hash),
      list: () => allKeys(db),
      revoke: (id, at) => revokeKey(db, id, at),
    },
    licences: {
      list: () => allLicences(db),
      bySlug: slug => licenceBySlug(db, slug),
      byKeyHash: hash => licenceByKeyHash(db, hash),
      revise: (slug, next) => reviseLicence(engine, now(), slug, next),
      addKey: (key, othersUntil) => addLicenceKey(db, key, othersUntil),
      revoke: (slug, at, keyId) => revokeLicenceKeys(db, slug, at, keyId),
      remove: (slug, at) => removeLicence(db, slug, at),
    },
    pulls: {
      record: pull => recordPull(engine, pull),
      days: query => pullDays(db, query),
      articles: query => pulledArticles(db, query),
      rows: query => pullRows(db, query),
      itemsOf: document => itemsOfDocument(db, document),
      recipients: key => recipientsOf(db, key),
      ageOut: (before, limit) => ageOutPulls(db, before, limit),
    },
    sessions: {
      open: (session, at) => openSession(db, session, at),
      byHash: hash => sessionByHash(db, hash),
      end: hash => endSession(db, hash),
    },
    partners: {
      async list() {
        await reports.done()
        return allPartners(db)
      },
      async bySlug(slug) {
        await reports.done()
        return partnerBySlug(db, slug)
      },
      async revise(slug, next) {
        const kept = await revisePartner(engine, now, slug, next)
        if (kept) engine.wake()
        return kept
      },
      report: (slug, health) => reports.now({ slug, health }),
      reportCalm: async (slug, times) => reports.soon({ slug, ...times }),
      acknowledge: (slug, at) => acknowledgeNotices(engine, slug, at),
      async pastPolls(slugs) {
        await reports.done()
        return pastPolls(db, slugs)
      },
    },
    quarantine: {
      hold: (item, at) => holdItem(db, item, at),
      byKey: key => heldByKey(db, key),
      named: (partner, names) => heldNamed(db, partner, names),
      list: query => heldItems(db, query),
      reject: key => rejectItem(db, key),
      drop: key => dropItem(db, key),
      count: outcome => heldCount(db, outcome),
      tally: () => heldTally(db),
    },
    push: {
      list: () => allPushes(db),
      byPartner: slug => pushOf(db, slug),
      byToken: tokenHash => pushByToken(db, tokenHash),
      revise: (slug, next) => revisePush(engine, slug, next),
    },
    hub,
    stories: {
      async settle(act) {
        const { answer, changed } = await settleStory(engine, now, act)
        if (changed) engine.wake()
        return answer
      },
      members: key => storyMembers(db, key),
      decisions: query => mergeDecisions(db, query),
      decision: seq => mergeDecision(db, seq),
      named: names => namedArticles(db, names),
      sharedBy: query => sharedStories(db, query),
    },
    work: {
      claim: (kind, claim, query) => claimWork(engine, kind, claim, query),
      async again(item, dueAt, laneFreeAt) {
        await reports.done()
        return workAgain(db, item, dueAt, laneFreeAt)
      },
      plan: (kind, subject, dueAt, lane) =>
        db.transaction().execute(within => planWork(within, kind, subject, dueAt, lane)),
      hasten: (kind, subject, dueAt) => hastenWork(db, kind, subject, dueAt),
      rest: (lane, next) => restLane(db, lane, next),
      due: (kind, now) => dueWork(db, kind, now),
      planned: (kind, subject) => plannedWork(db, kind, subject),
      next: (kind, now) => nextWork(db, kind, now),
    },
    ping: async () => void (await sql`select 1`.execute(db)),
    async close() {
      await Promise.all([reports.done(), settled()]).finally(engine.close)
    },
  }
}

function articlesOf(engine: Engine, now: () => number): ArticleStore {
  const { db } = engine
  const records = recentRecords()
  return {
    byKey: key => articleByKey(db, key),
    byId: (owner, id) => articleByKey(db, keyOf(owner, id)),
    newest: query => newestArticles(db, query, records),
    prominent: query => prominentArticles(db, query, records),
    async revise(key, next) {
      const revision = await reviseArticle(engine, now, key, next)
      if (revision) engine.wake()
      return revision
    },
    versions: key => versionsOf(db, key),
    async release(until) {
      const count = await releaseArticles(engine, until, now())
      if (count > 0) engine.wake()
      return count
    },
    nextRelease: () => nextRelease(db),
    acceptedSince: (owner, at) => acceptedSince(db, owner, at),
    count: () => articleCount(db),
  }
}

function archivesOf(engine: Engine): ArchiveStore {
  const { db } = engine
  return {
    seenTo: () => archivedTo(db),
    write: page => writeArchives(engine, page),
    standing: keys => standingArticles(db, keys),
    placesOf: keys => archivePlaces(db, keys),
    articles: names => versionsNamed(db, names),
    length: archive => archiveLength(db, archive),
    newestShown: (archive, limit) => newestShown(db, archive, limit),
    entries: (archive, first, limit) => archiveEntries(db, archive, first, limit),
    revisions: (archive, chunks) => archiveRevisions(db, archive, chunks),
    withdrawn: (archive, since, limit) => withdrawnOf(db, archive, since, limit),
    ofOwner: (owner, after, limit) => articlesOfOwner(db, owner, after, limit),
  }
}

function casesOf(engine: Engine): CaseStore {
  const { db } = engine
  return {
    open: (year, said) => openCase(engine, year, said),
    byNumber: number => caseByNumber(db, number),
    list: query => listCases(db, query),
    ofArticle: key => casesOfArticle(db, key),
    revise: (number, next) => reviseCase(engine, number, next),
    forget: (before, limit) => forgetClaimants(db, before, limit),
  }
}

function chronicleOf({ db, lightly }: Engine): ChronicleStore {
  return {
    head: () => chronicleHead(db),
    append: happenings => db.transaction().execute(within => writeHappenings(within, happenings)),
    serve: async documents => {
      const news = documents.length > 0 ? await unserved(db, documents) : []
      if (news.length === 0) return
      await lightly(async light => {
        const write = (within: Transaction<Schema>) => writeServed(within, news)
        return light.isTransaction ? write(light as Transaction<Schema>) : light.transaction().execute(write)
      })
    },
    ofArticle: key => entriesOfArticle(db, key),
    links: seqs => chronicleLinks(db, seqs),
    after: (seq, limit) => chronicleAfter(db, seq, limit),
  }
}

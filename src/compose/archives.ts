// Alone wires the archives: who enters what is published, and who makes their documents.
import { type ArchiveDocuments, createArchiveDocuments } from '../outbound/archives/archive-documents.js'
import { type Archivist, createArchivist } from '../outbound/archives/archivist.js'
import type { Newsroom } from './newsroom.js'

export interface Archives {
  readonly archivist: Archivist
  readonly archiveDocuments: ArchiveDocuments
}

export function openArchives({ store, gate, now, site }: Newsroom): Archives {
  const { archives, changes, partners } = store
  return {
    archivist: createArchivist({ archives, changes, partners, gate, now }),
    archiveDocuments: createArchiveDocuments({ archives, site, gate, now }),
  }
}

import { clueDocuments } from './clue'
import type { DocumentType } from './documentType'

const DOCUMENTS = { ...clueDocuments } as const satisfies Record<string, DocumentType>

export type DocumentId = keyof typeof DOCUMENTS

/** Every type of document the workflows issue. */
export const documentTypes: Readonly<Record<DocumentId, DocumentType>> = DOCUMENTS

export * from './documentType'

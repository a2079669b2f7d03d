import { bulletinDocuments } from './bulletin'
import { clueDocuments } from './clue'
import { correctionDocuments } from './correction'
import { deskDocuments } from './desk'
import { diversionDocuments } from './diversion'
import type { DocumentType } from './documentType'
import { filingDocuments } from './filing'
import { interventionDocuments } from './intervention'
import { pleaDocuments } from './plea'
import { protectionDocuments } from './protection'
import { reviewDocuments } from './review'
import { supervisionCaseDocuments } from './supervisionCase'

const DOCUMENTS = {
  ...clueDocuments,
  ...filingDocuments,
  ...correctionDocuments,
  ...supervisionCaseDocuments,
  ...deskDocuments,
  ...reviewDocuments,
  ...diversionDocuments,
  ...interventionDocuments,
  ...pleaDocuments,
  ...protectionDocuments,
  ...bulletinDocuments,
} as const satisfies Record<string, DocumentType>

export type DocumentId = keyof typeof DOCUMENTS

/** Every type of document the workflows issue. */
export const documentTypes: Readonly<Record<DocumentId, DocumentType>> = DOCUMENTS

export * from './composeDocument'
export * from './composed'
export {
  type Block,
  type DocumentType,
  FAMILIES,
  type Family,
  isSignedByHand,
  missingIn,
  placeholdersOf,
  requiredOf,
  type Signer,
} from './documentType'
export type { Word, Words } from './fill'

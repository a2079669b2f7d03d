import type { FactorDue, PasswordDue, RoleDto, TitleDto } from '@hengjian/contract'
import type { Instant } from '@hengjian/law'
import { HttpProblem } from '../http/problem'

/** Emergency access of one user, while it runs. */
export interface Emergency {
  readonly id: string
  readonly until: Instant
}

/** A signed-in person. */
export interface SignedInUser {
  readonly office: string
  readonly login: string
  readonly name: string
  readonly role: RoleDto
  readonly titles: readonly TitleDto[]
  /** The police unit of a police user. */
  readonly unit: string | null
  /** The hash under which the session is stored. */
  readonly sessionId: string
  /** Why the password must be changed before anything else. */
  readonly passwordDue: PasswordDue | null
  /** What the session still owes of a second factor, before anything else. */
  readonly factorDue: FactorDue | null
  /** Whether a second factor is in force. */
  readonly secondFactor: boolean
  /** The emergency access that is open: every matter of the office is read, and everything done is marked. */
  readonly emergency: Emergency | null
}

/** An outside system that showed its ingest key. */
export interface IngestSource {
  readonly office: string
  readonly source: string
  readonly keyId: string
}

export type Identity =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'user'; readonly user: SignedInUser }
  | { readonly kind: 'source'; readonly source: IngestSource }

/** A request whose sender was made out. */
export interface Identified {
  readonly id: string
  readonly identity: Identity
}

/** The signed-in user of a request; 401 SESSION_MISSING without one. */
export function userOf({ identity }: Pick<Identified, 'identity'>): SignedInUser {
  if (identity.kind !== 'user') throw new HttpProblem('SESSION_MISSING')
  return identity.user
}

/** The outside system of a request; 401 INGEST_KEY without one. */
export function sourceOf({ identity }: Pick<Identified, 'identity'>): IngestSource {
  if (identity.kind !== 'source') throw new HttpProblem('INGEST_KEY')
  return identity.source
}

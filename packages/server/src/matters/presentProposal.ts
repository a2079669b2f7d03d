import {
  ALLOCATION_GROUNDS,
  type AllocationGround,
  type Form,
  type Matter,
  PASSED_OVER,
  type Proposal,
  permitted,
  type Workflow,
} from '@hengjian/casework'
import type { MatterRecordDto, ProposalDto } from '@hengjian/contract'
import type { Calendar, Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import { proposal } from './allocation'
import type { Link } from './link'
import { partyOf, type Reader } from './party'
import type { Proposals } from './presentAction'
import type { NameOf } from './presentRow'

const named = <Id extends string>(id: Id, titles: Readonly<Record<Id, ProposalDto['ground']['title']>>) => ({
  id,
  title: titles[id],
})

const presentProposal = ({ person, ground, among, passedOver }: Proposal, nameOf: NameOf): ProposalDto => ({
  person: nameOf(person),
  ground: named(ground, ALLOCATION_GROUNDS),
  among: among.map(nameOf),
  passedOver: passedOver.map(({ person: one, why }) => ({ ...nameOf(one), why: named(why, PASSED_OVER) })),
})

/** Where and when a reader looks at what might be done. */
export interface LookingAt {
  readonly calendar: Calendar
  readonly now: Instant
  readonly definition: Workflow
  readonly matter: Matter | null
  readonly form: Form
  readonly links: readonly Link[]
}

/** Who is proposed as handler by each action that names one and that the reader may do. */
export async function readProposals(
  client: ClientBase,
  reader: Reader,
  looking: LookingAt,
  nameOf: NameOf,
): Promise<Proposals> {
  const { definition, matter } = looking
  const actor = partyOf(reader)
  const found = new Map<string, ProposalDto>()
  for (const { action, refusal } of permitted(definition, matter, actor).actions) {
    if (refusal !== null) continue
    const one = await proposal(client, { ...looking, office: reader.office, action, actor: actor.id })
    if (one !== undefined) found.set(action, presentProposal(one, nameOf))
  }
  return found
}

const isGround = (name: string): name is AllocationGround => name in ALLOCATION_GROUNDS
const allocationRow = z.object({
  sequence: z.int(),
  proposed: z.string(),
  ground: z.string().refine(isGround),
  among: z.array(z.string()).nullable(),
})

/** Who was proposed when a handler was named, by the sequence of the action. */
export async function readAllocations(
  client: ClientBase,
  office: string,
  id: string,
  nameOf: NameOf,
): Promise<ReadonlyMap<number, MatterRecordDto['allocation']>> {
  const rows = await rowsOf(
    client,
    allocationRow,
    'select sequence, proposed, ground, among from matter_allocation where office = $1 and matter = $2',
    [office, id],
  )
  return new Map(
    rows.map(({ sequence, proposed, ground, among }) => [
      sequence,
      { person: nameOf(proposed), ground: named(ground, ALLOCATION_GROUNDS), among: (among ?? []).map(nameOf) },
    ]),
  )
}

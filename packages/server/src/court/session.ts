import { act, actionOf, clashesOf, type Form, hearingOf, type SetDown } from '@hengjian/casework'
import type { CheckedDto, HearingProblemDto, PlannedDto, SetDownDto } from '@hengjian/contract/court'
import type { ClientBase } from 'pg'
import { HttpProblem, problemBody } from '../http/problem'
import { digestOf } from '../matters/attemptKey'
import { readableRows } from '../matters/commonActions'
import type { Asked } from '../matters/complete'
import { termFault, toldClashes } from '../matters/laneChecks'
import { partyOf } from '../matters/party'
import { standingHearings } from '../matters/standingHearings'
import { loadCourses, type StoredMatter } from '../matters/storedMatter'
import { takeAction } from '../matters/takeAction'
import { type Looking, toProblem } from './laneCase'

/** What the session says of a case, in the fields of the workflow's own form: an earlier version asks less. */
function formOf({ definition }: Pick<StoredMatter, 'definition'>, planned: PlannedDto): Form {
  const fields = actionOf(definition, 'schedule')?.form ?? {}
  const told: Readonly<Record<string, Form[string] | null>> = {
    courtAcceptedOn: planned.courtAcceptedOn,
    hearingAt: planned.at,
    hearingMinutes: planned.minutes,
    courtroom: planned.courtroom,
    batchNo: planned.batch,
    hearingLink: planned.link,
  }
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, value]) =>
      value === null || value === undefined || value === '' || !Object.hasOwn(fields, name) ? [] : [[name, value]],
    ),
  )
}

interface Trial {
  readonly problems: readonly HearingProblemDto[]
  readonly setDown: SetDown | undefined
}

async function tried(
  client: ClientBase,
  stored: StoredMatter,
  planned: PlannedDto,
  others: readonly SetDown[],
  { reader, now, calendar }: Looking,
): Promise<Trial> {
  const { definition, row } = stored
  const form = formOf(stored, planned)
  const attempt = { action: 'schedule', actor: partyOf(reader), at: now, form, reason: null }
  const outcome = act(definition, stored.matter, { ...attempt, expectedVersion: planned.version }, calendar)
  if (!outcome.ok) return { problems: outcome.refusals.map((one) => toProblem(one, true)), setDown: undefined }
  const { matter } = outcome
  const hearing = hearingOf(definition, matter)
  if (hearing === undefined) return { problems: [], setDown: undefined }
  const clashes = await toldClashes(
    client,
    reader,
    clashesOf(
      hearing,
      others.filter((one) => one.matter !== row.id),
    ),
  )
  const past = termFault(hearing, { definition, matter, calendar }, now)
  return {
    problems: [
      ...clashes.map((one) => toProblem(one, true)),
      ...(past === undefined ? [] : [toProblem(past.refusal, past.refused)]),
    ],
    setDown: { matter: row.id, hearing },
  }
}

const unknown = (): HearingProblemDto => {
  const { code, message, cure } = problemBody('MATTER_UNKNOWN')
  return { code, message, cure, refused: true }
}

/** What stands against each case of a session: against the others of it too, the earlier line having its place. Nothing is written. */
export async function checkSession(
  client: ClientBase,
  looking: Looking,
  cases: readonly PlannedDto[],
): Promise<CheckedDto> {
  const { reader } = looking
  const ids = cases.map(({ id }) => id)
  const rows = await loadCourses(client, reader.office, await readableRows(client, reader, ids))
  const stored = new Map(rows.map((one) => [one.row.id, one]))
  const taken: SetDown[] = (await standingHearings(client, reader.office)).filter(({ matter }) => !ids.includes(matter))
  const checked: CheckedDto = []
  for (const planned of cases) {
    const one = stored.get(planned.id)
    const trial = one === undefined ? undefined : await tried(client, one, planned, taken, looking)
    if (trial?.setDown !== undefined) taken.push(trial.setDown)
    checked.push({ id: planned.id, problems: [...(trial?.problems ?? [unknown()])] })
  }
  return checked
}

type DefinitionOf = (id: string) => Pick<StoredMatter, 'definition'> | undefined

/** Sets one down under a key of its own, so that sent again it is done once. */
async function setOneDown(asked: Asked, definitionOf: DefinitionOf, planned: PlannedDto): Promise<SetDownDto[number]> {
  const { id, version } = planned
  const stored = definitionOf(id)
  const form = stored === undefined ? {} : formOf(stored, planned)
  const plain = Object.entries(form).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value])
  const attempt = { action: 'schedule', reason: null, sealed: {}, form: Object.fromEntries(plain) }
  const key = digestOf([asked.key.key, id]).toString('hex')
  const own = { ...asked, key: { ...asked.key, key, request: digestOf([id, version, attempt]) } }
  try {
    await takeAction(own, { id, version }, attempt)
    return { id, problem: null }
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error
    return { id, problem: problemBody(error.code, error.details) }
  }
}

/**
 * Sets down each case by itself: what cannot be done does not hold up the rest. Where a whole session is moved, one case may stand in the way of
 * another until it has moved itself; so what was refused is tried again as long as something moves.
 */
export async function setDown(
  asked: Asked,
  definitionOf: DefinitionOf,
  cases: readonly PlannedDto[],
): Promise<SetDownDto> {
  const results = new Map<string, SetDownDto[number]>()
  const isDone = ({ id }: PlannedDto): boolean => results.get(id)?.problem === null
  for (let left = cases; left.length > 0; ) {
    for (const planned of left) results.set(planned.id, await setOneDown(asked, definitionOf, planned))
    const still = left.filter((one) => !isDone(one))
    if (still.length === left.length) break
    left = still
  }
  return cases.flatMap(({ id }) => results.get(id) ?? [])
}

/** The definitions of cases that the reader may read, by id. */
export async function definitionsOf(client: ClientBase, { reader }: Pick<Looking, 'reader'>, ids: readonly string[]) {
  const rows = await loadCourses(client, reader.office, await readableRows(client, reader, ids))
  const found = new Map(rows.map((one) => [one.row.id, one]))
  return (id: string): Pick<StoredMatter, 'definition'> | undefined => found.get(id)
}

import { isForMany, permitted } from '@hengjian/casework'
import type { PermittedActionDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { Places } from '../database/places'
import { HttpProblem } from '../http/problem'
import { partyOf, type Reader } from './party'
import { presentActions } from './presentAction'
import { loadNames } from './presentRow'
import { readable } from './readable'
import { loadCourses, type MatterRow, SELECT_MATTERS, type StoredMatter, selectMatters } from './storedMatter'

/** Those of the matters that the reader may read. */
export function readableRows(client: ClientBase, reader: Reader, ids: readonly string[]): Promise<MatterRow[]> {
  const { of, values } = new Places(reader.office, ids)
  return selectMatters(client, `${SELECT_MATTERS} and m.id = any($2::uuid[]) and ${readable(reader, of)}`, values)
}

const mayDo = ({ definition, matter }: StoredMatter, reader: Reader): ReadonlySet<string> =>
  new Set(
    permitted(definition, matter, partyOf(reader)).actions.flatMap(({ action, refusal }) =>
      refusal === null && isForMany(definition, action) ? [action] : [],
    ),
  )

/**
 * What the reader may do to all of the matters with one form; nothing where they run under different workflows or versions. Who is proposed as handler
 * differs from one to the next, so that the reason for another may be given for whomever one names. 404 MATTER_UNKNOWN where one of them is none of the reader's.
 */
export async function commonActions(
  client: ClientBase,
  reader: Reader,
  ids: readonly string[],
): Promise<PermittedActionDto[]> {
  const matters = await loadCourses(client, reader.office, await readableRows(client, reader, ids))
  const [first] = matters
  if (first === undefined || matters.length < new Set(ids).size) throw new HttpProblem('MATTER_UNKNOWN')
  if (matters.some(({ definition }) => definition !== first.definition)) return []
  const allowed = matters.map((one) => mayDo(one, reader))
  const actions = presentActions(
    first.definition,
    first.matter,
    reader,
    await loadNames(client, reader.office),
    new Map(),
  )
  return actions
    .filter(({ id }) => allowed.every((names) => names.has(id)))
    .map((one) => ({ ...one, known: {}, by: [], form: proposedEach(one.form) }))
}

/** Whoever is named where a reason may be asked for is proposed for each matter by itself, and who is barred differs from one to the next. */
const proposedEach = (form: PermittedActionDto['form']): PermittedActionDto['form'] =>
  form.map((field) => ({
    ...field,
    ...(form.some(({ explains }) => explains === field.name) ? { proposal: 'each' as const } : {}),
    barred: [],
  }))

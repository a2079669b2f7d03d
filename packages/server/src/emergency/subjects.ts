import type { LabelDto } from '@hengjian/contract'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import { loadLabels } from '../cases/labels'
import { rowsOf } from '../database/rows'
import type { ObjectRef } from '../judging/cluster'

/** What an entry of the read log is about, by kind and id. */
interface Subject {
  readonly type: string
  readonly subject: string
}

const numbered = z.object({ id: z.string(), number: z.string() })
const found = z.object({ id: z.string(), type: z.string(), object: z.string() })

/** How the subjects of entries are called: matters by number, findings by whom they are about, cases and persons by their card; others by their id. */
export async function loadSubjects(
  client: ClientBase,
  office: string,
  subjects: readonly Subject[],
): Promise<(subject: Subject) => LabelDto> {
  // What is read as a list has no id of its own.
  const idsOf = (kind: string) =>
    subjects.flatMap(({ type, subject }) => (type === kind && z.uuid().safeParse(subject).success ? [subject] : []))
  const matters = await rowsOf(
    client,
    numbered,
    'select id, number from matter where office = $1 and id = any($2::uuid[])',
    [office, idsOf('matter')],
  )
  const findings = await rowsOf(
    client,
    found,
    'select id, type, object from finding where office = $1 and id = any($2::uuid[])',
    [office, idsOf('finding')],
  )
  const about = new Map<string, ObjectRef>(findings.map(({ id, type, object }) => [id, { type, id: object }]))
  const numbers = new Map(matters.map(({ id, number }) => [id, number]))
  const objectOf = ({ type, subject }: Subject): ObjectRef =>
    (type === 'finding' ? about.get(subject) : undefined) ?? { type, id: subject }
  const labelOf = await loadLabels(client, office, subjects.map(objectOf))
  return (one) => {
    const { type, id } = objectOf(one)
    return (one.type === 'matter' ? numbers.get(id) : undefined) ?? labelOf(type, id)
  }
}

import {
  type ActionDefinition,
  AT_RANDOM,
  actionOf,
  type Doer,
  documentsOf,
  documentTypes,
  type Field,
  type Fields,
  type Form,
  handlerFieldOf,
  handlerRoles,
  keptApart,
  type Matter,
  outsideRelationOf,
  type PermittedAction,
  permitted,
  RELATIONS,
  ROLES,
  rolesOfRelation,
  type Source,
  targetsOf,
  type Workflow,
} from '@hengjian/casework'
import type { FieldDto, PermittedActionDto, ProposalDto } from '@hengjian/contract'
import { presentCitation } from '../models/citations'
import type { LikelyOutsiders } from './likelyOutsiders'
import { partyOf, type Reader } from './party'
import { prefill } from './prefill'
import { presentField } from './presentField'
import type { NameOf } from './presentRow'
import { isOfOffice } from './readable'
import { seenValues } from './seenValues'

export const presentSource = ({ status, basis }: Source): PermittedActionDto['source'] => ({
  status,
  basis: basis.map(presentCitation),
})

const presentDoer = ({ roles, relations, holders }: Doer, nameOf: NameOf): PermittedActionDto['by'][number] => ({
  titles: roles.map((id) => ({ id, title: ROLES[id].title })),
  relations: relations?.map((id) => ({ id, title: RELATIONS[id] })) ?? null,
  holders: holders.map(nameOf),
})

const titlesOf = (action: ActionDefinition<string, string>) =>
  documentsOf(action).map((type) => documentTypes[type].title)

/** With which titles somebody may be named; no title is asked for where there is none. */
function titlesAsked(definition: Workflow, field: Field, isHandler: boolean): FieldDto['titles'] {
  if (isHandler) return [...handlerRoles(definition)]
  const relation = field.kind === 'people' ? field.makes : undefined
  return relation === undefined ? [] : [...rolesOfRelation(definition, relation)]
}

/** Whom of other agencies the form would name. */
const likelyIn = (form: Fields, likely: LikelyOutsiders): PermittedActionDto['known'] =>
  Object.fromEntries(
    Object.entries(form).flatMap(([name, field]) => {
      const relation = outsideRelationOf(field)
      const logins = relation === undefined ? undefined : likely[relation]
      return logins === undefined ? [] : [[name, [...logins]]]
    }),
  )

/** What a form holds before anybody filled it in. */
interface Suggested {
  readonly proposed: ProposalDto | undefined
  readonly likely: LikelyOutsiders
  /** The unit of the reader, where they belong to one. */
  readonly unit: string | null
}

/** Whoever belongs to a unit opens matters in its name. */
const unitIn = (form: Fields, unit: string | null): PermittedActionDto['known'] =>
  unit === null
    ? {}
    : Object.fromEntries(Object.entries(form).flatMap(([name, { kind }]) => (kind === 'unit' ? [[name, unit]] : [])))

function present(
  definition: Workflow,
  { action: id, refusal, by }: PermittedAction,
  state: string,
  known: Form,
  nameOf: NameOf,
  barredFrom: (field: Field) => readonly string[],
  { proposed, likely, unit }: Suggested,
): readonly PermittedActionDto[] {
  const action = actionOf(definition, id)
  if (action === undefined) return []
  const { title, form, reasons = {}, answers = null, document, source } = action
  const naming = handlerFieldOf(definition, id)
  const handler = naming?.name
  const turn = proposed ?? null
  return [
    {
      id,
      title,
      refusal: refusal === null ? null : { code: refusal.code, message: refusal.message, cure: refusal.cure },
      by: by.map((one) => presentDoer(one, nameOf)),
      form: Object.entries(form).map(([name, field]) =>
        presentField(name, field, {
          titles: titlesAsked(definition, field, name === handler),
          proposal: name === handler ? turn : null,
          draw: name === handler ? drawIn(naming?.drawnBy) : null,
          barred: barredFrom(field),
        }),
      ),
      known: {
        ...likelyIn(form, likely),
        ...(state === '' ? unitIn(form, unit) : {}),
        ...knownIn(form, known),
        ...(handler === undefined || turn === null ? {} : { [handler]: [turn.person.login] }),
      },
      reasons: Object.entries(reasons).map(([code, { title, words }]) => ({ id: code, title, words: words === true })),
      to: targetsOf(action, state).map((one) => ({
        id: one,
        title: definition.states[one]?.title ?? { zh: one, en: one },
      })),
      answers,
      document: document === undefined ? null : { titles: titlesOf(action), step: document.step },
      source: presentSource(source),
    },
  ]
}

/** What the form asks for and is known; files stay with the action that took them, and are nobody's to send again. */
const knownIn = (form: Fields, known: Form): PermittedActionDto['known'] =>
  Object.fromEntries(
    Object.entries(known)
      .filter(([name]) => Object.hasOwn(form, name) && form[name]?.kind !== 'attachments')
      .map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
  )

/** Who is proposed as handler, by the action that would name them. */
export type Proposals = ReadonlyMap<string, ProposalDto>

/** What leaves the handler to the draw. */
const drawIn = (by: string | undefined): FieldDto['draw'] => (by === undefined ? null : { by, is: AT_RANDOM })

/**
 * What can be done as the matter stands, and by whom if not by the reader; nothing that nobody could do to it; those of another agency learn only
 * what they may do themselves.
 * @param told what is known beside the matter's own course
 * @param likely whom of other agencies a form names until somebody chooses another
 */
export function presentActions(
  definition: Workflow,
  matter: Matter | null,
  reader: Reader,
  nameOf: NameOf,
  proposals: Proposals,
  told: Form = {},
  likely: LikelyOutsiders = {},
): PermittedActionDto[] {
  const seen = seenValues(definition, matter, reader)
  const { actions } = permitted(definition, matter, partyOf(reader))
  const within = isOfOffice(reader)
  return actions
    .filter(({ refusal }) => (within ? refusal?.code !== 'NOT_APPLICABLE' : refusal === null))
    .map((one) => (within ? one : { ...one, by: [] }))
    .flatMap((one) => {
      const known = { ...seen, ...prefill(definition, one.action, told) }
      const barredFrom = (field: Field) => [...keptApart(definition, matter, one.action, partyOf(reader).id, field)]
      return present(definition, one, matter?.state ?? '', known, nameOf, barredFrom, {
        proposed: proposals.get(one.action),
        likely,
        unit: reader.unit,
      })
    })
}

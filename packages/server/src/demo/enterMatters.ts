import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import { type Form, handlerFieldOf, isDrawn, type PersonId, valuesOf } from '@hengjian/casework'
import { districtMatters, type MatterCourse, type MatterStep } from '@hengjian/district'
import { dateOf, type Instant, SHANGHAI_OFFSET } from '@hengjian/law'
import type { ClientBase } from 'pg'
import { z } from 'zod'
import type { SignedInUser } from '../access/identity'
import { usersOf } from '../access/users'
import { takeAttachment } from '../attachments/takeAttachment'
import { loadLabels } from '../cases/labels'
import type { ServerContext } from '../context'
import { everywhere, inOffice } from '../database/database'
import { rowOf, rowsOf } from '../database/rows'
import { proposal } from '../matters/allocation'
import { digestOf } from '../matters/attemptKey'
import { caseNameOf } from '../matters/caseName'
import type { Asked, AttemptDto } from '../matters/complete'
import { type Link, linksOf, parseLink } from '../matters/link'
import { openMatter, workflowNamed } from '../matters/open'
import { namedMatter, type StoredMatter } from '../matters/storedMatter'
import { takeAction } from '../matters/takeAction'
import { DEMO_OFFICE, noteMatters, type ToldDistrict } from './district'
import { enterLogs } from './enterLogs'

const { id: OFFICE } = DEMO_OFFICE

/** How often it is asked whether all is judged. In milliseconds. */
const LOOK_EVERY = 250

/** Waits until all is judged: a finding is there to open a matter from only then, and a course without its origin is left out for good. */
async function judged({ database }: ServerContext, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const { rowCount } = await inOffice(database, OFFICE, (client) =>
      client.query('select from dirty_object where office = $1 limit 1', [OFFICE]),
    )
    if (rowCount === 0) return
    await pause(LOOK_EVERY)
  }
}

/** What a matter is opened from, and what stands in its forms for the case that it is about. */
interface Origin {
  readonly link: string
  readonly told: ReadonlyMap<string, string>
}

/** What is filled in for `{case}`, `{unit}` and `{charge}`; nothing where the origin does not say. */
const toldOf = (caseName: string | null, charge: string | null, unit: string | null): Origin['told'] =>
  new Map([
    ['{case}', caseName ?? ''],
    ['{unit}', unit ?? ''],
    ['{charge}', charge ?? ''],
  ])

const findingRow = z.object({
  id: z.string(),
  person: z.string().nullable(),
  charge: z.string().nullable(),
})

/** The latest finding of one of the models, or of any, that was there by then and that no matter was opened from. */
async function findingFor(
  client: ClientBase,
  models: readonly string[] | undefined,
  by: Instant,
): Promise<Origin | undefined> {
  const row = await rowOf(
    client,
    findingRow,
    `select f.id, case when f.type = 'person' then f.object end as person, card.charge
     from finding f left join object_card card on card.office = f.office and card.type = 'case' and card.object = f.case_id
     where f.office = $1 and f.found < $2 and f.state = 'open' and ($3::text[] is null or f.model = any($3::text[]))
       and not exists (select from matter_link l where l.office = f.office and l.type = 'finding' and l.target = f.id::text)
     order by f.found desc, f.id limit 1`,
    [OFFICE, by, models ?? null],
  )
  if (row === undefined) return undefined
  const { id, person, charge } = row
  const labelOf = await loadLabels(client, OFFICE, person === null ? [] : [{ type: 'person', id: person }])
  const label = person === null ? '' : labelOf('person', person)
  const name = typeof label === 'string' ? label : label.zh
  return { link: `finding:${id}`, told: toldOf(charge === null ? null : `${name}涉嫌${charge}案`, charge, null) }
}

/** The same of a matter that has begun: what it is about it knows itself. */
function toldByMatter(stored: StoredMatter | undefined): Origin['told'] {
  const unit = stored === undefined ? undefined : valuesOf(stored.matter)['unit']
  return typeof unit === 'string' ? new Map([['{unit}', unit]]) : new Map()
}

const caseRow = z.object({ id: z.string(), charge: z.string().nullable(), unit: z.string().nullable() })

/** Days that pass between a step of the office and the transfer of the case it was taken in, at least. */
const AFTERWARDS = 7

/** The latest case that was under investigation by then and from which no matter was opened. */
async function caseFor(
  client: ClientBase,
  now: 'underInvestigation' | 'reviewed',
  by: Instant,
): Promise<Origin | undefined> {
  const row = await rowOf(
    client,
    caseRow,
    `select card.object as id, card.charge, card.unit from object_card card
     left join occurrence sent on sent.office = card.office and sent.kind = 'investigationClosed' and sent.case_id = card.object
     where card.office = $1 and card.type = 'case' and card.charge is not null and card.unit is not null and card.last_fact_at > $2
       and exists (select from fact_object named join fact on fact.office = named.office and fact.id = named.fact
         where named.office = card.office and named.type = 'case' and named.object = card.object
           and fact.kind = 'caseFiled' and fact.occurred_at < $2)
       and case when $3 then sent.day > $4 and exists (select from occurrence closed where closed.office = card.office
           and closed.kind = 'reviewClosed' and closed.case_id = card.object)
         else sent.day is null end
       and not exists (select from matter_link l where l.office = card.office and l.type = 'case' and l.target = card.object)
     order by sent.day desc nulls last, card.last_fact_at desc, card.object limit 1`,
    [OFFICE, by, now === 'reviewed', dateOf(by, SHANGHAI_OFFSET) + AFTERWARDS],
  )
  if (row === undefined) return undefined
  const { id, charge, unit } = row
  return { link: `case:${id}`, told: toldOf(await caseNameOf(client, OFFICE, id), charge, unit) }
}

const keyOf = ({ id }: Pick<MatterCourse, 'id'>, index: number): string => `${id}-${index}`

/** Enters the steps of the courses, one after the other in the order of their times. */
class MatterBook {
  readonly #people: ReadonlyMap<string, SignedInUser>
  /** The matters by the keys of the steps that were taken. */
  readonly #taken: Map<string, string>

  constructor(
    private readonly context: ServerContext,
    people: readonly SignedInUser[],
    taken: ReadonlyMap<string, string>,
  ) {
    this.#people = new Map(people.map((user) => [user.login, user]))
    this.#taken = new Map(taken)
  }

  /** Takes a step that was not taken yet; a course whose origin was not there is left out with all that follows. */
  async take(course: MatterCourse, index: number): Promise<void> {
    const { workflow, origin, steps } = course
    const [step, key, id] = [steps[index], keyOf(course, index), this.#taken.get(keyOf(course, 0))]
    if (step === undefined || this.#taken.has(key) || (index > 0 && id === undefined)) return
    const from = index === 0 ? await this.#originOf(origin, step.at) : null
    if (from === undefined) return
    const stored = await this.#stored(id)
    const asked = this.#asked(key, step, stored)
    const form = await this.#formOf(workflow, step, asked, stored, from)
    const body = { action: step.action, form, reason: step.reason ?? null, sealed: { ...step.sealed } }
    const receipt =
      stored === undefined
        ? await openMatter(asked, { ...body, workflow, origin: from?.link })
        : await takeAction(asked, { id: stored.row.id, version: stored.row.version }, body)
    this.#taken.set(key, receipt.id)
  }

  async #stored(id: string | undefined): Promise<StoredMatter | undefined> {
    if (id === undefined) return undefined
    return inOffice(this.context.database, OFFICE, (client) => namedMatter(client, OFFICE, id))
  }

  /** Null where a course needs none, undefined where the one it needs is not there. */
  async #originOf(origin: MatterCourse['origin'], at: Instant): Promise<Origin | null | undefined> {
    if (origin === undefined) return null
    if ('course' in origin) {
      const id = this.#taken.get(keyOf({ id: origin.course }, 0))
      return id === undefined ? undefined : { link: `matter:${id}`, told: new Map() }
    }
    if ('case' in origin) return inOffice(this.context.database, OFFICE, (client) => caseFor(client, origin.case, at))
    return inOffice(this.context.database, OFFICE, (client) => findingFor(client, origin.models, at))
  }

  /** The step as the attempt of whoever does it, at its time, under a key of its own: taken again it changes nothing. */
  #asked(key: string, { by, at }: MatterStep, stored: StoredMatter | undefined): Asked {
    const login = by === 'handler' ? (stored?.row.handler ?? '') : by
    const user = this.#people.get(login)
    if (user === undefined) throw new Error(`nobody of the demonstration is called ${login}`)
    return {
      context: { ...this.context, clock: { now: () => at } },
      request: { id: key, identity: { kind: 'user', user } },
      key: { office: OFFICE, actor: login, key, request: digestOf(key) },
      now: at,
    }
  }

  async #formOf(
    workflow: string,
    step: MatterStep,
    asked: Asked,
    stored: StoredMatter | undefined,
    from: Origin | null,
  ): Promise<AttemptDto['form']> {
    const { action, file } = step
    const told = from?.told ?? toldByMatter(stored)
    const given = Object.fromEntries(
      Object.entries(step.form).map(([name, value]) => [
        name,
        typeof value === 'string' ? (told.get(value) ?? value) : value,
      ]),
    )
    const files = file === undefined ? {} : { [file.field]: [await bring(asked, file)] }
    const field = handlerFieldOf(workflowNamed(workflow), action)
    const handler =
      field === undefined || field.name in given || isDrawn(field, given)
        ? {}
        : { [field.name]: await this.#proposed(workflow, step, asked, stored, from) }
    const filled: Form = { ...given, ...files, ...handler }
    return Object.fromEntries(
      Object.entries(filled).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
    )
  }

  /** Whom the roster proposes as handler. */
  async #proposed(
    workflow: string,
    { action, form, at }: MatterStep,
    { context, key }: Asked,
    stored: StoredMatter | undefined,
    from: Origin | null,
  ): Promise<readonly string[]> {
    const origin = from === null ? undefined : parseLink(from.link)
    const found = await inOffice(context.database, OFFICE, async (client) => {
      const kept = stored === undefined ? [] : await linksOf(client, OFFICE, stored.row.id)
      const links: readonly Link[] = origin === undefined ? kept : [origin, ...kept]
      return proposal(client, {
        ...{ office: OFFICE, calendar: context.calendars.of(OFFICE), now: at, definition: workflowNamed(workflow) },
        ...{ matter: stored?.matter ?? null, lot: null, action, form, actor: key.actor as PersonId, links },
      })
    })
    return found === undefined ? [] : [found.person]
  }
}

/** Brings a file as whoever takes the step. */
async function bring({ context, request }: Asked, { name, words }: NonNullable<MatterStep['file']>): Promise<string> {
  const bringing = { ...request, body: Readable.from([Buffer.from(words)]), headers: {} }
  return (await takeAttachment(context, bringing, name)).id
}

const takenRow = z.object({ key: z.string(), matter: z.string() })

/** The steps that an earlier start took. */
const takenBefore = (context: ServerContext): Promise<ReadonlyMap<string, string>> =>
  inOffice(context.database, OFFICE, async (client) => {
    const rows = await rowsOf(client, takenRow, 'select key, matter from matter_key where office = $1', [OFFICE])
    return new Map(rows.map(({ key, matter }) => [key, matter]))
  })

/** The people of the demonstration, as whoever acts. */
export const demoPeople = (context: ServerContext): Promise<readonly SignedInUser[]> =>
  everywhere(context.database, async (client) =>
    (await usersOf(client, OFFICE)).map(({ office, login, name, role, titles, unit }) => ({
      ...{ office, login, name, role, titles, unit, sessionId: '' },
      ...{ passwordDue: null, factorDue: null, secondFactor: false, emergency: null },
    })),
  )

/** Takes every step of courses that was not taken yet, in the order of their times; whether it came to the end. */
export async function enterCourses(
  context: ServerContext,
  people: readonly SignedInUser[],
  courses: readonly MatterCourse[],
  stopped: () => boolean,
): Promise<boolean> {
  const book = new MatterBook(context, people, await takenBefore(context))
  const all = courses.flatMap((course) => course.steps.map(({ at }, index) => ({ course, index, at })))
  for (const { course, index } of all.sort((one, other) => one.at - other.at)) {
    if (stopped()) return false
    await book.take(course, index)
  }
  return true
}

/**
 * Enters what the office of a demonstration has done by its anchor and the logs of its days: each step through the write that all others
 * take, by whoever does it and at its time. A cut leaves off between two steps, and the next start goes on from there.
 * @param stopped asked before each step
 */
export async function enterMatters(
  context: ServerContext,
  district: ToldDistrict,
  stopped: () => boolean,
): Promise<void> {
  if (district.mattersEntered) return
  await judged(context, stopped)
  const people = await demoPeople(context)
  if (!(await enterCourses(context, people, districtMatters(district), stopped))) return
  await enterLogs(context, district, people)
  await inOffice(context.database, OFFICE, (client) => noteMatters(client, OFFICE))
}

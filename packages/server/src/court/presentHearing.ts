import { actionOf, type Form, hearingOf, permitted, trialTermOf, type Workflow } from '@hengjian/casework'
import type { HearingDto } from '@hengjian/contract/court'
import { dateOf, formatDate, formatInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import { partyOf } from '../matters/party'
import type { NameOf } from '../matters/presentRow'
import type { StoredMatter } from '../matters/storedMatter'
import { type Looking, presentLaneCase, presentTerm } from './laneCase'

const textOf = (form: Form, name: string): string | null => {
  const value = form[name]
  return typeof value === 'string' && value !== '' ? value : null
}

/** A choice in words, wherever the workflow asks it. */
function chosen({ actions }: Workflow, seen: Form, name: string): HearingDto['procedure'] {
  const value = textOf(seen, name)
  const field = Object.values(actions).flatMap(({ form }) => (form[name]?.kind === 'choice' ? [form[name]] : []))
  const title = field.flatMap((one) => ('options' in one && value !== null ? [one.options[value]] : []))
  return value === null
    ? null
    : { id: value, title: title.find((one) => one !== undefined) ?? { zh: value, en: value } }
}

function outcomeOf(definition: Workflow, seen: Form, heldOn: string | null): HearingDto['outcome'] {
  const [on, words] = [textOf(seen, 'judgedOn'), textOf(seen, 'judgment')]
  if (on === null || words === null) return null
  return {
    on,
    words,
    inCourt: seen['sentenceInCourt'] === true,
    sameDay: on === heldOn,
    proposal: chosen(definition, seen, 'proposalFollowed'),
  }
}

/** The regular way on where it is the reader's, or else the first thing that they may do. */
function stepOf({ definition, matter }: StoredMatter, { reader }: Looking): HearingDto['step'] {
  const { actions, next } = permitted(definition, matter, partyOf(reader))
  const mine = actions.filter(({ refusal }) => refusal === null).map(({ action }) => action)
  const id = mine.find((one) => one === next)
  return id === undefined ? null : { id, title: actionOf(definition, id)?.title ?? { zh: id, en: id } }
}

const maySchedule = ({ definition, matter }: StoredMatter, { reader }: Looking): boolean =>
  permitted(definition, matter, partyOf(reader)).actions.some(
    ({ action, refusal }) => action === 'schedule' && refusal === null,
  )

/** A link that a browser may follow: of an earlier release or a hand that slipped there may be others. */
const safe = (link: string | null): string | null => (link?.startsWith('https://') === true ? link : null)

/** A case on the list of the day, or one that waits for it. */
export function presentHearing(
  stored: StoredMatter,
  twice: readonly string[],
  looking: Looking,
  nameOf: NameOf,
): HearingDto {
  const { definition, matter } = stored
  const { seen, base } = presentLaneCase(stored, twice, looking)
  const hearing = hearingOf(definition, matter)
  const day = hearing === undefined ? null : formatDate(dateOf(hearing.from, SHANGHAI_OFFSET))
  return {
    ...base,
    term: presentTerm(definition, trialTermOf(definition, matter, looking.now, looking.calendar), looking.now),
    from: hearing === undefined ? null : formatInstant(hearing.from),
    to: hearing === undefined ? null : formatInstant(hearing.to),
    courtroom: hearing?.courtroom ?? '',
    batch: hearing?.batch ?? null,
    link: safe(hearing?.link ?? null),
    procedure: chosen(definition, seen, 'procedure'),
    proposed: textOf(seen, 'proposal'),
    judges: (hearing?.judges ?? []).map(nameOf),
    procurators: (hearing?.procurators ?? []).map(nameOf),
    lawyers: (hearing?.lawyers ?? []).map(nameOf),
    courtAcceptedOn: textOf(seen, 'courtAcceptedOn'),
    outcome: outcomeOf(definition, seen, textOf(seen, 'heldOn') ?? day),
    step: stepOf(stored, looking),
    maySchedule: maySchedule(stored, looking),
  }
}

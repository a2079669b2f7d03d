import { registerMatches } from '@hengjian/assistance'
import { STAGE_OF_STATE } from '@hengjian/casework'

/** The rules whose match somebody should look at. */
const LEADS = Object.entries(registerMatches.rules).flatMap(([id, { says }]) => (says === 'lead' ? [id] : []))

const listed = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(', ')
const STAGES = Object.entries(STAGE_OF_STATE)
  .map(([state, stage]) => `when '${state}' then '${stage}'`)
  .join(' ')

/** The latest identity check of the person that was not void, and where it stands; one put away stands where it stood before. */
const CHECK = `select m.id, m.number, case when m.state = 'archived' then (
    select put.before from matter_action put where put.office = m.office and put.matter = m.id and put.after = 'archived'
    order by put.sequence desc limit 1) else m.state end as state
  from matter_link link join matter m on m.office = link.office and m.id = link.matter
  where link.office = $1 and link.type = 'person' and link.target = enrolled.person and m.workflow = 'identityCheck'
    and m.state <> 'cancelled'
  order by m.opened_at desc, m.id limit 1`

/**
 * Everybody enrolled as `enrolled`, with their identity check as `held`, what somebody concluded last as `told`, and as `staged` how far they have
 * come and whether a register names them in a way that somebody should look at. `$1` is the office.
 */
export const STAGED_PERSONS = `from campaign_person enrolled
  left join lateral (${CHECK}) held on true
  left join lateral (select conclusion, words, actor, at from campaign_conclusion said where said.office = $1
    and said.campaign = enrolled.campaign and said.person = enrolled.person order by said.sequence desc limit 1) told on true
  cross join lateral (select
    case when held.id is not null then case held.state ${STAGES} end
      when told.conclusion = 'clear' then 'clear' else 'todo' end as stage,
    exists (select from campaign_match hit where hit.office = $1 and hit.campaign = enrolled.campaign
      and hit.person = enrolled.person and hit.rule in (${listed(LEADS)})) as lead) staged
  where enrolled.office = $1`

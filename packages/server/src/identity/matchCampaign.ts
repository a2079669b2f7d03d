import { type MatchRule, registerMatches } from '@hengjian/assistance'
import type { Instant } from '@hengjian/law'
import type { ClientBase } from 'pg'

/** How a rule wants the names to stand to each other; null where it does not ask. */
const nameOf = ({ on }: MatchRule): 'equal' | 'differs' | null =>
  on.find(([left]) => left === 'person.name')?.[2] ?? null

/** The rules as rows, so that one query judges every pair by them. */
const RULES = JSON.stringify(
  Object.entries(registerMatches.rules).map(([id, rule]) => ({
    id,
    name: nameOf(rule),
    employers: rule.employers ?? null,
  })),
)

/**
 * Holds everybody of a look-back against every register that stands, by the rules of `registerMatches`: pairs are sought by the digest of the
 * number, and what a name that is not known would decide is no match. What was found before stays; answers how many are new.
 */
export async function matchCampaign(
  client: ClientBase,
  office: string,
  campaign: string,
  now: Instant,
): Promise<number> {
  const { rowCount } = await client.query(
    `insert into campaign_match (office, campaign, person, register, row, rule, rule_version, found_at)
     select $1, $2::uuid, pair.person, pair.register, pair.row, rule.id, $3::integer, $4::bigint
     from (
       select enrolled.person, row.register, row.row, row.employer,
         (select bool_or(named.digest = row.name) from blind_index named where named.office = $1 and named.field = 'name'
            and named.type = 'person' and named.object = enrolled.person) as same_name
       from campaign_person enrolled
       join blind_index known on known.office = $1 and known.field = 'idNumber' and known.type = 'person' and known.object = enrolled.person
       join register_row row on row.office = $1 and row.number = known.digest
       join register on register.office = $1 and register.id = row.register and register.state = 'standing'
       where enrolled.office = $1 and enrolled.campaign = $2
       offset 0) as pair
     join jsonb_to_recordset($5::jsonb) as rule (id text, name text, employers jsonb)
       on (rule.name is null or (rule.name = 'equal') = pair.same_name)
         and (rule.employers is null or jsonb_typeof(rule.employers) = 'null' or jsonb_exists(rule.employers, pair.employer))
     on conflict do nothing`,
    [office, campaign, registerMatches.version, now, RULES],
  )
  return rowCount ?? 0
}

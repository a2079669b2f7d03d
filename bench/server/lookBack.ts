import { argv } from 'node:process'
import { systemClock } from '../../packages/server/src/clock'
import { inOffice, withClient } from '../../packages/server/src/database/database'
import { matchCampaign } from '../../packages/server/src/identity/matchCampaign'
import { tell } from '../outcome'
import { benchOffice, OFFICE, processorSeconds } from './office'

/** The rows are told in pieces of so many, so that no statement holds all of them. */
const PIECE = 500_000
/** Of the people every third is named by a register, every thirtieth under another name; every tenth row is a public employer's. */
const [NAMED, OTHERWISE, PUBLIC] = [3, 30, 10]
const CAMPAIGN = '00000000-0000-4000-8000-00000000c001'
const REGISTER = '00000000-0000-4000-8000-00000000e001'

const [people = 50_000, rows = 5_000_000] = argv.slice(2).map(Number)
const office = await benchOffice()

/** A digest like those of the product: what it is of does not matter to the database. */
const digest = (text: string): string => `sha256(convert_to(${text}, 'UTF8'))`

await withClient(office.ownerUrl, async (client) => {
  await client.query(
    `insert into campaign (office, id, title, purpose, from_day, to_day, charges, decisions, members, state, made_by, made_at, approved_by)
     values ($1, $2, 'bench', 'bench', 0, 1, '{x}', '{prosecuted}', '{}', 'running', 'one', 0, 'other')`,
    [OFFICE, CAMPAIGN],
  )
  await client.query(
    `insert into campaign_person (office, campaign, person, case_id, charge, decision, decided_on)
     select $1, $2, 'P-' || n, 'C-' || n, 'x', 'prosecuted', n % 1000 from generate_series(1, $3::integer) n`,
    [OFFICE, CAMPAIGN, people],
  )
  await client.query(
    `insert into blind_index (office, field, digest, type, object)
     select $1, field, ${digest(`field || n`)}, 'person', 'P-' || n
     from generate_series(1, $2::integer) n cross join (values ('idNumber'), ('name')) as one (field)`,
    [OFFICE, people],
  )
  await client.query(
    `insert into register (office, id, kind, keeper, purpose, authority, state, made_by, made_at, rows)
     values ($1, $2, 'socialInsurance', 'bench', 'bench', 'bench', 'standing', 'one', 0, $3)`,
    [OFFICE, REGISTER, rows],
  )
  for (let from = 1; from <= rows; from += PIECE)
    await client.query(
      `insert into register_row (office, register, row, number, name, employer)
       select $1, $2, n, ${digest(`'idNumber' || person`)}, ${digest(`'name' || case when person % ${OTHERWISE} = 0 then -person else person end`)},
         case when n % ${PUBLIC} = 0 then 'organ' else 'private' end
       from (select n, case when n % ${Math.floor((rows * NAMED) / people)} = 0 then n / ${Math.floor((rows * NAMED) / people)} * ${NAMED} else n + ${rows} end as person
         from generate_series($3::integer, $4::integer) n) as told`,
      [OFFICE, REGISTER, from, Math.min(from + PIECE - 1, rows)],
    )
  for (const table of ['register_row', 'campaign_person', 'blind_index']) await client.query(`analyze ${table}`)
})

const began = performance.now()
const cpu = processorSeconds(office.databasePid)
const found = await inOffice(office.context.database, OFFICE, (client) =>
  matchCampaign(client, OFFICE, CAMPAIGN, systemClock.now()),
)
const seconds = (performance.now() - began) / 1000
const cpuSeconds = processorSeconds(office.databasePid) - cpu
const { rows: sizes } = await withClient(office.ownerUrl, (client) =>
  client.query<{ size: string }>(`select pg_total_relation_size('hengjian.register_row') as size`),
)
await office.close()
tell(
  { seconds, cpuSeconds },
  { people, rows, found, 'rows MiB': Math.round(Number(sizes[0]?.size ?? 0) / 1024 / 1024) },
)

import { readFileSync } from 'node:fs'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { medianOf, tell } from '../outcome'
import { LOG_FOLDER, verify } from './answers'

const LOAD = `
  CREATE TABLE ev AS
  SELECT case_id, row_number() OVER () AS seq, activity, epoch_ms("timestamp"::TIMESTAMPTZ) AS ms,
    left("timestamp", 10)::DATE - DATE '1970-01-01' AS day,
    amount::DOUBLE AS amount, expense::DOUBLE AS expense, totalPaymentAmount::DOUBLE AS paid, paymentAmount::DOUBLE AS payment
  FROM read_csv('${LOG_FOLDER}/road-fines.csv.gz', all_varchar = true, parallel = false)`

/** The statements of rules.sql by the rule in the comment line before each. */
function readRules(): ReadonlyMap<string, string> {
  const text = readFileSync('bench/road-fines/rules.sql', 'utf8')
  const parts = text.split(/^-- ([A-Z]\d\d)$/m).slice(1)
  const rules = new Map<string, string>()
  for (let index = 0; index < parts.length; index += 2) rules.set(parts[index] ?? '', parts[index + 1] ?? '')
  return rules
}

async function violating(connection: DuckDBConnection, rules: ReadonlyMap<string, string>) {
  const found = new Map<string, readonly string[]>()
  for (const [rule, statement] of rules) {
    const [ids = []] = await (await connection.runAndReadAll(statement)).getColumns()
    found.set(rule, ids.map(String))
  }
  return found
}

// The same rules as SQL, over a loaded table, on two threads.
const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
const connection = await instance.connect()
await connection.run(LOAD)
const rules = readRules()
verify(await violating(connection, rules))
tell(await medianOf(5, () => violating(connection, rules)))

import { conditionsOf, waysOn } from '@hengjian/casework'
import { everyWorkflow } from '@hengjian/casework/workflows'
import type { Migration } from '../migration'

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** Every way on out of a state that waits for the office, in the order in which they are tried. */
const ways = everyWorkflow.flatMap((definition) =>
  Object.entries(definition.states).flatMap(([state, { turn }]) =>
    (turn === 'office' ? waysOn(definition, state) : []).map((action, place) => {
      const conditions = JSON.stringify(conditionsOf(definition.actions[action]?.when))
      return `(${literal(definition.id)}, ${definition.version}, ${literal(state)}, ${place}, ${literal(action)}, ${literal(conditions)}::json)`
    }),
  ),
)

/**
 * Keeps with a matter that waits for the office which its way on is, as each action leaves it; of matters of before it follows from their state and from
 * what they know. Lists of whose turn it is are found by it.
 */
export const waysOnMigration: Migration = {
  name: '0600-waysOn',
  statements: [
    'alter table matter add column way_on text',
    `with way (workflow, version, state, place, action, conditions) as (values ${ways.join(', ')})
     update matter m set way_on = m.workflow || ' ' || m.workflow_version || ' ' || (
       select way.action from way
       where way.workflow = m.workflow and way.version = m.workflow_version and way.state = m.state and not exists (
         select from json_array_elements(way.conditions) as asked (condition) where not exists (
           select from json_array_elements(asked.condition -> 'is') as one (value)
           where one.value::jsonb <@ (
             select told.form::jsonb -> (asked.condition ->> 'field') from matter_action told
             where told.office = m.office and told.matter = m.id and told.form -> (asked.condition ->> 'field') is not null
             order by told.sequence desc limit 1
           )
         )
       ) order by way.place limit 1
     ) where not m.closed`,
    'create index matter_by_way_on on matter (office, way_on, changed_at, id) where way_on is not null',
  ],
  appendOnly: [],
  writable: [],
}

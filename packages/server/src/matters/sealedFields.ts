import { actionOf, type Form, type Workflow } from '@hengjian/casework'
import type { ClientBase } from 'pg'
import type { Sealer } from '../facts/sealer'
import { HttpProblem } from '../http/problem'

type Hidden = Readonly<Record<string, string>>

/** The form as the workflow sees it: of what is sealed it holds only that it exists. 422 SEALED_UNKNOWN where the action asks for no such thing. */
export function withSealed(definition: Workflow, action: string, form: Form, sealed: Hidden): Form {
  const fields = actionOf(definition, action)?.form ?? {}
  const isSealed = (name: string): boolean => Object.hasOwn(fields, name) && fields[name]?.kind === 'sealed'
  const stray = Object.keys(sealed).find((name) => !isSealed(name))
  if (stray !== undefined) throw new HttpProblem('SEALED_UNKNOWN', { found: stray, place: stray })
  const open = Object.entries(form).filter(([name]) => !isSealed(name))
  return { ...Object.fromEntries(open), ...Object.fromEntries(Object.keys(sealed).map((name) => [name, true])) }
}

/** Keeps what an action sealed, encrypted and apart from the matter. */
export async function keepSealed(
  client: ClientBase,
  { office, id, sequence }: { readonly office: string; readonly id: string; readonly sequence: number },
  sealed: Hidden,
  sealer: Pick<Sealer, 'seal'>,
): Promise<void> {
  for (const [field, text] of Object.entries(sealed)) {
    const { keyId, bytes } = sealer.seal(Buffer.from(text))
    await client.query(
      'insert into matter_sealed (office, matter, sequence, field, key_id, sealed) values ($1, $2, $3, $4, $5, $6)',
      [office, id, sequence, field, keyId, bytes],
    )
  }
}

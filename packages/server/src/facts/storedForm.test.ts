import { criminalProcedure, type OfficeId, parseFact, ReadBefore } from '@hengjian/facts'
import type { Instant } from '@hengjian/law'
import { expect, it } from 'vitest'
import { joinFact } from './sensitive'
import { storedForms } from './storedForm'

const before = new ReadBefore()
const read = (sourceRecord: string, data: object) => {
  const found = parseFact(
    criminalProcedure,
    {
      source: 'policeProcessSystem',
      sourceRecord,
      kind: 'identityStated',
      occurredAt: '2026-05-06T14:20:00+08:00',
      objects: [
        { role: 'person', id: 'p"1', attributes: { sex: 'male', name: '王安柏', idNumber: '990000199001021234' } },
        { role: 'case', id: 'c1', attributes: { number: 'C-1' } },
      ],
      data,
    },
    { office: 'office-a' as OfficeId, receivedAt: 1778134800000 as Instant },
    before,
  )
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}

const digestOf = (text: string): Buffer => Buffer.from(text)

it('stores a fact in two parts, of which only the sealed one holds what is sensitive', () => {
  const formOf = storedForms(criminalProcedure, digestOf)
  for (const fact of [read('r1', { occupation: '司机', birthDate: '1990-01-01' }), read('r2', {})]) {
    const { body, hidden } = formOf(fact)
    expect(body).not.toMatch(/王安柏|9900001990|1990-01-01/)
    expect(joinFact(JSON.parse(body), JSON.parse(hidden ?? '{}'))).toEqual(fact)
  }
})

it('writes what is stored of a fact, also where its attributes were stated before', () => {
  const formOf = storedForms(criminalProcedure, digestOf)
  formOf(read('r1', {}))
  expect(formOf(read('r2', { birthDate: '1990-01-01' }))).toEqual({
    body:
      '{"id":"policeProcessSystem:r2","office":"office-a","source":"policeProcessSystem","sourceRecord":"r2",' +
      '"kind":"identityStated","occurredAt":{"from":1778048400000,"precision":"second","offset":480},' +
      '"receivedAt":1778134800000,"objects":[{"role":"person","type":"person","id":"p\\"1","attributes":{"sex":"male"}},' +
      '{"role":"case","type":"case","id":"c1","attributes":{"number":"C-1"}}],"data":{}}',
    hidden: '{"data":{"birthDate":"1990-01-01"},"objects":[[0,{"name":"王安柏","idNumber":"990000199001021234"}]]}',
    content:
      '["policeProcessSystem:r2","identityStated",[1778048400000,"second",480],null,null,null,null,' +
      '[["person","person","p\\"1",[["idNumber","990000199001021234"],["name","王安柏"],["sex","male"]]],' +
      '["case","case","c1",[["number","C-1"]]]],[["birthDate","1990-01-01"]]]',
    attributes: ['{"sex":"male","name":"王安柏","idNumber":"990000199001021234"}', '{"number":"C-1"}'].map(digestOf),
  })
})

it('seals nothing of a fact that says nothing sensitive', () => {
  const { objects, ...plain } = read('r3', {})
  expect(storedForms(criminalProcedure, digestOf)({ ...plain, objects: objects.slice(1) }).hidden).toBeUndefined()
})

import { describe, expect, it } from 'vitest'
import { attemptOf, begun, charactersOf, drawIn, givenBefore, isAsked, isRequired, mustExplain } from './filled'

const field = { name: 'facts', title: { zh: '事实', en: 'Facts' }, kind: 'long', required: true } as const
const rest = {
  requiredWhen: null,
  least: 4,
  most: null,
  future: false,
  options: [],
  linkTo: [],
  explains: null,
  titles: [],
  proposal: null,
  draw: null,
  barred: [],
}

describe('a form that is filled in', () => {
  it('begins with what is known, and with the reason where there is only one', () => {
    expect(
      begun({
        known: { facts: '讯问录像中断' },
        reasons: [{ id: 'same', title: { zh: '同', en: 's' }, words: false }],
      }),
    ).toEqual({ form: { facts: '讯问录像中断' }, reason: 'same', words: '', sealed: {} })
    expect(begun({ known: {}, reasons: [] }).reason).toBe('')
  })

  it('sends nothing that was left empty or is not asked, and what is sealed apart', () => {
    const filled = {
      form: { facts: ' 讯问录像中断 ', team: [], note: '  ', stray: '1', minor: false },
      reason: '',
      words: ' ',
      sealed: { informant: '张三', other: ' ' },
    }
    const fields = ['facts', 'team', 'note', 'minor'].map((name) => ({ ...field, ...rest, name }))
    expect(attemptOf({ id: 'register', form: fields }, filled, {})).toEqual({
      action: 'register',
      form: { facts: ' 讯问录像中断 ', minor: false },
      reason: null,
      sealed: { informant: '张三' },
    })
  })

  it('asks for a field by what the form says, or else by what was given last', () => {
    const asked = { required: false, requiredWhen: { field: 'source', is: ['complaint'] } }
    const record = (sequence: number, value: string) => ({
      sequence,
      fields: [{ name: 'source', title: { zh: '来源', en: 'Source' }, kind: 'choice' as const, value, shown: [value] }],
    })
    const before = givenBefore([record(2, 'complaint'), record(1, 'patrol')])
    expect(before).toEqual({ source: 'complaint' })
    expect(isRequired(asked, {}, before)).toBe(true)
    expect(isRequired(asked, { source: 'patrol' }, before)).toBe(false)
    expect(isRequired({ required: true, requiredWhen: null }, {}, {})).toBe(true)
    expect(isRequired({ required: false, requiredWhen: null }, {}, {})).toBe(false)
  })

  it('asks what is wanted under a condition only where that holds, or where nothing tells', () => {
    const how = { ...field, ...rest, name: 'how', kind: 'choice' as const }
    const ground = {
      ...field,
      ...rest,
      required: false,
      name: 'ground',
      requiredWhen: { field: 'how', is: ['assigned'] },
    }
    const asked = (fields: readonly (typeof ground | typeof how)[], form: object, before: object) =>
      isAsked(ground, fields, { ...form }, { ...before })
    const both = [how, ground]
    expect([{}, { how: 'random' }, { how: 'assigned' }].map((form) => asked(both, form, {}))).toEqual([
      false,
      false,
      true,
    ])
    expect([{}, { how: 'random' }, { how: 'assigned' }].map((before) => asked([ground], {}, before))).toEqual([
      ...[true, false, true],
    ])
    const many = { ...ground, requiredWhen: { field: 'unmet', is: ['food', 'rest'] } }
    const unmet = { ...field, ...rest, name: 'unmet', kind: 'choices' as const }
    const ofMany = (form: object) => [isAsked(many, [unmet, many], { ...form }, {}), isRequired(many, { ...form }, {})]
    expect([{}, { unmet: [] }, { unmet: ['food'] }].map(ofMany)).toEqual([
      ...[
        [false, false],
        [false, false],
        [true, true],
      ],
    ])
    const form = { how: 'random', ground: '由其承办关联案件' }
    const filled = { form, reason: '', words: '', sealed: {} }
    expect(attemptOf({ id: 'allocate', form: both }, filled, {}).form).toEqual({ how: 'random' })
  })

  it('asks why another is named than was proposed only where one is, and sends it only then', () => {
    const plain = { ...field, ...rest, required: false }
    const proposal = {
      person: { login: 'li', name: '李' },
      ground: { id: 'duty', title: { zh: '当日轮值', en: 'the day' } },
      among: [],
      passedOver: [],
    }
    const handler = { ...plain, name: 'handler', kind: 'people' as const, proposal }
    const why = { ...plain, name: 'why', kind: 'choice' as const, explains: 'handler' }
    const words = { ...plain, name: 'words', requiredWhen: { field: 'why', is: ['other'] } }
    const fields = [handler, why, words]
    const asked = (form: object) =>
      fields.filter((one) => isAsked(one, fields, { ...form }, {})).map(({ name }) => name)
    expect([asked({}), asked({ handler: ['li'] })]).toEqual([['handler'], ['handler']])
    expect(asked({ handler: ['wang'] })).toEqual(['handler', 'why'])
    expect(asked({ handler: ['wang'], why: 'other' })).toEqual(['handler', 'why', 'words'])
    expect(asked({ handler: ['li'], why: 'other' })).toEqual(['handler'])
    const filled = { form: { handler: ['li'], why: 'other', words: '另有安排' }, reason: '', words: '', sealed: {} }
    expect(attemptOf({ id: 'assign', form: fields }, filled, {}).form).toEqual({ handler: ['li'] })
  })

  it('may be told of many matters why another is named, and is not asked where all are drawn', () => {
    const plain = { ...field, ...rest, required: false }
    const how = { ...plain, name: 'how', kind: 'choice' as const }
    const draw = { by: 'how', is: 'random' }
    const handler = { ...plain, name: 'handler', kind: 'people' as const, proposal: 'each' as const, draw }
    const why = { ...plain, name: 'why', kind: 'choice' as const, explains: 'handler' }
    const fields = [how, handler, why]
    const asked = (form: object) =>
      fields.filter((one) => isAsked(one, fields, { ...form }, {})).map(({ name }) => name)
    expect(asked({ how: 'random', handler: ['li'] })).toEqual(['how', 'handler'])
    expect(asked({ how: 'assigned' })).toEqual(['how', 'handler'])
    expect(asked({ how: 'assigned', handler: ['li'] })).toEqual(['how', 'handler', 'why'])
    expect(mustExplain(why, fields)).toBe(false)
    expect(mustExplain(why, [{ ...handler, proposal: null }, why])).toBe(true)
  })

  it('names nobody and gives no reason where the handler is drawn', () => {
    const plain = { ...field, ...rest, required: false }
    const ground = { id: 'duty', title: { zh: '当日轮值', en: 'the day' } }
    const proposal = { person: { login: 'li', name: 'li' }, ground, among: [], passedOver: [] }
    const draw = { by: 'how', is: 'random' }
    const how = { ...plain, name: 'how', kind: 'choice' as const }
    const why = { ...plain, name: 'why', kind: 'choice' as const, explains: 'handler' }
    const handler = { ...plain, name: 'handler', kind: 'people' as const, proposal, draw }
    const sent = (chosen: string) => {
      const form = { how: chosen, handler: ['zhao'], why: 'related' }
      const filled = { form, reason: '', words: '', sealed: {} }
      const { form: out } = attemptOf({ id: 'allocate', form: [how, handler, why] }, filled, {})
      return [drawIn(handler, form) === draw, out]
    }
    expect(sent('random')).toEqual([true, { how: 'random' }])
    expect(sent('assigned')).toEqual([false, { how: 'assigned', handler: ['zhao'], why: 'related' }])
  })

  it('counts a rare character once', () => {
    expect(charactersOf(' 𠮷野 ')).toBe(2)
  })
})

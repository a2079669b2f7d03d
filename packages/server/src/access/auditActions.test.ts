import { builtInWorkflows } from '@hengjian/casework/workflows'
import { describe, expect, it } from 'vitest'
import { AUDIT_ACTIONS, AUDIT_SUBJECTS, actsCalled, nameOfAct, nameOfSubject } from './auditActions'

const isChinese = (text: string): boolean => /\p{Script=Han}/u.test(text)

describe('the actions of the read log', () => {
  it('each have words of their own in both languages', () => {
    const all = Object.values(AUDIT_ACTIONS)
    expect(all.length).toBeGreaterThan(90)
    expect(all.filter(({ zh, en }) => !isChinese(zh) || isChinese(en))).toEqual([])
    expect(Object.values(AUDIT_SUBJECTS).filter(({ zh, en }) => !isChinese(zh) || isChinese(en))).toEqual([])
    expect(nameOfAct('case.read')).toEqual({ zh: '查看案件', en: 'Read a case' })
    expect(nameOfSubject('case')).toEqual({ zh: '案件', en: 'case' })
  })

  it('are named for every action of every workflow, and none takes the name of another', () => {
    const acts = builtInWorkflows.flatMap(({ id, actions }) => Object.keys(actions).map((action) => ({ id, action })))
    expect(acts.length).toBeGreaterThan(100)
    for (const { title, id, actions } of builtInWorkflows)
      for (const [action, told] of Object.entries(actions))
        expect(nameOfAct(`matter.${action}`, id)).toEqual({
          zh: `${title.zh}：${told.title.zh}`,
          en: `${title.en}: ${told.title.en}`,
        })
    expect(acts.filter(({ action }) => `matter.${action}` in AUDIT_ACTIONS)).toEqual([])
  })

  it('are named by the workflow that the details tell', () => {
    expect(nameOfAct('matter.register', 'clue')).toEqual({ zh: '线索：登记', en: 'Clue: Register' })
    expect(nameOfAct('matter.receive', 'petition').zh).toBe('群众信访：接收')
    expect(nameOfAct('matter.register')).toEqual({ zh: '事项：登记', en: 'Matter: Register' })
  })

  it('keep the code that only an earlier release knew', () => {
    expect(nameOfAct('case.old')).toEqual({ zh: 'case.old', en: 'case.old' })
    expect(nameOfAct('matter.old')).toEqual({ zh: 'matter.old', en: 'matter.old' })
    expect(nameOfSubject('toString')).toEqual({ zh: 'toString', en: 'toString' })
  })

  it('are found by words of their name', () => {
    expect(actsCalled('完整信息')).toEqual(['person.unmask'])
    expect(actsCalled('Sign in')).toEqual(['session.start'])
    expect(actsCalled('没有这样的')).toEqual([])
  })
})
